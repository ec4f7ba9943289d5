"""What was published is kept as data, and read back as it was."""

from datetime import date
from pathlib import Path

import pytest
from workspaces import write

from jdgen.model.errors import SourceError
from jdgen.pipeline.posting import compose
from jdgen.pipeline.request import Request
from jdgen.sources.records import find_records, read_record, record_of, write_out

DAY = date(2026, 3, 1)


def test_a_posting_comes_back(tmp_path: Path) -> None:
    request = Request("nurse", locations=("Tromsø, NO",), pay=("500000-600000 NOK",))
    posting = compose(request).posting
    record = record_of(str(tmp_path), "nurse-oslo/external", DAY)
    text = write_out(posting)
    assert "Tromsø" in text
    assert text.count("\n") > 100
    write(tmp_path, {"published/nurse-oslo/external/2026-03-01.json": text})
    assert record.path == str(tmp_path / "published/nurse-oslo/external/2026-03-01.json")
    assert read_record(record) == posting


def test_the_last_record_of_each_posting_counts(tmp_path: Path) -> None:
    days = ("a/2025-12-31.json", "a/2026-03-01.json", "a/2026-03-01.html", "a/b/2026-01-01.json")
    others = ("a/20260401.json", "a/2026-W20-1.json", "a/notes.json", "a/2026-02-30.json", "x.json")
    write(tmp_path, {f"published/{path}": "x" for path in (*days, *others)})
    found = find_records(str(tmp_path))
    assert {key: each.day for key, each in found.items()} == {
        "a": DAY,
        "a/b": date(2026, 1, 1),
    }
    assert find_records(str(tmp_path / "published")) == {}


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '"x"', '{"": "Nothing"}', '{"": "Posting"}', '{"": "Place"}', "\udcff"]
)
def test_what_is_no_record_is_told(text: str, tmp_path: Path) -> None:
    record = record_of(str(tmp_path), "a", DAY)
    path = tmp_path / "published" / "a" / "2026-03-01.json"
    path.parent.mkdir(parents=True)
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(SourceError, match="this is no record of a posting") as caught:
        read_record(record)
    (found,) = caught.value.findings
    assert found.origin.file == record.path
    assert found.hint == f"restore it: git checkout -- {record.path}"


def test_a_record_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="there is no such file"):
        read_record(record_of(str(tmp_path), "a", DAY))
