"""The JSON Schema takes what jdgen takes, and finds the mistakes that people make."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from jdgen import shipped
from jdgen.sources.folder import read_folder
from jdgen.sources.nodes import read_nodes
from jdgen.sources.schema import KINDS, schema_of

ROLES = Draft202012Validator(json.loads(schema_of("roles")))
COMPANY = Draft202012Validator(json.loads(schema_of("company")))
CLERK = "title: Clerk, family: office, seniority: {allowed: [mid], default: mid}"


def typed(data: Any) -> Any:  # noqa: ANN401 (as an editor reads YAML)
    """Return data with numbers and booleans where an editor sees them."""
    if isinstance(data, dict):
        return {key: typed(item) for key, item in data.items()}
    if isinstance(data, list):
        return [typed(item) for item in data]
    if data in ("true", "false"):
        return data == "true"
    return int(data) if isinstance(data, str) and data.isdecimal() else data


def mistakes(validator: Draft202012Validator, text: str) -> list[str]:
    data = typed(read_nodes(text.encode(), "f").data)
    return [error.message for error in validator.iter_errors(data)]


@pytest.mark.parametrize("kind", KINDS)
def test_every_schema_is_one(kind: str) -> None:
    Draft202012Validator.check_schema(json.loads(schema_of(kind)))


@pytest.mark.parametrize("kind", KINDS)
def test_every_reference_leads_somewhere(kind: str) -> None:
    schema = json.loads(schema_of(kind))
    named = {f'"#/$defs/{name}"' for name in schema["$defs"]}
    text = json.dumps(schema)
    assert named
    assert text.count("$ref") == sum(text.count(name) for name in named)


def test_shipped_role_files_fit() -> None:
    files = read_folder(shipped.data_folder(), (".yaml",)).files
    roles = {path: content for path, content in files.items() if path.startswith("roles")}
    assert len(roles) >= 2
    found = {path: mistakes(ROLES, content.decode()) for path, content in roles.items()}
    assert found == {path: [] for path in roles}


@pytest.mark.parametrize(
    "text",
    [
        f"clerk: {{{CLERK}}}",
        f"clerk: {{{CLERK}, duties: A bare sentence.}}",
        f"clerk: {{{CLERK}, duties: [A., {{text: B., when: {{size: {{min: small}}}}}}]}}",
        f"clerk: {{{CLERK}, must: {{text: A., years: [{{when: {{size: micro}}, is: 2}}, 5]}}}}",
        "clerk: {extends: registered-nurse, drop: [care], add: [{to: duties, text: A.}]}",
        f"clerk: {{{CLERK}, codes: {{isco: 4110}}, aliases: scribe@mid}}",
    ],
)
def test_what_roles_may_say_fits(text: str) -> None:
    assert mistakes(ROLES, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "clerk: a bare sentence",
        f"clerk: {{{CLERK}, titel: Clerk}}",
        f"clerk: {{{CLERK}, at: elsewhere}}",
        f"clerk: {{{CLERK}, duties: [{{id: a}}]}}",
        f"clerk: {{{CLERK}, duties: [{{id: a, text: A., txt: B.}}]}}",
        f"clerk: {{{CLERK}, duties: [{{text: A., when: [size]}}]}}",
        f"clerk: {{{CLERK}, duties: [{{text: A., when: {{size: {{least: small}}}}}}]}}",
        f"clerk: {{{CLERK}, must: [{{text: A., degree: batchelor}}]}}",
        f"clerk: {{{CLERK}, must: [{{text: A., essential: yes}}]}}",
        f"clerk: {{{CLERK}, options: {{a: {{values: {{b: c}}}}}}}}",
        f"clerk: {{{CLERK}, phrases: [a, b]}}",
    ],
)
def test_mistakes_in_roles_do_not_fit(text: str) -> None:
    assert mistakes(ROLES, text)


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("company: {name: Acme}", True),
        ("company: {name: Acme, employees: 12, pay_bands: {grade: mid, pay: 1k-2k EUR}}", True),
        ("company: {name: Acme, benefits: [Lunch., {text: Tea., from: 2026-01-01}]}", True),
        ("company: {}", False),
        ("name: Acme", False),
        ("company: {name: Acme}\nindustry: saas", False),
        ("company: {name: Acme, nmae: Acme}", False),
        ("company: {name: Acme, employees: {totl: 12}}", False),
    ],
)
def test_companies_fit_or_do_not(text: str, fits: bool) -> None:
    assert (mistakes(COMPANY, text) == []) is fits


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("workspace: {}", True),
        (
            'workspace: {library: "0.1.0", company: tern, formats: page, site: https://a.example}',
            True,
        ),
        (
            "workspace: {sheets: [{file: a.csv, columns: {id: Req}, values: {role: {a: b}}}]}",
            True,
        ),
        ("workspace: {format: page}", False),
        ("workspace: {sheets: [{columns: {role: Profile}}]}", False),
        ("library: 0.1.0", False),
    ],
)
def test_settings_of_a_workspace_fit_or_do_not(text: str, fits: bool) -> None:
    validator = Draft202012Validator(json.loads(schema_of("workspace")))
    assert (mistakes(validator, text) == []) is fits


def test_origins_and_names_from_keys_stay_out_of_the_schema() -> None:
    role = json.loads(schema_of("roles"))["$defs"]["Role"]
    assert {"origin", "name"}.isdisjoint(role["properties"])
    assert role["additionalProperties"] is False
    assert role["description"].startswith("A kind of work")
