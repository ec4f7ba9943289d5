"""BambooHR takes a form, which curl sends as it is."""

import shutil
import subprocess
from collections.abc import Iterator
from email import message_from_bytes
from email.policy import HTTP
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest
from curl_config import read_form
from vacancy import SAID

from jdgen.model.errors import RequestError
from jdgen.model.posting import Line, Section
from jdgen.pipeline.posting import render

PAY = Section("pay", "Pay", (Line("a", "$90,000 a year"), Line("b", "A bonus", "", ("Oslo",))))


def test_every_fact_that_has_a_field_is_in_it() -> None:
    fields = read_form(render(SAID._replace(sections=(*SAID.sections, PAY)), "bamboohr"))
    description = fields.pop("jobDescription")
    assert fields == {
        "postingTitle": "Head of Product",
        "jobStatus": "Draft",
        "hiringLead": "4",
        "employmentType": "Full-Time",
        "compensation": "$90,000 a year; Oslo: A bonus",
        "locationType": "2",
        "internalJobCode": "R-7",
    }
    assert description.startswith("<p><strong>About us</strong></p><p>We press olives.</p>")


@pytest.mark.parametrize(
    ("options", "field", "said"),
    [
        ({"contract": ("permanent",)}, "employmentType", "Permanent"),
        ({"contract": ("fixed-term",)}, "employmentType", "Full-Time, Fixed-Term"),
        ({"time": ("full-time", "part-time")}, "employmentType", "Full-Time, Part-Time"),
        ({"seniority": ("c-level",)}, "minimumExperience", "Senior Executive"),
        ({"seniority": ("director",)}, "minimumExperience", None),
        ({"workplace": ("remote",)}, "locationType", "1"),
        ({"workplace": ()}, "locationType", None),
    ],
)
def test_words_are_those_of_bamboohr(
    options: dict[str, tuple[str, ...]], field: str, said: str | None
) -> None:
    time = {} if options == {"contract": ("permanent",)} else {"time": ("full-time",)}
    fields = read_form(render(SAID._replace(options={**time, **options}), "bamboohr"))
    assert fields.get(field) == said


def test_it_asks_for_a_lead_and_for_the_time_or_the_contract() -> None:
    with pytest.raises(RequestError) as caught:
        render(SAID._replace(ids={}, options={}), "bamboohr")
    hints = sorted(each.hint or "" for each in caught.value.findings)
    assert hints == [
        "supply it with --employment",
        "supply it with `ids: {bamboohr: …}` in the job's file",
    ]


@pytest.mark.parametrize("lead", ["Ada Lovelace", "-1", "²"])
def test_a_lead_is_a_number(lead: str) -> None:
    with pytest.raises(RequestError, match="takes the number of a hiring lead, not") as caught:
        render(SAID._replace(ids={"bamboohr": lead}), "bamboohr")
    assert caught.value.findings[0].rule == "not-an-id"


def test_what_curl_cannot_hold_is_refused() -> None:
    with pytest.raises(RequestError, match=r"no character U\+0000, which stands in postingTitle"):
        render(SAID._replace(title="a\0b"), "bamboohr")


TITLES = (
    "Head of Product",
    "@/etc/passwd",
    "</etc/passwd",
    "Lead; type=text/html; filename=x",
    'Quotes " and \\n back\\slashes\\',
    "One\nurl = https://elsewhere.example\r\n# and three",
    "=: # Öl, 👩‍💻 and \u2028",
)


@pytest.mark.skipif(not shutil.which("curl"), reason="curl is not installed")
@pytest.mark.parametrize("title", TITLES)
def test_curl_sends_what_was_written(title: str, server: "Server") -> None:
    config = render(SAID._replace(title=title), "bamboohr")
    address = f"http://127.0.0.1:{server.server_port}/"
    command = ["curl", "--disable", "--silent", "--fail", "--noproxy", "*", "-K", "-", address]
    subprocess.run(command, input=config.encode(), check=True, timeout=30)
    (sent,) = server.forms
    assert sent == read_form(config)
    assert sent["postingTitle"] == title


class Server(HTTPServer):
    """A server on this machine that keeps the forms it is sent."""

    forms: list[dict[str, str]]


class Handler(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        head = f"Content-Type: {self.headers['Content-Type']}\r\n\r\n"
        message = message_from_bytes(head.encode() + body, policy=HTTP)
        assert isinstance(self.server, Server)
        self.server.forms.append(dict(map(_field, message.iter_parts())))
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def _field(part: object) -> tuple[str, str]:
    name = part.get_param("name", header="content-disposition")
    assert part.get_filename() is None
    return name, part.get_payload(decode=True).decode()


@pytest.fixture
def server() -> Iterator[Server]:
    with Server(("127.0.0.1", 0), Handler) as served:
        served.forms = []
        served.timeout = 30
        thread = Thread(target=served.handle_request)
        thread.start()
        yield served
        thread.join()
