"""The clipboard: a posting as rich text, handed to the system's own program for it."""

import shutil
import subprocess
from collections.abc import Mapping

from jdgen.model.errors import DeliveryError
from jdgen.model.finding import Finding
from jdgen.model.origin import NOWHERE

PROGRAMS: Mapping[str, tuple[str, ...]] = {
    "wl-copy": ("wl-copy", "--type", "text/html"),
    "xclip": ("xclip", "-selection", "clipboard", "-t", "text/html"),
    "pbcopy": (
        *("sh", "-c"),
        "textutil -stdin -inputencoding UTF-8 -format html -convert rtf -stdout | pbcopy",
    ),
    "powershell": (
        *("powershell", "-NoProfile", "-Command"),
        "[Console]::InputEncoding = [Text.Encoding]::UTF8; "
        "Set-Clipboard -AsHtml -Value ([Console]::In.ReadToEnd())",
    ),
}
"""Program to look for → the command that takes HTML from its standard input."""


def copy_html(text: str) -> None:
    """Put HTML on the clipboard as rich text. Raises DeliveryError if there is no way to."""
    command = next((each for name, each in PROGRAMS.items() if shutil.which(name)), None)
    if command is None:
        hint = f"install one of {', '.join(PROGRAMS)}, or paste from: jdgen ROLE -f html -o FILE"
        raise DeliveryError(Finding(NOWHERE, "no-clipboard", "no clipboard was found", hint))
    done = subprocess.run(command, input=text.encode(), stderr=subprocess.PIPE, check=False)
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip() or f"it ended with {done.returncode}"
        message = f"{command[0]} could not take the posting: {said}"
        raise DeliveryError(Finding(NOWHERE, "no-clipboard", message, "use -o FILE instead"))
