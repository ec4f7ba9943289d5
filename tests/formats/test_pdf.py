"""A PDF says all that the posting says, tagged and in order, on one page or two."""

import subprocess
import sys

import pytest
from pages import open_pdf, read_pdf
from pypdf import PageObject, PdfReader
from pypdf.generic import DictionaryObject
from vacancy import FACTS, SAID

from jdgen.model.errors import RequestError
from jdgen.model.place import Place
from jdgen.model.posting import Line, Posting, Section
from jdgen.pipeline.posting import compose, write
from jdgen.pipeline.request import Request

A4 = (595, 842)
LETTER = (612, 792)
HOSTILE = (
    '#import "@preview/cetz:0.3.0"',
    '#read("/etc/passwd") #panic()',
    "$x$ `raw` *bold* _emphasised_ <label> @reference",
    "= Heading // comment /* more */",
    "a\\b \\u{41} ~ -- --- ...",
    "]]> </script> {{ posting.title }}",
    "\"straight\" and 'single' quotes",
)


def printed(posting: Posting) -> bytes:
    written = write(posting, "pdf")
    assert isinstance(written, bytes)
    return written


def saying(*texts: str) -> Posting:
    lines = tuple(Line(f"l{n}", text) for n, text in enumerate(texts))
    return FACTS._replace(sections=(Section("duties", "Duties", lines),))


def text_of(posting: Posting) -> str:
    return "".join(read_pdf(printed(posting)))


def outline_of(reader: PdfReader) -> list[object]:
    def titles(entries: list[object]) -> list[object]:
        return [titles(each) if isinstance(each, list) else each.title for each in entries]

    return titles(reader.outline)


def tags_of(reader: PdfReader) -> list[str]:
    def walk(node: object) -> list[str]:
        if not isinstance(node, DictionaryObject):
            return []
        kids = node.get("/K", [])
        below = kids if isinstance(kids, list) else [kids]
        own = [node["/S"]] if "/S" in node else []
        return own + [tag for each in below for tag in walk(each.get_object())]

    return walk(reader.trailer["/Root"]["/StructTreeRoot"])


def refusal_of(posting: Posting) -> tuple[str, str, str]:
    with pytest.raises(RequestError) as caught:
        write(posting, "pdf")
    (found,) = caught.value.findings
    return found.rule, found.message, found.hint


def test_every_heading_and_line_stands_in_order() -> None:
    assert text_of(SAID) == (
        "Öl & CoHead of ProductAbout usWe press olives.The jobLead the press."
        "Duties•Press olives & bottle oil.Needs•Six years < a lifetime."
        "SkillsCraftmilling, tastingOutcomesIn 30 days•Know the mill.NotesAll welcome."
        "ApplyAt https://www.oel.example/jobs/7"
    )


def test_headings_are_bookmarks_but_those_of_skills() -> None:
    assert outline_of(open_pdf(printed(SAID))) == [
        "Head of Product",
        [
            *("About us", "The job", "Duties", "Needs", "Skills", "Outcomes"),
            *(["In 30 days"], "Notes", "Apply"),
        ],
    ]


def test_headings_lists_and_links_are_tagged_as_such() -> None:
    tags = tags_of(open_pdf(printed(SAID)))
    counts = {tag: tags.count(f"/{tag}") for tag in ("H1", "H2", "H3", "L", "LI", "Link")}
    assert counts == {"H1": 1, "H2": 8, "H3": 2, "L": 3, "LI": 3, "Link": 2}


def test_lines_stand_below_what_groups_them() -> None:
    lines = (
        Line("a", "All read this."),
        Line("b", "Only in Oslo.", applies_to=("oslo",)),
        Line("c", "In the first week.", "By day 7", ("oslo",)),
        Line("d", "In the second.", "By day 14"),
    )
    for kind in ("outcomes", "legal"):
        said = text_of(FACTS._replace(sections=(Section(kind, "Heading", lines),))).replace("•", "")
        assert said.endswith(
            "HeadingAll read this.OsloOnly in Oslo."
            "By day 7 (oslo)In the first week.By day 14In the second."
        )


def test_facts_stand_below_the_title() -> None:
    lines = (Line("fact/closes", "By May"), Line("fact/place", "Oslo"))
    posting = FACTS._replace(sections=(Section("work", "Work", lines),))
    assert text_of(posting) == "Öl & CoHead of ProductOsloBy MayWork•By May•Oslo"


def test_addresses_to_apply_at_and_the_employer_are_links() -> None:
    texts = ("Go to https://www.oel.example/jobs/7, or write: jobs@oel.example.", "See b@c.example")
    lines = tuple(Line(f"l{n}", text) for n, text in enumerate(texts))
    written = printed(FACTS._replace(sections=(Section("apply", "Apply", lines),)))
    (page,) = open_pdf(written).pages
    links = [each.get_object()["/A"]["/URI"] for each in page["/Annots"]]
    assert links == [
        "https://oel.example",
        "https://www.oel.example/jobs/7",
        "mailto:jobs@oel.example",
    ]


def test_properties_name_title_and_language_and_nobody_and_no_day() -> None:
    reader = open_pdf(printed(SAID._replace(lang="en-GB")))
    root = reader.trailer["/Root"]
    assert dict(reader.metadata or {}).keys() == {"/Title", "/Creator"}
    assert reader.metadata.title == "Head of Product – Öl & Co"
    assert root["/Lang"] == "en-GB"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    described = root["/Metadata"].get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in described
    assert not any(word in described for word in ("Date", "creator>", "author", "202"))


