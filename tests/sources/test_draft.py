"""A new job says its role, leaves room for the rest, and is sound as it is and when answered."""

import re
from collections.abc import Callable

import pytest

from jdgen.model.role import Question, Role
from jdgen.model.statement import Alternative
from jdgen.model.tree import Tree
from jdgen.sources.draft import job_draft
from jdgen.sources.library import load_library
from jdgen.sources.opening import read_job
from jdgen.sources.scaffold import Spot

NURSE = load_library().role("registered-nurse")
assert NURSE
INSIDE = Spot("jobs/nights.yaml", ".")
QUESTIONS = {
    "seniority": Question("How senior?", {"mid": "Mid-level", "senior": "Senior"}),
    "unit": Question("Which unit?", {"emergency": "the emergency department", "icu": "the ICU"}),
    "shift": Question("When?", {"days": "by day"}, (Alternative("days"),)),
}


def draft(role: Role = NURSE, spot: Spot = INSIDE, **answers: str) -> str:
    return job_draft(role, QUESTIONS, answers, spot, ("tern", "kestrel"))


def test_a_draft_is_compared_word_by_word(golden: Callable[[str, str], None]) -> None:
    golden("scaffold/nurse.yaml", draft())


@pytest.mark.parametrize("spot", [INSIDE, Spot("nights.yaml")], ids=["inside", "outside"])
def test_a_draft_is_sound_and_not_open(spot: Spot) -> None:
    tree = Tree("", {"job.yaml": draft(spot=spot).encode()})
    read = read_job("job.yaml", load_library(), tree=tree)
    assert read.findings == ()
    assert read.job
    assert (read.job.role, read.job.status, read.job.options) == ("registered-nurse", "draft", {})


def test_lines_that_are_taken_out_of_their_comments_are_sound_as_well() -> None:
    wanted = ("seniority", "requisition_id", "openings", "audiences", "places", "split", "pay")
    dates = ("starts", "posted", "closes", "review_by", "owner", "office_days")
    text = re.sub(rf"# (?=({'|'.join(wanted + dates)}): )", "", draft())
    read = read_job("job.yaml", load_library(), tree=Tree("", {"job.yaml": text.encode()}))
    assert read.findings == ()
    assert read.job
    assert read.job.options == {"seniority": ("mid",)}
    assert (len(read.job.places), read.job.split, len(read.job.pay)) == (2, "place", 1)


def test_what_the_name_of_the_role_answers_is_answered() -> None:
    assert "\n    unit: icu\n" in draft(unit="icu")
    assert "\n    # unit: emergency\n" in draft()


def test_the_usual_answer_stands_ready() -> None:
    assert "\n    # seniority: mid\n" in draft()
    assert "\n    # shift: days\n" in draft()


def test_outside_of_a_workspace_files_are_named_by_their_paths() -> None:
    text = draft(spot=Spot("nights.yaml"))
    assert "#   jdgen nights.yaml\n" in text
    assert "# company: company.yaml\n" in text
    assert "$schema=job.schema.json\n" in text
    assert "jdgen schema job -o job.schema.json)" in text
