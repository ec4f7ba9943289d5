"""Templates of one's own are read whole: what no posting reaches, and what readers would miss."""

import pytest

from jdgen.formats import Templates, templates_of
from jdgen.formats.parts.examination import check_templates
from jdgen.model.tree import Tree

LINES = "{% for line in section.lines %}{{ line.text }}{% endfor %}"
BODIES = "{% for section in posting.sections %}{{ section.body }}{% endfor %}"


@pytest.fixture
def say(shipped: Tree) -> "Say":
    return Say(shipped)


class Say:
    """What is said of templates, given by name and text: ``line severity message (hint)``."""

    def __init__(self, shipped: Tree) -> None:
        self.shipped = shipped

    def __call__(self, **files: str) -> list[str]:
        return self.of({f"{name.replace('_', '-')}.md.j2": text for name, text in files.items()})

    def of(self, files: dict[str, str]) -> list[str]:
        found = check_templates(self.templates(files))
        assert {each.rule for each in found} <= {"template"}
        return [
            f"{each.origin.file.removesuffix('.md.j2')}:{each.origin.line} {each.severity} "
            + each.message
            + (f" ({each.hint})" if each.hint else "")
            for each in found
        ]

    def templates(self, files: dict[str, str]) -> Templates:
        user = Tree("", {name: text.encode() for name, text in files.items()})
        return templates_of(self.shipped, user, folder="")


def test_the_shipped_templates_are_beyond_reproach(shipped: Tree) -> None:
    as_if_own = templates_of(Tree("", {}), shipped, folder="")
    assert check_templates(as_if_own) == ()


def test_of_shipped_templates_nothing_is_said(say: Say) -> None:
    assert say() == []


def test_small_changes_are_in_order(say: Say) -> None:
    assert (
        say.of(
            {
                "section-duties.md.j2": '{% extends "jdgen/section.md.j2" %}\n'
                "{% block heading %}\n## Your week\n{% endblock %}\n",
                "posting.txt.j2": '{% extends "jdgen/posting.txt.j2" %}'
                "{% block title %}{{ super() }}{{ posting.role|default('x') }}{% endblock %}",
                "page.html.j2": '{% extends "jdgen/page.html.j2" %}{% block masthead %}'
                "{{ posting.employer.logo|default('') }}{% endblock %}",
            }
        )
        == []
    )


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("sectoin", "did you mean 'section.md.j2'?"),
        ("my-section-duties", "did you mean 'section-duties.md.j2'?"),
        ("footer", "Use it somewhere, or remove it."),
    ],
)
def test_a_template_that_nothing_asks_for_is_told(say: Say, name: str, said: str) -> None:
    found = say.of({f"{name}.md.j2": "x"})
    assert found == [f"{name}:1 warning no posting reaches this template ({said})"]


def test_a_template_for_a_kind_of_section_that_does_not_exist_is_refused(say: Say) -> None:
    (found,) = say(section_dutis=LINES)
    assert found.startswith("section-dutis:0 error no section is of the kind 'dutis'")


def test_a_template_whose_name_ends_like_no_other_is_told(say: Say) -> None:
    assert say.of({"section-duties.j2": LINES}) == [
        "section-duties.j2:1 warning no format has templates whose names end like this "
        "(Names of templates end in .html.j2, .md.j2, .txt.j2.)"
    ]


@pytest.mark.parametrize(
    "user",
    [
        '{% include "footer.md.j2" %}',
        '{% macro foot() %}{% include "footer.md.j2" %}{% endmacro %}{{ foot() }}',
        '{% if posting.lang == "xx" %}{% include "footer.md.j2" %}{% endif %}',
        '{% from "footer.md.j2" import foot %}',
        '{% import "footer.md.j2" as feet %}',
        '{% extends "footer.md.j2" %}',
        '{% extends "middle.md.j2" %}',
        '{% extends "jdgen/posting.md.j2" %}{% block title %}{% include "footer.md.j2" %}'
        "{% endblock %}",
    ],
)
def test_a_template_that_another_uses_is_reached(say: Say, user: str) -> None:
    found = say(
        posting=user + BODIES, footer="", middle='{% extends "footer.md.j2" %}', closing="x"
    )
    told = [each for each in found if "no posting reaches this template" in each]
    assert not any(each.startswith("footer:") for each in told)
    assert any(each.startswith("closing:") for each in told)


def test_what_only_idle_pieces_use_is_idle_as_well(say: Say) -> None:
    found = say(
        posting="{% macro foot() %}{% include 'footer.md.j2' %}{% endmacro %}" + BODIES,
        footer="{% macro toe() %}{% endmacro %}",
    )
    assert found == [
        "footer:1 warning no posting reaches this template (Use it somewhere, or remove it.)",
        "posting:1 warning no posting reaches the macro 'foot' (Use it somewhere, or remove it.)",
    ]


def test_macros_are_reached_by_any_name_they_are_given(say: Say) -> None:
    found = say(
        posting='{% import "feet.md.j2" as feet %}{% from "feet.md.j2" import sole as s, nail %}'
        "{{ feet.toe() }}{{ s() }}{% call feet.heel() %}{{ nail() }}{% endcall %}" + BODIES,
        feet="{% macro toe() %}{% endmacro %}{% macro sole() %}{{ arch() }}{% endmacro %}"
        "{% macro heel() %}{{ caller() }}{% endmacro %}{% macro arch() %}{% endmacro %}"
        "{% macro nail() %}{% endmacro %}\n{% macro knee() %}{% endmacro %}",
    )
    assert found == [
        "feet:2 warning no posting reaches the macro 'knee' (Use it somewhere, or remove it.)"
    ]


