"""Errors that end a command: each carries findings, which the command line tells people."""

from jdgen.model.finding import Finding, in_order
from jdgen.model.origin import NOWHERE, Origin


class JdgenError(Exception):
    """The command could not run. `findings` say why, sorted by place."""

    def __init__(self, *findings: Finding) -> None:
        super().__init__("; ".join(found.message for found in findings))
        self.findings = in_order(list(findings))


class SourceError(JdgenError):
    """What somebody wrote cannot be understood."""


class TemplateProblem(JdgenError):
    """A template is not allowed, or failed."""


class RequestError(JdgenError):
    """What was asked for does not exist or does not fit together."""


class DeliveryError(JdgenError):
    """An output could not be written whole."""


def refusal(rule: str, message: str, hint: str = "", origin: Origin = NOWHERE) -> RequestError:
    """Return an error with one finding, for what was asked on the command line or by a caller."""
    return RequestError(Finding(origin, rule, message, hint))
