"""No template leads back to itself, and loops stand at most three deep, wherever written."""

from collections.abc import Callable

Problems = Callable[..., list[str]]
Markdown = Callable[..., str]

LOOP = "{% for a in posting.sections %}"
END = "{% endfor %}"
HINT = " (Write it with fewer templates, macros or loops inside each other.)"


def test_templates_may_not_include_each_other_in_a_circle(problems: Problems) -> None:
    user = {"posting": "{% include 'a.md.j2' %}", "a": "\n{% include 'b.md.j2' %}"}
    assert problems({**user, "b": "{% include 'a.md.j2' %}"}) == [
        f"templates/b.md.j2:1:1 templates/a.md.j2 leads back to itself, so it would never end{HINT}"
    ]


def test_a_template_may_not_extend_itself(problems: Problems) -> None:
    (found,) = problems({"posting": "{% extends 'posting.md.j2' %}"})
    assert "templates/posting.md.j2 leads back to itself" in found


def test_macros_may_not_call_each_other_in_a_circle_across_templates(problems: Problems) -> None:
    a = "{% import 'b.md.j2' as b %}{% macro x() %}{{ b.y() }}{% endmacro %}"
    b = "{% from 'a.md.j2' import x as z %}{% macro y() %}{{ z() }}{% endmacro %}"
    found = problems({"posting": "x", "a": a, "b": b})
    assert any("leads back to itself" in each for each in found)


def test_loops_are_counted_through_includes_and_macros(problems: Problems) -> None:
    user = {
        "posting": f"{LOOP}{LOOP}\n{{% include 'a.md.j2' %}}{END}{END}",
        "a": f"{{% from 'm.md.j2' import m %}}{LOOP}\n\n{{{{ m() }}}}{END}",
        "m": f"{{% macro m() %}}{LOOP}x{END}{{% endmacro %}}",
    }
    assert problems(user) == [
        f"templates/posting.md.j2:2:1 this turns loops more than 3 deep{HINT}"
    ]


def test_loops_are_counted_through_blocks_and_their_overrides(problems: Problems) -> None:
    base = f"{LOOP}{LOOP}\n{{% block b %}}{{% endblock %}}{END}{END}"
    user = {
        "posting": "{% extends 'base.md.j2' %}"
        f"{{% block b %}}{LOOP}{LOOP}{END}{END}{{% endblock %}}"
    }
    assert problems({**user, "base": base}) == [
        f"templates/base.md.j2:2:1 this turns loops more than 3 deep{HINT}"
    ]


def test_loops_are_counted_through_super_and_caller(problems: Problems) -> None:
    base = f"{{% block b %}}{LOOP}{LOOP}{END}{END}{{% endblock %}}"
    child = f"{{% extends 'base.md.j2' %}}{{% block b %}}{LOOP}{LOOP}\n{{{{ super() }}}}{END}{END}"
    (found,) = problems({"posting": child + "{% endblock %}", "base": base})
    assert found.startswith("templates/posting.md.j2:2:1 this turns loops")
    wrap = f"{{% macro w() %}}{LOOP}{LOOP}{{{{ caller() }}}}{END}{END}{{% endmacro %}}"
    (found,) = problems(
        {"posting": f"{wrap}{{% call w() %}}{LOOP}\n{LOOP}{END}{END}{{% endcall %}}"}
    )
    assert found.startswith("templates/posting.md.j2:2:1 this loop is more than 3 loops deep")


def test_a_chain_without_end_is_cut(problems: Problems) -> None:
    chain = {f"t{n}": f"{{% include 't{n + 1}.md.j2' %}}" for n in range(99)}
    found = problems({"posting": "x", **chain, "t99": ""})
    assert any("templates lead on more than 60 times" in each for each in found)


def test_wrapping_macros_blocks_and_three_loops_are_fine(markdown: Markdown) -> None:
    frame = (
        "{% macro box(title) %}[{{ title }}: {{ caller() }}]{% endmacro %}"
        "{% call box(posting.title) %}{% call box(posting.lang) %}x{% endcall %}{% endcall %}"
        f"{LOOP}{LOOP}{LOOP}.{END}{END}{END}"
    )
    assert markdown({"posting": frame}) == "[Head of Product: [en: x]].\n"


def test_the_same_template_may_be_used_twice(markdown: Markdown) -> None:
    include = "{% include 'a.md.j2' %}"
    assert markdown({"posting": include * 2, "a": "{{ posting.lang }} "}) == "en en \n"
