"""Companies from their files, read again only when a file changed."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, cast

from jdgen import cache
from jdgen.sources.normal import thaw

if TYPE_CHECKING:
    from jdgen.model.company import Company
    from jdgen.model.library import Library

_companies: dict[str, Company] = {}
"""Companies by file and library, so that postings of one process share their sections."""


def load_company(path: str, library: Library) -> Company:
    """Return the company of the YAML file at `path`, held against the library.

    Raises SourceError with every mistake of the file.
    """
    key = f"{library.key}\0{cache.signature([path])}"
    if key not in _companies:
        _companies.clear()
        _companies[key] = _read(path, library, key)
    return _companies[key]


def _read(path: str, library: Library, key: str) -> Company:
    name = f"companies/{zlib.crc32(path.encode('utf-8', 'surrogatepass')):08x}"
    text = cache.read(name, key)
    if text is not None:
        return cast("Company", thaw(text))
    from jdgen.model.errors import SourceError  # noqa: PLC0415 (only when the file changed)
    from jdgen.sources.freezing import freeze  # noqa: PLC0415
    from jdgen.sources.hirer import read_company  # noqa: PLC0415

    company, findings = read_company(path, library)
    if findings or company is None:
        raise SourceError(*findings)
    cache.write(name, key, freeze(company))
    return company
