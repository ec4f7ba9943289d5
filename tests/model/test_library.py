"""What all roles share, and the library that reads them one at a time."""

from types import MappingProxyType

from jdgen.model.library import Entry, Globals, Industry, Library, Seniority, Size, Wording
from jdgen.model.role import Alias, Role

WORDING = Wording("en", {"duties": "What you will do"}, {}, {}, {"NO": "Norway"})


def test_the_largest_size_has_no_end() -> None:
    assert Size("enterprise", 5001).most is None
    assert Size("micro", 1, 10).most == 10


def test_a_seniority_shapes_titles() -> None:
    senior = Seniority("senior", "ic", "Senior {title}", "Senior")
    assert senior.title.format(title="Nurse") == "Senior Nurse"


def test_an_industry_adds_nothing_by_itself() -> None:
    industry = Industry("saas", "software", "some", "security", "GDPR")
    assert (industry.add, industry.aliases) == ((), ())


def test_an_entry_lists_what_it_was_given() -> None:
    entry = Entry("nurse", "Nurse", "nursing", (Alias("rn"),))
    assert entry.aliases[0].name == "rn"
    assert isinstance(entry.options, MappingProxyType)


def test_a_library_reads_a_role_when_it_is_asked_for() -> None:
    roles = {"nurse": Role("nurse")}
    common = Globals({}, {}, {}, {}, WORDING)
    library = Library(common, roles.get, lambda _: None, dict, dict, tuple, str, "key")
    assert library.role("nurse") == Role("nurse")
    assert library.role("nobody") is None
    assert library.common.wording.countries["NO"] == "Norway"
