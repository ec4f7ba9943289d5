"""Catalogue: the roles of a library as a page of Markdown, family by family."""

from collections.abc import Iterable, Mapping
from itertools import groupby

from jdgen.model.library import Entry
from jdgen.model.role import Alias, Code

HEAD = """\
# The library

Roles: {roles}, in {families} families, as `jdgen list --markdown` prints them. Ask for a role by
its name, by any of its other names or titles, or by one of these with the word for a rung before
or after it: `jdgen "Sr. {title}"`. A name with `@` means the role at that rung, and what
stands in brackets after a name is answered by it. The codes are of
[O*NET-SOC](https://www.onetcenter.org/taxonomy.html) and
[ISCO-08](https://ilostat.ilo.org/methods/concepts-and-definitions/classification-occupation/);
where one is marked as close, the classification has no better fit.
"""
COLUMNS = ("Role", "Ask for", "Rungs", "Other names", "O*NET-SOC", "ISCO-08")


def lay_out_catalogue(entries: Iterable[Entry]) -> str:
    """Return a page with a heading for each family, and below it a row for each role."""
    entries = tuple(entries)
    families = groupby(entries, key=lambda entry: entry.family)
    parts = [_family(family, members) for family, members in families]
    example = entries[0].title if entries else ""
    head = HEAD.format(roles=len(entries), families=len(parts), title=example)
    return "\n".join((head, *parts))


def _family(family: str, members: Iterable[Entry]) -> str:
    lines = [f"## {family}", "", _row(COLUMNS), _row("---" for _ in COLUMNS)]
    return "\n".join((*lines, *map(_role, members))) + "\n"


def _role(entry: Entry) -> str:
    also = ", ".join(map(_alias, entry.aliases))
    rungs = ", ".join(entry.seniorities)
    codes = (_code(entry.codes, name) for name in ("onet", "isco"))
    return _row((entry.title, f"`{entry.name}`", rungs, also, *codes))


def _alias(alias: Alias) -> str:
    name = f"{alias.name}@{alias.seniority}" if alias.seniority else alias.name
    presets = "".join(f" ({option}: {answer})" for option, answer in alias.options.items())
    return f"`{name}`{presets}"


def _code(codes: Mapping[str, Code], name: str) -> str:
    if name not in codes:
        return ""
    code = codes[name]
    return code.code if code.match == "exact" else f"{code.code} ({code.match})"


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"
