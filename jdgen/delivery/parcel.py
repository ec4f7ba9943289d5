"""Findings and faults as plain data, which passes through a pipe."""

import traceback
from typing import Any, NoReturn

from jdgen.model import errors
from jdgen.model.errors import JdgenError
from jdgen.model.finding import Finding
from jdgen.model.origin import Origin

Packed = tuple[Any, ...]


def pack(finding: Finding) -> Packed:
    """Return a finding as plain data."""
    return (tuple(finding.origin), *finding[1:])


def unpack(packed: Packed) -> Finding:
    """Return the finding that was packed."""
    origin, *rest = packed
    return Finding(Origin(*origin), *rest)


def pack_fault(fault: BaseException) -> Packed:
    """Return what went wrong as plain data: an error of ours whole, a bug by its traceback."""
    if isinstance(fault, JdgenError):
        return type(fault).__name__, [pack(finding) for finding in fault.findings]
    return "", "".join(traceback.format_exception(fault))


def raise_fault(packed: Packed) -> NoReturn:
    """Raise what went wrong elsewhere."""
    name, told = packed
    if name:
        raise getattr(errors, name, JdgenError)(*map(unpack, told))
    raise RuntimeError(f"a worker failed:\n{told}")
