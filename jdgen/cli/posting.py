"""The main command: the posting for a role."""

import typer

from jdgen.cli import options as o
from jdgen.cli.answers import read_answers
from jdgen.cli.output import is_for_people, put
from jdgen.pipeline.posting import compose, render
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
    format: o.Format = "markdown",
    width: o.Width = 72,
    output: o.Output = "",
    templates: o.Templates = "",
    roles: o.Roles = "",
    strict: o.Strict = False,
    quiet: o.Quiet = False,
    help: o.Help = False,
) -> None:
    """Print the posting for a role."""
    if help:
        return _help(context, role, roles)
    plain = {"industry": industry, "size": size, "stage": stage}
    plain |= {"seniority": seniority, "workplace": workplace}
    answers = read_answers(plain, employment, set_)
    asked = Request(role, answers, employees, company, tuple(location), tuple(pay), roles)
    posting = compose(asked).posting
    _deliver(render(posting, format, templates, width), output)
    unmet = strict and bool(posting.missing)
    if unmet or (not quiet and is_for_people()):
        from jdgen.cli.notes import gap_notes  # noqa: PLC0415 (not in a pipe)
        from jdgen.cli.output import note  # noqa: PLC0415

        note(gap_notes(posting))
    raise typer.Exit(int(unmet))


def _deliver(text: str, output: str) -> None:
    if not output:
        return put(text)
    from jdgen.delivery.whole import write_whole  # noqa: PLC0415 (only with -o)

    return write_whole(output, text)


def _help(context: typer.Context, role: str, roles: str) -> None:
    from jdgen.cli.questions import questions_of  # noqa: PLC0415 (only when asked)

    put(f"{context.get_help()}\n\n{questions_of(role, roles)}")
