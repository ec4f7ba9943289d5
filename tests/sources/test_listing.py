"""How roles are called, and what there is to say of each in a line."""

from jdgen.model.condition import Test as Asked
from jdgen.model.condition import When
from jdgen.model.library import Entry
from jdgen.model.role import Alias, Ladder, Question, Role
from jdgen.model.statement import Alternative, Statement
from jdgen.sources.listing import entries_of, names_of

NURSE = Role(
    "nurse",
    title=(Alternative("Head Nurse"), Alternative("Nurse")),
    family="nursing",
    seniority=Ladder(("mid", "head"), "mid"),
    aliases=(Alias("rn"), Alias("head-nurse", "head")),
    options={"ward": Question("Which ward?", {"a": "A", "b": "B"})},
    phrases={"patients": ()},
    duties=(Statement("care", "Care."),),
)


def test_names_and_aliases_lead_to_role_and_seniority() -> None:
    assert names_of([NURSE]) == {"rn": "nurse@", "head-nurse": "nurse@head", "nurse": "nurse@"}


def test_a_role_is_listed_with_its_plain_title() -> None:
    (entry,) = entries_of([NURSE])
    assert entry == Entry(
        "nurse",
        "Nurse",
        "nursing",
        NURSE.aliases,
        ("mid", "head"),
        {"ward": ("a", "b")},
        ("patients",),
        ("care",),
    )


def test_a_title_is_listed_at_the_rungs_that_alone_decide_it() -> None:
    senior, staff = Asked("seniority", ("senior",)), Asked("seniority", ("staff", "principal"))
    titles = (
        Alternative("Ward Sister", When((senior,))),
        Alternative("Sister", When((senior,))),
        Alternative("Lead", When((staff,))),
        Alternative("Matron", When((Asked("seniority", ("head",)), Asked("size", ("micro",))))),
        Alternative("Other", When((), (senior,))),
        *NURSE.title,
    )
    (entry,) = entries_of([NURSE._replace(title=titles)])
    assert entry.titles == {"senior": "Ward Sister", "staff": "Lead", "principal": "Lead"}


def test_roles_are_listed_by_family_and_name() -> None:
    roles = [NURSE._replace(name=name, family=family) for family, name in ("ba", "bb", "ac")]
    assert [entry.name for entry in entries_of(roles)] == ["c", "a", "b"]
