"""Comparison: postings against postings, states against states, and against what was committed."""

from jdgen.comparison.grouping import compare_all, compare_states
from jdgen.comparison.limits import LIMITS, unmet
from jdgen.comparison.postings import compare
from jdgen.comparison.words import compare_texts, compare_words

__all__ = [
    "LIMITS",
    "compare",
    "compare_all",
    "compare_states",
    "compare_texts",
    "compare_words",
    "unmet",
]
