"""What a target is sent holds every line of a posting, in order, as others' parsers read it."""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from xml.etree import ElementTree

import html5lib
import pytest
from curl_config import read_form
from hypothesis import given
from hypothesis import strategies as st
from pages import read_pdf, visible_of
from vacancy import FACTS
from word import read_docx

from jdgen.formats import find_format, format_names
from jdgen.formats.parts.fragment import groups_of
from jdgen.model.errors import RequestError
from jdgen.model.kinds import SECTION_KINDS
from jdgen.model.posting import Line, Posting, Section
from jdgen.pipeline.posting import compose, render, write
from jdgen.pipeline.request import Request

Read = Callable[[str], Iterator[str]] | Callable[[bytes], Iterator[str]]


def html_texts(fragment: str) -> Iterator[str]:
    """The words of each paragraph, heading and item."""
    tree = html5lib.parseFragment(fragment, namespaceHTMLElements=False)
    for element in tree.iter():
        if element.tag in {"p", "li", "h2", "h3"}:
            yield "".join(element.itertext())


def read_jsonld(text: str) -> Iterator[str]:
    data = json.loads(text)
    yield data["title"]
    yield from html_texts(data["description"])


def read_greenhouse(text: str) -> Iterator[str]:
    data = json.loads(text)
    assert "\n" not in data["content"]
    yield data["title"]
    yield from html_texts(data["content"])


def read_ashby(text: str) -> Iterator[str]:
    data = json.loads(text)
    assert data["description"]["type"] == "text/html"
    yield data["title"]
    yield from html_texts(data["description"]["content"])


def read_lever(text: str) -> Iterator[str]:
    data = json.loads(text)
    content = data["content"]
    yield data["text"]
    yield from html_texts(content.get("descriptionHtml", ""))
    for each in content.get("lists", ()):
        yield from re.split(": ", each["text"], maxsplit=1)
        yield from html_texts(f"<ul>{each['content']}</ul>")
    yield from html_texts(content.get("closingHtml", ""))


def read_smartrecruiters(text: str) -> Iterator[str]:
    data = json.loads(text)
    yield data["title"]
    for each in data["jobAd"]["sections"].values():
        yield each["title"]
        yield from html_texts(each["text"])


def read_teamtailor(text: str) -> Iterator[str]:
    attributes = json.loads(text)["data"]["attributes"]
    yield attributes["title"]
    yield from html_texts(attributes["body"])


def read_bamboohr(text: str) -> Iterator[str]:
    fields = read_form(text)
    yield fields["postingTitle"]
    yield from html_texts(fields["jobDescription"])


def read_recruitee(text: str) -> Iterator[str]:
    offer = json.loads(text)["offer"]
    yield offer["title"]
    yield from html_texts(offer.get("description", ""))
    yield from html_texts(offer.get("requirements", ""))


def read_json_resume_job(text: str) -> Iterator[str]:
    data = json.loads(text)
    yield data["title"]
    yield data.get("description", "")
    yield from data.get("responsibilities", ())
    yield from data.get("qualifications", ())
    for each in data.get("skills", ()):
        yield each["name"]
        yield from each.get("keywords", ())


def read_ojp(text: str) -> Iterator[str]:
    data = json.loads(text)
    yield data["title"]
    yield data.get("description", "")
    yield data.get("summary", "")
    yield data.get("team", {}).get("description", "")
    yield from (each["description"] for each in data.get("benefits", ()))


def read_feed(text: str) -> Iterator[str]:
    jobs = ElementTree.fromstring(text.encode()).findall("job")
    assert len(jobs) == len(FACTS.places)
    said = [(job.findtext("title"), list(html_texts(job.findtext("description")))) for job in jobs]
    assert said[0] == said[1]
    yield said[0][0]
    yield from said[0][1]


READERS: dict[str, Read] = {
    "ashby": read_ashby,
    "bamboohr": read_bamboohr,
    "docx": read_docx,
    "greenhouse": read_greenhouse,
    "indeed": read_feed,
    "json-resume-job": read_json_resume_job,
    "jsonld": read_jsonld,
    "lever": read_lever,
    "linkedin": read_feed,
    "ojp": read_ojp,
    "pdf": read_pdf,
    "recruitee": read_recruitee,
    "smartrecruiters": read_smartrecruiters,
    "teamtailor": read_teamtailor,
}
DOCUMENTS = {"docx", "pdf"}
"""Those that are made for no target and read back all the same."""

REFUSALS = {"not-sayable", "character", "too-long", "too-short"}
"""Why a target may refuse what a posting says."""

ASKED = {"must", "nice", "skills"}
MORE = {"benefits", "process", "equal-opportunity", "legal", "apply"}
ALL = {*SECTION_KINDS}
PARTS: dict[str, tuple[set[str], ...]] = {
    "json-resume-job": (ALL - {"duties", "must", "skills"}, {"duties"}, {"must"}, {"skills"}),
    "ojp": (ALL - {"summary", "team", "benefits"}, {"summary"}, {"team"}, {"benefits"}),
    "recruitee": (ALL - ASKED, ASKED),
    "smartrecruiters": ({"about"}, ALL - {"about"} - ASKED - MORE, ASKED, MORE),
}
"""The kinds of sections that each part holds, at targets that have parts, in their order."""

