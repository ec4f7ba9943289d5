"""What the tests of the library measure is printed at the end of a run."""

from collections.abc import Callable

import pytest


@pytest.fixture
def figure(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """Keep a line for the end of the run; pytest-xdist carries it from its workers."""
    return lambda line: record_property("figure of the library", line)
