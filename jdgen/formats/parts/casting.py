"""Casting: sections and postings from moulds, for those whose templates only print words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jdgen.formats.parts.links import cut, links_of
from jdgen.formats.parts.moulds import DEAREST, LONGEST, Mould, filled, gap, mould_of
from jdgen.formats.parts.shapes import MARK, find_reads
from jdgen.formats.parts.views import view_section
from jdgen.memory import Memory
from jdgen.model.errors import TemplateProblem
from jdgen.model.posting import Line, Section

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from jdgen.formats.parts.environment import WalledEnvironment
    from jdgen.formats.parts.views import View
    from jdgen.model.company import Apply
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

MOST_CUTS = 200

Shape = tuple[object, ...]

Cuts = dict[str, tuple[tuple[str, ...], tuple[str, ...]]]
"""Texts cut into parts: where each leads, and its words."""

GROUPED = slice(Line._fields.index("group"), Line._fields.index("applies_to") + 1)
"""What of a line decides under which heading it stands."""


class Caster:
    """Moulds of one dialect and its templates, made as they are asked for."""

    def __init__(self, environment: WalledEnvironment, print_: Print) -> None:
        self._environment = environment
        self._print = print_
        self._reads: dict[str, frozenset[str] | None] = {}
        self._moulds: dict[Shape, Mould | tuple[()]] = {}
        self._cuts: Memory[Apply, tuple[dict[str, str], Cuts]] = Memory(MOST_CUTS)

    def cast_section(self, name: str, section: Section, apply: Apply | None) -> str | None:
        """Return a section as its template prints it, or None if that has to be asked."""
        reads = self._read(name, WORDS)
        if reads is None:
            return None
        kind, heading, lines = section
        words = [line.text for line in lines]
        groups = tuple([line[GROUPED] for line in lines])
        ids = tuple([line.id for line in lines]) if "id" in reads else ()
        hrefs: tuple[tuple[str, ...], ...] = ()
        if apply is not None and kind == "apply":
            hrefs, parts = self._cut_all(words, apply)
            words += parts
        shape = (name, kind, heading, groups, ids, hrefs)
        mould = self._moulds.get(shape)
        if mould is None:
            mould = self._keep(shape, self._section_mould(name, section, hrefs))
        if not mould:
            return None
        known, escape = self._environment.known, self._environment.escape
        text = filled(mould, [known.get(each) or escape(each) for each in words])
        return text if len(text) <= LONGEST else None

    def _keep(self, shape: Shape, mould: Mould | tuple[()]) -> Mould | tuple[()]:
        if len(self._moulds) >= MOST_MOULDS:
            self._moulds.clear()
        self._moulds[shape] = mould
        return mould

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
            mould = self._keep(shape, made)
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

    def _cut_all(
        self, texts: list[str], apply: Apply
    ) -> tuple[tuple[tuple[str, ...], ...], list[str]]:
        """Return where the parts of texts lead, text by text, and the words of all parts."""
        known = self._cuts.get(apply) or self._cuts.keep(apply, (links_of(apply), {}))
        links, cuts = known
        if not links:
            return tuple([("",)] * len(texts)), texts
        several = [cuts.get(text) or _cut(text, links, cuts) for text in texts]
        return tuple([hrefs for hrefs, _ in several]), [part for _, ps in several for part in ps]

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


def _cut(
    text: str, links: Mapping[str, str], cuts: Cuts
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    parts = cut(text, links)
    if len(cuts) >= MOST_MOULDS:
        cuts.clear()
    cuts[text] = tuple([each["href"] for each in parts]), tuple([each["text"] for each in parts])
    return cuts[text]
