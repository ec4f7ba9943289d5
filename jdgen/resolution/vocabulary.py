"""Vocabularies: the named values of a role, as its company and job override them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from jdgen.memory import Memory
from jdgen.resolution.choices import NO_CHOICE, Choice

if TYPE_CHECKING:
    from jdgen.model.company import Company
    from jdgen.model.job import Job
    from jdgen.model.role import Role
    from jdgen.model.statement import Alternatives


PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_]*)\}")
SCALARS = ("title", "reports_to", "manages")
OF_INDUSTRY = frozenset({"industry", "oversight_team", "regulations"})
"""The placeholders that an industry fills."""

MOST_VOCABULARIES = 1_000


class Behind(NamedTuple):
    """What the words of some placeholders depend on: options, and whose words or facts.

    `own` says that the role has words for them; `plain` that none of the others has;
    `asked` are the options again, as a set.
    """

    options: tuple[str, ...]
    own: bool
    company: bool
    regulations: bool
    industry: bool
    plain: bool
    asked: frozenset[str]


class Vocabulary:
    """The alternatives of a role's scalars, phrases and own options, made ready.

    `steering` are the options from which others are derived.
    """

    __slots__ = ("_wants", "defaults", "editors", "phrases", "role", "scalars", "steering")

    def __init__(
        self,
        role: Role,
        editors: tuple[Company | Job, ...],
        scalars: Mapping[str, Choice[str]],
        phrases: Mapping[str, Choice[str]],
        defaults: Mapping[str, Choice[str]],
    ) -> None:
        self.role = role
        self.editors = editors
        self.scalars = scalars
        self.phrases = phrases
        self.defaults = defaults
        ready = (scalars["manages"], *defaults.values())
        asked = {name for each in ready for name in each.options}
        self.steering = tuple(sorted({"seniority", *defaults, *asked}))
        self._wants: dict[frozenset[str], Behind] = {}

    def options_behind(self, names: frozenset[str]) -> frozenset[str]:
        """Return the options on which the words of placeholders depend."""
        return self.wants(names).asked

    def wants(self, names: frozenset[str]) -> Behind:
        """Return all on which the words of placeholders depend."""
        known = self._wants.get(names)
        if known is None:
            reached = self._reached(names)
            own = any(self._choice(name).alternatives for name in reached)
            others = "company" in reached, "regulations" in reached, bool(reached & OF_INDUSTRY)
            industry = frozenset({"industry"} if reached & OF_INDUSTRY else ())
            asked = industry.union(*(self._choice(name).options for name in reached))
            ready = tuple(sorted(asked))
            known = self._wants[names] = Behind(ready, own, *others, not any(others), asked)
        return known

    def _reached(self, names: frozenset[str]) -> set[str]:
        """Return placeholders with those that stand in their words."""
        reached: set[str] = set()
        waiting = [*names]
        while waiting:
            name = waiting.pop()
            if name not in reached:
                reached.add(name)
                for each in self._choice(name).alternatives:
                    waiting += PLACEHOLDER.findall(each.value)
        return reached

    def _choice(self, name: str) -> Choice[str]:
        key = "manages" if name == "team" else name
        return self.phrases.get(key) or self.scalars.get(key, NO_CHOICE)


_known: Memory[tuple[int, ...], Vocabulary] = Memory(MOST_VOCABULARIES)
"""Vocabularies by the identities of their sources, which they hold and so keep."""


def vocabulary_of(role: Role, company: Company | None, job: Job | None) -> Vocabulary:
    """Return the vocabulary of a role, the same for all who override nothing in it."""
    editors = [each for each in (company, job) if each and each.override]
    key = (id(role), *map(id, editors))
    return _known.get(key) or _known.keep(key, _vocabulary(role, editors))


def _vocabulary(role: Role, editors: list[Company | Job]) -> Vocabulary:
    scalars: dict[str, Alternatives[str]] = {key: getattr(role, key) for key in SCALARS}
    phrases = dict(role.phrases)
    for editor in editors:
        for name, alternatives in editor.override.items():
            values = scalars if name in scalars else phrases
            values[name] = (*alternatives, *values.get(name, ()))
    defaults = {name: question.default for name, question in role.options.items()}
    ready = (_choices(each) for each in (scalars, phrases, defaults))
    return Vocabulary(role, tuple(editors), *ready)


def _choices(values: Mapping[str, Alternatives[str]]) -> Mapping[str, Choice[str]]:
    return {name: Choice(alternatives) for name, alternatives in values.items()}
