"""Every key that companies, jobs and settings may have is explained in a table of the pages."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args, get_origin

import pytest

from jdgen.model.company import Company
from jdgen.model.condition import When
from jdgen.model.job import Job
from jdgen.model.workspace import Settings
from jdgen.sources.forms import keys_of

DOCS = Path(__file__).parents[1] / "docs"
TABLE = re.compile(r"^<!-- keys: (\w+) -->\n\n((?:\|.*\n)+)", re.MULTILINE)
ROW = re.compile(r"^\| `(\w+)` \| (\S.*) \|$", re.MULTILINE)
TABLES = {
    name: dict(ROW.findall(rows))
    for page in (DOCS / "companies.md", DOCS / "jobs.md", DOCS / "workspaces.md")
    for name, rows in TABLE.findall(page.read_text("utf-8"))
}


def values_in(kind: object) -> Iterator[object]:
    """Yield every type of value that stands in a value of this type, itself first."""
    plain = get_origin(kind) or kind
    if hasattr(plain, "_fields") and plain is not When:
        yield kind
        for _, hint in keys_of(kind).values():
            yield from values_in(hint)
    else:
        for each in get_args(kind):
            yield from values_in(each)


WRITTEN = {
    getattr(get_origin(each) or each, "__name__", ""): each
    for kind in (Company, Job, Settings)
    for each in values_in(kind)
}


def test_the_walk_finds_the_values_of_all_files() -> None:
    assert {"Company", "Job", "Pay", "Place", "Statement", "Alternative", "Waiver", "Sheet"} <= set(
        WRITTEN
    )
    assert set(TABLES) == set(WRITTEN)


@pytest.mark.parametrize("name", TABLES)
def test_a_table_explains_every_key_and_no_other(name: str) -> None:
    assert set(TABLES[name]) == set(keys_of(WRITTEN[name]))
