"""The main verbs: compose a posting, and render it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from jdgen import cache
from jdgen.formats import Printing, find_format, refuse_unfit, templates_of
from jdgen.model.errors import refusal
from jdgen.model.kinds import SECTION_KINDS
from jdgen.resolution.composition import compose as compose_role
from jdgen.resolution.composition import forget_postings
from jdgen.resolution.lookup import find_role
from jdgen.resolution.options import size_of
from jdgen.sources.library import load_library
from jdgen.sources.shelf import shipped_templates

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from jdgen.formats import Templates
    from jdgen.model.composition import Composition
    from jdgen.model.job import Job
    from jdgen.model.library import Library
    from jdgen.model.posting import Posting
    from jdgen.model.tree import Tree
    from jdgen.pipeline.request import Answers, Request


def compose(request: Request, *, explain: bool = False) -> Composition:
    """Return the composition of the posting asked for.

    Raises JdgenError with every finding if a source cannot be understood or the request asks
    for something that does not exist.
    """
    if request.workspace:
        from jdgen.pipeline.vacancies import at_home  # noqa: PLC0415 (only in a workspace)

        request = at_home(request)
    library = load_library(request.roles)
    job, path = _job(library, request)
    role, preset = find_role(library, job.role if job else request.role)
    if job and job.role != request.role:
        job = job._replace(options={**_each_alone(preset), **job.options})
        preset = {}
    options = _answers(library, request, preset)
    company = None
    if path:
        from jdgen.sources.hiring import load_company  # noqa: PLC0415 (only if there is one)

        company = load_company(path, library)
    made = compose_role(library, role, options, company, job, explain=explain)
    if not request.blanks:
        return made
    from jdgen.resolution.blanks import mark_blanks  # noqa: PLC0415 (only when asked)

    return made._replace(posting=mark_blanks(made.posting, library.common.wording))


def render(
    posting: Posting,
    format: str = "markdown",
    templates: str = "",
    width: int = 72,
    provenance: bool = False,
) -> str:
    """Return a posting as `write` does, where that is text. Raises RequestError where it is not."""
    written = write(posting, format, templates, width, provenance)
    if isinstance(written, bytes):
        raise refusal("not-text", f"'{format}' is a document, not text", "write it to a file")
    return written


def write(
    posting: Posting,
    format: str = "markdown",
    templates: str = "",
    width: int = 72,
    provenance: bool = False,
) -> str | bytes:
    """Return a posting in a format, as text or as the bytes of a document.

    `templates` is a folder of templates of one's own.

    `width` is the most columns of a line of plain text, 0 any number; `provenance` lets JSON say
    where each line was written. Other formats have neither. Raises RequestError for an unknown
    format, for facts that its target asks for and nobody gave, and for a width too narrow for
    words; TemplateProblem for a template that fails.
    """
    chosen = find_format(format)
    if chosen.target:
        refuse_unfit(posting, chosen)
    return chosen.render(posting, load_templates(templates), Printing(width, provenance))


def leave_out(posting: Posting, kinds: Iterable[str]) -> Posting:
    """Return the posting without its sections of these kinds.

    Raises RequestError for kinds that no section has; one that this posting lacks is no mistake.
    """
    unknown = [kind for kind in kinds if kind not in SECTION_KINDS]
    if unknown:
        from jdgen.nearest import suggestion  # noqa: PLC0415 (only a mistake needs it)

        hint = suggestion(unknown[0], SECTION_KINDS)
        raise refusal("unknown-section", f"there is no section '{unknown[0]}'", hint)
    left = tuple(each for each in posting.sections if each.kind not in kinds)
    return posting._replace(sections=left)


def load_templates(folder: str = "") -> Templates:
    """Return the templates: those of a folder of one's own before the shipped ones."""
    key = f"{folder}\0{cache.signature(_paths(folder))}" if folder else ""
    if key not in _templates:
        own = _read_own(folder) if folder else None
        bytecode = cache.bytecode_folder("templates")
        _templates[key] = templates_of(shipped_templates(), own, bytecode=bytecode, folder="")
    return _templates[key]


def _read_own(folder: str) -> Tree:
    from jdgen.sources.folder import read_folder  # noqa: PLC0415 (only if there are some)

    return read_folder(folder, (".j2",))


_templates: dict[str, Templates] = {}
"""Templates by folder and state, so that postings of one process share what is rendered."""


def _paths(folder: str) -> list[str]:
    return sorted(os.path.join(top, name) for top, _, files in os.walk(folder) for name in files)


def forget() -> None:
    """Forget what earlier postings left behind to be shared, as a new process would."""
    forget_postings()


def _each_alone(answers: Mapping[str, str]) -> Answers:
    return {option: (answer,) for option, answer in answers.items()}


def _answers(library: Library, request: Request, preset: Mapping[str, str]) -> Answers:
    options = {**_each_alone(preset), **request.options}
    if request.employees is not None and "size" not in options:
        options["size"] = (size_of(library.common, request.employees),)
    return options


def _job(library: Library, request: Request) -> tuple[Job | None, str]:
    """Return the job asked for, if it is more than a role, and the path of its company's file.

    Places and pay of the command line stand in for those of a job's file.
    """
    said = _vacancy(library, request)
    job, path = _kept_job(library, request)
    if job and said:
        job = job._replace(places=said.places or job.places, pay=said.pay or job.pay)
    return job or said, request.company or path


def _kept_job(library: Library, request: Request) -> tuple[Job | None, str]:
    """Return the job that somebody wrote down, if one was asked for, and its company's path."""
    if request.workspace:
        from jdgen.pipeline.vacancies import find_job  # noqa: PLC0415 (only in a workspace)

        return find_job(request.workspace, request.role, library)
    if not is_path(request.role):
        return None, ""
    from jdgen.sources.hiring import load_job  # noqa: PLC0415 (only if there is one)

    job = load_job(request.role, library)
    beside = os.path.join(os.path.dirname(request.role), job.company) if job.company else ""
    return job, beside


def is_path(role: str) -> bool:
    """Say whether what was asked for is the path of a job's file."""
    return role.endswith((".yaml", ".yml"))


def _vacancy(library: Library, request: Request) -> Job | None:
    """Return the job that places and pay on the command line amount to, if there are any."""
    if not (request.locations or request.pay):
        return None
    from jdgen.sources.vacancy import read_vacancy  # noqa: PLC0415 (only if there is one)

    countries = library.common.wording.countries
    return read_vacancy(request.role, request.locations, request.pay, countries)
