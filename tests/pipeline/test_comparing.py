"""Two states of a workspace are compared in meaning, wherever they come from."""

import shutil
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from office import Office, open_office

from jdgen import shipped
from jdgen.model.change import Comparison
from jdgen.model.errors import JdgenError
from jdgen.pipeline.comparing import compare_workspace, find_unmet
from jdgen.pipeline.publishing import publish
from jdgen.version import __version__

THREE = """\
  add:
    - {to: duties, id: market, text: Sell at the market on Saturdays.}
  drop: [{id: taste}]
  replace:
    - {id: years, replaces: years, years: 4, text: "About {years} years at an oven."}
"""


@pytest.fixture
def office(tmp_path: Path) -> Office:
    office = open_office(tmp_path / "office")
    office.job("baker-bergen")
    office.commit()
    return office


def compared(office: Office, *words: str, library: str = "", texts: bool = False) -> Comparison:
    return compare_workspace(str(office.folder), *words, library=library, texts=texts)


def said(comparison: Comparison) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(each.change.kind, each.change.id, tuple(each.postings)) for each in comparison.entries]


def refused(act: Callable[[], object]) -> str:
    with pytest.raises(JdgenError) as caught:
        act()
    return caught.value.findings[0].rule


def test_three_entries_in_one_job_are_three_changes_for_that_job_alone(office: Office) -> None:
    office.job("baker-oslo", more=THREE)
    assert said(compared(office)) == [
        ("requirement-raised", "years", ("baker-oslo",)),
        ("added", "market", ("baker-oslo",)),
        ("removed", "taste", ("baker-oslo",)),
    ]


def test_nothing_changed(office: Office) -> None:
    comparison = compared(office)
    assert (comparison.entries, comparison.texts, comparison.changed) == ((), (), 0)


def test_two_revisions_are_compared_whatever_lies_in_the_folder(office: Office) -> None:
    office.edit("roles/baker.yaml", "Taste every", "Taste each")
    office.commit()
    office.edit("roles/baker.yaml", "rolls", "buns")
    bakers = ("baker-bergen", "baker-oslo")
    assert said(compared(office, "HEAD~1", "HEAD")) == [("reworded", "taste", bakers)]
    assert {each[1] for each in said(compared(office, "HEAD~1"))} == {"bake", "taste"}
    assert said(compared(office)) == [("reworded", "bake", bakers)]


def test_two_folders_are_compared_outside_of_any_workspace(office: Office, tmp_path: Path) -> None:
    other = tmp_path / "other"
    shutil.copytree(office.folder, other)
    Office(other).job("miller", "chef")
    comparison = compare_workspace("", str(office.folder), str(other))
    assert said(comparison) == [("posting-added", "miller", ("miller",))]
    empty = tmp_path / "empty"
    empty.mkdir()
    assert refused(lambda: compare_workspace("", str(empty), str(other))) == "no-workspace"
    assert refused(lambda: compare_workspace("", "", "")) == "no-workspace"


def test_a_posting_is_compared_with_what_was_published(office: Office) -> None:
    publish(str(office.folder), "baker-oslo", date(2026, 11, 3))
    assert said(compared(office, "baker-oslo")) == []
    office.edit("roles/baker.yaml", "rolls", "buns")
    comparison = compared(office, "baker-oslo", texts=True)
    assert said(comparison) == [("reworded", "bake", ("baker-oslo",))]
    assert comparison.before == "published on 2026-11-03"
    assert [each.format for each in comparison.texts] == ["markdown", "text"]
    assert "-- Bake bread and rolls.\n+- Bake bread and buns.\n" in comparison.texts[0].text
    office.job("baker-oslo", more="  status: closed\n")
    assert [each[0] for each in said(compared(office, "baker-oslo"))] == ["posting-removed"]


@pytest.fixture
def wheel(tmp_path: Path) -> Path:
    """A wheel whose library differs from this one in a word that chefs' postings say."""
    path = tmp_path / "jdgen-0.0.1-py3-none-any.whl"
    data = Path(shipped.data_folder())
    with zipfile.ZipFile(path, "w") as archive:
        for file in sorted(data.rglob("*.yaml")):
            text = file.read_text("utf-8").replace("kitchen", "galley")
            archive.writestr(f"jdgen/data/{file.relative_to(data).as_posix()}", text)
    return path


