"""What each command line answers: exit code, standard output, standard error."""

import io
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import sysconfig
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from jdgen.cli.main import main, overview
from jdgen.version import __version__

ROOT = Path(__file__).parents[2]
MORE = "…"
"""At the end of what is expected: more may follow."""

POSTING = f"# Head of Product\n\n## The job\n{MORE}"
NO_ROLE = "error no-role: no role was named (for example: jdgen head-of-product)\n"
USAGE = "Usage: jdgen [OPTIONS] {ROLE}\n\nError: "
COMPANY = """\
company:
  name: Tern
  industry: fintech
  apply: {url: https://tern.example/jobs}
"""
ROLES = """\
lamplighter:
  title: Lamplighter
  family: operations
  seniority: {allowed: [mid], default: mid}
  duties:
    - {id: light, text: Light every lamp before dark.}
"""
VACANCY = """\
job:
  role: vp-of-product
  company: company.yaml
  places: ["Berlin, DE"]
  pay: 90000-110000 EUR
  options: {workplace: hybrid, time: full-time, contract: permanent}
"""
COMPLETE = (
    *("--location", "Berlin, DE", "--pay", "90000-110000 EUR", "--workplace", "hybrid"),
    *("--employment", "full-time,permanent"),
)

ANSWERED = {
    # Nothing asked, or only what jdgen is.
    "": (0, overview(), ""),
    "--help": (0, overview(), ""),
    "-h": (0, overview(), ""),
    "--version": (0, f"jdgen {__version__}\n", ""),
    "--industry|fintech|--help": (0, overview(), ""),
    # Postings.
    "head-of-product": (0, POSTING, ""),
    "Head-Of-Product": (0, POSTING, ""),
    "--|head-of-product": (0, POSTING, ""),
    "head-of-product|--industry|fintech": (0, POSTING, ""),
    "head-of-product|--size|startup": (0, POSTING, ""),
    "head-of-product|--employees|6000": (0, POSTING, ""),
    "head-of-product|--stage|seed": (0, POSTING, ""),
    "head-of-product|--seniority|vp": (0, f"# VP of Product\n{MORE}", ""),
    "cpo": (0, f"# Chief Product Officer\n{MORE}", ""),
    "head-of-product|--workplace|remote": (0, POSTING, ""),
    "head-of-product|--employment|part-time,fixed-term": (0, POSTING, ""),
    "head-of-product|--location|Berlin, DE|--location|Denver, US-CO": (0, POSTING, ""),
    "head-of-product|--pay|90k-110k EUR|--pay|USD 38.50-46 an hour": (0, POSTING, ""),
    "head-of-product|--set|product_exec=cpo|--set|portfolio=platform": (0, POSTING, ""),
    "head-of-product|--industry|fintech|--set|industry=fintech": (0, POSTING, ""),
    "head-of-product|-f|json": (0, f"{{\n{MORE}", ""),
    "head-of-product|--format|markdown": (0, POSTING, ""),
    "head-of-product|--templates|TEMPLATES": (0, f"# Head of Product\n{MORE}", ""),
    "head-of-product|--company|COMPANY": (0, f"# Head of Product\n{MORE}", ""),
    "lamplighter|--roles|ROLES": (0, f"# Lamplighter\n{MORE}", ""),
    "head-of-product|-f|text|--width|40": (0, f"Head of Product\n\n\nTHE JOB\n{MORE}", ""),
    "head-of-product|-q": (0, POSTING, ""),
    "head-of-product|--quiet": (0, POSTING, ""),
    # Facts that are missing.
    "head-of-product|--strict": (1, POSTING, f"Not in this posting: employer (--company), {MORE}"),
    "head-of-product|--strict|-q": (1, POSTING, f"Not in this posting: {MORE}"),
    "|".join(("head-of-product", "--strict", "--company", "COMPANY", *COMPLETE)): (
        *(0, f"# Head of Product\n{MORE}", ""),
    ),
    # Jobs from files.
    "VACANCY": (0, f"# VP of Product\n{MORE}", ""),
    "VACANCY|--strict": (0, f"# VP of Product\n{MORE}", ""),
    "--seniority|head|VACANCY": (0, f"# Head of Product\n{MORE}", ""),
    "VACANCY|-f|json": (0, f"{{\n{MORE}", ""),
    "explain|VACANCY": (0, f"VP of Product\n\nThe job\n{MORE}", ""),
    # The other commands.
    "explain|head-of-product|--industry|fintech": (0, f"Head of Product\n\nThe job\n{MORE}", ""),
    "explain|cpo|--dropped": (0, f"summary\n{MORE}", ""),
    "explain|head-of-product|--json": (0, f"{{\n{MORE}", ""),
    "list|roles|nurse": (0, f"registered-nurse          Registered Nurse (healthcare)\n{MORE}", ""),
    "list|nurse": (0, f"registered-nurse          Registered Nurse (healthcare)\n{MORE}", ""),
    "list|industries|capital": (
        0,
        f"banking  banking and capital markets\n         also {MORE}",
        "",
    ),
    "list|sizes|micro": (0, "micro  1 to 10 people\n       also pre-seed, seed, solo\n", ""),
    "list|seniorities|head": (0, "head  Head\n      also head-of\n", ""),
    "list|formats|markdown": (0, f"markdown  Markdown {MORE}", ""),
    "list|formats|no-such-word": (0, "", ""),
    "list|--roles|ROLES|lamp": (0, "lamplighter  Lamplighter (operations)\n", ""),
    "show|head-of-product": (0, f"role         head-of-product\n{MORE}", ""),
    "show|cpo": (0, f"role         head-of-product\n{MORE}", ""),
    "show|lamplighter|--roles|ROLES": (0, f"role        lamplighter\n{MORE}", ""),
    "schema": (0, f"{{\n{MORE}", ""),
    "schema|company": (0, f"{{\n{MORE}", ""),
    # Help of its own.
    "list|--help": (0, f"Usage: jdgen list [OPTIONS] [KIND] [WORD]...\n{MORE}", ""),
    "--help|list": (0, f"Usage: jdgen list [OPTIONS] [KIND] [WORD]...\n{MORE}", ""),
    "show|-h": (0, f"Usage: jdgen show [OPTIONS] {{ROLE}}\n{MORE}", ""),
    "schema|--help": (0, f"Usage: jdgen schema [OPTIONS] [KIND]\n{MORE}", ""),
    "check|--help": (0, f"Usage: jdgen check [OPTIONS] [ROLE]...\n{MORE}", ""),
    "head-of-product|--help": (0, f"Usage: jdgen [OPTIONS] {{ROLE}}\n{MORE}", ""),
    "-h|head-of-product": (0, f"Usage: jdgen [OPTIONS] {{ROLE}}\n{MORE}", ""),
}

