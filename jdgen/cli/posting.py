"""The main command: the posting for a role or a job."""

from collections.abc import Callable

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
    formats: o.Formats = [],  # noqa: B006
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
    help: o.Help = False,
) -> None:
    """Print the posting for a role, or for the job of a YAML file."""
    if help:
        return _help(context, role, roles)
    plain = {"industry": industry, "size": size, "stage": stage}
    plain |= {"seniority": seniority, "workplace": workplace}
    answers = read_answers(plain, employment, set_)
    asked = Request(role, answers, employees, company, tuple(location), tuple(pay), roles, blanks)
    posting = compose(asked).posting
    if open_ or copy:
        from jdgen.cli.desktop import show_and_copy  # noqa: PLC0415 (only for people at a desk)

        show_and_copy(posting, templates, open_, copy)
    if not (open_ or copy) or output or formats:

        def render_as(name: str) -> str:
            return render(posting, name, templates, width, provenance)

        _deliver(posting.key, formats, output, render_as)
    unmet = strict and bool(posting.missing)
    if unmet or (not quiet and is_for_people()):
        from jdgen.cli.notes import gap_notes  # noqa: PLC0415 (not in a pipe)
        from jdgen.cli.output import note  # noqa: PLC0415

        note(gap_notes(posting))
    raise typer.Exit(int(unmet))


def _deliver(key: str, formats: list[str], output: str, render_as: Callable[[str], str]) -> None:
    """Render every format before the first is written, so that a failure leaves nothing behind."""
    if not output and len(formats) <= 1:
        return put(render_as(formats[0] if formats else "markdown"))
    from jdgen.cli.targets import choose_targets  # noqa: PLC0415 (only with -o)
    from jdgen.delivery.whole import write_whole  # noqa: PLC0415

    targets = choose_targets(formats, output, key)
    texts = [render_as(target.format) for target in targets]
    for target, text in zip(targets, texts, strict=True):
        write_whole(target.path, text)
    return None


def _help(context: typer.Context, role: str, roles: str) -> None:
    from jdgen.cli.questions import questions_of  # noqa: PLC0415 (only when asked)

    put(f"{context.get_help()}\n\n{questions_of(role, roles)}")
