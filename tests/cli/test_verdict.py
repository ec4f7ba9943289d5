"""A command fails for findings that are as bad as somebody said, or worse."""

import pytest

from jdgen.cli.verdict import fails, read_severity
from jdgen.model.errors import RequestError
from jdgen.model.finding import SEVERITIES, Finding
from jdgen.model.origin import NOWHERE


def test_what_is_worse_fails_too() -> None:
    warning = [Finding(NOWHERE, "r", "m", severity="warning")]
    assert [fails(warning, each) for each in SEVERITIES] == [False, True, True]
    assert not fails([], "info")


def test_the_nearest_severity_is_named() -> None:
    assert read_severity("warning") == "warning"
    with pytest.raises(RequestError) as caught:
        read_severity("warn")
    assert caught.value.findings[0].hint in (
        "did you mean 'warning'?",
        "known are error, info, warning",
    )