REFUSED = {
    # No role, or none of that name.
    "--": NO_ROLE,
    "--industry": NO_ROLE,
    "--industry|fintech": NO_ROLE,
    "head-of-produkt": "error unknown-role: there is no role 'head-of-produkt' (did you mean"
    f" head-of-product{MORE}",
    "chief-produkt-officer": "error unknown-role: there is no role 'chief-produkt-officer' (did you"
    f" mean chief-product-officer{MORE}",
    "lst": f"error unknown-role: there is no role 'lst' (did you mean list{MORE}",
    "explain": f"Usage: jdgen explain [OPTIONS] {{ROLE}}\n{MORE}",
    "explain|head-of-product|--strict": f"Usage: jdgen explain [OPTIONS] {{ROLE}}\n{MORE}",
    "head-of-product|-f|text|--width|3": f"error width: {MORE}",
    "show|head-of-produkt": "error unknown-role: there is no role 'head-of-produkt' (did you mean"
    f" head-of-product{MORE}",
    "qqqqqqq": "error unknown-role: there is no role 'qqqqqqq' (See all roles with: jdgen list."
    " Write it with: jdgen new role qqqqqqq)\n",
    "qqqqqqq|--help": f"error unknown-role: there is no role 'qqqqqqq' (See all roles {MORE}",
    "Chief Rabbit!": "error unknown-role: there is no role 'Chief Rabbit!' (See all roles with:"
    " jdgen list. Write it with: jdgen new role chief-rabbit)\n",
    # Words that do not fit.
    "show": "Usage: jdgen show [OPTIONS] {ROLE}\nTry 'jdgen show --help' for help.\n\n"
    f"Error: Missing argument {MORE}",
    "head-of-product|too-much": f"{USAGE}Got unexpected extra argument(s) (too-much)\n",
    "check|too-much": f"error unknown-role: there is no role 'too-much' {MORE}",
    "head-of-product|--industri|fintech": f"{USAGE}No such option: --industri (Possible options:"
    f" --industry{MORE}",
    "head-of-product|-o": "Error: Option '-o' requires an argument.\n",
    # Answers.
    "head-of-product|--industry|fintec": "error unknown-answer: 'fintec' is no answer to 'industry'"
    " (did you mean 'fintech'?)\n",
    "head-of-product|--seniority|intern": "error unknown-answer: 'intern' is no answer to"
    f" 'seniority' {MORE}",
    "head-of-product|--set|stagee=seed": "error unknown-option: 'head-of-product' has no option"
    " 'stagee' (did you mean 'stage'?)\n",
    "head-of-product|--set|stage=sed": "error unknown-answer: 'sed' is no answer to 'stage'"
    " (did you mean 'seed'?)\n",
    "head-of-product|--set|stage": "error set: --set takes OPTION=VALUE, not 'stage'"
    " (for example: --set stage=seed)\n",
    "head-of-product|--industry|fintech|--set|industry=retail": "error set: 'industry' is answered"
    " twice: fintech and retail (keep one of them)\n",
    "head-of-product|--employees|0": "error employees: a company cannot have 0 employees"
    " (give a number from 1 up)\n",
    "head-of-product|--employees|-3": "error employees: a company cannot have -3 employees"
    " (give a number from 1 up)\n",
    "head-of-product|--employees|abc": f"{USAGE}Invalid value for '--employees': 'abc' is not a"
    f" valid int{MORE}",
    # Pay and places.
    "head-of-product|--pay|garbage": "error pay: 'garbage' is not an amount of money (write it like"
    " 90000-110000 EUR, or 38.50-46 USD an hour)\n",
    "head-of-product|--pay|110000-90000 EUR": "error upside-down: the pay begins at 110000 and ends"
    " below it, at 90000 (put the lower amount first)\n",
    "head-of-product|--location|": "error place: '' is not a place (write it like Berlin, DE)\n",
    "head-of-product|--location|\x1b[2J, DE": "error place: '\\x1b[2J, DE' is not a place"
    " (write it like Berlin, DE)\n",
    # Jobs from files.
    "FOLDER/nothing.yaml": "FOLDER/nothing.yaml: error unreadable: there is no such file or"
    " folder\n",
    "COMPANY": "COMPANY:1:1: error missing-key: the file has no key 'job' (begin with job:)\n",
    "SPOILED": "SPOILED:2:9: error unknown-role: there is no role 'nuurse'"
    " (did you mean 'nurse'?)\nSPOILED:3:13: error unknown-option: unknown option 'unti'"
    " (did you mean 'unit'?)\n",
    "EDITING": "EDITING:1:27: error unknown-id: no statement of this posting is called 'phsical'"
    " (did you mean 'physical'?)\n",
    "VACANCY|--company|VACANCY": "VACANCY:1:1: error missing-key: the file has no key 'company'"
    " (begin with company:)\n",
    # Formats and kinds.
    "head-of-product|-f|markdwon": "error unknown-format: there is no format 'markdwon'"
    " (did you mean 'markdown'?)\n",
    "list|rolls": "error unknown-kind: there is no list of 'rolls', and no role with that word"
    " (did you mean 'roles'?)\n",
    "schema|companies": "error unknown-kind: there is no schema of 'companies'"
    " (did you mean 'company'?)\n",
    # Paths.
    "head-of-product|-o|posting.odt": f"error unknown-ending: no format writes '.odt' files {MORE}",
    "head-of-product|-f|html|-f|text": "error several-formats: 2 formats cannot share standard"
    f" output {MORE}",
    "head-of-product|-o|FOLDER/lost/posting.md": "FOLDER/lost/posting.md: error not-written:"
    " 'FOLDER/lost/posting.md' was not written: there is no folder 'FOLDER/lost'; the nearest that"
    f" exists is 'FOLDER' {MORE}",
}


