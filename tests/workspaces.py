"""Workspaces for tests: written to a folder, and kept in a repository of git."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

SMALL: Mapping[str, str] = {
    "jdgen.yaml": "workspace: {company: tern}\n",
    "companies/tern.yaml": "company: {name: Tern, employees: 40, industry: fintech}\n",
    "companies/gull.yaml": "company: {name: Gull, employees: 900, industry: healthcare}\n",
    "roles/baker.yaml": "baker: {title: Baker, family: baking, seniority: mid, duties: Bake.}\n",
    "jobs/nurse-oslo.yaml": "job: {role: nurse, company: gull, places: 'Oslo, NO'}\n",
    "jobs/baker-bergen.yaml": "job: {role: baker, places: 'Bergen, NO'}\n",
}
"""Two companies, a role of its own, and two jobs, one of which names no company."""


def write(folder: Path, files: Mapping[str, str]) -> Path:
    """Write files below a folder, and return the folder."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(text.encode())
    return folder


def git(folder: Path, *words: str) -> str:
    """Run git in a folder as somebody without settings of their own, and return what it says."""
    named = {"NAME": "Ada", "EMAIL": "ada@tern.example", "DATE": "2026-03-01T12:00:00Z"}
    people = {
        f"GIT_{who}_{key}": text for who in ("AUTHOR", "COMMITTER") for key, text in named.items()
    }
    alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    command = ["git", "-c", "init.defaultBranch=main", "-C", str(folder), *words]
    ran = subprocess.run(
        command, capture_output=True, text=True, check=True, env={**os.environ, **people, **alone}
    )
    return ran.stdout.strip()


def commit(folder: Path, message: str = "write") -> str:
    """Commit everything in a folder, which becomes a repository first, and return the revision."""
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", message)
    return git(folder, "rev-parse", "HEAD")
