"""Postings of one site, for tests of what lists them all."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from vacancy import SAID

from jdgen.formats import Entry, Site, Templates, Text, find_feed, in_order, templates_of
from jdgen.model.finding import Finding
from jdgen.model.origin import Origin
from jdgen.model.pay import Pay
from jdgen.model.place import Place
from jdgen.model.posting import Employer, Line, Posting, Section
from jdgen.model.tree import Tree
from jdgen.sources.library import load_library

FOLDER = Path(__file__).parents[1] / "templates"
SHIPPED = Tree("shipped:templates", {file.name: file.read_bytes() for file in FOLDER.glob("*.j2")})

SITE = Site(
    load_library().common.wording,
    "https://jobs.oel.example",
    "Öl & Co",
    "https://oel.example",
    "feed.xml",
    Origin("jdgen.yaml", 2, 3),
)


def facts(**said: str) -> Section:
    """A section of lines that state facts; an underscore stands for a hyphen."""
    lines = tuple(Line(f"fact/{name.replace('_', '-')}", text) for name, text in said.items())
    return Section("work", "Work", lines)


HEAD = SAID._replace(
    sections=(
        *SAID.sections[:3],
        facts(
            department="Department: Product",
            place="Places: 1 Main Street, Denver, CO, United States; Oslo, Norway",
            workplace="Hybrid, partly on site and partly from home",
            pay_1="Base pay: $90,000 to $110,000 a year",
            closes="Extended. Apply by 31 December 2026.",
        ),
    )
)
MILLER = HEAD._replace(
    key="miller",
    title='Miller <of> "olives" & oil',
    requisition_id="R-8",
    options={**SAID.options, "workplace": ("on-site",)},
    places=(Place("Oslo", "", "NO"),),
    pay=(Pay(min=Decimal(30), currency="EUR", per="hour", note="tips on top"),),
    posted=date(2026, 11, 9),
    closes=None,
    sections=(
        *SAID.sections[:3],
        facts(
            department="Department: the mill",
            place="Place: Oslo, Norway",
            workplace="On site",
            pay_1="Base pay: from €30 an hour (tips on top)",
        ),
    ),
)
CLERK = MILLER._replace(
    key="clerk",
    title="Clerk",
    requisition_id="R-9",
    employer=Employer("a maker of oil"),
    posted=None,
    pay=(),
    sections=(*SAID.sections[:3], facts(workplace="On site")),
)
POSTINGS = (CLERK, HEAD, MILLER)
"""One with every fact, one with signs that mean something elsewhere, and one without a day."""


def entry(posting: Posting) -> Entry:
    return Entry(posting, f"{posting.key}.page.html", Origin(f"jobs/{posting.key}.yaml", 1, 1))


def own_templates(user: dict[str, str] | None = None) -> Templates:
    files = {name: text.encode() for name, text in (user or {}).items()}
    return templates_of(SHIPPED, Tree("", files), folder="")


def make(
    feed: str,
    *postings: Posting,
    site: Site = SITE,
    user: dict[str, str] | None = None,
) -> tuple[dict[str, str], list[Finding]]:
    """The files of a feed, and what it had to say."""
    files: dict[str, str] = {}
    findings = []
    for each in find_feed(feed).render(in_order(map(entry, postings)), site, own_templates(user)):
        if isinstance(each, Text):
            files[each.file] = files.get(each.file, "") + each.text
        else:
            findings.append(each)
    return files, findings
