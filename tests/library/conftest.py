"""What the tests of the library measure is printed at the end of a run."""

from collections.abc import Callable, Iterator

import pytest

FIGURE = "figure of the library"


@pytest.fixture
def figure(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """Keep a line for the end of the run; pytest-xdist carries it from its workers."""
    return lambda line: record_property(FIGURE, line)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    lines = sorted(set(_figures(terminalreporter)))
    if lines:
        terminalreporter.section("figures of the library")
    for line in lines:
        terminalreporter.write_line(line)


def _figures(terminalreporter: pytest.TerminalReporter) -> Iterator[str]:
    for reports in terminalreporter.stats.values():
        for report in reports:
            for name, value in getattr(report, "user_properties", ()):
                if name == FIGURE:
                    yield str(value)
