"""Two states of a bakery's postings, between which nearly everything happened."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from jdgen.comparison import compare_states, compare_texts
from jdgen.model.change import Comparison, TextDifference
from jdgen.model.job import Deadline
from jdgen.model.origin import Origin
from jdgen.model.pay import Pay
from jdgen.model.place import Place
from jdgen.model.posting import Facts, Line, Posting, Section
from jdgen.model.statement import Waiver

TOWNS = ("Bergen", "Bremen", "Ghent", "Leith", "Malmö", "Porto")
ROLE, LAW, JOBS = "roles/baker.yaml", "companies/tern.yaml", "jobs"
WAIVER = Waiver("requirements-raised", "the steam oven needs it", date(2027, 3, 31))
HELP = "We help with the removal costs for anyone who moves to {} for this job."


def _line(id: str, text: str, file: str, line: int, **more: object) -> Line:
    return Line(id, text, origin=Origin(file, line, 5), **more)


def _baker(town: str, late: bool) -> Posting:
    """The posting of a baker in a town, before or after."""
    years = 3 if late else 2
    craft = "A finished apprenticeship as a baker, or the same knowledge gained at work."
    needs = [
        _line(
            *("years", f"About {years} years at a deck oven.", ROLE, 31),
            facts=Facts(years=years),
            waivers=(WAIVER,) if late else (),
        ),
        _line("craft", craft if not late else craft.replace(", or the", " or the"), ROLE, 35),
    ]
    wishes = [_line("rye", "A liking for rye and long fermentation.", ROLE, 44)]
    duties = [
        _line("dough", "Weigh, knead and shape dough for the morning.", ROLE, 12),
        _line("ovens", "Run two deck ovens and keep their log.", ROLE, 15),
        _line("shelves", f"Fill the shelves of the {town} shop before it opens.", ROLE, 19),
    ]
    if late:
        duties = [
            _line("ovens", "Run two deck ovens and keep their log.", ROLE, 14),
            _line("dough", "Weigh, knead and shape dough for the morning.", ROLE, 18),
            _line(
                "shelves",
                f"Fill the shelves of the {town} shop before it opens at seven.",
                ROLE,
                21,
            ),
            _line("learn", "Show an apprentice each step until it is theirs.", ROLE, 24),
        ]
    legal = HELP.format(town) if late else HELP.format(town).replace("removal", "moving")
    return Posting(
        f"baker-{town.lower()}",
        "en",
        "baker",
        "Baker",
        (
            Section("duties", "What you will do", tuple(duties)),
            Section("must", "What you need", tuple(needs + (wishes if late else []))),
            *(() if late else (Section("nice", "Good to have", tuple(wishes)),)),
            Section("legal", "Legal information", (_line("moving", legal, LAW, 8),)),
        ),
        options={"size": ("small",)},
    )


def _paid(posting: Posting, low: int, high: int, closes: date) -> Posting:
    text = f"Base pay: €{low:,} to €{high:,} a year"
    day = f"Apply by {closes.day} {closes:%B %Y}."
    file = f"{JOBS}/{posting.key}.yaml"
    more = (
        Section("pay", "Pay", (_line("fact/pay-1", text, file, 5),)),
        Section("apply", "How to apply", (_line("fact/closes", day, file, 9),)),
    )
    return posting._replace(
        sections=(*posting.sections, *more),
        pay=(Pay(min=Decimal(low), max=Decimal(high), currency="EUR"),),
        closes=Deadline(closes),
    )


def _keyed(*postings: Posting) -> dict[str, Posting]:
    return {each.key: each for each in postings}


def _before() -> Iterator[Posting]:
    yield from (_baker(town, late=False) for town in TOWNS[1:])
    yield _paid(_baker("Bergen", late=False), 38_000, 42_000, date(2026, 11, 30))
    yield Posting("driver", "en", "driver", "Van Driver", ())
    yield Posting("cashier", "en", "cashier", "Cashier", (), places=(Place("Ghent", "", "BE"),))
    yield from (Posting(f"cook-{n}", "en", "cook", "Cook", ()) for n in range(4))


def _after() -> Iterator[Posting]:
    yield from (_baker(town, late=True) for town in TOWNS[1:])
    yield _paid(_baker("Bergen", late=True), 39_500, 43_500, date(2026, 12, 15))
    yield Posting("miller", "en", "miller", "Miller", ())
    title = "Cashier and Barista"
    yield Posting("cashier", "en", "cashier", title, (), places=(Place("Bruges", "", "BE"),))
    yield from (Posting(f"cook-{n}", "en", "cook", "Cook", ()) for n in range(4))


TEXT = TextDifference(
    "baker-bergen",
    "markdown",
    compare_texts("# Baker\n\n- Knead dough.\n", "# Baker\n\n- Shape dough.\n"),
)
BAKERY = compare_states(
    ("main", "a better morning"),
    _keyed(*_before()),
    _keyed(*_after()),
    ("baker-bergen", "baker-ghent", "cashier", "driver"),
)._replace(texts=(TEXT,))
"""What changes for the bakery: twelve postings, four of them published."""

NOTHING = Comparison("main", "a typo in a comment", (), 40)
"""A comparison of forty postings of which none changed."""
