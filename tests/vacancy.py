"""A vacancy of which every fact is known, for tests of what targets take."""

from datetime import date
from decimal import Decimal

from jdgen.model.company import Apply
from jdgen.model.job import Deadline, Hours
from jdgen.model.pay import Pay
from jdgen.model.place import Place
from jdgen.model.posting import Employer, Facts, Line, Posting, Section
from jdgen.model.role import Code

FACTS = Posting(
    "head-of-product",
    "en",
    "head-of-product",
    "Head of Product",
    (),
    options={"time": ("full-time",), "contract": ("permanent",), "workplace": ("hybrid",)},
    employer=Employer("Öl & Co", "https://oel.example", "https://oel.example/logo.png"),
    places=(Place("Denver", "US-CO", "US", "1 Main Street"), Place("Oslo", "", "NO")),
    pay=(Pay(min=Decimal(90_000), max=Decimal(110_000), currency="USD"), Pay("bonus")),
    hours=Hours("38"),
    openings=2,
    requisition_id="R-7",
    ids={"ashby": "a-1", "teamtailor": "2", "linkedin": "3", "bamboohr": "4"},
    posted=date(2026, 11, 2),
    closes=Deadline(date(2026, 12, 1), extensions=(date(2026, 12, 31),)),
    apply=Apply("https://www.oel.example/jobs/7", "jobs@oel.example"),
    codes={"onet": Code("11-2021.00", "close")},
    experience=Facts(years=6, degree="bachelor", or_equivalent=True),
)
"""A posting that has every fact and says nothing yet."""


SAID = FACTS._replace(
    sections=(
        Section("about", "About us", (Line("a", "We press olives."),)),
        Section("summary", "The job", (Line("s", "Lead the press."),)),
        Section("duties", "Duties", (Line("d", "Press olives & bottle oil."),)),
        Section("must", "Needs", (Line("m", "Six years < a lifetime."),)),
        Section("skills", "Skills", (Line("k", "milling", "Craft"), Line("l", "tasting", "Craft"))),
        Section("outcomes", "Outcomes", (Line("o", "Know the mill.", "In 30 days"),)),
        Section("legal", "Notes", (Line("n", "All welcome."),)),
        Section("apply", "Apply", (Line("p", "At https://www.oel.example/jobs/7"),)),
    )
)
"""The same with something to say in sections of each shape."""


def fitted(posting: Posting) -> Posting:
    """The posting with facts that only targets ask for, where it has none."""
    return posting._replace(
        ids={**FACTS.ids, **posting.ids},
        requisition_id=posting.requisition_id or FACTS.requisition_id,
        posted=posting.posted or FACTS.posted,
        places=posting.places or FACTS.places,
        apply=Apply(
            (posting.apply and posting.apply.url) or "https://apply.example/1",
            (posting.apply and posting.apply.email) or "apply@apply.example",
        ),
        options={"workplace": ("hybrid",), "time": ("full-time",), **posting.options},
    )
