"""The shelf: the library in its normal form, one text per role, as shipped or kept in the cache."""

import os
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from jdgen import cache, shipped
from jdgen.model.tree import Tree
from jdgen.sources.normal import thaw

if TYPE_CHECKING:
    from jdgen.model.finding import Finding
    from jdgen.sources.reading import Understood


TEMPLATES = "shipped:templates"
"""The name of the shipped templates in findings."""


class Shelf(NamedTuple):
    """Texts by name (``common``, ``names``, ``roles/<role>`` and so on), and what is wrong.

    `read` returns None where there is no such text; `key` changes whenever any text may.
    """

    read: Callable[[str], str | None]
    key: str
    findings: "tuple[Finding, ...]" = ()


def open_shelf() -> Shelf:
    """Return the shipped library: precompiled in a wheel, else cached, else from its YAML."""
    folder = shipped.normal_form()
    if folder is not None:
        return Shelf(lambda name: _read_file(folder, name), "shipped")
    key = cache.signature(_sources())
    if cache.read("library/common", key) is None:
        return fill_shelf(key)
    return Shelf(lambda name: cache.read(f"library/{name}", key), key)


def shipped_templates() -> Tree:
    """Return the shipped templates, from one text where they are on the shelf."""
    text = open_shelf().read("templates")
    if text is None:
        return _read_templates()
    return Tree(TEMPLATES, {name: each.encode() for name, each in thaw(text).items()})


def fill_shelf(key: str) -> Shelf:
    """Return the shipped library read from its YAML, and keep it for next time if it is sound."""
    understood = understand_shipped()
    texts = texts_of(understood)
    if not understood.findings:
        for name, text in texts.items():
            cache.write(f"library/{name}", key, text)
    return Shelf(texts.get, key, understood.findings)


def understand_shipped() -> "Understood":
    """Return what the shipped YAML says, read afresh."""
    from jdgen.sources.folder import read_folder  # noqa: PLC0415 (only when something changed)
    from jdgen.sources.reading import read_shipped  # noqa: PLC0415

    return read_shipped(read_folder(shipped.data_folder(), (".yaml",), "shipped:data"))


def texts_of(understood: "Understood") -> Mapping[str, str]:
    """Return the normal form of a library; ``common`` is last and vouches for the rest."""
    from jdgen.sources.freezing import freeze  # noqa: PLC0415 (only when something changed)
    from jdgen.sources.listing import entries_of, names_of  # noqa: PLC0415 (as above)

    roles = understood.roles
    texts = {f"roles/{name}": freeze(role) for name, role in roles.items()}
    texts |= {f"industries/{name}": freeze(each) for name, each in understood.industries.items()}
    texts["names"] = freeze(names_of(roles.values()))
    texts["entries"] = freeze(entries_of(roles.values()))
    templates = _read_templates().files.items()
    texts["templates"] = freeze({name: content.decode() for name, content in templates})
    texts["packs"] = freeze(understood.packs)
    texts["common"] = freeze(understood.common)
    return texts


def write_normal_form(folder: str) -> None:
    """Write the shipped library's normal form as files below `folder`; a wheel carries them."""
    from jdgen.model.errors import SourceError  # noqa: PLC0415 (runs when a wheel is built)

    understood = understand_shipped()
    if understood.findings:
        raise SourceError(*understood.findings)
    for name, text in texts_of(understood).items():
        path = os.path.join(folder, f"{name}.json")
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)


def _read_file(folder: str, name: str) -> str | None:
    try:
        with open(os.path.join(folder, f"{name}.json"), encoding="utf-8") as file:
            return file.read()
    except FileNotFoundError:
        return None


def _read_templates() -> Tree:
    from jdgen.sources.folder import read_folder  # noqa: PLC0415 (only when something changed)

    return read_folder(shipped.templates_folder(), (".j2",), TEMPLATES)


def _sources() -> list[str]:
    """Return every file that the normal form depends on: the data, and the code that reads them."""
    data = shipped.data_folder()
    folders = [data, os.path.join(data, "roles"), os.path.join(data, "wording")]
    folders.append(shipped.templates_folder())
    folders += [os.path.join(shipped.PACKAGE, room) for room in ("model", "sources")]
    return [
        entry.path
        for folder in folders
        for entry in sorted(os.scandir(folder), key=lambda entry: entry.name)
        if entry.name.endswith((".yaml", ".j2", ".py"))
    ]
