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
    **options: str | Iterable[str],
) -> str:
    """Return the posting for a role, a name or alias such as ``"head-of-product"``, as text.

    `role` may also be the path of a job's YAML file.

    `format` is a name that ``jdgen list formats`` shows; `employees` a headcount, which decides
    the size; `company` the path of a company's YAML file; `location` and `pay` lines such as
    ``"Berlin, DE"`` and ``"90000-110000 EUR"``, one or several; `roles` a file or folder of roles
    of one's own; `templates` a folder of templates of one's own; `width` the most columns of a
    line of plain text, 0 any number; with `blanks`, missing facts are marked in the posting; with
    `provenance`, JSON says where each line was written. All other keywords answer options:
    ``industry="fintech"``, ``seniority=["mid", "senior"]``.

    Raises jdgen.model.errors.JdgenError, whose `findings` say what is wrong and where.
    """
    from jdgen.pipeline.generate import generate as run  # noqa: PLC0415 (importing jdgen is cheap)

    return run(
        role,
        format=format,
        employees=employees,
        company=company,
        location=location,
        pay=pay,
        roles=roles,
        templates=templates,
        width=width,
        blanks=blanks,
        provenance=provenance,
        **options,
    )
