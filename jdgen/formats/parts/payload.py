"""Payloads: a posting as the JSON that an applicant tracking system takes, in its own fields."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

from jdgen.formats.parts.fragment import Tags
from jdgen.formats.parts.json_text import as_json

if TYPE_CHECKING:
    from jdgen.model.kinds import SectionKind
    from jdgen.model.place import Place
    from jdgen.model.posting import Posting, Section

BOLD: Final = Tags(("<p><strong>", "</strong></p>"), ("<p><strong>", "</strong></p>"))
"""Headings as bold paragraphs, for editors that have no headings."""


def as_payload(data: dict[str, Any]) -> str:
    """Return data as JSON, without what is empty."""
    return as_json(prune(data)) + "\n"


def prune(data: dict[str, Any]) -> dict[str, Any]:
    """Return data without keys that have nothing to say, at every depth of groups."""
    pruned = {key: prune(each) if isinstance(each, dict) else each for key, each in data.items()}
    return {key: each for key, each in pruned.items() if each not in (None, "", [], {})}


def of_kinds(posting: Posting, *kinds: SectionKind) -> tuple[Section, ...]:
    """Return the posting's sections of these kinds, in the posting's order."""
    return tuple(each for each in posting.sections if each.kind in kinds)


def but_kinds(posting: Posting, *kinds: SectionKind) -> tuple[Section, ...]:
    """Return the posting's sections of all other kinds."""
    return tuple(each for each in posting.sections if each.kind not in kinds)


def name_place(place: Place) -> str:
    """Return a place in a line: ``Denver, CO, US``."""
    region = place.region.partition("-")[2]
    return ", ".join(part for part in (place.city, region, place.country) if part)


def name_places(posting: Posting) -> str:
    """Return where the work is done in a line, or ``Remote`` where no place is named."""
    names = "; ".join(map(name_place, posting.places))
    return names or ("Remote" if answer_to(posting, "workplace") == "remote" else "")


def answer_to(posting: Posting, option: str) -> str:
    """Return the one answer to an option, or nothing."""
    answers = posting.options.get(option, ())
    return answers[0] if len(answers) == 1 else ""


def plain_text(sections: Iterable[Section]) -> str:
    """Return sections as plain text: headings and lines in paragraphs, bullets with a hyphen."""
    return "\n\n".join("\n".join(_said(each)) for each in sections)


def _said(section: Section) -> Iterator[str]:
    from jdgen.formats.parts.fragment import PROSE, groups_of  # noqa: PLC0415

    yield section.heading
    for head, texts in groups_of(section):
        if section.kind == "skills" and head:
            yield f"- {head}: {', '.join(texts)}"
            continue
        yield from [f"{head}:"] if head else []
        yield from (text if section.kind in PROSE else f"- {text}" for text in texts)
