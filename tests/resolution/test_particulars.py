"""Every fact of a company and a job that a posting prints is a line in its section."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from jdgen.model.company import Apply, Company
from jdgen.model.job import Deadline, Hours, Job
from jdgen.model.origin import Origin
from jdgen.model.pay import Pay
from jdgen.model.place import Place
from jdgen.model.posting import Employer, Line, Posting
from jdgen.model.role import Role
from jdgen.model.statement import Statement

Make = Callable[..., Role]
Post = Callable[..., Posting]
Texts = Callable[..., list[str]]
HERE, THERE = Origin("job.yaml", 2, 1), Origin("company.yaml", 1, 1)
EURO = Pay(min=Decimal(30_000), max=Decimal(36_000), currency="EUR")
DENVER, BERLIN = Place("Denver", "US-CO", "US"), Place("Berlin", "", "DE")


def job_with(**facts: object) -> Job:
    return Job("baker", origin=HERE, **facts)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"places": (BERLIN,)}, "Place: Berlin, Germany"),
        ({"places": (BERLIN, DENVER)}, "Places: Berlin, Germany; Denver, CO, United States"),
        ({"options": {"workplace": ("on-site",)}}, "On site"),
        ({"options": {"workplace": ("hybrid",)}}, "Hybrid, partly on site and partly from home"),
        ({"options": {"workplace": ("remote",)}}, "Remote"),
        ({"options": {"time": ("part-time",)}}, "Part-time"),
        ({"options": {"contract": ("fixed-term",)}}, "Fixed-term contract"),
        ({"office_days": 0}, "No fixed days on site"),
        ({"office_days": 1}, "One day a week on site"),
        ({"office_days": 3}, "3 days a week on site"),
        ({"remote_from": ("DE", "FR", "XX")}, "You can work from Germany, France and XX."),
        ({"remote_from": ("NL", "AT")}, "You can work from the Netherlands and Austria."),
        ({"remote_excludes": ("US",)}, "You cannot work from the United States."),
        (
            {"remote_excludes": ("US", "CH")},
            "You cannot work from the United States or Switzerland.",
        ),
        ({"hours": Hours("38.5")}, "Hours: 38.5 a week"),
        ({"hours": Hours(shifts=("early", "late"))}, "Shifts: early and late"),
        (
            {"hours": Hours(shifts=("Monday, 7 to 4", "Friday, 7 to noon"))},
            "Shifts: Monday, 7 to 4; Friday, 7 to noon",
        ),
        ({"hours": Hours(job_share=True)}, "This job can be shared."),
        ({"duration": "two years"}, "Length: two years"),
        ({"starts": "in May"}, "Start: in May"),
        ({"travel": "none"}, "Travel: none"),
        ({"driving": "a van"}, "Driving: a van"),
        ({"relocation": "paid"}, "Relocation: paid"),
        ({"visa_sponsorship": "yes"}, "Visa sponsorship: yes"),
        ({"work_authorisation": "for the EU"}, "Right to work: for the EU"),
        ({"clearance": "SC"}, "Security clearance: SC"),
        ({"background_check": "after the offer"}, "Background check: after the offer"),
        ({"overtime": "paid"}, "Overtime: paid"),
        ({"openings": 3}, "Openings: 3"),
        ({"contract_reason": "a parental leave"}, "Reason for the contract: a parental leave"),
        ({"reason": "new"}, "This is a new job."),
        ({"reason": "replacement"}, "This is an existing job that has become free."),
        ({"existing_vacancy": True}, "This posting is for a vacancy that exists now."),
        ({"existing_vacancy": False}, "This posting is not for a vacancy that exists now."),
    ],
)
def test_how_and_where_the_work_is_done(
    facts: dict[str, object],
    expected: str,
    baker: Make,
    posting: Post,
    lines: Callable[..., tuple[Line, ...]],
) -> None:
    (line,) = lines(posting(baker(), None, job_with(**facts)), "work")
    assert line.text == expected
    assert line.origin == HERE


def test_every_answer_to_a_printed_option_has_its_phrase(
    baker: Make, posting: Post, texts: Texts, common: object
) -> None:
    for option in ("workplace", "time", "contract"):
        for answer in common.questions[option].answers:
            assert len(texts(posting(baker(), **{option: answer}), "work")) == 1


def test_what_a_company_answers_needs_no_job(baker: Make, posting: Post, texts: Texts) -> None:
    crumb = Company("Crumb", options={"workplace": ("remote",), "contract": ("permanent",)})
    assert texts(posting(baker(), crumb), "work") == ["Remote", "Permanent contract"]


def test_facts_stand_before_the_role_s_own_statements(
    baker: Make, statement: Callable[..., Statement], posting: Post, texts: Texts
) -> None:
    role = baker(work=(statement("early"),), works_with=(statement("shop", "the shop"),))
    made = posting(role, None, job_with(starts="in May", department="Bread", team="Rye"))
    assert texts(made, "work") == ["Start: in May", "Early it."]
    assert texts(made, "team") == ["Department: Bread", "Team: Rye", "You work with the shop."]


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"apply": Apply(url="https://crumb.example")}, "Apply at https://crumb.example"),
        ({"apply": Apply(email="a@crumb.example")}, "Apply by e-mail to a@crumb.example"),
        ({"apply": Apply(instructions="Come by.")}, "Come by."),
        ({"apply": Apply(documents=("a CV", "a loaf"))}, "Please send a CV and a loaf."),
        ({"closes": Deadline(date(2027, 3, 1))}, "Apply by 1 March 2027."),
        ({"closes": Deadline(ongoing=True)}, "Applications are accepted on an ongoing basis."),
        (
            {"closes": Deadline(date(2027, 3, 1), extensions=(date(2027, 5, 2), date(2027, 4, 1)))},
            "Extended. Apply by 2 May 2027.",
        ),
        ({"contact": "Ada"}, "Questions? Contact Ada"),
        ({"ai_use": "none"}, "Use of artificial intelligence in hiring: none"),
    ],
)
def test_how_to_apply_to_a_job(
    facts: dict[str, object], expected: str, baker: Make, posting: Post, texts: Texts
) -> None:
    assert texts(posting(baker(), None, job_with(**facts)), "apply") == [expected]


def test_how_to_apply_to_a_company_unless_the_job_says_otherwise(
    baker: Make, posting: Post, lines: Callable[..., tuple[Line, ...]]
) -> None:
    crumb = Company(
        "Crumb",
        apply=Apply(email="jobs@crumb.example"),
        contact="Crumb",
        accommodation="Bea",
        privacy="https://crumb.example/privacy",
        origin=THERE,
    )
    made = [(line.text, line.origin) for line in lines(posting(baker(), crumb), "apply")]
    assert made == [
        ("Apply by e-mail to jobs@crumb.example", THERE),
        ("Questions? Contact Crumb", THERE),
        ("If you need an adjustment or accommodation to apply, contact Bea", THERE),
        ("How your data is used: https://crumb.example/privacy", THERE),
    ]
    job = job_with(apply=Apply(url="https://x.example"), contact="Cy")
    made = [line.origin for line in lines(posting(baker(), crumb, job), "apply")]
    assert made == [HERE, HERE, THERE, THERE]


def test_a_hiring_manager_is_never_printed(baker: Make, posting: Post) -> None:
    job = job_with(hiring_manager="Dora", owner="Emil", team="Rye")
    assert "Dora" not in repr(posting(baker(), None, job))
    assert "Emil" not in repr(posting(baker(), None, job))


def test_the_same_facts_are_data_of_the_posting(baker: Make, posting: Post) -> None:
    job = job_with(
        id="b-7",
        requisition_id="R7",
        places=(BERLIN,),
        remote_from=("DE",),
        pay=(EURO,),
        hours=Hours("38"),
        openings=2,
        starts="in May",
        posted=date(2027, 1, 1),
        closes=Deadline(ongoing=True),
        apply=Apply(email="a@b.example"),
    )
    made = posting(baker(), Company("Crumb", "crumb", url="u", logo="l", posted_by="Agency"), job)
    assert made.key == "b-7"
    assert made.employer == Employer("Crumb", "u", "l", "Agency")
    for fact in ("requisition_id", "places", "remote_from", "pay", "hours", "openings", "starts"):
        assert getattr(made, fact) == getattr(job, fact)
    for fact in ("posted", "closes", "apply"):
        assert getattr(made, fact) == getattr(job, fact)
    plain = posting(baker())
    assert (plain.key, plain.employer, plain.openings) == ("baker", None, 1)


def test_the_office_and_the_reference_of_a_job_are_told(
    baker: Make, posting: Post, texts: Texts
) -> None:
    made = posting(baker(), None, job_with(reports_to_office="Lyon", requisition_id="R-17"))
    assert "This job reports to the Lyon office." in texts(made, "team")
    assert texts(made, "apply") == ["Reference: R-17"]


def test_an_agency_says_for_whom_it_hires(baker: Make, posting: Post, texts: Texts) -> None:
    made = posting(baker(), Company(name="Tern", posted_by="Tidewater Search"))
    assert texts(made, "about") == ["Tidewater Search is hiring for Tern."]


@pytest.mark.parametrize(
    ("job", "expected"),
    [
        ({"audiences": ("internal",)}, ["This posting is for people who already work here."]),
        (
            {"options": {"audience": ("internal",)}},
            ["This posting is for people who already work here."],
        ),
        ({"audiences": ("internal", "external")}, []),
        ({"options": {"audience": ("external",)}}, []),
    ],
)
def test_an_internal_posting_says_so(
    job: dict[str, object], expected: list[str], baker: Make, posting: Post, texts: Texts
) -> None:
    assert texts(posting(baker(), None, job_with(**job)), "apply") == expected


def test_the_facts_of_a_contract_stand_together(baker: Make, posting: Post, texts: Texts) -> None:
    job = job_with(
        options={"workplace": ("hybrid",), "time": ("part-time",), "contract": ("fixed-term",)},
        office_days=2,
        hours=Hours("20"),
        duration="a year",
        contract_reason="a leave",
        starts="in May",
    )
    assert texts(posting(baker(), None, job), "work") == [
        "Hybrid, partly on site and partly from home",
        "2 days a week on site",
        "Part-time",
        "Hours: 20 a week",
        "Fixed-term contract",
        "Length: a year",
        "Reason for the contract: a leave",
        "Start: in May",
    ]


def test_a_statement_may_have_the_name_of_a_fact(baker: Make, posting: Post) -> None:
    role = baker(work=(Statement("place", "Work at the oven."),))
    made = posting(role, None, job_with(places=(BERLIN,)))
    (work,) = [each for each in made.sections if each.kind == "work"]
    assert [line.id for line in work.lines] == ["fact/place", "place"]
