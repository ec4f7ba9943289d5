"""One job becomes as many postings as it has audiences, and places if it is split by them."""

from decimal import Decimal

from jdgen.model.job import Job
from jdgen.model.pay import Pay
from jdgen.model.place import Place
from jdgen.resolution.splitting import split_job

BERLIN = Place("Berlin", "", "DE")
DENVER = Place("Denver", "US-CO", "US", id="hq")
EUROS = Pay("base", Decimal(1), Decimal(2), "EUR", places=("DE",))
DOLLARS = Pay("base", Decimal(3), Decimal(4), "USD", places=("hq",))
BONUS = Pay("bonus", Decimal(5), Decimal(5), "USD")
JOB = Job("nurse", "r-7", places=(BERLIN, DENVER), pay=(EUROS, DOLLARS, BONUS))


def keys(job: Job) -> list[str]:
    return [each.id for each in split_job(job)]


def test_most_jobs_are_one_posting() -> None:
    assert split_job(JOB) == (JOB,)
    assert split_job(JOB._replace(audiences=("internal",))) == (
        JOB._replace(audiences=("internal",)),
    )
    alone = JOB._replace(split="place", places=(BERLIN,))
    assert split_job(alone) == (alone,)


def test_each_place_gets_a_posting_with_its_own_pay() -> None:
    berlin, denver = split_job(JOB._replace(split="place"))
    assert (berlin.id, berlin.places) == ("r-7/berlin-de", (BERLIN,))
    assert berlin.pay == (EUROS._replace(places=()), BONUS)
    assert (denver.id, denver.places) == ("r-7/hq", (DENVER,))
    assert denver.pay == (DOLLARS._replace(places=()), BONUS)


def test_each_audience_gets_a_posting() -> None:
    job = JOB._replace(audiences=("external", "internal"))
    assert keys(job) == ["r-7/external", "r-7/internal"]
    assert [each.audiences for each in split_job(job)] == [("external",), ("internal",)]


def test_places_come_before_audiences() -> None:
    job = JOB._replace(split="place", audiences=("external", "internal"))
    assert keys(job) == [
        "r-7/berlin-de/external",
        "r-7/berlin-de/internal",
        "r-7/hq/external",
        "r-7/hq/internal",
    ]


def test_places_of_one_name_are_told_apart() -> None:
    job = JOB._replace(split="place", places=(BERLIN, BERLIN._replace(address="Gate 2"), DENVER))
    assert keys(job) == ["r-7/berlin-de-1", "r-7/berlin-de-2", "r-7/hq"]


def test_a_place_without_letters_still_has_a_key() -> None:
    job = JOB._replace(split="place", places=(BERLIN, Place("…")))
    assert keys(job) == ["r-7/berlin-de", "r-7/place"]
