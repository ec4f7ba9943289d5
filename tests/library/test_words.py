"""No role holds words that shut people out, promise what nobody knows, or fit any job at all."""

from collections.abc import Callable, Iterator

import pytest
from library.prose import blemishes_of
from library.shelf import ENTRIES, INDUSTRIES, LIBRARY, role_of, statements_of
from library.unwanted import GROUPS, unwanted_in


def words_of(name: str) -> Iterator[str]:
    """Everything that a role may print."""
    role = role_of(name)
    yield from (each.text for each in (*role.works_with, *role.skills))
    yield from (each.text for _, each in statements_of(name))
    values = (role.title, role.reports_to, role.manages, *role.phrases.values())
    yield from (each.value for alternatives in values for each in alternatives)


def shared_words() -> Iterator[str]:
    for pack in LIBRARY.packs().values():
        for key in ("summary", "duties", "must", "nice", "skills", "outcomes", "measures", "work"):
            yield from (each.text for each in getattr(pack, key))
    for name in INDUSTRIES:
        industry = LIBRARY.industry(name)
        assert industry
        yield from (each.text for each in industry.add)


def test_no_role_holds_an_unwanted_word(figure: Callable[[str], None]) -> None:
    texts = {name: list(words_of(name)) for name in ENTRIES} | {"shared": list(shared_words())}
    found = {
        (name, text): unwanted
        for name, each in texts.items()
        for text in each
        if (unwanted := list(unwanted_in(text)))
    }
    terms = sum(len(group["terms"]) for group in GROUPS.values())
    figure(f"unwanted words: {len(found)} of {terms} terms (0)")
    assert found == {}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A young team.", ["age: young"]),
        ("Teach young people to swim.", []),
        ("Strongly worded.", ["hype: Strongly"]),
        ("A rock star, 3-5 years.", ["age: 3-5 years", "titles: rock star"]),
        ("Lift up to 20 kg.", ["health: Lift up to 20 kg"]),
        ("Use a leverage ratio.", []),
        ("US citizenship is needed.", ["origin: US citizenship"]),
        ("Plain words about heroin.", []),
    ],
)
def test_unwanted_words_are_found_whole(text: str, found: list[str]) -> None:
    assert list(unwanted_in(text)) == found


def test_a_physical_demand_is_tied_to_an_essential_function() -> None:
    tied = [
        (name, each.text)
        for name in ENTRIES
        for key, each in statements_of(name)
        if key == "work" and "essential function" in each.text
    ]
    assert len(tied) > 5
    untied = [each for each in tied if "with or without {adjustments}" not in each[1]]
    assert untied == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Write an unit test.", ["an unit"]),
        ("Wait a hour for a one-off.", ["a hour"]),
        ("Keep the the keys.", ["the the"]),
        ("no capital, no stop", ["no full stop at the end", "no capital at the beginning"]),
        ("Ask an MRI nurse for an SQL query, a user and a URL.", []),
        ('Answer "why?"', []),
    ],
)
def test_blemishes_of_english_are_found(text: str, found: list[str]) -> None:
    assert blemishes_of(text) == found
