"""Everything that ships composes into postings that read well, and nothing in it is dead."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import product

import pytest
from library.prose import doubled_words, words_in, wrong_articles

from jdgen.formats import find_format
from jdgen.model.composition import Composition
from jdgen.model.condition import When
from jdgen.model.library import Entry
from jdgen.model.pack import Pack
from jdgen.model.posting import Posting, Section
from jdgen.model.role import Role
from jdgen.model.statement import Alternatives, Statement
from jdgen.pipeline.posting import load_templates
from jdgen.resolution.authors import LISTS
from jdgen.resolution.choices import Choice
from jdgen.resolution.composition import compose
from jdgen.resolution.conditions import meets
from jdgen.resolution.matrix import OPEN, given_by, pairwise, questions_for
from jdgen.resolution.options import Given
from jdgen.resolution.world import pieces_of
from jdgen.sources.library import load_library

BLEMISHES = re.compile(
    r"[{}]|\s\s|\s[.,;:!?]|[.,;:!?][.,;]|\(\s|\s\)|\(\)|^\s|\s$|\bNone\b|^(?!iOS\b)[a-z]"
)
LIBRARY = load_library()
ENTRIES = LIBRARY.entries()
SIZES = tuple(LIBRARY.common.sizes)
INDUSTRIES = tuple(dict.fromkeys(LIBRARY.common.industries.values()))


Questions = Mapping[str, tuple[str, ...]]


def role_of(entry: Entry) -> Role:
    role = LIBRARY.role(entry.name)
    assert role is not None
    return role


def choices(entry: Entry) -> Iterator[Given]:
    """Every seniority × size × industry, each of them left open too."""
    every = (entry.seniorities, (OPEN, *SIZES), (OPEN, *INDUSTRIES))
    for answers in product(*every):
        yield given_by(dict(zip(("seniority", "size", "industry"), answers, strict=True)))


SEEN: dict[int, Section] = {}
"""Sections that were read already: postings share them."""


def blemishes_of(posting: Posting) -> list[str]:
    """What a reader would stumble over, in the title and in sections not read before."""
    fresh = [section for section in posting.sections if id(section) not in SEEN]
    SEEN.update((id(section), section) for section in fresh)
    empty = [f"{section.kind} is empty" for section in fresh if not section.lines]
    found = [
        f"{line.id}: {line.text!r}: {wrong}"
        for section in fresh
        for line in section.lines
        for wrong in wrong_with(line.text, section.kind)
    ]
    return empty + found + [posting.title] * bool(BLEMISHES.search(posting.title))


@lru_cache(100_000)
def wrong_with(text: str, kind: str) -> list[str]:
    """What a reader would stumble over in a line of a section of this kind."""
    # Skills are parts of a sentence and need no capital.
    blemish = BLEMISHES.search(f"X {text}" if kind == "skills" else text)
    found = [blemish[0]] if blemish else []
    found += [*wrong_articles(text), *doubled_words(text)]
    if kind not in {"skills", "team"} and words_in(text) > 30:
        found.append("too long")
    return found


def repeated_in(posting: Posting) -> list[str]:
    """Ids and texts that stand twice in a posting."""
    lines = [line for section in posting.sections for line in section.lines]
    said = Counter(each for line in lines for each in (f"id {line.id}", line.text))
    return [each for each, count in said.items() if count > 1]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_every_combination_reads_without_a_blemish_and_says_nothing_twice(entry: Entry) -> None:
    role, count = role_of(entry), 0
    for given in choices(entry):
        posting = compose(LIBRARY, role, given).posting
        assert blemishes_of(posting) + repeated_in(posting) == [], given
        count += 1
    print(f"{entry.name}: {count} postings, {len(SEEN)} sections read so far")  # noqa: T201
    assert count == len(entry.seniorities) * (len(SIZES) + 1) * (len(INDUSTRIES) + 1)


def test_the_combinations_are_many() -> None:
    assert len(ENTRIES) >= 12
    assert sum(1 for entry in ENTRIES for _ in choices(entry)) > 9_000


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_every_answer_to_every_question_of_a_role_reads_without_a_blemish(entry: Entry) -> None:
    role = role_of(entry)
    bases = [{"seniority": (s,), "size": (z,)} for s in entry.seniorities for z in SIZES]
    # What the product of all seniorities, sizes and industries holds is not read again.
    read_above = {"seniority", "size", "industry"}
    questions = questions_for(LIBRARY, role).items()
    for option, answers in (each for each in questions if each[0] not in read_above):
        for base, answer in product(bases, answers):
            given = {**base, **given_by({option: answer})}
            posting = compose(LIBRARY, role, given).posting
            assert blemishes_of(posting) + repeated_in(posting) == [], given


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_any_two_answers_together_read_without_a_blemish(entry: Entry) -> None:
    role = role_of(entry)
    for row in pairwise(questions_for(LIBRARY, role)):
        posting = compose(LIBRARY, role, given_by(row)).posting
        assert blemishes_of(posting) + repeated_in(posting) == [], row


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_postings_for_all_seniorities_at_once_read_without_a_blemish(entry: Entry) -> None:
    role = role_of(entry)
    for industry in INDUSTRIES:
        given = {"seniority": entry.seniorities, "industry": (industry,)}
        assert blemishes_of(compose(LIBRARY, role, given).posting) == []


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_the_same_request_renders_to_the_same_bytes(entry: Entry) -> None:
    def render() -> str:
        fresh = compose(LIBRARY, role_of(entry), {"size": ("large",)}).posting
        return "".join(find_format(n).render(fresh, load_templates()) for n in ("json", "markdown"))

    assert render() == render()


# Dead text: what no combination of answers brings to light.


def compositions(role: Role, when: When | None = None) -> Iterator[Composition]:
    """What the role is where any two answers meet, of those that a condition wants."""
    for row in pairwise(narrowed(questions_for(LIBRARY, role), when or When())):
        yield compose(LIBRARY, role, given_by(row))


def narrowed(questions: Questions, when: When) -> Questions:
    wanted = {
        test.option: tuple(each for each in questions[test.option] if meets(test, each or None))
        for test in when.all
        if test.option in questions
    }
    return {**questions, **wanted}


def written_in(holder: Role | Pack) -> list[Statement]:
    return [each for key in LISTS.values() for each in getattr(holder, key, ())]


def shown_by(role: Role, made: Iterable[Composition]) -> set[str]:
    """The ids of the role's statements that some of these compositions show."""
    lines = [line for each in made for section in each.posting.sections for line in section.lines]
    # Partners share one line.
    named = {line.text for line in lines if line.id == "fact/works-with"}
    partners = {each.id for each in role.works_with if any(said_in(each.text, t) for t in named)}
    return {line.id for line in lines} | partners


