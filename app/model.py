"""Articles, their authors and affiliations, and their references: plain values without behaviour of their own.

Field names are those of CSL-JSON (https://docs.citationstyles.org/en/stable/specification.html) where it has one,
with underscores for hyphens; the exceptions `authors`, `editors`, `year` and `pages` are said in `FIELDS`.
"""

import json
from dataclasses import dataclass, field
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Name:
    """One person (family, given, particle, suffix) or one body (literal alone).

    `given` is kept as it was printed ("J.L.", "Jean-Luc", "V. Yu."); a style decides how it looks. `particle` is CSL's
    non-dropping particle: "de" in "de Jong".
    """

    family: str = ""
    given: str = ""
    particle: str = ""
    suffix: str = ""
    literal: str = ""

    def to_csl(self) -> dict[str, str]:
        """The name in the shape of CSL-JSON, empty parts left out."""
        return {key: value for name, key in _CSL_NAME.items() if (value := getattr(self, name))}

    @classmethod
    def from_csl(cls, parts: dict[str, str]) -> "Name":
        """The name of a CSL-JSON name object; a dropping particle counts as a particle."""
        known = {name: str(parts.get(key, "")) for name, key in _CSL_NAME.items()}
        known["particle"] = known["particle"] or str(parts.get("dropping-particle", ""))
        return cls(**known)


_CSL_NAME = {
    "family": "family",
    "given": "given",
    "particle": "non-dropping-particle",
    "suffix": "suffix",
    "literal": "literal",
}


_encode = json.JSONEncoder(ensure_ascii=False).encode


@dataclass(frozen=True, slots=True)
class Names:
    """A list of names in order; `et_al` says that the source cut it short."""

    people: tuple[Name, ...] = ()
    et_al: bool = False

    def __bool__(self) -> bool:
        return bool(self.people) or self.et_al

    def to_json(self) -> str:
        """The stored form: a JSON array of CSL names, closed by {"et-al": true} if cut short; "" if empty."""
        parts: list[dict[str, object]] = [dict(name.to_csl()) for name in self.people]
        if self.et_al:
            parts.append({"et-al": True})
        return _encode(parts) if parts else ""

    @classmethod
    def from_json(cls, stored: str) -> "Names":
        """The names of a stored form made by `to_json`."""
        parts = json.loads(stored) if stored else []
        people = tuple(Name.from_csl(part) for part in parts if "et-al" not in part)
        return cls(people, et_al=len(people) < len(parts))


class Span(NamedTuple):
    """Characters `start` to `end` (exclusive) of a reference's source became part of `field`.

    `field` is a name in `FIELDS`, "label" for a printed number, or `LEFTOVER` for characters that no field holds and no
    pattern explains. Characters in no span are separators. Each name has a span of its own (so the nth "authors" span
    is the nth name), "et al." another one with the field "et_al".
    """

    start: int
    end: int
    field: str


LEFTOVER = "leftover"


@dataclass(slots=True)
class Reference:
    """One entry of a list, with the text it was read from.

    Fields are text as an editor would type it, empty if absent: `year` may be "1998a" or "in press", `issue` may be
    "Suppl 1", `pages` may be "S23-S28", an article number, or "e41-e42; author reply e41-e42". `type` is a CSL type.
    `month` is what is known of the date beside the year, in the form of `app.dates`. `identifiers` are those without a
    field of their own, as "arXiv:2001.00001; PII:S0140-6736(20)30183-5". `citation_key` is what other programs call the
    entry ("rindi2006").
    `label` is the number printed before the entry ("26"). `confidence` is 0 to 1, None if typed by hand; `doubts` names
    the fields that are likely to have been read wrong and were not edited since. `as_printed` keeps the source as the
    printed form. `reviewed` says that an editor is done with it. `italics` names the fields that the source has in
    italics, where a document tells.
    """

    type: str = "article-journal"
    authors: Names = Names()
    editors: Names = Names()
    translators: Names = Names()
    title: str = ""
    container_title: str = ""
    collection_title: str = ""
    year: str = ""
    month: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    edition: str = ""
    genre: str = ""
    medium: str = ""
    publisher: str = ""
    publisher_place: str = ""
    doi: str = ""
    pmid: str = ""
    pmcid: str = ""
    identifiers: str = ""
    isbn: str = ""
    issn: str = ""
    url: str = ""
    accessed: str = ""
    language: str = ""
    citation_key: str = ""
    note: str = ""
    label: str = ""
    source: str = ""
    spans: tuple[Span, ...] = ()
    confidence: float | None = None
    doubts: tuple[str, ...] = ()
    as_printed: bool = False
    reviewed: bool = False
    italics: tuple[str, ...] = ()
    id: int | None = None
    article_id: int | None = None


@dataclass(slots=True)
class Affiliation:
    """An institution as printed, with its country; shared by its authors, so mending it mends it for all."""

    text: str = ""
    country: str = ""
    id: int | None = None


@dataclass(slots=True)
class Author:
    """An author of an article; `affiliations` are positions, from 0, in the article's affiliations.

    `is_corresponding` says that readers are to write to this author; an article may have several such.
    """

    name: Name = Name()
    affiliations: tuple[int, ...] = ()
    orcid: str = ""
    email: str = ""
    is_corresponding: bool = False
    id: int | None = None


