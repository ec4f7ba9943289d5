"""A workspace for tests: a company, a role of its own, jobs, and the repository around them."""

import os
import subprocess
from pathlib import Path
from typing import NamedTuple

from jdgen.delivery.manifest import MANIFEST
from jdgen.pipeline.building import Built, build

SETTINGS = """\
workspace:
  company: tern
  formats: [markdown, text]
"""
SITE = "  feeds: [index, sitemap, atom]\n  site: https://jobs.tern.example\n"
COMPANY = """\
company:
  name: Tern
  industry: retail
  stage: seed
  employees: 90
  apply: {url: https://tern.example/jobs}
  about: [{id: us, text: We are Tern.}]
"""
BAKER = """\
baker:
  title: Baker
  family: bakery
  seniority: {allowed: [mid, senior], default: mid}
  duties:
    - {id: bake, text: Bake bread and rolls.}
    - {id: taste, text: Taste every batch.}
  must:
    - id: years
      years: 2
      text: About {years} years at an oven.
"""
JOB = """\
job:
  role: {role}
  places: [{{city: Oslo, country: NO}}]
  posted: 2026-11-02
"""
NAMES = {
    "GIT_AUTHOR_NAME": "Ada",
    "GIT_AUTHOR_EMAIL": "ada@tern.example",
    "GIT_COMMITTER_NAME": "Ada",
    "GIT_COMMITTER_EMAIL": "ada@tern.example",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
}


class Office(NamedTuple):
    """A workspace in a folder."""

    folder: Path

    @property
    def dist(self) -> Path:
        return self.folder / "dist"

    def write(self, path: str, text: str) -> Path:
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
        return file

    def job(self, name: str, role: str = "baker", more: str = "") -> Path:
        """Write a job; `more` are further lines of it."""
        return self.write(f"jobs/{name}.yaml", JOB.format(role=role) + more)

    def edit(self, path: str, old: str, new: str) -> None:
        text = (self.folder / path).read_text("utf-8")
        assert old in text
        self.write(path, text.replace(old, new))

    def map_sheet(self, columns: str) -> None:
        """Let the settings map the columns of jobs.csv."""
        sheets = f"  sheets: [{{file: jobs.csv, columns: {columns}}}]\n"
        self.edit("jdgen.yaml", "workspace:\n", f"workspace:\n{sheets}")

    def build(self, *, force: bool = False) -> Built:
        return build(str(self.folder), force=force)

    def outputs(self) -> dict[str, str]:
        """Return the texts of all outputs by their paths."""
        return {
            path.relative_to(self.dist).as_posix(): path.read_text("utf-8")
            for path in sorted(self.dist.rglob("*"))
            if path.is_file() and path.name != MANIFEST
        }

    def git(self, *words: str) -> None:
        subprocess.run(
            ["git", "-C", self.folder, *words],
            check=True,
            capture_output=True,
            env={**os.environ, **NAMES},
        )

    def commit(self) -> None:
        """Commit everything, in a repository that is made for it if there is none."""
        if not (self.folder / ".git").exists():
            self.git("init", "-q", "-b", "main")
        self.git("add", "-A")
        self.git("commit", "-qm", "change", "--allow-empty")


def open_office(folder: Path) -> Office:
    """Return a workspace with two jobs: a baker, whose role is its own, and a chef."""
    office = Office(folder)
    office.write("jdgen.yaml", SETTINGS)
    office.write("companies/tern.yaml", COMPANY)
    office.write("roles/baker.yaml", BAKER)
    office.job("baker-oslo")
    office.job("chef-oslo", "chef")
    return office
