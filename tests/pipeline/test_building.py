"""A build makes what changed and nothing else, whatever is wrong with something else."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from office import BAKER, COMPANY, SITE, Office, open_office
from outputs import in_child, only_where_processes_fork, outcome

from jdgen.delivery.manifest import MANIFEST
from jdgen.delivery.verifying import verify
from jdgen.model.errors import DeliveryError, SourceError
from jdgen.pipeline.building import Built, build, verify_build

ROOT = Path(__file__).parents[2]
PROGRAM = (sys.executable, "-P", "-c", "from jdgen.cli.main import script; script()")
BOTH = {"baker-oslo.md", "baker-oslo.txt", "chef-oslo.md", "chef-oslo.txt"}


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return open_office(tmp_path / "office")


def counts(built: Built) -> tuple[int, int, int]:
    """How many files were written, were right already, and were removed."""
    delivered = built.delivered
    return delivered.written, delivered.unchanged, len(delivered.removed)


def told(built: Built, office: Office) -> list[str]:
    return [
        f"{each.origin}: {each.severity} {each.rule}: {each.message}".replace(
            f"{office.folder}/", ""
        )
        for each in built.findings
    ]


# What is made.


def test_the_first_build_makes_every_job_in_every_format(office: Office) -> None:
    built = office.build()
    assert (built.postings, counts(built), built.findings) == (2, (4, 0, 0), ())
    assert {*office.outputs()} == BOTH
    assert "About 2 years at an oven." in office.outputs()["baker-oslo.md"]


def test_where_nothing_changed_nothing_is_written(office: Office) -> None:
    office.build()
    before = {path: path.stat().st_mtime_ns for path in office.dist.rglob("*")}
    assert counts(office.build()) == (0, 4, 0)
    assert {path: path.stat().st_mtime_ns for path in office.dist.rglob("*")} == before


def test_of_one_job_that_changed_only_its_posting_is_made(office: Office) -> None:
    office.build()
    office.edit("jobs/chef-oslo.yaml", "Oslo", "Bergen")
    assert counts(office.build()) == (2, 2, 0)
    assert "Bergen" in office.outputs()["chef-oslo.md"]


def test_what_a_company_says_reaches_all_its_postings(office: Office) -> None:
    office.write("companies/gull.yaml", COMPANY.replace("Tern", "Gull"))
    office.job("baker-bergen", more="  company: gull\n")
    office.build()
    office.edit("companies/gull.yaml", "Gull", "Gull Bread")
    assert counts(office.build()) == (2, 4, 0)
    office.edit("companies/tern.yaml", "Tern", "Tern Bread")
    assert counts(office.build()) == (4, 2, 0)


def test_a_role_of_the_workspace_reaches_its_own_postings_alone(office: Office) -> None:
    office.write("roles/miller.yaml", "miller: {title: Miller, family: bakery, seniority: mid}\n")
    office.job("miller-oslo", "miller")
    office.build()
    office.edit("roles/baker.yaml", "About", "Some")
    assert counts(office.build()) == (2, 4, 0)
    assert "Some 2 years" in office.outputs()["baker-oslo.md"]


def test_a_template_reaches_everything(office: Office) -> None:
    office.build()
    office.write("templates/section.md.j2", "## {{ section.heading }}, then\n")
    assert counts(office.build())[0] >= 2
    assert all(", then" in text for path, text in office.outputs().items() if path.endswith("md"))


def test_a_format_that_joins_is_made_and_one_that_goes_is_removed(office: Office) -> None:
    office.build()
    office.edit("jdgen.yaml", "text]", "html]")
    built = office.build()
    assert counts(built) == (2, 2, 2)
    assert built.delivered.removed == ("baker-oslo.txt", "chef-oslo.txt")


@pytest.mark.parametrize("status", ["draft", "on-hold", "closed"])
def test_what_is_no_longer_open_is_removed(office: Office, status: str) -> None:
    office.build()
    office.job("chef-oslo", "chef", f"  status: {status}\n")
    built = office.build()
    assert built.delivered.removed == ("chef-oslo.md", "chef-oslo.txt")
    assert {*office.outputs()} == {"baker-oslo.md", "baker-oslo.txt"}


def test_places_and_audiences_make_postings_of_their_own(office: Office) -> None:
    more = "  split: place\n  audiences: [external, internal]\n"
    path = office.job("baker-oslo", more=more)
    text = path.read_text("utf-8").replace("NO}]", "NO}, {city: Bergen, country: NO}]")
    path.write_text(text, "utf-8")
    built = office.build()
    assert built.postings == 5
    folders = {path.rpartition("/")[0] for path in office.outputs()} - {""}
    assert folders == {"baker-oslo/oslo-no", "baker-oslo/bergen-no"}
    assert "baker-oslo/oslo-no/internal.md" in office.outputs()
    office.job("baker-oslo")
    assert len(office.build().delivered.removed) == 8
    assert {*office.outputs()} == BOTH


def test_what_is_for_colleagues_is_kept_from_formats_that_are_for_the_public(
    office: Office,
) -> None:
    office.edit("jdgen.yaml", "text]", "jsonld]")
    office.job("baker-oslo", more="  audiences: [internal]\n")
    built = office.build()
    assert {*office.outputs()} == {"baker-oslo.md", "chef-oslo.md", "chef-oslo.jsonld"}
    assert built.findings == ()


# What is wrong.


def test_one_broken_job_is_told_and_all_others_are_built(office: Office) -> None:
    office.build()
    before = office.outputs()
    office.job("chef-oslo", "chef", "  opennings: 3\n")
    office.edit("jobs/baker-oslo.yaml", "Oslo", "Bergen")
    built = office.build()
    assert [line.partition(": error")[0] for line in told(built, office)] == [
        "jobs/chef-oslo.yaml:5:3"
    ]
    assert office.outputs()["chef-oslo.md"] == before["chef-oslo.md"]
    assert "Bergen" in office.outputs()["baker-oslo.md"]
    assert built.delivered.kept == ("chef-oslo.md", "chef-oslo.txt")
    assert built.delivered.removed == ()


def test_of_ten_thousand_jobs_one_is_broken(office: Office) -> None:
    office.edit("jdgen.yaml", "formats: [markdown, text]", "formats: [markdown]")
    columns = "{id: Id, role: Role, places: Place, pay.min: Pay, pay.currency: In}"
    office.map_sheet(columns)
    rows = [f'j-{n},baker,"Oslo, NO",{n},NOK' for n in range(10_000)]
    rows[4_999] = 'j-4999,baker,"Oslo, NO",much,NOK'
    office.write("jobs.csv", "\n".join(["Id,Role,Place,Pay,In", *rows, ""]))
    built = office.build()
    assert counts(built)[0] == 10_001
    (line,) = told(built, office)
    assert line.startswith("jobs.csv:5001:4: error")
    assert not (office.dist / "j-4999.md").exists()


def test_a_row_that_breaks_keeps_its_old_output(office: Office) -> None:
    columns = "{id: Id, role: Role, places: Place, posted: On}"
    office.map_sheet(columns)
    office.write("jobs.csv", 'Id,Role,Place,On\na,baker,"Oslo, NO",2026-11-01\n')
    office.build()
    before = office.outputs()
    office.write("jobs.csv", 'Id,Role,Place,On\na,baker,"Oslo, NO",soon\n')
    built = office.build()
    assert office.outputs() == before
    assert [line.partition(" ")[0] for line in told(built, office)] == ["jobs.csv:2:4:"]


def test_facts_that_a_target_misses_are_told_where_its_job_is_written(office: Office) -> None:
    office.edit("jdgen.yaml", "text]", "indeed]")
    built = office.build()
    assert {*office.outputs()} == {"baker-oslo.md", "chef-oslo.md"}
    assert {line.partition(": error")[0] for line in told(built, office)} == {
        "jobs/baker-oslo.yaml:2:3",
        "jobs/chef-oslo.yaml:2:3",
    }


def test_ids_that_cannot_be_files_beside_each_other_are_told(office: Office) -> None:
    columns = "{id: Id, role: Role}"
    office.map_sheet(columns)
    rows = ["CHEF-oslo", "../out", "con", "a", "a", "chef", "chef-oslo", "b."]
    office.write("jobs.csv", "\n".join(["Id,Role", *(f"{each},baker" for each in rows), ""]))
    built = office.build()
    assert {*office.outputs()} == {*BOTH, "a.md", "a.txt"}
    lines = [each.partition(": error ")[::2] for each in told(built, office)]
    assert [(where.split(":")[1], said.partition(": ")[0]) for where, said in lines] == [
        ("2", "same-id"),
        ("3", "bad-path"),
        ("3", "name"),
        ("4", "bad-path"),
        ("6", "duplicate-id"),
        ("7", "same-name"),
        ("8", "same-id"),
        ("9", "bad-path"),
    ]
    assert "'CHEF-oslo' is 'chef-oslo' but for its case: " in lines[0][1]


def test_two_files_whose_ids_differ_only_in_case_are_told(office: Office) -> None:
    office.job("Chef-oslo", "chef")
    built = office.build()
    (line,) = told(built, office)
    assert ": error same-id: 'chef-oslo' is 'Chef-oslo' but for its case: " in line
    assert {"Chef-oslo.md", "baker-oslo.md"} <= {*office.outputs()}


def test_a_job_whose_role_is_gone_is_told(office: Office) -> None:
    office.build()
    (office.folder / "roles/baker.yaml").unlink()
    built = office.build()
    assert [line.partition("rror ")[2][:12] for line in told(built, office)] == ["unknown-role"]
    assert {*office.outputs()} == BOTH


def test_a_workspace_for_another_version_builds_nothing(office: Office) -> None:
    office.edit("jdgen.yaml", "  company", "  library: 9.9.9\n  company")
    with pytest.raises(SourceError) as caught:
        office.build()
    assert "pip install jdgen==9.9.9" in caught.value.findings[0].hint
    assert not office.dist.exists()


def test_settings_that_cannot_be_read_are_refused(office: Office) -> None:
    office.write("jdgen.yaml", "workspace: [\n")
    with pytest.raises(SourceError):
        office.build()


def test_marks_of_a_merge_are_told_on_their_line(office: Office) -> None:
    office.job("chef-oslo", "chef", "<<<<<<< HEAD\n  openings: 2\n=======\n>>>>>>> other\n")
    built = office.build()
    assert all(each.origin.file.endswith("jobs/chef-oslo.yaml") for each in built.findings)
    assert built.findings[0].origin.line in (5, 6)
    assert {"baker-oslo.md", "baker-oslo.txt"} == {*office.outputs()}


# What people did to it.


def test_a_file_that_somebody_edited_stays_unless_forced(office: Office) -> None:
    office.build()
    path = office.dist / "chef-oslo.md"
    path.write_text("Mine.\n", "utf-8")
    office.edit("jobs/chef-oslo.yaml", "Oslo", "Bergen")
    built = office.build()
    assert (built.delivered.edited, path.read_text("utf-8")) == (("chef-oslo.md",), "Mine.\n")
    assert office.build(force=True).delivered.written == 1
    assert "Bergen" in path.read_text("utf-8")


def test_what_is_not_as_built_is_verified(office: Office) -> None:
    office.build()
    assert verify_build(str(office.folder)) == ()
    (office.dist / "chef-oslo.md").write_text("Mine.\n", "utf-8")
    (office.dist / "baker-oslo.md").unlink()
    files = [Path(each.origin.file).name for each in verify_build(str(office.folder))]
    assert files == ["baker-oslo.md", "chef-oslo.md"]


def test_a_link_in_the_place_of_dist_is_refused(office: Office) -> None:
    elsewhere = office.folder.parent / "elsewhere"
    elsewhere.mkdir()
    office.dist.symlink_to(elsewhere)
    with pytest.raises(DeliveryError):
        office.build()
    assert [*elsewhere.iterdir()] == []


def test_a_manifest_of_a_newer_version_is_left_alone(office: Office) -> None:
    office.build()
    manifest = office.dist / MANIFEST
    first, _, rest = manifest.read_text("utf-8").partition("\n")
    manifest.write_text(first.replace("1", "99", 1) + "\n" + rest, "utf-8")
    with pytest.raises(DeliveryError):
        office.build()


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only to root")
def test_a_folder_that_nobody_may_write_to_is_told(office: Office) -> None:
    office.build()
    office.edit("jobs/chef-oslo.yaml", "Oslo", "Bergen")
    office.folder.chmod(0o555)
    office.dist.chmod(0o555)
    try:
        with pytest.raises(DeliveryError):
            office.build()
    finally:
        office.folder.chmod(0o755)
        office.dist.chmod(0o755)


FILL = """
import sys
from contextlib import suppress
from pathlib import Path
from office import open_office
from jdgen.model.errors import DeliveryError

