"""Answers: what options on the command line say, by option."""

from collections.abc import Iterable, Mapping

from jdgen.model.errors import refusal

TIMES = ("full-time", "part-time")
"""The answers to `time`; every other word of --employment is a contract."""


def read_answers(
    plain: Mapping[str, str], employment: str, settings: Iterable[str]
) -> dict[str, tuple[str, ...]]:
    """Return the answers by option: of options of their own, of --employment and of --set.

    Answers are separated by commas. Raises RequestError for a --set that is no OPTION=VALUE,
    and for an option that is answered twice.
    """
    answers = {name: _split(text) for name, text in plain.items() if text}
    for word in _split(employment):
        answers["time" if word in TIMES else "contract"] = (word,)
    for setting in settings:
        name, equals, value = setting.partition("=")
        if not (name and equals and value):
            message = f"--set takes OPTION=VALUE, not '{setting}'"
            raise refusal("set", message, "for example: --set stage=seed")
        if answers.setdefault(name, _split(value)) != _split(value):
            first = ",".join(answers[name])
            message = f"'{name}' is answered twice: {first} and {value}"
            raise refusal("set", message, "keep one of them")
    return answers


def _split(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())
