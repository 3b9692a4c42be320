"""Records printed in the styles of the folder `styles`, with the slips that real lists have."""

import random
import tomllib
from pathlib import Path

from app.model import Name
from training.naming import NAME_STYLES, NameStyle, list_names
from training.records import Record
from training.sets import Labelled, labelled
from training.slips import with_slips
from training.templates import Missing, Node, Part, fill, parse_template
from training.vocabulary import genitive

LANGUAGES = ("en", "de", "fr", "it", "pt", "es", "ru", "ko", "zh", "ja")

_Style = tuple[float, list[str], list[list[Node]]]


class Printer:
    """Prints records in randomly chosen styles."""

    def __init__(self, folder: Path) -> None:
        self._styles: dict[tuple[str, str], list[_Style]] = {}
        for path in sorted(folder.glob("*.toml")):
            for style in tomllib.loads(path.read_text(encoding="utf-8"))["style"]:
                entry = (style["weight"], style["names"], [parse_template(text) for text in style["templates"]])
                for language in style.get("languages", LANGUAGES):
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
        editors = record.editors
        given_first = NAME_STYLES["gost_given"]
        editor_style = chance.choice([style, style, given_first])
        translator_style = given_first if language == "ru" else chance.choice([given_first, NAME_STYLES["full"]])
        if language == "ru" and chance.random() < 0.7:
            editors = [Name(genitive(name.family), name.given, literal=name.literal) for name in editors]
            editor_style = given_first
        authors = record.body or list_names(record.authors, style, language, chance)
        if record.group:
            joint = chance.choice(["; ", ", ", " and ", "; the ", "; for the ", ", on behalf of the "])
            authors += joint + record.group
        return {
            "authors": authors,
            "authors2": list_names(record.authors, given_first, language, chance),
            "authors3": list_names(record.authors[:1], NameStyle(initials=("full",)), language, chance),
            "people": list_names(record.authors, style, language, chance),
            "editors": list_names(editors, editor_style, language, chance) if editors else "",
            "translators": list_names(editors[: chance.choice([1, 1, 1, 3])], translator_style, language, chance),
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
