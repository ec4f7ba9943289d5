"""Findings and faults come out of a pipe as they went in."""

import marshal

import pytest

from jdgen.delivery.parcel import pack, pack_fault, raise_fault, unpack
from jdgen.model.errors import DeliveryError
from jdgen.model.finding import Finding
from jdgen.model.origin import Origin

FINDING = Finding(Origin("jobs/a.yaml", 3, 1), "no-role", "there is no such role", "look", "info")


def test_a_finding_comes_out_as_it_went_in() -> None:
    assert unpack(marshal.loads(marshal.dumps(pack(FINDING)))) == FINDING


def test_an_error_of_ours_comes_out_as_it_went_in() -> None:
    packed = marshal.loads(marshal.dumps(pack_fault(DeliveryError(FINDING))))
    with pytest.raises(DeliveryError) as caught:
        raise_fault(packed)
    assert caught.value.findings == (FINDING,)


def test_a_bug_comes_out_as_its_traceback() -> None:
    with pytest.raises(RuntimeError, match="a worker failed:\nKeyError: 'x'"):
        raise_fault(marshal.loads(marshal.dumps(pack_fault(KeyError("x")))))
