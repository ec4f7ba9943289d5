"""The Nu Html Checker, the one behind validator.w3.org, finds no error in pages and fragments."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from listed import POSTINGS, make

from jdgen.model.posting import Posting
from jdgen.pipeline.posting import render

AROUND = """\
<!DOCTYPE html>
<html lang="{lang}"><head><title>Job</title></head><body><h1>Job</h1>{body}</body></html>
"""
"""The least that stands around a fragment: its title has a field of its own."""

JAVA = ("-Xss8m", "-XX:TieredStopAtLevel=1")
"""What the checker needs of Java, and what makes Java start sooner."""


@pytest.fixture
def checker() -> tuple[str, ...]:
    """The command that checks files: npm's package vnu-jar is its makers' own, and the newest."""
    jar, java = os.environ.get("JDGEN_VNU_JAR"), shutil.which("java")
    if not jar or not java:
        pytest.skip("there is no Java, or JDGEN_VNU_JAR does not name the vnu.jar of npm's vnu-jar")
    return java, *JAVA, "-jar", jar, "--format", "json", "--exit-zero-always"


def test_only_what_is_wrong_is_found_wrong(
    checker: tuple[str, ...], postings: dict[str, Posting], tmp_path: Path
) -> None:
    texts = {"wrong": AROUND.format(lang="en", body="<ul><p>Job</ul>")}
    for name, posting in postings.items():
        texts[f"{name}-page"] = render(posting, "page")
        texts[f"{name}-fragment"] = AROUND.format(lang=posting.lang, body=render(posting, "html"))
    texts["index"] = make("index", *postings.values(), *POSTINGS)[0]["index.html"]
    texts["no-index"] = make("index")[0]["index.html"]
    files = {tmp_path / f"{name}.html": text for name, text in texts.items()}
    for file, text in files.items():
        file.write_text(text, encoding="utf-8")
    run = subprocess.run((*checker, *files), capture_output=True, text=True, check=True)
    messages = json.loads(run.stderr)["messages"]
    found = [(Path(each["url"]).name, each["type"], each["message"][:36]) for each in messages]
    assert found == [("wrong.html", "error", "Element “p” not allowed as child of ")]
