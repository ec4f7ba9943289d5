"""Puts finished texts where users look: the only writer there."""
