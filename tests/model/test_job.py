"""A job needs a role; what it leaves open stays open."""

from datetime import date
from typing import get_args

from jdgen.model.job import Deadline, Hours, Job, Reason, Status


def test_only_the_role_is_needed() -> None:
    job = Job("nurse")
    stated = {key: value for key, value in job._asdict().items() if value}
    assert (stated.pop("role"), stated.pop("status"), stated.pop("openings")) == (
        "nurse",
        "open",
        1,
    )
    assert set(stated) == {"origin"}


def test_nobody_is_asked_to_hire_without_saying_whether_the_vacancy_exists() -> None:
    assert Job("nurse").existing_vacancy is None
    assert Job("nurse").reason is None


def test_a_deadline_is_a_day_or_ongoing() -> None:
    day = Deadline(date(2026, 2, 28), extensions=(date(2026, 3, 31),))
    assert (day.on, day.ongoing) == (date(2026, 2, 28), False)
    assert Deadline(ongoing=True).on is None


def test_hours_are_in_the_words_of_the_author() -> None:
    assert Hours("37.5", ("nights",)).shifts == ("nights",)
    assert not Hours().job_share


def test_the_states_and_reasons_of_a_job_are_closed_sets() -> None:
    assert get_args(Status) == ("draft", "open", "on-hold", "closed")
    assert get_args(Reason) == ("new", "replacement", "pipeline")
