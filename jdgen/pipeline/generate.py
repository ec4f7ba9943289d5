"""From a role's name to the text of its posting, in one call."""

from collections.abc import Iterable

from jdgen.pipeline.posting import compose, render
from jdgen.pipeline.request import Request


def generate(
    role: str,
    *,
    format: str = "markdown",
    employees: int | None = None,
    company: str = "",
    location: str | Iterable[str] = (),
    pay: str | Iterable[str] = (),
    roles: str = "",
    templates: str = "",
    width: int = 72,
    blanks: bool = False,
    provenance: bool = False,
    **options: str | Iterable[str],
) -> str:
    """Return the posting for `role` as text; see `jdgen.generate`."""
    request = Request(
        role,
        {name: _several(answers) for name, answers in options.items()},
        employees,
        company,
        _several(location),
        _several(pay),
        roles,
        blanks,
    )
    return render(compose(request).posting, format, templates, width, provenance)


def _several(given: str | Iterable[str]) -> tuple[str, ...]:
    return (given,) if isinstance(given, str) else tuple(given)
