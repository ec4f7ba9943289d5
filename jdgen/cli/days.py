"""Days: the one clock of all commands, read where nobody names a day."""

from datetime import date

from jdgen.model.errors import refusal


def read_day(text: str) -> date:
    """Return the day that was named, or else today. Raises RequestError for what is no day."""
    try:
        return date.fromisoformat(text) if text else date.today()
    except ValueError:
        message = f"'{text}' is not a day of the calendar"
        raise refusal("day", message, "write it like 2026-11-23") from None
