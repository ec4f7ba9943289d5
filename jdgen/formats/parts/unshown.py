"""Sections that templates forget: a made-up posting is rendered, and its words are looked for."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from jdgen.formats.parts.environment import WalledEnvironment
from jdgen.formats.parts.probe import APPLY, BARE, BARE_PAGE, FRAMES, FULL, PAGE
from jdgen.formats.parts.rendering import partial_for, print_through, render_section
from jdgen.formats.parts.views import View, view_posting
from jdgen.model.posting import Posting, Section

MORE: Final = {"page": ((FULL, PAGE), (BARE, BARE_PAGE))}
USUAL: Final[tuple[tuple[Posting, View], ...]] = ((FULL, {}), (BARE, {}))


class Lost(NamedTuple):
    """A section of which a template does not show everything: a frame its body, others a line."""

    template: str
    kind: str
    is_frame: bool


def find_unshown(environment: WalledEnvironment) -> Iterator[Lost]:
    """Yield what the partials and frames of a dialect do not show of the sections given to them.

    Raises TemplateProblem for a template that fails.
    """
    suffix = environment.dialect.suffix
    for section in FULL.sections:
        body = str(render_section(environment, section, APPLY)["body"])
        if not _shows(body, section):
            partial = partial_for(section.kind, suffix, environment.templates)
            yield Lost(partial, section.kind, is_frame=False)
    for frame in FRAMES[suffix]:
        texts = [
            print_through(environment, f"{frame}{suffix}", {"posting": _view(posting) | more})
            for posting, more in MORE.get(frame, USUAL)
        ]
        for section in FULL.sections:
            if not all(_mark(section.kind) in text.casefold() for text in texts):
                yield Lost(f"{frame}{suffix}", section.kind, is_frame=True)


def _view(posting: Posting) -> View:
    """Return the posting as a frame sees it, with a word that is nowhere else for each body."""
    bodies: list[View] = [
        {"kind": each.kind, "heading": each.heading, "body": _mark(each.kind)}
        for each in posting.sections
    ]
    return view_posting(posting, bodies)


def _mark(kind: str) -> str:
    return f"zqbody{kind.replace('-', '')}zq"


def _shows(body: str, section: Section) -> bool:
    text = body.casefold()
    return all(line.text in text for line in section.lines)
