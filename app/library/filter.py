"""What a user types into the filter box, understood: parts of which all must hold, or one of those joined by `or`."""

import re
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Filter:
    """A typed filter: `text` as typed, `parts` as its terms in order (for chips); the empty filter lets all through.

    `joined` holds the numbers of the parts that an `or` joins to the part before; an `or` that joins nothing is a part
    that asks for nothing. What a part may be is told by `read_term`: plain words must all occur somewhere (case-,
    accent- and ё-blind, by the beginning of words), `title:word` in that field (by title or column name),
    `article:word` in what the article is called by, `2010..2012`, `2010..`, `..2003` or `volume:10..20` a range,
    `no:year` and `has:doi` absence and presence, `is:review` and the other `STATES`, `-` before any of them excludes,
    "quotes" keep words together and match them whole, `journal:="Ann Surg"` asks for the whole field.
    """

    text: str = ""
    parts: tuple[str, ...] = ()
    joined: frozenset[int] = frozenset()

    @property
    def groups(self) -> tuple[tuple[str, ...], ...]:
        """The parts as alternatives: of each group one must hold, and all groups must."""
        return tuple(tuple(self.parts[each] for each in group) for group in self._groups())

    @property
    def alone(self) -> tuple[str, ...]:
        """The parts that must hold whatever the others say, as none is joined to them."""
        return tuple(group[0] for group in self.groups if len(group) == 1)

    def without(self, part: int) -> "Filter":
        """The filter with its nth part taken out, and the `or` that joined it."""
        return self._of([[each for each in group if each != part] for group in self._groups()])

    def without_alone(self, is_gone: Callable[[str], bool]) -> "Filter":
        """The filter without the parts that stand alone and for which `is_gone` holds; itself if there are none."""
        if not any(map(is_gone, self.alone)):
            return self
        return self._of([each for each in self._groups() if len(each) > 1 or not is_gone(self.parts[each[0]])])

    def with_part(self, part: str) -> "Filter":
        """The filter with one more part, which must hold whatever the others say; with none more for ""."""
        texts = [self._of(self._groups()).text, part]
        if is_unclosed(texts[0]):
            texts.reverse()  # or the open quotation would swallow it
        return read_filter(" ".join(filter(None, texts)))

    def _groups(self) -> list[list[int]]:
        """The numbers of the parts, those joined by `or` together."""
        groups: list[list[int]] = []
        for number, part in enumerate(self.parts):
            if number in self.joined:
                groups[-1].append(number)
            elif not is_or(part):
                groups.append([number])
        return groups

    def _of(self, groups: list[list[int]]) -> "Filter":
        """The filter with these parts only."""
        texts = [" or ".join(self.parts[each] for each in group) for group in groups if group]
        return read_filter(" ".join(texts))


def read_filter(text: str) -> Filter:
    """The filter in `text`; what cannot be understood is searched for as plain words, so typing never fails."""
    parts: list[str] = []
    joined: set[int] = set()
    typed = [match.group() for match in _PART.finditer(text)]
    joinable = [number for number, part in enumerate(typed) if not is_or(part)]
    for number, part in enumerate(typed):
        if joinable and is_or(part) and joinable[0] < number < joinable[-1]:
            joined.add(len(parts))
        else:
            parts.append(part)
    return Filter(text, tuple(parts), frozenset(joined))


def is_or(part: str) -> bool:
    """Whether a part is the word that joins two others."""
    return part.casefold() == "or"


def is_unclosed(part: str) -> bool:
    """Whether a quotation is begun and not ended."""
    return part.count('"') % 2 == 1


# A part ends at a space that is not between quotes; an unclosed quote, as while typing, reaches to the end.
_PART = re.compile(r'(?:"[^"]*(?:"|$)|[^\s"])+')
