"""A posting means the same in every format: the same words in headings, bullets and paragraphs."""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from jdgen.formats import Printing, find_format, format_names
from jdgen.model.kinds import SECTION_KINDS
from jdgen.model.library import Entry
from jdgen.model.posting import Line, Posting, Section
from jdgen.pipeline.posting import compose, load_templates
from jdgen.pipeline.request import Request
from jdgen.resolution.composition import compose as compose_role
from jdgen.resolution.matrix import given_by, pairwise, questions_for
from jdgen.sources.library import load_library

Block = tuple[str, str]
"""What a piece of a posting is (title, heading, group, bullet or paragraph), and its words."""

PROSE = {"about", "summary", "legal", "equal-opportunity", "apply"}
HOSTILE = (
    "C++ & C#, a < b > c, *bold* _under_ `code` $5 ~50%~ #1 | x",
    "1. First",
    "2) Second",
    "- dash",
    "* star",
    "+ plus",
    "-",
    "---",
    "====",
    "> quote",
    "# Heading",
    "    indented",
    "a - b - c " * 12,
    "word 1. word * word === " * 8,
    "<script>alert('x')</script><!-- -->",
    "&amp; &lt;b&gt; &#35; R&D",
    "[link](https://x.example) ![image](y) <https://z.example>",
    "{{ posting.title }} {% raw %} {# no #}",
    "\"quotes\" 'single' “double” ‘single’ „unten“ «guillemets»",  # noqa: RUF001 (as typed)
    "🚀 👩‍💻 🇩🇪 emoji 👍🏽 " * 6,
    "تقود الفريق باستخدام C++ وتجيب عن النتائج. " * 4,
    "מוביל את הצוות ב-C# ואחראי לתוצאות. " * 4,
    "製品の方向性を決め、「チーム」を率いて、結果に責任を持ちます。" * 4,
    "a\nb\r\n\r\n- c\u2028d\ttab  two",
    "no\u00a0break and ideographic\u3000space",
    "snake_case __init__ 5*4*3",
    "https://x.example/a_very_long_path/" + "x" * 90,
    "ends with a backslash \\",
    "ends with a colon:",
    "ŉ ß ı İ ǆ",  # noqa: RUF001 (letters whose capitals are others)
)

texts = st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn")), max_size=60)
tricky = st.text(alphabet=" -+*_#>=.:1)(&<`~$|[]\\\n\u2028\u00a0aßאあ、「🚀", max_size=120)
words = (texts | tricky | st.sampled_from(HOSTILE)).filter(str.strip)
lines = st.builds(Line, st.just("x"), words, st.sampled_from(["", "", "A", "**B**", "- c"]))
sections = st.builds(
    Section,
    st.sampled_from(SECTION_KINDS),
    words,
    st.lists(lines, min_size=1, max_size=5).map(tuple),
)
postings = st.builds(
    Posting,
    st.just("key"),
    st.just("en"),
    st.just("role"),
    words,
    st.lists(sections, min_size=1, max_size=3).map(tuple),
)


def blocks_of(title: str, sections: Iterable[tuple[str, str, list[Block]]]) -> Iterator[Block]:
    """What every format shall say: lines without a group first, skills by group in one line."""
    yield "title", title
    for kind, heading, said in sections:
        yield "heading", heading
        plain = "paragraph" if kind in PROSE else "bullet"
        for group in sorted({group: "" for group, _ in said}, key=bool):
            texts = [text for its, text in said if its == group]
            if kind == "skills" and group:
                yield "bullet", f"{group}: {', '.join(map(flat, texts))}"
                continue
            yield from [("group", group)] if group else []
            yield from ((plain, text) for text in texts)


def said_by(posting: Posting) -> list[Block]:
    held = (
        (each.kind, each.heading, [(line.group, line.text) for line in each.lines])
        for each in posting.sections
    )
    return list(blocks_of(posting.title, held))


def flat(text: str) -> str:
    """A text without spaces that no reader sees, at the ends of lists' items too."""
    return re.sub(" (?=[,:])", "", " ".join(text.split()))


def flatten(blocks: Iterable[Block]) -> list[Block]:
    return [(kind, flat(text)) for kind, text in blocks]


def dense(blocks: Iterable[Block]) -> list[Block]:
    """Blocks without any space, for text whose lines were broken between characters."""
    return [(kind, "".join(text.split())) for kind, text in blocks]


def show(posting: Posting, format: str, width: int = 72) -> str:
    return find_format(format).render(posting, load_templates(), Printing(width))


def read_json(text: str) -> Iterator[Block]:
    told = json.loads(text)
    held = (
        (
            each["kind"],
            each["heading"],
            [(line.get("group", ""), line["text"]) for line in each["lines"]],
        )
        for each in told["sections"]
    )
    return blocks_of(told["title"], held)


def read_markdown(text: str) -> Iterator[Block]:
    tokens = MarkdownIt().parse(text)
    kinds = {"h1": "title", "h2": "heading", "li": "bullet"}
    inside: list[str] = []
    for token in tokens:
        assert token.tag in {"h1", "h2", "p", "ul", "li", ""}, token
        if token.nesting == 1:
            inside.append(token.tag)
        elif token.nesting == -1:
            inside.pop()
        elif token.type == "inline":
            assert inside in (["h1"], ["h2"], ["p"], ["ul", "li", "p"])
            kind = kinds.get(inside[-2] if len(inside) > 1 else inside[0], "paragraph")
            yield _as_group(kind, token)


