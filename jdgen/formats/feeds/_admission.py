"""Admission: which postings a feed takes, and a finding for each that it has to leave out."""

from collections.abc import Callable, Iterable, Iterator

from jdgen.formats._feed import Entry
from jdgen.model.errors import RequestError
from jdgen.model.finding import Finding
from jdgen.model.posting import Missing, Posting

Lacks = Callable[[Posting], tuple[Missing, ...]]


def for_the_public(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Yield the entries whose postings are not for colleagues alone."""
    return (each for each in entries if each.posting.options.get("audience") != ("internal",))


def lacking_in(feed: str, entry: Entry, lacks: Lacks) -> tuple[Finding, ...]:
    """Return what keeps a posting from a feed: which facts it lacks, and what supplies each."""
    return tuple(_lacking(feed, entry, missing) for missing in lacks(entry.posting))


def left_out(feed: str, entry: Entry, error: RequestError) -> tuple[Finding, ...]:
    """Return why a posting that lacks nothing cannot be said in a feed."""
    return tuple(
        _about(entry, feed, found.rule, found.message, found.hint) for found in error.findings
    )


def taken_by(feed: str, entry: Entry, reference: str, other: str) -> Finding:
    """Return that an entry's reference number is that of another posting."""
    message = f"its reference number '{reference}' is that of {other} too"
    hint = "give each job a `requisition_id` of its own"
    return _about(entry, feed, "duplicate-reference", message, hint)


def _lacking(feed: str, entry: Entry, missing: Missing) -> Finding:
    message = f"it asks for {missing.name}, which nobody has given"
    return _about(entry, feed, "missing-fact", message, f"supply it with {missing.supply}")


def _about(entry: Entry, feed: str, rule: str, message: str, hint: str) -> Finding:
    said = f"'{feed}' leaves out {entry.posting.key}: {message}"
    return Finding(entry.origin, rule, said, hint, severity="warning")
