"""A role is shown as it is written, with the questions that can be answered for it."""

from pathlib import Path

import pytest
from workspaces import SMALL, write

from jdgen.model.errors import RequestError
from jdgen.pipeline.showing import questions_of, show

OWN = "chief: {extends: head-of-product, title: Chief, duties: [{id: rest, text: Rest.}]}\n"


def test_a_role_is_shown_with_what_it_includes() -> None:
    ids = {statement.id for statement in show("cpo").duties}
    assert {"direction", "people-management/hiring"} <= ids


def test_a_role_of_one_s_own_is_shown_with_what_it_extends(tmp_path: Path) -> None:
    path = tmp_path / "roles.yaml"
    path.write_text(OWN, encoding="utf-8")
    ids = [statement.id for statement in show("chief", str(path)).duties]
    assert "direction" in ids
    assert "rest" in ids


def test_questions_are_the_role_s_own_and_those_of_every_role() -> None:
    own, shared = questions_of("nurse")
    assert set(own) == {"unit", "shift", "on_call"}
    assert {"industry", "size", "workplace", "contract"} <= set(shared)
    assert list(shared["seniority"].answers) == ["junior", "mid", "senior", "staff"]


def test_what_follows_from_other_options_is_not_asked() -> None:
    assert not {"regulation", "track", "role", "family"} & set(questions_of("nurse").shared)


def test_an_unknown_role_is_refused() -> None:
    with pytest.raises(RequestError, match="there is no role 'nuurse'"):
        show("nuurse")


def test_a_job_s_file_stands_for_the_role_of_the_job(tmp_path: Path) -> None:
    path = tmp_path / "job.yaml"
    path.write_text("job: {role: cpo}\n", encoding="utf-8")
    assert show(str(path)).name == "head-of-product"
    assert "product_exec" in questions_of(str(path)).own


def test_a_job_of_a_workspace_stands_for_its_role(tmp_path: Path) -> None:
    write(tmp_path, SMALL)
    roles, home = str(tmp_path / "roles"), str(tmp_path)
    assert show("baker-bergen", roles, home) == show("baker", roles)
    assert show("baker", roles, home).title[0].value == "Baker"
    assert "unit" in questions_of("nurse-oslo", roles, home).own
