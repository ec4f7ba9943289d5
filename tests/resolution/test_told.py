"""Jobs that agree on their facts share the words, and each says where it was written."""

from collections.abc import Callable

from jdgen.model.company import Apply, Company
from jdgen.model.job import Job
from jdgen.model.origin import Origin
from jdgen.model.place import Place
from jdgen.model.posting import Line, Posting
from jdgen.model.role import Role


def line_of(posting: Posting, id: str) -> Line:
    return next(line for each in posting.sections for line in each.lines if line.id == id)


def test_equal_facts_of_two_jobs_have_the_origin_of_each(
    baker: Callable[..., Role], posting: Callable[..., Posting]
) -> None:
    role = baker()
    jobs = [Job("baker", places=(Place("Rome"),), origin=Origin("jobs.csv", n, 1)) for n in (2, 3)]
    lines = [line_of(posting(role, None, job), "fact/place") for job in jobs]
    assert lines[0] == lines[1]
    assert [each.origin.line for each in lines] == [2, 3]


def test_what_a_company_says_keeps_the_company_s_origin(
    baker: Callable[..., Role], posting: Callable[..., Posting]
) -> None:
    theirs, own = Origin("companies/crumb.yaml", 1, 1), Origin("jobs.csv", 2, 1)
    company = Company("Crumb", apply=Apply(email="jobs@crumb.example"), origin=theirs)
    made = posting(baker(), company, Job("baker", requisition_id="R-1", origin=own))
    assert line_of(made, "fact/apply-email").origin == theirs
    assert line_of(made, "fact/requisition").origin == own
