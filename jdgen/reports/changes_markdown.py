"""Changes as a comment on a pull request: grave ones open, the long part folded."""

from collections.abc import Iterator
from typing import NamedTuple

from jdgen.model.change import Comparison, Entry, Piece, TextDifference
from jdgen.reports._changes import Changes
from jdgen.reports._github_text import block, code, escape, escape_html
from jdgen.reports._telling import (
    by_label,
    comes_or_goes,
    count,
    demands,
    is_grave,
    label,
    plural,
    shortened,
    subject,
    sum_up,
    who,
)

MOST = 65_536
"""What a comment may hold. It is counted in bytes here, which are never fewer than characters."""

MARK = "<!-- jdgen diff -->"
"""Nobody sees it; by it a workflow finds the comment that it wrote before."""

_RESERVE = 1_000
_NAMED, _LISTED, _LONGEST_NAME = 3, 60, 100
_MARKS = {"same": "{}", "removed": "<del>{}</del>", "added": "<ins>{}</ins>"}


class Part(NamedTuple):
    """A part of the comment: what stands around its items, and the items that may be left out."""

    head: str
    items: list[str]
    tail: str = ""


def _render(comparison: Comparison) -> str:
    """Return the comment, cut where a comment ends, with a line that says what was cut."""
    head = f"{MARK}\n### What changes for readers of the postings\n\n{_names(comparison)}\n"
    room = MOST - _RESERVE - _size(head)
    texts: list[str] = []
    cut = 0
    for part in _parts(comparison):
        shown, left = _fit(part, room)
        room -= _size(shown)
        texts.append(shown)
        cut += left
    return head + "".join(texts) + (_cut(cut) if cut else "")


def _names(comparison: Comparison) -> str:
    names = f"{code(_short(comparison.before))} → {code(_short(comparison.after))}"
    return f"{names}: {sum_up(comparison)}" if comparison.entries else sum_up(comparison)


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME]}…"


def _fit(part: Part, room: int) -> tuple[str, int]:
    """Return as much of a part as there is room for, and how many of its items are left out."""
    room -= _size(part.head) + _size(part.tail)
    shown = []
    for item in part.items:
        if _size(item) > room:
            break
        room -= _size(item)
        shown.append(item)
    left = len(part.items) - len(shown)
    return (f"{part.head}{''.join(shown)}{part.tail}" if shown else ""), left


def _size(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


def _cut(many: int) -> str:
    return (
        f"\n{plural(many, 'further part')} did not fit into a comment:"
        " `jdgen diff --report html` shows all.\n"
    )


def _parts(comparison: Comparison) -> Iterator[Part]:
    grave = [entry for entry in comparison.entries if is_grave(entry.change)]
    light = [entry for entry in comparison.entries if not is_grave(entry.change)]
    for name, entries in by_label(grave).items():
        yield Part(f"\n#### {escape(name)}\n\n", [_item(each) for each in entries])
    if light:
        summary = plural(len(light), "further change" if grave else "change")
        head = f"\n<details><summary>{summary}</summary>\n\n"
        yield Part(head, [_item(each, named=True) for each in light], "\n</details>\n")
    yield from map(_text, comparison.texts)


def _text(difference: TextDifference) -> Part:
    name = escape_html(f"{difference.posting} as {difference.format}")
    head = f"\n<details><summary>{name}</summary>\n\n"
    return Part(head, [block(difference.text, "diff")], "\n\n</details>\n")


def _item(entry: Entry, *, named: bool = False) -> str:
    """Return one change as an item of a list: what and how many, then the words."""
    change = entry.change
    title = [f"**{escape(label(change))}**"] if named else []
    if comes_or_goes(change):
        words = escape(change.before or change.after)
        published = ["published"] if entry.published else []
        return f"- {' · '.join((*title, f'{code(change.id)} {words}', *published))}\n"
    title += [f"**{escape(demands(change.shifts))}**"] if change.shifts else []
    title += [code(subject(change))] if subject(change) else []
    paragraphs = [" · ".join((*title, *_where(entry))), *_words(entry), *_more(entry)]
    return "- " + "\n\n  ".join(paragraphs) + "\n"


def _where(entry: Entry) -> Iterator[str]:
    few = len(entry.postings) <= _NAMED
    yield f"{count(entry)}: {escape(who(entry, _NAMED))}" if few else count(entry)
    if entry.change.origin.file:
        yield code(str(entry.change.origin))


def _words(entry: Entry) -> Iterator[str]:
    """Yield the words, marked where only some of them changed."""
    change = entry.change
    if change.kind == "reordered":
        yield f"> {escape(change.before)} → {escape(change.after)}"
    elif entry.wordings[0].pieces:
        yield f"> {''.join(_marked(list(shortened(entry.wordings[0].pieces))))}"
    if len(entry.wordings) > 1:
        yield f"and {plural(len(entry.wordings) - 1, 'other wording')} of the same sentence"


def _marked(pieces: list[Piece]) -> Iterator[str]:
    """Yield pieces in their tags, with what they begin and end with kept apart."""
    was = ""
    for n, (kind, text) in enumerate(pieces):
        begins = n == 0 and kind == "same"
        start, end = (" " if each.isspace() else "" for each in (text[:1], text[-1:]))
        apart = " " if (was, kind) == ("removed", "added") else ""
        yield f"{start or apart}{_MARKS[kind].format(escape(text.strip(), begins=begins))}{end}"
        was = "" if end else kind


def _more(entry: Entry) -> Iterator[str]:
    if entry.change.raises:
        for waiver in entry.change.waivers:
            yield f"waived until {waiver.until}: {escape(waiver.reason)} ({code(waiver.rule)})"
    if len(entry.postings) > _NAMED:
        yield "<details><summary>which postings</summary>"
        yield escape(who(entry, _LISTED))
        yield "</details>"


CHANGES = Changes(
    "markdown", "A comment on a pull request, within its limit, the long part folded.", _render
)
