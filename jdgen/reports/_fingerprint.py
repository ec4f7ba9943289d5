"""Fingerprints: by them a platform knows a finding again after its line has moved."""

from collections import Counter
from collections.abc import Iterable
from hashlib import sha256

from jdgen.model.finding import Finding


def fingerprints(findings: Iterable[Finding]) -> list[str]:
    """Return a fingerprint for each finding: of its file, rule and message, not of its line.

    Findings that agree in all three are told apart by which of them comes first.
    """
    seen: Counter[tuple[str, str, str]] = Counter()
    marks = []
    for finding in findings:
        what = (finding.origin.file, finding.rule, finding.message)
        marks.append(_hash(*what, str(seen[what])))
        seen[what] += 1
    return marks


def _hash(*parts: str) -> str:
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]
