"""The shipped data are sound, and say what they should."""

from collections.abc import Iterator

import pytest

from jdgen import shipped
from jdgen.model.errors import SourceError
from jdgen.model.tree import Tree
from jdgen.sources.folder import read_folder
from jdgen.sources.links import LISTS
from jdgen.sources.nodes import Data, read_nodes
from jdgen.sources.reading import read_shipped


def shipped_tree() -> Tree:
    return read_folder(shipped.data_folder(), (".yaml",), "shipped:data")


def with_file(path: str, text: str) -> Tree:
    tree = shipped_tree()
    return tree._replace(files={**tree.files, path: text.encode()})


def test_the_shipped_library_loads_without_findings() -> None:
    understood = read_shipped(shipped_tree())
    assert understood.findings == ()
    assert "head-of-product" in understood.roles
    assert {"fintech", "healthcare"} <= understood.industries.keys()


def written_statements(path: str, data: Data) -> Iterator[tuple[str, Data]]:
    """Yield every statement as its file has it, with the path of the file and its holder."""
    lists = LISTS if path.startswith(("roles", "shared")) else ("add",)
    for name, holder in data.items() if isinstance(data, dict) else ():
        for key in lists:
            items = holder.get(key) or [] if isinstance(holder, dict) else []
            yield from ((f"{path}: {name}", item) for item in items)


def test_every_shipped_statement_has_an_id_of_its_own() -> None:
    tree = shipped_tree()
    found = [
        each
        for path, content in tree.files.items()
        if path.startswith("roles") or path in ("shared.yaml", "industries.yaml")
        for each in written_statements(path, read_nodes(content, path).data)
    ]
    assert len(found) > 100
    nameless = [each for each in found if not (isinstance(each[1], dict) and each[1].get("id"))]
    assert nameless == []


def test_every_origin_names_a_shipped_file() -> None:
    roles = read_shipped(shipped_tree()).roles.values()
    files = {each.origin.file for role in roles for key in LISTS for each in getattr(role, key)}
    assert files
    assert all(file.startswith("shipped:data/") for file in files)


def test_sizes_seniorities_and_industries_answer_their_questions() -> None:
    questions = read_shipped(shipped_tree()).common.questions
    assert questions["size"].answers["micro"] == "1 to 10 people"
    assert questions["size"].answers["enterprise"] == "5001 people or more"
    assert "fintech" in questions["industry"].answers
    assert "staff" in questions["seniority"].answers
    assert "head-of-product" in questions["role"].answers


def test_what_industries_add_carries_their_name() -> None:
    industries = read_shipped(shipped_tree()).industries
    added = [(name, each.id) for name, industry in industries.items() for each in industry.add]
    assert added
    assert all(each.startswith(f"{name}/") for name, each in added)


@pytest.mark.parametrize(
    "path", ["sizes.yaml", "options.yaml", "shared.yaml", "wording/en.yaml", "industries.yaml"]
)
@pytest.mark.parametrize("text", ["", "a: [", "- a"])
def test_without_the_shared_files_there_is_no_library(path: str, text: str) -> None:
    with pytest.raises(SourceError) as caught:
        read_shipped(with_file(path, text))
    assert {found.origin.file for found in caught.value.findings} == {f"shipped:data/{path}"}


def test_a_broken_role_file_leaves_the_other_roles() -> None:
    understood = read_shipped(with_file("roles/broken.yaml", "clerk: [\n"))
    assert [str(found.origin) for found in understood.findings] == [
        "shipped:data/roles/broken.yaml:1:9"
    ]
    assert "head-of-product" in understood.roles


def test_files_elsewhere_are_no_role_files() -> None:
    understood = read_shipped(with_file("notes/roles.yaml", "clerk: ["))
    assert understood.findings == ()


def test_shared_statements_and_industries_are_checked_too() -> None:
    pack = with_file("shared.yaml", "mentoring: {duties: [{id: a, text: 'A {b}.'}]}")
    assert "unknown-placeholder" in {found.rule for found in read_shipped(pack).findings}
    industry = "fintech: {label: a, regulation: hgh, oversight_team: b, regulations: c, add: [D.]}"
    found = read_shipped(with_file("industries.yaml", industry)).findings
    of_industry = [each for each in found if each.origin.file.endswith("industries.yaml")]
    assert [each.rule for each in of_industry] == ["unknown-regulation", "missing-key"]
