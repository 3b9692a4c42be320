"""The manual's page about reading, whose figures are written by `script/evaluate --write`."""

from pathlib import Path

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reading.md"
BEGINNING = "<!-- Made by script/evaluate --write; do not edit. -->"
END = "<!-- The end of what script/evaluate made. -->"


def rewritten(page: str, figures: str) -> str:
    """The page with new figures between its marks; raises ValueError if a mark is missing."""
    before, _, rest = page.partition(BEGINNING)
    _, found, after = rest.partition(END)
    if not found:
        raise ValueError(f"{PAGE} lacks the marks between which the figures stand")
    return f"{before}{BEGINNING}\n\n{figures.strip()}\n\n{END}{after}"
