"""Freezing: values of the model as JSON text, in the normal form that normal.py describes."""

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from jdgen.model.origin import Origin


def freeze(value: Any) -> str:
    """Return a value of the model as JSON text; ``thaw(freeze(value)) == value``."""
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"))


def _plain(value: Any) -> Any:
    match value:
        case Origin():
            return {"@": list(value)}
        case date():
            return {"": "date", "value": value.isoformat()}
        case Decimal():
            return {"": "Decimal", "value": str(value)}
        case tuple() if hasattr(value, "_fields"):
            return _tagged(value)
        case tuple() | list():
            return [_plain(item) for item in value]
        case Mapping():
            return {key: _plain(item) for key, item in value.items()}
    return value


def _tagged(value: Any) -> dict[str, Any]:
    """Return a value under the name of its type, without what equals a default."""
    defaults = type(value)._field_defaults
    kept = {
        name: _plain(part)
        for name, part in value._asdict().items()
        if name not in defaults or part != defaults[name]
    }
    return {"": type(value).__name__, **kept}
