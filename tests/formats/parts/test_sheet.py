"""A sheet holds a posting's words in order, with what the layout must know of each."""

from vacancy import FACTS, SAID

from jdgen.formats.parts.sheet import WORD, longest_word, sheet_of, shown
from jdgen.model.posting import Employer, Line, Posting, Section


def words(line: dict[str, object]) -> str:
    return "".join(piece["text"] for piece in line["parts"])


def test_words_stand_in_groups_in_sections() -> None:
    sheet = sheet_of(SAID)
    assert words(sheet["title"]) == "Head of Product"
    assert words(sheet["employer"]) == "Öl & Co"
    (outcomes,) = (each for each in sheet["sections"] if each["kind"] == "outcomes")
    (group,) = outcomes["groups"]
    assert words(outcomes["heading"]) == "Outcomes"
    assert (words(group["head"]), *map(words, group["lines"])) == ("In 30 days", "Know the mill.")


def test_only_how_to_apply_has_links() -> None:
    said = (Line("a", "At https://www.oel.example/jobs/7"),)
    sheet = sheet_of(
        FACTS._replace(sections=(Section("legal", "L", said), Section("apply", "A", said)))
    )
    legal, apply = (each["groups"][0]["lines"][0]["parts"] for each in sheet["sections"])
    assert [each["href"] for each in legal] == [""]
    assert [each["href"] for each in apply] == ["", "https://www.oel.example/jobs/7"]


def test_an_employer_without_a_name_is_none() -> None:
    for employer in (None, Employer("")):
        sheet = sheet_of(FACTS._replace(employer=employer))
        assert (sheet["employer"], sheet["name"]) == (None, "Head of Product")


def language(lang: str) -> tuple[str, str | None, bool]:
    sheet = sheet_of(Posting("k", lang, "r", "Title", ()))
    return sheet["lang"], sheet["region"], sheet["rtl"]


def test_a_language_is_given_as_documents_carry_it() -> None:
    assert language("en") == ("en", None, False)
    assert language("en-gb") == ("en", "GB", False)
    assert language("zh-Hant-TW") == ("zh", "TW", False)
    assert language("he-IL") == ("he", "IL", True)
    assert language("klingon") == ("und", None, False)


def test_each_line_has_the_direction_of_its_letters() -> None:
    texts = ("تقود الفريق.", "Ship it.", "SQL و Python.")
    lines = tuple(Line(f"l{n}", text) for n, text in enumerate(texts))
    for lang, expected in (("ar", [True, False, True]), ("en", [True, False, False])):
        posting = FACTS._replace(lang=lang, sections=(Section("duties", "D", lines),))
        said = sheet_of(posting)["sections"][0]["groups"][0]["lines"]
        assert [each["rtl"] for each in said] == expected


def test_what_is_low_is_kept_on_one_page() -> None:
    def is_low(*texts: str, group: str = "") -> bool:
        lines = tuple(Line(f"l{n}", text, group) for n, text in enumerate(texts))
        sheet = sheet_of(FACTS._replace(sections=(Section("duties", "D", lines),)))
        return bool(sheet["sections"][0]["low"])

    assert is_low(*["Ship."] * 9)
    assert not is_low(*["Ship."] * 10)
    assert not is_low(*["Ship."] * 8, group="Soon")
    assert not is_low("Ship it. " * 90)


def test_a_long_title_is_not_repeated_on_each_page() -> None:
    assert sheet_of(SAID)["running"] == "Head of Product – Öl & Co"
    assert sheet_of(SAID._replace(title="Head of all " * 9))["running"] == ""


def test_text_is_shown_in_one_line() -> None:
    assert shown("one\ntwo\u2028three") == "one two three"
    assert shown("x" * WORD) == "x" * WORD
    assert (longest_word(""), longest_word("a bcd ef")) == (0, 3)
