"""From a role's name to the text of its posting, in two calls."""

from collections.abc import Iterable, Mapping

from jdgen.pipeline.posting import compose, leave_out, render
from jdgen.pipeline.request import Request
from jdgen.sources.site import folder_in

Several = str | Iterable[str]
"""One text, or some."""


def ask(
    role: str,
    options: Mapping[str, Several],
    employees: int | None,
    company: str,
    location: Several,
    pay: Several,
    roles: str,
    blanks: bool,
    workspace: str = "",
) -> Request:
    """Return the request that the keywords of `jdgen.generate` make."""
    answers = {name: _several(given) for name, given in options.items()}
    places, pays = _several(location), _several(pay)
    return Request(role, answers, employees, company, places, pays, roles, blanks, workspace)


def answer(
    request: Request, format: str, templates: str, width: int, provenance: bool, omit: Several
) -> str:
    """Return the posting asked for as text."""
    posting = leave_out(compose(request).posting, _several(omit))
    home = folder_in(request.workspace, "templates") if request.workspace else ""
    return render(posting, format, templates or home, width, provenance)


def _several(given: Several) -> tuple[str, ...]:
    return (given,) if isinstance(given, str) else tuple(given)
