"""A list of names in one cell of a spreadsheet, read back exactly: "Rindi, G.; de Jong, M.C.; et al.".

A name is "family, given, suffix"; a name without a comma is a body, so a person of one name keeps a comma
("Патютко,"). A particle is the words in small letters before the family; where that would tell it wrongly, it stands
in braces ("{De} Jong, M.C.", "{} de Jong, M.C."). A backslash before a character takes its meaning away.
"""

import re

from app.model import Name, Names
from app.reading.names.names import read_names
from app.styles.names import given_parts, leading_particle

ET_AL = "et al."

_SPECIAL = re.compile(r"[\\;,{}]")
_ONE_GIVEN = re.compile(r"[^\s\\;,{}]+")
_EDGE = re.compile(r"\A\s|\s\Z")
_BRACED = re.compile(r"\{((?:[^\\{}]|\\.)*)\} ?", re.DOTALL)
_PRINTED_ET_AL = re.compile(r".+\b(?:et\.? al|и др|и соавт)\.?", re.DOTALL)
_MOST_PARTS = 3
_FEWEST_WORDS = 2


def names_cell(names: Names) -> str:
    """The cell of a list of names."""
    if not names:
        return ""
    items = [_name_item(name) for name in names.people]
    cell = "; ".join([*items, ET_AL] if names.et_al else items)
    return f"\\{cell}" if _looks_typed(cell) else cell


def read_names_cell(cell: str) -> Names:
    """The names of a cell, written by `names_cell` or typed by a person ("Rindi G., Klöppel G. et al.")."""
    if not cell.strip():
        return Names()
    if _looks_typed(cell):
        return read_names(cell)
    items = [item for item in (_strip(item) for item in _split(cell, ";")) if item]
    et_al = bool(items) and items[-1].lower() in (ET_AL, "et al")
    return Names(tuple(_read_item(item) for item in (items[:-1] if et_al else items)), et_al)


def _looks_typed(cell: str) -> bool:
    """Whether a cell is a line of names as they are printed, rather than in the form above."""
    if "{" in cell or "\\" in cell:
        return False
    items = [item.strip() for item in cell.split(";")]
    parts = [item.split(",") for item in items if item.lower() not in (ET_AL, "et al")]
    return any(len(each) > _MOST_PARTS or _is_printed_name(each[0].strip()) for each in parts)


def _is_printed_name(text: str) -> bool:
    """Whether a text before the first comma already holds initials ("Rindi G.") or et al."""
    words = text.split()
    if len(words) < _FEWEST_WORDS:
        return False
    ends_in_initials = all(part.is_initial for part in given_parts(words[-1]))
    return ends_in_initials or bool(_PRINTED_ET_AL.fullmatch(text))


def _name_item(name: Name) -> str:
    if name.literal:
        text = _escaped(name.literal)
        return f"\\{text}" if text.lower() in (ET_AL, "et al") else text
    if not (name.particle or name.suffix) and name.family.isalpha() and _ONE_GIVEN.fullmatch(name.given):
        return f"{name.family}, {name.given}"  # as most names are
    plain = f"{_escaped(name.particle)} {_escaped(name.family)}" if name.particle else _escaped(name.family)
    if _read_family(_strip(plain)) != (name.particle, name.family):
        plain = f"{{{_escaped(name.particle)}}} {_escaped(name.family)}"
    item = f"{plain}," + (f" {_escaped(name.given)}" if name.given else "")
    return item + (f", {_escaped(name.suffix)}" if name.suffix else "")


def _read_item(item: str) -> Name:
    parts = [_strip(part) for part in _split(item, ",")]
    if len(parts) == 1:
        return Name(literal=_plain(parts[0]))
    particle, family = _read_family(parts[0])
    return Name(family, _plain(parts[1]), particle, _plain(", ".join(parts[2:])))


def _read_family(text: str) -> tuple[str, str]:
    """Particle and family of an escaped text."""
    braced = _BRACED.match(text)
    if braced:
        return _plain(braced[1]), _plain(text[braced.end() :])
    words = text.split(" ")
    small = leading_particle([_plain(word) for word in words])
    return _plain(" ".join(words[:small])), _plain(" ".join(words[small:]))


def _escaped(text: str) -> str:
    return _EDGE.sub(r"\\\g<0>", _SPECIAL.sub(r"\\\g<0>", text))


def _plain(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text, flags=re.DOTALL)


def _split(text: str, separator: str) -> list[str]:
    """The text between separators that no backslash protects."""
    pieces, start = [], 0
    for found in re.finditer(rf"\\.|{separator}", text, re.DOTALL):
        if found[0] == separator:
            pieces.append(text[start : found.start()])
            start = found.end()
    return [*pieces, text[start:]]


def _strip(text: str) -> str:
    """The text without outer spaces, save one that a backslash protects."""
    text = text.lstrip()
    stripped = text.rstrip()
    backslashes = len(stripped) - len(stripped.rstrip("\\"))
    return text[: len(stripped) + backslashes % 2]
