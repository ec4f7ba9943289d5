"""What is missing is marked where it belongs, once, and nowhere else."""

from collections.abc import Callable
from typing import Any

from jdgen.model.company import Apply, Company
from jdgen.model.job import Job
from jdgen.model.library import Globals
from jdgen.model.posting import Posting
from jdgen.resolution.blanks import BELONGS, mark_blanks


def test_every_fact_that_can_be_missing_has_its_mark(
    posting: Callable[..., Posting], baker: Callable[..., Any], common: Globals
) -> None:
    made = mark_blanks(posting(baker()), common.wording)
    marks = [
        (section.kind, line.text)
        for section in made.sections
        for line in section.lines
        if line.id.startswith("fact/blank-")
    ]
    assert marks == [
        ("about", "[employer: to be filled in]"),
        ("pay", "[pay: to be filled in]"),
        ("work", "[place: to be filled in]"),
        ("work", "[workplace: to be filled in]"),
        ("work", "[contract: to be filled in]"),
        ("apply", "[how to apply: to be filled in]"),
    ]
    assert {each.name for each in made.missing} == set(BELONGS)


def test_marks_stand_before_what_is_known_of_a_section(
    posting: Callable[..., Posting], baker: Callable[..., Any], common: Globals
) -> None:
    company = Company("Tern", apply=Apply(email="jobs@tern.example"))
    made = posting(baker(), company, Job("baker", options={"workplace": ("on-site",)}))
    work = next(each for each in mark_blanks(made, common.wording).sections if each.kind == "work")
    assert [line.id for line in work.lines] == [
        "fact/blank-place",
        "fact/blank-contract",
        "fact/workplace",
    ]


def test_a_posting_that_lacks_nothing_stays_as_it_is(
    posting: Callable[..., Posting], baker: Callable[..., Any], common: Globals
) -> None:
    made = posting(baker())._replace(missing=())
    assert mark_blanks(made, common.wording) == made
