"""Scaffolds: the first lines of a role of one's own, with comments that teach."""

import os
import re
from collections.abc import Mapping
from typing import NamedTuple

from jdgen import shipped
from jdgen.model.errors import refusal
from jdgen.model.kinds import COMMANDS
from jdgen.model.library import Library
from jdgen.naming import read_meaning
from jdgen.sources.forms import NAME
from jdgen.sources.site import SCHEMAS


class Spot(NamedTuple):
    """Where a new file will stand: its path, and the workspace around it, if there is one."""

    file: str
    workspace: str = ""


def role_scaffold(name: str, spot: Spot, library: Library, like: str = "") -> str:
    """Return the YAML of a new role called `name`.

    With `like`, the exact name of a role, the new one takes over that role and says only what
    differs. Raises RequestError if the name is no name, or is taken.
    """
    _check(name, library)
    named = "" if spot.workspace else f" --roles {spot.file}"
    words = {"READ_IT": f"jdgen {name}{named}", "CHECK_IT": f"jdgen check{named}"}
    words |= {"NAME": name, "TITLE": _title(name), "LIKE": like, "FAMILY": "general"}
    return fill("variant.yaml" if like else "role.yaml", schema_words(spot, "roles") | words)


def fill(template: str, words: Mapping[str, str]) -> str:
    """Return the text of a scaffold with these words filled in."""
    path = os.path.join(shipped.data_folder(), "scaffold", template)
    with open(path, encoding="utf-8") as source:
        text = source.read()
    return re.sub(rf"\b({'|'.join(words)})\b", lambda found: words[found[1]], text)


def schema_words(spot: Spot, kind: str) -> dict[str, str]:
    """Return where an editor finds the schema of the file, and what makes that."""
    if not spot.workspace:
        name = f"{kind}.schema.json"
        return {"SCHEMA": name, "MAKE_SCHEMA": f"jdgen schema {kind} -o {name}"}
    path = os.path.join(spot.workspace, SCHEMAS, f"{kind}.json")
    seen = os.path.relpath(path, os.path.dirname(spot.file) or os.curdir).replace(os.sep, "/")
    return {"SCHEMA": seen, "MAKE_SCHEMA": f"jdgen schema -o {SCHEMAS}"}


def _check(name: str, library: Library) -> None:
    if not NAME.fullmatch(name):
        hint = "use letters, digits and hyphens, such as data-steward"
        raise refusal("name", f"'{name}' cannot be the name of a role", hint)
    if name in COMMANDS:
        raise refusal("name", f"'{name}' is a command of jdgen", "choose another name")
    if leads := library.names().get(name):
        role = read_meaning(leads).role
        hint = f"see it with: jdgen show {role}; make your own of it with another name and --like"
        raise refusal("name", f"'{name}' already leads to the role '{role}'", hint)


def _title(name: str) -> str:
    return " ".join(word[:1].upper() + word[1:] for word in re.split(r"[-_]+", name))
