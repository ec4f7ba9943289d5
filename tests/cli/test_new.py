"""A role of one's own begins with a file, which is never written over another."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_a_role_is_begun_and_checks_clean(run: Callable[..., Any]) -> None:
    ran = run("new", "role", "data-steward")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == (
        "Wrote 'data-steward.yaml'. Read it as a posting with: "
        "jdgen data-steward --roles data-steward.yaml\n"
    )
    assert run("data-steward", "--roles", "data-steward.yaml").out.startswith("# Data Steward\n")


def test_a_role_is_begun_like_another(run: Callable[..., Any]) -> None:
    run("new", "role", "head-of-trails", "--like", "head-of-product", "-o", "own.yaml")
    ran = run("head-of-trails", "--roles", "own.yaml", "--seniority", "head")
    assert ran.out.startswith("# Head Of Trails\n")
    assert "- Say what this role does here beside all that." in ran.out


def test_a_file_that_is_there_stays_as_it_is(run: Callable[..., Any]) -> None:
    Path("data-steward.yaml").write_text("mine", encoding="utf-8")
    ran = run("new", "role", "data-steward")
    assert ran.code == 2
    assert ran.err == (
        "error exists: 'data-steward.yaml' is there already (choose another file with -o)\n"
    )
    assert Path("data-steward.yaml").read_text(encoding="utf-8") == "mine"


def test_only_roles_can_be_begun(run: Callable[..., Any]) -> None:
    ran = run("new", "rol", "data-steward")
    assert (ran.code, ran.err) == (
        2,
        "error unknown-kind: there is no new 'rol' (did you mean 'role'?)\n",
    )
