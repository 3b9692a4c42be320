"""Characters that a file cannot hold, replaced and told."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from app.formats.base import Loss
from app.model import FIELD, LEFTOVER, UNPRINTED, Reference
from app.styles import Piece
from app.styles.imprints import without_imprint

_UNPRINTED = tuple(name for name in FIELD if name in UNPRINTED)
REPLACEMENT = "\ufffd"

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_UNUSUAL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_LINE_BREAK = re.compile(" ?[\r\n\u2028\u2029]+ ?")


def holdable(text: str) -> str:
    """The text without control characters, and with halves of characters replaced: what every file can hold."""
    return _SURROGATE.sub(REPLACEMENT, _CONTROL.sub("", text))


@dataclass(slots=True)
class Writer:
    """Makes the values of one file fit, and keeps what that cost.

    Without `holds_line_breaks` or `holds_tabs`, a break or a tab is written as a space; without `holds_outer_spaces`
    those at either end are left out.
    """

    holds_line_breaks: bool = True
    holds_tabs: bool = True
    holds_outer_spaces: bool = True
    losses: list[Loss] = field(default_factory=list)

    def fit(self, text: str, *, number: int, field: str) -> str:
        """The text as the file can hold it; what had to be changed becomes a loss of reference `number`."""
        if not self.holds_outer_spaces and text != text.strip():
            text = text.strip()
            self.lose(number, field, "A space at its end is lost.")
        if text.isprintable() or not _UNUSUAL.search(text):
            return text
        controls = sorted(set(_CONTROL.findall(text)))
        if controls:
            text = _CONTROL.sub("", text)
            self.lose(number, field, f"A control character was left out: {_named(controls)}.")
        surrogates = sorted(set(_SURROGATE.findall(text)))
        if surrogates:
            text = _SURROGATE.sub(REPLACEMENT, text)
            self.lose(number, field, f"Half a character became {REPLACEMENT}: {_named(surrogates)}.")
        if not self.holds_line_breaks and _LINE_BREAK.search(text):
            text = _LINE_BREAK.sub(" ", text)
            self.lose(number, field, "A line break became a space.")
        if not self.holds_tabs and "\t" in text:
            text = text.replace("\t", " ")
            self.lose(number, field, "A tab became a space.")
        return text

    def changes(self, text: str) -> bool:
        """Whether `fit` may have to change something in a text."""
        return bool(_UNUSUAL.search(text)) or not self.holds_outer_spaces

    def tell_leftover(self, reference: Reference, number: int) -> None:
        """Note the characters of a source that stand in no field, in a file that holds the fields only."""
        if not reference.spans:
            return
        left = [reference.source[span.start : span.end].strip() for span in reference.spans if span.field == LEFTOVER]
        if any(left):
            self.lose(number, "source", f"No field holds this part of the source: “{'” “'.join(filter(None, left))}”.")

    def tell_unprinted(self, reference: Reference, number: int, pieces: Sequence[Piece]) -> None:
        """Note what is kept for other programs in a file that holds what is printed, save a month among the pieces."""
        self.tell_imprint(reference, number)
        for name in _UNPRINTED:
            if getattr(reference, name) and not any(piece.field == name for piece in pieces):
                self.lose(number, name, f"Not printed: {FIELD[name].title.lower()}.")

    def tell_imprint(self, reference: Reference, number: int) -> None:
        """Note the publisher and place of a journal, which are not printed behind an article in it."""
        bare = without_imprint(reference)
        for name in () if bare is reference else ("publisher", "publisher_place"):
            if getattr(reference, name) and not getattr(bare, name):
                self.lose(number, name, f"Not printed: {FIELD[name].title.lower()}.")

    def lose(self, number: int, field: str, message: str) -> None:
        """Note what the file leaves out of reference `number` (from 1)."""
        self.losses.append(Loss(number, field, message))


def _named(characters: list[str]) -> str:
    return ", ".join(f"U+{ord(character):04X}" for character in characters)
