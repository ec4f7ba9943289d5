"""An id means one thing in a workspace."""

from jdgen.model.job import Job
from jdgen.model.library import Library
from jdgen.model.origin import Origin
from jdgen.sources.clashes import find_clashes


def clashes(library: Library, *ids: str) -> list[str]:
    jobs = [Job("nurse", id=name, origin=Origin("jobs", n, 1)) for n, name in enumerate(ids, 1)]
    return [
        f"{each.origin.line}: {each.rule}: {each.message}" for each in find_clashes(jobs, library)
    ]


def test_different_ids_are_fine(library: Library) -> None:
    assert clashes(library, "nurse-oslo", "nurse-leeds", "REQ-1") == []


def test_each_job_but_the_first_of_an_id_is_told(library: Library) -> None:
    assert clashes(library, "a", "b", "a", "a") == [
        "3: same-id: 'a' is the id of another job: jobs:1:1",
        "4: same-id: 'a' is the id of another job: jobs:1:1",
    ]


def test_capitals_make_no_other_id(library: Library) -> None:
    assert clashes(library, "nurse-oslo", "Nurse-Oslo") == [
        "2: same-id: 'Nurse-Oslo' is 'nurse-oslo' but for its case: jobs:1:1"
    ]


def test_names_of_roles_and_commands_are_taken(library: Library) -> None:
    assert clashes(library, "registered-nurse", "cpo", "build") == [
        "1: same-name: 'registered-nurse' is the name of a role, too",
        "2: same-name: 'cpo' is the name of a role, too",
        "3: same-name: 'build' is a command of jdgen",
    ]


def test_the_hint_gives_a_name_to_think_of(library: Library) -> None:
    (found,) = find_clashes([Job("nurse", id="cpo")], library)
    assert found.hint.startswith("call the job cpo-and-its-place, say")
