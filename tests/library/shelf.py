"""The shipped library as its tests read it: roles, their sentences, and postings made of them."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache

from jdgen.model.library import Entry
from jdgen.model.posting import Line, Posting
from jdgen.model.role import Role
from jdgen.model.statement import Statement
from jdgen.resolution.composition import compose
from jdgen.sources.library import load_library

LIBRARY = load_library()
ENTRIES: Mapping[str, Entry] = {entry.name: entry for entry in LIBRARY.entries()}
SIZES = tuple(LIBRARY.common.sizes)
INDUSTRIES = tuple(dict.fromkeys(LIBRARY.common.industries.values()))
REGULATED = tuple(
    name for name in INDUSTRIES if (each := LIBRARY.industry(name)) and each.regulation == "high"
)

SENTENCES = ("summary", "duties", "must", "nice", "outcomes", "measures", "work")
"""The lists of a role whose statements are sentences; skills and partners are parts of one."""


def role_of(name: str) -> Role:
    role = LIBRARY.role(name)
    assert role is not None
    return role


@lru_cache(10_000)
def posting_of(name: str, seniority: str = "", size: str = "", industry: str = "") -> Posting:
    """A role's posting with these answers; what is left out stays as the role has it."""
    answers = {"seniority": seniority, "size": size, "industry": industry}
    given = {option: (answer,) for option, answer in answers.items() if answer}
    return compose(LIBRARY, role_of(name), given).posting


def statements_of(name: str) -> Iterator[tuple[str, Statement]]:
    """Every sentence that a role itself says, with the list it stands in."""
    for key in SENTENCES:
        for each in getattr(role_of(name), key):
            if "/" not in each.id:
                yield key, each


def lines_of(posting: Posting) -> list[Line]:
    """The sentences of a posting, skills and the facts about team and contract left out."""
    wanted = {"summary", "duties", "must", "nice", "outcomes", "work"}
    return [line for each in posting.sections if each.kind in wanted for line in each.lines]


def difference(one: Posting, other: Posting) -> int:
    """How many sentences of one posting the other says differently or not at all."""
    texts = [Counter(line.text for line in lines_of(each)) for each in (one, other)]
    return max((texts[0] - texts[1]).total(), (texts[1] - texts[0]).total())
