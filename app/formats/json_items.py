"""The items of a JSON text, one by one, so that a broken one costs no other and no file can fill the memory."""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from app.formats.base import Problem
from app.formats.streaming import Portion, Telling

LONGEST_ITEM = 12_000_000
"""Characters of one item that are read; more stand in no reference, and each may cost memory many times."""
_MOST_BREAKS = 200
_LONGEST_MENDED = 1_000_000
_KEPT_BEHIND = 1_000_000
_REPORTED = 200
_NEEDLESS_COMMA = re.compile(r",(\s{0,200}[}\]])")
_BLANK = re.compile(r"[\s,]*")
_NEXT_ITEM = re.compile(
    r"\}\s{0,200},?\s{0,200}(?=\{\s{0,200}\"(?:id|type|title|DOI|indexed|citation-key|categories|author)\")"
)
_ITEMS = re.compile(
    r"\{\s{0,200}(?:\"[\w-]{1,40}\"\s{0,20}:\s{0,20}(?:\"[^\"]{0,200}\"|[\w.-]{1,40})\s{0,20},\s{0,200}){0,20}"
    r"\"items\"\s{0,20}:\s{0,20}\["
)


def items(portions: Iterable[Portion], telling: Telling) -> Iterator[tuple[int, Any]]:
    """The items of an array, of an object's "items", or one behind the other, and the line that each begins on."""
    return _Items(portions, telling).items()


class _Items:
    """Looks at a text through a window that moves on: what was read is let go of, what is cut off is waited for."""

    def __init__(self, portions: Iterable[Portion], telling: Telling) -> None:
        self._portions, self._telling = iter(portions), telling
        self._decoder = json.JSONDecoder(strict=False)
        self._text, self._place = "", 0
        self._line, self._counted_to = 1, 0
        self._start = self._end = 0
        self._breaks = 0
        self._has_given_up = False

    def items(self) -> Iterator[tuple[int, Any]]:
        """The items, and the line that each begins on."""
        self._fill()
        is_array = self._open()
        number = 0
        while self._is_at_item():
            number += 1
            if number % _REPORTED == 0:
                self._report()
            line = self._line_here()
            try:
                item, end = self._decoder.raw_decode(self._text, self._place)
            except (ValueError, RecursionError) as error:
                if self._may_be_cut(error) and self._fill():
                    continue
                yield from self._mend(line, error)
                continue
            if end == len(self._text) and self._fill():
                continue  # a number may go on
            yield line, item
            self._place = end
        if is_array and self._place >= len(self._text) and not self._has_given_up:
            self._tell(self._line_here(), "The list breaks off before its end; what was read was kept.")

    def _open(self) -> bool:
        """Go behind the bracket that opens the items; whether there is one."""
        self._skip()
        wrapped = _ITEMS.match(self._text, self._place)
        is_array = bool(wrapped) or self._text[self._place : self._place + 1] == "["
        self._place = wrapped.end() if wrapped else self._place + is_array
        return is_array

    def _is_at_item(self) -> bool:
        """Go to the next item; False where there is none."""
        self._skip()
        while self._place >= len(self._text):
            if not self._fill():
                return False
            self._skip()
        return self._text[self._place] != "]"

    def _fill(self) -> bool:
        """Let more of the text into the window, and let go of what was read; False at the end of the text."""
        portion = next(self._portions, None)
        if portion is None:
            return False
        if self._place > _KEPT_BEHIND:
            self._line_here()
            self._text, self._place, self._counted_to = self._text[self._place :], 0, 0
        self._text += portion.text
        self._start, self._end = portion.start, portion.end
        return True

    def _may_be_cut(self, error: Exception) -> bool:
        """Whether an item may be broken only because the window ends in it."""
        if not isinstance(error, json.JSONDecodeError) or len(self._text) - self._place > LONGEST_ITEM:
            return False
        return error.msg.startswith("Unterminated") or error.pos > len(self._text) - _LONGEST_WORD

    def _mend(self, line: int, error: Exception) -> Iterator[tuple[int, Any]]:
        """The item if it can be mended; else it is told, and left out."""
        text, place = self._text, self._place
        following = _NEXT_ITEM.search(text, place) if self._breaks < _MOST_BREAKS else None
        end = following.start() + 1 if following else min(len(text), place + _LONGEST_MENDED)
        mended = _mended(self._decoder, text[place:end])
        self._breaks += 1
        if mended is not None:
            yield line, mended
            self._place = end if following else self._last_bracket()
        else:
            self._tell(line, self._told(error, is_last=following is None))
            self._place = following.end() if following else self._give_up()

    def _last_bracket(self) -> int:
        """Where the array ends behind its last item; the end of the text if it does not."""
        end = self._text.rfind("]", self._place)
        return end if end > self._text.rfind("}", self._place) else len(self._text)

    def _give_up(self) -> int:
        """Read nothing more."""
        self._portions = iter(())
        self._has_given_up = True
        return len(self._text)

    def _skip(self) -> None:
        blank = _BLANK.match(self._text, self._place)
        self._place = blank.end() if blank else self._place

    def _line_here(self) -> int:
        self._line += self._text.count("\n", self._counted_to, self._place)
        self._counted_to = max(self._counted_to, self._place)
        return self._line

    def _report(self) -> None:
        share = (self._end - self._start) * self._place // max(len(self._text), 1)
        self._telling.report(self._start + share)

    def _told(self, error: Exception, *, is_last: bool) -> str:
        where = ""
        if isinstance(error, json.JSONDecodeError):
            where = f" (it breaks in line {self._line_here() + self._text.count(chr(10), self._place, error.pos):,})"
        kept = "what stands before it was kept" if is_last else "it was left out"
        return f"The item that begins here cannot be read as JSON{where}; {kept}."

    def _tell(self, line: int, message: str) -> None:
        self._telling.problems.append(Problem(line, message))


_LONGEST_WORD = 20


def _mended(decoder: json.JSONDecoder, item: str) -> Any:
    """The item without the commas before closing brackets that people leave there; None if that mends nothing."""
    try:
        return decoder.raw_decode(_NEEDLESS_COMMA.sub(r"\1", item))[0]
    except (ValueError, RecursionError):
        return None
