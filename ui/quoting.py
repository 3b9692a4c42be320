"""Titles within sentences and labels."""

LONGEST_TITLE = 60


def quoted(title: str) -> str:
    """A title in quotation marks, on one line, cut at a word where it is long."""
    words = " ".join(title.split())
    if len(words) > LONGEST_TITLE:
        words = words[: LONGEST_TITLE + 1].rsplit(" ", 1)[0][:LONGEST_TITLE].rstrip(" ,;:.") + "…"
    return f"“{words}”"
