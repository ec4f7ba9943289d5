"""A document is whole whatever is left out of it."""

from listed import CLERK, HEAD, MILLER, entry

from jdgen.formats import Entry, Text
from jdgen.formats.feeds._joining import Document, join
from jdgen.formats.parts.needs import lacking
from jdgen.model.errors import refusal
from jdgen.model.posting import Posting


def write(entry: Entry) -> str:
    if "<" in entry.posting.title:
        raise refusal("not-sayable", "no tags")
    return f"{entry.posting.key};"


def references(posting: Posting) -> tuple[str, ...]:
    return (posting.requisition_id, posting.requisition_id)


DOCUMENT = Document(
    name="list",
    file="list.txt",
    lacks=lacking("the day it was posted"),
    opening=lambda first: f"[{first.key if first else 'nothing'}: ",
    write=write,
    closing="]",
    references=references,
)


def joined(*postings: Posting) -> tuple[str, list[str]]:
    made = list(join(DOCUMENT, map(entry, postings)))
    texts = [each for each in made if isinstance(each, Text)]
    assert {each.file for each in texts} == {"list.txt"}
    return "".join(each.text for each in texts), [each.rule for each in made if each not in texts]


def test_the_opening_sees_the_first_that_is_in() -> None:
    rules = ["missing-fact", "not-sayable"]
    assert joined(CLERK, MILLER, HEAD) == ("[head-of-product: head-of-product;]", rules)


def test_a_document_of_nothing_is_whole() -> None:
    assert joined() == ("[nothing: ]", [])
    assert joined(CLERK) == ("[nothing: ]", ["missing-fact"])


def test_the_second_with_a_number_is_left_out() -> None:
    twin = HEAD._replace(key="twin")
    assert joined(HEAD, twin) == ("[head-of-product: head-of-product;]", ["duplicate-reference"])


def test_a_number_of_what_is_not_in_is_free() -> None:
    twin = MILLER._replace(key="twin", title="Miller")
    assert joined(MILLER, twin) == ("[twin: twin;]", ["not-sayable"])
