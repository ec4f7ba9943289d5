"""Every line says where it is from and why it is here; what is not here says why not."""

import json

from jdgen.model.company import Company
from jdgen.model.composition import Composition
from jdgen.model.edit import Drop
from jdgen.model.origin import Origin
from jdgen.model.statement import Statement
from jdgen.reports.explanation import report_as_json, report_dropped, report_explanation
from jdgen.resolution.composition import compose
from jdgen.sources.library import load_library

TERN = Company(
    name="Tern",
    industry="fintech",
    drop=(Drop("metrics", why="the board sets them", origin=Origin("tern.yaml", 4, 5)),),
    replace=(Statement("roadmap", "Keep the roadmap.", origin=Origin("tern.yaml", 6, 5)),),
)


def _composition() -> Composition:
    library = load_library()
    role = library.role("head-of-product")
    assert role is not None
    return compose(library, role, {"size": ("small",)}, TERN, explain=True)


def test_every_line_of_the_posting_is_explained_with_its_place() -> None:
    composition = _composition()
    told = report_explanation(composition)
    lines = [line for section in composition.posting.sections for line in section.lines]
    assert lines
    for line in lines:
        assert f"  {line.text}\n    {line.id}" in told
        assert str(line.origin) in told


def test_a_reason_names_the_answer_and_the_layer_that_gave_it() -> None:
    told = report_explanation(_composition())
    assert "because size is small (command line)" in told
    assert "regulation is high (derived, from industry)" in told
    assert "    roadmap  tern.yaml:6:5\n    always\n" in told


def test_what_was_left_out_says_which_condition_did_not_hold() -> None:
    told = report_dropped(_composition())
    assert "    purpose-micro  shipped:data/roles.yaml:" in told
    assert "it wants size is micro and" in told
    assert "size is small (command line)" in told


def test_drops_and_replacements_name_who_made_them_where_and_why() -> None:
    told = report_dropped(_composition())
    assert "dropped by the company at tern.yaml:4:5: the board sets them" in told
    assert "replaced by the company with 'roadmap' at tern.yaml:6:5" in told
    assert "replaced with 'purpose-small' at shipped:data/roles.yaml:" in told


def test_an_option_that_nobody_answered_is_called_not_set() -> None:
    library = load_library()
    role = library.role("head-of-product")
    assert role is not None
    told = report_dropped(compose(library, role, explain=True))
    assert "size is not set" in told


def test_json_says_the_same_as_data() -> None:
    composition = _composition()
    told = json.loads(report_as_json(composition))
    ids = [line.id for section in composition.posting.sections for line in section.lines]
    assert [line["id"] for line in told["lines"]] == ids
    small = next(line for line in told["lines"] if line["id"] == "purpose-small")
    answers = small["because"][0]["answers"]
    assert answers["size"] == {"answers": ["small"], "layer": "command line"}
    assert {each["id"] for each in told["left_out"]} >= {"metrics", "roadmap", "purpose-micro"}
