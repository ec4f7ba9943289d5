"""What the documentation shows is what happens: commands, postings, excerpts, values and links.

A line ``…`` in what a block shows stands for any number of lines, and one at the end of a line
for the rest of it. A comment before a block says what the block is:

- ``<!-- prints: jdgen … -->``: what that command prints
- ``<!-- differs: jdgen … | jdgen … -->``: the lines in which two commands differ
- ``<!-- notes: FILE -->``: what a terminal says beside the posting of a job's file of the page
- ``<!-- from: FILE -->``: an excerpt of a file of the checkout
- ``<!-- file: NAME -->``: a file that the commands below it on the page find where they run
- ``<!-- more: NAME -->``: lines that are added to the end of that file
- ``<!-- init -->``: a command that begins a workspace, which those below it find where they run
- ``<!-- written: NAME -->``: an excerpt of a file that `jdgen init` writes
- ``<!-- mistakes: jdgen … -->``: what a command says that cannot do what it was asked
"""

import difflib
import doctest
import re
import runpy
import shlex
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, Protocol

import pytest

from jdgen.cli.main import main
from jdgen.cli.notes import gap_notes
from jdgen.cli.route import COMMANDS
from jdgen.pipeline.posting import compose
from jdgen.pipeline.request import Request
from jdgen.sources.ground import ground_files

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
FENCE = re.compile(
    r"^(?:<!-- (?P<mark>[a-z]+)(?:: (?P<about>.*?))? -->\n+)?"
    r"^```(?P<language>\w*)\n(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
LINK = re.compile(r"(?<!!)\[[^\]]+\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
TEXTS = {".cfg", ".html", ".j2", ".json", ".md", ".py", ".toml", ".txt", ".yaml", ".yml", ""}
LEFT_OUT = {"build", "dist", "__pycache__"}
MORE = "…"

find_command = runpy.run_path(str(ROOT / ".ci" / "readme_command.py"))["find_command"]


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


class Block(NamedTuple):
    """A fenced block of a page, and what the comment before it says."""

    page: Path
    line: int
    mark: str
    about: str
    language: str
    text: str

    def __str__(self) -> str:
        return f"{name_of(self.page)}:{self.line}"


def read_blocks() -> Iterator[Block]:
    for page in PAGES:
        text = page.read_text("utf-8")
        for fence in FENCE.finditer(text):
            line = text.count("\n", 0, fence.start("text"))
            said = (fence["mark"] or "", fence["about"] or "", fence["language"], fence["text"])
            yield Block(page, line, *said)


BLOCKS = list(read_blocks())


def blocks_of(*kinds: str) -> list[Block]:
    found = [block for block in BLOCKS if {block.mark, block.language} & set(kinds)]
    assert found, f"no page has a block of {kinds}"
    return found


def files_above(block: Block) -> dict[str, str]:
    """The files that a page has shown by the time it comes to a block."""
    files: dict[str, str] = {}
    for each in BLOCKS:
        if each.page != block.page or each.line >= block.line:
            continue
        if each.mark == "init":
            files |= ground_files()
        if each.mark in ("file", "more"):
            before = files[each.about] if each.mark == "more" else ""
            files[each.about] = before + each.text
    return files


class Typed(Protocol):
    """Runs a command where the files of a block's page are; what it says, in lines."""

    def __call__(self, block: Block, command: str, *, fails: bool = False) -> list[str]: ...


@pytest.fixture
def typed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> Typed:
    def run(block: Block, command: str, *, fails: bool = False) -> list[str]:
        monkeypatch.chdir(tmp_path)
        for name, text in files_above(block).items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, "utf-8")
        program, *words = shlex.split(command)
        assert program == "jdgen", f"'{command}' cannot be tried here"
        code = main(words)
        out, err = capsysbinary.readouterr()
        assert (code in (1, 2)) if fails else (code, err) == (0, b""), (command, err.decode())
        return (out + err).decode().splitlines()

    return run


def shows(shown: list[str], real: list[str]) -> bool:
    """Say whether `shown` is `real`, but for what it leaves out."""
    at = 0
    for n, line in enumerate(shown):
        if line == MORE:
            continue
        here = [i for i in range(at, len(real)) if is_line(line, real[i])]
        if not here or (here[0] != at and (n == 0 or shown[n - 1] != MORE)):
            return False
        at = here[0] + 1
    return at == len(real) or shown[-1:] == [MORE]


def is_line(shown: str, real: str) -> bool:
    return shown == real or (shown.endswith(MORE) and real.startswith(shown.removesuffix(MORE)))


def sessions_of(block: Block) -> Iterator[tuple[str, list[str]]]:
    """Yield each command of a console block, and the lines shown below it."""
    for part in re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]:
        command, *shown = part.replace("\\\n", " ").splitlines()
        yield command, shown


@pytest.mark.parametrize(
    ("shown", "real", "same"),
    [
        ("a b", "a b", True),
        ("a …", "a b c", True),
        ("… c", "a b c", True),
        ("a … c", "a b b c", True),
        ("a…", "abc", True),
        ("a", "a b", False),
        ("a c", "a b c", False),
        ("b", "a b", False),
        ("… d", "a b", False),
    ],
)
def test_only_what_is_said_to_be_cut_may_be_missing(shown: str, real: str, same: bool) -> None:
    assert shows(shown.split(), real.split()) is same


@pytest.mark.parametrize("block", blocks_of("console"), ids=str)
def test_commands_run_and_print_what_is_shown(block: Block, typed: Typed) -> None:
    sessions = list(sessions_of(block))
    assert sessions, "a console block shows commands, after `$ `"
    for command, shown in sessions:
        printed = typed(block, command)
        assert not shown or shows(shown, printed), "\n".join(printed)


