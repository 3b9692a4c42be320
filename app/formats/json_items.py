"""The items of a JSON text, one by one, so that a broken one costs no other."""

import json
import re
from collections.abc import Iterator
from typing import Any

from app.formats.base import Problem
from app.formats.lines import Lines
from app.progress import Progress

MOST_MARKS = 5_000_000
"""Brackets and commas of a text that is read: more stand in no list of references, and each costs memory."""
_MOST_BREAKS = 200
_LONGEST_MENDED = 1_000_000
_NEEDLESS_COMMA = re.compile(r",(\s{0,200}[}\]])")
_BLANK = re.compile(r"[\s,]*")
_NEXT_ITEM = re.compile(
    r"\}\s{0,200},?\s{0,200}(?=\{\s{0,200}\"(?:id|type|title|DOI|indexed|citation-key|categories|author)\")"
)
_ITEMS = re.compile(
    r"\{\s{0,200}(?:\"[\w-]{1,40}\"\s{0,20}:\s{0,20}(?:\"[^\"]{0,200}\"|[\w.-]{1,40})\s{0,20},\s{0,200}){0,20}"
    r"\"items\"\s{0,20}:\s{0,20}\["
)


def items(text: str, problems: list[Problem], progress: Progress) -> Iterator[tuple[int, Any]]:
    """The items of an array, of an object's "items", or one behind the other, and the line that each begins on."""
    if too_many_marks(text, problems):
        return
    decoder = json.JSONDecoder(strict=False)
    lines = Lines(text)
    wrapped = _ITEMS.match(text, _skip(text, 0))
    place = wrapped.end() if wrapped else _skip(text, 0)
    is_array = bool(wrapped) or text[place : place + 1] == "["
    place = _skip(text, place if wrapped or not is_array else place + 1)
    breaks = 0
    while place < len(text) and text[place] != "]":
        progress.report(place, len(text))
        line = lines.at(place)
        try:
            item, end = decoder.raw_decode(text, place)
        except (ValueError, RecursionError) as error:
            following = _NEXT_ITEM.search(text, place) if breaks < _MOST_BREAKS else None
            end = following.start() + 1 if following else min(len(text), place + _LONGEST_MENDED)
            mended = _mended(decoder, text[place:end])
            if mended is not None:
                yield line, mended
                breaks, place = breaks + 1, _skip(text, end) if following else _last_bracket(text, place)
                continue
            problems.append(Problem(line, _told(error, is_last=following is None)))
            if following is None:
                return
            breaks, place = breaks + 1, following.end()
            continue
        yield line, item
        place = _skip(text, end)
    if is_array and place >= len(text):
        problems.append(Problem(lines.at(len(text)), "The list breaks off before its end; what was read was kept."))


def _mended(decoder: json.JSONDecoder, item: str) -> Any:
    """The item without the commas before closing brackets that people leave there; None if that mends nothing."""
    try:
        return decoder.raw_decode(_NEEDLESS_COMMA.sub(r"\1", item))[0]
    except (ValueError, RecursionError):
        return None


def _last_bracket(text: str, place: int) -> int:
    """Where the array ends behind its last item; the end of the text if it does not."""
    end = text.rfind("]", place)
    return end if end > text.rfind("}", place) else len(text)


def too_many_marks(text: str, problems: list[Problem]) -> bool:
    """Whether a text holds more brackets and commas than may be read; that is told."""
    if text.count("[") + text.count("{") + text.count(",") <= MOST_MARKS:
        return False
    message = "The file holds more brackets and commas than any list of references, and was not read. Split it."
    problems.append(Problem(0, message))
    return True


def _skip(text: str, place: int) -> int:
    blank = _BLANK.match(text, place)
    return blank.end() if blank else place


def _told(error: Exception, *, is_last: bool) -> str:
    where = f" (it breaks in line {error.lineno:,})" if isinstance(error, json.JSONDecodeError) else ""
    kept = "what stands before it was kept" if is_last else "it was left out"
    return f"The item that begins here cannot be read as JSON{where}; {kept}."
