"""The site's address is written as machines want it, or it is said what is wrong with it."""

import pytest
from listed import SITE

from jdgen.formats.feeds._address import address_of, page_of
from jdgen.model.finding import Finding


@pytest.mark.parametrize(
    ("given", "written"),
    [
        ("https://jobs.tern.example", "https://jobs.tern.example"),
        ("https://Tern.example/jobs/", "https://tern.example/jobs"),
        ("http://localhost:8000/", "http://localhost:8000"),
        (
            "https://öl.example/früchte und mehr",
            "https://xn--l-0ga.example/fr%C3%BCchte%20und%20mehr",
        ),
        ("https://tern.example/a%20b", "https://tern.example/a%20b"),
    ],
)
def test_an_address_is_written_out(given: str, written: str) -> None:
    assert address_of(SITE._replace(address=given), "sitemap") == written


@pytest.mark.parametrize(
    "given",
    [
        "jobs.tern.example",
        "ftp://tern.example",
        "https://",
        "https://tern.example/?a=1",
        "https://tern.example/#a",
        "https://me:secret@tern.example",
        "https://tern.example:port",
        "https://[tern.example",
        "https://te rn.example",
        'https://"onload=".example',
        f"https://{'a' * 70}.example",
        "javascript:alert(1)",
    ],
)
def test_what_is_no_address_is_said_to_be_none(given: str) -> None:
    found = address_of(SITE._replace(address=given), "sitemap")
    assert isinstance(found, Finding)
    assert found.message == f"'sitemap' asks for the address of the site, and '{given}' is none"
    assert (found.origin, found.rule) == (SITE.origin, "no-site")


def test_a_path_can_hold_anything() -> None:
    page = page_of("https://tern.example", "ä/a b&c?d#e%f'\".page.html")
    assert page == "https://tern.example/%C3%A4/a%20b%26c%3Fd%23e%25f%27%22.page.html"
