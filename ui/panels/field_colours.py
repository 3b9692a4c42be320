"""The colours that fields have in the source strip: soft grounds on which text stays readable."""

from functools import lru_cache

from PySide6.QtGui import QColor

from app.model import FIELD, LEFTOVER
from ui import theme

LEAST_CONTRAST = 4.5
"""WCAG 2.2, success criterion 1.4.3, for text of any size."""

_STRONGEST, _WEAKEST, _PACE = 0.32, 0.08, 0.04

# Fields without a hue of their own take that of a kindred one; the letter tells them apart.
_KINDRED = {
    "et_al": "authors",
    "editors": "authors",
    "translators": "authors",
    "publisher": "container_title",
    "publisher_place": "container_title",
    "collection_title": "container_title",
    "edition": "volume",
    "genre": "title",
    "medium": "doi",
    "pmid": "doi",
    "pmcid": "doi",
    "isbn": "doi",
    "issn": "doi",
    "url": "doi",
    "identifiers": "doi",
    "citation_key": "doi",
    "month": "year",
    "accessed": "year",
    "language": "title",
    "note": "pages",
}


def hue_of(field: str) -> str | None:
    """The hue of a field as #RRGGBB in the theme now in force; None for a number, a separator and a leftover."""
    hues = theme.colours().fields
    return hues.get(field) or hues.get(_KINDRED.get(field, ""))


def ground_of(field: str) -> QColor | None:
    """The soft background of a field; None where there is none."""
    hue = hue_of(field)
    if hue is None:
        return None
    colours = theme.colours()
    return QColor(soft(hue, colours.panel, colours.text))


@lru_cache(maxsize=128)
def soft(hue: str, panel: str, text: str) -> str:
    """The hue laid thinly over the panel, as strong as the text on it allows (#RRGGBB)."""
    share = _STRONGEST
    while share > _WEAKEST and contrast(blended(hue, panel, share), text) < LEAST_CONTRAST:
        share -= _PACE
    return blended(hue, panel, share)


def blended(over: str, under: str, share: float) -> str:
    """One colour laid over another with an opacity from 0 to 1."""
    pairs = zip(QColor(over).getRgb()[:3], QColor(under).getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(a * share + b * (1 - share)) for a, b in pairs)).name()


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1 to 21, as WCAG 2.2 defines contrast ratio."""
    lights = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lights[0] + 0.05) / (lights[1] + 0.05)


def field_tip(field: str, place: int = 0) -> str:
    """What a field is called, with its letter: "Title (T)", "Authors (A), name 2"."""
    if field == LEFTOVER:
        return "Left over: in no field"
    if field == "label":
        return "Number"
    if field == "et_al":
        return "Authors (A), cut short"
    if field not in FIELD:
        return ""
    about = FIELD[field]
    name = f"{about.title} ({about.key})" if about.key else about.title
    return f"{name}, name {place}" if about.kind == "names" and place else name


def _luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    red, green, blue = (_linear(value / 255) for value in QColor(colour).getRgb()[:3])  # type: ignore[index]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