def test_another_library_is_compared_with_this_one(office: Office, wheel: Path) -> None:
    office.edit("jdgen.yaml", "  company", "  library: 0.0.1\n  company")
    comparison = compared(office, library=str(wheel))
    assert (comparison.before, comparison.after) == (f"jdgen {wheel}", f"jdgen {__version__}")
    touched = {key for each in comparison.entries for key in each.postings}
    assert touched == {"chef-oslo"}
    assert refused(lambda: compared(office, "HEAD", library=str(wheel))) == "library"
    wheel.write_bytes(b"x")
    assert refused(lambda: compared(office, library=str(wheel))) == "release"


def raised(office: Office, limits: list[str], day: date) -> list[str]:
    return [each.rule for each in find_unmet(compared(office), limits, day)]


def test_inflation_of_requirements_fails_unless_a_waiver_lives(office: Office) -> None:
    office.edit("roles/baker.yaml", "years: 2", "years: 3")
    day = date(2026, 12, 1)
    assert raised(office, ["requirements-raised"], day) == ["requirements-raised"]
    assert raised(office, ["postings-removed"], day) == []
    waiver = "{rule: requirements-raised, reason: a steam oven, until: 2026-12-31}"
    office.edit("roles/baker.yaml", "      years: 3", f"      years: 3\n      waivers: [{waiver}]")
    assert raised(office, ["requirements-raised"], day) == []
    assert raised(office, ["requirements-raised"], date(2027, 1, 1)) == ["requirements-raised"]
    assert refused(lambda: raised(office, ["requirements-rised"], day)) == "unknown-limit"


def test_a_template_alone_is_shown_by_an_example_of_each_format(office: Office) -> None:
    office.write("templates/section.md.j2", "## {{ section.heading }}, then\n")
    comparison = compared(office)
    assert comparison.entries == ()
    (example,) = comparison.texts
    assert (example.posting, example.format) == ("baker-bergen and 2 more", "markdown")
    whole = compared(office, texts=True).texts
    assert [each.posting for each in whole] == ["baker-bergen", "baker-oslo", "chef-oslo"]


def test_a_template_that_changes_one_posting_is_shown_by_that_one(office: Office) -> None:
    office.write("templates/posting.md.j2", "Baker\n")
    office.commit()
    office.write("templates/posting.md.j2", "{{ posting.title }}\n")
    assert [each.posting for each in compared(office).texts] == ["chef-oslo"]


def test_texts_leave_out_documents_and_what_a_format_bars(office: Office) -> None:
    office.edit("jdgen.yaml", "[markdown, text]", "[docx, jsonld, indeed]")
    office.job("baker-oslo", more="  audiences: [internal]\n")
    office.commit()
    office.edit("roles/baker.yaml", "rolls", "buns")
    texts = compared(office, texts=True).texts
    assert [(each.posting, each.format) for each in texts] == [("baker-bergen", "jsonld")]


def test_a_state_that_does_not_load_is_told_with_where(office: Office) -> None:
    office.edit("jobs/chef-oslo.yaml", "role: chef", "rôle: chef")
    office.commit()
    office.edit("jobs/chef-oslo.yaml", "rôle: chef", "role: chef")
    with pytest.raises(JdgenError) as caught:
        compared(office)
    assert caught.value.findings[0].origin.file == "HEAD:jobs/chef-oslo.yaml"
    office.commit()
    office.job("chef-oslo", "chef", "  drop: [{id: nothing-of-that-name}]\n")
    with pytest.raises(JdgenError) as caught:
        compared(office)
    assert caught.value.findings[0].origin.file.endswith("office/jobs/chef-oslo.yaml")


def test_a_revision_that_is_not_there_is_refused(office: Office) -> None:
    assert refused(lambda: compared(office, "no-such-branch")) == "unknown-revision"


def test_without_a_repository_there_is_no_last_commit(tmp_path: Path) -> None:
    office = open_office(tmp_path / "plain")
    assert refused(lambda: compared(office)) == "no-repository"
