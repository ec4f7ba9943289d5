"""Notes: what a posting lacks and what was assumed for it, in two lines for people."""

from collections.abc import Iterator

from jdgen.model.posting import Posting


def gap_notes(posting: Posting) -> Iterator[str]:
    """Yield a line on missing facts and one on assumed values, each with what supplies them."""
    if posting.missing:
        gaps = ", ".join(f"{each.name} ({each.supply})" for each in posting.missing)
        yield f"Not in this posting: {gaps}."
    if posting.assumed:
        values = ", ".join(
            f"{each.name.replace('_', ' ')}: {each.value} ({each.settle})"
            for each in posting.assumed
        )
        yield f"Assumed: {values}."
