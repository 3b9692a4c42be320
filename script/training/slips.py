"""Printed references as hurried authors, scanners and copied pages leave them."""

import random
import re
import unicodedata

from training.templates import Part

CLEAN = 0.5
"""The share of references without a slip."""

_LOOK_ALIKE = str.maketrans("СРТВНМАОЕКсаеорх", "CPTBHMAOEKcaeopx")
_SCANNED = (
    ("rn", "m"),
    ("l", "1"),
    ("O", "0"),
    ("ll", "U"),
    ("e", "c"),
    ("h", "b"),
    ("fi", "ﬁ"),
    ("о", "0"),
    ("и", "н"),
)
_SIGN = re.compile(r" ?([.,;:()]) ?")
_STOP = re.compile(r"[.,;:](?=\s|$)")
_BUTTONS = (
    " [ Links ]",
    " [Links]",
    " [PubMed]",
    " [CrossRef]",
    " Google Scholar",
    " [CrossRef] [PubMed]",
    " [View Article]",
)
"""What pages print behind references."""


def with_slips(parts: list[Part], chance: random.Random) -> list[Part]:
    """The parts with spaces lost or doubled, stops missing, words glued or broken, letters confused, buttons behind."""
    if chance.random() < CLEAN:
        return parts
    parts = _all_over(parts, chance.random())
    if chance.random() < 0.05:
        parts = [(label, _without_accents(text)) for label, text in parts]
    if chance.random() < 0.04:
        parts = [(label, text if label in ("doi", "url") else _SIGN.sub(r" \1 ", text)) for label, text in parts]
    if chance.random() < 0.05:
        parts = [*parts, (None, chance.choice(_BUTTONS))]
    return [
        (label, _in_gap(text, at == len(parts) - 1, chance) if label is None else _in_field(label, text, chance))
        for at, (label, text) in enumerate(parts)
    ]


def _all_over(parts: list[Part], slip: float) -> list[Part]:
    """The parts as some programs and databases give them: in small letters, in capitals, or without stops."""
    if slip < 0.08:
        return [(label, text.lower()) for label, text in parts]
    if slip < 0.16:
        return [(label, text if label in ("doi", "url") else text.upper()) for label, text in parts]
    if slip < 0.24:
        return [(label, _STOP.sub("", text) if label or " " in text else text) for label, text in parts]
    return parts


def _in_gap(text: str, is_last: bool, chance: random.Random) -> str:
    slip = chance.random()
    if is_last:
        return text.rstrip(".") if slip < 0.4 else text
    if slip < 0.10:
        return re.sub(r"([:;,.]) ", r"\1", text)
    if slip < 0.14:
        return text.replace(" ", "  ")
    if slip < 0.16:
        return text.replace(". ", ", ") if ". " in text else text.replace(":", " :")
    if slip < 0.175:
        return text.replace(". ", " ", 1)
    if slip < 0.19:
        return text.replace(" ", "", 1)
    if slip < 0.20:
        return text.replace("(", "", 1) if chance.random() < 0.5 else text.replace(")", "", 1)
    if slip < 0.23:
        return text.translate(_LOOK_ALIKE)
    return text


def _in_field(label: str, text: str, chance: random.Random) -> str:
    slip = chance.random()
    if label in ("title", "journal", "container-title"):
        if slip < 0.02:
            return re.sub(r"(?<=[a-zа-я]) (?=[A-ZА-Яa-zа-я])", "", text, count=1)
        if slip < 0.05:
            return _broken(text, chance)
        if slip < 0.08:
            return _scanned(text, chance)
        if slip < 0.09 and label == "title":
            return text.upper()
        if slip < 0.12 and label == "title":
            return re.sub(r"\b[a-z](?=\w{3})", lambda letter: letter[0].upper(), text)
    if label == "author":
        if slip < 0.05:
            return text.replace(", ", ",") if chance.random() < 0.5 else text.replace(". ", ".")
        if slip < 0.07:
            return _scanned(text, chance)
        if slip < 0.08:
            return text.replace(".", "")
    if label in ("doi", "url") and slip < 0.08 and len(text) > 12:
        at = chance.randint(8, len(text) - 2)
        return f"{text[:at]} {text[at:]}" if not text[at - 1].isspace() else text
    return text


def _broken(text: str, chance: random.Random) -> str:
    """One long word broken as at the end of a line."""
    long = [match.start() for match in re.finditer(r"\w{8}", text)]
    if not long:
        return text
    at = chance.choice(long) + 4
    return text[:at] + chance.choice([" ", "- ", "-", "-\n"]) + text[at:]


def _scanned(text: str, chance: random.Random) -> str:
    """One letter taken for another."""
    for _ in range(4):
        right, wrong = chance.choice(_SCANNED)
        if right in text[1:]:
            return text[0] + text[1:].replace(right, wrong, 1)
    return text


def _without_accents(text: str) -> str:
    """Letters of Latin script without accents: "Saude Publica"."""
    folded = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", re.sub("(?<=[A-Za-z])[\u0300-\u036f]+", "", folded))
