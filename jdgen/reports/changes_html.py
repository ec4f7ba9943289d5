"""Changes as a page: old and new side by side, for a lawyer or a works council."""

import os
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from string import Template

from jdgen import shipped
from jdgen.model.change import Change, Comparison, Entry, Piece, TextDifference, Wording
from jdgen.reports._changes import Changes
from jdgen.reports._telling import (
    by_label,
    comes_or_goes,
    count,
    demands,
    in_view,
    plural,
    section_name,
    subject,
    sum_up,
)
from jdgen.reports._words import show

_SIDES = {"removed": ("Before", "del"), "added": ("After", "ins")}
_NAMED, _LISTED = 3, 1000
_WORDINGS = 50
"""So many wordings of one sentence are shown; the rest are counted."""


def _render(comparison: Comparison) -> str:
    path = os.path.join(shipped.data_folder(), "reports", "changes.html")
    with open(path, encoding="utf-8") as file:
        page = Template(file.read())
    groups = by_label(comparison.entries)
    before, after = _text(comparison.before), _text(comparison.after)
    return page.substitute(
        title=f"What changes: {before} → {after}",
        heading="What changes for readers of the postings",
        sides=f"From <strong>{before}</strong> to <strong>{after}</strong>",
        sum=_text(sum_up(comparison)),
        kinds=_kinds(groups),
        changes="".join((*_sections(groups), *_texts(comparison.texts))),
    )


def _kinds(groups: Mapping[str, list[Entry]]) -> str:
    """Return what kinds of change there are, each leading to its section."""
    if not groups:
        return ""
    items = (
        f'<li><a href="#kind-{n}">{_text(name)}</a> <span>{len(entries):,}</span></li>\n'
        for n, (name, entries) in enumerate(groups.items(), 1)
    )
    return f'<ul class="kinds">\n{"".join(items)}</ul>\n'


def _sections(groups: Mapping[str, list[Entry]]) -> Iterator[str]:
    for n, (name, entries) in enumerate(groups.items(), 1):
        yield f'<section id="kind-{n}">\n<h2>{_text(name)}</h2>\n'
        if comes_or_goes(entries[0].change):
            yield _postings(_coming(each) for each in entries)
        else:
            yield from map(_article, entries)
        yield "</section>\n"


def _coming(entry: Entry) -> str:
    change = entry.change
    title = _text(change.before or change.after)
    return f"<strong>{title}</strong> <code>{_text(change.id)}</code>{_live(bool(entry.published))}"


def _article(entry: Entry) -> str:
    usual, *others = entry.wordings
    parts = (_about(entry.change), _side_by_side(entry.change, usual), *_more(entry, others))
    return f"<article>\n{''.join(parts)}</article>\n"


def _about(change: Change) -> str:
    parts = [f"<h3><code>{_text(subject(change) or change.id.partition('/')[2])}</code></h3>"]
    if change.shifts:
        parts.append(f'<p class="demand">{_text(demands(change.shifts))}</p>')
    if change.origin.file:
        parts.append(f'<p class="source"><code>{_text(str(change.origin))}</code></p>')
    return f'<div class="about">{"".join(parts)}</div>\n'


def _side_by_side(change: Change, wording: Wording) -> str:
    pieces = wording.pieces
    sides = ("".join(_side(pieces, kind, change)) for kind in ("removed", "added"))
    return f'<div class="sides-by-side">\n{"".join(sides)}</div>\n'


def _side(pieces: tuple[Piece, ...], kind: str, change: Change) -> Iterator[str]:
    """Yield one side: the words of that side, with those marked that the other has not."""
    name, tag = _SIDES[kind]
    shown = [each for each in pieces if each.kind in ("same", kind)]
    words = "".join(
        _text(each.text) if each.kind == "same" else _tagged(tag, each.text) for each in shown
    )
    where = change.was if kind == "removed" and change.was else change.section
    place = f" · {_text(section_name(where))}" if change.was else ""
    yield f'<div><p class="side">{name}{place}</p>'
    yield f'<p dir="auto">{words}</p></div>\n' if words else '<p class="none">nothing</p></div>\n'


def _tagged(tag: str, text: str) -> str:
    """Return text in a tag, with the spaces around it outside."""
    words = text.strip()
    before, _, after = map(_text, text.partition(words) if words else ("", "", text))
    return f"{before}<{tag}>{_text(words)}</{tag}>{after}" if words else after


def _more(entry: Entry, others: list[Wording]) -> Iterator[str]:
    """Yield what only some readers want: waivers, postings, and the wordings of other postings."""
    if entry.change.raises:
        for waiver in entry.change.waivers:
            words = f"Waived until {waiver.until}: {waiver.reason} ({waiver.rule})"
            yield f'<p class="further waiver">{_text(words)}</p>\n'
    published = set(entry.published)
    keys = in_view(entry)
    listed = [f"<code>{_text(key)}</code>{_live(key in published)}" for key in keys[:_LISTED]]
    listed += [f"and {len(keys) - _LISTED:,} more"] if len(keys) > _LISTED else []
    if len(listed) <= _NAMED:
        yield f'<p class="further">{", ".join(listed)}</p>\n'
    else:
        yield _folded(count(entry), _postings(listed))
    if others:
        shown = "".join(_variant(entry.change, each) for each in others[:_WORDINGS])
        rest = len(others) - _WORDINGS
        tail = f"<p>… and {rest:,} more</p>\n" if rest > 0 else ""
        title = f"{plural(len(others), 'other wording')} of the same sentence"
        yield _folded(title, shown + tail)


def _variant(change: Change, wording: Wording) -> str:
    few = ", ".join(wording.postings[:_NAMED]) + (" …" if len(wording.postings) > _NAMED else "")
    head = f'<div class="about"><p><code>{_text(few)}</code></p></div>\n'
    return f"<article>\n{head}{_side_by_side(change, wording)}</article>\n"


def _folded(title: str, content: str) -> str:
    return f'<details class="further"><summary>{_text(title)}</summary>\n{content}</details>\n'


def _postings(items: Iterable[str]) -> str:
    return f'<ul class="postings">\n{"".join(f"<li>{each}</li>{chr(10)}" for each in items)}</ul>\n'


def _live(published: bool) -> str:
    return ' <span class="live">published</span>' if published else ""


def _texts(texts: tuple[TextDifference, ...]) -> Iterator[str]:
    if not texts:
        return
    yield "<section>\n<h2>Line by line</h2>\n"
    for each in texts:
        lines = "\n".join(map(_line, each.text.splitlines()))
        yield _folded(f"{each.posting} as {each.format}", f"<pre>{lines}</pre>\n")
    yield "</section>\n"


def _line(line: str) -> str:
    """Return a line of a difference, marked if it went or came."""
    text = _text(line)
    if line.startswith("-") and not line.startswith("---"):
        return f"<del>{text}</del>"
    if line.startswith("+") and not line.startswith("+++"):
        return f"<ins>{text}</ins>"
    return text


def _text(text: str) -> str:
    """Return text as HTML, with what nobody could see spelt out."""
    return escape(show(text, keep="\n\t"))


CHANGES = Changes(
    "html", "One page with old and new side by side, for a lawyer or a works council.", _render
)
