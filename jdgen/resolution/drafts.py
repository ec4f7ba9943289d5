"""Drafts: the statements of every list made ready, once for each author."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from jdgen.memory import Memory
from jdgen.model.posting import Line
from jdgen.resolution.authors import Author, Candidate, Wants, wants_of
from jdgen.resolution.lines import Varying, constant_line, vary
from jdgen.resolution.sieve import Sieve, chosen

if TYPE_CHECKING:
    from jdgen.model.kinds import SectionKind, Target
    from jdgen.model.library import Wording
    from jdgen.resolution.authors import Edit, Edits
    from jdgen.resolution.conditions import Answers


MOST_SHARES = 4_000
MOST_DRAFTS = 1_500


class Drafted(NamedTuple):
    """A candidate, and the line it always becomes, or what it needs to become one."""

    candidate: Candidate
    made: Line | Varying


class Share:
    """What one author gives to one list, made ready: a sieve, lines that never vary, and words."""

    __slots__ = ("_wants", "author", "drafted", "ids", "mixed", "sieve", "types", "wording")

    def __init__(self, author: Author, target: Target, wording: Wording) -> None:
        self.author = author
        self.wording = wording
        given = author.lists[target]
        self.types = tuple(dict.fromkeys(each.statement.type for each in given))
        self.mixed = any(each.statement.by or each.statement.type for each in given)
        candidates = sorted(given, key=_order(self.types)) if self.mixed else given
        self.sieve = Sieve([each.statement.when for each in candidates])
        self.drafted = tuple(make_ready(each, target, wording) for each in candidates)
        self._wants: Wants | None = None
        self.ids = frozenset(each.statement.id for each in candidates)

    def wants(self) -> Wants:
        """Return what the statements ask for, worked out when somebody first wants to know."""
        if self._wants is None:
            self._wants = wants_of(each.candidate.statement for each in self.drafted)
        return self._wants


Held = tuple[Any, ...]
"""Which statements of a draft hold: each share that has some, its bits, and where they stand."""


class Draft:
    """A list of a posting: the shares of all who give to it, the role's first."""

    __slots__ = ("_types", "shares", "target")

    def __init__(self, target: Target, shares: tuple[Share, ...]) -> None:
        self.target = target
        self.shares = shares
        self._types: tuple[str, ...] = ()
        if len(shares) > 1 and any(share.mixed for share in shares):
            types = dict.fromkeys(each for share in shares for each in share.types)
            self._types = tuple(types)

    def held(self, answers: Answers) -> Held:
        """Return which statements hold for these answers, as a key that tells them from others."""
        if len(self.shares) == 1:
            return self.shares[0], self.shares[0].sieve.live(answers)
        held: list[object] = []
        for share in self.shares:
            bits = share.sieve.live(answers)
            if bits:
                held += (share, bits)
        if self._types and len(held) > 2:  # noqa: PLR2004 (two shares have to stand in each other)
            held.append(self._types)
        return tuple(held)

    def live(self, answers: Answers) -> list[Drafted]:
        """Return the statements that hold, in their order."""
        return self.taken(self.held(answers))

    def taken(self, held: Held) -> list[Drafted]:
        """Return the statements that `held` tells, in their order."""
        if len(self.shares) == 1:
            return chosen(held[0].drafted, held[1])
        pairs = zip(held[::2], held[1::2], strict=False)
        return self._in_order([chosen(share.drafted, bits) for share, bits in pairs])

    def not_live(self, answers: Answers) -> list[Drafted]:
        """Return the statements that do not hold, in their order."""
        return self._in_order(
            chosen(share.drafted, share.sieve.every & ~share.sieve.live(answers))
            for share in self.shares
        )

    def _in_order(self, several: Iterable[list[Drafted]]) -> list[Drafted]:
        """Put statements for one day, or skills of one type, side by side, as they first appear."""
        drafted = [each for one in several for each in one]
        if self._types:
            order = _order(self._types)
            drafted.sort(key=lambda each: order(each.candidate))
        return drafted


def make_ready(candidate: Candidate, target: Target, wording: Wording) -> Drafted:
    """Return a candidate made ready."""
    line = constant_line(candidate.statement, target, wording)
    return Drafted(candidate, line or vary(candidate.statement, target, wording))


Drafts = Mapping["SectionKind", tuple[Draft, ...]]
"""The drafts of every kind of section that any statement may enter."""

TARGETS: dict[SectionKind, tuple[Target, ...]] = {"outcomes": ("outcomes", "measures")}
"""The lists that make up a section, where it is more than the one of its name."""

_shares: Memory[tuple[object, ...], Share] = Memory(MOST_SHARES)
_drafts: Memory[tuple[object, ...], Drafts] = Memory(MOST_DRAFTS)
"""Shares and drafts by their authors, and by the identity of the wording, which shares hold."""


def drafts_of(authors: tuple[Author, ...], wording: Wording) -> Drafts:
    """Return the drafts of these authors; those to which only some give are drafts of theirs."""
    key = (id(wording), *authors)
    known = _drafts.get(key)
    if known is None:
        *others, last = authors
        if others:
            known = _joined(drafts_of(tuple(others), wording), drafts_of((last,), wording))
        else:
            known = _own_drafts(last, wording)
        _drafts.keep(key, known)
    return known


def _own_drafts(author: Author, wording: Wording) -> Drafts:
    """Return the drafts that an author writes alone."""
    given = {to: Draft(to, (_share(author, to, wording),)) for to in author.lists}
    kinds = dict.fromkeys(_kind_of(to) for to in author.lists)
    return {
        kind: tuple(given[to] for to in TARGETS.get(kind, (kind,)) if to in given) for kind in kinds
    }


def _kind_of(target: Target) -> SectionKind:
    return "outcomes" if target == "measures" else target


def _joined(before: Drafts, added: Drafts) -> Drafts:
    """Return the drafts of some authors with those of another one."""
    both = {kind: _both(kind, before[kind], added[kind]) for kind in added if kind in before}
    return {**before, **added, **both}


def _both(
    kind: SectionKind, before: tuple[Draft, ...], added: tuple[Draft, ...]
) -> tuple[Draft, ...]:
    shares: dict[Target, tuple[Share, ...]] = {}
    for each in (*before, *added):
        shares[each.target] = (*shares.get(each.target, ()), *each.shares)
    return tuple(Draft(to, shares[to]) for to in TARGETS.get(kind, (kind,)) if to in shares)


def _share(author: Author, target: Target, wording: Wording) -> Share:
    key = (id(wording), author, target)
    return _shares.get(key) or _shares.keep(key, Share(author, target, wording))


def edits_of(drafts: Iterable[Draft], edits: Edits) -> list[Edit]:
    """Return the edits of statements that stand in these drafts."""
    edited = (share.ids & edits.keys() for each in drafts for share in each.shares)
    return [edit for ids in edited for each in ids for edit in edits[each]]


def _order(types: tuple[str, ...]) -> Callable[[Candidate], tuple[int, int]]:
    places = {each: n for n, each in enumerate(types)}
    return lambda each: (each.statement.by or 0, places[each.statement.type])
