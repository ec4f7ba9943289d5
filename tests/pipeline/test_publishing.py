"""What was published is kept to the byte, and told once it says something else."""

from datetime import date
from pathlib import Path

import pytest
from office import Office, open_office

from jdgen.model.errors import DeliveryError, JdgenError, RequestError, SourceError
from jdgen.pipeline.posting import compose
from jdgen.pipeline.publishing import publish
from jdgen.pipeline.request import Request
from jdgen.pipeline.workspace import compose_all, load_workspace
from jdgen.sources.freezing import freeze
from jdgen.sources.normal import thaw
from jdgen.sources.records import find_records, read_record

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted(
    path for path in (ROOT / "examples").rglob("*.yaml") if "job:" in path.read_text("utf-8")
)
DAY, NEXT = date(2026, 11, 3), date(2026, 11, 4)


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return open_office(tmp_path / "office")


def kept(office: Office, name: str = "baker-oslo", day: date = DAY, *, force: bool = False):  # noqa: ANN201
    """Publish a job; the files, from the workspace's folder."""
    paths = publish(str(office.folder), name, day, force=force)
    return [Path(each).relative_to(office.folder).as_posix() for each in paths]


def refused(office: Office, name: str = "baker-oslo", day: date = DAY) -> str:
    with pytest.raises(JdgenError) as caught:
        kept(office, name, day)
    (found,) = caught.value.findings
    return f"{found.message} ({found.hint})".replace(f"{office.folder}/", "")


def outdated(office: Office) -> list[str]:
    return [each.message for each in office.build().findings if each.rule == "out-of-date"]


def test_the_exact_bytes_of_a_build_are_kept(office: Office) -> None:
    office.build()
    assert kept(office) == [
        "published/baker-oslo/2026-11-03.json",
        "published/baker-oslo/2026-11-03.md",
        "published/baker-oslo/2026-11-03.txt",
    ]
    for ending in ("md", "txt"):
        published = office.folder / f"published/baker-oslo/2026-11-03.{ending}"
        assert published.read_bytes() == (office.dist / f"baker-oslo.{ending}").read_bytes()


def test_the_record_is_the_posting(office: Office) -> None:
    kept(office)
    (record,) = find_records(str(office.folder)).values()
    made = [each.posting for each in compose_all(load_workspace(str(office.folder)))]
    assert read_record(record) in made


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_postings_of_the_examples_survive_their_record(path: Path) -> None:
    posting = compose(Request(str(path))).posting
    assert thaw(freeze(posting)) == posting


def test_documents_are_kept_too(office: Office) -> None:
    office.edit("jdgen.yaml", "text]", "docx, pdf]")
    office.build()
    kept(office)
    kept(office)
    for ending in ("docx", "pdf"):
        published = office.folder / f"published/baker-oslo/2026-11-03.{ending}"
        assert published.read_bytes() == (office.dist / f"baker-oslo.{ending}").read_bytes()
    assert outdated(office) == []


def test_the_record_and_a_format_that_wants_its_name_stand_side_by_side(office: Office) -> None:
    office.edit("jdgen.yaml", "[markdown, text]", "[json]")
    office.build()
    assert kept(office) == [
        "published/baker-oslo/2026-11-03.json",
        "published/baker-oslo/2026-11-03.json.json",
    ]
    (record,) = find_records(str(office.folder)).values()
    assert read_record(record).title == "Baker"
    assert outdated(office) == []


def test_a_second_text_for_one_day_is_refused(office: Office) -> None:
    first = kept(office)
    assert kept(office) == first
    office.edit("jobs/baker-oslo.yaml", "Oslo", "Bergen")
    assert refused(office) == (
        "'published/baker-oslo/2026-11-03.json' holds what was published on 2026-11-03, and it "
        "says something else (name the day of the new text, or add --force)"
    )
    assert "Oslo" in (office.folder / first[1]).read_text("utf-8")
    assert kept(office, force=True) == first
    assert "Bergen" in (office.folder / first[1]).read_text("utf-8")
    office.edit("jobs/baker-oslo.yaml", "Bergen", "Bodø")
    assert kept(office, day=NEXT)[0] == "published/baker-oslo/2026-11-04.json"


def test_only_what_is_open_is_published(office: Office) -> None:
    assert refused(office, "baker-osla") == (
        "there is no open job 'baker-osla' (did you mean 'baker-oslo'?)"
    )
    office.job("baker-oslo", more="  status: draft\n")
    assert refused(office) == (
        "the job 'baker-oslo' is not open: its status is 'draft'"
        " (what goes out must be `status: open`)"
    )
    assert not (office.folder / "published").exists()


def test_of_several_postings_one_or_all_are_kept(office: Office) -> None:
    office.edit("jdgen.yaml", "text]", "jsonld]")
    office.job("baker-oslo", more="  audiences: [external, internal]\n")
    assert kept(office, "baker-oslo/internal") == [
        "published/baker-oslo/internal/2026-11-03.json",
        "published/baker-oslo/internal/2026-11-03.md",
    ]
    assert len(kept(office)) == 5


def test_what_cannot_be_composed_or_rendered_is_not_published(office: Office) -> None:
    office.edit("jdgen.yaml", "text]", "indeed]")
    with pytest.raises(SourceError):
        kept(office)
    office.job("baker-oslo", more="  drop: [{id: nothing-of-that-name}]\n")
    with pytest.raises(SourceError):
        kept(office)
    assert not (office.folder / "published").exists()


def test_a_file_in_the_way_is_told(office: Office) -> None:
    office.write("published", "")
    with pytest.raises(DeliveryError):
        kept(office)


def test_later_builds_tell_what_is_out_of_date(office: Office) -> None:
    kept(office)
    assert outdated(office) == []
    office.edit("roles/baker.yaml", "rolls", "buns")
    assert outdated(office) == [
        "'baker-oslo' says something else now than was published on 2026-11-03"
    ]
    kept(office, day=NEXT)
    assert outdated(office) == []
    office.edit("jdgen.yaml", "text]", "html]")
    assert outdated(office) == []
    office.job("baker-oslo", more="  status: closed\n")
    assert outdated(office) == []


def test_a_request_is_refused_as_one(office: Office) -> None:
    with pytest.raises(RequestError):
        kept(office, "nobody")
