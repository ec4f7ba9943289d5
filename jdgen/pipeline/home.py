"""Home: what names mean in a workspace, and what it gives to a request that does not say."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from jdgen.model.errors import refusal
from jdgen.naming import find_name
from jdgen.nearest import nearest, suggestion
from jdgen.resolution.splitting import split_job
from jdgen.sources.library import load_library
from jdgen.sources.site import FILE, YAML, file_of, find_workspace, folder_in, names_in, stem_of

if TYPE_CHECKING:
    from jdgen.model.job import Job
    from jdgen.model.library import Library
    from jdgen.pipeline.request import Request


class Home(NamedTuple):
    """A workspace as one command needs it: where things are. Outside of any, nothing is."""

    folder: str = ""
    roles: str = ""
    templates: str = ""


NOWHERE = Home()


def find_home(wanted: bool = True, start: str = os.curdir) -> Home:
    """Return the workspace around `start`, or nowhere if none is `wanted` or there is none."""
    folder = find_workspace(start) if wanted else ""
    if not folder:
        return NOWHERE
    return Home(folder, folder_in(folder, "roles"), folder_in(folder, "templates"))


def require_home(start: str = os.curdir) -> Home:
    """Return the workspace around `start`. Raises RequestError if there is none."""
    home = find_home(start=start)
    if not home.folder:
        message = f"there is no workspace here: no '{FILE}' in this folder or above it"
        raise refusal("no-workspace", message, "begin one with: jdgen init")
    return home


def at_home(request: Request) -> Request:
    """Return the request with what its workspace knows: paths for names, and its roles.

    Raises RequestError for a name that a job and a role share, and an unknown company.
    """
    folder = request.workspace
    roles = request.roles or folder_in(folder, "roles")
    company = company_path(folder, request.company) if request.company else ""
    path = file_of(folder, "jobs", request.role)
    if path and load_library(roles).role(request.role):
        message = f"'{request.role}' is a role and a job, '{path}'"
        raise refusal("same-name", message, f"name the job's file, or ask: jdgen {path}")
    return request._replace(role=path or request.role, roles=roles, company=company)


def company_path(folder: str, company: str) -> str:
    """Return the path of a company's file: of the one called so in the workspace, or as given."""
    if os.path.exists(company):
        return company
    path = file_of(folder, "companies", company)
    if not path and not company.endswith((".yaml", ".yml")):
        known = names_in(folder, "companies")
        message = f"there is no company '{company}' in this workspace"
        raise refusal("unknown-company", message, suggestion(company, known))
    return path or company


def usual_company(folder: str) -> str:
    """Return the path of the company that hires where nobody names one, or empty."""
    from jdgen.sources.hiring import load_settings  # noqa: PLC0415 (only in a workspace)

    name = load_settings(os.path.join(folder, FILE)).company
    return company_path(folder, name) if name else ""


def company_of(folder: str, job: Job, file: str) -> str:
    """Return the path of the company that the job of a file names, or empty if it names none.

    A company that stands outside of the workspace is refused.
    """
    if not job.company or job.company in names_in(folder, "companies"):
        return file_of(folder, "companies", job.company)
    path = os.path.normpath(os.path.join(os.path.dirname(file), job.company))
    if _is_inside(folder, file) and not _is_inside(folder, path):
        message = f"'{job.company}' leads out of the workspace"
        raise refusal("outside", message, "put the company's file in companies/", job.origin)
    return path


def _is_inside(folder: str, path: str) -> bool:
    return os.path.abspath(path).startswith(os.path.join(os.path.abspath(folder), ""))


def find_job(folder: str, asked: str, library: Library) -> tuple[Job | None, str]:
    """Return the job of a path or id, if that is what was asked for, and its company's path.

    The company is the workspace's usual one where a job names none.
    """
    if asked.endswith(YAML):
        from jdgen.sources.hiring import load_job  # noqa: PLC0415 (only if there is one)

        job = load_job(asked, library, names_in(folder, "companies"))
        job = job._replace(id=job.id or stem_of(asked))
        return job, company_of(folder, job, asked) or usual_company(folder)
    found = _job_called(folder, asked, library)
    return found or (None, usual_company(folder))


def _job_called(folder: str, name: str, library: Library) -> tuple[Job, str] | None:
    """Return the job with the id `name` and the path of its company; None if there is none.

    What means a role is no job, and files of other names are read only if nothing else is meant.
    """
    if library.role(name) or find_name(library, name):
        return None
    from jdgen.pipeline.workspace import load_workspace  # noqa: PLC0415 (reads every job)

    workspace = load_workspace(folder)
    found = {each.id: each for job in workspace.jobs for each in (job, *split_job(job))}
    if name in found:
        return found[name], file_of(folder, "companies", found[name].company)
    if near := nearest(name, found, most=1):
        message = f"there is no role or job '{name}'"
        raise refusal("unknown-role", message, f"did you mean the job '{near[0]}'?")
    return None
