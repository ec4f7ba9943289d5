"""Prepared roles: plans with the sections already built, shared between postings.

A section depends only on the options that its conditions name and its texts use. Postings that
agree on those get the same Section object, so that formats can render it once.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from jdgen.model.kinds import SECTION_KINDS, SectionKind
from jdgen.model.options import Options
from jdgen.model.posting import Posting, Section
from jdgen.resolution.gaps import assumptions, gaps
from jdgen.resolution.merging import merge, merge_options
from jdgen.resolution.options import worlds_of
from jdgen.resolution.particulars import apply_of, complete, employer_of
from jdgen.resolution.pay import pay_of
from jdgen.resolution.plan import Plan, make_plan
from jdgen.resolution.requirements import experience_of
from jdgen.resolution.sections import TARGETS, Draft, build, left_out
from jdgen.resolution.titles import title_of
from jdgen.resolution.world import World

if TYPE_CHECKING:
    from jdgen.model.company import Company
    from jdgen.model.composition import LeftOut
    from jdgen.model.job import Job
    from jdgen.model.library import Globals, Industry
    from jdgen.model.role import Role


MOST_PREPARED = 1_000
MOST_BUILT = 10_000

K = TypeVar("K")
V = TypeVar("V")


class Settled(NamedTuple):
    """What options make of a plan: all sections, empty ones too, and the posting without a job."""

    worlds: tuple[World, ...]
    options: Options
    sections: tuple[Section, ...]
    posting: Posting


class Prepared:
    """A plan made ready for many postings, and what has been settled with it so far."""

    def __init__(self, plan: Plan, common: Globals) -> None:
        self.plan = plan
        self.common = common
        self.drafts = {
            kind: [Draft(to, plan, common.wording) for to in TARGETS.get(kind, (kind,))]
            for kind in SECTION_KINDS
        }
        self.needs = {
            kind: tuple(sorted({name for draft in drafts for name in draft.options}))
            for kind, drafts in self.drafts.items()
        }
        self.needed = {name for names in self.needs.values() for name in names}
        headings = common.wording.headings
        self._empty = {
            kind: Section(kind, headings[kind], ())
            for kind, drafts in self.drafts.items()
            if kind != "team" and not any(draft.drafted for draft in drafts)
        }
        self._sections: dict[tuple[str | None, ...], Section] = {}
        self._settled: dict[tuple[object, ...], Settled] = {}

    def settle(self, chosen: Options, labels: Mapping[str, str]) -> Settled:
        """Return what these options make of the plan; `labels` words answers where several are."""
        key = (*chosen.items(), *labels.items())
        if (known := self._settled.get(key)) is None:
            known = self._settle(chosen, labels)
            _keep(self._settled, key, known)
        return known

    def _settle(self, chosen: Options, labels: Mapping[str, str]) -> Settled:
        worlds = worlds_of(chosen, self.plan, self.common)
        sections = tuple(self._merged(kind, worlds, labels) for kind in SECTION_KINDS)
        options = merge_options(worlds)
        posting = Posting(
            self.plan.role.name,
            self.common.wording.lang,
            self.plan.role.name,
            " / ".join(dict.fromkeys(map(title_of, worlds))),
            complete(sections, worlds),
            {name: each.answers for name, each in options.items()},
            employer=employer_of(self.plan),
            pay=pay_of(worlds),
            apply=apply_of(self.plan),
            codes=self.plan.role.codes,
            experience=experience_of(sections),
            assumed=assumptions(worlds, self.needed),
            missing=gaps(worlds),
        )
        return Settled(worlds, options, sections, posting)

    def _merged(
        self, kind: SectionKind, worlds: tuple[World, ...], labels: Mapping[str, str]
    ) -> Section:
        sections = [self._section(kind, world) for world in worlds]
        return sections[0] if len(worlds) == 1 else merge(sections, worlds, labels)

    def _section(self, kind: SectionKind, world: World) -> Section:
        if kind in self._empty:
            return self._empty[kind]
        key = (kind, *map(world.answers.get, self.needs[kind]))
        if (known := self._sections.get(key)) is None:
            lines = build(self.drafts[kind], world)
            known = Section(kind, self.common.wording.headings[kind], lines)
            _keep(self._sections, key, known)
        return known

    def left_out(self, world: World) -> tuple[LeftOut, ...]:
        """Return every statement that a world does not show, and why."""
        return tuple(each for drafts in self.drafts.values() for each in left_out(drafts, world))

    def forget(self) -> None:
        """Forget everything settled so far."""
        self._sections.clear()
        self._settled.clear()


_prepared: dict[tuple[int, ...], tuple[Prepared, tuple[object, ...]]] = {}


def prepare(
    common: Globals,
    role: Role,
    industry: Industry | None,
    company: Company | None,
    job: Job | None,
) -> Prepared:
    """Return the plan for these, the same each time. Jobs without words of their own share one."""
    own = job and (job.add or job.drop or job.replace or job.override or job.process)
    parts = (common, role, industry, company, job if own else None)
    key = tuple(map(id, parts))
    if (known := _prepared.get(key)) is None:
        # The parts are kept beside, so that no other object can get their identities.
        plan = make_plan(role, industry, company, job if own else None)
        known = (Prepared(plan, common), parts)
        _keep(_prepared, key, known, MOST_PREPARED)
    return known[0]


def forget_all() -> None:
    """Forget everything settled with any plan; the plans themselves stay."""
    for prepared, _ in _prepared.values():
        prepared.forget()


def _keep(kept: dict[K, V], key: K, value: V, most: int = MOST_BUILT) -> None:
    """Remember a value; what was remembered goes when there is too much of it."""
    if len(kept) >= most:
        kept.clear()
    kept[key] = value
