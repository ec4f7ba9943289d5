"""Makes what is stale, a part at a time, and writes it into the workshop."""

import os
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from jdgen.delivery.manifest import content_of, digest, digest_of, entry, with_inputs
from jdgen.delivery.parcel import Packed, pack, unpack
from jdgen.delivery.survey import Survey
from jdgen.delivery.trouble import explained, refusal
from jdgen.delivery.wanted import Wanted, folders_of
from jdgen.delivery.workers import spread
from jdgen.delivery.workshop import Workshop
from jdgen.model.finding import Finding
from jdgen.model.origin import Origin

Make = Callable[[Sequence[Wanted]], Iterator[str | bytes | tuple[Finding, ...]]]
"""Yields one content for each wanted file, in order, or the findings why it could not be made."""

Progress = Callable[[int, int], None]
"""Is told how many files are done, and of how many."""

_LONGEST_PART = 250
_FEWEST_PARTS = 16
_MOST_PARTS = 10_000
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0)
_NEW |= getattr(os, "O_BINARY", 0)

_NOT_MADE = ""
_NOT_OURS = "-"


class Made(NamedTuple):
    """What was made: `entries` of all wanted, and the places of those now in the workshop."""

    entries: list[str]
    written: list[int]
    failed: int
    edited: tuple[str, ...]
    findings: tuple[Finding, ...]


_Told = tuple[list[str], list[Packed]]


def make_stale(shop: Workshop, plan: Survey, make: Make, progress: Progress) -> Made:
    """Make what is stale on all cores, and write it into the workshop where it is new."""
    _make_folders(shop, plan)
    parts = _parts(plan.stale)

    def work(places: Sequence[int]) -> _Told:
        return _make_part(shop, plan, make, places)

    made = Made(list(plan.entries), [], 0, (), ())
    done = 0
    progress(done, len(plan.stale))
    for places, told in zip(parts, spread(parts, work), strict=True):
        made = _take_in(plan, made, places, told)
        done += len(places)
        progress(done, len(plan.stale))
    return made


def _make_folders(shop: Workshop, plan: Survey) -> None:
    new = shop.at("new")
    with explained(shop.folder):
        os.mkdir(new)
        for inner in sorted(folders_of(plan.wanted[place].path for place in plan.stale)):
            os.mkdir(os.path.join(new, inner))


def _parts(places: Sequence[int]) -> list[Sequence[int]]:
    many = len(places)
    length = max(1, min(_LONGEST_PART, many // _FEWEST_PARTS), many // _MOST_PARTS)
    return [places[start : start + length] for start in range(0, len(places), length)]


def _take_in(plan: Survey, made: Made, places: Sequence[int], told: _Told) -> Made:
    entries, findings = told
    edited, failed = [], made.failed
    for place, line in zip(places, entries, strict=True):
        if line == _NOT_OURS:
            edited.append(plan.wanted[place].path)
        elif line == _NOT_MADE:
            failed += 1
        else:
            if _is_new(plan, place, line):
                made.written.append(place)
            made.entries[place] = line
    return Made(
        made.entries,
        made.written,
        failed,
        (*made.edited, *edited),
        (*made.findings, *map(unpack, findings)),
    )


def _is_new(plan: Survey, place: int, line: str) -> bool:
    if place in plan.foreign:
        return False
    before = plan.entries[place]
    return not before or with_inputs(before, plan.wanted[place].inputs) != line


def _make_part(shop: Workshop, plan: Survey, make: Make, places: Sequence[int]) -> _Told:
    """Make some files; return the entry of each and what there is to say, as plain data."""
    wanted = [plan.wanted[place] for place in places]
    lines: list[str] = []
    findings: list[Packed] = []
    for place, each, content in zip(places, wanted, make(wanted), strict=True):
        data = _encoded(each.path, content) if isinstance(content, str) else content
        if isinstance(data, bytes):
            lines.append(_put(shop, plan, place, data))
        else:
            findings += map(pack, data)
            lines.append(_NOT_MADE)
    return lines, findings


def _encoded(path: str, text: str) -> bytes | tuple[Finding, ...]:
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        message = f"'{path}' was not written: {error}"
        return (Finding(Origin(path), "not-written", message, "Remove that character."),)


def _put(shop: Workshop, plan: Survey, place: int, content: bytes) -> str:
    path, inputs = plan.wanted[place]
    before = plan.entries[place]
    found = digest(content)
    if before and content_of(before) == found:
        return with_inputs(before, inputs)
    try:
        if place in plan.foreign:
            return _take_over(f"{shop.folder}/{path}", inputs, found)
        changed = _write_new(f"{shop.path}/new/{path}", content)
    except OSError as error:
        raise refusal(shop.folder, error) from error
    return entry(inputs, found, len(content), changed)


def _take_over(path: str, inputs: str, wanted: str) -> str:
    if os.path.islink(path) or not os.path.isfile(path) or digest_of(path) != wanted:
        return _NOT_OURS
    status = os.stat(path)
    return entry(inputs, wanted, status.st_size, status.st_mtime_ns)


def _write_new(path: str, content: bytes) -> int:
    """Write a new file, and return the time of its last change."""
    file = os.open(path, _NEW, 0o666)
    try:
        written = os.write(file, content)
        while written < len(content):
            written += os.write(file, content[written:])
        return os.fstat(file).st_mtime_ns
    finally:
        os.close(file)
