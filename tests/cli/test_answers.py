"""Answers on the command line, by option."""

import pytest

from jdgen.cli.answers import read_answers
from jdgen.model.errors import RequestError


@pytest.mark.parametrize(
    ("plain", "employment", "settings", "answers"),
    [
        ({}, "", [], {}),
        ({"industry": "fintech", "size": ""}, "", [], {"industry": ("fintech",)}),
        ({"seniority": "mid, senior,"}, "", [], {"seniority": ("mid", "senior")}),
        ({}, "part-time", [], {"time": ("part-time",)}),
        ({}, "permanent", [], {"contract": ("permanent",)}),
        ({}, "full-time,fixed-term", [], {"time": ("full-time",), "contract": ("fixed-term",)}),
        ({}, "", ["stage=seed"], {"stage": ("seed",)}),
        ({}, "", ["place=DE,FR"], {"place": ("DE", "FR")}),
        ({}, "", ["a=b=c"], {"a": ("b=c",)}),
        ({"stage": "seed"}, "", ["stage=seed", "stage=seed"], {"stage": ("seed",)}),
    ],
)
def test_answers_are_read_by_option(
    plain: dict[str, str], employment: str, settings: list[str], answers: dict[str, tuple[str]]
) -> None:
    assert read_answers(plain, employment, settings) == answers


@pytest.mark.parametrize(
    ("plain", "employment", "settings", "message"),
    [
        ({}, "", ["stage"], "--set takes OPTION=VALUE, not 'stage'"),
        ({}, "", ["=seed"], "--set takes OPTION=VALUE, not '=seed'"),
        ({}, "", ["stage="], "--set takes OPTION=VALUE, not 'stage='"),
        ({"stage": "seed"}, "", ["stage=public"], "'stage' is answered twice: seed and public"),
        ({}, "", ["stage=seed", "stage=public"], "'stage' is answered twice: seed and public"),
        ({}, "part-time", ["time=full-time"], "'time' is answered twice: part-time and full-time"),
        ({}, "part-time,full-time", [], "'time' is answered twice: part-time and full-time"),
        ({}, "permanent,casual", [], "'contract' is answered twice: permanent and casual"),
        ({"seniority": ","}, "", [], "'seniority' has no answer in ','"),
        ({}, "", ["stage=,"], "'stage' has no answer in ','"),
    ],
)
def test_what_is_no_answer_is_refused(
    plain: dict[str, str], employment: str, settings: list[str], message: str
) -> None:
    with pytest.raises(RequestError) as caught:
        read_answers(plain, employment, settings)
    (finding,) = caught.value.findings
    assert finding.message == message
    assert finding.hint