def test_a_block_that_the_parent_does_not_have_is_an_error(say: Say) -> None:
    assert say(
        section='{% extends "jdgen/section.md.j2" %}\n'
        "{% block headin %}## Mine{% endblock %}\n"
        "{% block lines %}{{ super() }}{% block own %}x{% endblock %}{% endblock %}"
    ) == [
        "section:2 error what this template extends has no block 'headin' (did you mean 'heading'?)"
    ]


def test_a_block_whose_place_others_always_take_is_told_unless_it_is_empty(say: Say) -> None:
    base = "{% block head %}Never seen{% endblock %}{% block body %}\n{% endblock %}" + BODIES
    child = (
        "{% extends 'base.md.j2' %}{% block head %}x{% endblock %}{% block body %}y{% endblock %}"
    )
    assert say(base=base, posting=child) == [
        "base:1 warning no posting reaches the block 'head', since others stand in its place "
        "(Use it somewhere, or remove it.)"
    ]
    assert say(base=base, posting=child.replace("}x{", "}{{ super() }}{")) == []


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("\n\nHello\n", 4),
        ("\n{{ posting.title }}\n", 3),
        ("\n{% if posting.starts %}\nx{% endif %}", 3),
        ("\n{% include 'jdgen/posting.md.j2' %}", 3),
        ("\n{% macro m() %}x{% endmacro %}{% call m() %}y{% endcall %}", 3),
    ],
)
def test_words_outside_of_blocks_are_told_where_nothing_shows_them(
    say: Say, words: str, line: int
) -> None:
    found = say(posting='\n{% extends "jdgen/posting.md.j2" %}' + words)
    assert (
        f"posting:{line} warning this stands outside of every block, so no posting shows it "
        "(Move it into a block.)" in found
    )


def test_names_may_be_given_outside_of_blocks(say: Say) -> None:
    assert (
        say(
            posting='{% extends "jdgen/posting.md.j2" %}\n{% set a = posting.title %}\n'
            "{% if a %}{% set b = a %}{% endif %}\n{% set c %}Words{% endset %}\n"
            "{% macro m(x) %}{{ x }}{% endmacro %}\n"
            "{% block title %}{{ a }}{{ b }}{{ c }}{{ m(a) }}{% endblock %}"
        )
        == []
    )


def test_a_frame_that_forgets_the_sections_is_an_error(say: Say) -> None:
    assert say(posting="# {{ posting.title }}") == [
        "posting:1 error no section of a posting is shown (Print the body of each.)"
    ]
    assert say(posting="{% for s in posting.sections %}{{ s.heading }}{% endfor %}") == [
        "posting:1 error no section of a posting is shown (Print the body of each.)"
    ]


def test_a_frame_that_shows_sections_only_sometimes_is_an_error(say: Say) -> None:
    frame = "{% if posting.employer %}" + BODIES + "{% endif %}"
    assert [each.partition(" (")[0] for each in say(posting=frame)] == [
        "posting:1 error no section of a posting is shown"
    ]


def test_a_frame_that_shows_some_sections_loses_the_others(say: Say) -> None:
    frame = "\n" + BODIES.replace("%}{{", "%}{% if not loop.first %}{{") + "{% endif %}{% endfor %}"
    frame = frame.replace("}}{% endfor %}", "}}", 1)
    assert say(posting=frame) == [
        "posting:2 error the section 'about' is not shown (Print the body of each.)"
    ]


def test_sections_that_a_frame_names_may_be_left_out_on_purpose(say: Say) -> None:
    frame = (
        "{% for s in posting.sections if s.kind != 'apply' and s.kind != 'legal' %}"
        "{{ s.body }}{% endfor %}"
    )
    assert say(posting=frame) == [
        "posting:1 warning the sections legal, apply are not shown "
        "(It is named here, so this may be meant.)"
    ]


def test_a_partial_that_forgets_lines_is_an_error(say: Say) -> None:
    found = say(section_duties="## {{ section.heading }}\n\n{{ section.lines|length }}")
    assert found == [
        "section-duties:1 error not every line of the section 'duties' is shown "
        "(Print the text of each line.)"
    ]


def test_whoever_is_built_upon_answers_for_lines_that_are_lost(say: Say) -> None:
    assert say(section="{% block heading %}{% endblock %}") == [
        "section:1 error not every line of a section is shown (Print the text of each line.)"
    ]
    found = say(prose='{% extends "section.md.j2" %}{% block lines %}{% endblock %}')
    assert found == [
        "prose:1 error not every line of the sections about, summary, equal-opportunity, legal, "
        "apply is shown (Print the text of each line.)"
    ]


def test_words_may_be_changed_as_filters_do_it(say: Say) -> None:
    upper = LINES.replace("line.text", "line.text|upper")
    assert say(section=upper, posting=BODIES.replace("body", "body|trim|upper")) == []


def test_mistakes_that_the_wall_finds_come_alone(say: Say) -> None:
    assert say(posting="{{ posting['title'] }}", footer="x") == [
        "posting:1 error a subscript in square brackets is not allowed in templates"
    ]


def test_what_fails_when_it_is_used_is_told_once(say: Say) -> None:
    assert say(section="{{ section.headline }}" + LINES) == [
        "section:1 error 'headline' is not among what is known there (did you mean 'heading'?)"
    ]
    assert say(section="{{ section.lines }}") == [
        "section:1 error only text and numbers can be printed, and this is a list"
    ]
