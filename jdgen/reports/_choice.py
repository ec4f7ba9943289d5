"""The choice of a report by its name, or by where jdgen runs."""

from collections.abc import Mapping

from jdgen.discovery import find, names
from jdgen.model.errors import refusal
from jdgen.nearest import suggestion
from jdgen.reports._report import Report

_PACKAGE = "jdgen.reports"
_CONSTANT = "REPORT"


def report_names() -> tuple[str, ...]:
    """Return the names of all reports of findings, sorted."""
    return tuple(name for name in names(_PACKAGE) if isinstance(_offered(name), Report))


def find_report(name: str) -> Report:
    """Return the report called `name`; a RequestError names the nearest one if there is none."""
    found = _offered(name)
    if isinstance(found, Report):
        return found
    hint = suggestion(name, report_names())
    raise refusal("unknown-report", f"there is no report '{name}'", hint)


def usual_report(environ: Mapping[str, str]) -> str:
    """Return the name of the report for who names none: the platform's own, if there is one."""
    return "github" if environ.get("GITHUB_ACTIONS") == "true" else "concise"


def _offered(name: str) -> object:
    """Return what a module offers as a report; modules of this package may offer something else."""
    try:
        return find(_PACKAGE, name, _CONSTANT)
    except KeyError:
        return None
    except AttributeError as error:
        if error.name != _CONSTANT:
            raise
        return None
