"""Vacancies: the job and the company that a request means in a workspace."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from jdgen.model.errors import SourceError, refusal
from jdgen.naming import find_name
from jdgen.nearest import nearest, suggestion
from jdgen.sources.hiring import load_job, load_settings
from jdgen.sources.site import FILE, YAML, company_files, folder_in, is_inside, job_file, stem_of

if TYPE_CHECKING:
    from jdgen.model.job import Job
    from jdgen.model.library import Library
    from jdgen.pipeline.request import Request


def at_home(request: Request) -> Request:
    """Return the request with the roles of its workspace, and the path of its company.

    Raises RequestError for an unknown company.
    """
    folder = request.workspace
    roles = request.roles or folder_in(folder, "roles")
    company = company_path(folder, request.company) if request.company else ""
    return request._replace(roles=roles, company=company)


def company_path(folder: str, company: str) -> str:
    """Return the path of a company's file: of the one called so in the workspace, or as given.

    Raises RequestError for a name that no company of the workspace has, and for links out of it.
    """
    known = company_files(folder)
    if company in known:
        _refuse_outside(folder, known[company])
        return known[company]
    if company.endswith(YAML) or os.path.isfile(company):
        return company
    message = f"there is no company '{company}' in this workspace"
    raise refusal("unknown-company", message, suggestion(company, known))


def find_job(folder: str, asked: str, library: Library) -> tuple[Job | None, str]:
    """Return the job of a path or id, if that is what was asked for, and its company's path.

    The company is the workspace's usual one where a job names none. Raises RequestError for a
    name that a job and a role share, and for what leads out of the workspace.
    """
    usual = load_settings(os.path.join(folder, FILE), library).company
    job = _job_of_file(folder, asked, library) or _job_called(folder, asked, library)
    return job, _company_of(folder, job, usual)


def _job_of_file(folder: str, asked: str, library: Library) -> Job | None:
    """Return the job of the path that was asked for, or of the file that is called so.

    None if there is no such file, or its job has an id of its own.
    """
    path = asked if asked.endswith(YAML) else job_file(folder, asked)
    if not path:
        return None
    if path != asked and asked in library.names():
        message = f"'{asked}' is a role and a job, '{path}'"
        raise refusal("same-name", message, f"name the job's file, or ask: jdgen {path}")
    _refuse_outside(folder, path if path != asked else "")
    job = load_job(path, library, tuple(company_files(folder)))
    if path != asked and job.id not in ("", asked):
        return None
    return job._replace(id=job.id or stem_of(path))


def _job_called(folder: str, name: str, library: Library) -> Job | None:
    """Return the job with the id `name`, or None if there is none.

    What means a role is no job, and all jobs are read only if nothing else is meant. Mistakes
    in others keep nobody from a job, but two may not share its id.
    """
    if find_name(library, name):
        return None
    from jdgen.pipeline.workspace import understand  # noqa: PLC0415 (reads every job)
    from jdgen.resolution.splitting import split_job  # noqa: PLC0415
    from jdgen.sources.workspace import workspace_tree  # noqa: PLC0415

    workspace, findings = understand(workspace_tree(folder))
    jobs = workspace.jobs if workspace else ()
    found = {each.id: each for job in jobs for each in (job, *split_job(job))}
    shared = f"'{name.partition('/')[0]}' is the id of another job"
    told = [each for each in findings if name not in found or each.message.startswith(shared)]
    if told:
        raise SourceError(*told)
    if name not in found and (near := nearest(name, found, most=1)):
        message = f"there is no role or job '{name}'"
        raise refusal("unknown-role", message, f"did you mean the job '{near[0]}'?")
    return found.get(name)


def _company_of(folder: str, job: Job | None, usual: str) -> str:
    """Return the path of the company that hires for a job, or for none; empty if nobody does."""
    name = (job.company if job else "") or usual
    if job is None or not name.endswith(YAML):
        return company_path(folder, name) if name else ""
    path = os.path.normpath(os.path.join(os.path.dirname(job.origin.file), name))
    if is_inside(folder, job.origin.file) and not is_inside(folder, path):
        message = f"'{name}' leads out of the workspace"
        raise refusal("outside", message, "put the company's file in companies/", job.origin)
    return path


def _refuse_outside(folder: str, path: str) -> None:
    """Raise RequestError for a link out of the workspace; an empty path is none."""
    if path and not is_inside(folder, path):
        message = f"'{path}' leads out of the workspace"
        raise refusal("outside", message, "put the file itself there")