def test_the_same_posting_is_the_same_bytes_in_another_process() -> None:
    code = (
        "import sys; sys.path.insert(0, 'tests'); from vacancy import SAID;"
        "from jdgen.pipeline.posting import write; sys.stdout.buffer.write(write(SAID, 'pdf'))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert ran.stdout == printed(SAID) == printed(SAID._replace(key="another"))


@pytest.mark.parametrize("text", HOSTILE)
def test_text_is_never_code(text: str) -> None:
    assert text_of(saying(f"Do {text}")).endswith(f"Duties•Do {text}")
    posting = FACTS._replace(
        title=text, sections=(Section("skills", text, (Line("s", "x", text),)),)
    )
    assert text_of(posting).endswith(f"{text}{text}{text}x")
    assert open_pdf(printed(posting)).metadata.title == f"{text} – Öl & Co"


def test_breaks_are_spaces_and_marks_of_direction_stay() -> None:
    assert text_of(saying("one\ntwo\u2028three")).endswith("•one two three")
    assert text_of(saying("a\u2066b\u2069c\u00add")).endswith("•a\u2066b\u2069c\u00add")


@pytest.mark.parametrize("character", ["\u202e", "\x01", "\x9f", "\ue000", "\ud800"])
def test_what_paper_cannot_show_is_refused(character: str) -> None:
    rule, message, hint = refusal_of(saying(f"a{character}b"))
    named = f"U+{ord(character):04X}"
    assert (rule, message) == (
        "character",
        f"'pdf' shows text as it is read, which {named} cannot be",
    )
    assert hint == "take it out"


def test_a_script_that_no_font_has_is_refused_and_never_shown_as_boxes() -> None:
    # No font will ever have what is not a character.
    rule, message, hint = refusal_of(saying("good \ufdd0 and \ufdd1"))
    assert rule == "character"
    assert message == "no font on this machine can show U+FDD0 U+FDD1"
    assert hint == "install a font that can: Noto has one for most scripts"


def test_a_long_line_goes_on_for_pages_and_a_long_word_is_broken() -> None:
    long = "word " * 20_000
    written = printed(saying(long, "the end"))
    assert "".join(read_pdf(written)).replace(" ", "").endswith("word" * 20_000 + "•theend")
    assert len(open_pdf(written).pages) > 10
    word = "x" * 1_999
    assert text_of(saying(f"{word} y")).endswith(f"•{word} y")
    rule, message, _ = refusal_of(saying("x" * 100_000))
    assert rule == "too-long"
    assert message == "'pdf' takes no word of more than 2,000 characters; this one has 100,000"


def test_all_stays_within_the_margins() -> None:
    word = "W" * 300
    sections = tuple(Section(kind, word, (Line("a", word, word),)) for kind in ("duties", "skills"))
    written = printed(FACTS._replace(title=word, sections=sections))
    assert max(left for page in open_pdf(written).pages for left in _lefts(page)) < LETTER[0] - 50


def _lefts(page: PageObject) -> list[float]:
    """Where the runs of text on a page begin, from its left edge."""
    found: list[float] = []

    def note(text: str, matrix: list[float], *_: object) -> None:
        if text.strip():
            found.append(float(matrix[4]))

    page.extract_text(visitor_text=note)
    return found


@pytest.mark.parametrize(
    ("places", "remote_from", "size"),
    [
        ((Place("Denver", "US-CO", "US"),), (), LETTER),
        ((Place("Toronto", "CA-ON", "CA"),), (), LETTER),
        ((Place("Oslo", "", "NO"),), ("US",), A4),
        ((), ("MX",), LETTER),
        ((), (), A4),
    ],
)
def test_the_paper_is_that_of_the_place(
    places: tuple[Place, ...], remote_from: tuple[str, ...], size: tuple[int, int]
) -> None:
    posting = SAID._replace(places=places, remote_from=remote_from)
    (page,) = open_pdf(printed(posting)).pages
    assert (round(page.mediabox.width), round(page.mediabox.height)) == size


def test_arabic_and_hebrew_run_from_the_right() -> None:
    for lang, text in (("ar", "تقود الفريق وتجيب عن النتائج"), ("he", "תובילו את הצוות")):
        posting = saying(text)._replace(lang=lang, title=text)
        # Letters are laid out from left to right, so that these are laid out last to first.
        assert text[::-1] in text_of(posting)
        (page,) = open_pdf(printed(posting)).pages
        assert min(_lefts(page)) > LETTER[0] / 4


def test_a_full_posting_takes_two_pages_at_most_and_names_itself_on_each() -> None:
    made = compose(Request("head-of-product", {"industry": ("fintech",), "size": ("growth",)}))
    more = tuple(Section(kind, "More", (Line("a", "Word " * 20),)) for kind in ("pay", "benefits"))
    posting = FACTS._replace(sections=made.posting.sections + more)
    pages = open_pdf(printed(posting)).pages
    assert len(pages) == 2
    for number, page in enumerate(pages, 1):
        assert "Head of Product – Öl & Co" in page.extract_text()
        assert f"{number} / 2" in page.extract_text()
    (alone,) = open_pdf(printed(SAID)).pages
    assert "1 / 1" not in alone.extract_text()
