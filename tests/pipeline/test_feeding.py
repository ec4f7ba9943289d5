"""Feeds hold what is for the public, and are made again only when that may have changed."""

from pathlib import Path

import pytest
from office import COMPANY, SITE, Office, open_office

from jdgen.pipeline.building import Built


@pytest.fixture
def office(tmp_path: Path) -> Office:
    office = open_office(tmp_path / "office")
    office.edit("jdgen.yaml", "text]\n", f"page]\n{SITE}")
    return office


def messages(built: Built) -> list[str]:
    return [each.message for each in built.findings]


def test_the_feeds_that_are_named_are_made(office: Office) -> None:
    assert office.build().findings == ()
    assert {"index.html", "sitemap.xml", "feed.xml"} <= {*office.outputs()}
    office.edit("jdgen.yaml", "[index, sitemap, atom]", "[index]")
    assert office.build().delivered.removed == ("feed.xml", "sitemap.xml")


def test_feeds_lead_to_pages_or_else_to_what_there_is(office: Office) -> None:
    office.build()
    assert "https://jobs.tern.example/chef-oslo.page.html" in office.outputs()["sitemap.xml"]
    office.edit("jdgen.yaml", "[markdown, page]", "[text]")
    office.build()
    assert "https://jobs.tern.example/chef-oslo.txt" in office.outputs()["sitemap.xml"]


def test_what_is_for_colleagues_or_not_open_is_in_no_feed(office: Office) -> None:
    office.job("baker-oslo", more="  audiences: [external, internal]\n")
    office.job("chef-oslo", "chef", "  status: draft\n")
    office.build()
    for feed in ("index.html", "sitemap.xml", "feed.xml"):
        assert "baker-oslo/external" in office.outputs()[feed]
        assert "internal" not in office.outputs()[feed]
        assert "chef-oslo" not in office.outputs()[feed]


def test_feeds_change_with_a_posting_and_are_left_alone_otherwise(office: Office) -> None:
    office.build()
    assert office.build().delivered.written == 0
    office.edit("jobs/chef-oslo.yaml", "2026-11-02", "2026-11-03")
    office.build()
    assert "2026-11-03" in office.outputs()["sitemap.xml"]


def test_whose_site_it_is_is_told_by_the_usual_company_or_the_only_one(office: Office) -> None:
    office.write("companies/gull.yaml", COMPANY.replace("Tern", "Gull"))
    for name in ("baker-oslo", "chef-oslo"):
        office.edit(f"jobs/{name}.yaml", "  posted", "  company: gull\n  posted")
    office.build()
    assert "Tern" in office.outputs()["index.html"]
    office.edit("companies/tern.yaml", "name: Tern", "name: Heron")
    office.build()
    assert "Heron" in office.outputs()["index.html"]
    office.edit("jdgen.yaml", "  company: tern\n", "")
    office.build()
    assert "Heron" not in office.outputs()["index.html"]
    (office.folder / "companies/tern.yaml").unlink()
    office.build()
    assert "Gull" in office.outputs()["index.html"]


def test_without_a_site_feeds_that_need_its_address_are_told(office: Office) -> None:
    office.edit("jdgen.yaml", "  site: https://jobs.tern.example\n", "")
    for _ in range(2):
        built = office.build()
        assert len(messages(built)) == 2
        assert all("site" in each.message + each.hint for each in built.findings)
        assert {each.origin.file for each in built.findings} == {f"{office.folder}/jdgen.yaml"}
    assert "index.html" in office.outputs()
    assert "sitemap.xml" not in office.outputs()


def test_what_a_feed_leaves_out_is_told_by_every_build(office: Office) -> None:
    office.edit("jobs/chef-oslo.yaml", "  posted: 2026-11-02\n", "")
    for _ in range(2):
        built = office.build()
        (found,) = built.findings
        assert (found.severity, found.rule) == ("warning", "missing-fact")
        assert found.message.startswith("'atom' leaves out chef-oslo")
    assert "chef-oslo" in office.outputs()["index.html"]


def test_a_template_of_a_feed_that_fails_is_told(office: Office) -> None:
    office.build()
    before = office.outputs()
    office.write("templates/index.html.j2", "{{ postings_of_nobody }}\n")
    built = office.build()
    assert [each.origin.file for each in built.findings] == [
        f"{office.folder}/templates/index.html.j2"
    ]
    assert office.outputs()["index.html"] == before["index.html"]


def test_an_unknown_feed_is_told_and_the_others_are_made(office: Office) -> None:
    office.edit("jdgen.yaml", "[index, sitemap, atom]", "[index, sitemp]")
    (found,) = office.build().findings
    assert (found.rule, found.hint) == ("unknown-feed", "did you mean 'sitemap'?")
    assert "index.html" in office.outputs()


def test_a_posting_that_cannot_be_composed_is_told_once(office: Office) -> None:
    office.job("chef-oslo", "chef", "  drop: [{id: nothing-of-that-name}]\n")
    built = office.build()
    assert len(messages(built)) == 1
    assert "chef-oslo" not in office.outputs()["index.html"]