@pytest.fixture
def places(tmp_path: Path) -> Callable[[str], str]:
    """The files and folders that stand behind words in capitals."""
    (tmp_path / "templates").mkdir()
    (tmp_path / "company.yaml").write_text(COMPANY, "utf-8")
    (tmp_path / "roles.yaml").write_text(ROLES, "utf-8")
    (tmp_path / "vacancy.yaml").write_text(VACANCY, "utf-8")
    spoiled = "job:\n  role: nuurse\n  options: {unti: clinic}\n"
    (tmp_path / "spoiled.yaml").write_text(spoiled, "utf-8")
    (tmp_path / "editing.yaml").write_text("job: {role: nurse, drop: [phsical]}\n", "utf-8")
    paths = {
        "FOLDER": tmp_path,
        "TEMPLATES": tmp_path / "templates",
        "COMPANY": tmp_path / "company.yaml",
        "ROLES": tmp_path / "roles.yaml",
        "VACANCY": tmp_path / "vacancy.yaml",
        "SPOILED": tmp_path / "spoiled.yaml",
        "EDITING": tmp_path / "editing.yaml",
    }
    return lambda text: re.sub(r"\b[A-Z]{5,}\b", lambda m: str(paths.get(m[0], m[0])), text)


def words_of(line: str) -> list[str]:
    return line.split("|") if line else []


