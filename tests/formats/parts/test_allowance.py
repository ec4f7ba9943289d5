"""No template, however it is written, does more than a posting can need."""

import time
from collections.abc import Callable

import pytest

from jdgen.formats.parts.allowance import MOST, Allowance, TooMuch
from jdgen.model.posting import Section

Problems = Callable[..., list[str]]


def double(times: int) -> str:
    """Text that doubles itself: 2 ** times of the first."""
    again = "{% set x %}{{ x }}{{ x }}{% endset %}"
    return "{% set x %}{{ posting.title }}{% endset %}" + again * times + "{{ x }}"


def laugh(body: str, times: int) -> str:
    """Macros of which each calls the one before it ten times."""
    chain = "".join(
        f"{{% macro m{n + 1}() %}}{f'{{{{ m{n}() }}}}' * 10}{{% endmacro %}}" for n in range(times)
    )
    return f"{{% macro m0() %}}{body}{{% endmacro %}}{chain}{{{{ m{times}() }}}}"


LOOP = "{% for x in posting.sections %}"
ENDLESS = {
    "doubling text": {"posting": double(40)},
    "macros that print": {"posting": laugh("x", 20)},
    "macros that print nothing": {"posting": laugh("", 20)},
    "loops that print nothing": {"posting": LOOP * 3 + "{% endfor %}" * 3},
    "loops in a macro": {
        "posting": f"{{% macro m() %}}{LOOP * 3}{{{{ posting.title }}}}{'{% endfor %}' * 3}"
        "{% endmacro %}{{ m() }}"
    },
    "printing what was doubled": {
        "posting": double(16) + "{% for s in posting.sections %}{{ x }}{% endfor %}"
    },
    "comparing long text": {
        "posting": f"{double(15)}{LOOP.replace('x', 's')}{{% if x|upper == x|lower %}}"
        "{% endif %}{% endfor %}"
    },
    "searching long text": {
        "posting": f"{double(15)}{LOOP.replace('x', 's')}{{% if posting.title in x %}}"
        "{% endif %}{% endfor %}"
    },
    "includes of nothing": {
        "posting": "{% include 'a0.md.j2' %}",
        **{f"a{n}": f"{{% include 'a{n + 1}.md.j2' %}}" * 10 for n in range(20)},
        "a20": "",
    },
}


@pytest.mark.parametrize("user", ENDLESS.values(), ids=ENDLESS)
def test_what_would_run_for_hours_is_stopped_at_once(
    problems: Problems, section: Callable[..., Section], user: dict[str, str]
) -> None:
    sections = [section("duties", "A", "B") for _ in range(400)]
    started = time.perf_counter()
    (found,) = problems(user, *sections)
    assert "this makes more than 5,000,000 characters" in found
    assert time.perf_counter() - started < 20


def test_chunks_are_paid_for_as_they_come() -> None:
    with pytest.raises(TooMuch):
        Allowance().join("x" * 1000 for _ in range(10**9))


def test_many_chunks_are_joined_in_order() -> None:
    numbers = [f"{n} " for n in range(1000)]
    assert Allowance().join(iter(numbers)) == "".join(numbers)


def test_a_megabyte_is_no_problem(
    markdown: Callable[..., str], section: Callable[..., Section]
) -> None:
    text = "word " * 1000
    assert len(markdown({}, *(section("duties", "A", text) for _ in range(201)))) > 1_000_000
    assert MOST == 5_000_000
