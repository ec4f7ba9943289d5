"""Documents of data, all written alike."""

import json


def write_document(data: object) -> str:
    """Return data as JSON, for people to read as well: indented, and in letters of any script."""
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
