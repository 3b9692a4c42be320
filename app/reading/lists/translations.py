"""References that a page prints in two languages: one under the other, or in two lists that match.

The one printed first is the entry; the other, its translation, is kept beside it.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from app.reading.lists.numbering import mark_of
from app.reading.text.likeness import is_closed, is_reference, opening

_NUMBER = re.compile(r"\d{1,6}")
_LETTER = re.compile(r"[^\W\d_]")
_CYRILLIC = re.compile(r"[Ѐ-ӿ]")
_GAP = re.compile(r"(?<=[.\])»”\"\w/]) (?=[^\W\d_a-zа-яё]|[\[(/])")
_ADDRESS_AT_END = re.compile(
    r"(?: (?:https?://\S{4,300}|(?:doi|DOI|EDN|PMID):? ?\S{4,200}|\(In [A-Z][a-z]{2,9}\.?\)\.?)){1,4}$"
)
_LANGUAGE_NOTE = re.compile(r" \(In [A-Z][a-z]{2,9}\.?\)\.?")
_OPENING_SIGNS = "[(/ "
SAME_NUMBERS = 2 / 3
"""Share of a translation's numbers (year, volume, pages) that stand in the original too."""
MATCHED = 0.6
"""Share of the shorter of two lists that must match for them to be one list in two languages."""
LONGEST = 4000
_LOOKED_BACK = 3


class Entry(NamedTuple):
    """One entry of a list, and its translation, "" if the page prints none."""

    text: str
    translation: str = ""


def paired(lists: Sequence[Sequence[str]]) -> list[Entry]:
    """The entries of a page's lists in order, each once.

    Of two lists that match, the second gives the translations of the first, and what it has alone follows at the end.
    """
    kept: list[list[Entry]] = []
    for entries in lists:
        found = _apart(entries)
        recent = range(max(0, len(kept) - _LOOKED_BACK), len(kept))
        place = next((at for at in recent if _partners(kept[at], found)), None)
        if place is None:
            kept.append(found)
        else:
            kept[place] = _folded_in(kept[place], found)
    return [entry for entries in kept for entry in entries]


def _apart(entries: Sequence[str]) -> list[Entry]:
    """The entries with the translations that stand in them, or follow them unnumbered, taken out."""
    found: list[Entry] = []
    for text in entries:
        is_next = found and not found[-1].translation and mark_of(text) is None
        if is_next and is_translation(text, of=found[-1].text):
            found[-1] = Entry(found[-1].text, text)
        else:
            found.append(without_translation(text))
    return found


def without_translation(entry: str) -> Entry:
    """An entry that goes on in another script as its own translation, cut there; addresses at the end stay with it."""
    head = entry[:LONGEST]
    if not 0 < len(_CYRILLIC.findall(head)) < len(_LETTER.findall(head)):
        return Entry(entry)
    for gap in _GAP.finditer(head, 20):
        first, second = head[: gap.start()], entry[gap.end() :]
        if not (is_closed(first) and _script(second[:40]) != _script(first[-40:])):
            continue
        bare = second.lstrip(_OPENING_SIGNS)
        if opening(bare) == 2 and is_translation(bare, of=first):
            address = _ADDRESS_AT_END.search(second, max(0, len(second) - 700))
            shared = _LANGUAGE_NOTE.sub("", address[0]) if address else ""
            shared = shared if "//" in shared or shared[1:4].casefold() in ("doi", "edn", "pmi") else ""
            return Entry(first + shared, second.strip(_OPENING_SIGNS) if second[0] != "[" else second)
    return Entry(entry)


def is_translation(text: str, *, of: str) -> bool:
    """Whether a text says in another script what `of` says: most of its numbers stand there too."""
    return _script(text) != _script(of) and is_reference(text.lstrip(_OPENING_SIGNS)) and _shares_numbers(text, of)


def _script(text: str) -> str:
    """Which letters are more in a text's first few hundred."""
    letters = _LETTER.findall(text[:400])
    return "Cyrillic" if 2 * len(_CYRILLIC.findall(text[:400])) > len(letters) else "Latin"


def _shares_numbers(one: str, other: str) -> bool:
    """Whether most numbers of the text with fewer of them stand in the other too; at least two do."""
    fewer, more = sorted((_numbers(one), _numbers(other)), key=len)
    return len(fewer & more) >= max(2, SAME_NUMBERS * len(fewer))


def _numbers(text: str) -> set[str]:
    """The numbers of an entry without the one it is listed under."""
    mark = mark_of(text)
    return set(_NUMBER.findall(text[mark.end if mark else 0 :][:LONGEST]))


def _partners(first: Sequence[Entry], second: Sequence[Entry]) -> dict[int, int]:
    """For each entry of the second list its partner in the first, by position; empty if the lists do not match."""
    partners = _by_number(first, second) or (
        {at: at for at in range(len(first))} if len(first) == len(second) else _by_likeness(first, second)
    )
    alike = sum(_are_alike(first[one].text, second[other].text) for other, one in partners.items())
    return partners if alike >= max(1, MATCHED * min(len(first), len(second))) else {}


def _by_number(first: Sequence[Entry], second: Sequence[Entry]) -> dict[int, int]:
    """The partners of entries by the numbers printed before them; empty if either list has none of its own."""
    numbers = [[mark.number if (mark := mark_of(entry.text)) else None for entry in each] for each in (first, second)]
    if any(None in each or len(set(each)) < len(each) for each in numbers):
        return {}
    places = {number: place for place, number in enumerate(numbers[0])}
    return {place: places[number] for place, number in enumerate(numbers[1]) if number in places}


def _by_likeness(first: Sequence[Entry], second: Sequence[Entry]) -> dict[int, int]:
    """The partners of entries by the numbers in them; each entry has one at most."""
    holding: dict[str, list[int]] = {}
    for place, entry in enumerate(first):
        for number in _numbers(entry.text):
            holding.setdefault(number, []).append(place)
    partners: dict[int, int] = {}
    taken: set[int] = set()
    for place, entry in enumerate(second):
        votes: dict[int, int] = {}
        for number in _numbers(entry.text):
            for candidate in holding.get(number, ())[:50]:
                if candidate not in taken:
                    votes[candidate] = votes.get(candidate, 0) + 1
        best = max(votes, key=votes.__getitem__, default=None)
        if best is not None and _are_alike(first[best].text, entry.text):
            partners[place] = best
            taken.add(best)
    return partners


def _are_alike(one: str, other: str) -> bool:
    """Whether two entries are one reference: the same text, or mostly the same numbers."""
    return _bare(one) == _bare(other) or _shares_numbers(one, other)


def _bare(text: str) -> str:
    """An entry's letters and digits without the number before it."""
    mark = mark_of(text)
    return "".join(sign for sign in text[mark.end if mark else 0 :].casefold() if sign.isalnum())


def _folded_in(first: Sequence[Entry], second: Sequence[Entry]) -> list[Entry]:
    """The first list with its partners in the second as translations, and then what the second has alone."""
    partners = _partners(first, second)
    folded = list(first)
    for place, partner in partners.items():
        entry, other = folded[partner], second[place]
        if _bare(entry.text) != _bare(other.text) and not entry.translation:
            mark = mark_of(other.text)
            folded[partner] = Entry(entry.text, other.text[mark.end if mark else 0 :])
    return folded + [entry for place, entry in enumerate(second) if place not in partners]
