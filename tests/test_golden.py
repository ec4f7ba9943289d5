"""Whole postings, as a candidate reads them: a change of any word shows in a diff."""

from collections.abc import Callable
from pathlib import Path

import pytest

from jdgen import generate

SALTMARSH = str(Path(__file__).parent / "data" / "saltmarsh.yaml")
CASES: dict[str, dict[str, object]] = {
    "fintech": {"role": "head-of-product", "industry": "fintech"},
    "fintech-of-forty": {"role": "head-of-product", "company": SALTMARSH, "location": "Leeds, GB"},
    "hospital-of-thousands": {
        "role": "head-of-product",
        "industry": "healthcare",
        "employees": 6000,
    },
    "vice-president": {"role": "vp-of-product", "industry": "saas", "employees": 800},
    "founders-and-six": {"role": "head-of-product", "industry": "ecommerce", "employees": 7},
    "head-or-vice-president": {
        "role": "head-of-product",
        "seniority": ["head", "vp"],
        "size": "midsize",
    },
    "nurse": {"role": "registered-nurse", "industry": "healthcare"},
    "charge-nurse": {
        "role": "charge-nurse",
        "industry": "healthcare",
        "size": "large",
        "shift": "nights",
        "time": "full-time",
        "workplace": "on-site",
        "location": "Denver, US-CO",
        "pay": "46.50-58.25 USD an hour",
    },
}


@pytest.mark.parametrize("case", CASES)
def test_a_posting_reads_as_it_did(case: str, golden: Callable[[str, str], None]) -> None:
    golden(f"{case}/posting.md", generate(**CASES[case]))


@pytest.mark.parametrize("case", ["fintech-of-forty", "head-or-vice-president", "charge-nurse"])
def test_a_posting_is_the_same_data_as_it_was(
    case: str, golden: Callable[[str, str], None]
) -> None:
    golden(f"{case}/posting.json", generate(**CASES[case], format="json"))
