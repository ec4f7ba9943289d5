"""Every type of a company or job has a name in the normal form."""

from datetime import date
from decimal import Decimal

import pytest

from jdgen.sources.rare import RARE


def test_days_and_amounts_are_made_of_text() -> None:
    assert RARE["date"]("2026-02-28") == date(2026, 2, 28)
    assert RARE["Decimal"]("1.10") == Decimal("1.10")


@pytest.mark.parametrize("name", ["Company", "Job", "Pay", "PayBand", "Place", "Deadline", "Pack"])
def test_values_are_known_by_the_name_of_their_type(name: str) -> None:
    assert RARE[name].__name__ == name
