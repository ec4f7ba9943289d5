"""Addresses become links where the data has them, whole, if they lead somewhere safe."""

import pytest

from jdgen.formats.parts.links import cut, leads_to, links_of
from jdgen.model.company import Apply

URL, MAIL = "https://x.example/jobs", "jobs@x.example"
LINKS = links_of(Apply(URL, MAIL))


@pytest.mark.parametrize(
    "address", ["https://x.example/a?b=c#d", "HTTP://X.example", "http://例え.jp/仕事"]
)
def test_the_web_is_a_link(address: str) -> None:
    assert leads_to(address) == address


@pytest.mark.parametrize("address", ["jobs@x.example", "a.b+c@x-y.example", "用户@例子.cn"])
def test_e_mail_is_a_link(address: str) -> None:
    assert leads_to(address) == f"mailto:{address}"


@pytest.mark.parametrize(
    "address",
    [
        *(
            "",
            "javascript:alert(1)",
            "data:text/html,x",
            "ftp://x.example",
            "//x.example",
            "x.example",
        ),
        *(" https://x.example", "https://x.example/a b", "java\nscript:alert(1)", "https://"),
        *("jobs@x.example?bcc=y@z.example", "a@b@c", "Jobs <jobs@x.example>", "@x.example"),
        *("javascript:alert(1)//@x", "mailto:jobs@x.example", 'https://x.example/"onclick="'),
    ],
)
def test_all_else_is_none(address: str) -> None:
    assert leads_to(address) == ""


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        (f"Apply at {URL}", [URL]),
        (f"Apply at {URL}.", [URL]),
        (f"({URL}), or write to {MAIL}!", [URL, MAIL]),
        (f"応募は{URL}まで。", [URL]),
        (f"{URL} {URL}", [URL, URL]),
        (f"{URL}/42", []),
        (f"{URL}?x", []),
        (f"{URL}.html", []),
        (f"see{URL}", []),
        (f"more{MAIL}", []),
        (f"{MAIL}.au", []),
        ("https://other.example or other@x.example", []),
    ],
)
def test_an_address_is_found_whole(text: str, linked: list[str]) -> None:
    pieces = cut(text, LINKS)
    assert "".join(piece["text"] for piece in pieces) == text
    assert [piece["text"] for piece in pieces if piece["href"]] == linked
    assert all(piece["href"] in ("", LINKS.get(piece["text"])) for piece in pieces)


def test_the_longer_of_two_addresses_is_found() -> None:
    links = {"https://x.example": "a", "https://x.example/jobs": "b"}
    assert cut("https://x.example/jobs", links) == [{"text": "https://x.example/jobs", "href": "b"}]


def test_where_nobody_says_how_to_apply_there_are_no_links() -> None:
    assert links_of(None) == links_of(Apply(instructions=URL)) == {}
    assert cut(URL, {}) == [{"text": URL, "href": ""}]
