"""Places in a text to the lines that people count."""


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
