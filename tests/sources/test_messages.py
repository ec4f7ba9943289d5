"""What each rule says: what was found, what was expected, the nearest right name, what to do."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from jdgen.model.finding import Finding
from jdgen.model.library import Library
from jdgen.sources.hirer import read_company
from jdgen.sources.opening import read_job
from jdgen.sources.own import Own

BAD = Path(__file__).parent / "bad"
OF_A_DOCUMENT = {"tag", "merge-key", "syntax", "duplicate-key"}
"""Rules whose messages are compared in test_nodes.py."""

HEAD = """
keeper:
  title: Keeper
  family: keeping
  seniority: {allowed: [junior, mid, senior], default: mid}
  includes: [mentoring]
"""

OF_ROLES = {
    "aliases: [cheker, check]": (
        "name: 'check' is a command of jdgen",
        "choose another alias",
    ),
    "aliases: [the keeper]": (
        "name: 'the keeper' cannot be a name",
        "use letters, digits, hyphens and underscores",
    ),
    "aliases: [cpo]": (
        "shipped-name: 'cpo' is a name of the shipped role 'head-of-product'",
        "choose another, or write `takes: head-of-product` to stand in for that role",
    ),
    "aliases: [guard, guard@senior]": (
        "duplicate-alias: 'guard' already leads to 'keeper'",
        "choose another alias",
    ),
    "aliases: [guard@vp]": (
        "unknown-seniority: unknown seniority 'vp'",
        "known are junior, mid, senior",
    ),
    "extends: head-of-prodct": (
        "unknown-role: unknown role 'head-of-prodct'",
        "did you mean 'head-of-product'?",
    ),
    "extends: keeper": (
        "circle: 'keeper' extends itself by way of 'keeper'",
        "extend a role that stands on its own",
    ),
    "takes: registered-nrse": (
        "unknown-role: unknown role 'registered-nrse'",
        "did you mean 'registered-nurse'?",
    ),
    "dutys: []": ("unknown-key: unknown key 'dutys'", "did you mean 'duties'?"),
    "drop: [mentoring/hlp]": (
        "unknown-id: unknown id 'mentoring/hlp'",
        "did you mean 'mentoring/help'?",
    ),
    "drop: [{id: mentoring/help, when: {size: micro}}]": (
        "condition: a role drops a statement always or never",
        "give the condition to a statement below `replace`",
    ),
    "replace: [{id: guide, text: Guide.}]": (
        "unknown-id: unknown id 'guide'",
        "known are mentoring/help, mentoring/passed-on",
    ),
    "duties: [{id: guide, replaces: mentorng/help, text: Guide.}]": (
        "unknown-id: unknown id 'mentorng/help'",
        "did you mean 'mentoring/help'?",
    ),
    "must: [{id: guide, replaces: mentoring/help, text: Guide.}]": (
        "other-list: 'mentoring/help' is in 'duties', and this is in 'must'",
        "replace a statement of the same list",
    ),
    "duties: [Keep., {id: keep, text: Keep on.}]": (
        "duplicate-id: the id 'keep' stands twice; the first is in 'duties'",
        "give one of them another id",
    ),
    "duties: [{id: keep}]": ("missing-key: 'text' is missing", ""),
    "duties: [名前。]": (
        "missing-key: the statement has no id, and none can be made of its words",
        "add an id, in letters, digits and hyphens",
    ),
    "duties: ['']": ("empty: the text is empty", "write something, or delete it"),
    "add: [Keep.]": (
        "missing-key: 'to' is missing: the section that the statement joins",
        "add to: duties, say",
    ),
    "add: [{to: dutys, text: Keep.}]": (
        "unknown-value: 'dutys' is not an answer here",
        "did you mean 'duties'?",
    ),
    "duties: ['Keep {compny}.']": (
        "unknown-placeholder: nothing fills in '{compny}' here",
        "did you mean 'company'?",
    ),
    "duties: ['Keep {regulations}.']": (
        "empty-placeholder: '{regulations}' may be empty",
        "let the statement in only by a condition on industry or regulation",
    ),
    "must: ['About {years} years.']": (
        "placeholder: '{years}' is filled in, but 'years' is not given",
        "add years: 5, say",
    ),
    "must: [{text: Years., years: 120_000}]": (
        "wrong-type: found '120_000', expected a whole number such as 120000",
        "",
    ),
    "must: [{text: Years., essential: yes}]": (
        "wrong-type: found 'yes', expected true or false",
        "",
    ),
    "must: [{text: Years., until: 2026-02-30}]": (
        "wrong-type: found '2026-02-30', expected a day that the calendar has",
        "",
    ),
    "must: [{text: Years., degree: batchelor}]": (
        "unknown-value: 'batchelor' is not an answer here",
        "did you mean 'bachelor'?",
    ),
    f"must: [{{text: [{'x' * 9}]}}]": ("wrong-type: found a list, expected text", ""),
    f"options: {'x' * 61}": (f"wrong-type: found '{'x' * 60}…', expected a map of keys", ""),
    "works_with: [{text: {de: Finanzen}, id: x}]": (
        "wrong-type: found a map of keys, expected text",
        "",
    ),
    "works_with: [~]": ("wrong-type: found nothing, expected a map of keys", ""),
    "outcomes: [{text: Know., by: 31}]": (
        "unknown-group: there is no heading for by 31",
        None,
    ),
    "options: {size: {ask: How big?, values: {big: big}}}": (
        "name: 'size' is an option of every role",
        "choose another name",
    ),
    "options: {gate: {ask: Which gate?}}": ("missing-key: 'values' is missing", "list the answers"),
    "options: {gate: {ask: Which?, values: {east: east}, default: est}}": (
        "unknown-answer: 'est' is no answer to 'gate'",
        "did you mean 'east'?",
    ),
    "phrases: {Gate: the gate}": (
        "name: '{Gate}' cannot be filled in",
        "use lower-case letters, digits and underscores",
    ),
    "phrases: {gate: [the gate, {when: {size: micro}, is: a gate}]}": (
        "unreachable: no alternative after this one can ever be taken",
        "move it to the end",
    ),
    "duties: [{text: Keep., when: {sise: micro}}]": (
        "unknown-option: unknown option 'sise'",
        "did you mean 'size'?",
    ),
    "duties: [{text: Keep., when: {size: micr}}]": (
        "unknown-answer: 'micr' is no answer to 'size'",
        "did you mean 'micro'?",
    ),
    "duties: [{text: Keep., when: {stage: {min: seed}}}]": (
        "condition: 'stage' has no order",
        "list the answers instead",
    ),
    "duties: [{text: Keep., when: {size: {min: large, max: small}}}]": (
        "condition: no answer to 'size' is large or more and small or less",
        "swap min and max",
    ),
    "duties: [{text: Keep., when: {size: {min: vast}}}]": (
        "unknown-answer: 'vast' is no answer to 'size'",
        "known are enterprise, growth, large, micro, midsize, small",
    ),
    "skills: [{text: Locks., type: lockpicking}]": (
        "unknown-group: there is no heading for type lockpicking",
        None,
    ),
}

OF_FILES = {
    "- keeper": (
        "wrong-type: the file is not a map from name to role",
        "begin with a name and ':'",
    ),
    "keeper: {title: Keeper, family: keeping, seniority: {allowed: [mid]}}": (
        "missing-key: 'default' is missing: the seniority meant when nobody says",
        "add default: mid, say",
    ),
    "keeper: {title: Keeper, family: keeping, seniority: {allowed: [mid], default: md}}": (
        "unknown-seniority: unknown seniority 'md'",
        "did you mean 'mid'?",
    ),
    "keeper: {title: Keeper, family: keeping}": (
        "missing-key: 'seniority' is missing",
        "a role needs it",
    ),
    "list: {title: List, family: lists, seniority: mid}": (
        "name: 'list' is a command of jdgen",
        "choose another name",
    ),
    "keeper: {title: Keeper, family: keeping, seniority: mid, includes: [mentorng]}": (
        "unknown-shared-name: unknown shared name 'mentorng'",
        "did you mean 'mentoring'?",
    ),
    "keeper: {title: Keeper, family: keeping, seniority: mid,"
    " duties: {id: help, text: Help.}, add: {id: help, to: must, text: Help.}}": (
        "duplicate-id: the id 'help' stands twice; the first is in 'duties'",
        "give one of them another id",
    ),
    "under-keeper: {extends: head-of-product, duties: {id: roadmap, text: Walk.}}": (
        "duplicate-id: the id 'roadmap' stands also in what the role takes over",
        "give it another id, or write the statement below `replace`",
    ),
}

OF_COMPANIES = {
    "at: here": ("unknown-key: unknown key 'at'", None),
    "industry: fintec": ("unknown-answer: unknown industry 'fintec'", "did you mean 'fintech'?"),
    "options: {workplac: remote}": (
        "unknown-option: unknown option 'workplac'",
        "did you mean 'workplace'?",
    ),
    "drop: [roadmapp]": (
        "unknown-id: no statement is called 'roadmapp'",
        "did you mean 'roadmap'?",
    ),
    "override: {titel: Boss}": (
        "unknown-name: no role has a 'titel' to override",
        "did you mean 'title'?",
    ),
    "benefits: [{text: Pay., when: {seniority: {min: mid}}}]": (
        "condition: 'seniority' has no order here; roles order their rungs differently",
        "list the answers instead",
    ),
    "pay_bands: [{grade: mid, pay: {min: 3, max: 2, currency: EUR}}]": (
        "upside-down: the pay begins at 3 and ends below it, at 2",
        "swap min and max",
    ),
    "pay_bands: [{grade: mid, pay: {min: 3}}]": (
        "missing-key: 'currency' is missing",
        "add currency: EUR, say",
    ),
    "pay_bands: [{grade: mid, pay: plenty}]": (
        "wrong-type: found 'plenty', expected an amount of money; write it like 90000-110000 EUR,"
        " or 38.50-46 USD an hour",
        "",
    ),
    "about: [Us., {id: us, text: We.}]": (
        "duplicate-id: the id 'us' stands twice",
        "give one of them another id",
    ),
}


OF_JOBS = {
    "company: Acme": (
        "wrong-type: 'Acme' is not the path of a company's file",
        "write for example company: tern.yaml",
    ),
    "options: {industry: fintec}": (
        "unknown-answer: 'fintec' is no answer to 'industry'",
        "did you mean 'fintech'?",
    ),
    "options: {regulation: high}": (
        "derived-option: 'regulation' follows from other options and cannot be set",
        "",
    ),
    "options: {place: Norway}": ("unknown-place: there is no country 'Norway'", "write NO"),
    "remote_from: nowhere": (
        "unknown-place: there is no country 'nowhere'",
        "write it in two capitals, such as DE",
    ),
    "places: {city: Bonn, region: DE-NW}": (
        "missing-key: 'country' is missing: that of the region 'DE-NW'",
        "add country: DE",
    ),
    "places: {city: Bonn, region: DE-NW, country: AT}": (
        "unknown-place: 'DE-NW' is no region of 'AT'",
        "write the ISO 3166-2 code, such as US-CO",
    ),
    "pay: {min: 3, max: 4, currency: EUR, places: NO}": (
        "unknown-place: the job has no place 'NO'",
        None,
    ),
    "pay: {min: 3, max: 4, currency: eur}": (
        "wrong-type: found 'eur', expected a currency",
        "write it in three capitals, such as EUR",
    ),
    "pay: {min: 3, max: 4, currency: EUR, seniorities: snior}": (
        "unknown-answer: 'snior' is no answer to 'seniority'",
        "did you mean 'senior'?",
    ),
    "starts: 2026-02-30": (
        "wrong-type: found '2026-02-30', expected a day that the calendar has",
        "or say it in words",
    ),
}


@pytest.mark.parametrize("text", OF_ROLES)
def test_a_mistake_in_a_role_is_told_in_these_words(
    text: str, understand: Callable[[str], Own]
) -> None:
    (finding,) = understand(f"{HEAD}  {text}\n").findings
    message, hint = OF_ROLES[text]
    assert said(finding) == message
    assert hint in (None, finding.hint)


@pytest.mark.parametrize("text", OF_COMPANIES)
def test_a_mistake_of_a_company_is_told_in_these_words(
    text: str, library: Library, tmp_path: Path
) -> None:
    (tmp_path / "acme.yaml").write_text(f"company:\n  name: Acme\n  {text}\n")
    (finding,) = read_company(str(tmp_path / "acme.yaml"), library).findings
    message, hint = OF_COMPANIES[text]
    assert said(finding) == message
    assert hint in (None, finding.hint)


@pytest.mark.parametrize("text", OF_JOBS)
def test_a_mistake_of_a_job_is_told_in_these_words(
    text: str, library: Library, tmp_path: Path
) -> None:
    (tmp_path / "job.yaml").write_text(f"job:\n  role: nurse\n  {text}\n")
    (finding,) = read_job(str(tmp_path / "job.yaml"), library).findings
    message, hint = OF_JOBS[text]
    assert said(finding) == message
    assert hint in (None, finding.hint)


def test_a_job_without_its_role_is_told_in_these_words(library: Library, tmp_path: Path) -> None:
    (tmp_path / "job.yaml").write_text("job: {id: nurse}")
    (finding,) = read_job(str(tmp_path / "job.yaml"), library).findings
    assert (said(finding), finding.hint) == ("missing-key: 'role' is missing", "a job needs it")


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("company: {industry: saas}", "missing-key: 'name' is missing", "a company needs it"),
        ("acme: {}", "missing-key: the file has no key 'company'", "begin with company:"),
        (
            "company: {name: Acme}\nroles: {}",
            "unknown-key: unknown key 'roles' beside 'company'",
            "everything about the company stands below company:",
        ),
    ],
)
def test_the_frame_of_a_company_is_told_in_these_words(
    text: str, message: str, hint: str, library: Library, tmp_path: Path
) -> None:
    (tmp_path / "acme.yaml").write_text(text)
    (finding,) = read_company(str(tmp_path / "acme.yaml"), library).findings
    assert (said(finding), finding.hint) == (message, hint)


@pytest.mark.parametrize("text", OF_FILES)
def test_the_frame_of_a_role_is_told_in_these_words(
    text: str, understand: Callable[[str], Own]
) -> None:
    (finding,) = understand(text).findings
    assert (said(finding), finding.hint) == OF_FILES[text]


def test_the_words_of_every_rule_are_compared() -> None:
    lines = [line for file in BAD.rglob("*.yaml") for line in file.read_text("utf-8").split("\n")]
    used = {
        rule for line in lines for rule in re.findall(r"[a-z-]+", line.partition("# expect:")[2])
    }
    assert len(used) > 15
    tables = (OF_ROLES, OF_FILES, OF_COMPANIES, OF_JOBS)
    table = [words for each in tables for words in each.values()]
    assert used - {message.partition(":")[0] for message, _ in table} == OF_A_DOCUMENT


def said(finding: Finding) -> str:
    return f"{finding.rule}: {finding.message}"
