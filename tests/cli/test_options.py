"""Every option is defined once, explained, and used by some command."""

import inspect
from importlib import import_module
from typing import Annotated, get_args, get_origin

import pytest

from jdgen.cli import options
from jdgen.cli.route import COMMANDS, POSTING

OPTIONS = {name: value for name, value in vars(options).items() if get_origin(value) is Annotated}


@pytest.mark.parametrize("name", OPTIONS)
def test_every_option_has_help(name: str) -> None:
    _, definition = get_args(OPTIONS[name])
    assert definition.help
    assert definition.help.endswith(".")


def test_commands_use_these_options_and_no_other() -> None:
    used = set()
    for name in (*COMMANDS, POSTING):
        signature = inspect.signature(import_module(f"jdgen.cli.{name}").command)
        used |= {
            str(each.annotation) for each in signature.parameters.values() if each.name != "context"
        }
    assert used == {str(value) for value in OPTIONS.values()}