def assert_says(said: str, expected: str) -> None:
    if expected.endswith(MORE):
        said = said[: len(expected) - len(MORE)] + MORE
    assert said == expected


@pytest.mark.parametrize("line", ANSWERED)
def test_what_is_asked_is_answered(
    line: str, run: Callable[..., Any], places: Callable[..., Any]
) -> None:
    code, out, err = ANSWERED[line]
    ran = run(*words_of(places(line)))
    assert ran.code == code, ran.err
    assert_says(ran.out, out)
    assert_says(ran.err, err)


@pytest.mark.parametrize("line", REFUSED)
def test_what_cannot_be_is_refused_on_standard_error_alone(
    line: str, run: Callable[..., Any], places: Callable[..., Any]
) -> None:
    ran = run(*words_of(places(line)))
    assert (ran.code, ran.out) == (2, "")
    assert_says(ran.err, places(REFUSED[line]))


def test_options_may_stand_before_the_role(run: Callable[..., Any]) -> None:
    before = run("--industry", "fintech", "-f", "json", "head-of-product")
    assert before == run("head-of-product", "--industry", "fintech", "-f", "json")
    assert json.loads(before.out)


def test_strict_names_every_fact_and_the_flag_that_supplies_it(run: Callable[..., Any]) -> None:
    missing, assumed = run("head-of-product", "--strict").err.splitlines()
    for flag in ("--company", "--location", "--pay", "--workplace", "--employment"):
        assert f"({flag})" in missing
    assert "seniority: head (--seniority)" in assumed


def test_the_file_of_o_is_the_posting_and_standard_output_stays_empty(
    run: Callable[..., Any], tmp_path: Path
) -> None:
    path = tmp_path / "posting.md"
    assert run("head-of-product", "-o", str(path)) == (0, "", "")
    assert path.read_bytes().decode() == run("head-of-product").out


def test_help_of_a_role_shows_its_own_questions(run: Callable[..., Any]) -> None:
    shown = run("head-of-product", "--help").out
    assert "  product_exec: Who leads product above this role?\n" in shown
    assert "  workplace: Where is the work done?\n" in shown
    assert "product_exec" not in run("registered-nurse", "--help").out


