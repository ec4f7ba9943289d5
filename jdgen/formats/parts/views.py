"""Postings and sections as templates see them: plain groups of plain values, already worded."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any

from jdgen.formats.parts.links import cut, links_of

if TYPE_CHECKING:
    from jdgen.model.company import Apply
    from jdgen.model.posting import Line, Posting, Section

View = dict[str, Any]

_GROUPING = attrgetter("group", "applies_to")
_UNGROUPED = frozenset({("", ())})


def view_posting(posting: Posting, sections: list[View]) -> View:
    """Return what a frame sees as `posting`; what is not known is empty, never absent."""
    employer, apply = posting.employer, posting.apply
    return {
        "key": posting.key,
        "lang": posting.lang,
        "role": posting.role,
        "title": posting.title,
        "requisition_id": posting.requisition_id,
        "starts": posting.starts,
        "employer": employer._asdict() if employer else {},
        "apply": {"url": apply.url, "email": apply.email} if apply else {},
        "sections": sections,
    }


def view_section(section: Section, apply: Apply | None = None) -> View:
    """Return what a partial sees as `section`: its lines, and the same lines in groups.

    Lines without a group come first, and in each group those that apply to all; a group names
    under `heading` what is above its lines, if anything, and holds their bare `texts` as well.
    In a section on how to apply, lines come in `parts` too, whose `href` leads where `apply` says.
    """
    lines: list[View] = [{"id": line.id, "text": line.text} for line in section.lines]
    if section.kind == "apply":
        links = links_of(apply)
        for line in lines:
            line["parts"] = cut(line["text"], links)
    plain = _UNGROUPED.issuperset(map(_GROUPING, section.lines))
    return {
        "kind": section.kind,
        "heading": section.heading,
        "lines": lines,
        "groups": [_view_group("", lines)] if plain else _group(section.lines, lines),
    }


def _group(lines: tuple[Line, ...], views: list[View]) -> list[View]:
    groups: dict[str, dict[str, list[View]]] = {"": {}}
    for line, view in zip(lines, views, strict=True):
        limits = groups.setdefault(line.group, {})
        limits.setdefault(", ".join(line.applies_to), []).append(view)
    return [
        _view_group(_head(group, limit), held)
        for group, limits in groups.items()
        for limit, held in sorted(limits.items(), key=lambda item: item[0] != "")
    ]


def _view_group(heading: str, lines: list[View]) -> View:
    return {"heading": heading, "lines": lines, "texts": [line["text"] for line in lines]}


def _head(group: str, limit: str) -> str:
    if group and limit:
        return f"{group} ({limit})"
    return group or limit[:1].upper() + limit[1:]
