"""The Python interface: a role's name and answers in, the text of a posting out."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from workspaces import SMALL, write

import jdgen
from jdgen.model.errors import JdgenError

SALTMARSH = str(Path(__file__).parent / "data" / "saltmarsh.yaml")
SCRIPT = """
import sys
from jdgen import generate
kinds = {"json", "markdown"}
for kind in sorted(kinds):
    text = generate("nurse", seniority=["mid", "senior"], location=["Denver, US-CO", "Bonn, DE"],
                    industry="healthcare", format=kind)
    sys.stdout.buffer.write(text.encode())
"""


def test_a_name_is_enough() -> None:
    text = jdgen.generate("head-of-product")
    assert text.startswith("# Head of Product\n\n## The job\n")
    assert text.endswith("\n")


def test_options_are_keywords() -> None:
    text = jdgen.generate("head-of-product", industry="fintech", seniority="vp", size="midsize")
    assert text.startswith("# VP of Product\n")
    assert "fintech and payments" in text


def test_a_headcount_decides_the_size() -> None:
    by_size = jdgen.generate("head-of-product", size="large")
    assert jdgen.generate("head-of-product", employees=1001) == by_size
    assert jdgen.generate("head-of-product", employees=1000) != by_size


def test_a_company_a_place_and_pay_are_taken_over() -> None:
    text = jdgen.generate("cpo", company=SALTMARSH, location="Leeds, GB", pay="140k GBP")
    assert "You will answer" not in text
    assert "Place: Leeds, United Kingdom" in text
    assert "Base pay: £140,000 a year" in text


def test_formats_roles_and_templates_of_one_s_own(tmp_path: Path) -> None:
    (tmp_path / "roles.yaml").write_text(
        "baker: {title: Baker, family: baking, seniority: {allowed: [mid], default: mid}}\n",
        encoding="utf-8",
    )
    (tmp_path / "posting.md.j2").write_text("We hire: {{ posting.title }}", encoding="utf-8")
    roles, templates = str(tmp_path / "roles.yaml"), str(tmp_path)
    assert jdgen.generate("baker", roles=roles, templates=templates) == "We hire: Baker\n"
    assert '"title": "Baker"' in jdgen.generate("baker", roles=roles, format="json")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"role": "hed-of-product"}, "there is no role 'hed-of-product'"),
        ({"role": "nurse", "industry": "helthcare"}, "'helthcare' is no answer to 'industry'"),
        ({"role": "nurse", "colour": "blue"}, "'registered-nurse' has no option 'colour'"),
        ({"role": "nurse", "format": "docx"}, "docx"),
        ({"role": "nurse", "pay": "a lot"}, "'a lot' is not an amount of money"),
        ({"role": "nurse", "employees": 0}, "cannot have 0 employees"),
    ],
)
def test_what_is_wrong_is_said_with_findings(arguments: dict[str, object], message: str) -> None:
    with pytest.raises(JdgenError, match=message) as caught:
        jdgen.generate(**arguments)
    assert all(found.message for found in caught.value.findings)


def test_the_interface_is_one_function_and_the_version() -> None:
    assert set(jdgen.__all__) == {"__version__", "generate"}


def run(seed: str) -> bytes:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": "C", "COLUMNS": "40"}
    made = subprocess.run(
        [sys.executable, "-c", SCRIPT], env=environment, capture_output=True, check=True
    )
    assert made.stderr == b""
    return made.stdout


def test_the_same_request_gives_the_same_bytes_in_every_process() -> None:
    first = run("1")
    assert first == run("2")
    assert b"Denver" in first


def test_a_workspace_knows_jobs_companies_roles_and_templates(tmp_path: Path) -> None:
    write(
        tmp_path, {**SMALL, "templates/posting.md.j2": "{{ posting.title }}, {{ posting.key }}\n"}
    )
    home = str(tmp_path)
    assert jdgen.generate("baker-bergen", workspace=home) == "Baker, baker-bergen\n"
    assert jdgen.generate("baker", workspace=home, company="gull") == "Baker, baker\n"
    with pytest.raises(JdgenError, match="there is no role 'baker-bergen'"):
        jdgen.generate("baker-bergen")
    with pytest.raises(JdgenError, match="there is no such file"):
        jdgen.generate("nurse", workspace=str(tmp_path / "jobs"))
