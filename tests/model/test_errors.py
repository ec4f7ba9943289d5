"""Errors carry findings, in the order of their places."""

import pytest

from jdgen.model.errors import (
    DeliveryError,
    JdgenError,
    RequestError,
    SourceError,
    TemplateProblem,
    refusal,
)
from jdgen.model.finding import Finding
from jdgen.model.origin import NOWHERE, Origin

LATE = Finding(Origin("f", 9, 1), "a-rule", "late")
EARLY = Finding(Origin("f", 2, 1), "b-rule", "early")


def test_findings_are_sorted_and_stand_once() -> None:
    assert SourceError(LATE, EARLY, LATE).findings == (EARLY, LATE)


def test_the_text_of_an_error_is_its_messages() -> None:
    assert str(SourceError(EARLY, LATE)) == "early; late"


@pytest.mark.parametrize("kind", [SourceError, TemplateProblem, RequestError, DeliveryError])
def test_every_error_is_one_of_ours(kind: type[JdgenError]) -> None:
    assert issubclass(kind, JdgenError)


def test_a_refusal_has_one_finding_and_needs_no_place() -> None:
    error = refusal("place", "no place", "write one")
    assert isinstance(error, RequestError)
    assert error.findings == (Finding(NOWHERE, "place", "no place", "write one"),)
