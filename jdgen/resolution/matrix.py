"""Matrices: what a role can be asked, and few combinations of answers in which any two meet."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from jdgen.model.company import Company
from jdgen.model.condition import Test
from jdgen.model.library import Library
from jdgen.model.role import Role

OPEN = ""
"""The answer that leaves a question open."""

Row = dict[str, str]
Missing = dict[tuple[str, str, str], None]
"""Pairs that no row holds yet: another question, its answer, the answer to the one at hand."""


def questions_for(
    library: Library, role: Role, company: Company | None = None
) -> dict[str, tuple[str, ...]]:
    """Return every question that can be asked of a role, with its answers, and to leave it open.

    What a company says of itself is settled. Places have no closed list, so those count that
    some condition names.
    """
    common = library.common
    industries = tuple(map(library.industry, common.questions["industry"].answers))
    asked = {
        name: tuple(question.answers)
        for name, question in {**common.questions, **role.options}.items()
        if not question.derived
    }
    asked["place"] = tuple(dict.fromkeys(_places((role, industries, company))))
    if company:
        facts = {"industry": company.industry, "stage": company.stage, "size": company.employees}
        asked |= {name: () for name, fact in facts.items() if fact}
    open_too = {name: (OPEN, *answers) for name, answers in asked.items() if answers}
    return {**open_too, "seniority": role.seniority.allowed}


def _places(value: object) -> Iterator[str]:
    """Yield the places that the conditions anywhere in a value of the model name."""
    if isinstance(value, Test):
        yield from value.any_of if value.option == "place" else ()
    elif isinstance(value, tuple):
        for each in value:
            yield from _places(each)
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _places(each)


def given_by(row: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Return the answers of a combination, without the questions that it leaves open."""
    return {name: (answer,) for name, answer in row.items() if answer != OPEN}


def pairwise(questions: Mapping[str, Sequence[str]]) -> Iterator[Row]:
    """Yield combinations of one answer to each question, in which any two answers meet.

    There are about as many as the two questions with the most answers need between them, the
    same ones each time. A question without answers is left out.
    """
    asked = {name: answers for name, answers in questions.items() if answers}
    rows: list[Row] = []
    known: list[str] = []
    # Those with the most answers need the most rows, into which the others then fit.
    for name in sorted(asked, key=lambda name: -len(asked[name])):
        missing: Missing = {
            (other, theirs, own): None
            for other in known
            for theirs in asked[other]
            for own in asked[name]
        }
        if known:
            _widen(rows, name, asked[name], missing)
            _lengthen(rows, name, missing)
        else:
            rows = [{name: answer} for answer in asked[name]]
        known.append(name)
    yield from _filled(rows, asked)


def _widen(rows: list[Row], name: str, answers: Sequence[str], missing: Missing) -> None:
    """Give every row the answer that meets most for the first time, or has been used least."""
    used = Counter[str]()
    for row in rows:
        met = {own: [(*pair, own) for pair in row.items()] for own in answers}
        gain = {own: sum(map(missing.__contains__, pairs)) for own, pairs in met.items()}
        best = max(answers, key=lambda own: (gain[own], -used[own]))
        used[best] += 1
        for pair in met[best]:
            missing.pop(pair, None)
        row[name] = best


def _lengthen(rows: list[Row], name: str, missing: Missing) -> None:
    """Put every pair that is still missing where there is room, or else into a new row."""
    for other, theirs, own in missing:
        room = (row for row in rows if row[name] == own and other not in row)
        row = next(room, None)
        if row is None:
            row = {name: own}
            rows.append(row)
        row[other] = theirs


def _filled(rows: list[Row], asked: Mapping[str, Sequence[str]]) -> Iterator[Row]:
    """Yield rows without a gap, their questions in the order in which they were asked."""
    used = {name: Counter(row[name] for row in rows if name in row) for name in asked}
    for row in rows:
        for name in asked.keys() - row.keys():
            row[name] = min(asked[name], key=used[name].__getitem__)
            used[name][row[name]] += 1
        yield {name: row[name] for name in asked}
