"""References, authors and affiliations to rows of the library and back."""

import json
from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter
from typing import Any

from app.library.plain import plain
from app.library.tables import NAMES_COLUMNS, TABLES
from app.model import SAID, Affiliation, Article, Author, Name, Names, Reference, Span, Translation

BRIEF_COLUMNS: tuple[str, ...] = (
    "id",
    *(column for column in TABLES["reference"] if column not in ("position", "source", "spans")),
)
"""What a table of references shows."""

WHOLE_COLUMNS: tuple[str, ...] = (*BRIEF_COLUMNS, "source", "spans")
"""Everything of a reference but its place in the list."""

_REFERENCE_COLUMNS = tuple(column for column in TABLES["reference"] if column not in ("article_id", "position"))


_NOBODY = Names()


def reference_of(columns: Sequence[str], row: Sequence[Any]) -> Reference:
    """The reference of a row with `BRIEF_COLUMNS` or `WHOLE_COLUMNS`."""
    values = dict(zip(columns, row, strict=True))
    for column in NAMES_COLUMNS:
        names = values[column]
        values[column] = Names.from_json(names) if names else _NOBODY
    if "spans" in values:
        values["spans"] = tuple(map(Span._make, json.loads(values["spans"]))) if values["spans"] else ()
    values["doubts"] = tuple(values["doubts"].split())
    values["italics"] = tuple(values["italics"].split())
    values["as_printed"] = bool(values["as_printed"])
    values["reviewed"] = bool(values["reviewed"])
    return Reference(**values)


def field_value(column: str, cell: str) -> Any:
    """The value of a field of text or names, of its stored cell."""
    if column not in NAMES_COLUMNS:
        return cell
    return Names.from_json(cell) if cell else _NOBODY


def reference_values(reference: Reference) -> dict[str, object]:
    """What a reference's row is to hold, its place excepted."""
    return {column: getattr(reference, column) for column in _REFERENCE_COLUMNS}


_ARTICLE_COLUMNS = tuple(column for column in TABLES["article"] if column != "position")
_article_values = attrgetter(*_ARTICLE_COLUMNS)


def article_values(article: Article) -> dict[str, object]:
    """What an article's own row is to hold."""
    return dict(zip(_ARTICLE_COLUMNS, _article_values(article), strict=True))


def author_values(author: Author) -> dict[str, object]:
    """What an author's own row is to hold, its article and place excepted."""
    return {column: getattr(author, column) for column in ("name", "orcid", "email", "is_corresponding")}


def translation_values(translation: Translation) -> dict[str, object]:
    """What a translation's own row is to hold, its article and place excepted."""
    return {column: getattr(translation, column) for column in ("language", *SAID)}


def article_of(
    row: Mapping[str, Any],
    authors: Iterable[Sequence[Any]],
    affiliations: Iterable[Sequence[Any]],
    authorships: Iterable[tuple[int, int]],
    translations: Iterable[Sequence[Any]],
) -> Article:
    """An article of its row, authors (id, name, orcid, email, is_corresponding), affiliations (id, text, country),
    who is where, and translations (language, title, abstract, keywords, id).

    An affiliation of another article, as only a foreign hand can write it, is passed over.
    """
    places = [Affiliation(text=text, country=country, id=each) for each, text, country in affiliations]
    place_of = {affiliation.id: place for place, affiliation in enumerate(places)}
    of_author: dict[int, list[int]] = {}
    for author, affiliation in authorships:
        if affiliation in place_of:
            of_author.setdefault(author, []).append(place_of[affiliation])
    people = [
        Author(name_of(name), tuple(of_author.get(each, ())), orcid, email, bool(is_corresponding), id=each)
        for each, name, orcid, email, is_corresponding in authors
    ]
    values = {**row, "reviewed": bool(row["reviewed"]), "translations": [Translation(*each) for each in translations]}
    return Article(**values, authors=people, affiliations=places)


def name_of(stored_name: str) -> Name:
    """The name of a stored CSL name object."""
    return Name.from_csl(json.loads(stored_name)) if stored_name else Name()


def plain_cell(column: str, value: str) -> str | None:
    """A reference's cell in plain words; None if there are none, so that it sorts last."""
    if column in NAMES_COLUMNS:
        value = " ".join(name_words(name) for name in Names.from_json(value).people)
    return plain(value) or None


def name_words(name: Name) -> str:
    """A name's words as it is looked for: "de Jong B. Jr."."""
    return " ".join(filter(None, (name.particle, name.family, name.given, name.suffix, name.literal)))
