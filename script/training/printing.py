"""Records printed in the styles of styles.toml, with the slips that real lists have."""

import random
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from app.model import Name
from training.records import Record, genitive
from training.sets import Labelled, labelled
from training.templates import Missing, Node, Part, fill, parse_template


@dataclass(frozen=True, slots=True)
class NameStyle:
    """How names are put: `order` "family", "given" or "first" (only the first is family-first)."""

    order: str = "family"
    comma: str = " "
    initials: tuple[str, ...] = (".",)
    separator: str = ", "
    last: tuple[str, ...] = (", ",)
    et_al: tuple[str, ...] = (" et al.", ", et al.", " et al")
    shown: tuple[int, ...] = (3, 6, 99)
    upper: float = 0.0


_AND = (", and ", " and ", " & ", ", & ")
NAME_STYLES = {
    "stops": NameStyle(initials=(".",), shown=(3, 3, 3, 99)),
    "vancouver": NameStyle(initials=("",), shown=(3, 6, 6, 99)),
    "apa": NameStyle(comma=", ", initials=(". ",), last=(", & ", " & ", ", y ", " e "), shown=(6, 99)),
    "harvard": NameStyle(comma=", ", initials=(".", ". "), last=_AND, shown=(3, 99, 99), upper=0.1),
    "semicolons": NameStyle(comma=", ", initials=(".", ". "), separator="; ", last=("; ",), shown=(8, 99)),
    "ieee": NameStyle("given", initials=(". ",), last=_AND, shown=(6, 99)),
    "given_first": NameStyle("given", initials=(". ", "."), last=(", ", *_AND), shown=(6, 99), upper=0.1),
    "mla": NameStyle("first", comma=", ", initials=("full",), last=(", and ", " and "), shown=(1, 99)),
    "full": NameStyle("given", initials=("full",), last=(", and ", " and ", ", ", " et "), shown=(99,)),
    "gost": NameStyle(
        initials=(".", ".", ". "), et_al=(" и др.", " [и др.]", ", и др.", " и соавт.", " et al."), shown=(3, 99)
    ),
    "gost_comma": NameStyle(comma=", ", initials=(".", ". "), et_al=(" и др.", " [и др.]"), shown=(1, 3, 99)),
    "gost_spaced": NameStyle(initials=(". ",), et_al=(" и др.",), shown=(3, 99)),
    "abnt": NameStyle(
        comma=", ", initials=(". ", ".", "full"), separator="; ", last=("; ",), et_al=(" et al.", "; et al."), upper=0.9
    ),
}
_LATIN_ET_AL = NAME_STYLES["stops"].et_al


def given_as(given: str, form: str) -> str:
    """Given names in a form: "full", or initials with `form` behind each ("." "J.A.", ". " "J. A.", "" "JA")."""
    words = re.findall(r"[^\W\d_]+", re.sub(r"(?<=[A-ZА-Я])(?=[A-ZА-Я])", " ", given))
    if form == "full":
        return given
    initials = [word[0].upper() for word in words]
    return "".join(initials) if not form else form.join(initials) + form.rstrip()


def list_names(names: list[Name], style: NameStyle, language: str, chance: random.Random) -> str:
    """The names as a list in the style, cut short with "et al." if there are many."""
    form = chance.choice(style.initials)
    upper = chance.random() < style.upper
    shown = chance.choice(style.shown)
    people = names[:shown] if len(names) > shown else names
    printed = [_one_name(name, style, form, upper=upper, first=not at) for at, name in enumerate(people)]
    if len(people) < len(names):
        endings = style.et_al if language == "ru" or style.et_al[0][:4] != " и д" else _LATIN_ET_AL
        return style.separator.join(printed) + chance.choice(endings)
    if len(printed) > 1:
        printed[-2:] = [printed[-2] + chance.choice(style.last) + printed[-1]]
    return style.separator.join(printed)


def _one_name(name: Name, style: NameStyle, form: str, *, upper: bool, first: bool) -> str:
    family = f"{name.particle} {name.family}".strip()
    family = family.upper() if upper else family
    given = given_as(name.given, form)
    if style.order == "given" or (style.order == "first" and not first):
        return f"{given} {family}".strip()
    suffix = f" {name.suffix}" if name.suffix else ""
    return f"{family}{style.comma}{given}{suffix}"


