"""Templates are known by name, the user's before the shipped ones."""

import pytest

from jdgen.formats import Templates, templates_of
from jdgen.formats.parts.templates import Source
from jdgen.model.errors import TemplateProblem
from jdgen.model.tree import Tree

SHIPPED = Tree("shipped:templates", {"a.md.j2": b"ours", "b.md.j2": b"b"})


def test_a_user_s_template_stands_in_for_the_shipped_one_which_stays_in_reach() -> None:
    found = templates_of(SHIPPED, Tree("", {"templates/a.md.j2": b"theirs"}))
    assert (found.text("a.md.j2"), found.text("jdgen/a.md.j2")) == ("theirs", "ours")
    assert found.sources["a.md.j2"].label == "templates/a.md.j2"
    assert found.sources["b.md.j2"].label == "shipped:templates/b.md.j2"


def test_only_templates_below_the_folder_count() -> None:
    files = {"a.md.j2": b"", "looks/x/a.md.j2": b"mine", "looks/readme.md": b"", "roles.yaml": b""}
    found = templates_of(SHIPPED, Tree("", files), folder="looks/x")
    assert found.names(".md.j2") == ("a.md.j2", "b.md.j2", "jdgen/a.md.j2", "jdgen/b.md.j2")
    assert found.text("a.md.j2") == "mine"


def test_a_whole_tree_may_be_the_folder() -> None:
    found = templates_of(SHIPPED, Tree("looks", {"a.md.j2": b"mine"}), folder="")
    assert found.sources["a.md.j2"].label == "looks/a.md.j2"


def test_shipped_ones_may_lie_below_their_folder() -> None:
    found = templates_of(Tree("", {"templates/a.md.j2": b"ours"}))
    assert found.names(".md.j2") == ("a.md.j2", "jdgen/a.md.j2")


def test_the_folder_of_the_shipped_ones_cannot_be_taken() -> None:
    with pytest.raises(TemplateProblem) as caught:
        templates_of(SHIPPED, Tree("", {"templates/jdgen/a.md.j2": b""}))
    (finding,) = caught.value.findings
    assert str(finding.origin) == "templates/jdgen/a.md.j2"
    assert "belongs to the shipped templates" in finding.message


def test_text_that_is_not_utf_8_is_found_on_its_line() -> None:
    found = templates_of(SHIPPED, Tree("", {"templates/a.md.j2": b"one\ntwo \xff"}))
    with pytest.raises(TemplateProblem) as caught:
        found.text("a.md.j2")
    (finding,) = caught.value.findings
    assert (str(finding.origin), finding.message) == (
        "templates/a.md.j2:2:1",
        "byte 9 is not UTF-8",
    )


def test_a_byte_order_mark_is_no_text() -> None:
    assert Templates({"a": Source("a", b"\xef\xbb\xbfx")}).text("a") == "x"
