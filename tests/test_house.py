"""The rules of the house: where things stand, how big they may grow, and what leads where."""

import ast
import subprocess
import sysconfig
from collections.abc import Iterator
from pathlib import Path

from jdgen.model import errors

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "jdgen"
TEXTS = {
    path.relative_to(PACKAGE).as_posix(): path.read_text("utf-8")
    for path in sorted(PACKAGE.rglob("*.py"))
}
TREES = {module: ast.parse(text) for module, text in TEXTS.items()}
FLOORS = {"cli", "delivery", "formats", "model", "pipeline", "reports", "resolution", "sources"}

MOST_LINES = 250
MOST_LINES_OF_A_FUNCTION = 40

TESTED_ELSEWHERE = {
    # A filter, and a name that nobody gave, are seen through a template that uses them.
    "formats/parts/filters.py": "tests/formats/parts/test_environment.py",
    "formats/parts/unknown.py": "tests/formats/parts/test_failure.py",
    # What is idle, lost or reached is asked of whole folders of templates.
    "formats/parts/coverage.py": "tests/formats/parts/test_examination.py",
    "formats/parts/idle.py": "tests/formats/parts/test_examination.py",
    "formats/parts/survey.py": "tests/formats/parts/test_examination.py",
    "formats/parts/unshown.py": "tests/formats/parts/test_examination.py",
    # The wall is one question, asked of whole templates.
    "formats/parts/allowed.py": "tests/formats/parts/test_wall.py",
    "formats/parts/reach.py": "tests/formats/parts/test_endless.py",
    "formats/parts/references.py": "tests/formats/parts/test_endless.py",
    # What templates see is what they render.
    "formats/parts/views.py": "tests/formats/parts/test_rendering.py",
}
"""Modules whose tests have another name, and why."""

MAY_CATCH_ALL = {"cli/main.py"}


def test_the_walk_finds_the_house() -> None:
    assert len(TREES) > 80
    assert {module.partition("/")[0] for module in TREES} >= FLOORS
    assert sum(len(list(_functions(tree))) for tree in TREES.values()) > 200


def test_every_module_says_what_it_is_for() -> None:
    docstrings = {module: ast.get_docstring(tree) or "" for module, tree in TREES.items()}
    assert [name for name, text in docstrings.items() if not text.partition("\n")[0].strip()] == []


def test_no_module_is_two() -> None:
    lines = {module: text.count("\n") for module, text in TEXTS.items()}
    assert {module: many for module, many in lines.items() if many > MOST_LINES} == {}


def test_no_function_is_two() -> None:
    lines = {
        f"{module}:{each.lineno} {each.name}": (each.end_lineno or 0) - each.lineno + 1
        for module, tree in TREES.items()
        for each in _functions(tree)
    }
    assert {name: many for name, many in lines.items() if many > MOST_LINES_OF_A_FUNCTION} == {}


def test_tests_stand_where_the_modules_stand() -> None:
    wanted = {
        module: TESTED_ELSEWHERE.get(module, _usual_test(module))
        for module, tree in TREES.items()
        if not module.endswith("__init__.py") and any(_functions(tree))
    }
    assert wanted
    assert {name: test for name, test in wanted.items() if not (ROOT / test).is_file()} == {}


def test_no_exception_to_the_mirror_is_stale() -> None:
    assert [module for module in TESTED_ELSEWHERE if module not in TREES] == []


def test_only_errors_inherit_from_what_is_ours() -> None:
    allowed = {name for name, each in vars(errors).items() if isinstance(each, type)}
    inherited = {
        f"{module}: {each.name}({base})"
        for module, tree in TREES.items()
        for each in _classes(tree)
        for base in _bases(each)
        if base in _ours(tree) - allowed
    }
    assert "JdgenError" in allowed
    assert inherited == set()


def test_nobody_but_the_entry_catches_everything() -> None:
    catching = {
        module
        for module, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or ast.unparse(node.type) in {"Exception", "BaseException"})
    }
    assert catching == MAY_CATCH_ALL


def test_imports_go_down_and_never_sideways() -> None:
    lint_imports = Path(sysconfig.get_path("scripts")) / "lint-imports"
    command = [lint_imports, "--no-cache"]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert " kept, 0 broken." in ran.stdout


def _functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and not _is_only_typed(node):
            yield node


def _is_only_typed(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Say whether a protocol wants the function and nobody has written it."""
    return ast.unparse(function.body[-1]) == "..."


def _classes(tree: ast.Module) -> Iterator[ast.ClassDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef))


def _bases(each: ast.ClassDef) -> set[str]:
    return {ast.unparse(base).partition("[")[0] for base in each.bases}


def _ours(tree: ast.Module) -> set[str]:
    """The names of classes that a module defines, or imports from jdgen."""
    imported = {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("jdgen")
        for alias in node.names
    }
    return imported | {each.name for each in _classes(tree)}


def _usual_test(module: str) -> str:
    folder, _, name = module.rpartition("/")
    return "/".join(part for part in ("tests", folder, f"test_{name.strip('_')}") if part)
