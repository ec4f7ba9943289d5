"""Comparing: two states of a workspace, a posting and what was published, or two libraries."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from jdgen.comparison import compare_states, compare_texts, unmet
from jdgen.formats import Format, find_format
from jdgen.model.change import Comparison, TextDifference
from jdgen.model.errors import JdgenError, SourceError, refusal
from jdgen.model.finding import Finding
from jdgen.pipeline.outputs import is_barred, render
from jdgen.pipeline.workspace import (
    OTHER_VERSION,
    compose_all,
    understand,
    workspace_templates,
)
from jdgen.sources.records import find_records, read_record
from jdgen.sources.release import load_release
from jdgen.sources.revision import read_revision
from jdgen.sources.site import FILE
from jdgen.sources.workspace import workspace_tree
from jdgen.version import __version__

if TYPE_CHECKING:
    from jdgen.formats import Templates
    from jdgen.model.library import Library
    from jdgen.model.posting import Posting
    from jdgen.model.tree import Tree

NOW = "the working tree"


class Side(NamedTuple):
    """One state: its name, its postings by key, and what they are rendered with."""

    name: str
    postings: Mapping[str, Posting]
    templates: Templates
    formats: tuple[Format, ...]
    own_templates: Tree | None = None


def compare_workspace(
    folder: str, base: str = "", head: str = "", library: str = "", *, texts: bool = False
) -> Comparison:
    """Return what differs between two states of a workspace.

    `base` and `head` are revisions, or folders of workspaces; without `base` it is the last
    commit, without `head` the files as they are now. The key of a posting as `base` means what was
    published of it. With `library`, a version or a wheel, the same files are composed with that
    library and with this one. With `texts`, every difference of the outputs is shown; without, an
    example of each format whose templates changed. Raises SourceError if a side cannot be read.
    """
    if library:
        if base:
            raise refusal("library", "--library compares libraries, not revisions", "drop BASE")
        before = _read_side(folder, "", f"jdgen {library}", load_release(library))
        after = _read_side(folder, "", f"jdgen {__version__}")
    elif base in (records := find_records(folder)) and not head:
        after = _only(_read_side(folder, "", NOW), base)
        kept = {base: read_record(records[base])}
        before = after._replace(name=f"published on {records[base].day}", postings=kept)
    else:
        before = _read_side(folder, base or "HEAD", base or "HEAD")
        after = _read_side(folder, head, head or NOW)
    names = (before.name, after.name)
    compared = compare_states(names, before.postings, after.postings, find_records(folder))
    return compared._replace(texts=tuple(_texts(before, after, whole=texts)))


def find_unmet(comparison: Comparison, limits: Sequence[str], as_of: date) -> tuple[Finding, ...]:
    """Return the changes that one of the named limits forbids."""
    return unmet(comparison.entries, limits, as_of)


def _read_side(folder: str, word: str, name: str, library: Library | None = None) -> Side:
    read = understand(_tree(folder, word), library=library)
    # Which version was pinned is no fault where versions, or days, are compared.
    findings = [each for each in read.findings if each.rule != OTHER_VERSION]
    if findings or read.workspace is None:
        raise SourceError(*findings)
    composed = list(compose_all(read.workspace))
    wrong = [found for each in composed for found in each.findings]
    if wrong:
        raise SourceError(*wrong)
    postings = {each.posting.key: each.posting for each in composed if each.posting}
    formats = tuple(find_format(each) for each in read.workspace.settings.formats)
    templates = workspace_templates(read.workspace)
    return Side(name, postings, templates, formats, read.workspace.templates)


def _tree(folder: str, word: str) -> Tree:
    if not word:
        return workspace_tree(_required(folder))
    if os.path.isfile(os.path.join(word, FILE)):
        return workspace_tree(word)
    if os.path.isdir(word) and not folder:
        raise refusal("no-workspace", f"the folder '{word}' has no '{FILE}'")
    return read_revision(_required(folder), word)


def _required(folder: str) -> str:
    if not folder:
        message = f"there is no workspace here: no '{FILE}' in this folder or above it"
        raise refusal("no-workspace", message, "begin one with: jdgen init; or name two folders")
    return folder


def _only(side: Side, key: str) -> Side:
    """Return a side with the posting of one key alone, if it is there."""
    return side._replace(postings={key: side.postings[key]} if key in side.postings else {})


def _texts(before: Side, after: Side, *, whole: bool) -> Iterator[TextDifference]:
    """Yield how texts differ: all of them, or where templates changed one of each format."""
    alike = _files(before.own_templates) == _files(after.own_templates)
    if alike and not whole:
        return
    for form in after.formats:
        if form.extra:  # A document has no lines to compare.
            continue
        found = list(_pairs(before, after, form, alike=alike))
        for key, old, new in found if whole else found[:1]:
            others = f" and {len(found) - 1} more" if not whole and len(found) > 1 else ""
            text = compare_texts(old, new, (before.name, after.name))
            yield TextDifference(f"{key}{others}", form.name, text)


def _files(tree: Tree | None) -> Mapping[str, bytes]:
    return tree.files if tree else {}


def _pairs(
    before: Side, after: Side, form: Format, *, alike: bool
) -> Iterator[tuple[str, str, str]]:
    """Yield the key, old and new text of the postings whose texts differ in a format.

    Where templates are `alike`, equal postings have equal texts.
    """
    for key, old in before.postings.items():
        new = after.postings.get(key)
        if new is None or (alike and old == new) or is_barred(new, form):
            continue
        texts = _text(old, form, before.templates), _text(new, form, after.templates)
        if texts[0] != texts[1]:
            yield key, *texts


def _text(posting: Posting, form: Format, templates: Templates) -> str:
    """Return a posting as text, or why it is none in this format."""
    try:
        written = render(posting, form, templates)
    except JdgenError as error:
        return "".join(f"{each.message}\n" for each in error.findings)
    assert isinstance(written, str), f"'{form.name}' is a document and asks for no packages"
    return written
