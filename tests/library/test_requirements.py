"""What the words of a requirement say, its data say too."""

from collections.abc import Callable

import pytest
from library.requirements import data_missing
from library.shelf import ENTRIES, statements_of

from jdgen.model.statement import Alternative, Statement


def test_a_number_degree_licence_or_language_is_data_too(figure: Callable[[str], None]) -> None:
    requirements = {
        (name, each.id): each
        for name in ENTRIES
        for key, each in statements_of(name)
        if key in {"must", "nice"}
    }
    missing = {at: list(data_missing(each)) for at, each in requirements.items()}
    missing = {at: each for at, each in missing.items() if each}
    figure(
        f"requirements: {len(requirements)}, with words that their data lack: {len(missing)} (0)"
    )
    assert missing == {}


@pytest.mark.parametrize(
    ("statement", "missing"),
    [
        (Statement("a", "About {years} years of it."), ["years"]),
        (Statement("a", "About {years} years of it.", years=(Alternative(2),)), []),
        (Statement("a", "Two years at a till."), ["years"]),
        (Statement("a", "A degree or a driving licence."), ["degree", "licence"]),
        (Statement("a", "French that carries across a room."), ["language"]),
        (Statement("a", "A high degree of care."), []),
        (Statement("a", "English.", language={"en": "B2"}), []),
    ],
)
def test_words_that_need_data_are_found(statement: Statement, missing: list[str]) -> None:
    assert list(data_missing(statement)) == missing
