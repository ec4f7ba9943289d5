"""Workspaces: the companies, jobs and settings that one group of people keeps in one folder."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from jdgen.model.nothing import NOTHING
from jdgen.model.origin import NOWHERE, Origin

if TYPE_CHECKING:
    from jdgen.model.company import Company
    from jdgen.model.job import Job
    from jdgen.model.library import Library
    from jdgen.model.tree import Tree

FORMATS = ("page", "markdown")
"""The formats that a build makes where nobody says which."""


class Sheet(NamedTuple):
    """A table of jobs that another system exports, and how to read it.

    `columns` leads from a job's key (``role``, ``places``, ``pay.min``, ``options.seniority``) to
    the header of its column; `values` from a key to what the export's words for it mean.
    """

    file: str
    columns: Mapping[str, str]
    values: Mapping[str, Mapping[str, str]] = NOTHING
    origin: Origin = NOWHERE


class Settings(NamedTuple):
    """What holds for a whole workspace.

    `library` pins the version of jdgen whose roles are used; `company` names the one that hires
    where a job names none; `formats` are those of a build, and `feeds` what it makes of all
    postings together; `site` is the address under which the output will be published.
    """

    library: str = ""
    company: str = ""
    formats: tuple[str, ...] = FORMATS
    feeds: tuple[str, ...] = ()
    site: str = ""
    sheets: tuple[Sheet, ...] = ()
    origin: Origin = NOWHERE


class Workspace(NamedTuple):
    """Everything that a folder of companies, roles, jobs and templates says.

    `companies` are by the names of their files; `templates` are those of one's own, if any.
    """

    settings: Settings
    library: Library
    companies: Mapping[str, Company]
    jobs: tuple[Job, ...]
    templates: Tree | None = None
