"""Questions: what a role asks, and the answers that it knows, for its own help."""

from jdgen.pipeline.showing import questions_of as ask
from jdgen.reports.definition import report_questions


def questions_of(role: str, roles: str, workspace: str = "") -> str:
    """Return the questions of a role or job, and those that every role asks, with answers."""
    own, shared = ask(role, roles, workspace)
    parts = [f"Questions of {role}, answered with --set OPTION=VALUE:\n\n{report_questions(own)}"]
    parts.append(f"Questions that every role asks:\n\n{report_questions(shared)}")
    return "\n".join(parts if own else parts[1:])