UNHEADED = {
    "json-resume-job": {"duties", "must", "skills"},
    "ojp": {"summary", "team", "benefits"},
}
"""Sections whose headings targets drop, as they say, since their fields have names of their own."""


def in_order_of(name: str, sections: Iterable[Section]) -> list[Section]:
    return [each for part in PARTS.get(name, (ALL,)) for each in sections if each.kind in part]


def said_by(posting: Posting, name: str) -> Iterator[str]:
    """What a posting says, in the order of a target."""
    yield posting.title
    for section in in_order_of(name, posting.sections):
        if section.kind not in UNHEADED.get(name, ()):
            yield section.heading
        for head, texts in groups_of(section):
            yield from [head] if head else []
            yield from texts


@pytest.mark.parametrize("name", UNHEADED)
def test_a_target_says_that_it_drops_headings(name: str) -> None:
    target = find_format(name).target
    assert target
    assert target.drops.startswith("the headings of ")


def dense(texts: Iterable[str]) -> str:
    return "".join("".join(text.split()) for text in texts)


def comparable_of(texts: list[str], name: str) -> Callable[[str], str]:
    """What keeps of a text all that a target holds in order: of a page, what is seen."""
    return visible_of(texts) if name == "pdf" else lambda text: dense([text])


def check_lossless(posting: Posting, name: str) -> None:
    said = list(said_by(posting, name))
    comparable = comparable_of(said, name)
    there = "".join(map(comparable, READERS[name](write(posting, name))))
    position = 0
    for text in filter(None, map(comparable, said)):
        found = there.find(text, position)
        assert found >= 0, f"{name} lost or moved: {text}"
        position = found + len(text) if text in there[found:] else found


def check_lossless_or_refused(posting: Posting, name: str) -> None:
    try:
        check_lossless(posting, name)
    except RequestError as refused:
        if not {each.rule for each in refused.findings} <= REFUSALS:
            raise


def test_every_target_is_read() -> None:
    made_for_a_target = {name for name in format_names() if find_format(name).target}
    assert made_for_a_target | DOCUMENTS == READERS.keys()


@pytest.fixture(scope="module")
def head_of_product() -> Posting:
    made = compose(Request("head-of-product", {"industry": ("fintech",), "size": ("growth",)}))
    return FACTS._replace(sections=made.posting.sections)


@pytest.mark.parametrize("name", READERS)
def test_nothing_of_a_shipped_role_is_lost(name: str, head_of_product: Posting) -> None:
    assert len(list(said_by(head_of_product, name))) > 40
    check_lossless(head_of_product, name)


HOSTILE = (
    "]]>",
    "a ]]> b ]]]]>> c",
    "</script><script>alert(1)</script>",
    "<!-- comment",
    "&amp; &lt;b&gt; &#35; &copy R&D",
    "a < b > c & d",
    "\u202eright to left\u202c and \u2066isolated\u2069",
    "line one\nline two\r\nline three\u2028line four",
    "quotes \" ' ` and back\\slash",
    "{{ posting.title }} {% raw %}",
    "word " * 3_000,
    "تقود الفريق وتجيب عن النتائج.",
    "👩‍💻 🇩🇪",
)
texts = (
    st.sampled_from(HOSTILE)
    | st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn")), min_size=1, max_size=60)
    | st.text(alphabet="<>&;]!-/ab \"'\n", min_size=1, max_size=30)
).filter(lambda text: bool(text.strip()))
lines = st.builds(Line, st.just("x"), texts, st.sampled_from(["", "A group", "B < C"]))
sections = st.builds(
    Section,
    st.sampled_from(SECTION_KINDS),
    texts,
    st.lists(lines, min_size=1, max_size=4).map(tuple),
)


@pytest.mark.parametrize("name", READERS)
@given(st.lists(sections, min_size=1, max_size=4, unique_by=lambda each: each.kind))
def test_hostile_text_stays_text_or_is_refused(name: str, made: list[Section]) -> None:
    made.sort(key=lambda each: SECTION_KINDS.index(each.kind))
    posting = FACTS._replace(sections=tuple(made))
    check_lossless_or_refused(posting, name)


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize("text", HOSTILE)
def test_each_hostile_text_is_tried_with_each_target(name: str, text: str) -> None:
    made = Section("duties", "What you will do", (Line("a", f"Do {text}"), Line("b", "x" * 100)))
    check_lossless_or_refused(FACTS._replace(sections=(made,)), name)


def test_no_text_ends_the_script_of_a_page() -> None:
    made = Section("duties", "Duties", (Line("a", "</script><b>x</b><!-- \u2028"),))
    page = render(FACTS._replace(sections=(made,)), "page")
    tree = html5lib.parse(page, namespaceHTMLElements=False)
    (script,) = tree.iter("script")
    assert script.get("type") == "application/ld+json"
    (_, item) = html_texts(json.loads(script.text)["description"])
    assert item.startswith("</script><b>x</b><!--")
