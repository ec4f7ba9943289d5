"""A confidential job leaves no trace of its employer."""

from collections.abc import Callable
from typing import Any

import pytest
from told import told
from vacancy import fitted

from jdgen.formats import find_format, format_names
from jdgen.model.company import Apply, Company, LegalEntity
from jdgen.model.errors import SourceError
from jdgen.model.job import Job
from jdgen.model.origin import NOWHERE, Origin
from jdgen.model.pay import Pay
from jdgen.model.posting import Line, Posting
from jdgen.model.statement import Alternative, Statement
from jdgen.pipeline.posting import load_templates
from jdgen.resolution.confidential import mask

SECRET = Company(
    name="Northpost",
    alias="a bank in Oslo",
    posted_by="Tidewater Search",
    entities=(LegalEntity("NO", "Northpost Bank AS"),),
    about=(Statement("who", "NORTHPOST keeps the savings of a million people."),),
    legal=(Statement("entity", "You will be employed by Northpost Bank AS."),),
    override={"reports_to": (Alternative("the head of Northpost Labs"),)},
    apply=Apply(email="jobs@northpost.example"),
    contact="people@northpost.example",
    logo="https://northpost.example/logo.svg",
    url="https://www.northpost.example",
    origin=Origin("northpost.yaml", 1, 1),
)
JOB = Job(role="baker", confidential=True, apply=Apply(email="search@tidewater.example"))


def test_no_format_holds_the_employer_s_name_domain_or_logo(
    posting: Callable[..., Posting], baker: Callable[..., Any]
) -> None:
    made = fitted(posting(baker(), SECRET, JOB))
    assert format_names()
    for name in format_names():
        text = told(find_format(name).render(made, load_templates()))
        assert "northpost" not in text.casefold()
        assert "Tidewater Search is hiring for a bank in Oslo." in text


def test_the_alias_stands_where_the_name_stood(
    texts: Callable[..., list[str]], posting: Callable[..., Posting], baker: Callable[..., Any]
) -> None:
    made = posting(baker(), SECRET, JOB)
    assert texts(made, "about")[1] == "A bank in Oslo keeps the savings of a million people."
    assert texts(made, "legal") == ["You will be employed by a bank in Oslo."]
    assert texts(made, "team")[0] == "You report to the head of a bank in Oslo Labs."


def test_without_an_alias_the_employer_has_no_name(
    texts: Callable[..., list[str]], posting: Callable[..., Posting], baker: Callable[..., Any]
) -> None:
    made = posting(baker(), SECRET._replace(alias=""), JOB)
    assert made.employer is None
    assert texts(made, "about")[0] == "Tidewater Search is hiring for a client."
    assert texts(made, "about")[1] == "The company keeps the savings of a million people."


def test_a_domain_in_a_sentence_is_refused_where_it_stands() -> None:
    told = Statement("site", "See Northpost.example/life.", origin=Origin("northpost.yaml", 7, 5))
    with pytest.raises(SourceError) as raised:
        mask(SECRET._replace(benefits=(told,)), JOB)
    (finding,) = raised.value.findings
    assert (finding.rule, str(finding.origin)) == ("confidential", "northpost.yaml:7:5")


@pytest.mark.parametrize(
    "job",
    [
        JOB._replace(id="northpost-baker"),
        JOB._replace(department="Northpost Labs"),
        JOB._replace(apply=Apply(url="https://northpost.example/jobs")),
        JOB._replace(pay=(Pay(note="as agreed at Northpost"),)),
        JOB._replace(add=(Statement("more", "Join Northpost."),)),
        JOB._replace(override={"title": (Alternative("Northpost baker"),)}),
    ],
)
def test_a_job_that_names_its_employer_is_refused(job: Job) -> None:
    with pytest.raises(SourceError, match="'Northpost"):
        mask(SECRET._replace(url=""), job)


def test_what_nobody_reads_may_name_the_employer() -> None:
    job = JOB._replace(company="northpost.yaml", hiring_manager="Ada of Northpost")
    assert mask(SECRET, job).name == "a bank in Oslo"


def test_the_same_company_is_masked_once() -> None:
    assert mask(SECRET, JOB) is mask(SECRET, JOB)


def test_ids_and_origins_keep_quiet_too(
    lines: Callable[..., tuple[Line, ...]],
    posting: Callable[..., Posting],
    baker: Callable[..., Any],
) -> None:
    here, there = Origin("northpost.yaml", 3, 5), Origin("jobs/northpost-7.yaml", 4, 5)
    roles = Origin("roles.yaml", 1, 1)
    company = SECRET._replace(
        name="Northpost Bank",
        about=(
            Statement("northpost-bank-keeps", "We keep savings.", origin=here),
            Statement("the-savings-of-northpost", "Savings are kept.", origin=here),
            Statement("bank", "We are a bank.", origin=here),
        ),
    )
    baking = baker(duties=(Statement("northpost-bank", "Bake.", origin=roles),))
    job = JOB._replace(
        add=(Statement("nights", "Work at night.", to="work", origin=there),), origin=there
    )
    made = posting(baking, company, job)
    about = [(line.id, line.origin) for line in lines(made, "about")[1:]]
    assert about == [
        ("employer-keeps", NOWHERE),
        ("the-savings-of-employer", NOWHERE),
        ("bank", NOWHERE),
    ]
    assert lines(made, "work")[-1].origin == NOWHERE
    # A role cannot know who hires.
    (duty,) = lines(made, "duties")
    assert (duty.id, duty.origin) == ("northpost-bank", roles)


@pytest.mark.parametrize("name", ["東京銀行", "Ø"])
def test_a_name_that_no_id_can_hold_changes_none(
    name: str,
    lines: Callable[..., tuple[Line, ...]],
    posting: Callable[..., Posting],
    baker: Callable[..., Any],
) -> None:
    company = Company(name, about=(Statement("what", "We save.", origin=Origin("a.yaml", 3, 5)),))
    job = JOB._replace(origin=Origin("job.yaml", 1, 1))
    assert [line.id for line in lines(posting(baker(), company, job), "about")] == ["what"]
