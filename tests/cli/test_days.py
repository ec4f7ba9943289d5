"""A day is the one that was named, or today."""

from datetime import date

import pytest

from jdgen.cli.days import read_day
from jdgen.model.errors import RequestError


def test_a_day_is_read_and_today_is_the_usual_one() -> None:
    assert read_day("2026-11-23") == date(2026, 11, 23)
    assert read_day("") == date.today()


@pytest.mark.parametrize("text", ["tomorrow", "2026-02-30", "23.11.2026"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(RequestError) as caught:
        read_day(text)
    assert caught.value.findings[0].hint == "write it like 2026-11-23"
