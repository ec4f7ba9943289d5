"""Documents of data, all written alike."""

import json


def write_document(data: object) -> str:
    """Return data as JSON, for people to read as well: indented, and in letters of any script.

    What could move a terminal's cursor or hide words is spelt out, as JSON spells it.
    """
    text = json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    # Such characters stand in strings alone, but for the ends of lines.
    return "".join(c if c.isprintable() or c == "\n" else json.dumps(c)[1:-1] for c in text)
