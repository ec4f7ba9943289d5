"""Third pass, the small print: what a condition may ask and what a text may fill in."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from jdgen.model.condition import Test, When
from jdgen.model.finding import Finding
from jdgen.model.role import Question
from jdgen.model.statement import Alternative, Statement
from jdgen.nearest import suggestion
from jdgen.sources.nodes import Document, Path

PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_]*)\}")
BRACES = re.compile(r"\{([^{}]*)\}")
"""What looks like a placeholder, whatever is in it."""

OF_INDUSTRY = frozenset({"industry", "oversight_team", "regulations"})
"""Placeholders that stay empty where no industry is known."""

FACTS = OF_INDUSTRY | {"company"}
"""What every text may fill in, phrases and scalars too."""

PLACEHOLDERS = FACTS | {"reports_to", "team", "title", "years", "leading_years"}
"""What a statement may fill in, beside the phrases of its role."""

ASKED_BEFORE = {
    **dict.fromkeys(OF_INDUSTRY, frozenset({"industry", "regulation"})),
    "team": frozenset({"manages_people"}),
}
"""Placeholder that may be empty → options of which a condition has to ask one."""


class Scope(NamedTuple):
    """What the statements of one role, pack, industry, company or job may refer to.

    `questions` are the options that conditions may ask; `rungs` the role's seniorities in
    order, or nothing where a statement serves many roles, whose rungs differ. `fills` are the
    placeholders that something fills in, `sure` those of them that are never empty.
    """

    document: Document
    questions: Mapping[str, Question]
    rungs: tuple[str, ...] = ()
    fills: frozenset[str] = PLACEHOLDERS
    sure: frozenset[str] = frozenset()
    groups: Iterable[str] = ()

    def statement(self, statement: Statement, path: Path) -> Iterator[Finding]:
        """Yield what is wrong with the conditions and placeholders of one statement."""
        yield from self.when(statement.when, (*path, "when"))
        yield from self.text(statement.text, (*path, "text"))
        yield from self._empty(statement, path)
        yield from self._group(statement, path)
        for key in ("years", "leading_years"):
            alternatives = getattr(statement, key)
            yield from self.alternatives(alternatives, (*path, key))
            if f"{{{key}}}" in statement.text and not alternatives:
                message = f"'{{{key}}}' is filled in, but '{key}' is not given"
                yield self._finding((*path, "text"), "placeholder", message, f"add {key}: 5, say")

    def alternatives(
        self, alternatives: tuple[Alternative[str], ...] | tuple[Alternative[int], ...], path: Path
    ) -> Iterator[Finding]:
        """Yield what is wrong with the alternatives of a scalar; after a plain one none counts."""
        for n, alternative in enumerate[Alternative[str] | Alternative[int]](alternatives):
            yield from self.when(alternative.when, (*path, n, "when"))
            if isinstance(alternative.value, str):
                yield from self.text(alternative.value, (*path, n, "is"))
            if alternative.when is None and n < len(alternatives) - 1:
                message = "no alternative after this one can ever be taken"
                yield self._finding((*path, n), "unreachable", message, "move it to the end")

    def text(self, text: str, path: Path) -> Iterator[Finding]:
        """Yield the placeholders of a text that nothing fills in."""
        for name in BRACES.findall(text):
            if name not in self.fills:
                message = f"nothing fills in '{{{name}}}' here"
                hint = suggestion(name, self.fills)
                yield self._finding(path, "unknown-placeholder", message, hint)

    def _empty(self, statement: Statement, path: Path) -> Iterator[Finding]:
        """Yield placeholders that are empty where the statement's condition lets it in."""
        asked = {test.option for test in statement.when.all} if statement.when else set()
        for name in PLACEHOLDER.findall(statement.text):
            guards = ASKED_BEFORE.get(name, frozenset())
            if guards and name not in self.sure and not guards & asked:
                message = f"'{{{name}}}' may be empty"
                hint = f"let the statement in only by a condition on {' or '.join(sorted(guards))}"
                yield self._finding((*path, "text"), "empty-placeholder", message, hint)

    def _group(self, statement: Statement, path: Path) -> Iterator[Finding]:
        """Yield a day or type under which nothing can stand, since no wording names it."""
        for key, group in (("by", statement.by), ("type", statement.type)):
            if group not in (None, "") and str(group) not in self.groups:
                message = f"there is no heading for {key} {group}"
                hint = suggestion(str(group), self.groups)
                yield self._finding((*path, key), "unknown-group", message, hint)

    def when(self, when: When | None, path: Path) -> Iterator[Finding]:
        """Yield what is wrong with a condition."""
        if when is None:
            return
        for test in when.all:
            yield from self._test(test, (*path, test.option))
        for test in when.but_not:
            yield from self._test(test, (*path, "not", test.option))

    def _test(self, test: Test, path: Path) -> Iterator[Finding]:
        question = self.questions.get(test.option)
        if question is None:
            hint = suggestion(test.option, self.questions)
            where = self.document.at_key(*path)
            yield Finding(where, "unknown-option", f"unknown option '{test.option}'", hint)
        elif test.least or test.most:
            yield from self._bounds(test, path)
        else:
            yield from self.answers(test.any_of, test.option, path)

    def answers(self, answers: tuple[str, ...], option: str, path: Path) -> Iterator[Finding]:
        """Yield the answers that the option's question does not offer."""
        offered = self.questions[option].answers
        for n, answer in enumerate(answers):
            if offered and answer not in offered:
                where = (*path, n) if (*path, n) in self.document.values else path
                message = f"'{answer}' is no answer to '{option}'"
                yield self._finding(where, "unknown-answer", message, suggestion(answer, offered))

    def _bounds(self, test: Test, path: Path) -> Iterator[Finding]:
        question, order = self.questions[test.option], self.order(test.option)
        if not (question.ask or question.answers):
            return
        if not order:
            shared = "here; roles order their rungs differently" * (test.option == "seniority")
            message = f"'{test.option}' has no order {shared}".rstrip()
            yield self._finding(path, "condition", message, "list the answers instead")
            return
        for key, bound in (("min", test.least), ("max", test.most)):
            if bound and bound not in order:
                message = f"'{bound}' is no answer to '{test.option}'"
                hint = suggestion(bound, order)
                yield self._finding((*path, key), "unknown-answer", message, hint)
        if {test.least, test.most} <= set(order) and not between(order, test):
            message = (
                f"no answer to '{test.option}' is {test.least} or more and {test.most} or less"
            )
            yield self._finding(path, "condition", message, "swap min and max")

    def order(self, option: str) -> tuple[str, ...]:
        """Return the answers of an ordered option, lowest first; nothing if it has no order."""
        if option == "seniority":
            return self.rungs
        question = self.questions.get(option)
        return tuple(question.answers) if question and question.ordered else ()

    def _finding(self, path: Path, rule: str, message: str, hint: str = "") -> Finding:
        return Finding(self.document.at(*path), rule, message, hint)


def between(order: tuple[str, ...], test: Test) -> tuple[str, ...]:
    """Return the answers of `order` within the bounds of `test`."""
    least = order.index(test.least) if test.least in order else 0
    most = order.index(test.most) + 1 if test.most in order else len(order)
    return order[least:most]
