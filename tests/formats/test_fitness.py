"""A posting goes to a target only with all that the target asks for."""

import pytest
from vacancy import SAID

from jdgen.formats import find_format, format_names, refuse_unfit
from jdgen.model.errors import RequestError

BARE = SAID._replace(employer=None, places=(), posted=None, requisition_id="", apply=None, ids={})
TARGETS = [name for name in format_names() if find_format(name).target]


@pytest.mark.parametrize("name", TARGETS)
def test_a_posting_with_every_fact_fits_every_target(name: str) -> None:
    refuse_unfit(SAID, find_format(name))


@pytest.mark.parametrize("name", TARGETS)
def test_a_target_says_what_it_takes_where_that_was_read_and_when(name: str) -> None:
    target = find_format(name).target
    assert target
    assert all((target.limits, target.drops, target.source))
    assert target.read == "2026-11-23"


def test_a_format_for_no_target_takes_anything() -> None:
    refuse_unfit(BARE, find_format("markdown"))


def test_public_targets_refuse_what_is_for_colleagues_alone() -> None:
    ours = SAID._replace(options={"audience": ("internal",)})
    public = {name for name in TARGETS if (each := find_format(name).target) and each.public}
    assert public >= {"jsonld", "indeed", "linkedin"}
    for name in public:
        with pytest.raises(RequestError, match="for colleagues alone"):
            refuse_unfit(ours, find_format(name))
