"""Lines break between words, and between characters where a script has no spaces."""

import pytest

from jdgen.formats.parts.breaks import cut

CUT = {
    "two words": ["two", " words"],
    "no\u00a0break": ["no\u00a0break"],
    "co-operation/or": ["co-operation/or"],
    "5 - 10 years": ["5 -", " 10", " years"],
    "a * b 1. c": ["a *", " b 1.", " c"],
    "- first": ["-", " first"],
    "日本語": ["日", "本", "語"],
    "日本。語": ["日", "本。", "語"],
    "「日」（本）語": ["「日」", "（本）", "語"],  # noqa: RUF001 (these are the marks that are meant)
    "ラーメンいっぱい": ["ラー", "メ", "ン", "いっ", "ぱ", "い"],
    "か\u3099く": ["か\u3099", "く"],
    "日 - 本": ["日 -", " 本"],
    "C++を3年": ["C++", "を", "3", "年"],
    "한국어 회사": ["한국어", " 회사"],
    "ภาษาไทย": ["ภาษาไทย"],
    "日https://x.example/日本。語": ["日", "https://x.example/日本。", "語"],
    "連絡先:用户@例子.中国、へ": ["連絡先:用户@例子.中国、", "へ"],
    "日://": ["日", "://"],
    "「": ["「"],
    "👩‍💻🚀": ["👩‍💻🚀"],
}


@pytest.mark.parametrize(("text", "pieces"), CUT.items())
def test_pieces_stay_whole(text: str, pieces: list[str]) -> None:
    first, *others = ["".join(piece) for piece in cut(text)]
    assert [first.removeprefix(" "), *others] == pieces
