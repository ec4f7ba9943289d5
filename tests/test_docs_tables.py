"""The tables of the documentation have a row for everything there is, and for nothing else."""

import json
import re
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml
from jinja2 import Environment
from jsonschema import Draft202012Validator
from listed import POSTINGS, make

from jdgen.formats import feed_names, find_feed, find_format, format_names, templates_of
from jdgen.formats.parts.filters import FILTERS, TESTS
from jdgen.formats.parts.views import view_posting, view_section
from jdgen.model.company import Apply
from jdgen.model.errors import TemplateProblem
from jdgen.model.finding import Finding
from jdgen.model.kinds import SECTION_KINDS
from jdgen.model.origin import NOWHERE
from jdgen.model.posting import Employer, Line, Posting, Section
from jdgen.model.role import Question, Role
from jdgen.model.statement import Degree, Fluency, Statement
from jdgen.model.tree import Tree
from jdgen.reports import find_report, report_names
from jdgen.sources.forms import keys_of
from jdgen.sources.library import load_library
from jdgen.sources.links import LIST_OF, LISTS
from jdgen.sources.schema import schema_of
from jdgen.sources.scope import PLACEHOLDERS

ROOT = Path(__file__).parents[1]
ROLES = (ROOT / "docs" / "roles.md").read_text("utf-8")
FEEDS = (ROOT / "docs" / "feeds.md").read_text("utf-8")
REPORTS = (ROOT / "docs" / "reports.md").read_text("utf-8")
TEMPLATES = (ROOT / "docs" / "templates.md").read_text("utf-8")
SHIPPED = Tree("shipped", {each.name: each.read_bytes() for each in ROOT.glob("templates/*.j2")})

SECTION = Section("apply", "How to apply", (Line("web", "At https://a.example"),))
EMPLOYER = Employer("Tern")
APPLY = Apply("https://a.example")
POSTING = Posting("k", "en", "r", "Title", (SECTION,), employer=EMPLOYER, apply=APPLY)


def first_column(page: str, above: str) -> list[str]:
    """The first cells of the first table after some words of a page."""
    table = re.search(r"^\|.*\n\|-.*\n((?:\|.*\n)+)", page.partition(above)[2], re.MULTILINE)
    assert table, f"no table after '{above}'"
    return [row.split(" | ")[0].removeprefix("| ") for row in table[1].splitlines()]


def names_in(page: str, above: str) -> list[str]:
    return [name for cell in first_column(page, above) for name in re.findall(r"`([^`]+)`", cell)]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("## Every key of a role", Role),
        ("## Every key of a statement", Statement),
        ("## Every key of an option", Question),
    ],
)
def test_every_key_of_a_role_file_has_a_row(heading: str, kind: type) -> None:
    assert names_in(ROLES, heading) == list(keys_of(kind))


def test_every_placeholder_has_a_row() -> None:
    named = names_in(ROLES, "## Words that fill in")
    assert sorted(name.strip("{}") for name in named) == sorted(PLACEHOLDERS)


def test_every_option_that_all_roles_have_is_named() -> None:
    said = ROLES.partition("**Options to ask about**")[2].partition("\n\n")[0]
    questions = load_library().common.questions
    assert questions.keys() - set(re.findall(r"`(\w+)`", said)) == set()


def test_every_list_section_day_and_type_is_named() -> None:
    groups = set(load_library().common.wording.groups) - {"measures"}
    days = {each for each in groups if each.isdecimal()}
    words = {*LISTS, *LIST_OF, *get_args(Degree), *(groups - days)}
    assert {word for word in words if f"`{word}`" not in ROLES} == set()
    assert days == {"30", "60", "90", "365"}
    assert ROLES.count("30, 60, 90 or 365") == 2
    assert (get_args(Fluency)[0], get_args(Fluency)[-2:]) == ("A1", ("C2", "native"))


def test_an_editor_finds_nothing_wrong_with_the_role_files() -> None:
    schema = Draft202012Validator(json.loads(schema_of("roles")))
    files: dict[str, str] = {}
    blocks = re.findall(r"<!-- (file|more): (\S+) -->\n```yaml\n(.*?)```", ROLES, re.DOTALL)
    for mark, name, text in blocks:
        files[name] = files.get(name, "") * (mark == "more") + text
    assert len(files) >= 3
    del files["mistakes.yaml"]
    for text in files.values():
        assert [error.message for error in schema.iter_errors(yaml.safe_load(text))] == []


def named(prefix: str, view: dict[str, Any]) -> set[str]:
    return {f"{prefix}.{key}" for key in view}


def test_every_name_that_a_section_s_template_knows_has_a_row() -> None:
    view = view_section(SECTION, APPLY)
    (line,), (group,) = view["lines"], view["groups"]
    known = named("section", view) | named("line", line) | named("group", group)
    known |= named("part", line["parts"][0])
    assert set(names_in(TEMPLATES, "## What a section's template knows")) == known


def test_every_name_that_a_frame_knows_has_a_row() -> None:
    # What a rendered section is to a frame, only a frame can say.
    problem = find_problem(
        "posting.md.j2", "{% for s in posting.sections %}{{ s.zzz }}{% endfor %}"
    )
    sections = known_in(problem)
    view = view_posting(POSTING, [])
    known = named("posting", view) | named("employer", view["employer"])
    known |= named("apply", view["apply"]) | {f"section.{key}" for key in sections}
    assert set(names_in(TEMPLATES, "## What a frame knows")) == known


