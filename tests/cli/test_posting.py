"""The main command says on the command line all that a caller can say in Python."""

import inspect
from collections.abc import Callable
from typing import Any

import pytest

import jdgen
from jdgen.cli.posting import command

ONLY_HERE = {
    *("context", "set_", "employment", "output", "strict", "quiet", "help", "open_", "copy"),
    "no_workspace",
    *("formats", "format"),
}
ANSWER_OPTIONS = {"industry", "size", "stage", "seniority", "workplace"}


def test_the_options_are_the_keywords_of_generate() -> None:
    here = set(inspect.signature(command).parameters) - ONLY_HERE - ANSWER_OPTIONS
    there = set(inspect.signature(jdgen.generate).parameters) - {"options", "format", "workspace"}
    assert here == there


@pytest.mark.parametrize("format", ["markdown", "json"])
def test_both_ways_give_the_same_posting(format: str, run: Callable[..., Any]) -> None:
    words = ("head-of-product", "--industry", "fintech", "--employees", "40", "-f", format)
    called = jdgen.generate("head-of-product", industry="fintech", employees=40, format=format)
    assert run(*words) == (0, called, "")
