"""Trees of git revisions: what a workspace was, read from the repository without a checkout."""

import os
import subprocess
from collections.abc import Iterable, Iterator, Mapping
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


class Blob(NamedTuple):
    """A file of a revision: its mode, the name of its content, and its path."""

    mode: str
    name: str
    path: str


def read_revision(folder: str, revision: str) -> Tree:
    """Return the workspace in `folder` as it was in a revision of the repository around it.

    Its root is the revision, as git writes it (``main:jobs/nurse.yaml``). Raises SourceError if
    there is no repository, no such revision, or no workspace in it, and for links.
    """
    prefix = _git(folder, "rev-parse", "--show-prefix").decode().strip()
    commit = _resolve(folder, revision)
    root = f"{revision}:{prefix}".rstrip("/")
    listed = _git(folder, "ls-tree", "-r", "-z", "--full-tree", commit, "--", prefix or ".")
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


def _belongs(path: str) -> bool:
    top, slash, _ = path.partition("/")
    return bool(slash) and top in FOLDERS and path.endswith(FOLDERS[top]) and "/." not in path


def _blobs(listed: bytes, prefix: str) -> Iterator[Blob]:
    """Yield the files that `git ls-tree -z` lists, with their paths below `prefix`."""
    for line in listed.decode("utf-8", "surrogateescape").split("\0"):
        if line:
            about, _, path = line.partition("\t")
            mode, _, name = about.split()
            yield Blob(mode, name, path.removeprefix(prefix))


def _contents(folder: str, root: str, blobs: Iterable[Blob]) -> Mapping[str, bytes]:
    blobs = list(blobs)
    findings = [_link(root, each) for each in blobs if each.mode == LINK]
    names = "".join(f"{each.name}\n" for each in blobs).encode()
    contents = list(_split(_git(folder, "cat-file", "--batch", said=names)))
    files = {each.path: content for each, content in zip(blobs, contents, strict=True)}
    for path, content in files.items():
        named = Tree(root, {}).named(path)
        if len(content) > most_bytes(path):
            findings.append(too_large(named, len(content)))
        if content.startswith(LARGE):
            message = "Git LFS keeps this file elsewhere, and this is a pointer to it"
            findings.append(Finding(Origin(named), "unreadable", message, "keep it in git itself"))
    if findings:
        raise SourceError(*findings)
    return files


def _split(batch: bytes) -> Iterator[bytes]:
    """Yield the contents that `git cat-file --batch` prints, each after a line with its size."""
    at = 0
    while at < len(batch):
        end = batch.index(b"\n", at)
        size = int(batch[at:end].split()[2])
        yield batch[end + 1 : end + 1 + size]
        at = end + size + 2


def _link(root: str, blob: Blob) -> Finding:
    message = "a symbolic link is not followed"
    named = Tree(root, {}).named(blob.path)
    return Finding(Origin(named), "link", message, "put the file itself there")


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
        last = told[-1].removeprefix("fatal: ") if told else f"it ended with {done.returncode}"
        if "not a git repository" in last:
            hint = "compare two folders instead, or begin one: git init"
            raise _refusal("", "no-repository", "there is no git repository around here", hint)
        raise _refusal("", "git", f"git could not {words[0]}: {last}")
    return done.stdout


def _run(
    folder: str, words: Iterable[str], said: bytes = b""
) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}
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
