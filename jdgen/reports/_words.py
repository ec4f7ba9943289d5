"""The words of a finding, and how to show them where they could do harm."""

from jdgen.model.finding import Finding


def words_of(finding: Finding) -> str:
    """Return what a finding says and what to do, as its author wrote it."""
    return f"{finding.message} ({finding.hint})" if finding.hint else finding.message


def line_of(finding: Finding) -> str:
    """Return a finding in one line, its place first, if it has one."""
    where = f"{finding.origin}: " if finding.origin.file else ""
    return show(f"{where}{finding.severity} {finding.rule}: {words_of(finding)}")


def show(text: str, keep: str = "") -> str:
    """Return `text` with everything that could move a cursor or hide words spelt out.

    The characters in `keep` stay as they are.
    """
    return "".join(
        char if char.isprintable() or char in keep else repr(char)[1:-1] for char in text
    )
