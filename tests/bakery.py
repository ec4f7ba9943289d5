"""A bakery's postings, and ways to change them."""

from collections.abc import Iterable
from decimal import Decimal

from jdgen.model.kinds import SectionKind
from jdgen.model.origin import Origin
from jdgen.model.pay import Pay
from jdgen.model.posting import Facts, Line, Posting, Section

ROLE = "roles/baker.yaml"

KNEAD = Line("knead", "Knead the dough by hand.", origin=Origin(ROLE, 10, 5))
BAKE = Line("bake", "Bake before dawn.", origin=Origin(ROLE, 12, 5))
YEARS = Line("years", "About 8 years at an oven.", facts=Facts(years=8), origin=Origin(ROLE, 20, 5))
DEGREE = Line(
    "degree",
    "A bachelor's degree in baking, or the same knowledge gained at work.",
    facts=Facts(degree="bachelor", or_equivalent=True),
    origin=Origin(ROLE, 22, 5),
)
RYE = Line("rye", "A liking for rye.", origin=Origin(ROLE, 30, 5))
PAY = Line("fact/pay-1", "Base pay: €30,000 a year", origin=Origin("jobs/baker.yaml", 4, 1))

HEADINGS = {"duties": "What you will do", "must": "What you need", "nice": "Good to have"}


def section(kind: SectionKind, *lines: Line) -> Section:
    return Section(kind, HEADINGS.get(kind, kind.capitalize()), lines)


BAKER = Posting(
    "baker",
    "en",
    "baker",
    "Baker",
    (
        section("duties", KNEAD, BAKE),
        section("must", YEARS, DEGREE),
        section("nice", RYE),
        section("pay", PAY),
    ),
    options={"size": ("small",), "family": ("food",)},
    pay=(Pay(min=Decimal(30_000), max=Decimal(30_000), currency="EUR"),),
)


def having(kind: SectionKind, *lines: Line, posting: Posting = BAKER) -> Posting:
    """The posting with these lines in one section, which goes if there are none."""
    sections = {each.kind: each for each in posting.sections}
    sections[kind] = section(kind, *lines)
    return posting._replace(sections=tuple(each for each in sections.values() if each.lines))


def many(postings: Iterable[Posting]) -> dict[str, Posting]:
    return {f"job-{n:02}": each for n, each in enumerate(postings, 1)}
