"""Everything that ships composes into postings that read well."""

import re
from collections.abc import Iterator
from itertools import product

import pytest

from jdgen.formats import find_format
from jdgen.model.library import Entry, Library
from jdgen.model.posting import Posting, Section
from jdgen.model.role import Role
from jdgen.pipeline.posting import load_templates
from jdgen.resolution.composition import compose
from jdgen.resolution.options import Given
from jdgen.sources.library import load_library

BLEMISHES = re.compile(
    r"[{}]|\s\s|\s[.,;:!?]|[.,;:!?][.,;]|\(\s|\s\)|\(\)|^\s|\s$|\bNone\b|^[a-z]"
    r"|\b(the the|a a|and and|to to|of of)\b"
)
LIBRARY = load_library()
ENTRIES = LIBRARY.entries()
SIZES = tuple(LIBRARY.common.sizes)
INDUSTRIES = tuple(dict.fromkeys(LIBRARY.common.industries.values()))


def choices(entry: Entry) -> Iterator[Given]:
    """Every seniority × size × industry, each of them left open too."""
    every = (entry.seniorities, (None, *SIZES), (None, *INDUSTRIES))
    for answers in product(*every):
        given = zip(("seniority", "size", "industry"), answers, strict=True)
        yield {option: (answer,) for option, answer in given if answer}


def role_of(library: Library, entry: Entry) -> Role:
    role = library.role(entry.name)
    assert role is not None
    return role


SEEN: dict[int, Section] = {}
"""Sections that were read already: postings share them."""


def blemishes_of(posting: Posting) -> list[str]:
    """What a reader would stumble over, in the title and in sections not read before."""
    fresh = [section for section in posting.sections if id(section) not in SEEN]
    SEEN.update((id(section), section) for section in fresh)
    empty = [f"{section.kind} is empty" for section in fresh if not section.lines]
    found = [
        f"{line.id}: {line.text!r}"
        for section in fresh
        for line in section.lines
        # Skills are parts of a sentence and need no capital.
        if BLEMISHES.search(f"X {line.text}" if section.kind == "skills" else line.text)
    ]
    return empty + found + [posting.title] * bool(BLEMISHES.search(posting.title))


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_every_combination_reads_without_a_blemish(entry: Entry) -> None:
    role, count = role_of(LIBRARY, entry), 0
    for given in choices(entry):
        assert blemishes_of(compose(LIBRARY, role, given).posting) == [], given
        count += 1
    print(f"{entry.name}: {count} postings, {len(SEEN)} sections read so far")  # noqa: T201
    assert count == len(entry.seniorities) * (len(SIZES) + 1) * (len(INDUSTRIES) + 1) > 500


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_every_answer_to_every_question_of_a_role_reads_without_a_blemish(entry: Entry) -> None:
    role = role_of(LIBRARY, entry)
    shared = LIBRARY.common.questions
    asked = ("workplace", "time", "contract", "audience", "autonomy", "stage")
    questions = {"place": ("US-CO", "GB", "DE", "CA", "FR"), **entry.options}
    questions |= {name: tuple(shared[name].answers) for name in asked}
    bases = [{"seniority": (s,), "size": (z,)} for s in entry.seniorities for z in SIZES]
    for option, answers in questions.items():
        for base, answer in product(bases, answers):
            given = {**base, option: (answer,)}
            assert blemishes_of(compose(LIBRARY, role, given).posting) == [], given


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_postings_for_all_seniorities_at_once_read_without_a_blemish(entry: Entry) -> None:
    role = role_of(LIBRARY, entry)
    for industry in INDUSTRIES:
        given = {"seniority": entry.seniorities, "industry": (industry,)}
        assert blemishes_of(compose(LIBRARY, role, given).posting) == []


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_no_two_lines_of_a_posting_share_an_id_or_a_text(entry: Entry) -> None:
    role = role_of(LIBRARY, entry)
    for given in choices(entry):
        posting = compose(LIBRARY, role, given).posting
        for what in ("id", "text"):
            said = [getattr(line, what) for each in posting.sections for line in each.lines]
            assert len(said) == len(set(said)), given


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_the_same_request_renders_to_the_same_bytes(entry: Entry) -> None:
    def render() -> str:
        fresh = compose(LIBRARY, role_of(LIBRARY, entry), {"size": ("large",)}).posting
        return "".join(find_format(n).render(fresh, load_templates()) for n in ("json", "markdown"))

    assert render() == render()


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_every_statement_is_shown_by_some_combination(entry: Entry) -> None:
    role, shown = role_of(LIBRARY, entry), set[str]()
    places = ({}, *({"place": (code,)} for code in ("US-CO", "US-NY", "GB", "DE")))
    for given, place in product((*choices(entry), *own_choices(entry)), places):
        posting = compose(LIBRARY, role, {**given, **place}).posting
        shown |= {line.id for section in posting.sections for line in section.lines}
    # Partners share one line, and a role may replace all that a pack says.
    own = {each for each in entry.ids if "/" not in each}
    assert own - shown == {statement.id for statement in role.works_with}


def own_choices(entry: Entry) -> Iterator[Given]:
    """Every combination of a role's own questions, and each of their answers at each size."""
    for answers in product(*entry.options.values()):
        yield {option: (each,) for option, each in zip(entry.options, answers, strict=True)}
    shared = ("audience", "autonomy", "workplace")
    questions = {name: LIBRARY.common.questions[name].answers for name in shared} | entry.options
    pairs = [(option, answer) for option, answers in questions.items() for answer in answers]
    for seniority, size, (option, answer) in product(entry.seniorities, SIZES, pairs):
        yield {"seniority": (seniority,), "size": (size,), option: (answer,)}
