"""Where the folders that come with jdgen are: inside a wheel's package, beside a checkout's."""

import os.path

from jdgen.model.errors import JdgenError
from jdgen.model.finding import Finding
from jdgen.model.origin import Origin

PACKAGE = os.path.dirname(os.path.abspath(__file__))


def data_folder(package: str = PACKAGE) -> str:
    """Return the folder of roles, industries and words."""
    return _find("data", package)


def templates_folder(package: str = PACKAGE) -> str:
    """Return the folder of templates."""
    return _find("templates", package)


def normal_form(package: str = PACKAGE) -> str | None:
    """Return the folder of the library's precompiled normal form; a checkout has none."""
    folder = os.path.join(package, "normal")
    return folder if os.path.isdir(folder) else None


def _find(name: str, package: str) -> str:
    inside = os.path.join(package, name)
    beside = os.path.join(os.path.dirname(package), name)
    for folder in (inside, beside):
        if os.path.isdir(folder):
            return folder
    raise _broken(name, inside, beside)


def _broken(name: str, inside: str, beside: str) -> JdgenError:
    return JdgenError(
        Finding(
            Origin(os.path.dirname(inside)),
            "broken-installation",
            f"the folder '{name}' of jdgen is missing: neither '{inside}' nor '{beside}' exists",
            "Install jdgen again: pip install --force-reinstall jdgen; in a checkout, restore the"
            f" folder: git checkout -- {name}",
        )
    )
