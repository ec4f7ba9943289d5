"""Words are routed by static tables, and the tables say what is really there."""

from importlib import import_module
from types import ModuleType

import pytest
import typer

from jdgen.cli.route import COMMANDS, POSTING, TAKE_A_VALUE, Route, route
from jdgen.discovery import names
from jdgen.model import kinds

MODULES = {name: import_module(f"jdgen.cli.{name}") for name in (*COMMANDS, POSTING)}


@pytest.mark.parametrize(
    ("words", "leads"),
    [
        ("head-of-product", Route("posting", ["head-of-product"])),
        ("list roles", Route("list", ["roles"])),
        ("--json list roles", Route("list", ["--json", "roles"])),
        ("--roles mine.yaml list", Route("list", ["--roles", "mine.yaml"])),
        ("--industry list head-of-product", Route("posting", "--industry list head-of-product")),
        ("--industry=list head-of-product", Route("posting", "--industry=list head-of-product")),
        ("-f json head-of-product", Route("posting", "-f json head-of-product")),
        ("-q head-of-product list", Route("posting", "-q head-of-product list")),
        ("--help show", Route("show", ["--help"])),
        ("-- list", Route("posting", ["--", "list"])),
        ("-", Route("posting", ["-"])),
        ("list --", Route("list", ["--"])),
        ("", None),
        ("--", None),
        ("-q --strict", None),
        ("--industry fintech", None),
        ("--industry", None),
    ],
)
def test_the_first_word_that_is_no_option_chooses(words: str, leads: Route | None) -> None:
    if leads is not None and isinstance(leads.words, str):
        leads = Route(leads.command, leads.words.split())
    assert route(words.split()) == leads


def test_the_commands_are_the_modules_that_offer_one() -> None:
    found = {name for name in names("jdgen.cli") if _offers_a_command(name)}
    assert found == {*COMMANDS, POSTING}


def _offers_a_command(name: str) -> bool:
    module = import_module(f"jdgen.cli.{name}")
    return hasattr(module, "NAME") and hasattr(module, "command")


def test_commands_are_called_by_the_name_of_their_module() -> None:
    assert {name: module.NAME for name, module in MODULES.items()} == {
        **{name: name for name in COMMANDS},
        POSTING: "",
    }


def test_no_role_may_take_the_name_of_a_command() -> None:
    assert tuple(COMMANDS) == kinds.COMMANDS


@pytest.mark.parametrize("name", MODULES)
def test_every_command_says_what_it_does(name: str) -> None:
    assert (MODULES[name].command.__doc__ or "").endswith(".")
    assert COMMANDS.get(name, "one posting")


def test_the_options_that_take_a_value_are_those_that_typer_knows() -> None:
    declared = {
        spelling
        for module in MODULES.values()
        for option in _options_of(module)
        if not option.is_flag
        for spelling in option.opts
    }
    assert declared == TAKE_A_VALUE


def _options_of(module: ModuleType) -> list[typer.core.TyperOption]:
    app = typer.Typer(add_completion=False)
    app.command(context_settings={"help_option_names": []})(module.command)
    parameters = typer.main.get_command(app).params
    return [each for each in parameters if isinstance(each, typer.core.TyperOption)]
