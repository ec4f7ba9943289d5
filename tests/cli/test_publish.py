"""Publish keeps a posting for the day that somebody names."""

from collections.abc import Callable
from typing import Any

import pytest
from office import Office


@pytest.mark.usefixtures("office")
def test_what_was_kept_is_said(run: Callable[..., Any]) -> None:
    assert run("publish", "baker-oslo", "--on", "2026-11-03") == (
        0,
        "",
        "Kept 'published/baker-oslo/2026-11-03.json'.\n"
        "Kept 'published/baker-oslo/2026-11-03.md'.\n"
        "Kept 'published/baker-oslo/2026-11-03.txt'.\n",
    )


def test_without_a_day_nothing_is_kept(run: Callable[..., Any], office: Office) -> None:
    ran = run("publish", "baker-oslo")
    assert (ran.code, ran.out) == (2, "")
    assert "add the day it went out: --on 2026-11-23" in ran.err
    assert run("publish", "baker-oslo", "--on", "today").code == 2
    assert not (office.folder / "published").exists()


def test_a_day_has_one_text_unless_forced(run: Callable[..., Any], office: Office) -> None:
    words = ("publish", "baker-oslo", "--on", "2026-11-03")
    run(*words)
    office.edit("roles/baker.yaml", "rolls", "buns")
    assert run(*words).code == 2
    assert run(*words, "--force").code == 0


@pytest.mark.usefixtures("office")
def test_an_unknown_job_is_refused(run: Callable[..., Any]) -> None:
    ran = run("publish", "bakre-oslo", "--on", "2026-11-03")
    assert ran.code == 2
    assert "did you mean 'baker-oslo'?" in ran.err
