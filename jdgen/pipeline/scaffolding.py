"""Scaffolding: a role or a job of one's own to begin with."""

import os
from typing import NamedTuple

from jdgen.model.errors import refusal
from jdgen.model.kinds import COMMANDS
from jdgen.model.library import Library
from jdgen.pipeline.home import NOWHERE, Home
from jdgen.pipeline.showing import asked_of
from jdgen.resolution.lookup import find_role
from jdgen.sources.draft import job_draft
from jdgen.sources.forms import NAME
from jdgen.sources.library import load_library
from jdgen.sources.scaffold import Spot, role_scaffold
from jdgen.sources.site import company_files, stem_of

ASKED_OF_ALL = ("seniority", "workplace", "time", "contract")
"""The questions for every role that a vacancy answers, and seldom a company."""


class Begun(NamedTuple):
    """A new file: its path, its text, and the words after `jdgen` that read it as a posting."""

    path: str
    text: str
    reading: str


def new_role(
    name: str, path: str = "", like: str = "", roles: str = "", home: Home = NOWHERE
) -> Begun:
    """Return a new role: for `path`, or else for the workspace or the folder around here.

    `like` may be an alias. Raises RequestError if there is no such role, or the name is taken.
    """
    library = load_library(roles or home.roles)
    base = find_role(library, like).role.name if like else ""
    path = path or place_of(home, "roles", name)
    spot = Spot(path, home.folder if _is_in(home, "roles", path) else "")
    text = role_scaffold(name, spot, library, base)
    return Begun(path, text, name if spot.workspace else f"{name} --roles {path}")


def new_job(
    role: str, name: str = "", path: str = "", roles: str = "", home: Home = NOWHERE
) -> Begun:
    """Return a new job for a role, which may be an alias or a title: for `path` or as new_role.

    Raises RequestError if there is no such role, or the name is taken.
    """
    library = load_library(roles or home.roles)
    found = find_role(library, role)
    path = path or place_of(home, "jobs", name or free_name(home, found.role.name))
    spot = job_spot(home, library, path)
    companies = tuple(company_files(home.folder)) if spot.workspace else ()
    asked = asked_of(library, found.role)
    questions = {name: asked.shared[name] for name in ASKED_OF_ALL} | {
        name: each for name, each in asked.own.items() if each.answers
    }
    text = job_draft(found.role, questions, found.options, spot, companies)
    return Begun(path, text, reading_of(spot))


def place_of(home: Home, kind: str, name: str) -> str:
    """Return the path of a new file called `name`: in the workspace's folder, or here."""
    return os.path.normpath(os.path.join(home.folder, kind if home.folder else "", f"{name}.yaml"))


def free_name(home: Home, name: str) -> str:
    """Return a name with the first number that no job has."""
    number = 1
    while os.path.lexists(place_of(home, "jobs", f"{name}-{number}")):
        number += 1
    return f"{name}-{number}"


def job_spot(home: Home, library: Library, path: str) -> Spot:
    """Return where a new job will stand. Raises RequestError for a name that it cannot have."""
    name = stem_of(path)
    if not NAME.fullmatch(name):
        hint = "use letters, digits and hyphens, such as nurse-pueblo"
        raise refusal("name", f"'{name}' cannot be the name of a job", hint)
    if not _is_in(home, "jobs", path):
        return Spot(path)
    if name in library.names() or name in COMMANDS:
        what = "a command of jdgen" if name in COMMANDS else "a role"
        hint = f"name its place, too: {name}-pueblo"
        raise refusal("name", f"'{name}' is {what} already", hint)
    return Spot(path, home.folder)


def reading_of(spot: Spot) -> str:
    """Return the word after `jdgen` that reads a job as a posting."""
    return stem_of(spot.file) if spot.workspace else spot.file


def _is_in(home: Home, kind: str, path: str) -> bool:
    inside = os.path.abspath(os.path.join(home.folder, kind))
    return bool(home.folder) and os.path.dirname(os.path.abspath(path)) == inside
