"""A Word document says all that the posting says, in styles that Word knows, and nothing else."""

import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest
from vacancy import FACTS, SAID
from word import open_word, paragraphs_of, parts_of

from jdgen.model.errors import RequestError
from jdgen.model.pay import Pay
from jdgen.model.place import Place
from jdgen.model.posting import Employer, Line, Posting, Section
from jdgen.pipeline.posting import compose, write
from jdgen.pipeline.request import Request

EXAMPLES = Path(__file__).parents[2] / "examples"
HOSTILE = (
    "]]>",
    "&amp; &lt;b&gt; &#35; &copy R&D",
    "</w:t></w:r></w:p><w:p/>",
    "{{ posting.title }} %s {0}",
    "\u202eright to left\u202c, \u2066isolated\u2069 and \u200fmarked\u200e",
    "two  spaces\tand a tab",
    "👩‍💻 🇩🇪 ⅷ ﬁ",
    "تقود الفريق with SQL 5 وتجيب.",
    "x" * 100_000,
    "many words " * 9_999 + "end",
)


def made_with(*lines: str, **facts: object) -> bytes:
    worded = tuple(Line(f"l{n}", each) for n, each in enumerate(lines))
    sections = (Section("duties", "Duties", worded),)
    written = write(FACTS._replace(sections=sections, **facts), "docx")
    assert isinstance(written, bytes)
    return written


def test_every_heading_and_line_has_its_place_and_its_style() -> None:
    assert paragraphs_of(write(SAID, "docx")) == [
        ("Title", "Head of Product"),
        ("Subtitle", "Öl & Co"),
        ("Heading 1", "About us"),
        ("Lead", "We press olives."),
        ("Heading 1", "The job"),
        ("Lead", "Lead the press."),
        ("Heading 1", "Duties"),
        ("List Bullet", "Press olives & bottle oil."),
        ("Heading 1", "Needs"),
        ("List Bullet", "Six years < a lifetime."),
        ("Heading 1", "Skills"),
        ("List Bullet", "Craft: milling, tasting"),
        ("Heading 1", "Outcomes"),
        ("Heading 2", "In 30 days"),
        ("List Bullet", "Know the mill."),
        ("Heading 1", "Notes"),
        ("Normal", "All welcome."),
        ("Heading 1", "Apply"),
        ("Normal", "At https://www.oel.example/jobs/7"),
    ]


def test_facts_stand_below_the_title() -> None:
    lines = (Line("fact/pay-1", "€5"), Line("fact/place", "Oslo"), Line("fact/pay-2", "a bonus"))
    posting = FACTS._replace(
        sections=(Section("work", "Work", lines),), pay=(Pay(), Pay("bonus")), employer=None
    )
    assert paragraphs_of(write(posting, "docx"))[:4] == [
        ("Title", "Head of Product"),
        ("Facts", "Oslo"),
        ("Facts", "€5"),
        ("Heading 1", "Work"),
    ]


def test_addresses_to_apply_at_are_links_and_no_others_are() -> None:
    texts = ("Go to https://www.oel.example/jobs/7, or write: jobs@oel.example.", "See b@c.example")
    lines = tuple(Line(f"l{n}", text) for n, text in enumerate(texts))
    posting = FACTS._replace(sections=(Section("apply", "Apply", lines),))
    paragraphs = open_word(write(posting, "docx")).paragraphs
    assert [each.text for each in paragraphs if each.style.name == "Normal"] == list(texts)
    links = [link for each in paragraphs for link in each.hyperlinks]
    assert [(link.text, link.address) for link in links] == [
        ("https://www.oel.example/jobs/7", "https://www.oel.example/jobs/7"),
        ("jobs@oel.example", "mailto:jobs@oel.example"),
    ]
    assert {run.style.name for link in links for run in link.runs} == {"Hyperlink"}


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_comes_out_as_it_went_in(text: str) -> None:
    group = Section("skills", text, (Line("a", text, text),))
    titled = FACTS._replace(title=text, employer=Employer(text), sections=(group,))
    written = write(titled, "docx")
    assert [said for _, said in paragraphs_of(written)] == [text, text, text, f"{text}: {text}"]
    assert open_word(written).core_properties.title == text[:255]
    assert paragraphs_of(made_with(text))[-1] == ("List Bullet", text)


def test_a_line_is_one_line() -> None:
    assert paragraphs_of(made_with("one\ntwo\r\nthree\u2028four"))[-1][1] == "one two three four"


