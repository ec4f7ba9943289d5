"""The closed sets are in the order in which they count."""

from typing import get_args

from jdgen.model.kinds import COMMANDS, LAYERS, SECTION_KINDS, Target


def test_sections_begin_with_who_hires_and_end_with_how_to_apply() -> None:
    assert (SECTION_KINDS[0], SECTION_KINDS[-1]) == ("about", "apply")
    assert len(SECTION_KINDS) == len(set(SECTION_KINDS)) == 15


def test_a_statement_may_join_any_section_or_the_measures() -> None:
    assert [each for each in get_args(Target) if each not in SECTION_KINDS] == ["measures"]


def test_the_command_line_is_the_strongest_layer_and_what_is_derived_the_weakest() -> None:
    assert LAYERS == ("command line", "job", "company", "role", "derived")


def test_commands_are_words() -> None:
    assert COMMANDS
    assert all(command.isidentifier() for command in COMMANDS)
