"""A pack holds statements in the lists that roles have."""

from jdgen.model.pack import Pack
from jdgen.model.role import Role
from jdgen.model.statement import Statement


def test_a_pack_has_no_list_that_a_role_lacks() -> None:
    lists = set(Pack._fields) - {"name", "origin"}
    assert lists
    assert lists <= set(Role._fields)


def test_a_pack_may_be_about_one_thing() -> None:
    pack = Pack("mentoring", duties=(Statement("help", "Help."),))
    assert [each for each in pack._fields if getattr(pack, each) and each != "origin"] == [
        "name",
        "duties",
    ]
