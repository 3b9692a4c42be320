"""Places in a text to the lines that people count."""

from collections.abc import Iterator

from app.progress import Progress

_REPORTED = 2000


class Lines:
    """Tells the line, from 1, of places that are asked for in rising order."""

    def __init__(self, text: str) -> None:
        self._text, self._place, self._line = text, 0, 1

    def at(self, place: int) -> int:
        """The line of a place; of one before the last that was asked for, that one's."""
        if place > self._place:
            self._line += self._text.count("\n", self._place, place)
            self._place = place
        return self._line


def numbered(text: str, progress: Progress) -> Iterator[tuple[int, str]]:
    """The lines of a text with their numbers, from 1, one at a time: a list of them could fill the memory."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    start, line = 0, 1
    while (end := text.find("\n", start)) >= 0:
        yield line, text[start:end]
        start, line = end + 1, line + 1
        if line % _REPORTED == 0:
            progress.report(start, len(text))
    yield line, text[start:]
