"""What all tests share: a cache of their own, and golden files that are compared or rewritten."""

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

TESTS = Path(__file__).parent
GOLDEN = TESTS / "golden"
ASKED = pytest.StashKey[set[str]]()
PARTIAL = pytest.StashKey[bool]()
ORPHANS = pytest.StashKey[list[str]]()

settings.register_profile("tests", deadline=None)
settings.load_profile("tests")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rewrite-golden", action="store_true", help="rewrite tests/golden/")


def pytest_configure(config: pytest.Config) -> None:
    config.stash[ASKED] = set()
    config.stash[PARTIAL] = False
    # Set before tests are collected, because collecting them may load the library already.
    # The workers of pytest-xdist inherit it.
    if not hasattr(config, "workerinput"):
        _share_cache(config)


def _share_cache(config: pytest.Config) -> None:
    """Give this session a cache folder of its own: warm for every test, and never the user's."""
    folder = tempfile.TemporaryDirectory(prefix="jdgen-tests-", ignore_cleanup_errors=True)
    patch = pytest.MonkeyPatch()
    patch.setenv("JDGEN_CACHE_DIR", folder.name)
    # There, check would print what that platform reads.
    patch.delenv("GITHUB_ACTIONS", raising=False)
    config.add_cleanup(folder.cleanup)
    config.add_cleanup(patch.undo)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with the file of that name below tests/golden/, or rewrite the file."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        request.config.stash[ASKED].add(path.relative_to(GOLDEN).as_posix())
        if request.config.getoption("--rewrite-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        elif not path.is_file():
            pytest.fail(f"tests/golden/{name} is missing: write it with pytest --rewrite-golden")
        assert text == path.read_bytes().decode()

    return compare


def pytest_deselected(items: list[pytest.Item]) -> None:
    items[0].config.stash[PARTIAL] = True


def pytest_testnodedown(node: object) -> None:
    """Take over what a worker of pytest-xdist knows."""
    output = getattr(node, "workeroutput", {})
    node.config.stash[ASKED] |= set(output.get("golden", ()))
    node.config.stash[PARTIAL] |= output.get("partial", True)


# pytest-xdist must know the hook, and pytest must not mind where pytest-xdist is missing.
pytest_testnodedown = pytest.hookimpl(optionalhook=True)(pytest_testnodedown)


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail when the whole suite passed and left golden files that no test asked for."""
    config = session.config
    config.stash[PARTIAL] |= _is_partial(session)
    if hasattr(config, "workeroutput"):
        config.workeroutput["golden"] = sorted(config.stash[ASKED])
        config.workeroutput["partial"] = config.stash[PARTIAL]
        return
    config.stash[ORPHANS] = [] if config.stash[PARTIAL] else _orphans(config.stash[ASKED])
    if config.stash[ORPHANS]:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def _is_partial(session: pytest.Session) -> bool:
    """Return whether tests failed, or files of tests were left out."""
    if session.exitstatus not in (pytest.ExitCode.OK, 0):
        return True
    if session.config.pluginmanager.hasplugin("dsession"):
        return False
    if any("::" in argument for argument in session.config.args):
        return True
    files = {item.path for item in session.items}
    return not files >= set(TESTS.rglob("test_*.py"))


def _orphans(asked: set[str]) -> list[str]:
    found = {path.relative_to(GOLDEN).as_posix() for path in GOLDEN.rglob("*") if path.is_file()}
    return sorted(found - asked)


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    for name in config.stash.get(ORPHANS, []):
        terminalreporter.write_line(
            f"ERROR tests/golden/{name}: no test asks for this file; delete it"
        )
    figures = sorted(set(_figures(terminalreporter)))
    if figures:
        terminalreporter.section("figures of the library")
    for line in figures:
        terminalreporter.write_line(line)


def _figures(terminalreporter: pytest.TerminalReporter) -> Iterator[str]:
    """Yield what tests have measured, wherever they ran."""
    for reports in terminalreporter.stats.values():
        for report in reports:
            for name, value in getattr(report, "user_properties", ()):
                if name == "figure of the library":
                    yield str(value)
