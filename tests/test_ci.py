"""CI runs what the README says, to the letter."""

import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
find_command = runpy.run_path(str(ROOT / ".ci" / "readme_command.py"))["find_command"]

README = """\
<!-- run -->
```console
$ jdgen head-of-product
# Head of Product
```

<!-- test -->

```bash
python3 -m venv .venv \\
  && .venv/bin/pytest
```

<!-- lost -->
Words.
```console
$ jdgen list
```
"""


@pytest.mark.parametrize(
    ("name", "command"),
    [
        ("run", "jdgen head-of-product"),
        ("test", "python3 -m venv .venv \\\n  && .venv/bin/pytest"),
    ],
)
def test_the_marked_block_is_the_command(name: str, command: str) -> None:
    assert find_command(README, name) == command


@pytest.mark.parametrize("name", ["lost", "unknown"])
def test_a_mark_without_a_block_is_an_error(name: str) -> None:
    with pytest.raises(SystemExit, match=f"<!-- {name} -->"):
        find_command(README, name)


@pytest.mark.parametrize("name", ["run", "test"])
def test_the_readme_marks_both_commands(name: str) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert find_command(readme, name).startswith("python3 -m venv .venv && ")
