"""The pages that every build must make: whether they are right, and edits to what is in them."""

import html
import json
import os
import re
import sys
from collections.abc import Iterable, Iterator

from hiring import EDITED

BESIDE = {"index.html"}
ASKED = re.compile(rb"(We asked )\d{4}")


def refuse_other_pages(name: str, composed: str, output: str) -> None:
    """Leave unless `output` holds just the pages of `composed`, but for how signs are escaped."""
    wanted = dict(pages_of(composed))
    found = {each for each in os.listdir(output) if each.endswith(".html")} - BESIDE
    if odd := sorted(found ^ wanted.keys()):
        sys.exit(f"{name}: {len(odd)} pages too many or too few, such as {odd[0]}")
    for page, text in wanted.items():
        with open(os.path.join(output, page), encoding="utf-8") as file:
            made = file.read()
        if html.unescape(made) != html.unescape(text):
            sys.exit(f"{name}: {output}/{page} is not the page that jdgen renders:\n{text}")


def pages_of(composed: str) -> Iterator[tuple[str, str]]:
    """Return the name and text of each page that jdgen renders."""
    with open(os.path.join(composed, "pages.json"), "rb") as file:
        sizes = json.load(file)
    with open(os.path.join(composed, "pages.html"), "rb") as file:
        for page, size in sizes:
            yield page, file.read(size).decode()


def edit_pages(folders: Iterable[str], edit: int) -> None:
    """Change what every company says in all that was composed, as `edit_companies` does."""
    said = rb"\g<1>%d" % (int(EDITED) + edit)
    for entry in (entry for folder in folders for entry in os.scandir(folder)):
        with open(entry.path, "rb") as file:
            text = ASKED.sub(said, file.read())
        with open(entry.path, "wb") as file:
            file.write(text)
