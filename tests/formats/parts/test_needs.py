"""What a target asks for is told with what supplies it."""

import pytest
from vacancy import FACTS

from jdgen.formats.parts.needs import NEEDS, lacking, lacking_id
from jdgen.model.company import Apply

BARE = FACTS._replace(employer=None, places=(), posted=None, requisition_id="", apply=None, ids={})


@pytest.mark.parametrize("name", NEEDS)
def test_a_fact_is_missed_only_where_it_is_not_known(name: str) -> None:
    assert lacking(name)(FACTS) == ()
    (missing,) = lacking(name)(BARE)
    assert missing.name == name
    assert missing.supply.startswith(("--", "`"))


def test_where_one_may_live_stands_for_a_place_only_if_work_is_remote() -> None:
    need = lacking("a place, or for remote work countries")
    anywhere = BARE._replace(remote_from=("DE",))
    assert need(anywhere._replace(options={"workplace": ("remote",)})) == ()
    assert need(anywhere)


def test_mail_is_no_address_of_the_web() -> None:
    mail = BARE._replace(apply=Apply(email="a@b.example"))
    assert lacking("an address to apply at")(mail) == ()
    assert lacking("a web address to apply at")(mail)


def test_an_id_in_another_system_is_asked_for_by_its_name() -> None:
    assert lacking_id("ashby")(FACTS) == ()
    (missing,) = lacking_id("ashby")(BARE)
    assert missing.supply == "`ids: {ashby: …}` in the job's file"
