"""An id that cannot name an output keeps its job out, and nobody else's."""

from jdgen.model.finding import Finding
from jdgen.model.job import Job
from jdgen.model.library import Library
from jdgen.model.origin import Origin
from jdgen.model.workspace import Settings, Workspace
from jdgen.pipeline.sifting import sift
from jdgen.sources.library import load_library
from jdgen.sources.openings import Opening


def opening(name: str, line: int) -> Opening:
    job = Job("chef", name, origin=Origin("jobs.yaml", line, 1))
    return Opening(name, "chef", "", "", job)


def sifted(*names: str, library: Library | None = None) -> tuple[list[str], list[str]]:
    """The lines of those that passed, and what is said of the others."""
    findings: list[Finding] = []
    workspace = Workspace(Settings(), library or load_library(), {}, ())
    openings = [opening(name, line) for line, name in enumerate(names, 1)]
    passed = [str(each.source.origin) for each in sift(openings, workspace, findings)]
    return passed, [f"{each.origin.line} {each.message}" for each in findings]


def test_all_that_are_fit_pass_in_their_order() -> None:
    assert sifted("b", "a", "c.d") == (["jobs.yaml:1:1", "jobs.yaml:2:1", "jobs.yaml:3:1"], [])


def test_of_two_files_that_differ_only_in_case_the_first_passes() -> None:
    assert sifted("Chef-1", "chef-1") == (["jobs.yaml:1:1"], [])


def test_a_path_that_leaves_the_folder_does_not_pass() -> None:
    assert sifted("a", "../a", "aux") == (
        ["jobs.yaml:1:1"],
        [
            "2 '../a' cannot name an output: it would leave the folder",
            "3 'aux' cannot name an output: it is the name of a device on Windows",
        ],
    )


def test_what_files_are_called_alike_has_been_told_by_whoever_read_them() -> None:
    assert sifted("a", "a") == (["jobs.yaml:1:1"], [])
