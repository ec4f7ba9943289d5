"""Keys are taken out of a file, and every other character stays as its author wrote it."""

import pytest

from jdgen.sources.clearing import Cleared, clear, settle
from jdgen.sources.nodes import read_nodes

BLOCK = """\
# A nurse.
job:
  role: registered-nurse   # on the ward
  # Agreed in May:
  pay:
    - {min: 38.40, max: 54.85, currency: USD, per: hour}
    # nights
    - kind: allowance
      note: |
        Night differential,
        as agreed.

  # The last day.
  closes: 2026-07-06 # a Monday
  requisition_id:
  starts: >
    as soon
    as you can

  contact: "Jule
    Brandt"
  options: {unit: emergency}
"""


def test_keys_go_with_all_that_stands_below_them_and_comments_stay() -> None:
    cleared = clear(BLOCK, "job", {"pay", "closes", "requisition_id", "starts", "contact", "id"})
    assert cleared.keys == ("pay", "closes", "requisition_id", "starts", "contact")
    assert (
        cleared.text
        == """\
# A nurse.
job:
  role: registered-nurse   # on the ward
  # Agreed in May:
  # pay:

  # The last day.
  # closes:
  # requisition_id:
  # starts:

  # contact:
  options: {unit: emergency}
"""
    )


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("job: {role: chef, pay: [1, 2], id: y}\n", "job: {role: chef}\n"),
        ("job: {id: 'é', role: chef}\n", "job: {role: chef}\n"),
        ("job: {id: y}\n", "job: {}\n"),
        ("job:\n  {role: chef,\n   id: y}\n", "job:\n  {role: chef}\n"),
        ("job: {travel: &a some, pay: *a, team: x}", "job: {travel: &a some, team: x}"),
        ("job: {travel: &a some, pay: *a}", "job: {travel: &a some}"),
        ("job:\n  travel: &a some\n  pay: *a\n", "job:\n  travel: &a some\n  # pay:\n"),
        ("job:\n  role: chef\n  pay: 1", "job:\n  role: chef\n  # pay:\n"),
        ("job:\n  role: chef\n", "job:\n  role: chef\n"),
    ],
)
def test_every_way_to_write_a_map_is_understood(text: str, left: str) -> None:
    assert clear(text, "job", {"pay", "id"}).text == left


def test_what_is_not_there_is_not_missed() -> None:
    assert clear("job: {role: chef}", "job", {"pay"}) == Cleared("job: {role: chef}", ())


@pytest.mark.parametrize(
    ("text", "settled"),
    [
        ("job:\n  role: chef\n", "job:\n  status: draft\n  role: chef\n"),
        ("job:\n  role: chef\n  status: open # now\n", "job:\n  role: chef\n  status: draft\n"),
        ("job: {role: chef}\n", "job: {status: draft, role: chef}\n"),
        ("job: {role: chef, status: open}\n", "job: {status: draft, role: chef}\n"),
        ("job: {status: open}\n", "job: {status: draft}\n"),
    ],
)
def test_a_value_is_settled_whether_or_not_it_was_there(text: str, settled: str) -> None:
    assert settle(text, "job", "status", "draft") == settled
    assert read_nodes(settled.encode(), "f").findings == ()
