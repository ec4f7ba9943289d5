"""The fragment is made of the few tags that every applicant tracking system keeps."""

from collections.abc import Callable

import html5lib

from jdgen.formats import Templates, templates_of
from jdgen.formats.html import render
from jdgen.model.company import Apply
from jdgen.model.kinds import SECTION_KINDS
from jdgen.model.posting import Line, Posting, Section
from jdgen.model.tree import Tree

TAGS = {"h2", "h3", "p", "ul", "li", "strong", "em", "a", "br"}

SHOWN = """\
<h2>The role</h2>
<p>You lead product &amp; design.</p>
<p>It is &lt;fun&gt;.</p>
<h2>Outcomes</h2>
<ul>
<li>Read everything.</li>
</ul>
<h3>In your first 30 days</h3>
<ul>
<li>Meet everyone.</li>
</ul>
<h2>Skills</h2>
<ul>
<li>Writing</li>
<li><strong>Craft:</strong> Discovery, Pricing</li>
</ul>
<h2>Notes</h2>
<p>All applicants are welcome.</p>
<h3>US-CO</h3>
<p>Colorado adds this.</p>
<h2>How to apply</h2>
<p>Apply at <a href="https://x.example/jobs?a=1&amp;b=2">https://x.example/jobs?a=1&amp;b=2</a></p>
<p>Ask jane@x.example.</p>
<h3>US-CO</h3>
<p>Write to <a href="mailto:jobs@x.example">jobs@x.example</a>.</p>
"""


def test_every_kind_of_section_has_its_shape(
    posting: Callable[..., Posting],
    section: Callable[..., Section],
    templates: Callable[..., Templates],
) -> None:
    shown = posting(
        section("summary", "The role", "You lead product & design.", "It is <fun>."),
        section(
            "outcomes",
            "Outcomes",
            Line("a", "Meet everyone.", "In your first 30 days"),
            Line("b", "Read everything."),
        ),
        section(
            "skills",
            "Skills",
            Line("a", "Discovery", "Craft"),
            Line("b", "Writing"),
            Line("c", "Pricing", "Craft"),
        ),
        section(
            "legal",
            "Notes",
            "All applicants are welcome.",
            Line("co", "Colorado adds this.", applies_to=("US-CO",)),
        ),
        section(
            "apply",
            "How to apply",
            "Apply at https://x.example/jobs?a=1&b=2",
            "Ask jane@x.example.",
            Line("co", "Write to jobs@x.example.", applies_to=("US-CO",)),
        ),
    )
    shown = shown._replace(apply=Apply("https://x.example/jobs?a=1&b=2", "jobs@x.example"))
    assert render(shown, templates()) == SHOWN


def test_there_are_no_other_tags_and_no_attribute_but_where_a_link_leads(
    posting: Callable[..., Posting],
    section: Callable[..., Section],
    templates: Callable[..., Templates],
) -> None:
    limited = Line("x", "https://x.example", "Group", ("head",))
    shown = posting(*(section(kind, "Heading", "A & <b>", limited) for kind in SECTION_KINDS))
    html = render(shown._replace(apply=Apply("https://x.example")), templates())
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    elements = [each for top in parser.parseFragment(html) for each in top.iter()]
    assert len(elements) > len(SECTION_KINDS)
    assert {each.tag for each in elements} <= TAGS
    assert {name for each in elements for name in each.attrib} == {"href"}
    assert [each.attrib for each in elements if each.attrib] == [{"href": "https://x.example"}]
    assert "\n\n" not in html


def test_an_address_that_is_no_link_stays_text(
    posting: Callable[..., Posting],
    section: Callable[..., Section],
    templates: Callable[..., Templates],
) -> None:
    shown = posting(section("apply", "Apply", "Apply at javascript:alert(1)"))
    html = render(shown._replace(apply=Apply("javascript:alert(1)")), templates())
    assert html == "<h2>Apply</h2>\n<p>Apply at javascript:alert(1)</p>\n"


def test_one_section_is_linked_as_each_posting_says(
    posting: Callable[..., Posting],
    section: Callable[..., Section],
    templates: Callable[..., Templates],
) -> None:
    shared, given = section("apply", "Apply", "a@x.example or b@x.example"), templates()
    shown = [
        render(posting(shared)._replace(apply=apply), given)
        for apply in (Apply(email="a@x.example"), Apply(email="b@x.example"), None)
    ]
    assert ['href="mailto:a@' in html for html in shown] == [True, False, False]
    assert ['href="mailto:b@' in html for html in shown] == [False, True, False]


def test_a_posting_without_sections_is_empty(
    posting: Callable[..., Posting], templates: Callable[..., Templates]
) -> None:
    assert render(posting(), templates()) == "\n"


def test_a_partial_of_one_s_own_prints_through_the_escape(
    posting: Callable[..., Posting], section: Callable[..., Section], shipped: Tree
) -> None:
    partial = b"{% for line in section.lines %}<p title='{{ line.text }}'>{% endfor %}"
    user = Tree("", {"templates/section-duties.html.j2": partial})
    shown = posting(section("duties", "A", "' onclick='x"))
    assert render(shown, templates_of(shipped, user)) == "<p title='&#39; onclick=&#39;x'>\n"
