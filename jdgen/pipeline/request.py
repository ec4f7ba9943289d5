"""Requests: what somebody asks for, in values that need no disk to understand."""

from collections.abc import Mapping
from typing import NamedTuple

from jdgen.model.nothing import NOTHING

Answers = Mapping[str, tuple[str, ...]]


class Request(NamedTuple):
    """One posting, as asked for on the command line or by a caller.

    `role` is a name or alias, or the path of a job's YAML file; `options` holds answers by
    option; `employees` a headcount; `company` the path of a company's file; `locations` and
    `pay` lines as people write them (``Berlin, DE``; ``90000-110000 EUR``); `roles` the path of
    role files of one's own; with `blanks`, missing facts are marked in the posting. In the
    `workspace` of a folder, jobs and companies are known by name too, and its roles are there.
    """

    role: str
    options: Answers = NOTHING
    employees: int | None = None
    company: str = ""
    locations: tuple[str, ...] = ()
    pay: tuple[str, ...] = ()
    roles: str = ""
    blanks: bool = False
    workspace: str = ""
