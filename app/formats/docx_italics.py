"""The runs of a Word document that are in italics (ECMA-376, part 1, 17.3.2.16)."""

from collections.abc import Iterator
from itertools import groupby, islice
from typing import Any

from app.formats.docx_numbers import WORD
from app.reading.fields.italics import MOST, run_of

_OFF = frozenset(("0", "false", "off"))
_EMPHASIS = frozenset(("Emphasis", "Hervorhebung", "Accentuation", "nfasis"))
"""Ids of the character style that sets italics, in some languages of Word."""


def runs_in_italics(document: Any) -> Iterator[str]:
    """The texts in italics that may be names of journals; runs side by side are one."""
    found = (run_of("".join(texts)) for paragraph in document.iter(f"{WORD}p") for texts in _together(paragraph))
    return islice(filter(None, found), MOST)


def _together(paragraph: Any) -> Iterator[list[str]]:
    for is_italic, runs in groupby(paragraph.iter(f"{WORD}r"), key=_is_italic):
        if is_italic:
            yield [text.text or "" for run in runs for text in run.iterchildren(f"{WORD}t")]


def _is_italic(run: Any) -> bool:
    properties = run.find(f"{WORD}rPr")
    if properties is None:
        return False
    italic = properties.find(f"{WORD}i")
    if italic is not None:
        return (italic.get(f"{WORD}val") or "1") not in _OFF
    style = properties.find(f"{WORD}rStyle")
    return style is not None and style.get(f"{WORD}val") in _EMPHASIS