@pytest.mark.parametrize("block", blocks_of("prints"), ids=str)
def test_postings_are_shown_as_they_are_printed(block: Block, typed: Typed) -> None:
    assert shows(block.text.splitlines(), typed(block, block.about))


@pytest.mark.parametrize("block", blocks_of("mistakes"), ids=str)
def test_mistakes_are_told_in_the_words_shown(block: Block, typed: Typed) -> None:
    assert shows(block.text.splitlines(), typed(block, block.about, fails=True))


@pytest.mark.parametrize("block", blocks_of("notes"), ids=str)
def test_notes_are_shown_as_a_terminal_says_them(block: Block, tmp_path: Path) -> None:
    files = {each.about: each.text for each in blocks_of("file") if each.page == block.page}
    path = tmp_path / block.about
    path.write_text(files[block.about], "utf-8")
    assert block.text.splitlines() == [*gap_notes(compose(Request(str(path))).posting)]


@pytest.mark.parametrize("block", blocks_of("differs"), ids=str)
def test_differences_are_shown_as_they_are(block: Block, typed: Typed) -> None:
    one, other = (typed(block, command.strip()) for command in block.about.split("|"))
    both = (line for line in difflib.ndiff(one, other) if line[0] in "-+")
    # A bullet would read as a second minus.
    lines = [f"{line[0]} {line[2:].removeprefix('- ')}" for line in both]
    assert shows(block.text.splitlines(), lines), "\n".join(lines)


@pytest.mark.parametrize("block", blocks_of("from"), ids=str)
def test_excerpts_stand_in_their_files(block: Block) -> None:
    assert stands_in((ROOT / block.about).read_text("utf-8"), block)


@pytest.mark.parametrize("block", blocks_of("written"), ids=str)
def test_what_a_new_workspace_has_is_shown_as_it_is(block: Block) -> None:
    assert stands_in(ground_files()[block.about], block)


def stands_in(file: str, block: Block) -> bool:
    indents = {match[1] for match in re.finditer(r"^( *)\S", file, re.MULTILINE)}
    return any(f"\n{textwrap.indent(block.text, by)}" in f"\n{file}" for by in indents)


@pytest.mark.parametrize("page", sorted({block.page for block in blocks_of("pycon")}), ids=name_of)
def test_values_are_shown_as_they_are(page: Path) -> None:
    typed = "".join(each.text for each in blocks_of("pycon") if each.page == page)
    test = doctest.DocTestParser().get_doctest(typed, {}, name_of(page), str(page), 0)
    assert test.examples
    flags = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
    said: list[str] = []
    doctest.DocTestRunner(optionflags=flags).run(test, out=said.append)
    assert said == []


@pytest.mark.parametrize("name", ["run", "test"])
def test_each_of_the_two_commands_is_one_line_for_any_place(name: str) -> None:
    command = find_command((ROOT / "README.md").read_text("utf-8"), name)
    assert command.count("\n") == 0
    assert not re.search(r"(^|\s)/", command)


def test_the_posting_shown_is_the_one_that_the_first_command_prints() -> None:
    command = find_command((ROOT / "README.md").read_text("utf-8"), "run")
    first = next(block for block in blocks_of("prints") if block.page.name == "README.md")
    assert command.endswith(f"/{first.about}")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_mentioned(name: str) -> None:
    assert any(f"jdgen {name}" in page.read_text("utf-8") for page in PAGES)


def test_there_are_the_pages_that_people_look_for() -> None:
    names = {name_of(page) for page in PAGES}
    assert names >= {
        *("README.md", "CHANGELOG.md", "CONTRIBUTING.md"),
        *("docs/architecture.md", "docs/performance.md", "docs/companies.md", "docs/jobs.md"),
    }


def test_the_readme_is_short() -> None:
    assert (ROOT / "README.md").read_text("utf-8").count("\n") <= 150


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_lead_somewhere(page: Path) -> None:
    text = FENCE.sub("", page.read_text("utf-8"))
    broken = [link for link in LINK.findall(text) if not leads_somewhere(page, link)]
    assert broken == []


def leads_somewhere(page: Path, link: str) -> bool:
    if link.startswith("https://"):
        return True
    path, _, anchor = link.partition("#")
    target = (page.parent / path).resolve() if path else page
    if not target.exists() or not target.is_relative_to(ROOT):
        return False
    return not anchor or anchor in map(anchor_of, HEADING.findall(target.read_text("utf-8")))


def anchor_of(heading: str) -> str:
    return re.sub(r"[^\w\- ]", "", heading.casefold()).replace(" ", "-")


def test_some_links_are_looked_at() -> None:
    assert sum(len(LINK.findall(page.read_text("utf-8"))) for page in PAGES) > 10


def test_nothing_in_the_tree_names_the_machine_it_was_written_on() -> None:
    names = ("work", "root", "home", "Users", "tmp/v")
    machine = re.compile(rf"(?<![\w.$}}~-])/(?:{'|'.join(names)})(?:/|\b)|\.\./{'shared'}\b")
    files = list(texts())
    assert len(files) > 150
    named = {
        f"{path.relative_to(ROOT)}: {found[0]}"
        for path in files
        if (found := machine.search(path.read_text("utf-8", "replace")))
    }
    assert named == set()


def texts() -> Iterator[Path]:
    for top in ROOT.iterdir():
        if top.name in LEFT_OUT or (top.name.startswith(".") and top.name != ".ci"):
            continue
        for path in top.rglob("*") if top.is_dir() else (top,):
            if path.is_file() and path.suffix in TEXTS and not LEFT_OUT & set(path.parts):
                yield path
