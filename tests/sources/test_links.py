"""References among roles: who extends whom, and whose names clash."""

from jdgen.model.role import Alias, Role
from jdgen.model.statement import Statement
from jdgen.sources.links import Written, ancestors, check_clashes, statements_of
from jdgen.sources.nodes import read_nodes

ROLES = {
    "child": Role("child", extends="parent"),
    "parent": Role("parent", extends="grandparent"),
    "grandparent": Role("grandparent"),
    "one": Role("one", extends="two"),
    "two": Role("two", extends="one"),
}


def test_ancestors_come_nearest_last() -> None:
    assert [each.name for each in ancestors(ROLES["child"], ROLES)] == ["grandparent", "parent"]


def test_a_circle_ends_where_it_closes() -> None:
    assert [each.name for each in ancestors(ROLES["one"], ROLES)] == ["one", "two"]


def test_a_role_in_two_files_is_found_with_the_other_file() -> None:
    written = [Written(read_nodes(b"clerk: {}", name), Role("clerk")) for name in ("a", "b")]
    (finding,) = check_clashes(written)
    assert (str(finding.origin), finding.rule) == ("b:1:1", "duplicate-role")
    assert finding.message == "the role 'clerk' stands also in a"
    assert finding.hint == "rename one"


def test_two_roles_may_not_share_an_alias() -> None:
    document = read_nodes(b"a: {aliases: [x]}\nb: {aliases: [x, a]}", "f")
    roles = (Role("a", aliases=(Alias("x"),)), Role("b", aliases=(Alias("x"), Alias("a"))))
    found = list(check_clashes([Written(document, role) for role in roles]))
    assert [str(each.origin) for each in found] == ["f:2:15", "f:2:18"]
    assert [each.message for each in found] == [
        "'x' already leads to 'a'",
        "'a' already leads to 'a'",
    ]


def test_stand_ins_are_passed_over() -> None:
    role = Role("a", duties=(Statement("", ""), Statement("b", "B.")), add=(Statement("c", "C."),))
    assert [(key, n, each.id) for key, n, each in statements_of(role)] == [
        ("duties", 1, "b"),
        ("add", 0, "c"),
    ]
