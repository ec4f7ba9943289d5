"""Typesetting needs what the extra brings, and takes the largest letters that cost no page."""

import os
import subprocess
import sys

import pytest
from pages import open_pdf
from vacancy import FACTS, SAID

from jdgen.formats.parts.sheet import sheet_of
from jdgen.formats.parts.typesetting import FONTS, font_folder, pages_of, typeset
from jdgen.model.errors import RequestError
from jdgen.model.posting import Line, Section
from jdgen.pipeline.posting import write


def test_without_typst_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(RequestError) as caught:
        write(SAID, "pdf")
    (found,) = caught.value.findings
    assert found.rule == "not-installed"
    assert found.message == "'pdf' needs Typst and its fonts, which are not installed"
    assert found.hint == 'pip install "jdgen[pdf]"'


def test_without_a_font_the_extra_is_named() -> None:
    with pytest.raises(RequestError, match="which are not installed"):
        font_folder("fontpkg_of_nobody")


def test_the_format_loads_nothing_until_it_writes() -> None:
    code = "import sys, jdgen.formats.pdf; sys.exit('typst' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


FORKED = """
import os, sys
sys.path.insert(0, "tests")
from vacancy import SAID
from jdgen.pipeline.posting import write
if "used" in sys.argv:
    write(SAID, "pdf")
child = os.fork()
if not child:
    try:
        os._exit(not write(SAID, "pdf"))
    except AssertionError as error:
        os._exit("fork" in str(error) and 7)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this machine forks no processes")
@pytest.mark.parametrize(("used", "code"), [("unused", 0), ("used", 7)])
def test_a_fork_sets_pages_only_if_its_parent_has_not(used: str, code: int) -> None:
    command = [sys.executable, "-W", "ignore", "-c", FORKED, used]
    assert subprocess.run(command, check=False, timeout=60).returncode == code


def test_fonts_are_embedded_and_those_of_the_extra() -> None:
    texts = ("Ελλάδα, Київ, Łódź, Tiếng Việt ₽ € → ½", "شركة الزيت", "שמן ירוק")
    lines = tuple(Line(f"l{n}", text) for n, text in enumerate(texts))
    posting = FACTS._replace(sections=(Section("duties", "Duties", lines),))
    (page,) = open_pdf(typeset(sheet_of(posting))).pages
    fonts = [each.get_object() for each in page["/Resources"]["/Font"].values()]
    names = {each["/BaseFont"].partition("+")[2].partition("-")[0] for each in fonts}
    assert names == set(FONTS.values())
    for each in fonts:
        described = each["/DescendantFonts"][0].get_object()["/FontDescriptor"]
        assert described.keys() & {"/FontFile2", "/FontFile3"}


def sizes_of(lines: int) -> tuple[int, float]:
    """The pages of that many lines, and the size of their letters."""
    said = tuple(Line(f"l{n}", "Press olives and bottle oil.") for n in range(lines))
    written = typeset(sheet_of(FACTS._replace(sections=(Section("duties", "Duties", said),))))
    pages = open_pdf(written).pages
    assert len(pages) == pages_of(written)
    sizes: list[float] = []
    pages[0].extract_text(
        visitor_text=lambda text, _cm, _tm, _font, size: "olives" in text and sizes.append(size)
    )
    return len(pages), max(sizes)


def test_letters_are_as_large_as_costs_no_page() -> None:
    assert sizes_of(10) == (1, 9.5)
    found = [sizes_of(lines) for lines in range(38, 60, 3)]
    assert {size for pages, size in found if pages == 1} > {9.5}
    assert [size for pages, size in found if pages == 2][-1] == 9.5


def test_pages_are_counted_whatever_a_title_says() -> None:
    posting = SAID._replace(title="/Type/Pages/Count 99")
    assert pages_of(typeset(sheet_of(posting))) == 1
    assert pages_of(b"") == 1
