"""Employment is what is answered to the time and the contract."""

from vacancy import FACTS

from jdgen.formats.parts.employment import employment_of


def test_the_time_comes_before_the_contract() -> None:
    assert employment_of(FACTS) == ("full-time", "permanent")
    both = {"contract": ("casual",), "time": ("full-time", "part-time")}
    assert employment_of(FACTS._replace(options=both)) == ("full-time", "part-time", "casual")
    assert employment_of(FACTS._replace(options={})) == ()
