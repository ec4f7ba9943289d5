"""Templates by name, the user's before the shipped ones, and how findings call their files."""

from __future__ import annotations

from collections.abc import Mapping
from os import PathLike, fspath
from types import MappingProxyType
from typing import NamedTuple

from jdgen.model.errors import TemplateProblem
from jdgen.model.finding import Finding
from jdgen.model.origin import Origin
from jdgen.model.tree import Tree

SHIPPED = "jdgen/"
"""Under this prefix a shipped template is found even where a user's file has taken its name."""


class Source(NamedTuple):
    """The bytes of one template, and how findings name its file."""

    label: str
    content: bytes


class Templates:
    """Every template by name. `bytecode` is a folder of the user's own for compiled ones.

    Each value is only equal to itself, so that what was made from it can be kept beside it.
    """

    __slots__ = ("bytecode", "sources")

    def __init__(self, sources: Mapping[str, Source], bytecode: str | None = None) -> None:
        self.sources = MappingProxyType(dict(sources))
        self.bytecode = bytecode

    def names(self, suffix: str) -> tuple[str, ...]:
        """Return the names of the templates that end in `suffix`, sorted."""
        return tuple(sorted(name for name in self.sources if name.endswith(suffix)))

    def text(self, name: str) -> str:
        """Return the text of a template; KeyError says that there is none of that name."""
        label, content = self.sources[name]
        try:
            return content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = content.count(b"\n", 0, error.start) + 1
            found = f"byte {error.start + 1} is not UTF-8"
            raise problem(label, line, found, "Save the file as UTF-8.") from error


def templates_of(
    shipped: Tree,
    user: Tree | None = None,
    *,
    bytecode: str | PathLike[str] | None = None,
    folder: str = "templates",
) -> Templates:
    """Return the shipped templates and the user's, which stand in for shipped ones of their name.

    The shipped tree is their folder, or has them below ``templates/``; the user's lie below
    `folder` of their tree, and an empty one means that the tree is their folder.
    """
    sources: dict[str, Source] = {}
    for path, source in _below("", shipped):
        name = path.removeprefix("templates/")
        sources[name] = sources[SHIPPED + name] = source
    for name, source in _below(folder, user) if user else ():
        if name.startswith(SHIPPED):
            found = f"the folder '{SHIPPED}' belongs to the shipped templates"
            raise problem(source.label, 0, found, "Move the file one folder up, or rename it.")
        sources[name] = source
    return Templates(sources, None if bytecode is None else fspath(bytecode))


def problem(label: str, line: int, message: str, hint: str = "") -> TemplateProblem:
    """Return an error with one finding about a line of a template, or the whole file at line 0."""
    return TemplateProblem(mistake(label, line, message, hint))


def mistake(label: str, line: int, message: str, hint: str = "") -> Finding:
    """Return a finding about a line of a template; Jinja knows no columns."""
    return Finding(Origin(label, line, 1 if line else 0), "template", message, hint)


def _below(folder: str, tree: Tree) -> list[tuple[str, Source]]:
    prefix = f"{folder}/" if folder else ""
    return [
        (path[len(prefix) :], Source(tree.named(path), content))
        for path, content in tree.files.items()
        if path.startswith(prefix) and path.endswith(".j2")
    ]
