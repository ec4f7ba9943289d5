"""What could be typed follows from the library, and from the role that was named."""

from jdgen.pipeline.completing import complete_option, complete_word


def test_a_role_has_its_own_rungs_and_questions() -> None:
    assert complete_option("--seniority", "head-of-product", "")[0] == "staff"
    assert "unit=" in complete_option("--set", "registered-nurse", "")
    assert "unit=" not in complete_option("--set", "head-of-product", "")


def test_without_a_role_every_rung_could_come() -> None:
    assert "intern" in complete_option("--seniority", "nobody", "")


def test_derived_options_are_not_offered() -> None:
    assert not {"track=", "family="} & set(complete_option("--set", "head-of-product", ""))


def test_a_path_is_left_to_the_shell() -> None:
    assert complete_option("--company", "head-of-product", "") == []


def test_a_command_for_roles_is_followed_by_one() -> None:
    assert "head-of-product" in complete_word("show")
    assert complete_word("new") == ["role", "job"]
