"""Prints a command of the README: the fenced block that follows the comment `<!-- NAME -->`.

Usage: python3 .ci/readme_command.py NAME

In a block with lines that begin with `$ `, those are the command and the rest is output;
in any other, every line is.
"""

import re
import sys
from pathlib import Path


def find_command(readme: str, name: str) -> str:
    """Return the command that `readme` marks as `name`; leave with a message if there is none."""
    marked = rf"^<!-- {re.escape(name)} -->\s*^```(?:console|bash|sh)\n(.*?)^```$"
    block = re.search(marked, readme, re.MULTILINE | re.DOTALL)
    if block is None:
        sys.exit(f"README.md has no ```console block after a line <!-- {name} -->")
    lines = block[1].splitlines()
    typed = [line.removeprefix("$ ") for line in lines if line.startswith("$ ")]
    return "\n".join(typed or lines)


if __name__ == "__main__":
    path = Path(__file__).parents[1] / "README.md"
    print(find_command(path.read_text(encoding="utf-8"), sys.argv[1]))
