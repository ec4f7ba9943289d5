"""What a feed leaves out is told with the job's file, what is missing, and what supplies it."""

from listed import HEAD, MILLER, entry

from jdgen.formats.feeds._admission import for_the_public, lacking_in, left_out, taken_by
from jdgen.formats.parts.needs import lacking
from jdgen.model.errors import refusal
from jdgen.model.finding import Finding
from jdgen.model.origin import Origin

ORIGIN = Origin("jobs/head-of-product.yaml", 1, 1)


def test_only_what_is_for_colleagues_alone_is_kept_from_the_public() -> None:
    internal = HEAD._replace(options={"audience": ("internal",)})
    both = HEAD._replace(options={"audience": ("external", "internal")})
    assert list(for_the_public(map(entry, (internal, both, MILLER)))) == [
        entry(both),
        entry(MILLER),
    ]


def test_each_missing_fact_is_told_with_its_key() -> None:
    lacks = lacking("the day it was posted", "a place", "a reference number")
    assert lacking_in("atom", entry(HEAD), lacks) == ()
    bare = HEAD._replace(posted=None, places=())
    assert lacking_in("atom", entry(bare), lacks) == (
        Finding(
            ORIGIN,
            "missing-fact",
            "'atom' leaves out head-of-product: it asks for the day it was posted,"
            " which nobody has given",
            "supply it with `posted` in the job's file",
            "warning",
        ),
        Finding(
            ORIGIN,
            "missing-fact",
            "'atom' leaves out head-of-product: it asks for a place, which nobody has given",
            "supply it with --location, or `places` in the job's file",
            "warning",
        ),
    )


def test_what_cannot_be_said_is_told_in_its_own_words() -> None:
    (found,) = left_out(
        "atom", entry(HEAD), refusal("character", "a bad one", "write it otherwise")
    )
    assert found == (
        ORIGIN,
        "character",
        "'atom' leaves out head-of-product: a bad one",
        "write it otherwise",
        "warning",
    )


def test_a_number_that_another_has_is_told_with_the_other() -> None:
    found = taken_by("indeed", entry(HEAD), "R-7", "miller")
    assert found.message == (
        "'indeed' leaves out head-of-product: its reference number 'R-7' is that of miller too"
    )
    assert found.hint == "give each job a `requisition_id` of its own"