@pytest.mark.parametrize("words", [("head-of-product", "--help"), ("list", "--help"), ("list",)])
def test_no_width_of_a_terminal_changes_a_byte(
    words: tuple[str, ...], run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    said = set()
    for columns in ("20", "80", "300"):
        monkeypatch.setenv("COLUMNS", columns)
        said.add(run(*words).out)
    assert len(said) == 1


def test_check_says_what_it_did_when_nothing_is_wrong(
    run: Callable[..., Any], places: Callable[..., Any]
) -> None:
    code, out, err = run(*words_of(places("check|--company|COMPANY")))
    assert (code, err) == (0, ""), out
    assert re.fullmatch(r"\d+ roles, \d+ postings in \d+ formats: nothing is wrong\.\n", out)


@pytest.mark.parametrize(
    ("line", "finding"),
    [
        ("check|--roles|FOLDER/bad.yaml", "1:15: error unknown-key: "),
        ("check|--company|FOLDER/bad.yaml", "1:1: error missing-key: "),
    ],
)
def test_check_prints_its_findings_and_exits_with_1(
    line: str, finding: str, run: Callable[..., Any], places: Callable[..., Any], tmp_path: Path
) -> None:
    (tmp_path / "bad.yaml").write_text("lamplighter: {titel: Lamplighter}\n", "utf-8")
    code, out, err = run(*words_of(places(line)))
    assert (code, err) == (1, "")
    assert f"{tmp_path}/bad.yaml:{finding}" in out
    assert all(" error " in shown for shown in out.splitlines())


def test_schemas_and_lists_are_json_where_they_say_so(run: Callable[..., Any]) -> None:
    assert json.loads(run("schema").out)
    assert json.loads(run("schema", "company").out)
    rows = json.loads(run("list", "roles", "--json").out)
    nurse = next(row for row in rows if row["name"] == "registered-nurse")
    assert (nurse["label"], "rn" in nurse["also"]) == ("Registered Nurse", True)


# Streams that nobody reads, or that are full: real ones, in processes of their own.


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_told_without_a_traceback(spawn: Callable[..., Any]) -> None:
    with open("/dev/full", "wb") as full:
        ran = spawn("head-of-product", stdout=full.fileno())
    assert ran.returncode == 2
    assert ran.stderr == (
        b"error not-written: standard output cannot be written: No space left on device"
        b" (free some room, or use -o)\n"
    )


@pytest.mark.parametrize("words", [("head-of-product",), ("list",), ("--version",)])
def test_a_reader_that_has_gone_is_told_nothing(
    words: tuple[str, ...], spawn: Callable[..., Any]
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        ran = spawn(*words, stdout=writing)
    finally:
        os.close(writing)
    assert (ran.returncode, ran.stderr) == (2, b"")


def test_a_reader_that_has_gone_leaves_a_stream_that_can_be_closed(
    monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with open(writing, "wb") as pipe:
        monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(pipe))
        assert main(["--version"]) == 2
        sys.stdout.flush()
    assert capsysbinary.readouterr().err == b""


@pytest.mark.parametrize("word", ["head-of-product", "--version"])
def test_what_is_interrupted_ends_as_shells_expect(
    word: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    with suppress(BlockingIOError):
        while os.write(writing, b"x"):
            pass
    os.set_blocking(writing, True)
    former = signal.signal(signal.SIGALRM, signal.default_int_handler)
    with open(reading, "rb"), open(writing, "wb", buffering=0) as full:
        monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(full))
        signal.setitimer(signal.ITIMER_REAL, 0.2)
        try:
            assert main([word]) == 130
        finally:
            signal.signal(signal.SIGALRM, former)


# A terminal.


def test_two_notes_are_for_people_at_a_terminal(on_terminal: Callable[..., Any]) -> None:
    notes = on_terminal("stderr", "head-of-product").decode().splitlines()
    assert [note.partition(":")[0] for note in notes] == ["Not in this posting", "Assumed"]


def test_notes_are_kept_back_by_q_on_a_terminal_too(on_terminal: Callable[..., Any]) -> None:
    assert on_terminal("stderr", "head-of-product", "-q") == b""


def test_the_posting_is_the_same_on_a_terminal_and_in_every_surrounding(
    on_terminal: Callable[..., Any], spawn: Callable[..., Any]
) -> None:
    words = ("head-of-product", "--location", "Zürich, CH")
    plain = spawn(*words)
    assert "Zürich" in plain.stdout.decode("utf-8")
    assert on_terminal("stdout", *words) == plain.stdout
    for variables in (
        {"LC_ALL": "C", "LANG": "C"},
        {"PYTHONIOENCODING": "ascii"},
        {"COLUMNS": "30", "LINES": "5"},
        {"PYTHONHASHSEED": "7", "TZ": "Pacific/Kiritimati"},
    ):
        ran = spawn(*words, **variables)
        assert (ran.stdout, ran.stderr) == (plain.stdout, b""), variables


# Faults.


@pytest.fixture
def installation(tmp_path: Path) -> Path:
    """A copy of jdgen that a test may break."""
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "jdgen", tmp_path / "jdgen", ignore=ignored)
    return tmp_path


def test_a_fault_of_jdgen_shows_its_traceback_and_asks_for_a_report(
    installation: Path, spawn: Callable[..., Any]
) -> None:
    (installation / "jdgen" / "normal").mkdir()
    (installation / "jdgen" / "normal" / "common.json").write_text("{", "utf-8")
    ran = spawn("head-of-product", PYTHONPATH=str(installation))
    assert (ran.returncode, ran.stdout) == (2, b"")
    lines = ran.stderr.decode().splitlines()
    assert lines[0] == "Traceback (most recent call last):"
    assert "JSONDecodeError" in lines[-2]
    assert lines[-1] == "This is a fault of jdgen. Please report it with the lines above."


def test_what_nobody_foresaw_is_a_fault_of_jdgen(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    # Standard output has always had a buffer; a stream in memory has none.
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    assert main(["--version"]) == 2
    err = capsys.readouterr().err
    assert "AttributeError" in err
    assert err.endswith("This is a fault of jdgen. Please report it with the lines above.\n")


def test_an_installation_without_its_data_is_told_how_to_mend_it(
    installation: Path, spawn: Callable[..., Any]
) -> None:
    ran = spawn("head-of-product", PYTHONPATH=str(installation))
    assert (ran.returncode, ran.stdout) == (2, b"")
    assert b"error broken-installation: the folder 'data' of jdgen is missing" in ran.stderr
    assert b"Traceback" not in ran.stderr


# The script.


def test_the_installed_script_prints_a_posting() -> None:
    jdgen = Path(sysconfig.get_path("scripts")) / "jdgen"
    ran = subprocess.run([jdgen, "head-of-product"], capture_output=True, check=True)
    assert ran.stdout.startswith(b"# Head of Product\n")
    assert ran.stderr == b""
