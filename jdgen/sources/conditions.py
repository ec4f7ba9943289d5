"""The grammar of `when`: a map of options becomes a condition of tests."""

from typing import Any

from jdgen.model.finding import Finding
from jdgen.nearest import suggestion
from jdgen.sources.nodes import Document, Path


def read_when(document: Document, data: Any, path: Path, findings: list[Finding]) -> Any:
    """Return the shape of a When for the map `data`; what it cannot mean joins `findings`."""
    if not isinstance(data, dict):
        message = "a condition is a map from option to answer"
        _find(document, path, message, "write for example {size: [micro, small]}", findings)
        return None
    tests = {key: value for key, value in data.items() if key != "not"}
    out = {"all": _tests(document, tests, path, findings)}
    if "not" in data:
        inner = (*path, "not")
        if isinstance(data["not"], dict):
            out["but_not"] = _tests(document, data["not"], inner, findings)
        else:
            message = "`not` takes a map from option to answer"
            _find(document, inner, message, "write for example not: {size: micro}", findings)
    return out


def _tests(document: Document, data: Any, path: Path, findings: list[Finding]) -> list[Any]:
    tests = [
        _test(document, option, value, (*path, option), findings) for option, value in data.items()
    ]
    return [test for test in tests if test is not None]


def _test(document: Document, option: str, value: Any, path: Path, findings: list[Finding]) -> Any:
    if isinstance(value, dict):
        return _bounds(document, option, value, path, findings)
    answers = value if isinstance(value, list) else [value]
    if answers and all(isinstance(answer, str) for answer in answers):
        return {"option": option, "any_of": answers}
    message = f"'{option}' is compared with nothing that is an answer"
    _find(document, path, message, "give an answer, a list of them, or {min:, max:}", findings)
    return None


def _bounds(
    document: Document, option: str, value: Any, path: Path, findings: list[Finding]
) -> Any:
    for key in value.keys() - {"min", "max"}:
        message = f"unknown key '{key}' in the bounds of '{option}'"
        hint = suggestion(key, ("min", "max"))
        findings.append(Finding(document.at_key(*path, key), "unknown-key", message, hint))
    bounds = [value.get("min", ""), value.get("max", "")]
    if not any(bounds) or not all(isinstance(bound, str) for bound in bounds):
        message = f"the bounds of '{option}' name no answer"
        _find(document, path, message, "write {min: …}, {max: …} or both", findings)
        return None
    return {"option": option, "least": bounds[0], "most": bounds[1]}


def _find(document: Document, path: Path, message: str, hint: str, findings: list[Finding]) -> None:
    findings.append(Finding(document.at(*path), "condition", message, hint))
