"""jdgen composes job postings from roles written in YAML."""

from collections.abc import Iterable

from jdgen.version import __version__

__all__ = ["__version__", "generate"]


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
    omit: str | Iterable[str] = (),
    workspace: str = "",
    **options: str | Iterable[str],
) -> str:
    """Return the posting for a role, or for the job of a YAML file, as text.

    `role` is a name, an alias or a path; `format` a name that ``jdgen list formats`` shows;
    `employees` a headcount, which decides the size; `company` the path of a company's YAML file;
    `location` and `pay` lines such as ``"Berlin, DE"`` and ``"90000-110000 EUR"``; `roles` and
    `templates` paths of one's own; `width` the most columns of a line of plain text. `blanks`
    marks missing facts; `provenance` lets JSON say where lines were written; `omit` names
    sections to leave out. In the folder of a `workspace`, jobs and companies are known by name,
    and its roles and templates are used. Other keywords answer options: ``industry="fintech"``,
    ``seniority=["mid", "senior"]``.

    Raises jdgen.model.errors.JdgenError, whose `findings` say what is wrong and where.
    """
    from jdgen.pipeline.generate import answer, ask  # noqa: PLC0415 (importing jdgen is cheap)

    asked = ask(role, options, employees, company, location, pay, roles, blanks, workspace)
    return answer(asked, format, templates, width, provenance, omit)
