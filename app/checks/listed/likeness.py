"""Which entries are the same work: exactly, or near enough to ask."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import count
from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from app.model import Reference
from app.styles.pages import page_range

_SAME_WORDS = 93
"""Titles of one work agree at least so far word by word, in hundredths (rapidfuzz's token set ratio)."""

_SAME_LETTERS = 85
"""And so far as they stand, so that a title within a longer one is not taken for it."""

_WORD = re.compile(r"[^\W_]+")
_PART = re.compile(r"\d+|[ivx]+|one|two|three|first|second|third|a|b")
_SMALL_WORDS = frozenset(("the", "of", "and", "in"))
_KINDS = frozenset(
    "erratum errata corrigendum correction corrected reply replies response comment comments commentary author "
    "authors editorial letter retraction retracted addendum update updated abstract preprint supplement discussion "
    "поправка ответ исправление комментарий".split()
)
_ARTICLES = frozenset({"article-journal", "article-newspaper", "article", "document"})


class Likeness(NamedTuple):
    """Two entries that may be the same work, by their places in their lists, from 1; `why` says what is the same."""

    first: int
    second: int
    why: str


def likenesses(
    references: Sequence[Reference],
    others: Sequence[Reference] | None = None,
    *,
    entry_of: "Callable[[Reference], Entry] | None" = None,
) -> list[Likeness]:
    """The pairs that may be the same work, in the order of the list: within it, or between it and `others`.

    A pair within the list is told once, the earlier entry first; of pairs with others `first` is the place in
    `references`, `second` that in `others`. Entries are compared only with those of the same DOI, first author and
    year, beginning of the title, or page, so 10,000 take about a second. `entry_of` may remember the entries that it
    made of references, and they what they were compared with.
    """
    entry_of = entry_of or Entry
    looked_for = list(map(entry_of, references))
    known = looked_for if others is None else list(map(entry_of, others))
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, entry in enumerate(known):
        for key in entry.keys:
            blocks[key].append(at)
    found = []
    for at, entry in enumerate(looked_for):
        near = {other for key in entry.near_keys for other in blocks.get(key, ())[:_MOST_OF_A_KIND]}
        for other in sorted(near):
            if (others is not None or at < other) and (why := entry.why_same(known[other])):
                found.append(Likeness(at + 1, other + 1, why))
    return found


_MOST_OF_A_KIND = 200
"""A key that more entries share, such as a database of one author, tells nothing; the first ones are compared."""


class Entry:
    """A reference with what it is compared by, and why it is the same work as others, or is not."""

    def __init__(self, reference: Reference) -> None:
        self.reference = reference
        self._own_number = next(_NUMBERS)
        self._compared: dict[int, str] = {}
        people, year = reference.authors.people, re.search(r"\d{4}", reference.year)
        self.doi = reference.doi.casefold().rstrip(".")
        self.words = _words(reference.title)
        self.title = " ".join(self.words)
        self.family = "".join(_words(people[0].family or people[0].literal)) if people else ""
        self.year = int(year[0]) if year else 0
        self.journal = [word for word in _words(reference.container_title) if word not in _SMALL_WORDS]
        self.page = page_range(reference.pages)[0].casefold()
        self.keys = tuple(self._keys())
        """What other entries find this one by."""

    def why_same(self, other: "Entry") -> str:
        """What shows that two entries are the same work, "" if they are not or nothing shows it."""
        why = self._compared.get(other._own_number)
        if why is None:
            why = self._compared[other._own_number] = _why_same(self, other)
        return why

    @property
    def near_keys(self) -> tuple[tuple[str, ...], ...]:
        """What this one finds other entries by: its keys, and those of the years around."""
        years = (self.year - 1, self.year + 1) if self.family and self.year else ()
        return (*self.keys, *(("family", self.family, str(year)) for year in years))

    def _keys(self) -> Iterator[tuple[str, ...]]:
        if self.doi:
            yield ("doi", self.doi)
        if self.family:
            yield ("family", self.family, str(self.year))
        if len(self.title) > 20:
            yield ("title", self.title[:20])
        if self.page and self.reference.volume and self.journal:
            yield ("page", self.journal[0][:2], self.reference.volume, self.page)


_NUMBERS = count()
"""Entries are remembered by numbers of their own, as those that are gone give their place in memory to others."""


def _words(text: str) -> list[str]:
    """The words of a text in small letters without accents."""
    if not text.isascii():
        parted = unicodedata.normalize("NFD", text)
        text = "".join(character for character in parted if not unicodedata.combining(character))
    return _WORD.findall(text.casefold())


def _why_same(one: Entry, other: Entry) -> str:
    if one.doi and other.doi:
        return "the same DOI" if one.doi == other.doi else ""
    if one.year and other.year and abs(one.year - other.year) > 1:
        return ""
    if not _families_agree(one, other) or not _places_agree(one, other) or not _kinds_agree(one, other):
        return ""
    if one.title and other.title and _titles_agree(one, other):
        return "the same title, year and first author"
    at_one_page = one.page == other.page != "" and one.reference.volume == other.reference.volume != ""
    is_at_one_place = at_one_page and bool(one.journal and other.journal)
    if is_at_one_place and (not (one.title and other.title) or _is_title_of(one, other) or _is_title_of(other, one)):
        return "the same first author, journal, volume and page"
    return ""


def _families_agree(one: Entry, other: Entry) -> bool:
    if one.family == other.family:
        return True
    is_slip = min(len(one.family), len(other.family)) > 4 and OSA.distance(one.family, other.family) == 1
    return is_slip and one.title == other.title


def _titles_agree(one: Entry, other: Entry) -> bool:
    """Whether two titles have the same words, and no number or part ("Part I", "2010 update") that differs."""
    if one.title == other.title:
        return True
    differing = set(one.words) ^ set(other.words)
    if not _KINDS.isdisjoint(differing) or any(map(_PART.fullmatch, differing)):
        return False
    is_same = fuzz.token_set_ratio(one.title, other.title) >= _SAME_WORDS
    return is_same and fuzz.ratio(one.title, other.title) >= _SAME_LETTERS


def _is_title_of(one: Entry, other: Entry) -> bool:
    """Whether a title is that of another entry without its subtitle."""
    following = other.words[len(one.words) :]
    is_beginning = len(one.words) >= _FEWEST_OF_A_TITLE and other.words[: len(one.words)] == one.words
    return (
        is_beginning
        and _KINDS.isdisjoint(following)
        and not any(_PART.fullmatch(word) for word in following if word != "a")
    )


_FEWEST_OF_A_TITLE = 4


def _places_agree(one: Entry, other: Entry) -> bool:
    """Whether the two can have stood in one place: in one journal, and not in other volumes on other pages."""
    if one.journal and other.journal and not _journals_agree(one.journal, other.journal):
        return False
    volumes = one.reference.volume, other.reference.volume
    differ = [all(pair) and pair[0] != pair[1] for pair in (volumes, (one.page, other.page))]
    return not all(differ)


def _journals_agree(one: list[str], other: list[str]) -> bool:
    """Whether one name may be short for the other: each word begins like the one in its place."""
    short, long = sorted((one, other), key=len)
    if short == ["".join(word[0] for word in long)]:
        return True
    begin_alike = all(a.startswith(b[:3]) or b.startswith(a[:3]) for a, b in zip(short, long, strict=False))
    return begin_alike and (len(short) == len(long) or len(short) > 2)


def _kinds_agree(one: Entry, other: Entry) -> bool:
    types = {one.reference.type, other.reference.type}
    return len(types) == 1 or types <= _ARTICLES - {"article"}


def pair_key(first: Reference, second: Reference) -> str:
    """What two entries are told apart by, whichever comes first: what they are, wherever they stand."""
    return " = ".join(sorted(_identity(each) for each in (first, second)))


def _identity(reference: Reference) -> str:
    """What a work is told from others by, whatever form it is printed in."""
    page = page_range(reference.pages)[0]
    parts = (reference.title or reference.container_title, reference.year, reference.volume, page)
    return " ".join(filter(None, ("".join(filter(str.isalnum, part.casefold())) for part in parts)))


def groups(pairs: Sequence[Likeness]) -> dict[int, tuple[int, str]]:
    """For each later entry of a list the first one that it is like, and why."""
    found: dict[int, tuple[int, str]] = {}
    for pair in pairs:
        found.setdefault(pair.second, (pair.first, pair.why))
    return found
