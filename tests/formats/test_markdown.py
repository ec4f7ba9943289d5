"""Postings read well as Markdown, whatever their sections hold."""

from collections.abc import Callable

from jdgen.formats import Templates
from jdgen.formats.markdown import render
from jdgen.model.kinds import SECTION_KINDS
from jdgen.model.posting import Line, Posting, Section

Make = Callable[..., Posting]

SHOWN = """\
# Head of Product

## The role

You lead product.

It is \\*fun\\*.

## What you will do

- Set a direction.
- 1\\. Ship it.

## Outcomes

**In your first 30 days**

- Meet everyone.
- Read everything.

**In your first 90 days**

- Publish a plan.

## Skills

- Writing
- **Craft:** Discovery, Pricing
- **Tools (Senior):** SQL

## What you bring

- Eight years.

**Senior**

- Ten years.

**US-CO, US-NY**

- A permit.

## Notes

All applicants are welcome.

**US-CO**

Colorado adds this.
"""


def test_every_kind_of_section_has_its_shape(
    posting: Make, section: Callable[..., Section], templates: Callable[..., Templates]
) -> None:
    early, late = "In your first 30 days", "In your first 90 days"
    shown = posting(
        section("summary", "The role", "You lead product.", "It is *fun*."),
        section("duties", "What you will do", "Set a direction.", "1. Ship it."),
        section(
            "outcomes",
            "Outcomes",
            Line("a", "Meet everyone.", early),
            Line("b", "Publish a plan.", late),
            Line("c", "Read everything.", early),
        ),
        section(
            "skills",
            "Skills",
            Line("a", "Discovery", "Craft"),
            Line("b", "Writing"),
            Line("c", "Pricing", "Craft"),
            Line("d", "SQL", "Tools", ("Senior",)),
        ),
        section(
            "must",
            "What you bring",
            Line("a", "Ten years.", applies_to=("senior",)),
            Line("b", "A permit.", applies_to=("US-CO", "US-NY")),
            Line("c", "Eight years."),
        ),
        section(
            "legal",
            "Notes",
            "All applicants are welcome.",
            Line("co", "Colorado adds this.", applies_to=("US-CO",)),
        ),
    )
    assert render(shown, templates()) == SHOWN


def test_no_kind_of_section_leaves_stray_spaces_or_blank_lines(
    posting: Make, section: Callable[..., Section], templates: Callable[..., Templates]
) -> None:
    limited = Line("x", "Only some.", "Group", ("head",)), Line("y", "Only others.", "", ("vp",))
    shown = posting(*(section(kind, "Heading", "One.", "Two.", *limited) for kind in SECTION_KINDS))
    text = render(shown, templates())
    assert text.count("\n## Heading\n\n") == len(SECTION_KINDS)
    assert "\n\n\n" not in text
    assert all(line == line.rstrip() for line in text.splitlines())
    assert text.endswith(".\n")


def test_a_posting_without_sections_is_its_title(
    posting: Make, templates: Callable[..., Templates]
) -> None:
    assert render(posting(title="C# developer"), templates()) == "# C# developer\n"


def test_templates_of_their_own_make_what_they_say(markdown: Callable[..., str]) -> None:
    frame = "{{ posting.title }}: {% for s in posting.sections %}{{ s.heading }}{% endfor %}"
    assert markdown({"posting": frame}) == "Head of Product: Duties\n"


def test_one_block_of_a_shipped_frame_can_be_extended(markdown: Callable[..., str]) -> None:
    frame = (
        '{% extends "jdgen/posting.md.j2" %}\n'
        "{% block title %}\n{{ super() }}\n*{{ posting.role }}*\n{% endblock %}"
    )
    text = markdown({"posting": frame})
    assert text.startswith("# Head of Product\n\n*head-of-product*\n\n## Duties\n")


def test_one_kind_of_section_can_be_given_a_look_of_its_own(
    markdown: Callable[..., str], section: Callable[..., Section]
) -> None:
    partial = (
        '{% extends "section.md.j2" %}'
        "{% block heading %}\n### {{ section.heading }}\n{% endblock %}"
    )
    text = markdown(
        {"section-duties": partial}, section("duties", "A", "One."), section("must", "B", "Two.")
    )
    assert text == "# Head of Product\n\n### A\n\n- One.\n\n## B\n\n- Two.\n"


def test_a_user_s_section_serves_the_shipped_ones_that_extend_it(
    markdown: Callable[..., str], section: Callable[..., Section]
) -> None:
    partial = (
        '{% extends "jdgen/section.md.j2" %}'
        "{% block heading %}\n**{{ section.heading }}**\n{% endblock %}"
    )
    text = markdown({"section": partial}, section("legal", "Notes", "One."))
    assert text == "# Head of Product\n\n**Notes**\n\nOne.\n"
