"""The outputs somebody wants: their paths, held to what every system can store safely."""

import os
import re
import stat
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from jdgen.delivery.trouble import undelivered
from jdgen.model.errors import DeliveryError
from jdgen.model.finding import Finding
from jdgen.model.origin import Origin

OWN = ".jdgen-"
"""How the names begin of what delivery keeps for itself in a folder."""

_DEVICE = r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.[^/]*)?(?:/|$)"
_NAME = rf"(?!{_DEVICE})[a-z0-9_-]++(?:\.[a-z0-9_-]++)*+"
_PLAIN = re.compile(rf"(?:{_NAME}/)*+{_NAME}")
_WRONG = re.compile(
    rf"""
    (?P<leaves>   ^/ | (?:^|/)\.\.(?:/|$) | ^[a-z]: )
    | (?P<holds>  [\x00-\x1f\x7f\\:*?"<>|\ud800-\udfff] )
    | (?P<empty>  ^$ | (?:^|/)\.?(?:/|$) )
    | (?P<own>    ^\.jdgen- )
    | (?P<device> (?:^|/){_DEVICE} )
    | (?P<ends>   [. ](?:/|$) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_WHY = {
    "leaves": "it would leave the folder",
    "holds": "it holds a character that not every system can store",
    "empty": "it names no file",
    "own": f"names that begin with '{OWN}' are kept for jdgen itself",
    "device": "it is the name of a device on Windows",
    "ends": "a name that ends with a dot or a space is another one on Windows",
}
_RENAME = "Give it an id of letters, digits and hyphens."


class Wanted(NamedTuple):
    """A file that should be there: `path` below the folder, with forward slashes.

    `inputs` is a digest, in letters and digits, of everything that its content is made from.
    """

    path: str
    inputs: str


def check_paths(folder: str, wanted: Sequence[Wanted]) -> None:
    """Raise DeliveryError if a path is not fit for every system, or two are in each other's way."""
    findings = [
        Finding(Origin(folder), "bad-path", f"'{each.path}' cannot be an output: {why}", _RENAME)
        for each in wanted
        if (why := what_is_wrong(each.path))
    ]
    findings += _clashes(folder, wanted)
    if findings:
        raise DeliveryError(*findings)
    for each in wanted:
        if not each.inputs.isalnum():
            raise ValueError(f"the inputs of '{each.path}' are no digest: {each.inputs!r}")


def what_is_wrong(path: str) -> str:
    """Return why a path is not fit for every system, or nothing if it is."""
    if _PLAIN.fullmatch(path):
        return ""
    found = _WRONG.search(path)
    return _WHY[found.lastgroup or ""] if found else ""


def _clashes(folder: str, wanted: Sequence[Wanted]) -> list[Finding]:
    folders = folders_of(each.path for each in wanted)
    told = [
        f"'{each.path}' is wanted as a file and as a folder"
        for each in wanted
        if each.path in folders
    ]
    if len({each.path.casefold() for each in wanted}) < len(wanted):
        told += _doubles(wanted)
    return [Finding(Origin(folder), "bad-path", each, _RENAME) for each in told]


def _doubles(wanted: Sequence[Wanted]) -> Iterator[str]:
    first: dict[str, str] = {}
    for path, _ in wanted:
        key = path.casefold()
        if key not in first:
            first[key] = path
        elif first[key] == path:
            yield f"'{path}' is wanted twice"
        else:
            yield f"'{first[key]}' and '{path}' differ only in case: one file on many systems"


def check_ways(folder: str, paths: Iterable[str]) -> None:
    """Raise DeliveryError if a link or a file stands where a folder is on the way to a path."""
    for inner in sorted(folders_of(paths)):
        where = os.path.join(folder, inner)
        try:
            mode = os.lstat(where).st_mode
        except FileNotFoundError:
            continue
        if stat.S_ISLNK(mode):
            wrong = f"'{where}' is a link to '{os.readlink(where)}'"
            raise undelivered(folder, wrong, "Remove the link: outputs stay inside their folder.")
        if not stat.S_ISDIR(mode):
            wrong = f"'{where}' is a file, and outputs should go below it"
            raise undelivered(folder, wrong, "Move that file away.")


def folders_of(paths: Iterable[str]) -> set[str]:
    """Return the folders that the paths lie in, and those that these lie in."""
    found: set[str] = set()
    above = {path.rpartition("/")[0] for path in paths} - {""}
    while above:
        found |= above
        above = {path.rpartition("/")[0] for path in above} - found - {""}
    return found
