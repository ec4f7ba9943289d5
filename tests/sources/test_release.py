"""Another release is read from its wheel, by the rules of this one."""

import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from jdgen import shipped
from jdgen.model.errors import JdgenError, RequestError, SourceError
from jdgen.model.library import Library
from jdgen.resolution.composition import compose
from jdgen.sources.release import load_release

DATA = Path(shipped.data_folder())
SHARED = ("options", "sizes", "seniorities", "wording/en")
SMALL = {
    "industries": b"bakery: {label: bakeries, regulation: low, oversight_team: food safety,"
    b" regulations: food law}",
    "shared": b"ovens: {duties: [{id: clean, text: Clean the ovens.}]}",
    "roles": b"baker: {title: Baker, family: baking, seniority: mid,"
    b" includes: ovens, duties: Bake.}",
}


@pytest.fixture(scope="module")
def small() -> Mapping[str, bytes]:
    """The files that every library needs, with one role and one industry."""
    shared = {f"{name}.yaml": (DATA / f"{name}.yaml").read_bytes() for name in SHARED}
    return shared | {f"{name}.yaml": content for name, content in SMALL.items()}


def wheel(
    folder: Path, files: Mapping[str, bytes], name: str = "jdgen-0.0.1-py3-none-any.whl"
) -> str:
    with zipfile.ZipFile(folder / name, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("jdgen/__init__.py", "raise SystemExit('nobody imports this')")
        for path, content in files.items():
            archive.writestr(f"jdgen/data/{path}", content)
    return str(folder / name)


def test_a_wheel_is_a_library(small: Mapping[str, bytes], tmp_path: Path, library: Library) -> None:
    roles = small["roles.yaml"].replace(b"Bake.", b"Bake bread.")
    older = load_release(
        wheel(tmp_path, {**small, "roles.yaml": roles, "completion/jdgen.fish": b""})
    )
    assert older.key != library.key
    assert older.role("registered-nurse") is None
    role = older.role("baker")
    assert role is not None
    assert role.origin.file == "jdgen-0.0.1-py3-none-any.whl:data/roles.yaml"
    assert compose(older, role, {}).posting.title == "Baker"


def test_a_release_that_this_version_does_not_understand_says_what(
    small: Mapping[str, bytes], tmp_path: Path
) -> None:
    broken = {**small, "roles/x.yaml": b"x: {titel: X, family: x, seniority: mid}"}
    with pytest.raises(SourceError) as caught:
        load_release(wheel(tmp_path, broken))
    assert {each.rule for each in caught.value.findings} == {"unknown-key", "missing-key"}
    broken = {path: text for path, text in small.items() if path != "sizes.yaml"}
    with pytest.raises(SourceError, match="the file is empty"):
        load_release(wheel(tmp_path, broken))


def said(name: str) -> str:
    with pytest.raises(JdgenError) as caught:
        load_release(name)
    return caught.value.findings[0].message


def test_what_is_no_wheel_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.whl"
    for content in (b"", b"PK\x03\x04", b"no archive"):
        path.write_bytes(content)
        assert said(str(path)).startswith(f"'{path}' is no wheel: ")
    assert said(wheel(tmp_path, {})).endswith("carries no library of jdgen")


def test_a_damaged_wheel_is_told(tmp_path: Path) -> None:
    path = Path(wheel(tmp_path, {"roles.yaml": b"x" * 10_000}))
    content = path.read_bytes()
    at = content.index(b"jdgen/data/roles.yaml") + 25
    path.write_bytes(content[:at] + b"\xff" * 8 + content[at + 8 :])
    assert said(str(path)).startswith(f"'{path}' is no wheel: ")


def test_a_file_that_grows_beyond_measure_is_not_unpacked(tmp_path: Path) -> None:
    message = said(wheel(tmp_path, {"roles.yaml": b" " * 5_000_001}))
    assert message == "the file has 5,000,001 bytes; at most 5,000,000 are read"


@pytest.mark.parametrize(
    "name", ["", "main", "missing.whl", "--index-url=x", "0.1 @ file:///x", "dist"]
)
def test_what_is_neither_a_version_nor_a_wheel_is_told(name: str) -> None:
    assert said(name) == f"'{name}' is neither a version nor a wheel"


def test_a_version_that_pip_does_not_find_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_INDEX_URL", tmp_path.as_uri())
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    with pytest.raises(RequestError, match=r"pip found no jdgen 9\.9\.9: ") as caught:
        load_release("9.9.9")
    assert "the path of a wheel" in caught.value.findings[0].hint


def test_a_version_that_pip_finds_is_read(
    small: Mapping[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    about = b"Metadata-Version: 2.1\nName: jdgen\nVersion: 0.0.1\n"
    info = "../../jdgen-0.0.1.dist-info"
    files = {f"{info}/METADATA": about, f"{info}/WHEEL": b"Wheel-Version: 1.0\n"}
    path = wheel(tmp_path, small)
    with zipfile.ZipFile(path, "a") as archive:
        for name, content in files.items():
            archive.writestr(name.removeprefix("../../"), content)
        archive.writestr("jdgen-0.0.1.dist-info/RECORD", "")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path))
    role = load_release("0.0.1").role("baker")
    assert role is not None
    assert role.origin.file == "jdgen 0.0.1:data/roles.yaml"


def test_pip_may_be_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "/bin/false")
    assert said("0.0.1") == "pip found no jdgen 0.0.1: it said nothing"
