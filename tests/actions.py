"""Steps of GitHub's workflows and actions, run with bash as a runner would."""

import os
import re
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import yaml

EXPRESSION = re.compile(r"\$\{\{(.*?)\}\}", re.DOTALL)
SHELLS = {
    "": ["bash", "-e"],
    "bash": ["bash", "--noprofile", "--norc", "-eo", "pipefail"],
}
"""How a runner calls bash, by what `shell` says."""


class Step(NamedTuple):
    """What became of a step: success, failure or skipped, and what it printed."""

    name: str
    outcome: str
    said: str = ""


class Runner(NamedTuple):
    """A machine that runs steps: where the checkout is, a folder of its own, and programs."""

    checkout: Path
    temp: Path
    programs: Path
    contexts: Mapping[str, Any]

    def said_in(self, name: str) -> str:
        """Return what steps have written to a file of the runner's, such as the summary."""
        path = self.temp / name
        return path.read_text("utf-8") if path.exists() else ""


def run_steps(
    runner: Runner, steps: Sequence[Mapping[str, Any]], action: Path | None = None
) -> list[Step]:
    """Run steps one after the other; those that use an action of somebody else pass over.

    A step that uses OWNER/jdgen runs the action in the file `action`.
    """
    ran: list[Step] = []
    outputs: dict[str, Any] = {}
    for step in steps:
        known = {**runner.contexts, "steps": outputs, "ran": ran}
        name = step.get("name") or step.get("uses", "")
        if not _holds(step.get("if", ""), known):
            done, given = Step(name, "skipped"), {}
        elif step.get("uses", "").startswith("OWNER/jdgen@"):
            assert action, "no action is at hand"
            done, given = run_action(runner, action, step.get("with", {}))
        elif "uses" in step:
            done, given = Step(name, "success"), {}
        else:
            done, given = _run(runner, name, step, known)
        outputs[step.get("id", "")] = {"outcome": done.outcome, "outputs": given}
        ran.append(done)
    return ran


def run_action(
    runner: Runner, file: Path, given: Mapping[str, str]
) -> tuple[Step, Mapping[str, str]]:
    """Run the steps of a composite action, and return its outputs."""
    action = yaml.safe_load(file.read_text("utf-8"))
    assert given.keys() <= action["inputs"].keys()
    inputs = {name: each.get("default", "") for name, each in action["inputs"].items()}
    within = runner._replace(contexts={**runner.contexts, "inputs": {**inputs, **given}})
    ran = run_steps(within, action["runs"]["steps"])
    assert all(step["shell"] == "bash" for step in action["runs"]["steps"])
    outcome = "failure" if any(step.outcome == "failure" for step in ran) else "success"
    written = dict(line.split("=", 1) for line in runner.said_in("GITHUB_OUTPUT").splitlines())
    outputs = {name: written.get(name, "") for name in action["outputs"]}
    said = "".join(f"[{step.name}: {step.outcome}]\n{step.said}" for step in ran)
    return Step("action", outcome, said), outputs


def _run(
    runner: Runner, name: str, step: Mapping[str, Any], known: Mapping[str, Any]
) -> tuple[Step, Mapping[str, str]]:
    files = ("GITHUB_OUTPUT", "GITHUB_PATH", "GITHUB_STEP_SUMMARY")
    added = runner.said_in("GITHUB_PATH").splitlines()[::-1]
    environment = {
        **os.environ,
        **{file: str(runner.temp / file) for file in files},
        **{key: _filled(each, known) for key, each in step.get("env", {}).items()},
        "PATH": os.pathsep.join([*added, str(runner.programs), os.environ["PATH"]]),
        "GITHUB_ACTIONS": "true",
        "CI": "true",
        "RUNNER_TEMP": str(runner.temp),
    }
    script = runner.temp / "step.sh"
    script.write_text(_filled(step["run"], known), "utf-8")
    ran = subprocess.run(
        [*SHELLS[step.get("shell", "")], str(script)],
        cwd=runner.checkout / _filled(step.get("working-directory", "."), known),
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    lines = runner.said_in("GITHUB_OUTPUT").splitlines()
    outputs = dict(line.split("=", 1) for line in lines)
    return Step(name, "failure" if ran.returncode else "success", ran.stdout), outputs


def _filled(text: str, known: Mapping[str, Any]) -> str:
    return EXPRESSION.sub(lambda found: str(_value(found[1].strip(), known)), text)


def _holds(condition: str, known: Mapping[str, Any]) -> bool:
    """Say whether a step runs. Without a condition it does unless one before it failed."""
    if not condition:
        return all(step.outcome != "failure" for step in known["ran"])
    expression = condition.strip().removeprefix("${{").removesuffix("}}")
    return all(_is_true(part.strip(), known) for part in expression.split("&&"))


def _is_true(part: str, known: Mapping[str, Any]) -> bool:
    if part == "!cancelled()":
        return True
    left, sign, right = re.split(r"\s*(==|!=)\s*", part)
    return (_value(left, known) == _value(right, known)) is (sign == "==")


def _value(name: str, known: Mapping[str, Any]) -> Any:  # noqa: ANN401 (as GitHub's)
    """Return what a name means; what is not there is empty, as it is to GitHub."""
    if name.startswith("'"):
        return name.strip("'")
    value: Any = known
    for part in name.split("."):
        value = value.get(part, "") if isinstance(value, Mapping) else ""
    return value
