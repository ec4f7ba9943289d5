"""The command that explains a posting line by line."""

from jdgen.cli import options as o
from jdgen.cli.answers import read_answers
from jdgen.cli.output import put
from jdgen.pipeline.home import find_home
from jdgen.pipeline.posting import compose
from jdgen.pipeline.request import Request
from jdgen.reports.explanation import report_as_json, report_dropped, report_explanation

NAME = "explain"
HELPS_ITSELF = False


def command(
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
    roles: o.Roles = "",
    no_workspace: o.NoWorkspace = False,
    dropped: o.Dropped = False,
    as_json: o.Json = False,
) -> None:
    """Explain a posting: for each line where it is written, and why it is here."""
    plain = {"industry": industry, "size": size, "stage": stage, "workplace": workplace}
    answers = read_answers(plain | {"seniority": seniority}, employment, set_)
    asked = Request(role, answers, employees, company, tuple(location), tuple(pay), roles)
    asked = asked._replace(workspace=find_home(not no_workspace).folder)
    composition = compose(asked, explain=True)
    report = report_dropped if dropped else report_explanation
    put(report_as_json(composition) if as_json else report(composition))
