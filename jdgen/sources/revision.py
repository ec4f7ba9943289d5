"""Trees of git revisions: what a workspace was, read from the repository without a checkout."""

import os
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple, NoReturn

from jdgen.model.errors import SourceError
from jdgen.model.finding import Finding
from jdgen.model.origin import Origin
from jdgen.model.tree import Tree
from jdgen.sources.door import most_bytes, too_large
from jdgen.sources.settings import sheets_of
from jdgen.sources.site import FILE, FOLDERS

LINK = "120000"
"""The mode of a symbolic link in a tree of git."""

LARGE = b"version https://git-lfs.github.com/spec/"
"""How a file begins that stands for one which Git LFS keeps elsewhere."""


ELSEWHERE = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")
"""What git tells its hooks of a repository, which need not be that around the workspace."""


class Blob(NamedTuple):
    """A file of a revision: its mode, the name of its content, its size, and its path."""

    mode: str
    name: str
    size: int
    path: str


def read_revision(folder: str, revision: str) -> Tree:
    """Return the workspace in `folder` as it was in a revision of the repository around it.

    Its root is the revision, as git writes it (``main:jobs/nurse.yaml``). Raises SourceError if
    there is no repository, no such revision, or no workspace in it, and for links.
    """
    prefix = os.fsdecode(_git(folder, "rev-parse", "--show-prefix").removesuffix(b"\n"))
    commit = _resolve(folder, revision)
    root = f"{revision}:{prefix}".rstrip("/")
    listed = _git(folder, "ls-tree", "-r", "-l", "-z", "--full-tree", commit, "--", prefix or ".")
    blobs = {each.path: each for each in _blobs(listed, prefix)}
    if FILE not in blobs:
        raise _refusal(root, "no-workspace", f"there was no '{FILE}' in '{revision}'")
    tree = Tree(root, _contents(folder, root, [blobs[FILE]]))
    sheets = sheets_of(tree)
    wanted = [each for path, each in blobs.items() if path in sheets or _belongs(path)]
    return Tree(root, {**tree.files, **_contents(folder, root, wanted)})


def last_change(folder: str, path: str) -> str:
    """Return the revision in which a file was last changed, or empty if it never was committed."""
    return _git(folder, "log", "-1", "--format=%H", "--", os.path.abspath(path)).decode().strip()


def last_until(folder: str, day: date) -> str:
    """Return the last revision of a day or of one before it, or empty if there was none."""
    until = f"--until={day.isoformat()}T23:59:59Z"
    return _git(folder, "rev-list", "-1", until, "HEAD").decode().strip()


def _belongs(path: str) -> bool:
    top, slash, _ = path.partition("/")
    return bool(slash) and top in FOLDERS and path.endswith(FOLDERS[top]) and "/." not in path


def _blobs(listed: bytes, prefix: str) -> Iterator[Blob]:
    """Yield the files that `git ls-tree -z` lists, with their paths below `prefix`."""
    for line in os.fsdecode(listed).split("\0"):
        about, _, path = line.partition("\t")
        match about.split():
            case mode, "blob", name, size:
                # Of a file that the repository lacks, git knows no size.
                large = int(size) if size.isdecimal() else 0
                yield Blob(mode, name, large, path.removeprefix(prefix))


def _contents(folder: str, root: str, blobs: Iterable[Blob]) -> Mapping[str, bytes]:
    blobs = list(blobs)
    if findings := [found for each in blobs for found in _refused(root, each)]:
        raise SourceError(*findings)
    names = "".join(f"{each.name}\n" for each in blobs).encode()
    contents = list(_split(_git(folder, "cat-file", "--batch", said=names)))
    files = {each.path: content for each, content in zip(blobs, contents, strict=True)}
    if pointers := [path for path, content in files.items() if content.startswith(LARGE)]:
        raise SourceError(*(_pointer(_named(root, path)) for path in pointers))
    return files


def _split(batch: bytes) -> Iterator[bytes]:
    """Yield the contents that `git cat-file --batch` prints, each after a line with its size."""
    at = 0
    while at < len(batch):
        end = batch.index(b"\n", at)
        _, state, *sized = batch[at:end].split()
        if not sized:
            message = f"the repository lacks a file of that revision: git says {os.fsdecode(state)}"
            raise _refusal("", "git", message, "clone it whole: git fetch --refetch")
        size = int(sized[0])
        yield batch[end + 1 : end + 1 + size]
        at = end + size + 2


def _refused(root: str, blob: Blob) -> Iterator[Finding]:
    """Yield why a file is not read, before it is."""
    named = _named(root, blob.path)
    if blob.mode == LINK:
        message = "a symbolic link is not followed"
        yield Finding(Origin(named), "link", message, "put the file itself there")
    if blob.size > most_bytes(blob.path):
        yield too_large(named, blob.size)


def _pointer(named: str) -> Finding:
    message = "Git LFS keeps this file elsewhere, and this is a pointer to it"
    return Finding(Origin(named), "unreadable", message, "keep it in git itself")


def _named(root: str, path: str) -> str:
    return Tree(root, {}).named(path)


def _resolve(folder: str, revision: str) -> str:
    """Return the commit that a revision means."""
    asked = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    done = _run(folder, asked)
    if done.returncode:
        hint = "see what there is with: git log --oneline --all"
        shallow = _git(folder, "rev-parse", "--is-shallow-repository").decode().strip()
        if shallow == "true":
            hint = "this clone is shallow: git fetch --unshallow, or `fetch-depth: 0` in a workflow"
        raise _refusal("", "unknown-revision", f"there is no revision '{revision}' here", hint)
    return done.stdout.decode().strip()


def _git(folder: str, *words: str, said: bytes = b"") -> bytes:
    done = _run(folder, words, said)
    if done.returncode:
        told = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise _failure(words[0], told or [f"it ended with {done.returncode}"])
    return done.stdout


def _failure(word: str, told: list[str]) -> SourceError:
    """Return the error for what git said when it failed."""
    why = next((line for line in told if line.startswith("fatal: ")), told[-1])
    why = why.removeprefix("fatal: ")
    if "not a git repository" in why:
        hint = "compare two folders instead, or begin one: git init"
        return _refusal("", "no-repository", "there is no git repository around here", hint)
    ours = "if you trust it: git config --global --add safe.directory FOLDER"
    return _refusal("", "git", f"git could not {word}: {why}", ours if "dubious" in why else "")


def _run(
    folder: str, words: Iterable[str], said: bytes = b""
) -> subprocess.CompletedProcess[bytes]:
    environment = {name: value for name, value in os.environ.items() if name not in ELSEWHERE}
    # What a partial clone lacks is not fetched: jdgen opens no connection.
    environment |= {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1"}
    command = ["git", "-C", folder or os.curdir, *words]
    try:
        return subprocess.run(
            command, input=said, capture_output=True, env=environment, check=False
        )
    except FileNotFoundError:
        _refuse_without_git()


def _refuse_without_git() -> NoReturn:
    raise _refusal("", "no-git", "git is not installed here", "install it, or compare two folders")


def _refusal(file: str, rule: str, message: str, hint: str = "") -> SourceError:
    return SourceError(Finding(Origin(file), rule, message, hint))
