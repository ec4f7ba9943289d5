"""Ways to print findings and changes; a module that prints findings offers REPORT."""

from jdgen.reports._changes import Changes, changes_names, find_changes
from jdgen.reports._choice import find_report, report_names, usual_report
from jdgen.reports._report import Report

__all__ = [
    "Changes",
    "Report",
    "changes_names",
    "find_changes",
    "find_report",
    "report_names",
    "usual_report",
]
