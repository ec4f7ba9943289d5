"""The browser: a posting shown as a page."""

import os
import tempfile
import webbrowser
from pathlib import Path

from jdgen.delivery.whole import write_whole
from jdgen.model.errors import DeliveryError
from jdgen.model.finding import Finding
from jdgen.model.origin import NOWHERE


def show_page(text: str, key: str) -> str:
    """Write a page to the temporary folder, open it in the user's browser and return its path.

    Raises DeliveryError if there is no browser to open it.
    """
    path = os.path.join(tempfile.mkdtemp(prefix="jdgen-"), f"{os.path.basename(key)}.html")
    write_whole(path, text)
    if not webbrowser.open(Path(path).as_uri()):
        message = f"no browser was found; the page is '{path}'"
        raise DeliveryError(Finding(NOWHERE, "no-browser", message, "open that file yourself"))
    return path
