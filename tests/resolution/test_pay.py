"""Pay is the job's, or that of the company's bands for seniority and place."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from jdgen.model.company import Company
from jdgen.model.job import Job
from jdgen.model.origin import Origin
from jdgen.model.pay import Pay, PayBand
from jdgen.model.posting import Line, Posting
from jdgen.model.role import Role

Make = Callable[..., Role]
Post = Callable[..., Posting]
Texts = Callable[..., list[str]]
HERE, THERE = Origin("job.yaml", 2, 1), Origin("company.yaml", 1, 1)
EURO = Pay(min=Decimal(30_000), max=Decimal(36_000), currency="EUR")


def job_with(**facts: object) -> Job:
    return Job("baker", origin=HERE, **facts)


def banded(*bands: PayBand) -> Company:
    return Company("Crumb", pay_bands=bands, origin=THERE)


def test_the_job_s_pay_goes_before_the_company_s_bands(
    baker: Make, posting: Post, lines: Callable[..., tuple[Line, ...]]
) -> None:
    company = banded(PayBand("mid", (EURO, Pay("bonus", note="At Christmas."))))
    (base, bonus) = lines(posting(baker(), company), "pay")
    assert base.text == "Base pay: €30,000 to €36,000 a year"
    assert (base.id, base.origin, bonus.id) == ("fact/pay-1", THERE, "fact/pay-2")
    assert bonus.text == "Bonus: At Christmas."
    (own,) = lines(posting(baker(), company, job_with(pay=(EURO._replace(max=None),))), "pay")
    assert (own.text, own.origin) == ("Base pay: from €30,000 a year", HERE)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"seniority": "mid"}, [30_000]),
        ({"seniority": "junior"}, []),
        ({"place": "DE"}, [40_000]),
        ({"place": "US-CO"}, [60_000]),
        ({"place": "US-NY"}, [50_000]),
        ({"place": "GB"}, [30_000]),
    ],
)
def test_the_narrowest_band_for_seniority_and_place_counts(
    given: dict[str, str], expected: list[int], baker: Make, posting: Post
) -> None:
    places = {"": 30_000, "DE": 40_000, "US": 50_000, "US-CO": 60_000}
    bands = (PayBand("mid", (Pay(min=Decimal(least)),), place) for place, least in places.items())
    others = PayBand("mid", (EURO,), roles=("miller",))
    assert [pay.min for pay in posting(baker(), banded(*bands, others), **given).pay] == expected


def test_bands_of_several_seniorities_and_places_say_whose_they_are(
    baker: Make, posting: Post, texts: Texts
) -> None:
    mid, senior = EURO, EURO._replace(min=Decimal(40_000), max=Decimal(48_000))
    company = banded(
        PayBand("mid", (mid,), "DE"),
        PayBand("senior", (senior,), "DE"),
        PayBand("senior", (senior,), "FR"),
    )
    both = posting(baker(), company, seniority=("mid", "senior"), place="DE")
    assert texts(both, "pay") == [
        "Base pay (Mid-level): €30,000 to €36,000 a year",
        "Base pay (Senior): €40,000 to €48,000 a year",
    ]
    assert both.pay[0].seniorities == ("mid",)
    wide = posting(baker(), company, seniority="mid", place=("DE", "FR"))
    assert texts(wide, "pay") == ["Base pay (Germany): €30,000 to €36,000 a year"]
    same = posting(baker(), company, seniority="senior", place=("DE", "FR"))
    assert texts(same, "pay") == ["Base pay: €40,000 to €48,000 a year"]


def test_a_part_timer_learns_which_figure_is_meant(
    baker: Make, posting: Post, texts: Texts
) -> None:
    made = posting(baker(), None, job_with(pay=(EURO,), options={"time": ("part-time",)}))
    expected = "Base pay: €30,000 to €36,000 a year for full-time hours, in proportion for fewer"
    assert texts(made, "pay") == [expected]
