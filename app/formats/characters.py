"""Characters that a file cannot hold, replaced and told."""

import re
from dataclasses import dataclass, field

from app.formats.base import Loss

REPLACEMENT = "\ufffd"

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_LINE_BREAK = re.compile("\\s*(?:\r\n|[\r\n\u2028\u2029])\\s*")


@dataclass(slots=True)
class Writer:
    """Makes the values of one file fit, and keeps what that cost.

    `holds_line_breaks` is False for formats whose values are one line; a break is then written as a space.
    """

    holds_line_breaks: bool = True
    losses: list[Loss] = field(default_factory=list)

    def fit(self, text: str, *, number: int, field: str) -> str:
        """The text as the file can hold it; what had to be changed becomes a loss of reference `number`."""
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
        return text

    def lose(self, number: int, field: str, message: str) -> None:
        """Note what the file leaves out of reference `number` (from 1)."""
        self.losses.append(Loss(number, field, message))


def _named(characters: list[str]) -> str:
    return ", ".join(f"U+{ord(character):04X}" for character in characters)
