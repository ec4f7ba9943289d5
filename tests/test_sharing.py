"""What postings share shows in none of them: composed and rendered afresh, each is the same."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from jdgen.formats import Printing, Templates, find_format, templates_of
from jdgen.model import condition
from jdgen.model.company import Apply, Company, Headcount, LegalEntity
from jdgen.model.edit import Drop
from jdgen.model.errors import JdgenError
from jdgen.model.job import Deadline, Job
from jdgen.model.origin import Origin
from jdgen.model.pay import Pay
from jdgen.model.place import Place
from jdgen.model.statement import Alternative, Statement
from jdgen.pipeline.posting import forget, load_templates
from jdgen.resolution.composition import compose
from jdgen.sources.library import load_library
from jdgen.sources.shelf import shipped_templates

LIBRARY = load_library()
ROLES = ("head-of-product", "registered-nurse", "software-engineer", "electrician")
FORMATS = ("html", "markdown", "text", "page", "json")


def statement(id: str, text: str, **parts: object) -> Statement:
    return Statement(id, text, **{"origin": Origin("companies/x.yaml", 7, 3), **parts})


IN_GERMANY = condition.When((condition.Test("place", ("DE",)),))
COMPANIES = (
    None,
    Company("Alder", industry="banking", employees=Headcount(600)),
    Company(
        "Brig",
        industry="retail",
        posted_by="Hire & Co",
        url="https://brig.example",
        apply=Apply("https://brig.example/jobs", "jobs@brig.example"),
        entities=(LegalEntity("DE", "Brig GmbH", agreement="Tarif"),),
        about=(statement("a", "{company} writes to {title}s at jobs@brig.example."),),
        benefits=(statement("b", "A bicycle.", when=IN_GERMANY), statement("c", "Rest & rye.")),
        legal=(statement("d", "{regulations} hold."),),
        add=(statement("e", "{industry} is what you know.", to="must"),),
        privacy="privacy@brig.example",
    ),
    # A name that sentences begin with, where a placeholder begins them.
    Company(
        "you",
        alias="a shop",
        employees=Headcount(12),
        seniority_words={"senior": "Chief"},
        regulations="house rules",
        drop=(Drop("roadmap"),),
        override={"reports_to": (Alternative("Ada"),)},
        add=(statement("f", "{reports_to} says <b>so</b>.", to="duties"),),
    ),
)
PLACES = (Place("Berlin", "", "DE"), Place("Denver", "US-CO", "US"), Place("", "", "FR"))
DAY = date(2026, 9, 1)


@st.composite
def jobs(draw: st.DrawFn) -> Job:
    role = draw(st.sampled_from(ROLES))
    known = LIBRARY.role(role)
    assert known is not None
    offered = {
        "seniority": known.seniority.allowed,
        "size": ("micro", "large"),
        "industry": ("fintech", "healthcare"),
        "workplace": ("remote", "hybrid"),
        "time": ("part-time",),
        **{name: tuple(question.answers) for name, question in known.options.items()},
    }
    picked = draw(st.lists(st.sampled_from(sorted(offered)), max_size=4, unique=True))
    options = {name: (draw(st.sampled_from(offered[name])),) for name in picked}
    if draw(st.integers(0, 9)) == 0:
        options["seniority"] = known.seniority.allowed[:2]
    least = Decimal(draw(st.integers(30, 33))) * 1000
    pay = Pay("base", min=least, currency="EUR", places=("DE",))
    return Job(
        role,
        options=options,
        places=draw(st.lists(st.sampled_from(PLACES), max_size=2, unique=True).map(tuple)),
        pay=draw(st.sampled_from(((), (pay,), (pay._replace(places=()),)))),
        closes=draw(st.sampled_from((None, Deadline(DAY), Deadline(DAY + timedelta(9))))),
        requisition_id=draw(st.sampled_from(("", "R-1", "R-2 jobs@brig.example"))),
        department=draw(st.sampled_from(("", "Bakery"))),
        openings=draw(st.integers(1, 2)),
        audiences=draw(st.sampled_from(((), ("internal",)))),
        confidential=draw(st.integers(0, 5)) == 0,
        origin=Origin("jobs.csv", draw(st.integers(2, 4)), 1),
    )


def shown(job: Job, company: Company | None, templates: Templates) -> tuple[str, ...]:
    """Return all that there is to see of a job: where each line is from, and every format."""
    role = LIBRARY.role(job.role)
    assert role is not None
    secret = job.confidential and company
    plain = job if secret else job._replace(confidential=False)
    try:
        made = compose(LIBRARY, role, {}, company, plain, explain=True)
    except JdgenError as error:
        return (repr(error.findings),)
    texts = (
        find_format(each).render(made.posting, templates, Printing(provenance=True))
        for each in FORMATS
    )
    return repr(made), *map(str, texts)


@settings(max_examples=25, deadline=None, phases=(Phase.explicit, Phase.generate))
@given(st.lists(st.tuples(jobs(), st.sampled_from(COMPANIES)), min_size=2, max_size=8))
def test_a_batch_of_postings_is_what_each_of_them_is_alone(
    batch: list[tuple[Job, Company | None]],
) -> None:
    together = [shown(job, company, load_templates()) for job, company in (*batch, *batch)]
    for (job, company), seen in zip((*batch, *batch), together, strict=True):
        forget()
        fresh = templates_of(shipped_templates(), None, bytecode=None, folder="")
        assert shown(job, company, fresh) == seen
