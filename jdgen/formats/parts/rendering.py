"""Postings through templates: each section once through its partial, then all through the frame."""

from functools import lru_cache
from typing import Protocol

from markupsafe import Markup

from jdgen.formats.parts.allowance import MOST
from jdgen.formats.parts.environment import Dialect, WalledEnvironment
from jdgen.formats.parts.failure import FAILURES, explain
from jdgen.formats.parts.templates import Templates
from jdgen.formats.parts.views import View, view_posting, view_section
from jdgen.model.company import Apply
from jdgen.model.posting import Posting, Section

FRAGMENTS = 4096
"""How many rendered sections are kept; beyond that all are forgotten at once."""

NO_MORE: View = {}


class Renderer(Protocol):
    """Renders a posting through a frame, which sees of it the usual and `more`."""

    def __call__(
        self, posting: Posting, frame: str = "posting", more: View = NO_MORE, /
    ) -> str: ...


@lru_cache(maxsize=8)
def renderer_of(dialect: Dialect, templates: Templates) -> Renderer:
    """Return the function that renders postings in a dialect; it remembers sections it has seen.

    A section is known again by being the same object, so equal ones cost nothing to tell apart.
    """
    environment = _environment_of(dialect, templates)
    # The section is kept beside its fragment: its id must not be given to another one.
    fragments: dict[object, tuple[Section, View]] = {}

    def see(section: Section, apply: Apply | None) -> View:
        # How to apply is said in a section of its own, and linked by the posting's data.
        key = (id(section), apply) if apply and section.kind == "apply" else id(section)
        known = fragments.get(key)
        if known is None:
            if len(fragments) >= FRAGMENTS:
                fragments.clear()
            known = fragments[key] = section, render_section(environment, section, apply)
        return known[1]

    def render(posting: Posting, frame: str = "posting", more: View = NO_MORE, /) -> str:
        sections = [see(section, posting.apply) for section in posting.sections]
        view = view_posting(posting, sections)
        view.update(more)
        return print_through(environment, f"{frame}{dialect.suffix}", {"posting": view}) + "\n"

    return render


def render_frame(dialect: Dialect, templates: Templates, frame: str, data: View) -> str:
    """Return a frame that is of no single posting; it sees `data` and nothing else."""
    return (
        print_through(_environment_of(dialect, templates), f"{frame}{dialect.suffix}", data) + "\n"
    )


@lru_cache(maxsize=8)
def _environment_of(dialect: Dialect, templates: Templates) -> WalledEnvironment:
    return WalledEnvironment(dialect, templates)


def render_section(environment: WalledEnvironment, section: Section, apply: Apply | None) -> View:
    """Return what a frame sees of a section. Raises TemplateProblem for a template that fails."""
    name = partial_for(section.kind, environment.dialect.suffix, environment.templates)
    body = print_through(environment, name, {"section": view_section(section, apply)})
    return {
        "kind": section.kind,
        "heading": section.heading,
        "body": Markup(body),
    }


def partial_for(kind: str, suffix: str, templates: Templates) -> str:
    """Return the name of the template that renders sections of a kind."""
    name = f"section-{kind}{suffix}"
    return name if name in templates.sources else f"section{suffix}"


def print_through(environment: WalledEnvironment, name: str, data: View) -> str:
    """Return `data` as a template writes it. Raises TemplateProblem for one that fails."""
    environment.allowance.left = MOST
    try:
        template = environment.get_template(name)
        context = environment.context_class(environment, data, name, template.blocks)
        return environment.allowance.join(template.root_render_func(context)).strip("\n")
    except FAILURES:
        return _fail(environment, name)


def _fail(environment: WalledEnvironment, name: str) -> str:
    sources = environment.templates.sources
    first = sources[name].label if name in sources else name
    try:
        environment.handle_exception()
    except FAILURES as error:
        raise explain(error, {source.label for source in sources.values()}, first) from error
