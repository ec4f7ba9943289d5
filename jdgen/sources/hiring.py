"""Companies, jobs and settings from their files, read again only when a file changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

from jdgen import cache
from jdgen.sources.normal import thaw

if TYPE_CHECKING:
    from jdgen.model.company import Company
    from jdgen.model.finding import Finding
    from jdgen.model.job import Job
    from jdgen.model.library import Library
    from jdgen.model.workspace import Settings

Read = Callable[[], "tuple[Any, tuple[Finding, ...]]"]

MOST_KEPT = 1_000

_kept: dict[str, Any] = {}
"""Companies and jobs by file and library, so that postings of one process share their sections."""


def load_company(path: str, library: Library) -> Company:
    """Return the company of the YAML file at `path`, held against the library.

    Raises SourceError with every mistake of the file.
    """

    def read() -> tuple[Any, tuple[Finding, ...]]:
        from jdgen.sources.hirer import read_company  # noqa: PLC0415 (only when it changed)

        return read_company(path, library)

    return cast("Company", _load("company", path, library.key, read))


def load_job(path: str, library: Library, companies: tuple[str, ...] = ()) -> Job:
    """Return the job of the YAML file at `path`, held against the library.

    `companies` are those of the workspace, which a job may name.

    Raises SourceError with every mistake of the file.
    """

    def read() -> tuple[Any, tuple[Finding, ...]]:
        from jdgen.sources.opening import read_job  # noqa: PLC0415 (only when it changed)

        return read_job(path, library, companies)

    known = "\0".join((library.key, *companies))
    return cast("Job", _load("job", path, known, read))


def load_settings(path: str, library: Library) -> Settings:
    """Return the settings that the file at `path` holds, as those who read the library do.

    Raises SourceError with every mistake of the file.
    """

    def read() -> tuple[Any, tuple[Finding, ...]]:
        from jdgen.sources.settings import read_settings  # noqa: PLC0415 (only when it changed)

        return read_settings(path)

    return cast("Settings", _load("settings", path, library.key, read))


def _load(kind: str, path: str, known: str, read: Read) -> Any:
    key = f"{kind}\0{path}\0{known}\0{cache.signature([path])}"
    if key not in _kept:
        if len(_kept) >= MOST_KEPT:
            _kept.clear()
        _kept[key] = _thaw_or_read(f"{kind}\0{path}", key, read)
    return _kept[key]


def _thaw_or_read(what: str, key: str, read: Read) -> Any:
    name = cache.plain_name("files", what)
    text = cache.read(name, key)
    if text is not None:
        return thaw(text)
    from jdgen.model.errors import SourceError  # noqa: PLC0415 (only when the file changed)
    from jdgen.sources.freezing import freeze  # noqa: PLC0415

    value, findings = read()
    if findings or value is None:
        raise SourceError(*findings)
    cache.write(name, key, freeze(value))
    return value
