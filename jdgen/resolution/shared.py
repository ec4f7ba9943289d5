"""Shared sections: each made once for all postings that agree on what it depends on.

A section depends on which statements hold, and on the words that these use. Answers that make
no difference to either are not asked, and neither is who hires, or in which industry.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jdgen.memory import Memory
from jdgen.model.posting import Section
from jdgen.resolution.lines import Varying, opening_words
from jdgen.resolution.needs import TEAM_WORDS
from jdgen.resolution.sections import build, replace
from jdgen.resolution.world import employer_name, regulations_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jdgen.model.kinds import SectionKind, Target
    from jdgen.model.library import Wording
    from jdgen.resolution.drafts import Draft, Drafted, Held
    from jdgen.resolution.plan import Plan
    from jdgen.resolution.vocabulary import Behind
    from jdgen.resolution.world import World


MOST_LIVE = 1_000
MOST_MADE = 1_000


class Live:
    """The statements of a section that hold together, and what their words depend on."""

    __slots__ = ("asked", "lists", "opening", "section", "wording", "words")

    def __init__(
        self, kind: SectionKind, drafts: tuple[Draft, ...], held: tuple[Held, ...], world: World
    ) -> None:
        self.lists: list[tuple[Target, list[Drafted]]] = [
            (each.target, replace(each.taken(here), each.target))
            for each, here in zip(drafts, held, strict=True)
        ]
        if kind == "team" and not drafts:
            self.lists = [("team", [])]
        varying = [*_varying(self.lists)]
        self.words = frozenset(name for _, each in varying for name in each.words)
        if kind == "team":
            self.words |= TEAM_WORDS
        self.asked = tuple(sorted({name for _, each in varying for name in each.asked}))
        self.opening = [each for each in varying if not each[1].pieces[0]]
        self.wording: Wording = world.common.wording
        always = not varying and kind != "team"
        self.section = _make(kind, self, world) if always else None


def _varying(lists: list[tuple[Target, list[Drafted]]]) -> Iterator[tuple[Target, Varying]]:
    for target, drafted in lists:
        for _, made in drafted:
            if isinstance(made, Varying):
                yield target, made


Made = tuple[Section, tuple[str, ...]]
"""A section, and the words that begin its sentences although no sentence begins with them."""

_lives: Memory[tuple[object, ...], Live] = Memory(MOST_LIVE)
"""By kind, by the identity of the wording, which they hold, and by what holds."""

_made: Memory[tuple[object, ...], Made] = Memory(MOST_MADE)
"""Sections whose words vary, by their statements and by all on which their words depend."""


def shared_section(kind: SectionKind, drafts: tuple[Draft, ...], world: World) -> Section:
    """Return what these drafts become in a world, the same object wherever it is the same."""
    wording = world.common.wording
    if not drafts and kind != "team":
        return _empty(kind, wording)
    held = tuple([each.held(world.answers) for each in drafts])
    key = (kind, id(wording), held)
    live = _lives.get(key) or _lives.keep(key, Live(kind, drafts, held, world))
    return live.section or _worded(kind, live, world)


_empties: Memory[int, tuple[Wording, dict[SectionKind, Section]]] = Memory(8)
"""Sections to which nobody gives a statement, by the identity of the wording."""


def _empty(kind: SectionKind, wording: Wording) -> Section:
    known = _empties.get(id(wording)) or _empties.keep(id(wording), (wording, {}))
    if kind not in known[1]:
        known[1][kind] = Section(kind, wording.headings[kind], ())
    return known[1][kind]


def _worded(kind: SectionKind, live: Live, world: World) -> Section:
    answers, vocabulary = world.answers, world.plan.vocabulary
    wants = vocabulary.wants(live.words)
    key = (
        live,
        vocabulary if wants.own or kind == "team" else None,
        None if wants.plain else facts_behind(wants, world.plan),
        *map(answers.get, wants.options),
        *map(answers.get, live.asked),
    )
    made = _made.get(key)
    if made is None or (made[1] and _begins_with_name(made[1], world.plan)):
        opening = tuple(opening_words(each, target, world) for target, each in live.opening)
        made = _make(kind, live, world), opening
        # A company's name keeps its spelling at the start of a sentence, so that is its own.
        if not _begins_with_name(opening, world.plan):
            _made.keep(key, made)
    return made[0]


def _make(kind: SectionKind, live: Live, world: World) -> Section:
    return Section(kind, live.wording.headings[kind], build(live.lists, world))


def _begins_with_name(opening: tuple[str, ...], plan: Plan) -> bool:
    company = plan.company
    if not opening or company is None or company.name == company.alias:
        return False
    return any(each.startswith(company.name) for each in opening)


def facts_behind(wants: Behind, plan: Plan) -> tuple[object, ...]:
    """Return the facts of company and industry on which words depend."""
    industry = plan.industry if wants.industry else None
    return (
        employer_name(plan) if wants.company else None,
        regulations_of(plan) if wants.regulations else None,
        (industry.label, industry.oversight_team) if industry else None,
    )


def forget_sections() -> None:
    """Forget every section made so far."""
    _lives.forget()
    _made.forget()
