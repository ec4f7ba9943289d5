"""Requirements: what a posting asks for in all, as data."""

from jdgen.model.posting import Facts, Section


def experience_of(sections: tuple[Section, ...]) -> Facts:
    """Return what the must-haves ask for: the first of each kind of fact."""
    asked = [line.facts for each in sections if each.kind == "must" for line in each.lines]
    return Facts(
        years=next((each.years for each in asked if each.years is not None), None),
        leading_years=next((e.leading_years for e in asked if e.leading_years is not None), None),
        degree=next((each.degree for each in asked if each.degree), None),
        or_equivalent=any(each.or_equivalent for each in asked),
        licence=next((each.licence for each in asked if each.licence), ""),
        language={code: level for each in asked for code, level in each.language.items()},
        clearance=next((each.clearance for each in asked if each.clearance), ""),
    )
