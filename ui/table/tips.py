"""Texts for tooltips, in which Qt would take a user's text for HTML if it looks like it."""

import html


def plain_tip(text: str) -> str:
    """A text for a tooltip that wraps and shows every character as it is, tags included."""
    return f"<qt>{html.escape(text)}</qt>"
