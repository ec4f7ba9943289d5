"""The command that says what a change does to every posting."""

import typer

from jdgen.cli import options as o
from jdgen.cli.days import read_day
from jdgen.cli.output import note, put
from jdgen.delivery.whole import write_whole
from jdgen.pipeline.comparing import compare_workspace, find_unmet
from jdgen.pipeline.home import find_home
from jdgen.reports import find_changes
from jdgen.reports.concise import report_findings

NAME = "diff"
HELPS_ITSELF = False


def command(
    base: o.Base = "",
    head: o.Head = "",
    library: o.Library = "",
    report: o.ChangesReport = "people",
    output: o.OutputFile = "",
    texts: o.Texts = False,
    fail_on: o.Limits = "",
    as_of: o.AsOf = "",
    exit_code: o.ExitCode = False,
) -> None:
    """Say what changed in every posting between two states: in meaning, and then in words."""
    chosen, day = find_changes(report), read_day(as_of)
    compared = compare_workspace(find_home().folder, base, head, library, texts=texts)
    limits = [each.strip() for each in fail_on.split(",") if each.strip()]
    findings = find_unmet(compared, limits, day)
    if output:
        write_whole(output, chosen.render(compared))
    else:
        put(chosen.render(compared))
    note(report_findings(findings).splitlines())
    changed = compared.entries or compared.texts
    raise typer.Exit(int(bool(findings or (exit_code and changed))))
