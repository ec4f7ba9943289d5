"""Requirements: what a posting asks for in all, as data."""

from jdgen.memory import Memory
from jdgen.model.posting import NO_FACTS, Facts, Section

MOST_KNOWN = 1_000

_known: Memory[int, tuple[Facts, Section]] = Memory(MOST_KNOWN)
"""By the identity of the section, which is kept beside."""


def experience_of(sections: tuple[Section, ...]) -> Facts:
    """Return what the must-haves ask for: the first of each kind of fact."""
    for section in sections:
        if section.kind == "must":
            known = _known.get(id(section))
            if known is None:
                known = _known.keep(id(section), (_experience(section), section))
            return known[0]
    return NO_FACTS


def _experience(section: Section) -> Facts:
    asked = [line.facts for line in section.lines if line.facts is not NO_FACTS]
    return Facts(
        years=next((each.years for each in asked if each.years is not None), None),
        leading_years=next((e.leading_years for e in asked if e.leading_years is not None), None),
        degree=next((each.degree for each in asked if each.degree), None),
        or_equivalent=any(each.or_equivalent for each in asked),
        licence=next((each.licence for each in asked if each.licence), ""),
        language={code: level for each in asked for code, level in each.language.items()},
        clearance=next((each.clearance for each in asked if each.clearance), ""),
    )
