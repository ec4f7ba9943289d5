"""Changes as data, for programs: everything that is known of them, under keys that stay."""

from jdgen.model.change import Comparison, Entry, TextDifference, Wording
from jdgen.reports._changes import Changes
from jdgen.reports._document import write_document

SCHEMA_VERSION = 1
"""Grows when a key changes its meaning or goes; keys may be added without."""

Data = dict[str, object]


def _render(comparison: Comparison) -> str:
    return write_document(
        {
            "schema_version": SCHEMA_VERSION,
            "before": comparison.before,
            "after": comparison.after,
            "changed": comparison.changed,
            "same": comparison.same,
            "changes": [_change(entry) for entry in comparison.entries],
            "texts": [_text(each) for each in comparison.texts],
        }
    )


def _change(entry: Entry) -> Data:
    change = entry.change
    return {
        "kind": change.kind,
        "id": change.id,
        "raises": change.raises,
        "section": change.section,
        "was": change.was,
        "before": change.before,
        "after": change.after,
        "shifts": [each._asdict() for each in change.shifts],
        "file": change.origin.file,
        "line": change.origin.line,
        "column": change.origin.column,
        "waivers": [{**each._asdict(), "until": str(each.until)} for each in change.waivers],
        "postings": list(entry.postings),
        "published": list(entry.published),
        "wordings": [_wording(each) for each in entry.wordings],
    }


def _wording(wording: Wording) -> Data:
    return {
        "before": wording.before,
        "after": wording.after,
        "pieces": [each._asdict() for each in wording.pieces],
        "postings": list(wording.postings),
    }


def _text(difference: TextDifference) -> Data:
    return {
        "posting": difference.posting,
        "format": difference.format,
        "difference": difference.text,
    }


CHANGES = Changes("json", "Data for programs of your own; its keys stay.", _render)
