"""Text as XML holds it."""

from app.formats.characters import Writer

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
_UNHELD = str.maketrans(dict.fromkeys("\ufffe\uffff"))
"""What no XML 1.0 document holds (section 2.2), besides the control characters."""


def escaped(text: str) -> str:
    """The text as it stands between tags."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def is_plain(text: str) -> bool:
    """Whether a text stands between tags as it is: every character can be held, and none is mark-up."""
    return text.isprintable() and not ("&" in text or "<" in text or ">" in text)


def quoted(text: str) -> str:
    """The text as the value of an attribute, quotation marks included."""
    return f'"{escaped(text).replace(chr(34), "&quot;")}"'


class XmlWriter(Writer):
    """Makes the values of an XML file fit, each on one line."""

    def __init__(self, *, holds_outer_spaces: bool = True) -> None:
        super().__init__(holds_line_breaks=False, holds_tabs=False, holds_outer_spaces=holds_outer_spaces)

    def fit(self, text: str, *, number: int, field: str) -> str:
        """The text as XML can hold it; what had to be changed becomes a loss of reference `number`."""
        if self.holds_outer_spaces and text.isprintable():
            return text
        fitted = super().fit(text, number=number, field=field)
        held = fitted.translate(_UNHELD)
        if held != fitted:
            self.lose(number, field, "A character that XML does not know was left out.")
        return held

    def text(self, text: str, *, number: int, field: str) -> str:
        """The text as it stands between tags."""
        return escaped(self.fit(text, number=number, field=field))
