"""The paragraphs of a word processor's document as the lines of a text."""

from collections.abc import Sequence

SEPARATED_BY_EMPTY = 1 / 8
"""Empty paragraphs for each filled one from which they, and no others, part the text."""


def set_apart(paragraphs: Sequence[str]) -> str:
    """The paragraphs as text: blank lines where the document has empty ones, or between all if it hardly has any."""
    filled = sum(1 for each in paragraphs if each.strip())
    empty = len(paragraphs) - filled
    lines: list[str] = []
    for paragraph in paragraphs:
        if empty < SEPARATED_BY_EMPTY * filled:
            if not paragraph.strip():
                continue
            if lines:
                lines.append("")
        lines.extend(line.strip() for line in paragraph.split("\n"))
    return "\n".join(lines)