class Printer:
    """Prints records in randomly chosen styles."""

    def __init__(self, path: Path) -> None:
        styles = tomllib.loads(path.read_text(encoding="utf-8"))["style"]
        self._styles: dict[tuple[str, str], list[tuple[float, list[str], list[list[Node]]]]] = {}
        for style in styles:
            entry = (style["weight"], style["names"], [parse_template(text) for text in style["templates"]])
            for language in style.get("languages", ["en", "de", "fr", "pt", "es", "ru"]):
                if language != "ru" or "languages" in style:
                    self._styles.setdefault((style["kind"], language), []).append(entry)

    def print(self, record: Record, chance: random.Random) -> Labelled | None:
        """The record in a style for its kind and language, or None if it lacks what the style wants."""
        styles = self._styles.get((record.kind, record.language)) or self._styles.get((record.kind, "en"))
        if not styles:
            return None
        _, names, templates = chance.choices(styles, [style[0] for style in styles])[0]
        style = NAME_STYLES[chance.choice(names)]
        try:
            parts = fill(chance.choice(templates), record.fields | self._people(record, style, chance), chance)
        except Missing:
            return None
        if chance.random() < 0.01:
            parts = [("author", record.authors[0].family), (None, chance.choice(["", "", ".", ","]))]
        return labelled(with_slips(_without_doubled_stops(parts), chance), "printed")

    def _people(self, record: Record, style: NameStyle, chance: random.Random) -> dict[str, str]:
        language = record.language
        given_first = NameStyle("given", initials=(".", ". "), shown=(3, 99), et_al=style.et_al)
        editors = record.editors
        if language == "ru" and chance.random() < 0.7:
            editors = [Name(genitive(name.family), name.given) for name in editors]
            editor_style = given_first
        else:
            editor_style = chance.choice([style, given_first])
        authors = record.body or list_names(record.authors, style, language, chance)
        if record.group:
            authors += (
                chance.choice(["; ", ", ", " and ", "; the ", "; for the ", ", on behalf of the "]) + record.group
            )
        return {
            "authors": authors,
            "authors2": list_names(record.authors, given_first, language, chance),
            "authors3": list_names(record.authors, NameStyle(initials=("full",)), language, chance),
            "editors": list_names(editors, editor_style, language, chance) if editors else "",
            "translators": list_names(editors[:1], given_first, language, chance) if editors else "",
        }


def _without_doubled_stops(parts: list[Part]) -> list[Part]:
    """Drop a stop that the template puts behind a part which already ends with one, or with "?"."""
    kept: list[Part] = []
    for label, text in parts:
        before = kept[-1][1][-1:] if kept and kept[-1][1] else ""
        if label is None and text.startswith(".") and before in (".", "?", "!"):
            text = text[1:]
        kept.append((label, text))
    return kept


def with_slips(parts: list[Part], chance: random.Random) -> list[Part]:
    """The parts as a hurried author leaves them: a space lost or doubled, a stop missing, words glued or broken."""
    if chance.random() < 0.55:
        return parts
    slips: list[Part] = []
    for at, (label, text) in enumerate(parts):
        slip = chance.random()
        if label is None and at < len(parts) - 1:
            if slip < 0.10:
                text = re.sub(r"([:;,.]) ", r"\1", text)
            elif slip < 0.14:
                text = text.replace(" ", "  ")
            elif slip < 0.17:
                text = text.replace(". ", ", ") if ". " in text else text.replace(":", " :")
        elif label is None and slip < 0.4:
            text = text.rstrip(".")
        elif label in ("title", "journal") and slip < 0.04:
            text = re.sub(r"(?<=[a-zа-я]) (?=[A-ZА-Яa-zа-я])", "", text, count=1)
        elif label == "title" and slip < 0.06:
            text = re.sub(r"(?<=\w{4})(?=\w{4})", chance.choice([" ", "- "]), text, count=1)
        elif label == "author" and slip < 0.05:
            text = text.replace(", ", ",") if chance.random() < 0.5 else text.replace(". ", ".")
        slips.append((label, text))
    return slips
