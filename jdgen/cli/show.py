"""The command that shows a role as it is written."""

from jdgen.cli import options as o
from jdgen.cli.output import put
from jdgen.pipeline.home import find_home
from jdgen.pipeline.showing import show
from jdgen.reports.definition import report_role

NAME = "show"
HELPS_ITSELF = False


def command(role: o.Role, roles: o.Roles = "", no_workspace: o.NoWorkspace = False) -> None:
    """Show a role as it is written: its questions, statements and conditions."""
    home = find_home(not no_workspace)
    put(report_role(show(role, roles or home.roles, home.folder)))
