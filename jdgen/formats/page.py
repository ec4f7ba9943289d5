"""Page: a complete HTML page to publish, which asks nothing of the network and runs no script.

It fits small and large screens, light and dark ones, and paper. The bodies of its sections are
those of the HTML fragment. Its frame, page.html.j2, sees of the posting, beside the usual, the
`facts` to show at a glance, a `description` for search engines, the `direction` in which its
language is written, the employer's `home`, and, where it has all that Google for Jobs requires,
`structured_data` for it.
"""

from markupsafe import Markup

from jdgen.formats._format import AS_USUAL, Format, Printing
from jdgen.formats.parts.direction import is_rtl
from jdgen.formats.parts.glance import facts_of, summary_of
from jdgen.formats.parts.html_text import HTML
from jdgen.formats.parts.links import leads_to
from jdgen.formats.parts.rendering import renderer_of
from jdgen.formats.parts.schema_org import NEEDED, as_script
from jdgen.formats.parts.templates import Templates
from jdgen.formats.parts.views import View
from jdgen.model.posting import Posting


def render(posting: Posting, templates: Templates, _: Printing = AS_USUAL) -> str:
    """Return the posting as an HTML page."""
    return renderer_of(HTML, templates)(posting, "page", _describe(posting))


def _describe(posting: Posting) -> View:
    employer = posting.employer
    return {
        "facts": list(facts_of(posting)),
        "description": summary_of(posting),
        "direction": "rtl" if is_rtl(posting.lang) else "ltr",
        "home": leads_to(employer.url) if employer else "",
        "structured_data": _structured_data(posting),
    }


def _structured_data(posting: Posting) -> str:
    """Return the posting as search engines read it; nothing if they would refuse or not show it."""
    if posting.options.get("audience") == ("internal",) or NEEDED(posting):
        return ""
    return Markup(as_script(posting))


FORMAT = Format(
    name="page",
    suffix=".page.html",
    media_type="text/html",
    description="A complete HTML page to publish, for screens and paper.",
    render=render,
)
