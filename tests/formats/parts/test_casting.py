"""What comes from a mould is what the template prints, and whatever cannot is asked for."""

from collections.abc import Callable

import pytest

from jdgen.formats import Templates, templates_of
from jdgen.formats.html import render
from jdgen.formats.markdown import render as render_markdown
from jdgen.formats.parts import casting, rendering
from jdgen.model.company import Apply
from jdgen.model.errors import TemplateProblem
from jdgen.model.posting import Line, Posting, Section
from jdgen.model.tree import Tree
from jdgen.sources.shelf import shipped_templates

APPLY = Apply("https://acme.example/jobs", "jobs@acme.example")


def posting_of(n: int) -> Posting:
    """A posting whose words are its own, and whose shape others share."""
    groups = ("", "Tools", "Ways") if n % 2 else ("", "", "")
    skills = tuple(Line(f"s{m}", f"<{n}> & {m}", group) for m, group in enumerate(groups))
    limited = (Line("a", f"A{n}.", "", ("Berlin",)), Line("b", f"B{n}."))
    text = f"Write to jobs@acme.example about {n}."
    sections = (
        Section("duties", "Work", limited),
        Section("skills", "Skills", skills),
        Section("apply", "Apply", (Line("c", text), Line("d", f"R-{n}"), Line("e", ""))),
    )
    return Posting(f"j{n}", "en", "r", f"T*{n}", sections, apply=APPLY if n % 3 else None)


def given_templates(given: dict[str, str]) -> Templates:
    user = Tree("own", {name: text.encode() for name, text in given.items()})
    return templates_of(shipped_templates(), user, folder="")


LOOKS: tuple[dict[str, str], ...] = (
    {},
    {"section": "{{ section.heading|upper }}{% for l in section.lines %}{{ l.id }}{% endfor %}"},
    {"section": "{% for l in section.lines %}{{ l.text|upper }}{% endfor %}"},
    {"section": "{% for l in section.lines %}\n{{ l.id }}{{ l.text }}{{ l.text }}{% endfor %}\n"},
    {"section-skills": "{% for l in section.lines if l.text %}{{ loop.index }}{% endfor %}"},
    {
        "posting": "{{ posting.title }}{% for s in posting.sections %}{{ s.kind }}{{ s.body }}"
        "{% endfor %}"
    },
    {"posting": "{{ posting.key }}{% for s in posting.sections %}{{ s.body }}{% endfor %}"},
    {"posting": "{% for s in posting.sections if s.body %}{{ s.heading }}{% endfor %}"},
)


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: "-".join(look) or "shipped")
@pytest.mark.parametrize("write", [render, render_markdown])
def test_many_postings_look_as_each_does_alone(
    look: dict[str, str],
    write: Callable[[Posting, Templates], str],
) -> None:
    suffix = ".html.j2" if write is render else ".md.j2"
    given = {f"{name}{suffix}": text for name, text in look.items()}
    together = given_templates(given)
    for n in range(24):
        alone = write(posting_of(n), given_templates(given))
        assert write(posting_of(n), together) == alone


def test_a_mistake_is_told_of_the_hundredth_posting_as_of_the_first() -> None:
    frame = "{% for s in posting.sections %}{{ s.nothing }}{% endfor %}"
    given = given_templates({"posting.html.j2": frame})
    found = []
    for n in range(20):
        with pytest.raises(TemplateProblem) as caught:
            render(posting_of(n), given)
        found.append(str(caught.value.findings))
    assert len(set(found)) == 1


def test_a_shape_may_hold_any_mark() -> None:
    marked = Section("duties", "\0000\000", (Line("a", "A."),))
    given = given_templates({})
    texts = {render(posting_of(0)._replace(sections=(marked,)), given) for _ in range(20)}
    assert len(texts) == 1
    assert "\0000\000" in texts.pop()


def test_only_so_many_moulds_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(casting, "MOST_MOULDS", 1)
    monkeypatch.setattr(casting, "LONGEST", 300)
    monkeypatch.setattr(rendering, "FEW", 0)
    given, alone = given_templates({}), given_templates({})
    for n in range(20):
        assert render(posting_of(n), given) == render(posting_of(n), alone)
