"""Pay says what it is, for whom and per what."""

from decimal import Decimal

from jdgen.model.pay import Pay, PayBand


def test_pay_is_a_full_years_base_unless_it_says_otherwise() -> None:
    pay = Pay(min=Decimal(1), max=Decimal(2), currency="EUR")
    assert (pay.kind, pay.per, pay.of) == ("base", "year", "full-time")


def test_an_amount_that_nobody_gave_is_not_nought() -> None:
    assert (Pay("bonus").min, Pay("bonus").max) == (None, None)


def test_a_band_belongs_to_a_grade_and_perhaps_to_a_place() -> None:
    band = PayBand("senior", (Pay(),), place="DE")
    assert (band.grade, band.place, band.roles) == ("senior", "DE", ())
