"""The numbers that Word puts before paragraphs, which stand nowhere in their text (ECMA-376, part 1, 17.9)."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
"""The names of elements, and those of the "strict" kind of document (part 1 and part 4 of the standard)."""
_LEVELS = 9


class Level(NamedTuple):
    """One level of a list: its first number, the kind of number, and the text around it, as in "[%1]"."""

    start: int = 1
    kind: str = "decimal"
    text: str = "%1."


@dataclass(slots=True)
class Numbers:
    """The lists of a document and how far each has counted; `label_of` is asked for each paragraph in order."""

    levels: dict[str, dict[int, Level]] = field(default_factory=dict)
    lists: dict[str, str] = field(default_factory=dict)
    styles: dict[str, tuple[str, int]] = field(default_factory=dict)
    default_style: str = ""
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)

    def label_of(self, paragraph: Any) -> str:
        """What Word shows before a paragraph ("3. ", "[3] ", "• "), "" for one in no list; counts it."""
        found = self._place_of(paragraph)
        if found is None:
            return ""
        number_id, depth = found
        levels = self.levels.get(number_id, {})
        level = levels.get(depth, Level())
        if level.kind == "bullet":
            return "• "
        counts = self._counts.setdefault(self.lists.get(number_id, number_id), {})
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in range(depth + 1, _LEVELS):
            counts.pop(deeper, None)
        if level.kind == "none":
            return ""
        text = level.text
        for place in range(depth + 1):
            own = levels.get(place, Level())
            text = text.replace(f"%{place + 1}", written(counts.get(place, own.start), own.kind))
        return f"{text.strip()} " if text.strip() else ""

    def _place_of(self, paragraph: Any) -> tuple[str, int] | None:
        """The list and the level of a paragraph, by its own properties or its style's; None if it is in no list."""
        properties = paragraph.find(f"{WORD}pPr")
        if properties is None:
            return self.styles.get(self.default_style)
        style = properties.find(f"{WORD}pStyle")
        inherited = self.styles.get(_value(style) or self.default_style)
        own = properties.find(f"{WORD}numPr")
        if own is None:
            return inherited
        number_id = _value(own.find(f"{WORD}numId")) or (inherited[0] if inherited else "")
        depth = _whole(_value(own.find(f"{WORD}ilvl")), inherited[1] if inherited else 0)
        return (number_id, min(depth, _LEVELS - 1)) if number_id not in ("", "0") else None


def read_numbers(numbering: Any, styles: Any) -> Numbers:
    """The lists that the parts `numbering` and `styles` define; both may be None."""
    numbers = Numbers()
    abstract: dict[str, dict[int, Level]] = {}
    for element in () if numbering is None else numbering:
        if element.tag == f"{WORD}abstractNum":
            abstract[element.get(f"{WORD}abstractNumId", "")] = dict(_levels(element))
        elif element.tag == f"{WORD}num":
            number_id = element.get(f"{WORD}numId", "")
            parent = _value(element.find(f"{WORD}abstractNumId"))
            levels = dict(abstract.get(parent, {}))
            starts_again = False
            for override in element.iterfind(f"{WORD}lvlOverride"):
                depth = _whole(override.get(f"{WORD}ilvl"), 0)
                levels.update(_levels(override))
                start = override.find(f"{WORD}startOverride")
                if start is not None:
                    starts_again = True
                    levels[depth] = levels.get(depth, Level())._replace(start=_whole(_value(start), 1))
            numbers.levels[number_id] = levels
            numbers.lists[number_id] = f"num {number_id}" if starts_again else parent
    if styles is not None:
        numbers.default_style, numbers.styles = _styles(styles)
    return numbers


def _levels(parent: Any) -> Iterator[tuple[int, Level]]:
    for element in parent.iterfind(f"{WORD}lvl"):
        depth = _whole(element.get(f"{WORD}ilvl"), 0)
        text = element.find(f"{WORD}lvlText")
        yield (
            depth,
            Level(
                _whole(_value(element.find(f"{WORD}start")), 1),
                _value(element.find(f"{WORD}numFmt")) or "decimal",
                _value(text) if text is not None else "",
            ),
        )


def _styles(styles: Any) -> tuple[str, dict[str, tuple[str, int]]]:
    """The default paragraph style, and the list and level that each style puts its paragraphs in."""
    default = ""
    based: dict[str, str] = {}
    own: dict[str, tuple[str, int]] = {}
    for style in styles.iterfind(f"{WORD}style"):
        name = style.get(f"{WORD}styleId", "")
        if style.get(f"{WORD}default") in ("1", "true") and style.get(f"{WORD}type") == "paragraph":
            default = name
        based[name] = _value(style.find(f"{WORD}basedOn"))
        properties = style.find(f"{WORD}pPr/{WORD}numPr")
        if properties is not None:
            number_id = _value(properties.find(f"{WORD}numId"))
            own[name] = (number_id, min(_whole(_value(properties.find(f"{WORD}ilvl")), 0), _LEVELS - 1))
    found: dict[str, tuple[str, int]] = {}
    for name in based:
        ancestor, seen = name, set[str]()
        while ancestor and ancestor not in own and ancestor not in seen:
            seen.add(ancestor)
            ancestor = based.get(ancestor, "")
        if ancestor in own and own[ancestor][0] not in ("", "0"):
            found[name] = own[ancestor]
    return default, found


def written(number: int, kind: str) -> str:
    """A number as a list shows it: "4", "d", "IV"; kinds that hardly number references are set in figures."""
    if kind in ("lowerLetter", "upperLetter") and 1 <= number <= 26:
        letter = chr(ord("a") + number - 1)
        return letter if kind == "lowerLetter" else letter.upper()
    if kind in ("lowerRoman", "upperRoman") and 1 <= number < 4000:
        roman = _roman(number)
        return roman if kind == "upperRoman" else roman.lower()
    return str(number)


def _roman(number: int) -> str:
    pairs = zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), "M CM D CD C XC L XL X IX V IV I".split(), strict=True
    )
    found = []
    for worth, sign in pairs:
        found.append(sign * (number // worth))
        number %= worth
    return "".join(found)


def _value(element: Any) -> str:
    """The `w:val` of an element, "" if there is none."""
    return element.get(f"{WORD}val", "") if element is not None else ""


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) <= 5 else otherwise
