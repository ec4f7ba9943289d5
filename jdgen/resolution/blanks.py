"""Blanks: one visible mark for every fact that a posting lacks, where the fact belongs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from jdgen.model.kinds import SECTION_KINDS, SectionKind
from jdgen.model.posting import Line, Posting, Section
from jdgen.resolution.phrasing import say

if TYPE_CHECKING:
    from jdgen.model.library import Wording

BELONGS: Mapping[str, SectionKind] = {
    "employer": "about",
    "place": "work",
    "pay": "pay",
    "workplace": "work",
    "contract": "work",
    "how to apply": "apply",
}
"""The section of every fact that can be missing."""


def mark_blanks(posting: Posting, wording: Wording) -> Posting:
    """Return the posting with a line to fill in for each of its missing facts."""
    sections = {section.kind: section for section in posting.sections}
    for missing in reversed(posting.missing):
        kind = BELONGS[missing.name]
        lines = sections[kind].lines if kind in sections else ()
        text = say(wording, "blank", fact=missing.name)
        blank = Line(f"fact/blank-{missing.name.replace(' ', '-')}", text)
        sections[kind] = Section(kind, wording.headings[kind], (blank, *lines))
    return posting._replace(
        sections=tuple(sections[kind] for kind in SECTION_KINDS if kind in sections)
    )
