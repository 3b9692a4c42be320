"""Corrections of figures: page ranges in full or shortened, and the dash between first and last."""

from app.checks.rules.correction import Correction, Kind, whole_texts
from app.styles.pages import full_range, range_dashes, short_range, with_dash


def _range(field: str, before: str, after: str) -> Correction | None:
    """Page ranges in full or shortened, from an example: "256-65" and "256-265"; another dash comes along."""
    old, new = _dash_of(before), _dash_of(after)
    if not old or not new:
        return None
    dash = new if new != old else ""
    written, says = (
        (_in_full, "page ranges in full") if len(before) < len(after) else (_shortened, "page ranges shortened")
    )
    if written(before, dash) != after or _plain(before) == _plain(after):
        return None
    return Correction(
        "pages", field, before, after, f"{says}, as in “{after}”", of_text=lambda text: written(text, dash)
    )


def _dash(field: str, before: str, after: str) -> Correction | None:
    """What stands between first and last, from an example: "256-265" and "256–265"."""
    old, new = _dash_of(before), _dash_of(after)
    if not old or not new or old == new or with_dash(before, new) != after:
        return None

    def altered(text: str) -> str:
        return with_dash(text, new) if _dash_of(text) == old else text

    return Correction("dash", field, before, after, f"ranges as “{after}”, with “{new}”", of_text=altered)


KINDS: tuple[Kind, ...] = (
    Kind("pages", "Form of page ranges", ("pages",), whole_texts, _range),
    Kind("dash", "Dash of ranges", ("pages", "year", "issue", "volume"), whole_texts, _dash),
)


def _dash_of(text: str) -> str:
    """What stands between first and last in all ranges of a text; "" if there is none, or not one alone."""
    dashes = set(range_dashes(text))
    return dashes.pop() if len(dashes) == 1 else ""


def _plain(text: str) -> str:
    return with_dash(text, "-")


def _in_full(text: str, dash: str) -> str:
    """A short range in full; a full one as it is."""
    own = _dash_of(text)
    if not own or full_range(text, own) == text:
        return text
    return full_range(text, dash or own)


def _shortened(text: str, dash: str) -> str:
    own = _dash_of(text)
    if not own or _plain(short_range(text)) == _plain(text):
        return text
    return with_dash(short_range(text), dash or own)
