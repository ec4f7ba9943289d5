"""A role is found by what people write: its name, an alias, a title, and the word for a rung."""

import pytest

from jdgen.model.condition import Test as Asked
from jdgen.model.condition import When
from jdgen.model.library import Library
from jdgen.model.role import Alias, Ladder, Role
from jdgen.model.statement import Alternative
from jdgen.naming import Meaning, find_name, read_meaning, slug_of
from jdgen.sources.library import load_library
from jdgen.sources.listing import entries_of, names_of

CHEF = Role(
    "chef",
    title=(
        Alternative("Sous Chef", When((Asked("seniority", ("senior",)),))),
        Alternative(
            "Chef de Cuisine", When((Asked("seniority", ("staff",)), Asked("size", ("s",))))
        ),
        Alternative("Chef"),
    ),
    family="kitchen",
    seniority=Ladder(("junior", "senior", "staff"), "senior"),
    aliases=(
        Alias("head-chef", "staff"),
        Alias("r-and-d-chef"),
        Alias("pastry-chef", options={"station": "pastry", "shift": "early"}),
    ),
)
BAKER = CHEF._replace(name="baker", title=(Alternative("Baker"),), aliases=())
ROLES = (CHEF, BAKER, BAKER._replace(name="night-baker"))


@pytest.fixture(scope="module")
def library() -> Library:
    names, entries = names_of(ROLES), entries_of(ROLES)
    return load_library()._replace(names=lambda: names, entries=lambda: entries)


@pytest.mark.parametrize(
    ("name", "means"),
    [
        ("chef", "chef@"),
        ("Chef", "chef@"),
        ("head-chef", "chef@staff"),
        ("HEAD CHEF", "chef@staff"),
        ("R & D chef", "chef@"),
        ("sous-chef", "chef@senior"),
        ("Sous Chef", "chef@senior"),
        ("junior-chef", "chef@junior"),
        ("Jr. Chef", "chef@junior"),
        ("chef iii", "chef@senior"),
        ("Lead Chef", "chef@staff"),
        ("senior-baker", "baker@senior"),
        ("pastry chef", "chef@ station=pastry shift=early"),
        ("Sr. Pastry Chef", "chef@senior station=pastry shift=early"),
    ],
)
def test_a_name_means_a_role_and_perhaps_a_rung(name: str, means: str, library: Library) -> None:
    assert str(find_name(library, name)) == means


@pytest.mark.parametrize(
    "name",
    [
        "cook",
        "",
        "senior",
        "principal-chef",  # no such rung
        "junior-head-chef",  # two rungs
        "chef-de-cuisine",  # the company's size decides, too
        "senior-senior-chef",
    ],
)
def test_what_means_nothing_certain_is_not_guessed(name: str, library: Library) -> None:
    assert find_name(library, name) is None


def test_a_title_of_two_roles_means_neither() -> None:
    twins = (BAKER._replace(name="a"), BAKER._replace(name="b"))
    entries = entries_of(twins)
    library = load_library()._replace(names=lambda: names_of(twins), entries=lambda: entries)
    assert find_name(library, "Baker") is None
    assert find_name(library, "a") == Meaning("a")


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Full-Stack Engineer", "full-stack-engineer"),
        ("FP&A Analyst", "fpa-analyst"),
        ("Learning & Development Specialist", "learning-and-development-specialist"),
        (" V.P., Sales ", "v-p-sales"),
        ("Köchin_II", "köchin-ii"),
        ("", ""),
    ],
)
def test_a_slug_has_small_letters_and_hyphens(title: str, slug: str) -> None:
    assert slug_of(title) == slug


@pytest.mark.parametrize(
    "meaning",
    [Meaning("a"), Meaning("a", "head"), Meaning("a", "", (("b", "c"), ("d", "e")))],
)
def test_a_meaning_can_be_written_and_read(meaning: Meaning) -> None:
    assert read_meaning(str(meaning)) == meaning