disk = Path(sys.argv[1])
office = open_office(disk / "office")
office.build()
before = office.outputs()
office.edit("companies/tern.yaml", "We are Tern.", "We are Tern. " * 300)
with suppress(OSError), open(disk / "ballast", "wb", 0) as file:
    while True:
        file.write(b"x" * 512)
try:
    office.build()
except DeliveryError as error:
    print(error.findings[0].message)
assert office.outputs() == before
(disk / "ballast").unlink()
assert office.build().delivered.written == 4
"""


def test_a_full_disk_is_told_and_mended_by_the_next_build(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = f"mount -t tmpfs -o size=256k tmpfs '{disk}'"
    unshare = ["unshare", "--map-root-user", "--mount", "bash", "-c"]
    inside = [*unshare, f'{mount} && exec "$@"', "-", sys.executable, "-P", "-c"]
    if subprocess.run([*inside, "pass"], capture_output=True, check=False).returncode:
        pytest.skip("mounts are not allowed here, so there is no small disk to fill")
    ran = subprocess.run(
        [*inside, FILL, str(disk)],
        env={**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'tests'}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.stderr == ""
    assert ran.stdout.endswith(": there is no room left on the disk\n")


# Processes.


def started(office: Office) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [*PROGRAM, "build"],
        cwd=office.folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )


def finished(process: subprocess.Popen[bytes]) -> int:
    process.communicate()
    return process.returncode


def with_many_jobs(office: Office, many: int = 300) -> dict[str, str]:
    """Give the workspace a sheet of jobs; return what a build of it should make."""
    columns = "{id: Id, role: Role, places: Place}"
    office.map_sheet(columns)
    rows = (f'j-{n},{("baker", "chef")[n % 2]},"Oslo, NO"' for n in range(many))
    office.write("jobs.csv", "\n".join(["Id,Role,Place", *rows, ""]))
    office.build()
    right = office.outputs()
    for path in office.dist.iterdir():
        path.unlink()
    office.dist.rmdir()
    return right


@only_where_processes_fork
def test_a_build_that_is_killed_is_finished_by_the_next_one(office: Office) -> None:
    right = with_many_jobs(office)
    begun = time.monotonic()
    assert finished(started(office)) == 0
    took = time.monotonic() - begun
    dice = random.Random(6)
    for n in range(6):
        office.write("roles/baker.yaml", BAKER.replace("rolls", f"rolls {n}"))
        process = started(office)
        time.sleep(dice.uniform(0.3, 1) * took)
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        for path, text in office.outputs().items():
            assert path in right, path
            assert text.endswith("\n"), path
    office.write("roles/baker.yaml", BAKER)
    assert finished(started(office)) == 0
    assert office.outputs() == right
    assert verify(str(office.dist)) == ()
    assert sorted(each.name for each in office.folder.iterdir() if "jdgen-" in each.name) == []


@only_where_processes_fork
def test_two_builds_at_once_end_with_the_right_files(office: Office) -> None:
    right = with_many_jobs(office)
    processes = [started(office) for _ in range(2)]
    assert [finished(process) for process in processes] == [0, 0]
    assert office.outputs() == right
    assert verify(str(office.dist)) == ()


@only_where_processes_fork
def test_an_interrupted_build_says_nothing_and_leaves_all_as_it_was(office: Office) -> None:
    right = with_many_jobs(office, 4_000)
    begun = time.monotonic()
    child = in_child(lambda: build(str(office.folder)))
    assert outcome(child) == 0
    took = time.monotonic() - begun
    office.edit("roles/baker.yaml", "rolls", "buns")
    process = started(office)
    time.sleep(0.5 * took + 0.2)
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate()
    assert process.returncode in (0, 130)
    assert b"Traceback" not in err
    if process.returncode:
        assert office.outputs() == right
    office.edit("roles/baker.yaml", "buns", "rolls")
    office.build()
    assert office.outputs() == right


# All together.


def test_a_job_that_is_called_like_a_feed_is_told(office: Office) -> None:
    office.edit("jdgen.yaml", "formats: [markdown, text]\n", f"formats: [html]\n{SITE}")
    office.job("index")
    built = office.build()
    (line,) = told(built, office)
    assert "'index.html' is the name of a feed, too" in line
    assert "chef-oslo.html" in office.outputs()["index.html"]


def test_an_output_that_is_lost_is_made_again_alone(office: Office) -> None:
    office.edit("jdgen.yaml", "text]\n", f"page]\n{SITE}")
    office.build()
    right = office.outputs()
    for lost in ("chef-oslo.page.html", "index.html", "sitemap.xml"):
        (office.dist / lost).unlink()
        assert counts(office.build())[0] == 1
        assert office.outputs() == right
