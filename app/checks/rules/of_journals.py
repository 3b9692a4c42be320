"""Corrections of journals' names: shortened, or without the stops of shortened words."""

from app.checks.journals.forms import length_of, stops_of, without_stops
from app.checks.journals.words import is_known, shortened, words_of
from app.checks.rules.correction import Correction, Kind, whole_texts

_JOURNAL = ("container_title",)


def _short(field: str, before: str, after: str) -> Correction | None:
    """Names of known journals shortened, from an example: "Annals of Surgery" and "Ann Surg"."""
    bare = without_stops(after).removesuffix(".")
    if length_of(before) not in ("full", "mixed") or shortened(before) != bare:
        return None
    has_stops = "." in after
    ends = after.endswith(".")

    def written(name: str) -> str:
        if length_of(name) not in ("full", "mixed"):
            return name
        short = shortened(name)
        if not short or short == name or not is_known(short):
            return name
        return _stopped(name, short, ends=ends) if has_stops else short

    made = Correction("short", field, before, after, f"journals shortened, as in “{after}”", of_text=written)
    return made if written(before) == after else None


def _stops(field: str, before: str, after: str) -> Correction | None:
    """Shortened names without stops, from an example: "J. Clin. Oncol." and "J Clin Oncol"."""
    if stops_of(before) != "with" or _bare(before) != after:
        return None
    says = f"journals without stops, as in “{after}”"
    return Correction(
        "stops", field, before, after, says, of_text=lambda name: _bare(name) if stops_of(name) == "with" else name
    )


KINDS: tuple[Kind, ...] = (
    Kind("short", "Journals shortened", _JOURNAL, whole_texts, _short),
    Kind("stops", "Journals without stops", _JOURNAL, whole_texts, _stops),
)


def _bare(name: str) -> str:
    return without_stops(name).removesuffix(".")


def _stopped(full: str, short: str, *, ends: bool) -> str:
    """The short name with a stop behind each word that is not a full one."""
    whole = {word.text for word in words_of(full)}
    words = [word if word in whole else f"{word}." for word in short.split()]
    text = " ".join(words)
    return text if ends else text.removesuffix(".")
