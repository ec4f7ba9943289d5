"""Outputs hold to the schemas that others publish, where JDGEN_SPECS names a folder with them."""

import json
import os
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.validators import validator_for
from vacancy import FACTS, SAID

from jdgen.model.posting import Facts, Posting
from jdgen.pipeline.posting import compose, render
from jdgen.pipeline.request import Request

SCHEMAS = {
    "json-resume-job": "jsonresume/job-schema.json",
    "ojp": "ojp/ojp.schema.v0.2.json",
}
TERMS = "schemaorg/schemaorg-all-https.jsonld"
ROLES = {
    "head-of-product": {"industry": ("fintech",), "size": ("growth",)},
    "registered-nurse": {"industry": ("healthcare",)},
}


@pytest.fixture(scope="module")
def specs() -> Path:
    folder = os.environ.get("JDGEN_SPECS", "")
    if not folder:
        pytest.skip("JDGEN_SPECS names no folder with published schemas")
    return Path(folder)


def made_of(role: str) -> Posting:
    """A shipped role with every fact of the vacancy."""
    made = compose(Request(role, {**ROLES[role], **FACTS.options})).posting
    facts = {name: getattr(FACTS, name) for name in ("employer", "places", "pay", "hours", "apply")}
    dates = {name: getattr(FACTS, name) for name in ("posted", "closes", "requisition_id", "ids")}
    return made._replace(**facts, **dates, starts="2027-02-01")


def remote() -> Posting:
    """Wholly remote work with what the others lack."""
    asked = Facts(years=2, degree="master", clearance="SC")
    options = {**SAID.options, "workplace": ("remote",)}
    where = {"places": (), "remote_from": ("DE", "NO")}
    return SAID._replace(**where, options=options, experience=asked)


POSTINGS: dict[str, Callable[[], Posting]] = {
    "said": lambda: SAID,
    "remote": remote,
    **{role: lambda role=role: made_of(role) for role in ROLES},
}


@pytest.mark.parametrize("name", SCHEMAS)
@pytest.mark.parametrize("posting", POSTINGS)
def test_json_is_valid_by_the_published_schema(name: str, posting: str, specs: Path) -> None:
    schema = json.loads((specs / SCHEMAS[name]).read_text("utf-8"))
    data = json.loads(render(POSTINGS[posting](), name))
    validator = validator_for(schema, Draft202012Validator)
    found = validator(schema, format_checker=FormatChecker()).iter_errors(data)
    assert [(list(each.absolute_path), each.message) for each in found] == []
    known = schema["properties"].keys()
    assert data.keys() <= known, "a schema that takes any key would not tell"


def test_ids_are_valid_as_the_schema_cannot_check() -> None:
    assert UUID(json.loads(render(SAID, "ojp"))["ojp_id"]).version == 5


Terms = Mapping[str, Mapping[str, Any]]


@pytest.fixture(scope="module")
def terms(specs: Path) -> Terms:
    graph = json.loads((specs / TERMS).read_text("utf-8"))["@graph"]
    return {each["@id"].removeprefix("schema:"): each for each in graph}


def named(term: Mapping[str, Any], key: str) -> set[str]:
    """The terms that a term refers to."""
    said = term.get(key, [])
    each = said if isinstance(said, list) else [said]
    return {one["@id"].removeprefix("schema:") for one in each}


def kinds_of(name: str, terms: Terms) -> set[str]:
    """A type and all types above it."""
    above = named(terms.get(name, {}), "rdfs:subClassOf")
    return {name}.union(*(kinds_of(each, terms) for each in above))


def types_of(value: object) -> set[str]:
    """The types that a value may be of."""
    if isinstance(value, dict):
        return {value["@type"]}
    if isinstance(value, bool):
        return {"Boolean"}
    if isinstance(value, int | float):
        return {"Integer" if isinstance(value, int) else "Number"}
    assert isinstance(value, str)
    return {"Text", *(["URL"] if "://" in value else []), *(["Date"] if is_day(value) else [])}


def is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def wrong_in(data: Mapping[str, Any], terms: Terms) -> Iterator[str]:
    """What an object says that its type has no property for, or that is no value of it."""
    kinds = kinds_of(data["@type"], terms)
    if data["@type"] not in terms:
        yield f"no type {data['@type']}"
    for name, said in data.items():
        if name.startswith("@"):
            continue
        term = terms.get(name, {})
        if not named(term, "schema:domainIncludes") & kinds or "schema:supersededBy" in term:
            yield f"{data['@type']} has no {name}"
        allowed = named(term, "schema:rangeIncludes")
        for value in said if isinstance(said, list) else [said]:
            if not any(kinds_of(each, terms) & allowed for each in types_of(value)):
                yield f"{name} is no {value!r}"
            if isinstance(value, dict):
                yield from wrong_in(value, terms)


@pytest.mark.parametrize("posting", POSTINGS)
def test_every_property_of_jsonld_is_one_of_its_type(posting: str, terms: Terms) -> None:
    data = json.loads(render(POSTINGS[posting](), "jsonld"))
    assert len(data) > 12
    assert list(wrong_in(data, terms)) == []


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"salary": 1}, "JobPosting has no salary"),
        ({"benefits": "Oil"}, "JobPosting has no benefits"),
        ({"employmentType": [True]}, "employmentType is no True"),
        ({"datePosted": "last week"}, "datePosted is no 'last week'"),
        ({"totalJobOpenings": 1.5}, "totalJobOpenings is no 1.5"),
        ({"hiringOrganization": {"@type": "Place"}}, "hiringOrganization is no {'@type': 'Place'}"),
        ({"jobLocation": {"@type": "Place", "title": "x"}}, "Place has no title"),
        ({"jobLocation": {"@type": "Somewhere"}}, "no type Somewhere"),
    ],
)
def test_a_mistake_would_be_found(wrong: dict[str, Any], said: str, terms: Terms) -> None:
    assert said in list(wrong_in({"@type": "JobPosting", **wrong}, terms))
