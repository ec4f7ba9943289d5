"""A linked role says by itself what it took over."""

from collections.abc import Callable

from jdgen.model.condition import Test as OneTest
from jdgen.model.role import Role
from jdgen.sources.own import Own

BASE = """
base:
  title: Clerk
  family: office
  seniority: {allowed: [junior, mid, senior], default: mid}
  codes: {isco: "4110"}
  options: {paper: {ask: Which paper?, values: {a4: A4, letter: Letter}}}
  phrases: {files: files}
  reports_to: the Manager
  duties:
    - {id: open, text: Open the post.}
    - {id: sort, text: Sort the post.}
    - {id: send, text: Send the post.}
"""
HEIR = """
heir:
  extends: base
  drop: [sort]
  replace: [{id: open, text: Open all post.}]
  add:
    - {id: stamps, to: nice, text: Stamps.}
    - {id: with-drivers, to: team, text: drivers}
  duties: [{id: count, text: Count the post.}]
  phrases: {files: folders}
"""


def role(understand: Callable[[str], Own], text: str, name: str) -> Role:
    understood = understand(text)
    assert understood.findings == ()
    return understood.roles[name]


def test_what_is_extended_is_taken_over_and_edited(understand: Callable[[str], Own]) -> None:
    heir = role(understand, BASE + HEIR, "heir")
    duties = {each.id: each.text for each in heir.duties}
    assert list(duties) == ["open", "send", "count"]
    assert duties["open"] == "Open all post."
    assert [each.id for each in heir.nice] == ["stamps"]
    assert [each.id for each in heir.works_with] == ["with-drivers"]


def test_what_is_extended_fills_what_a_role_does_not_say(
    understand: Callable[[str], Own],
) -> None:
    heir = role(understand, BASE + HEIR, "heir")
    assert (heir.title[0].value, heir.family) == ("Clerk", "office")
    assert heir.seniority.default == "mid"
    assert list(heir.options) == ["paper"]
    assert heir.phrases["files"][0].value == "folders"
    assert (heir.extends, heir.add, heir.drop, heir.replace) == ("", (), (), ())


def test_what_a_role_says_itself_wins(understand: Callable[[str], Own]) -> None:
    text = f"{BASE}\nheir: {{extends: base, title: Head Clerk, seniority: senior, codes: {{a: b}}}}"
    heir = role(understand, text, "heir")
    assert heir.title[0].value == "Head Clerk"
    assert heir.seniority == (("senior",), "senior")
    assert list(heir.codes) == ["a"]


def test_heirs_of_heirs_take_over_everything(understand: Callable[[str], Own]) -> None:
    text = f"{BASE}{HEIR}\ngrandchild: {{extends: heir, drop: [send]}}"
    grandchild = role(understand, text, "grandchild")
    assert [each.id for each in grandchild.duties] == ["open", "count"]


def test_a_shipped_role_can_be_extended(understand: Callable[[str], Own]) -> None:
    text = "our-nurse: {extends: registered-nurse, title: Our Nurse}"
    assert role(understand, text, "our-nurse").duties


def test_included_statements_carry_the_name_of_their_pack(
    understand: Callable[[str], Own],
) -> None:
    nurse = role(understand, BASE.replace("codes:", "includes: [mentoring]\n  codes:"), "base")
    assert nurse.duties[-1].id == "mentoring/help"
    assert nurse.includes == ()


def test_phrases_of_a_pack_serve_the_role_unless_it_has_its_own(
    understand: Callable[[str], Own],
) -> None:
    including = BASE.replace("codes:", "includes: [physical-work]\n  codes:")
    filled = including.replace("Open the post", '"Open the post, with {adjustments}').replace(
        "adjustments}.", 'adjustments}."'
    )
    (*_, last) = role(understand, filled, "base").phrases["adjustments"]
    assert last.value == "reasonable accommodation"
    own = including.replace("{files: files}", "{adjustments: help}")
    assert [each.value for each in role(understand, own, "base").phrases["adjustments"]] == ["help"]


def test_bounds_are_spelled_out_everywhere(understand: Callable[[str], Own]) -> None:
    text = """
  manages:
    - {when: {size: {min: large}}, is: many}
    - none
  must:
    - id: years
      when: {seniority: {min: mid}, not: {size: {max: small}}}
      years: [{when: {seniority: {max: mid}}, is: 2}, 5]
      text: About {years} years.
"""
    base = role(understand, BASE + text, "base")
    (must,) = base.must
    assert base.manages[0].when is not None
    assert base.manages[0].when.all == (OneTest("size", ("large", "enterprise"), "large"),)
    assert must.when is not None
    assert must.when.all == (OneTest("seniority", ("mid", "senior"), "mid"),)
    assert must.when.but_not == (OneTest("size", ("micro", "small"), "", "small"),)
    assert must.years[0].when is not None
    assert must.years[0].when.all[0].any_of == ("junior", "mid")


def test_a_default_of_an_option_is_spelled_out(understand: Callable[[str], Own]) -> None:
    text = BASE.replace(
        "Letter}}}", "Letter}, default: [{when: {size: {max: micro}}, is: a4}, letter]}}"
    )
    default = role(understand, text, "base").options["paper"].default
    assert default[0].when is not None
    assert default[0].when.all[0].any_of == ("micro",)