def test_every_name_that_only_the_page_knows_has_a_row() -> None:
    known = known_in(find_problem("page.html.j2", "{{ posting.zzz }}", "page"))
    more = known - view_posting(POSTING, []).keys()
    named = names_in(TEMPLATES, "The page knows four more")
    assert set(named) == {f"posting.{key}" for key in more}


def find_problem(name: str, text: str, format: str = "markdown") -> str:
    templates = templates_of(SHIPPED, Tree("", {name: text.encode()}), folder="")
    with pytest.raises(TemplateProblem) as caught:
        find_format(format).render(POSTING, templates)
    return caught.value.findings[0].hint


def known_in(hint: str) -> set[str]:
    return set(hint.removeprefix("known are ").split(", "))


def test_every_name_that_the_list_of_postings_knows_has_a_row() -> None:
    known = set()
    for name, way in INDEX.items():
        loops = [f"{{% for {each} in {rows} %}}" for each, rows in way]
        text = "".join(loops) + f"{{{{ {name}.zzz }}}}" + "{% endfor %}" * len(loops)
        with pytest.raises(TemplateProblem) as caught:
            make("index", *POSTINGS * 200, user={"index.html.j2": text})
        known |= {f"{name}.{key}" for key in known_in(caught.value.findings[0].hint)}
    assert set(names_in(TEMPLATES, "## The page that lists all postings")) == known


INDEX = {
    "index": (),
    "group": (("group", "index.groups"),),
    "posting": (("group", "index.groups"), ("posting", "group.postings")),
    "pay": (
        ("group", "index.groups"),
        ("posting", "group.postings"),
        ("pay", "posting.pay"),
    ),
    "page": (("page", "index.pages"),),
}
"""What a list of postings knows, and how a template comes to it."""


def test_every_block_of_the_list_is_named() -> None:
    blocks = (
        Environment(autoescape=True).from_string(SHIPPED.files["index.html.j2"].decode()).blocks
    )
    said = TEMPLATES.partition("Of the frame's blocks")[2].partition("\n\n")[0]
    assert set(re.findall(r"`([a-z]+)`", said)) == set(blocks)


def test_every_feed_has_a_row() -> None:
    feeds = [find_feed(name) for name in feed_names()]
    assert sorted(names_in(FEEDS, "# All postings at once")) == [each.name for each in feeds]
    assert [each.file for each in feeds if f"| `{each.name}` | `{each.file}` |" not in FEEDS] == []


def test_every_filter_and_test_has_a_row() -> None:
    filters = [name.partition("(")[0] for name in names_in(TEMPLATES, "small pieces used")]
    assert sorted(filters) == sorted(FILTERS)
    tests = [name.removeprefix("is ") for name in names_in(TEMPLATES, "how many there are")]
    assert sorted(tests) == sorted(TESTS)


def test_every_kind_of_section_and_format_with_templates_is_named() -> None:
    assert {kind for kind in SECTION_KINDS if f"`{kind}`" not in TEMPLATES} == set()
    frames = names_in(TEMPLATES, "## Which template is used")
    without = {
        name for name in format_names() if find_format(name).target or find_format(name).extra
    }
    assert sorted([*frames, "json"]) == sorted({*format_names()} - without)


def test_every_block_of_the_page_has_a_row() -> None:
    page = Environment(autoescape=True).from_string(SHIPPED.files["page.html.j2"].decode())
    assert names_in(TEMPLATES, "a page in the company's colour") == list(page.blocks)


@pytest.mark.parametrize(
    "text",
    [
        "{{ posting.title }}",
        "{% if posting.title %}a{% elif posting.key in posting.title %}b{% else %}c{% endif %}",
        "{% for s in posting.sections if not s.kind != 'pay' %}{{ loop.index }}{% endfor %}",
        "{% set name = posting.title %}{% with other = name %}{{ other }}{% endwith %}",
        "{% include 'piece.md.j2' %}{# note #}{% raw %}{{ }}{% endraw %}",
        "{% macro a(b) %}{{ b }}{{ caller() }}{% endmacro %}{% call a(posting.key) %}{% endcall %}",
        "{% import 'piece.md.j2' as x %}{% from 'piece.md.j2' import y %}{{ x.y() }}{{ y() }}",
        "{% if posting.employer.name is defined %}{{ posting.key|default('a')|trim }}{% endif %}",
    ],
)
def test_what_is_said_to_be_allowed_is_allowed(text: str) -> None:
    files = {"posting.md.j2": text, "piece.md.j2": "{% macro y() %}y{% endmacro %}"}
    own = Tree("", {name: each.encode() for name, each in files.items()})
    assert find_format("markdown").render(POSTING, templates_of(SHIPPED, own, folder=""))


def test_every_report_has_a_row_and_an_example() -> None:
    assert names_in(REPORTS, "# Reports") == [*report_names()]
    headings = re.findall(r"^## (\w+)$", REPORTS, re.MULTILINE)
    assert headings == [*report_names()]


def test_every_key_of_a_finding_as_data_has_a_row() -> None:
    (finding,) = json.loads(find_report("json").render([Finding(NOWHERE, "r", "m")]))["findings"]
    assert first_column(REPORTS, "## json") == [f"`{key}`" for key in finding]
