"""Postings and templates that the tests of formats share."""

from collections.abc import Callable
from pathlib import Path

import pytest

from jdgen.formats import Templates, templates_of
from jdgen.formats.markdown import render
from jdgen.model.errors import TemplateProblem
from jdgen.model.kinds import SectionKind
from jdgen.model.posting import Line, Posting, Section
from jdgen.model.tree import Tree

FOLDER = Path(__file__).parents[2] / "templates"
SHIPPED = Tree("shipped:templates", {file.name: file.read_bytes() for file in FOLDER.glob("*.j2")})


def make_section(kind: SectionKind, heading: str, *lines: str | Line) -> Section:
    worded = [
        Line(f"l{n}", each) if isinstance(each, str) else each for n, each in enumerate(lines)
    ]
    return Section(kind, heading, tuple(worded))


def make_posting(*sections: Section, title: str = "Head of Product") -> Posting:
    return Posting("head-of-product", "en", "head-of-product", title, sections)


def make_templates(user: dict[str, str] | None = None, bytecode: Path | None = None) -> Templates:
    files = {f"templates/{name}.md.j2": text.encode() for name, text in (user or {}).items()}
    return templates_of(SHIPPED, Tree("", files), bytecode=bytecode)


def render_with(user: dict[str, str], *sections: Section, bytecode: Path | None = None) -> str:
    shown = sections or (make_section("duties", "Duties", "Ship it.", "Run it."),)
    return render(make_posting(*shown), make_templates(user, bytecode))


def find_problems(user: dict[str, str], *sections: Section) -> list[str]:
    """What is wrong with the user's templates: ``file:line:column message (hint)``."""
    with pytest.raises(TemplateProblem) as caught:
        render_with(user, *sections)
    assert {found.rule for found in caught.value.findings} == {"template"}
    return [
        f"{found.origin} {found.message}" + (f" ({found.hint})" if found.hint else "")
        for found in caught.value.findings
    ]


@pytest.fixture
def shipped() -> Tree:
    return SHIPPED


@pytest.fixture
def section() -> Callable[..., Section]:
    return make_section


@pytest.fixture
def posting() -> Callable[..., Posting]:
    return make_posting


@pytest.fixture
def templates() -> Callable[..., Templates]:
    """The shipped templates and the user's, given by name without ``.md.j2``."""
    return make_templates


@pytest.fixture
def markdown() -> Callable[..., str]:
    """Markdown of a posting with one section, or the given ones, by the user's templates."""
    return render_with


@pytest.fixture
def problems() -> Callable[..., list[str]]:
    return find_problems
