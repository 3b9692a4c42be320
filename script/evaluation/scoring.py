"""How like a reference's labelled segments what was read of it is, field by field.

Values are compared without case, accents, spaces and punctuation; pages in full form ("1051-4" is "1051-1054"); names
without regard to the order of family and given names. A container that nothing stands in is a title, because sets
differ on what a monograph's title is called.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

Segments = Sequence[tuple[str | None, str]]
"""(label or None, text) in order."""

CORE = ("author", "title", "container", "year", "volume", "pages")
"""The fields without which a reference is of no use to a reader."""

FIELDS = (*CORE, "issue", "publisher", "location", "editor", "doi")

_SAME = {"journal": "container", "container-title": "container", "idno": "doi"}
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_ISSUE_IN_BRACKETS = re.compile(r"\(\s*([\w./–-]+)\s*\)")
_ISSUE_BY_CUE = re.compile(r"(?:no|issue|iss|n|№|nr|heft|num)\.?\s*°?\s*([\d/–-]+)", re.IGNORECASE)
_VOLUME = re.compile(r"\d+|\b[IVXLC]+\b")
_ISSUE = re.compile(r"\d+(?:\s*[-–/]\s*\d+)?")
_PAGE = re.compile(r"[A-Za-z]?\d+")
_IN = re.compile(r"^\s*(in|в кн)\s*[:.]?\s+", re.IGNORECASE)
_NO_NAME = re.compile(r"\b(and|et al|et|und|eds?|editors?|и др|edited by|hrsg)\b\.?", re.IGNORECASE)
_GLUED_INITIALS = re.compile(r"\b[A-ZА-Я]{2,3}\b")
_DOI = re.compile(r"10\.\d{4,9}/[^\s\"<>]+")


def plain(text: str) -> str:
    """The text's letters and digits alone, small and without accents."""
    folded = unicodedata.normalize("NFKD", text).casefold()
    return re.sub(r"[\W_]+", "", "".join(letter for letter in folded if not unicodedata.combining(letter)))


def full_pages(pages: list[str]) -> str:
    """First and last page in full form: ["S111", "21"] is "S111-S121" in small letters."""
    first, last = (page.lower() for page in (pages * 2 if len(pages) == 1 else pages)[:2])
    prefix = first[0] if first[0].isalpha() else ""
    if last[0].isdigit():
        last = prefix + last
    if len(last) < len(first):
        last = prefix + first[len(prefix) : len(prefix) + len(first) - len(last)] + last[len(prefix) :]
    return first if first == last else f"{first}-{last}"


def letters_of_names(text: str) -> str:
    """The words of a list of names in order of the alphabet, glued initials as words of their own."""
    spaced = _GLUED_INITIALS.sub(lambda word: " ".join(word[0]), text)
    return " ".join(sorted(plain(word) for word in re.findall(r"[^\W\d_]+", spaced) if plain(word)))


def values(segments: Segments) -> dict[str, str]:
    """The comparable value of each field that a reference has."""
    joined: dict[str, str] = {}
    for label, part in segments:
        if label and label != "citation-number":
            label = _SAME.get(label, label)
            joined[label] = f"{joined.get(label, '')} {part}"
    found = _numbers(joined)
    for name in ("author", "title", "container", "publisher", "location", "editor"):
        part = joined.get(name, "")
        if name == "container":
            part = _IN.sub("", part)
        elif name in ("author", "editor"):
            part = _NO_NAME.sub("", part)
        if plain(part):
            found[name] = letters_of_names(part) if name in ("author", "editor") else plain(part)
    if doi := _DOI.search(" ".join(joined.get(name, "") for name in ("doi", "url", "note"))):
        found["doi"] = doi[0].lower().rstrip(".,;")
    if "container" in found and "title" not in found:
        found["title"] = found.pop("container")
    return found


def _numbers(joined: dict[str, str]) -> dict[str, str]:
    """Year, volume, issue and pages; an issue may stand in the volume: "30(15)"."""
    found = {}
    if year := _YEAR.search(joined.get("date", "")):
        found["year"] = year[0]
    volume = joined.get("volume", "")
    inside = _ISSUE_IN_BRACKETS.search(volume) or _ISSUE_BY_CUE.search(volume)
    issue = joined.get("issue", inside[1] if inside else "")
    if number := _VOLUME.search(re.sub(r"\(.*?\)", "", volume)):
        found["volume"] = plain(number[0])
    if number := _ISSUE.search(issue):
        found["issue"] = plain(number[0])
    if pages := _PAGE.findall(joined.get("pages", "")):
        found["pages"] = full_pages(pages)
    return found


@dataclass(slots=True)
class Tally:
    """How many fields were wanted, given and right, and how many references in their core and as a whole."""

    wanted: Counter[str] = field(default_factory=Counter)
    given: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    references: int = 0
    core: int = 0
    whole: int = 0

    def add(self, truth: dict[str, str], guess: dict[str, str]) -> None:
        """Count one reference."""
        self.wanted.update(truth.keys())
        self.given.update(guess.keys())
        self.right.update(name for name in truth if guess.get(name) == truth[name])
        self.references += 1
        self.core += all(truth.get(name) == guess.get(name) for name in CORE)
        self.whole += truth == guess

    def f1(self, name: str) -> float:
        """The field's F1, 1 if it is neither wanted nor given."""
        return _ratio(2 * self.right[name], self.wanted[name] + self.given[name])

    @property
    def micro(self) -> float:
        """F1 over all fields together."""
        return _ratio(2 * self.right.total(), self.wanted.total() + self.given.total())

    @property
    def core_share(self) -> float:
        """The share of references whose core fields are all right."""
        return _ratio(self.core, self.references)

    @property
    def whole_share(self) -> float:
        """The share of references with every field right."""
        return _ratio(self.whole, self.references)


def _ratio(part: float, whole: float) -> float:
    return part / whole if whole else 1.0


def score(pairs: Iterable[tuple[Segments, Segments]]) -> Tally:
    """The tally of (labelled, read) references."""
    tally = Tally()
    for truth, guess in pairs:
        tally.add(values(truth), values(guess))
    return tally
