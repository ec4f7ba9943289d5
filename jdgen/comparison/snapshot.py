"""Snapshots: the text of postings, one file for a role or job, a statement a line, to commit."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from jdgen.model.finding import Finding
from jdgen.model.origin import Origin
from jdgen.model.posting import Line, Posting, Section

HEAD = "<!-- Written by jdgen check --update. Change what it comes from, not this file. -->"
"""The first line of each file, by which those that may be replaced or removed are known."""

View = tuple[str, Posting]
"""A posting, and in words what it is asked for with; empty where nothing is asked."""

UPDATE = "if this is meant: jdgen check --update"


def snapshot_of(views: Sequence[View]) -> str:
    """Return the text of the first view whole, and what each later one says for the first time.

    Each line is a statement as readers see it; behind it stand its id and condition in brackets.
    """
    lines = [HEAD]
    said: set[tuple[str, Line]] = set()
    for n, (asked, posting) in enumerate(views):
        lines += _tell_later(asked, posting, views[0][1], said) if n else _tell_first(posting)
        said.update((section.kind, line) for section in posting.sections for line in section.lines)
    return "\n".join(lines) + "\n"


def _tell_first(posting: Posting) -> Iterator[str]:
    yield from ("", f"# {posting.title}")
    for section in posting.sections:
        yield from ("", f"## {section.heading}", "")
        yield from (_tell(line, line.group) for line in section.lines)


def _tell_later(
    asked: str, posting: Posting, first: Posting, said: set[tuple[str, Line]]
) -> list[str]:
    """Return what a view adds; nothing if all of it has been said."""
    title = f": {posting.title}" if posting.title != first.title else ""
    new = [
        _tell(line, _place(section, line), asked)
        for section in posting.sections
        for line in section.lines
        if (section.kind, line) not in said
    ]
    if not (new or title):
        return []
    return ["", f"## When {asked}{title}", *([""] if new else []), *new]


def _place(section: Section, line: Line) -> str:
    return f"{section.kind}, {line.group}" if line.group else section.kind


def _tell(line: Line, place: str, asked: str = "") -> str:
    whens = [*dict.fromkeys(map(str, line.because))]
    notes = [f"{place}: {line.id}" if place else line.id]
    if line.applies_to:
        notes.append(f"for {', '.join(line.applies_to)}")
    if whens and whens != [asked]:
        notes.append(f"when {' and '.join(whens)}")
    return f"- {line.text}  [{'; '.join(notes)}]"


def compare_snapshot(old: Mapping[str, str], new: Mapping[str, str]) -> tuple[Finding, ...]:
    """Return a finding for each file of a snapshot that says something else now, by its path.

    It names the first difference, in the words of before and after.
    """
    return tuple(finding for path in sorted({*old, *new}) for finding in _compare(path, old, new))


def _compare(path: str, old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[Finding]:
    if path not in old:
        yield _tell_finding(path, 0, "the snapshot has no such file yet")
    elif path not in new:
        yield _tell_finding(path, 0, "the snapshot has this file of something that is gone")
    else:
        yield from _differ(path, old[path].splitlines(), new[path].splitlines())


def _tell_finding(path: str, line: int, message: str) -> Finding:
    return Finding(Origin(path, line, 1 if line else 0), "snapshot", message, UPDATE)


def _differ(path: str, old: list[str], new: list[str]) -> Iterator[Finding]:
    changes = [
        (old[a:b], new[c:d], a + 1)
        for what, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        if what != "equal"
    ]
    if changes:
        before, after, line = changes[0]
        more = sum(max(len(gone), len(come)) for gone, come, _ in changes) - 1
        rest = f", and {more} more lines differ" if more > 1 else ""
        rest = ", and 1 more line differs" if more == 1 else rest
        yield _tell_finding(path, min(line, len(old)), f"{_say(before, after)}{rest}")


def _say(before: list[str], after: list[str]) -> str:
    was = next(filter(None, before), "")
    now = next(filter(None, after), "")
    if not was:
        return f"new is '{_bare(now)}'"
    if not now:
        return f"gone is '{_bare(was)}'"
    if _bare(was) == _bare(now):
        return f"'{_bare(was)}' was {_note(was)} and is {_note(now)}"
    return f"'{_bare(was)}' is now '{_bare(now)}'"


def _bare(line: str) -> str:
    """Return the words of a line without its mark and its note."""
    return line.partition("  [")[0].removeprefix("- ")


def _note(line: str) -> str:
    return "".join(line.partition("  [")[1:]).strip()
