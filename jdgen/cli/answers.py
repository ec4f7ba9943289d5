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
    and for an option that is answered twice or with nothing.
    """
    said = [(name, text) for name, text in plain.items() if text]
    said += [("time" if word in TIMES else "contract", word) for word in _split(employment)]
    said += map(_read_setting, settings)
    answers: dict[str, tuple[str, ...]] = {}
    for name, text in said:
        given = _split(text)
        if not given:
            message = f"'{name}' has no answer in '{text}'"
            raise refusal("set", message, "write one, or several with commas between them")
        if answers.setdefault(name, given) != given:
            message = f"'{name}' is answered twice: {','.join(answers[name])} and {text}"
            raise refusal("set", message, "keep one of them")
    return answers


def _read_setting(setting: str) -> tuple[str, str]:
    name, equals, value = setting.partition("=")
    if not (name and equals and value):
        message = f"--set takes OPTION=VALUE, not '{setting}'"
        raise refusal("set", message, "for example: --set stage=seed")
    return name, value


def _split(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())
