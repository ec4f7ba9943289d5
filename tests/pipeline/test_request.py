"""A request holds what was asked for, and nothing that nobody said."""

from jdgen.pipeline.request import Request


def test_only_the_role_has_to_be_said() -> None:
    plain = Request("nurse")
    assert plain == Request("nurse", {}, None, "", (), (), "")
    assert not any(plain[1:])
