"""Shorthand: the short ways to write a value, each written out to the long one."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from jdgen.model.company import Headcount
from jdgen.model.edit import Drop
from jdgen.model.job import Deadline, Hours
from jdgen.model.pay import Pay
from jdgen.model.place import Place
from jdgen.model.role import Alias, Code, Ladder
from jdgen.model.statement import Alternative, Statement
from jdgen.sources.amounts import read_pay
from jdgen.sources.whereabouts import read_place

WORDS_OF_AN_ID = 6


def _statement(data: Any) -> Any:
    """A bare sentence is a statement; without an id it gets one from its first words."""
    if isinstance(data, str):
        data = {"text": data}
    if isinstance(data, dict) and "id" not in data:
        text = data.get("text")
        data = {**data, "id": id_from(text) if isinstance(text, str) else "wordless"}
    return data


def id_from(text: str) -> str:
    """Return an id made of the first words of `text`."""
    words = re.findall(r"[a-z0-9]+", text.casefold())
    return "-".join(words[:WORDS_OF_AN_ID])


def _alternative(data: Any) -> Any:
    return data if isinstance(data, dict) else {"is": data}


def _alias(data: Any) -> Any:
    if not isinstance(data, str):
        return data
    name, _, seniority = data.partition("@")
    return {"name": name, "seniority": seniority}


def _deadline(data: Any) -> Any:
    if data == "ongoing":
        return {"ongoing": "true"}
    return {"on": data} if isinstance(data, str) else data


def _text_as(key: str) -> Callable[[Any], Any]:
    return lambda data: {key: data} if isinstance(data, str) else data


SHORTHAND: Mapping[Any, Callable[[Any], Any]] = {
    Statement: _statement,
    Alternative: _alternative,
    Alias: _alias,
    Code: _text_as("code"),
    Drop: _text_as("id"),
    Ladder: lambda data: {"allowed": [data], "default": data} if isinstance(data, str) else data,
    Headcount: _text_as("total"),
    Deadline: _deadline,
    Hours: _text_as("weekly"),
    Place: lambda data: read_place(data) if isinstance(data, str) else data,
    Pay: lambda data: read_pay(data) if isinstance(data, str) else data,
}