SAID = ("title", "abstract", "keywords")
"""What an article says in each of its languages, as fields of `Article` and of `Translation`."""


@dataclass(slots=True)
class Translation:
    """What an article says of itself in another language than its own; `language` is an ISO 639-1 code ("en")."""

    language: str = ""
    title: str = ""
    abstract: str = ""
    keywords: str = ""
    id: int | None = None


@dataclass(slots=True)
class Article:
    """An article; what the page did not say is empty (title and year of many pages) or None (views).

    `translations` are title, abstract and keywords in further languages, each language once.
    """

    title: str = ""
    journal: str = ""
    year: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    doi: str = ""
    abstract: str = ""
    keywords: str = ""
    licence: str = ""
    issn_print: str = ""
    issn_online: str = ""
    views: int | None = None
    language: str = ""
    source: str = ""
    reviewed: bool = False
    authors: list[Author] = field(default_factory=list)
    affiliations: list[Affiliation] = field(default_factory=list)
    translations: list[Translation] = field(default_factory=list)
    id: int | None = None


class Field(NamedTuple):
    """One editable field of a reference.

    `name` is the attribute and the database column, `csl` the CSL-JSON variable ("" if it has none of its own), `title`
    what a user reads, `key` the letter that stands for it (in the source strip), `kind` "text", "names" or "type". What
    is not `indexed` is kept for other programs and not printed; its words are looked for row by row.
    """

    name: str
    csl: str
    title: str
    key: str
    kind: str = "text"
    indexed: bool = True


FIELDS: tuple[Field, ...] = (
    Field("type", "type", "Type", "", "type"),
    Field("authors", "author", "Authors", "A", "names"),
    Field("title", "title", "Title", "T"),
    Field("container_title", "container-title", "Journal", "J"),
    Field("year", "issued", "Year", "Y"),
    Field("month", "", "Month", "", indexed=False),
    Field("volume", "volume", "Volume", "V"),
    Field("issue", "issue", "Issue", "I"),
    Field("pages", "page", "Pages", "P"),
    Field("doi", "DOI", "DOI", "D"),
    Field("editors", "editor", "Editors", "E", "names"),
    Field("translators", "translator", "Translators", "", "names"),
    Field("publisher", "publisher", "Publisher", "U"),
    Field("publisher_place", "publisher-place", "Place", "L"),
    Field("edition", "edition", "Edition", ""),
    Field("collection_title", "collection-title", "Series", "S"),
    Field("genre", "genre", "Genre", ""),
    Field("medium", "medium", "Medium", ""),
    Field("pmid", "PMID", "PMID", ""),
    Field("pmcid", "PMCID", "PMCID", ""),
    Field("identifiers", "", "Other identifiers", "", indexed=False),
    Field("isbn", "ISBN", "ISBN", ""),
    Field("issn", "ISSN", "ISSN", ""),
    Field("url", "URL", "URL", "W"),
    Field("accessed", "accessed", "Accessed", ""),
    Field("language", "language", "Language", ""),
    Field("citation_key", "citation-key", "Citation key", "", indexed=False),
    Field("note", "note", "Note", "N"),
)

FIELD: dict[str, Field] = {each.name: each for each in FIELDS}

UNPRINTED: frozenset[str] = frozenset(field.name for field in FIELDS if not field.indexed)
"""The fields that are kept for other programs: lists do not print them, save a month in the words of its source."""

TYPES: dict[str, str] = {
    "article-journal": "Journal article",
    "book": "Book",
    "chapter": "Chapter",
    "paper-conference": "Conference paper",
    "thesis": "Thesis",
    "report": "Report",
    "webpage": "Web page",
    "patent": "Patent",
    "legislation": "Law",
    "dataset": "Dataset",
    "article": "Preprint",
    "article-newspaper": "Newspaper article",
    "software": "Software",
    "standard": "Standard",
    "document": "Other",
}

LANGUAGES: dict[str, str] = {
    "en": "English",
    "ru": "Russian",
    "es": "Spanish",
    "pt": "Portuguese",
    "de": "German",
    "fr": "French",
    "it": "Italian",
    "zh": "Chinese",
    "ja": "Japanese",
    "ko": "Korean",
    "pl": "Polish",
    "uk": "Ukrainian",
    "tr": "Turkish",
    "nl": "Dutch",
    "sv": "Swedish",
    "cs": "Czech",
    "hu": "Hungarian",
    "ar": "Arabic",
    "fa": "Persian",
    "la": "Latin",
    "kk": "Kazakh",
    "ro": "Romanian",
    "sr": "Serbian",
    "hr": "Croatian",
    "el": "Greek",
    "id": "Indonesian",
    "bg": "Bulgarian",
    "sk": "Slovak",
    "sl": "Slovenian",
    "ca": "Catalan",
    "da": "Danish",
    "no": "Norwegian",
    "fi": "Finnish",
}
"""Languages by their codes (ISO 639-1), those met most in lists first."""


def language_name(code: str) -> str:
    """What a language is called: "Russian", "LV" for one that has no name here, "another language" for none."""
    return LANGUAGES.get(code, code.upper()) or "another language"
