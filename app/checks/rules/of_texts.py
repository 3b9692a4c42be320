"""Corrections of texts: a whole value, some words of it, its final stop, capitals."""

import re
from difflib import SequenceMatcher

from app.checks.rules.correction import Correction, Kind, Value, whole_texts

_SHARED = ("container_title", "collection_title", "publisher", "publisher_place", "language", "genre", "medium")
"""Fields in which many references hold the very same text."""
_WORDED = (
    *("title", "container_title", "collection_title", "publisher", "publisher_place", "edition", "genre", "medium"),
    *("issue", "note"),
)
"""Fields in which words mean the same from reference to reference."""
_STOPPED = ("title", "container_title", "collection_title", "publisher", "note")
_CASED = ("title", "container_title", "collection_title")

SHORTEST_WORDS = 5
"""Letters; shorter words that were changed in one text may be right in another."""
MOST_WORDS = 4
LONGEST_WORDS = 80
"""Characters."""
LIKENESS = 0.6
"""How alike words must be (Ratcliff and Obershelp's ratio): other words were a change of the sense."""


def _value(field: str, before: str, after: str) -> Correction | None:
    if not before or before == after:
        return None
    words = _folded(before)

    def exchanged(text: str) -> str:
        return after if text == before or (words and _folded(text) == words) else text

    return Correction("text", field, before, after, f"“{before}” is “{after}”", of_text=exchanged)


def _changed_words(before: Value, after: Value) -> tuple[str, str] | None:
    """The one run of words in which two texts differ."""
    texts = whole_texts(before, after)
    if texts is None:
        return None
    old, new = (list(_TOKEN.finditer(text)) for text in texts)
    first = 0
    while first < min(len(old), len(new)) and old[first][0] == new[first][0]:
        first += 1
    last = 0
    while last < min(len(old), len(new)) - first and old[-1 - last][0] == new[-1 - last][0]:
        last += 1
    if not (_has_letters(old[first : len(old) - last]) and _has_letters(new[first : len(new) - last])):
        if not first or not last:
            return None  # a sign at one end of the text belongs to the text
        first -= 1  # only a sign came or went: it belongs to the word before
    runs = (_run(old, first, last, texts[0]), _run(new, first, last, texts[1]))
    is_whole = runs == texts and len(old) > 1
    return runs if all(runs) and not is_whole else None


def _words(field: str, before: str, after: str) -> Correction | None:
    """Words that stand elsewhere with the same letters; with a capital too where both begin with a small letter."""
    if not before or not after or before == after or max(len(before), len(after)) > LONGEST_WORDS:
        return None
    if len(_TOKEN.findall(before)) > MOST_WORDS:
        return None
    letters = sum(map(str.isalpha, before))
    is_case = before.casefold() == after.casefold()
    if letters < (2 if is_case else SHORTEST_WORDS) or not _are_alike(before, after):
        return None
    by = {before: after}
    if not is_case and before[:1].islower() == after[:1].islower():
        by.setdefault(_other_case(before), _other_case(after))
    pattern = re.compile("|".join(f"(?:{_standing(old, new)})" for old, new in by.items()))

    def exchanged(text: str) -> str:
        return pattern.sub(lambda found: by[found[0]], text)

    return Correction("words", field, before, after, f"“{before}” is “{after}”", of_text=exchanged)


def _final_stop(field: str, before: str, after: str) -> Correction | None:
    """The stop at the end, taken away or put there, from an example."""
    if before == f"{after}." and _ends_in_stop(before):
        has_inner = "." in after

        def altered(text: str) -> str:
            return text[:-1] if _ends_in_stop(text) and ("." in text[:-1]) <= has_inner else text

        return Correction("final stop", field, before, after, "no stop at the end", of_text=altered)
    if after == f"{before}." and _may_be_stopped(before):
        return Correction(
            "final stop",
            field,
            before,
            after,
            "a stop at the end",
            of_text=lambda t: f"{t}." if _may_be_stopped(t) else t,
        )
    return None


def _capitals(field: str, before: str, after: str) -> Correction | None:
    """Texts in capitals written as a sentence or with capitals, from an example."""
    if not _is_shouted(before):
        return None
    lower = next((each for each in (_as_sentence, _as_title) if each(before) == after), None)
    if lower is None:
        return None

    def written(text: str) -> str:
        return lower(text) if _is_shouted(text) else text

    return Correction("capitals", field, before, after, f"capitals as in “{_cut(after)}”", of_text=written)


KINDS: tuple[Kind, ...] = (
    Kind("text", "This text", _SHARED, whole_texts, _value),
    Kind("words", "These words", _WORDED, _changed_words, _words),
    Kind("capitals", "Texts in capitals", _CASED, whole_texts, _capitals),
    Kind("final stop", "Stop at the end", _STOPPED, whole_texts, _final_stop),
)

_TOKEN = re.compile(r"\w+(?:[-'’]\w+)*|[^\w\s]")
_CAPITALISED = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SMALL = frozenset("a an and as at but by for from in of on or the to with de la und der die et".split())
_SHORTEST_SHOUTED = 6
_SHOWN = 30


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _has_letters(tokens: "list[re.Match[str]]") -> bool:
    return any(any(map(str.isalpha, token[0])) for token in tokens)


def _run(tokens: "list[re.Match[str]]", first: int, last: int, text: str) -> str:
    own = tokens[first : len(tokens) - last]
    return text[own[0].start() : own[-1].end()] if own else ""


def _are_alike(before: str, after: str) -> bool:
    one, other = before.casefold(), after.casefold()
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= LIKENESS


def _standing(old: str, new: str) -> str:
    """The pattern of words that stand for themselves, and where they are not corrected already."""
    before = r"(?<!\w)" if old[0].isalnum() else ""
    behind = r"(?!\w)" if old[-1].isalnum() else ""
    if new.startswith(old):
        behind += f"(?!{re.escape(new[len(old) :])})"
    if new.endswith(old):
        before += f"(?<!{re.escape(new[: -len(old)])})"
    return f"{before}{re.escape(old)}{behind}"


def _other_case(words: str) -> str:
    return (words[0].upper() if words[0].islower() else words[0].lower()) + words[1:]


def _ends_in_stop(text: str) -> bool:
    """Whether a text ends in one stop that closes it and shortens nothing: no initial, no "etc."."""
    body = text[:-1]
    is_lone = text.endswith(".") and not body.endswith((".", " ")) and len(body) > 1
    return is_lone and not re.search(r"(?:^|[\s.])(?:\w|al|etc|cf|др|пр)$", body)


def _may_be_stopped(text: str) -> bool:
    return len(text) > 1 and (text[-1].isalnum() or text[-1] in ')]»”"')


def _is_shouted(text: str) -> bool:
    return text.isupper() and sum(map(str.isalpha, text)) >= _SHORTEST_SHOUTED


def _as_sentence(text: str) -> str:
    def cased(found: "re.Match[str]") -> str:
        before = text[: found.start()].rstrip()
        is_first = not before or before[-1] in ".:?!"
        return _kept(found) or (found[0].capitalize() if is_first else found[0].lower())

    return _CAPITALISED.sub(cased, text)


def _as_title(text: str) -> str:
    def cased(found: "re.Match[str]") -> str:
        is_small = found[0].casefold() in _SMALL and found.start() > 0
        return _kept(found) or (found[0].lower() if is_small else found[0].capitalize())

    return _CAPITALISED.sub(cased, text)


def _kept(found: "re.Match[str]") -> str:
    around = found.string[max(0, found.start() - 1) : found.end() + 1]
    return found[0] if any(map(str.isdigit, around)) else ""


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
