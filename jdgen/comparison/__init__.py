"""Comparison: postings against postings, and against what was committed."""
