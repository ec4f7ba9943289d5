"""Postings through templates: each section once through its partial, then all through the frame."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial
from itertools import count
from typing import TYPE_CHECKING, Protocol

from markupsafe import Markup

from jdgen.formats.parts.allowance import MOST
from jdgen.formats.parts.environment import Dialect, WalledEnvironment
from jdgen.formats.parts.failure import FAILURES, explain
from jdgen.formats.parts.templates import Templates
from jdgen.formats.parts.views import View, view_posting, view_section
from jdgen.memory import Memory
from jdgen.model.company import Apply
from jdgen.model.posting import Posting, Section

if TYPE_CHECKING:
    from jdgen.formats.parts.casting import Caster

FRAGMENTS = 1024
"""How many rendered sections are kept, and as many that were asked for before them."""

FEW = 16
"""After how many postings it is worth the while to look whether templates only print words."""

SELDOM_SHARED = frozenset({"pay", "work", "apply"})
"""Sections that hardly two jobs share; from a mould they cost no more than to be remembered."""

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
    Once there are many postings, templates that only print words are not asked each time.
    """
    environment = _environment_of(dialect, templates)
    see = _seer(environment)
    rendered = count(1)
    last: list[tuple[tuple[Section, ...], Apply | None, list[str]]] = []

    def render(posting: Posting, frame: str = "posting", more: View = NO_MORE, /) -> str:
        caster = _caster(environment) if next(rendered) > FEW else None
        sections, apply = posting.sections, posting.apply
        if last and last[0][1] is apply and len(last[0][0]) == len(sections):
            # Neighbours share most sections, and those in the same places.
            known = zip(sections, last[0][0], last[0][2], strict=True)
            bodies = [
                body if section is before else see(section, apply, caster)
                for section, before, body in known
            ]
        else:
            bodies = [see(section, apply, caster) for section in sections]
        last[:] = [(sections, apply, bodies)]
        name = f"{frame}{dialect.suffix}"
        text = caster.cast_posting(name, posting, bodies) if caster else None
        if text is None:
            view = view_posting(posting, [*map(_view_body, posting.sections, bodies)])
            view.update(more)
            text = print_through(environment, name, {"posting": view})
        return text + "\n"

    return render


def render_frame(dialect: Dialect, templates: Templates, frame: str, data: View) -> str:
    """Return a frame that is of no single posting; it sees `data` and nothing else."""
    environment = _environment_of(dialect, templates)
    return print_through(environment, f"{frame}{dialect.suffix}", data) + "\n"


@lru_cache(maxsize=8)
def _environment_of(dialect: Dialect, templates: Templates) -> WalledEnvironment:
    return WalledEnvironment(dialect, templates)


def render_section(environment: WalledEnvironment, section: Section, apply: Apply | None) -> View:
    """Return what a frame sees of a section. Raises TemplateProblem for a template that fails."""
    name = partial_for(section.kind, environment.dialect.suffix, environment.templates)
    body = print_through(environment, name, {"section": view_section(section, apply)})
    return _view_body(section, body)


@lru_cache(maxsize=8)
def _caster(environment: WalledEnvironment) -> Caster:
    from jdgen.formats.parts.casting import Caster  # noqa: PLC0415 (only where there are many)

    return Caster(environment, partial(print_through, environment))


def _seer(
    environment: WalledEnvironment,
) -> Callable[[Section, Apply | None, Caster | None], str]:
    """Return the function that renders sections, from moulds if there is a caster."""
    # The section is kept beside its body: its id must not be given to another one.
    known: Memory[object, tuple[Section, str]] = Memory(FRAGMENTS)

    def see(section: Section, apply: Apply | None, caster: Caster | None) -> str:
        # How to apply is said in a section of its own, and linked by the posting's data.
        linked = apply if section.kind == "apply" else None
        key = (id(section), linked) if linked else id(section)
        seen = known.get(key)
        if seen is not None:
            return seen[1]
        name = partial_for(section.kind, environment.dialect.suffix, environment.templates)
        body = caster.cast_section(name, section, linked) if caster else None
        if body is not None and section.kind in SELDOM_SHARED:
            return body
        if body is None:
            body = print_through(environment, name, {"section": view_section(section, linked)})
        return known.keep(key, (section, body))[1]

    return see


def _view_body(section: Section, body: str) -> View:
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
