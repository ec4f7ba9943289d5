"""What the system refuses is said in words, and a full disk leaves all as it was."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest
from outputs import refused

from jdgen.delivery.trouble import explained, refusal

ROOT = Path(__file__).parents[2]

FILL = """
import os, sys
from pathlib import Path
from outputs import build, few, held, make, many, right
from jdgen.delivery.batch import deliver
from jdgen.delivery.verifying import verify
from jdgen.model.errors import DeliveryError

dist = Path(sys.argv[1]) / "dist"
size = int(sys.argv[2])
before = many("a1", 12)
build(dist, before)
try:
    after = many("b2", 12)
    deliver(str(dist), after, lambda asked: ("x" * size for _ in asked), made_by="jdgen 1.0")
except DeliveryError as error:
    print(error.findings[0].message, error.findings[0].hint, sep="; ")
assert held(dist) == right(before)
assert os.listdir(dist.parent) == ["dist"]
assert verify(str(dist)) == ()
assert build(dist, many("b2", 12)).written == 12
assert held(dist) == right(many("b2", 12))
"""


@pytest.mark.parametrize("size", [5_000, 100_000])
def test_a_full_disk_leaves_all_as_it_was(tmp_path: Path, size: int) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = f"mount -t tmpfs -o size=128k tmpfs '{disk}'"
    unshare = ["unshare", "--map-root-user", "--mount", "bash", "-c"]
    inside = [*unshare, f'{mount} && exec "$@"', "-", sys.executable, "-P", "-c"]
    if subprocess.run([*inside, "pass"], capture_output=True, check=False).returncode:
        pytest.skip("mounts are not allowed here, so there is no small disk to fill")
    ran = subprocess.run(
        [*inside, FILL, str(disk), str(size)],
        env={**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'tests'}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.stderr == ""
    assert ran.stdout == (
        f"'{disk}/dist' was not brought up to date: there is no room left on the disk; "
        "Free some space, then build again.\n"
    )


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OSError(errno.EROFS, "x", "a.md"), "you have no permission to write there ('a.md')"),
        (OSError(errno.EDQUOT, "x"), "there is no room left on the disk"),
        (OSError(errno.EIO, "Input/output error"), "the system says: Input/output error"),
    ],
)
def test_each_refusal_has_its_words(error: OSError, words: str) -> None:
    finding = refusal("dist", error).findings[0]
    assert finding.message == f"'dist' was not brought up to date: {words}"
    assert finding.hint


def test_whatever_else_goes_wrong_passes_through() -> None:
    def fail() -> None:
        with explained("dist"):
            raise FileNotFoundError(errno.ENOENT, "No such file", "a.md")

    assert "No such file ('a.md')" in refused(fail).message
    with pytest.raises(ZeroDivisionError), explained("dist"):
        raise ZeroDivisionError
