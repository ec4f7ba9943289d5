"""Words that no role may hold, with the reason for each."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

GROUPS: dict[str, dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "unwanted.yaml").read_text("utf-8")
)
FINDERS = {
    name: re.compile(rf"\b(?:{'|'.join(group['terms'])})(?!\w)", re.IGNORECASE)
    for name, group in GROUPS.items()
}


def unwanted_in(text: str) -> Iterator[str]:
    """Yield every unwanted term of a text, with the name of its group."""
    for name, finder in FINDERS.items():
        clear = text
        for harmless in GROUPS[name].get("unless", ()):
            clear = re.sub(harmless, "", clear, flags=re.IGNORECASE)
        yield from (f"{name}: {found[0]}" for found in finder.finditer(clear))
