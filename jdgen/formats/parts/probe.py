"""A posting made up to try templates: every kind of section, every fact, no two lines alike."""

from typing import Final

from jdgen.formats.parts.views import View, view_posting, view_section
from jdgen.model.company import Apply
from jdgen.model.kinds import SECTION_KINDS, SectionKind
from jdgen.model.posting import Employer, Line, Posting, Section

FRAMES: Final = {
    ".html.j2": ("posting", "page"),
    ".md.j2": ("posting",),
    ".txt.j2": ("posting",),
}
"""How the names of templates end, and the frames that formats look for there."""

LISTS: Final = {".html.j2": ("index",), ".md.j2": (), ".txt.j2": ()}
"""The frames that feeds look for, which show many postings at once."""

INDEX: Final[View] = {
    "lang": "en",
    "direction": "ltr",
    "title": "Jobs at Employer",
    "heading": "1 open job",
    "nothing": "No open jobs.",
    "name": "Employer",
    "home": "https://employer.example",
    "feed": "feed.xml",
    "address": "https://jobs.employer.example/",
    "pages": [{"number": 1, "href": "index.html", "here": True}],
    "pages_heading": "Pages",
    "groups": [
        {
            "heading": "Bakery",
            "postings": [
                {
                    "department": "Bakery",
                    "title": "Baker",
                    "href": "baker.html",
                    "lang": "en",
                    "employer": "Agency",
                    "place": "Oslo",
                    "workplace": "On site",
                    "pay": [{"text": "1 EUR", "whom": "Oslo"}],
                    "closes": "Apply by 1 May 2027.",
                }
            ],
        }
    ],
}
"""What the frame of the list of all postings sees."""

PAGE: Final[View] = {
    "facts": ["Oslo"],
    "description": "One sentence.",
    "direction": "ltr",
    "home": "https://employer.example",
    "structured_data": "{}",
}
"""What the frame of a page sees beside the usual."""

BARE_PAGE: Final[View] = {**dict.fromkeys(PAGE, ""), "facts": [], "direction": "ltr"}
"""The same where nothing of it is known."""

APPLY: Final = Apply("https://employer.example/apply", "jobs@employer.example")


def _make_section(kind: SectionKind) -> Section:
    word = f"zq{kind.replace('-', '')}"
    lines = (
        Line("one", f"{word}one"),
        Line("two", f"{word}two"),
        Line("grouped", f"{word}grouped", group="Group"),
        Line("limited", f"{word}limited", applies_to=("Oslo",)),
    )
    return Section(kind, f"Heading of {kind}", lines)


SECTIONS: Final = tuple(map(_make_section, SECTION_KINDS))
"""A section of each kind. Its lines are single words, which survive every escape and filter."""

BARE: Final = Posting("probe", "en", "probe", "Title", SECTIONS)
"""The posting of which nothing else is known."""

FULL: Final = BARE._replace(
    requisition_id="R-1",
    starts="in March",
    employer=Employer("Employer", "https://employer.example", "logo.svg", "Agency"),
    apply=APPLY,
)
"""The posting with all that frames may ask of it."""


def scope_of(frame: str) -> View:
    """Return what a template knows: of a frame by name, or of partials where that is "section"."""
    if frame == "index":
        return {"index": INDEX}
    if frame == "section":
        sections = [view_section(each, APPLY) for each in SECTIONS]
        # Only sections on how to apply cut their lines into parts.
        return {"section": next(each for each in sections if each["kind"] == "apply")}
    bodies: list[View] = [
        {"kind": each.kind, "heading": each.heading, "body": each.kind} for each in SECTIONS
    ]
    return {"posting": view_posting(FULL, bodies) | (PAGE if frame == "page" else {})}
