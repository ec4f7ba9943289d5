"""An output is a posting in a format, or why there is none and where its job is written."""

import pytest
from vacancy import SAID

from jdgen.formats import find_format, templates_of
from jdgen.model.errors import RequestError
from jdgen.model.finding import Finding
from jdgen.model.job import Job
from jdgen.model.origin import NOWHERE, Origin
from jdgen.pipeline.outputs import is_barred, is_internal, is_public, output_of, render
from jdgen.pipeline.workspace import Composed
from jdgen.sources.shelf import shipped_templates

HERE = Origin("jobs/press.yaml", 2, 3)
JOB = Job("head-of-product", "press", origin=HERE)
TEMPLATES = templates_of(shipped_templates(), folder="")
INTERNAL = SAID._replace(options={**SAID.options, "audience": ("internal",)})


def test_a_posting_is_rendered() -> None:
    form = find_format("markdown")
    text = output_of(Composed(JOB, SAID), form, TEMPLATES)
    assert text == render(SAID, form, TEMPLATES)
    assert "We press olives." in text


def test_what_a_target_misses_is_told_at_the_job() -> None:
    lacking = SAID._replace(posted=None, requisition_id="")
    found = output_of(Composed(JOB, lacking), find_format("indeed"), TEMPLATES)
    assert isinstance(found, tuple)
    assert {each.origin for each in found} == {HERE}


def test_why_a_job_makes_no_posting_is_told_at_the_job_unless_it_has_a_place_of_its_own() -> None:
    there = Finding(Origin("roles/a.yaml", 1, 1), "r", "m")
    composed = Composed(JOB, None, (Finding(NOWHERE, "r", "n"), there))
    found = output_of(composed, find_format("markdown"), TEMPLATES)
    assert found == (Finding(HERE, "r", "n"), there)
    assert output_of(Composed(None, None, (there,)), find_format("text"), TEMPLATES) == (there,)


def test_what_is_for_colleagues_is_kept_from_targets_for_the_public() -> None:
    assert is_internal(INTERNAL)
    assert not is_internal(SAID)
    assert is_public(find_format("indeed"))
    assert not is_public(find_format("page"))
    assert is_barred(INTERNAL, find_format("indeed"))
    assert not is_barred(SAID, find_format("indeed"))
    assert not is_barred(INTERNAL, find_format("page"))


def test_a_format_that_refuses_raises() -> None:
    with pytest.raises(RequestError):
        render(INTERNAL, find_format("indeed"), TEMPLATES)
