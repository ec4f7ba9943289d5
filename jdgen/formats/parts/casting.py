"""Casting: sections and postings from moulds, for those whose templates only print words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jdgen.formats.parts.links import cut
from jdgen.formats.parts.moulds import DEAREST, LONGEST, Mould, filled, gap, mould_of
from jdgen.formats.parts.shapes import MARK, find_reads
from jdgen.formats.parts.views import GROUPING, UNGROUPED, view_section
from jdgen.memory import Memory
from jdgen.model.errors import TemplateProblem
from jdgen.model.posting import Line, Section

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from jdgen.formats.parts.environment import WalledEnvironment
    from jdgen.formats.parts.views import View
    from jdgen.model.posting import Posting

    Print = Callable[[str, View], str]
    """Prints a template of a name with data, or raises TemplateProblem."""

WORDS = frozenset({"text", "texts"})
"""What a partial sees of the words."""

FRAME_WORDS = frozenset({"body", "title"})
"""What a frame sees of the words."""

FRAMED = frozenset({"sections", "kind", "heading", "body", "title"})
"""What a frame may read, if one mould is to do for many postings."""

MOST_MOULDS = 4_000

Shape = tuple[object, ...]


class Caster:
    """Moulds of one dialect and its templates, made as they are asked for."""

    def __init__(self, environment: WalledEnvironment, print_: Print) -> None:
        self._environment = environment
        self._print = print_
        self._reads: dict[str, frozenset[str] | None] = {}
        self._moulds: Memory[Shape, Mould | tuple[()]] = Memory(MOST_MOULDS)
        self._parts: Memory[tuple[object, ...], list[dict[str, str]]] = Memory(MOST_MOULDS)

    def cast_section(self, name: str, section: Section, links: Mapping[str, str]) -> str | None:
        """Return a section as its template prints it, or None if that has to be asked."""
        reads = self._read(name, WORDS)
        if reads is None:
            return None
        lines = section.lines
        plain = UNGROUPED.issuperset(map(GROUPING, lines))
        groups = len(lines) if plain else tuple(map(GROUPING, lines))
        ids = tuple([line.id for line in lines]) if "id" in reads else ()
        parts = [self._cut(line.text, links) for line in lines] if links else []
        hrefs = tuple([tuple([part["href"] for part in each]) for each in parts])
        shape = (name, section.kind, section.heading, groups, ids, hrefs)
        mould = self._moulds.get(shape)
        if mould is None:
            mould = self._moulds.keep(shape, self._section_mould(name, section, hrefs))
        if not mould:
            return None
        words = [line.text for line in lines]
        words += [part["text"] for each in parts for part in each]
        return self._fill(mould, words)

    def _fill(self, mould: Mould, words: list[str]) -> str | None:
        known, escape = self._environment.known, self._environment.escape
        text = filled(mould, [known.get(each) or escape(each) for each in words])
        return text if len(text) <= LONGEST else None

    def cast_posting(self, name: str, posting: Posting, bodies: list[str]) -> str | None:
        """Return a posting as its frame prints it, or None if that has to be asked."""
        reads = self._read(name, FRAME_WORDS)
        if reads is None or not reads <= FRAMED:
            return None
        titled = "title" in reads
        kinds = tuple([each.kind for each in posting.sections]) if "kind" in reads else ()
        heads = tuple([each.heading for each in posting.sections]) if "heading" in reads else ()
        shape = (name, len(bodies), kinds, heads)
        mould = self._moulds.get(shape)
        if mould is None:
            made = self._frame_mould(name, posting.sections, titled)
            mould = self._moulds.keep(shape, made)
        if not mould:
            return None
        if titled:
            title = posting.title
            bodies = [
                *bodies,
                self._environment.known.get(title) or self._environment.escape(title),
            ]
        text = filled(mould, bodies)
        return text if len(text) <= LONGEST else None

    def _read(self, name: str, words: frozenset[str]) -> frozenset[str] | None:
        if name not in self._reads:
            templates = self._environment.templates
            self._reads[name] = find_reads(self._environment, templates, name, words)
        return self._reads[name]

    def _cut(self, text: str, links: Mapping[str, str]) -> list[dict[str, str]]:
        key = (text, *links)
        return self._parts.get(key) or self._parts.keep(key, cut(text, links))

    def _section_mould(
        self, name: str, section: Section, hrefs: tuple[tuple[str, ...], ...]
    ) -> Mould | tuple[()]:
        lines = tuple(
            Line(line.id, gap(n), line.group, line.applies_to)
            for n, line in enumerate(section.lines)
        )
        view = view_section(section._replace(lines=lines))
        count = len(lines)
        for line, each in zip(view["lines"], hrefs, strict=False):
            line["parts"] = [{"text": gap(count + n), "href": h} for n, h in enumerate(each)]
            count += len(each)
        said = (section.heading, *_said(section.lines), *(href for each in hrefs for href in each))
        return () if MARK in "".join(said) else self._mould(name, {"section": view}, count)

    def _frame_mould(
        self, name: str, sections: tuple[Section, ...], titled: bool
    ) -> Mould | tuple[()]:
        views = [
            {"kind": each.kind, "heading": each.heading, "body": gap(n)}
            for n, each in enumerate(sections)
        ]
        if MARK in "".join(each.heading for each in sections):
            return ()
        view = {"sections": views, "title": gap(len(views))}
        return self._mould(name, {"posting": view}, len(views) + titled)

    def _mould(self, name: str, view: View, count: int) -> Mould | tuple[()]:
        """Return the mould of a view with gaps; nothing if there can be none."""
        try:
            printed = self._print(name, view)
        except TemplateProblem:
            return ()
        if self._environment.allowance.spent() > DEAREST:
            return ()
        return mould_of(printed, count) or ()


def _said(lines: tuple[Line, ...]) -> Iterator[str]:
    """Yield what lines hold beside their words."""
    for line in lines:
        yield from (line.id, line.group, *line.applies_to)
