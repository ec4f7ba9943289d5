"""Git repositories as tests need them: with people, and without this machine's settings."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

SETTINGS = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "Ada",
    "GIT_AUTHOR_EMAIL": "ada@tern.example",
    "GIT_COMMITTER_NAME": "Ada",
    "GIT_COMMITTER_EMAIL": "ada@tern.example",
}


class Repository(NamedTuple):
    """A folder with a repository in it."""

    folder: Path

    def git(self, *words: str, **environment: str) -> str:
        """Run git here, and return what it prints."""
        ran = subprocess.run(
            ["git", *words],
            cwd=self.folder,
            env={**os.environ, **SETTINGS, **environment},
            capture_output=True,
            text=True,
            check=False,
        )
        assert ran.returncode == 0, ran.stderr
        return ran.stdout.strip()

    def write(self, path: str, text: str) -> None:
        """Write a file."""
        (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / path).write_text(text, "utf-8")

    def swap(self, path: str, old: str, new: str) -> None:
        """Put other words into a file, where the old ones stand once."""
        text = (self.folder / path).read_text("utf-8")
        assert text.count(old) == 1, f"'{old}' stands {text.count(old)} times in {path}"
        self.write(path, text.replace(old, new))

    def commit(self, message: str = "a change", day: str = "2026-03-02") -> str:
        """Commit everything on a day, and return the name of the commit."""
        when = f"{day}T12:00:00+00:00"
        self.git("add", "--all")
        self.git("commit", "-m", message, GIT_AUTHOR_DATE=when, GIT_COMMITTER_DATE=when)
        return self.git("rev-parse", "HEAD")


def begin_repository(folder: Path, files: Mapping[str, str]) -> Repository:
    """Return a new repository with these files in its first commit, on the branch main."""
    folder.mkdir(parents=True, exist_ok=True)
    repository = Repository(folder)
    repository.git("init", "--quiet", "--initial-branch=main")
    for path, text in files.items():
        repository.write(path, text)
    repository.commit("begin")
    return repository
