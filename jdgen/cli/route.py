"""Routing: the first word that is not an option chooses a command, or else it is a role."""

from collections.abc import Mapping
from typing import NamedTuple

COMMANDS: Mapping[str, str] = {
    "explain": "a posting line by line: where each is written, and why it is here",
    "list": "roles, jobs, industries, sizes, seniorities, formats or reports",
    "show": "a role as it is written: its questions, statements and conditions",
    "schema": "the JSON Schema of the files that people write, for editors",
    "new": "a role or a job to begin with: jdgen new role NAME, jdgen new job ROLE",
    "init": "a workspace to begin with: companies, roles, jobs, templates, checks in CI",
    "build": "every open job of a workspace in every format, only what changed",
    "publish": "keep the exact text of a job's postings: jdgen publish JOB --on DAY",
    "diff": "what a change does to every posting, in meaning and then in words",
    "completion": "a script that lets bash, zsh or fish complete commands, roles and answers",
    "check": "load everything, and render every role in every format",
}
"""Every command and what it shows or does. Each is a module of this package."""

POSTING = "posting"
"""The command that a role stands for."""

TAKE_A_VALUE = frozenset(
    {
        *("--industry", "--size", "--employees", "--stage", "--seniority", "--workplace"),
        *("--employment", "--company", "--location", "--pay", "--set", "--format", "-f"),
        *("--omit", "--width", "--output", "-o", "--templates", "--roles", "--like", "--from"),
        *("--as-of", "--report"),
        *("--fail-on", "--snapshot", "--on", "--library"),
    }
)
"""The options whose next word is their value. Commands share them with the posting."""


class Route(NamedTuple):
    """The command, and the words for it."""

    command: str
    words: list[str]


def route(argv: list[str]) -> Route | None:
    """Return where the words lead, or None if there is no command and no role among them."""
    words = iter(enumerate(argv))
    for n, word in words:
        if word == "--":
            return Route(POSTING, argv) if n + 1 < len(argv) else None
        if not word.startswith("-") or word == "-":
            if word in COMMANDS:
                return Route(word, [*argv[:n], *argv[n + 1 :]])
            return Route(POSTING, argv)
        if word in TAKE_A_VALUE:
            next(words, None)
    return None
