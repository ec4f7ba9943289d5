"""Telling a role: a few postings in which, taken together, every statement stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from jdgen.model.condition import Test, When
from jdgen.resolution.composition import NOTHING, compose
from jdgen.resolution.matrix import OPEN, given_by, questions_for

if TYPE_CHECKING:
    from jdgen.model.company import Company
    from jdgen.model.library import Library
    from jdgen.model.posting import Posting
    from jdgen.model.role import Role
    from jdgen.model.statement import Statement
    from jdgen.resolution.options import Given

SIDES = ("high", "low")
"""How much law shapes the work in the two industries that are told of."""

Answers = Mapping[str, str]


class _Teller(NamedTuple):
    library: Library
    role: Role
    company: Company | None
    asked: Mapping[str, tuple[str, ...]]


def tell(
    library: Library, role: Role, company: Company | None = None
) -> Iterator[tuple[str, Posting]]:
    """Yield postings of a role, each with what it was asked for with in words.

    The first is the one that nothing was asked of. Then come every rung and size, and a
    regulated and an unregulated industry. The last are asked for what lets statements in that
    none of these shows, and hold those alone.
    """
    teller = _Teller(library, role, company, questions_for(library, role, company))
    plain = compose(library, role, {}, company, explain=True)
    yield "", plain.posting
    seen = _ids(plain.posting)
    for answers in _usual(teller):
        posting = _compose(teller, answers)
        yield _say(answers), posting
        seen |= _ids(posting)
    for left in plain.left_out:
        yield from _show(teller, left.statement, plain.posting, seen)


def _show(
    teller: _Teller, statement: Statement, plain: Posting, seen: set[str]
) -> Iterator[tuple[str, Posting]]:
    """Yield a posting that shows a statement which no other has shown, if there is one."""
    # What holds unasked may hold no more once something is asked.
    for settled in (plain.options, NOTHING):
        if statement.id in seen or not statement.when:
            return
        answers = _answers_for(teller, statement.when, settled)
        posting = _only_new(_compose(teller, answers), seen, answers)
        if posting.sections:
            yield _say(answers), posting
        seen |= _ids(posting)


def _compose(teller: _Teller, answers: Answers) -> Posting:
    library, role, company, _ = teller
    return compose(library, role, given_by(answers), company).posting


def _ids(posting: Posting) -> set[str]:
    return {line.id for section in posting.sections for line in section.lines}


def _only_new(posting: Posting, seen: set[str], answers: Answers) -> Posting:
    """Return the posting with new statements alone, and none that the industry brings itself."""
    passed = ("fact/", f"{answers.get('industry', 'fact')}/")
    sections = (
        section._replace(
            lines=tuple(
                line
                for line in section.lines
                if line.id not in seen and not line.id.startswith(passed)
            )
        )
        for section in posting.sections
    )
    return posting._replace(sections=tuple(each for each in sections if each.lines))


def _say(answers: Answers) -> str:
    return " and ".join(str(Test(option, (answer,))) for option, answer in answers.items())


def _usual(teller: _Teller) -> Iterator[Answers]:
    for rung in teller.asked["seniority"]:
        if rung != teller.role.seniority.default:
            yield {"seniority": rung}
    for size in _answers(teller, "size"):
        yield {"size": size}
    for side in SIDES:
        if industry := _industry(teller, side):
            yield {"industry": industry}


def _answers(teller: _Teller, option: str) -> Iterable[str]:
    return (each for each in teller.asked.get(option, ()) if each != OPEN)


def _industry(teller: _Teller, side: str) -> str:
    """Return the first industry where law shapes the work so much, if industry is asked."""
    for name in _answers(teller, "industry"):
        industry = teller.library.industry(name)
        if industry and industry.regulation == side:
            return name
    return ""


def _answers_for(teller: _Teller, when: When, settled: Given) -> Answers:
    """Return answers that satisfy what a condition asks beyond what is settled."""
    answers: dict[str, str] = {}
    for test in when.all:
        if set(settled.get(test.option, ())).intersection(test.any_of):
            continue
        if test.option == "regulation":
            answers.setdefault("industry", _industry(teller, test.any_of[0]))
        elif test.option == "track":
            answers.setdefault("seniority", _rung(teller, test.any_of[0]))
        else:
            known = [each for each in _answers(teller, test.option) if each in test.any_of]
            answers |= {test.option: known[0]} if known else {}
    return {option: answer for option, answer in answers.items() if answer}


def _rung(teller: _Teller, track: str) -> str:
    rungs = teller.library.common.seniorities
    return next((each for each in teller.asked["seniority"] if rungs[each].track == track), "")
