"""A company needs a name; nothing else about it is invented."""

import pytest

from jdgen.model.company import Apply, Company, Headcount, LegalEntity


def test_only_the_name_is_needed() -> None:
    company = Company("Acme")
    stated = {key for key, value in company._asdict().items() if value}
    assert stated == {"name", "origin"}
    with pytest.raises(TypeError):
        Company()


def test_people_are_counted_in_all_and_by_region() -> None:
    assert Headcount(120).by_region == {}
    assert Headcount(120, {"US-CO": 12}).by_region["US-CO"] == 12


def test_a_legal_entity_belongs_to_a_country() -> None:
    assert LegalEntity("NO", "Acme AS")._replace(agreement="Tariff").country == "NO"


def test_there_may_be_no_way_to_apply_yet() -> None:
    assert not any(Apply())
    assert Apply(documents=("CV",)).documents == ("CV",)


def test_no_company_can_change_what_others_share() -> None:
    with pytest.raises(TypeError):
        Company("Acme").options["size"] = ("micro",)
