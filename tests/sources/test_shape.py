"""Data becomes values; what does not fit is left out, and the rest is kept."""

from decimal import Decimal

from jdgen.model.company import Company
from jdgen.model.role import Role
from jdgen.model.statement import Statement
from jdgen.sources.nodes import read_nodes
from jdgen.sources.shape import Shaped, shape


def shaped(text: str, kind: type = Role) -> Shaped:
    document = read_nodes(text.encode(), "f")
    return shape(document, document.data, kind, (), "clerk")


def test_a_role_takes_its_name_from_its_key() -> None:
    assert shaped("title: Clerk").value.name == "clerk"


def test_a_broken_statement_leaves_a_blank_in_its_place() -> None:
    out = shaped("duties: [{id: a, text: A.}, {id: b, text: []}, {id: c, text: C.}]")
    assert [each.id for each in out.value.duties] == ["a", "", "c"]
    assert [found.message for found in out.findings] == ["found a list, expected text"]


def test_a_broken_key_is_left_out_and_named() -> None:
    out = shaped("title: Clerk\nfamily: []\nseniority: []")
    assert out.value.title[0].value == "Clerk"
    assert out.left_out == {"family", "seniority"}


def test_a_broken_question_or_phrase_leaves_its_name() -> None:
    out = shaped("options: {a: {values: {b: c}}}\nphrases: {d: [{when: {}}]}")
    assert out.value.options["a"].ask == ""
    assert out.value.phrases == {"d": ()}


def test_a_broken_code_is_left_out_alone() -> None:
    out = shaped("codes: {onet: {match: close}, isco: '1223'}")
    assert list(out.value.codes) == ["isco"]


def test_what_cannot_be_had_at_all_is_none() -> None:
    assert shaped("[a, b]").value is None
    assert shaped("industry: saas", Company).value is None
    assert len(shaped("industry: saas", Company).findings) == 1


def test_a_list_is_not_taken_for_fields_in_their_order() -> None:
    out = shaped("[a, Do.]", Statement)
    assert out.value is None
    assert [found.message for found in out.findings] == ["found a list, expected a map of keys"]


def test_a_broken_pay_leaves_the_numbers_of_the_others() -> None:
    text = "name: A\npay_bands: [{grade: a}, {grade: b, pay: 1k-2k EUR}]"
    out = shaped(text, Company)
    assert [band.grade for band in out.value.pay_bands] == ["", "b"]
    assert out.value.pay_bands[1].pay[0].max == Decimal(2000)


def test_a_mistake_under_a_renamed_key_is_found_at_its_line() -> None:
    text = "id: a\ntext: Do.\nfrom: soon\n"
    (finding,) = shaped(text, Statement).findings
    assert str(finding.origin) == "f:3:7"


def test_long_values_are_cut_in_messages() -> None:
    (finding,) = shaped(f"id: a\ntext: Do.\nyears: {'9x' * 50}", Statement).findings
    assert finding.message == f"found '{'9x' * 30}…', expected a whole number"
