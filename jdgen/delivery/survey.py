"""Compares what is wanted with what is there: what to make, to leave, to remove, to spare."""

import os
import stat
from collections.abc import Sequence
from typing import Literal, NamedTuple

from jdgen.delivery.manifest import Manifest, content_of, digest_of, has_inputs, is_of, seen_at
from jdgen.delivery.trouble import explained, undelivered
from jdgen.delivery.wanted import Wanted, check_paths, check_ways, what_is_wrong
from jdgen.delivery.workshop import recorded, workshop_of

Kind = Literal["fresh", "stale", "foreign", "edited", "folder"]


class Care(NamedTuple):
    """What a delivery spares: with `force` not even what a person edited, with `keep` also what
    is no longer wanted.
    """

    force: bool = False
    keep: bool = False


USUAL = Care()


class Survey(NamedTuple):
    """What is to be done in a folder.

    `entries` are what holds for each wanted path now, in the same order: empty where no file of
    ours is there. `stale` are the places of those to make. At those in `foreign` lies a file that
    nobody recorded: it is taken over if the content comes out the same. `leaving` is no longer
    wanted; so is `spared`, but a person edited it. `is_true` if the manifest needs no new line.
    """

    wanted: Sequence[Wanted]
    entries: list[str]
    stale: list[int]
    foreign: frozenset[int]
    edited: tuple[str, ...]
    folders: tuple[str, ...]
    leaving: dict[str, str]
    spared: dict[str, str]
    is_true: bool
    is_forced: bool


def stale(folder: str, wanted: Sequence[Wanted]) -> tuple[int, ...]:
    """Return the places of those wanted that a delivery would make; change nothing.

    Raises DeliveryError if the folder cannot be one of outputs, or a path cannot be one.
    """
    shop = workshop_of(folder)
    with explained(shop.folder):
        return tuple(survey(shop.folder, wanted, recorded(shop)).stale)


def survey(folder: str, wanted: Sequence[Wanted], before: Manifest, care: Care = USUAL) -> Survey:
    """Compare what is wanted with what is there and with what was put there, which is used up."""
    force, keep = care
    check_paths(folder, wanted)
    left = before.entries
    lines = [left.pop(each.path, "") for each in wanted]
    written = list(lines)
    _check_left(folder, left)
    check_ways(folder, [*(each.path for each in wanted), *left])
    kinds = _look_at_all(folder, wanted, lines, force=force)
    places: dict[Kind, list[int]] = {}
    for place, kind in enumerate(kinds):
        if kind != "fresh":
            places.setdefault(kind, []).append(place)
    leaving, spared = ({}, left) if keep else _split(folder, left, force=force)
    foreign = places.get("foreign", [])
    return Survey(
        wanted,
        lines,
        sorted([*places.get("stale", []), *foreign]),
        frozenset(foreign),
        (*(wanted[place].path for place in places.get("edited", [])), *(() if keep else spared)),
        tuple(wanted[place].path for place in places.get("folder", [])),
        leaving,
        spared,
        lines == written and spared == left,
        force,
    )


def _check_left(folder: str, left: dict[str, str]) -> None:
    """Refuse a manifest that would have us remove something elsewhere."""
    for path in left:
        if what_is_wrong(path):
            wrong = f"its manifest lists '{path}', which no version of jdgen would write"
            raise undelivered(folder, wrong, "Delete the manifest, and find out who changed it.")


def _look_at_all(
    folder: str, wanted: Sequence[Wanted], lines: list[str], *, force: bool
) -> list[Kind]:
    """Return what each wanted file is, and bring `lines` up to what is there."""
    if not os.path.isdir(folder):
        lines[:] = [""] * len(wanted)
        return ["stale"] * len(wanted)
    kinds: list[Kind] = []
    for place, each in enumerate(wanted):
        kind, lines[place] = _look(f"{folder}/{each.path}", lines[place], each.inputs)
        if force and kind in ("edited", "foreign"):
            kind, lines[place] = "stale", ""
        kinds.append(kind)
    return kinds


def _look(path: str, line: str, inputs: str) -> tuple[Kind, str]:
    try:
        status = os.lstat(path)
    except FileNotFoundError:
        return "stale", ""
    if not (line and is_of(line, status)):
        if stat.S_ISDIR(status.st_mode):
            return "folder", line
        if not line:
            return "foreign", ""
        if not status.st_size:
            # A power failure leaves such files, and there is no edit in one that could be lost.
            return "stale", ""
        if not _has_content(path, line, status):
            return "edited", line
        line = seen_at(line, status)
    return ("fresh" if has_inputs(line, inputs) else "stale"), line


def _has_content(path: str, line: str, status: os.stat_result) -> bool:
    return stat.S_ISREG(status.st_mode) and digest_of(path) == content_of(line)


def _split(
    folder: str, left: dict[str, str], *, force: bool
) -> tuple[dict[str, str], dict[str, str]]:
    """Divide what is no longer wanted and still there: what leaves, and what a person edited."""
    leaving: dict[str, str] = {}
    spared: dict[str, str] = {}
    for path, line in left.items():
        kind, seen = _look(f"{folder}/{path}", line, "")
        if kind == "edited" and not force:
            spared[path] = line
        elif kind != "folder" and os.path.lexists(f"{folder}/{path}"):
            leaving[path] = seen
    return leaving, spared