def said_in(text: str, line: str) -> bool:
    return all(piece in line for piece in pieces_of(text)[::2])


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_every_statement_is_shown_by_some_combination(entry: Entry) -> None:
    role = role_of(entry)
    written = written_in(role)
    assert {each.id for each in written} == set(entry.ids)
    shown = shown_by(role, compositions(role))
    for each in written:
        if each.id not in shown:
            shown |= shown_by(role, compositions(role, each.when))
    # A role may replace all that a pack says.
    replaced = {each.replaces for each in written if "/" in each.replaces}
    assert {*entry.ids} - shown - replaced == set()


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_every_alternative_of_a_value_is_taken_by_some_combination(entry: Entry) -> None:
    role = role_of(entry)
    made = list(compositions(role))
    for name, alternatives in values_of(role):
        taken = taken_by(made, name, alternatives)
        for each in alternatives:
            if id(each) not in taken:
                assert id(each) in taken_by(compositions(role, each.when), name, alternatives), each


def values_of(role: Role) -> Iterator[tuple[str, Alternatives[str]]]:
    """Every value that is one of several, with the option that it answers, if it is a default."""
    yield from (("", getattr(role, key)) for key in ("title", "reports_to", "manages"))
    yield from (("", alternatives) for alternatives in role.phrases.values())
    yield from ((option, question.default) for option, question in role.options.items())


def taken_by(made: Iterable[Composition], option: str, alternatives: Alternatives[str]) -> set[int]:
    """The identities of the alternatives that some of these compositions take."""
    choice, taken = Choice(alternatives), set[int]()
    for each in made:
        answers = {name: chosen.answers[0] for name, chosen in each.options.items()}
        taken.add(id(choice.pick({**answers, option: ""})))
    return taken


def test_what_an_industry_adds_is_shown_by_some_role() -> None:
    hidden = {(name, each.id) for name in INDUSTRIES for each in LIBRARY.industry(name).add}
    assert len(hidden) > len(INDUSTRIES)
    for made in (made for entry in ENTRIES for made in compositions(role_of(entry))):
        (industry,) = made.posting.options.get("industry", ("",))
        lines = (line for section in made.posting.sections for line in section.lines)
        hidden -= {(industry, line.id) for line in lines}
    assert hidden == set()