def _as_group(kind: str, token: Token) -> Block:
    children = token.children or []
    tags = [child.type for child in children if child.type not in {"text", "text_special"}]
    assert tags in ([], ["strong_open", "strong_close"]), tags
    said = "".join(child.content for child in children)
    return ("group" if kind == "paragraph" and tags else kind), said


def read_fragment(text: str) -> Iterator[Block]:
    yield from _read_elements(html5lib.parseFragment(text, namespaceHTMLElements=False))


def _read_elements(parent: Element) -> Iterator[Block]:
    kinds = {"h1": "title", "h2": "heading", "h3": "group", "p": "paragraph", "li": "bullet"}
    for element in parent:
        if element.tag == "ul":
            assert {child.tag for child in element} <= {"li"}
            yield from _read_elements(element)
        else:
            assert {child.tag for child in element.iter()} <= {element.tag, "strong", "a"}
            yield kinds[element.tag], "".join(element.itertext())


def read_page(text: str) -> Iterator[Block]:
    page = html5lib.parse(text, namespaceHTMLElements=False)
    main = page.find("./body/main")
    assert flat(page.findtext("./head/title")) == flat(main.findtext("./header/h1"))
    yield "title", main.findtext("./header/h1")
    for section in main.findall("./section"):
        yield from _read_elements(section)


def read_text(text: str) -> Iterator[Block]:
    title, *sections = text.removesuffix("\n").split("\n\n\n")
    yield "title", title
    for section in sections:
        heading, *paragraphs = section.split("\n\n")
        yield "heading", heading
        for paragraph in paragraphs:
            above, *bullets = f"\n{paragraph}".split("\n- ")
            yield from [("paragraph", above)] if above else []
            for bullet in bullets:
                assert all(line.startswith("  ") for line in bullet.split("\n")[1:])
                yield "bullet", bullet


def as_text(blocks: list[Block]) -> list[Block]:
    """Blocks as plain text can tell them apart."""
    shown = {"heading": str.upper, "group": lambda text: f"{text}:"}
    return [
        ("paragraph" if kind == "group" else kind, shown.get(kind, str)(flat(text)))
        for kind, text in blocks
    ]


READERS: dict[str, Callable[[str], Iterator[Block]]] = {
    "json": read_json,
    "markdown": read_markdown,
    "page": read_page,
}


def check_agreement(posting: Posting) -> None:
    said = flatten(said_by(posting))
    for name, read in READERS.items():
        assert flatten(read(show(posting, name))) == said, name
    assert flatten(read_fragment(show(posting, "html"))) == said[1:]
    plain = as_text(said)
    assert flatten(read_text(show(posting, "text", 0))) == flatten(plain)
    for width in (20, 72):
        assert dense(read_text(show(posting, "text", width))) == dense(plain)


def test_every_format_is_read() -> None:
    untargeted = {
        name for name in format_names() if not (find_format(name).target or find_format(name).extra)
    }
    assert untargeted == {*READERS, "html", "text"}, "test_lossless.py reads all others"


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_means_the_same_everywhere(text: str) -> None:
    for kind in ("duties", "legal", "skills", "apply"):
        held = (Line("a", text), Line("b", "Plain."), Line("c", text, text), Line("d", "D", text))
        check_agreement(Posting("k", "en", "r", text, (Section(kind, text, held),)))


@given(postings)
@example(Posting("k", "en", "r", "1. T", (Section("must", "- H", (Line("a", "- ", "- c"),)),)))
def test_whatever_a_posting_says_it_says_everywhere(posting: Posting) -> None:
    check_agreement(posting)


SALTMARSH = str(Path(__file__).parent / "data" / "saltmarsh.yaml")
ASKED = {
    "a company's": Request("head-of-product", company=SALTMARSH, locations=("Leeds, GB",)),
    "an industry's": Request("registered-nurse", {"industry": ("healthcare",)}),
}


@pytest.mark.parametrize("request_", ASKED.values(), ids=ASKED)
def test_a_shipped_role_says_the_same_everywhere(request_: Request) -> None:
    posting = compose(request_).posting
    assert len(said_by(posting)) > 30
    check = posting._replace(employer=None)
    check_agreement(check)


LIBRARY = load_library()


@pytest.mark.parametrize("entry", LIBRARY.entries(), ids=lambda entry: entry.name)
def test_what_any_two_answers_make_of_a_role_is_said_everywhere(entry: Entry) -> None:
    role, read = LIBRARY.role(entry.name), set[tuple[str, str, str]]()
    for row in pairwise(questions_for(LIBRARY, role)):
        fresh = unread_in(compose_role(LIBRARY, role, given_by(row)).posting, read)
        if fresh.sections:
            check_agreement(fresh)
    assert len(read) > 100


def unread_in(posting: Posting, read: set[tuple[str, str, str]]) -> Posting:
    """A posting with those lines alone that stand in none before; most stand in very many."""
    sections = []
    for section in posting.sections:
        keys = {(section.kind, line.group, line.text): line for line in section.lines}
        fresh = tuple(line for key, line in keys.items() if key not in read)
        sections += [section._replace(lines=fresh)] if fresh else []
        read.update(keys)
    return posting._replace(sections=tuple(sections))
