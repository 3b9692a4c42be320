"""Sets of words written as plain text."""


def wordset(text: str) -> frozenset[str]:
    """The words of `text`, which spaces separate."""
    return frozenset(text.split())
