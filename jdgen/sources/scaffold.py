"""Scaffolds: the first lines of a role of one's own, with comments that teach."""

import os
import re

from jdgen import shipped
from jdgen.model.errors import refusal
from jdgen.model.kinds import COMMANDS
from jdgen.model.library import Library
from jdgen.naming import read_meaning
from jdgen.sources.forms import NAME


def role_scaffold(name: str, file: str, library: Library, like: str = "") -> str:
    """Return the YAML of a new role called `name`, to be written to `file`.

    With `like`, the exact name of a role, the new one takes over that role and says only what
    differs. Raises RequestError if the name is no name, or is taken.
    """
    _check(name, library)
    template = "variant.yaml" if like else "role.yaml"
    path = os.path.join(shipped.data_folder(), "scaffold", template)
    with open(path, encoding="utf-8") as source:
        text = source.read()
    words = {"NAME": name, "THIS_FILE": file, "TITLE": _title(name), "LIKE": like}
    words["FAMILY"] = "general"
    return re.sub(r"\b(NAME|THIS_FILE|TITLE|LIKE|FAMILY)\b", lambda found: words[found[1]], text)


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
