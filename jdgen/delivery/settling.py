"""Puts what was made in place: file by file, or all at once where much has changed."""

import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import suppress

from jdgen.delivery.exchange import put_in_place
from jdgen.delivery.making import Made
from jdgen.delivery.manifest import MANIFEST, is_of, write_manifest
from jdgen.delivery.survey import Survey
from jdgen.delivery.trouble import explained
from jdgen.delivery.wanted import OWN, folders_of
from jdgen.delivery.workshop import Workshop

_MANY = 200
_SHARE = 4
"""From this many files on, and one in so many, the whole folder is exchanged."""


def settle(shop: Workshop, plan: Survey, made: Made, made_by: str) -> tuple[str, ...]:
    """Put what was made in place, remove what leaves, and write the manifest.

    Return the paths that a person wrote to meanwhile, which are left as they are.
    """
    with explained(shop.folder):
        late = _late(shop, plan, made)
        arriving = [plan.wanted[place].path for place in made.written]
        arriving = [path for path in arriving if path not in late]
        entries = dict(_entries(plan, made, late))
        if not _is_exchange(shop, len(arriving), len(entries)) or not _exchange(
            shop, plan, arriving, late, made_by, entries
        ):
            _replace(shop, plan, arriving, late, made_by, entries)
    return tuple(sorted(late))


def _late(shop: Workshop, plan: Survey, made: Made) -> frozenset[str]:
    """Return what is no longer as the survey found it."""
    if plan.is_forced or not os.path.isdir(shop.folder):
        return frozenset()
    changing = {plan.wanted[place].path: plan.entries[place] for place in made.written}
    return frozenset(
        path
        for path, entry in (changing | plan.leaving).items()
        if not _is_as_before(f"{shop.folder}/{path}", entry)
    )


def _is_as_before(path: str, entry: str) -> bool:
    try:
        status = os.lstat(path)
    except FileNotFoundError:
        return True
    empty = not status.st_size and stat.S_ISREG(status.st_mode)
    return empty or (bool(entry) and is_of(entry, status))


def _entries(plan: Survey, made: Made, late: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield the path and the entry of each file of ours that will be there."""
    for each, before, after in zip(plan.wanted, plan.entries, made.entries, strict=True):
        entry = before if each.path in late else after
        if entry:
            yield each.path, entry
    yield from plan.spared.items()
    yield from ((path, entry) for path, entry in plan.leaving.items() if path in late)


def _is_exchange(shop: Workshop, changed: int, of: int) -> bool:
    return shop.is_beside and changed >= _MANY and changed * _SHARE >= of


def _replace(
    shop: Workshop,
    plan: Survey,
    arriving: list[str],
    late: frozenset[str],
    made_by: str,
    entries: dict[str, str],
) -> None:
    """Rename each file into its place. The journal says what will be, until that is so."""
    write_manifest(shop.at("journal.part"), made_by, entries.items(), len(entries))
    os.replace(shop.at("journal.part"), shop.at("journal"))
    leaving = [path for path in plan.leaving if path not in late]
    for path in leaving:
        with suppress(FileNotFoundError):
            os.unlink(f"{shop.folder}/{path}")
    _remove_empty(shop.folder, leaving)
    for inner in ["", *sorted(folders_of(arriving))]:
        os.makedirs(os.path.join(shop.folder, inner), exist_ok=True)
    for path in arriving:
        os.replace(f"{shop.path}/new/{path}", f"{shop.folder}/{path}")
    os.replace(shop.at("journal"), shop.manifest)


def _remove_empty(folder: str, gone: Iterable[str]) -> None:
    for inner in sorted(folders_of(gone), reverse=True):
        with suppress(OSError):
            os.rmdir(os.path.join(folder, inner))


def _exchange(
    shop: Workshop,
    plan: Survey,
    arriving: list[str],
    late: frozenset[str],
    made_by: str,
    entries: dict[str, str],
) -> bool:
    """Put a whole new folder in place; return whether that could be done."""
    new = shop.at("new")
    for path in late:
        with suppress(FileNotFoundError):
            os.unlink(f"{new}/{path}")
    if os.path.isdir(shop.folder):
        skipped = {*arriving, *plan.leaving.keys() - late}
        try:
            _link_rest(shop.folder, new, "", skipped)
        except OSError:
            # Not every disk has links, and then nothing is changed yet.
            return False
    write_manifest(f"{new}/{MANIFEST}", made_by, entries.items(), len(entries))
    put_in_place(new, shop.folder, shop.at("old"))
    return True


def _link_rest(folder: str, new: str, inner: str, skipped: set[str]) -> None:
    """Give the new folder all that stays, people's own files too, with the same permissions."""
    with os.scandir(f"{folder}/{inner}") as found:
        entries = list(found)
    for entry in entries:
        path = f"{inner}{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            _link_folder(folder, new, path, skipped)
        elif path not in skipped and not path.startswith(OWN):
            os.link(entry.path, f"{new}/{path}", follow_symlinks=False)
    os.chmod(f"{new}/{inner}", stat.S_IMODE(os.stat(f"{folder}/{inner}").st_mode))


def _link_folder(folder: str, new: str, path: str, skipped: set[str]) -> None:
    was_empty = not os.listdir(f"{folder}/{path}")
    with suppress(FileExistsError):
        os.mkdir(f"{new}/{path}")
    _link_rest(folder, new, f"{path}/", skipped)
    if not was_empty:
        with suppress(OSError):
            os.rmdir(f"{new}/{path}")
