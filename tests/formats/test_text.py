"""Plain text keeps its shape wherever it is pasted."""

from collections.abc import Callable

import pytest

from jdgen import generate
from jdgen.formats import Printing, Templates
from jdgen.formats.text import LEAST, render
from jdgen.model.errors import RequestError
from jdgen.model.kinds import SECTION_KINDS
from jdgen.model.posting import Line, Posting, Section

SHOWN = """\
Head of Product


THE ROLE

You lead product, and
answer for it.

It is *fun*.


OUTCOMES

- Read everything,
  twice or more.
- 1. Ship it.

Senior:
- Publish a plan.

In your first 30 days:
- Meet everyone.


SKILLS

- Writing
- Craft: Discovery,
  Pricing


NOTES

All applicants are
welcome.

US-CO:

Colorado adds this.
"""


def test_every_kind_of_section_has_its_shape(
    posting: Callable[..., Posting],
    section: Callable[..., Section],
    templates: Callable[..., Templates],
) -> None:
    shown = posting(
        section("summary", "The role", "You lead product, and answer for it.", "It is *fun*."),
        section(
            "outcomes",
            "Outcomes",
            Line("a", "Meet everyone.", "In your first 30 days"),
            Line("b", "Read everything, twice or more."),
            Line("c", "Publish a plan.", applies_to=("senior",)),
            Line("d", "1. Ship it."),
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
    )
    assert render(shown, templates(), Printing(22)) == SHOWN


def test_no_kind_of_section_leaves_stray_spaces_or_blank_lines(
    posting: Callable[..., Posting],
    section: Callable[..., Section],
    templates: Callable[..., Templates],
) -> None:
    limited = Line("x", "Only some.", "Group", ("head",)), Line("y", "Only others.", "", ("vp",))
    shown = posting(*(section(kind, "Heading", "One.", "Two.", *limited) for kind in SECTION_KINDS))
    text = render(shown, templates())
    assert text.count("\n\n\nHEADING\n\n") == len(SECTION_KINDS)
    assert "\n\n\n\n" not in text
    assert all(line == line.rstrip() for line in text.splitlines())
    assert text.endswith(".\n")


@pytest.mark.parametrize("width", [40, 72, 100])
def test_lines_are_as_wide_as_was_asked(width: int) -> None:
    text = generate("head-of-product", format="text", industry="fintech", width=width)
    longest = max(map(len, text.splitlines()))
    assert width - 8 < longest <= width


def test_lines_are_72_columns_wide_or_of_any_length() -> None:
    assert max(map(len, generate("head-of-product", format="text").splitlines())) <= 72
    assert max(map(len, generate("head-of-product", format="text", width=0).splitlines())) > 72


@pytest.mark.parametrize("width", [-1, 1, LEAST - 1])
def test_a_width_for_no_word_is_refused(width: int) -> None:
    with pytest.raises(RequestError) as caught:
        generate("head-of-product", format="text", width=width)
    (finding,) = caught.value.findings
    assert finding.message == f"no text fits into a width of {width}"
    assert finding.hint == "choose 20 or more, or 0 for lines of any length"


def test_a_width_is_for_text_alone() -> None:
    for name in ("markdown", "json", "html", "page"):
        assert generate("head-of-product", format=name, width=1) == generate(
            "head-of-product", format=name
        )
