"""Records: the postings that were published, as readers saw them, each with its day."""

import json
import os
from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from jdgen.model.errors import SourceError
from jdgen.model.finding import Finding
from jdgen.model.origin import Origin
from jdgen.model.posting import Posting
from jdgen.sources.folder import read_file
from jdgen.sources.freezing import freeze
from jdgen.sources.normal import thaw

PUBLISHED = "published"
"""The folder of a workspace that keeps what was published."""


class Record(NamedTuple):
    """Where a published posting is kept: its key, its day, and its files but for their endings."""

    key: str
    day: date
    stem: str

    @property
    def path(self) -> str:
        """The file that holds the posting as data."""
        return f"{self.stem}.json"


def record_of(folder: str, key: str, day: date) -> Record:
    """Return where a posting that was published on a day belongs in a workspace."""
    stem = os.path.join(folder, PUBLISHED, *key.split("/"), day.isoformat())
    return Record(key, day, os.path.normpath(stem))


def find_records(folder: str) -> Mapping[str, Record]:
    """Return the last record of each posting of a workspace, by its key."""
    top = os.path.join(folder, PUBLISHED)
    return {each.key: each for each in sorted(_all(folder, top), key=lambda each: each.day)}


def _all(folder: str, top: str) -> Iterator[Record]:
    for inside, folders, files in os.walk(top):
        folders.sort()
        key = os.path.relpath(inside, top).replace(os.sep, "/")
        for name in sorted(files):
            stem, ending = os.path.splitext(name)
            # Other spellings of a day are names that nobody here gave.
            if ending == ".json" and (day := _day(stem)) and day.isoformat() == stem:
                yield record_of(folder, key, day)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def write_out(posting: Posting) -> str:
    """Return a posting as the text of a record, which `read_record` reads."""
    return json.dumps(json.loads(freeze(posting)), ensure_ascii=False, indent=1) + "\n"


def read_record(record: Record) -> Posting:
    """Return the posting of a record. Raises SourceError if it is none."""
    content = read_file(record.path).files[record.path]
    try:
        posting = thaw(content.decode())
    except (ValueError, TypeError, KeyError) as error:
        raise _no_record(record, f": {error}") from error
    if not isinstance(posting, Posting):
        raise _no_record(record)
    return posting


def _no_record(record: Record, why: str = "") -> SourceError:
    message = f"this is no record of a posting{why}"
    hint = f"restore it: git checkout -- {record.path}"
    return SourceError(Finding(Origin(record.path), "record", message, hint))
