"""Text of a user's data where Qt would guess at markup."""

from html import escape


def tooltip(text: str) -> str:
    """The text as a tooltip shows it literally, whatever it looks like; wrapped where it is long."""
    return f'<div style="white-space: pre-wrap;">{escape(text)}</div>' if text else ""
