"""Changes for people: plain text for a terminal or a log, in the words of those who hire."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from textwrap import wrap

from jdgen.model.change import Change, Comparison, Entry, Piece, TextDifference
from jdgen.reports._changes import Changes
from jdgen.reports._telling import (
    comes_or_goes,
    count,
    demands,
    label,
    one_line,
    plural,
    shortened,
    subject,
    sum_up,
    who,
)
from jdgen.reports._words import show

WIDTH = 80
_NAMED = 3


def _render(comparison: Comparison) -> str:
    """Return every change with its words, and a line of sum at the end."""
    if not (comparison.entries or comparison.texts):
        return f"{sum_up(comparison)}\n"
    blocks = [
        [f"{one_line(comparison.before)} → {one_line(comparison.after)}"],
        *_entries(comparison.entries),
        *(
            [f"{one_line(each.posting)} as {each.format}:", *_lines(each)]
            for each in comparison.texts
        ),
        [sum_up(comparison)],
    ]
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _entries(entries: Iterable[Entry]) -> Iterator[list[str]]:
    for comes, several in groupby(entries, key=_comes):
        if comes:
            yield list(_coming(list(several)))
        else:
            yield from (list(_told(each)) for each in several)


def _comes(entry: Entry) -> str:
    """Return what tells a posting that comes or goes; nothing for all other changes."""
    return entry.change.kind if comes_or_goes(entry.change) else ""


def _coming(entries: list[Entry]) -> Iterator[str]:
    head = one_line(label(entries[0].change))
    yield head if len(entries) == 1 else head.replace("Posting", plural(len(entries), "posting"))
    for entry in entries:
        change = entry.change
        published = ", published" if entry.published else ""
        title = one_line(change.before or change.after)
        yield from _wrapped(f"{one_line(change.id)}: {title}{published}")


def _told(entry: Entry) -> Iterator[str]:
    change = entry.change
    named = f": {one_line(subject(change))}" if subject(change) else ""
    data = f" ({one_line(demands(change.shifts))})" if change.shifts else ""
    yield from _wrapped(f"{one_line(label(change))}{named}{data}", "")
    yield from _words(change, entry.wordings[0].pieces)
    if len(entry.wordings) > 1:
        yield f"  … and {plural(len(entry.wordings) - 1, 'other wording')} of the same sentence"
    yield from _wrapped(f"{count(entry)}: {one_line(who(entry, _NAMED))}")
    if change.origin.file:
        yield f"  {one_line(str(change.origin))}"
    if change.raises:
        yield from (
            f"  waived until {each.until}: {one_line(each.reason)} ({one_line(each.rule)})"
            for each in change.waivers
        )


def _words(change: Change, pieces: tuple[Piece, ...]) -> Iterator[str]:
    """Yield the words: as they are if all of them came or went, else with the changes marked."""
    kinds = {each.kind for each in pieces}
    if change.kind == "reordered" or kinds == {"removed", "added"}:
        yield from _wrapped(f"before: {_text(shortened([Piece('same', change.before)]))}")
        yield from _wrapped(f"after: {_text(shortened([Piece('same', change.after)]))}")
    elif len(kinds) == 1:
        yield from _wrapped(_text(shortened(pieces)))
    else:
        yield from _wrapped(_text(_marked(list(shortened(pieces)))))


def _text(pieces: Iterable[Piece]) -> str:
    return one_line("".join(each.text for each in pieces))


def _marked(pieces: list[Piece]) -> Iterator[Piece]:
    """Yield changes in brackets: [old words → new words]."""
    kinds = ["", *(each.kind for each in pieces), ""]
    for (kind, text), before, after in zip(pieces, kinds, kinds[2:], strict=False):
        start, end = len(text) - len(text.lstrip()), len(text.rstrip())
        if kind == "removed":
            arrow = " → " if after == "added" else " →]"
            yield Piece(kind, f"{text[:start]}[{text[start:end]}{arrow}{text[end:]}")
        elif kind == "added":
            arrow = "" if before == "removed" else f"{text[:start]}[→ "
            yield Piece(kind, f"{arrow}{text[start:end]}]{text[end:]}")
        else:
            yield Piece(kind, text)


def _lines(difference: TextDifference) -> Iterator[str]:
    return (f"  {show(line)}" for line in difference.text.splitlines())


def _wrapped(text: str, indent: str = "  ") -> list[str]:
    return wrap(
        text,
        WIDTH,
        initial_indent=indent,
        subsequent_indent=indent or "  ",
        break_long_words=False,
        break_on_hyphens=False,
    )


CHANGES = Changes(
    "people", "Plain text for a terminal or a log, with one line of sum at the end.", _render
)