@pytest.mark.parametrize("character", "\x00\x01\x0b\x0c\x1b\ufffe\ud800")
def test_what_xml_cannot_hold_is_refused(character: str) -> None:
    message = f"Word has no character U\\+{ord(character):04X}, which stands in duties"
    with pytest.raises(RequestError, match=message) as caught:
        made_with(f"Do{character}")
    assert [each.rule for each in caught.value.findings] == ["character"]
    for said in ({"title": f"a{character}"}, {"employer": Employer(f"a{character}")}):
        with pytest.raises(RequestError):
            made_with("Do", **said)


def test_the_same_posting_makes_the_same_bytes_on_any_day(tmp_path: Path) -> None:
    written = write(SAID, "docx")
    assert written == write(SAID, "docx")
    (tmp_path / "a.docx").write_bytes(written)
    with ZipFile(tmp_path / "a.docx") as file:
        assert {each.date_time for each in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {each.create_system for each in file.infolist()} == {3}


def test_it_says_of_itself_its_title_and_language_alone() -> None:
    parts = parts_of(made_with("Do", lang="nb"))
    properties = parts.pop("docProps/core.xml").decode()
    assert properties.count("<dc:") == 2
    assert "<dc:title>Head of Product</dc:title><dc:language>nb</dc:language>" in properties
    said = b"".join(parts.values())
    assert b'<w:lang w:val="nb"' in said
    assert [word for word in (b"python-docx", b"2013", b"Macintosh", b"rsid") if word in said] == []
    assert parts.keys() == {
        *("[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/footer1.xml"),
        *("word/numbering.xml", "word/settings.xml", "word/styles.xml"),
        "word/_rels/document.xml.rels",
    }


@pytest.mark.parametrize(
    "job", sorted(EXAMPLES.glob("agency/[!c]*.yaml")), ids=lambda each: each.stem
)
def test_a_confidential_employer_is_in_no_part(job: Path) -> None:
    posting = compose(Request(str(job))).posting
    name = (job.parent / "company.yaml").read_text("utf-8").split("name: ")[1].split("\n")[0]
    said = b"".join(parts_of(write(posting, "docx")).values()).decode().casefold()
    assert posting.title.casefold() in said
    assert name.casefold() not in said


def test_the_paper_is_that_of_the_place() -> None:
    inches = {
        country: open_word(made_with("Do", places=(Place("", "", country),)))
        .sections[0]
        .page_height
        for country in ("US", "DE")
    }
    assert [round(each.mm, 1) for each in inches.values()] == [279.4, 297.0]


def test_arabic_runs_from_right_to_left() -> None:
    text = "تراقب الجودة بأداة dbt كل يوم."
    document = open_word(made_with(text, "Kubernetes", "We speak English.", lang="ar"))
    *_, arabic, name, english = document.paragraphs
    assert [(run.text, run.font.rtl) for run in arabic.runs] == [
        ("تراقب الجودة بأداة ", True),
        ("dbt", None),
        (" كل يوم.", True),
    ]
    assert document.styles["Normal"].element.xpath("w:pPr/w:bidi")
    turned = [each._p.xpath("w:pPr/w:bidi/@w:val") for each in (arabic, name, english)]
    assert turned == [[], [], ["0"]]


def test_without_python_docx_it_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [each for each in sys.modules if each.startswith("jdgen.formats.parts.word_")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(RequestError, match="needs python-docx") as caught:
        write(SAID, "docx")
    assert caught.value.findings[0].hint == 'pip install "jdgen[docx]"'


def convert(written: bytes, kind: str, folder: Path) -> bytes:
    """The document as LibreOffice understands it."""
    (folder / "posting.docx").write_bytes(written)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", kind, "posting.docx"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=240)
    return (folder / f"posting.{kind[:3]}").read_bytes()


@pytest.fixture(scope="module")
def spoken() -> Posting:
    """A posting of a shipped role, with hostile lines at its end."""
    made = compose(Request("head-of-product", {"industry": ("fintech",)})).posting
    lines = tuple(Line(f"h{n}", text) for n, text in enumerate(HOSTILE[:-2]))
    return made._replace(sections=(*made.sections, Section("legal", "Notes", lines)))


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_libreoffice_finds_every_line(spoken: Posting, tmp_path: Path) -> None:
    written = write(spoken, "docx")
    shown = " ".join(convert(written, "txt:Text (encoded):UTF8", tmp_path).decode().split())
    position = 0
    for _, text in paragraphs_of(written):
        said = " ".join(text.split())
        position = shown.find(said, position)
        assert position >= 0, f"LibreOffice does not show: {said}"
        position += len(said)


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_libreoffice_prints_it(spoken: Posting, tmp_path: Path) -> None:
    assert convert(write(spoken, "docx"), "pdf", tmp_path).startswith(b"%PDF-")
