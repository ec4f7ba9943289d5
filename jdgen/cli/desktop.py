"""The desktop: a posting in the browser, and on the clipboard."""

from jdgen.delivery.browser import show_page
from jdgen.delivery.clipboard import copy_html
from jdgen.model.posting import Posting
from jdgen.pipeline.posting import render


def show_and_copy(posting: Posting, templates: str, show: bool, copy: bool) -> None:
    """Open the posting as a page, put it on the clipboard as rich text, or both."""
    if show:
        show_page(render(posting, "page", templates), posting.key)
    if copy:
        copy_html(render(posting, "html", templates))
