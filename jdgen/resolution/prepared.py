"""Prepared roles: plans with the sections already built, shared between postings."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jdgen.memory import Memory
from jdgen.model.kinds import SECTION_KINDS
from jdgen.model.posting import Section
from jdgen.resolution.derived import forget_derived
from jdgen.resolution.drafts import drafts_of, edits_of
from jdgen.resolution.merging import merge, merge_options
from jdgen.resolution.needs import TEAM_WORDS, needed_by, options_behind, options_of_edits
from jdgen.resolution.options import worlds_of
from jdgen.resolution.particulars import TOLD, employer_of
from jdgen.resolution.plan import Plan, make_plan
from jdgen.resolution.sections import build, choose, left_out
from jdgen.resolution.shared import forget_sections, shared_section
from jdgen.resolution.standing import Standing, forget_standings, standing_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jdgen.model.company import Company
    from jdgen.model.composition import LeftOut
    from jdgen.model.job import Job
    from jdgen.model.kinds import SectionKind
    from jdgen.model.library import Globals, Industry
    from jdgen.model.options import Options
    from jdgen.model.role import Role
    from jdgen.resolution.conditions import Answers
    from jdgen.resolution.drafts import Draft
    from jdgen.resolution.world import World


MOST_PREPARED = 250
MOST_EDITED = 1_000
FEW = 3
"""How many options may have changed if it is worth the while to ask which sections they touch."""


class Settled(NamedTuple):
    """What options make of a plan: all sections, empty ones too, and the title."""

    worlds: tuple[World, ...]
    options: Options
    sections: tuple[Section, ...]
    standing: Standing


Last = tuple["Answers", tuple[Section, ...], object]
"""The answers and sections that a plan had last, and when."""


class Prepared:
    """A plan made ready for many postings: the drafts of its sections."""

    __slots__ = (
        *("_askers", "_edited", "_last"),
        *("common", "drafts", "employer", "kinds", "needed", "plan"),
    )

    def __init__(self, plan: Plan, common: Globals) -> None:
        self.plan = plan
        self.common = common
        self.drafts = drafts_of(plan.authors, common.wording)
        self.kinds = tuple(each for each in SECTION_KINDS if each in self.drafts or each in TOLD)
        self.needed = needed_by(plan)
        self.employer = employer_of(plan)
        self._askers: dict[str, list[int]] = {}
        self._last: Last | None = None
        self._edited = {
            kind: tuple(sorted(_asked(drafts, plan)))
            for kind, drafts in (self.drafts.items() if plan.edits else ())
            if edits_of(drafts, plan.edits)
        }

    def settle(self, chosen: Options, labels: Mapping[str, str]) -> Settled:
        """Return what these options make of the plan; `labels` words answers where several are."""
        worlds = worlds_of(chosen, self.plan, self.common)
        if len(worlds) == 1:
            sections = self._sections(worlds[0])
        else:
            sections = tuple([self._merged(kind, worlds, labels) for kind in self.kinds])
        return Settled(worlds, merge_options(worlds), sections, standing_of(worlds, self.needed))

    def _sections(self, world: World) -> tuple[Section, ...]:
        """Return the sections in a world: those of the last one, but for what asks otherwise."""
        last = self._last
        changed = self._changed(world) if last and last[2] is _now[0] else None
        if last is None or changed is None or len(changed) > FEW:
            sections = [self._section(kind, world) for kind in self.kinds]
        else:
            sections = [*last[1]]
            for n in {n for name in changed for n in self._asking(name)}:
                sections[n] = self._section(self.kinds[n], world)
        self._last = world.answers, tuple(sections), _now[0]
        return self._last[1]

    def _changed(self, world: World) -> set[str]:
        """Return the options that are answered otherwise than they were last."""
        assert self._last is not None
        return {name for name, _ in world.answers.items() ^ self._last[0].items()}

    def _asking(self, option: str) -> list[int]:
        """Return which sections depend on an option."""
        known = self._askers.get(option)
        if known is None:
            known = self._askers[option] = [
                n for n, kind in enumerate(self.kinds) if self._asks(kind, option)
            ]
        return known

    def _asks(self, kind: SectionKind, option: str) -> bool:
        if kind in self._edited:
            return option in self._edited[kind]
        behind = self.plan.vocabulary.options_behind
        if kind == "team" and option in behind(TEAM_WORDS):
            return True
        for each in self.drafts.get(kind, ()):
            for share in each.shares:
                options, words = share.wants()
                if option in options or (words and option in behind(words)):
                    return True
        return False

    def _merged(
        self, kind: SectionKind, worlds: tuple[World, ...], labels: Mapping[str, str]
    ) -> Section:
        return merge([self._section(kind, world) for world in worlds], worlds, labels)

    def _section(self, kind: SectionKind, world: World) -> Section:
        if kind in self._edited:
            return self._edited_section(kind, world)
        return shared_section(kind, self.drafts.get(kind, ()), world)

    def _edited_section(self, kind: SectionKind, world: World) -> Section:
        """Return a section with edited statements, which only postings of this plan can share."""
        key = (self, kind, *map(world.answers.get, self._edited[kind]))
        if (known := _edited.get(key)) is None:
            live = [(each.target, choose(each, world)) for each in self.drafts[kind]]
            heading = self.common.wording.headings[kind]
            known = _edited.keep(key, Section(kind, heading, build(live, world)))
        return known

    def left_out(self, world: World) -> tuple[LeftOut, ...]:
        """Return every statement that a world does not show, and why."""
        drafts = (self.drafts[kind] for kind in SECTION_KINDS if kind in self.drafts)
        return tuple(each for several in drafts for each in left_out(several, world))


def _asked(drafts: tuple[Draft, ...], plan: Plan) -> frozenset[str]:
    """Return the options on which drafts depend, with the edits of their statements."""
    vocabulary = plan.vocabulary
    shares = (share.wants() for each in drafts for share in each.shares)
    asked = vocabulary.options_behind(TEAM_WORDS).union(
        *[options_behind(wants, vocabulary) for wants in shares]
    )
    edits = edits_of(drafts, plan.edits) if plan.edits else []
    return asked | options_of_edits(edits, vocabulary) if edits else asked


_prepared: Memory[tuple[int, ...], tuple[Prepared, tuple[object, ...]]] = Memory(MOST_PREPARED)
_edited: Memory[tuple[object, ...], Section] = Memory(MOST_EDITED)
_now = [object()]
"""What tells the time since everything was last forgotten from the time before."""


def prepare(
    common: Globals,
    role: Role,
    industry: Industry | None,
    company: Company | None,
    job: Job | None,
) -> Prepared:
    """Return the plan for these, the same each time. Jobs without words of their own share one."""
    own = (
        job if job and (job.add or job.drop or job.replace or job.override or job.process) else None
    )
    key = (id(common), id(role), id(industry), id(company), id(own))
    known = _prepared.get(key)
    if known is None:
        # The parts are kept beside, so that no other object can get their identities.
        made = Prepared(make_plan(role, industry, company, own), common)
        known = _prepared.keep(key, (made, (common, role, industry, company, own)))
    return known[0]


def forget_all() -> None:
    """Forget everything settled with any plan; the plans themselves stay."""
    forget_sections()
    forget_standings()
    forget_derived()
    _edited.forget()
    _now[0] = object()
