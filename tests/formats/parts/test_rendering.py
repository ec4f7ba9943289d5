"""Sections are rendered once and known again; postings are the same on every run."""

from collections.abc import Callable

import pytest

from jdgen.formats import Templates
from jdgen.formats.markdown import render
from jdgen.formats.parts import rendering
from jdgen.model.company import Apply
from jdgen.model.posting import Employer, Line, Posting, Section

Make = Callable[..., Section]


def test_a_section_is_rendered_once_for_all_postings(
    posting: Callable[..., Posting], templates: Callable[..., Templates]
) -> None:
    lines = [Line("b", "B.")]
    shared, given = Section("duties", "A", lines), templates()
    first = render(posting(shared, title="One"), given)
    lines[0] = Line("b", "Changed.")
    assert render(posting(shared, title="Two"), given) == first.replace("One", "Two")
    assert "Changed." in render(posting(shared), templates())


def test_sections_in_two_looks_do_not_meet(
    posting: Callable[..., Posting], section: Make, templates: Callable[..., Templates]
) -> None:
    shared = section("duties", "A", "B.")
    texts = [render(posting(shared), templates(look)) for look in ({}, {"section": "x"}, {})]
    assert texts[0] == texts[2] == "# Head of Product\n\n## A\n\n- B.\n"
    assert texts[1] == "# Head of Product\n\nx\n"


def test_only_so_many_sections_are_remembered(
    posting: Callable[..., Posting],
    section: Make,
    templates: Callable[..., Templates],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(rendering, "FRAGMENTS", 2)
    shown = posting(*(section("duties", f"H{n}", "x") for n in range(5)))
    assert [render(shown, templates()).count(f"## H{n}") for n in range(5)] == [1] * 5


def test_a_frame_sees_the_facts_it_may_need(
    templates: Callable[..., Templates], section: Make
) -> None:
    frame = (
        "{{ posting.key }} {{ posting.employer.name }} {{ posting.apply.email }}"
        "{% for s in posting.sections %} {{ s.kind }} {{ s.heading }}{% endfor %}"
    )
    full = Posting(
        "k/x",
        "en",
        "r",
        "T",
        (section("pay", "Pay", "Well."),),
        employer=Employer("Acme"),
        apply=Apply(email="a@b.example"),
    )
    assert render(full, templates({"posting": frame})) == "k/x Acme a@b.example pay Pay\n"


def test_a_partial_sees_lines_and_groups(markdown: Callable[..., str], section: Make) -> None:
    partial = (
        "{% for line in section.lines %}{{ line.id }}={{ line.text }} {% endfor %}"
        "{% for group in section.groups %}"
        "[{{ group.heading }}:{{ group.texts|join('+') }}]{% endfor %}"
    )
    lines = (
        Line("a", "1", "G"),
        Line("b", "2"),
        Line("c", "3", "G", ("x", "y")),
        Line("d", "4", "G"),
    )
    text = markdown({"section": partial}, section("duties", "D", *lines))
    assert text.endswith("a=1 b=2 c=3 d=4 [:2][G:1+4][G (x, y):3]\n")


def test_a_user_s_blank_lines_at_the_ends_do_not_count(markdown: Callable[..., str]) -> None:
    assert markdown({"section": "\n\nx\n\n\n", "posting": "\n\n{{ posting.lang }}\n\n"}) == "en\n"
