"""The main command: the posting for a role or a job."""

from typing import NamedTuple

import typer

from jdgen.cli import options as o
from jdgen.cli.answers import read_answers
from jdgen.cli.output import is_for_people, put
from jdgen.model.posting import Posting
from jdgen.pipeline.home import find_home
from jdgen.pipeline.posting import compose, leave_out, render, write
from jdgen.pipeline.request import Request

NAME = ""
HELPS_ITSELF = True


def command(
    context: typer.Context,
    role: o.Role,
    industry: o.Industry = "",
    size: o.Size = "",
    employees: o.Employees = None,
    stage: o.Stage = "",
    seniority: o.Seniority = "",
    workplace: o.Workplace = "",
    employment: o.Employment = "",
    company: o.Company = "",
    location: o.Location = [],  # noqa: B006 (typer copies it)
    pay: o.Pay = [],  # noqa: B006
    set_: o.Set = [],  # noqa: B006
    formats: o.Formats = [],  # noqa: B006
    omit: o.Omit = [],  # noqa: B006
    width: o.Width = 72,
    output: o.Output = "",
    templates: o.Templates = "",
    roles: o.Roles = "",
    provenance: o.Provenance = False,
    blanks: o.Blanks = False,
    open_: o.Open = False,
    copy: o.Copy = False,
    strict: o.Strict = False,
    quiet: o.Quiet = False,
    no_workspace: o.NoWorkspace = False,
    help: o.Help = False,
) -> None:
    """Print the posting for a role, or for the job of a YAML file."""
    home = find_home(not no_workspace)
    if help:
        return _help(context, role, roles or home.roles, home.folder)
    plain = {"industry": industry, "size": size, "stage": stage, "workplace": workplace}
    answers = read_answers(plain | {"seniority": seniority}, employment, set_)
    given = (role, answers, employees, company, tuple(location), tuple(pay), roles, blanks)
    posting = _compose(Request(*given, home.folder), omit)
    looks = Looks(templates or home.templates, width, provenance)
    _hand_over(posting, looks, formats, output, show=open_, copy=copy)
    raise typer.Exit(_note(posting, strict, quiet))


class Looks(NamedTuple):
    """How a posting is to look, whatever its format."""

    templates: str
    width: int
    provenance: bool


def _compose(asked: Request, omit: list[str]) -> Posting:
    """Return the posting without the sections to omit, which commas may part."""
    return leave_out(compose(asked).posting, [kind for each in omit for kind in each.split(",")])


def _hand_over(
    posting: Posting, looks: Looks, formats: list[str], output: str, *, show: bool, copy: bool
) -> None:
    """Show, copy, print or write the posting; it is printed unless something else is asked for."""
    _show_and_copy(posting, looks, show, copy)
    if formats or output or not (show or copy):
        _deliver(posting, looks, formats, output)


def _deliver(posting: Posting, looks: Looks, formats: list[str], output: str) -> None:
    """Render every format before the first is written, so that a failure leaves nothing behind."""
    if not output and len(formats) <= 1:
        return put(write(posting, formats[0] if formats else "markdown", *looks))
    from jdgen.cli.targets import choose_targets  # noqa: PLC0415 (only with -o)
    from jdgen.delivery.whole import write_whole  # noqa: PLC0415

    targets = choose_targets(formats, output, posting.key)
    contents = [write(posting, target.format, *looks) for target in targets]
    for target, content in zip(targets, contents, strict=True):
        write_whole(target.path, content)
    return None


def _show_and_copy(posting: Posting, looks: Looks, show: bool, copy: bool) -> None:
    if not (show or copy):
        return
    from jdgen.delivery.browser import show_page  # noqa: PLC0415 (only for people at a desk)
    from jdgen.delivery.clipboard import copy_html  # noqa: PLC0415

    if show:
        show_page(render(posting, "page", *looks), posting.key)
    if copy:
        copy_html(render(posting, "html", *looks))


def _note(posting: Posting, strict: bool, quiet: bool) -> int:
    """Say to people what the posting lacks, and return the exit code."""
    unmet = strict and bool(posting.missing)
    if unmet or (not quiet and is_for_people()):
        from jdgen.cli.notes import gap_notes  # noqa: PLC0415 (not in a pipe)
        from jdgen.cli.output import note  # noqa: PLC0415

        note(gap_notes(posting))
    return int(unmet)


def _help(context: typer.Context, role: str, roles: str, workspace: str) -> None:
    from jdgen.cli.questions import questions_of  # noqa: PLC0415 (only when asked)

    put(f"{context.get_help()}\n\n{questions_of(role, roles, workspace)}")
