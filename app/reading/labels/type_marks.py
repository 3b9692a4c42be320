"""Letters that Chinese lists print behind a title for its kind and carrier: "[J]", "[EB/OL]" (GB/T 7714, annex B)."""

import re

TYPE_MARK = re.compile(r"\[((?:[JMDCNSPRGAZ]|EB|DB|CP|DS|CM)(?:/(?:OL|CD|MT|DK))?)\](?=\s?(?:[.,:;/–-]|\[|$))")
_KINDS = {
    "J": "article-journal", "M": "book", "D": "thesis", "C": "paper-conference", "N": "article-newspaper",
    "S": "standard", "P": "patent", "R": "report", "EB": "webpage", "DB": "dataset", "DS": "dataset", "CP": "software",
    "A": "chapter",
}  # fmt: skip


def is_type_mark(text: str) -> bool:
    """Whether the text is such letters without their brackets."""
    return len(text) < 6 and TYPE_MARK.match(f"[{text}]") is not None


def marked_kind(medium: str, *, contained: bool) -> str:
    """The CSL type that a medium of such letters tells, "" if it is none; a part of a book is a chapter."""
    kind = _KINDS.get(medium.partition("/")[0], "") if len(medium) < 6 else ""
    return "chapter" if kind == "book" and contained else kind
