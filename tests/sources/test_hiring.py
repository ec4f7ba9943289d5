"""A company or job is read again only when its file changed."""

from pathlib import Path

import pytest

from jdgen.model.errors import SourceError
from jdgen.model.library import Library
from jdgen.sources import hiring
from jdgen.sources.hiring import load_company, load_job, load_settings


def written(tmp_path: Path, name: str) -> str:
    (tmp_path / "acme.yaml").write_text(f"company: {{name: {name}, benefits: Lunch.}}")
    return str(tmp_path / "acme.yaml")


def test_the_same_company_is_given_again(library: Library, tmp_path: Path) -> None:
    path = written(tmp_path, "Acme")
    assert load_company(path, library) is load_company(path, library)


def test_a_changed_file_is_read_again(library: Library, tmp_path: Path) -> None:
    load_company(written(tmp_path, "Acme"), library)
    assert load_company(written(tmp_path, "Umbrella"), library).name == "Umbrella"


def test_another_process_takes_the_company_from_the_cache(library: Library, tmp_path: Path) -> None:
    path = written(tmp_path, "Acme")
    first = load_company(path, library)
    hiring._kept.clear()
    second = load_company(path, library)
    assert second == first
    assert second is not first


def test_mistakes_are_an_error_and_not_kept(library: Library, tmp_path: Path) -> None:
    (tmp_path / "acme.yaml").write_text("company: {nmae: Acme}")
    for _ in range(2):
        with pytest.raises(SourceError) as caught:
            load_company(str(tmp_path / "acme.yaml"), library)
        assert [found.rule for found in caught.value.findings] == ["missing-key", "unknown-key"]


def opened(tmp_path: Path, role: str, **facts: str) -> str:
    """The path of a job's file."""
    said = "".join(f", {key}: {value}" for key, value in facts.items())
    (tmp_path / "job.yaml").write_text(f"job: {{role: {role}{said}}}")
    return str(tmp_path / "job.yaml")


def test_the_same_job_is_given_again(library: Library, tmp_path: Path) -> None:
    path = opened(tmp_path, "nurse")
    assert load_job(path, library) is load_job(path, library)
    assert load_job(opened(tmp_path, "cpo", starts="soon"), library).role == "cpo"


def test_another_process_takes_the_job_from_the_cache(library: Library, tmp_path: Path) -> None:
    facts = {"places": "[Oslo, NO]", "pay": "90k EUR", "closes": "2026-03-01", "hours": '"30"'}
    path = opened(tmp_path, "nurse", add="{id: a, to: work, text: A.}", drop="physical", **facts)
    first = load_job(path, library)
    hiring._kept.clear()
    second = load_job(path, library)
    assert second == first
    assert second is not first
    assert (second.closes, second.hours, len(second.pay)) == (first.closes, first.hours, 1)


def test_mistakes_of_a_job_are_an_error_and_not_kept(library: Library, tmp_path: Path) -> None:
    path = opened(tmp_path, "nurse", opennings="3")
    for _ in range(2):
        with pytest.raises(SourceError, match="unknown key 'opennings'"):
            load_job(path, library)


def test_one_file_is_no_company_and_job_at_once(library: Library, tmp_path: Path) -> None:
    path = opened(tmp_path, "nurse")
    with pytest.raises(SourceError, match="the file has no key 'company'"):
        load_company(path, library)
    load_job(path, library)
    with pytest.raises(SourceError, match="the file has no key 'company'"):
        load_company(path, library)


def test_settings_are_read_again_only_when_they_changed(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "jdgen.yaml"
    path.write_text("workspace: {company: tern}")
    first = load_settings(str(path), library)
    assert load_settings(str(path), library) is first
    hiring._kept.clear()
    assert load_settings(str(path), library) == first
    path.write_text("workspace: {company: gull, formats: text}")
    assert load_settings(str(path), library).company == "gull"
    path.write_text("workspace: {compny: gull}")
    with pytest.raises(SourceError, match="unknown key 'compny'"):
        load_settings(str(path), library)


def test_a_job_is_read_again_when_the_companies_around_it_changed(
    library: Library, tmp_path: Path
) -> None:
    path = opened(tmp_path, "nurse", company="tern")
    assert load_job(path, library, ("gull", "tern")).company == "tern"
    with pytest.raises(SourceError, match="there is no company 'tern'"):
        load_job(path, library, ("gull",))


def test_a_file_is_named_as_it_was_asked_for(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = opened(tmp_path, "nurse")
    assert load_job(path, library).origin.file == path
    monkeypatch.chdir(tmp_path)
    assert load_job("job.yaml", library).origin.file == "job.yaml"
