"""Which types and elements of EndNote's XML stand for the program's fields."""

from typing import NamedTuple


class Kind(NamedTuple):
    """A reference type of EndNote: its name and number."""

    name: str
    number: int


TYPES: dict[str, Kind] = {
    "article-journal": Kind("Journal Article", 17),
    "article-newspaper": Kind("Newspaper Article", 23),
    "article": Kind("Unpublished Work", 34),
    "book": Kind("Book", 6),
    "chapter": Kind("Book Section", 5),
    "paper-conference": Kind("Conference Paper", 47),
    "thesis": Kind("Thesis", 32),
    "report": Kind("Report", 27),
    "webpage": Kind("Web Page", 12),
    "patent": Kind("Patent", 25),
    "legislation": Kind("Statute", 31),
    "dataset": Kind("Dataset", 59),
    "software": Kind("Computer Program", 9),
    "standard": Kind("Standard", 58),
    "document": Kind("Generic", 13),
}
"""The reference type of a CSL type."""

TYPE_OF: dict[str, str] = {
    **{kind.name.casefold(): csl for csl, kind in TYPES.items()},
    **{str(kind.number): csl for csl, kind in TYPES.items()},
    **dict.fromkeys(("electronic article", "43", "magazine article", "19"), "article-journal"),
    **dict.fromkeys(("edited book", "28", "electronic book", "44", "serial", "57", "classical work", "51"), "book"),
    **dict.fromkeys(("electronic book section", "60", "encyclopedia", "53", "dictionary", "52"), "chapter"),
    **dict.fromkeys(("conference proceedings", "10"), "paper-conference"),
    **dict.fromkeys(("government document", "46", "case", "7", "bill", "4", "hearing", "14"), "legislation"),
    **dict.fromkeys(("legal rule or regulation", "50"), "legislation"),
    **dict.fromkeys(("blog", "56", "online multimedia", "48", "electronic source"), "webpage"),
    **dict.fromkeys(("online database", "45", "aggregated database", "55"), "dataset"),
    "manuscript": "article",
    "36": "article",
}
"""The CSL type of a reference type, by its name in small letters or its number."""

NAMES: dict[str, str] = {
    "authors": "authors",
    "editors": "secondary-authors",
    "translators": "subsidiary-authors",
}
"""The element of `contributors` that holds a list of names."""

TEXTS: dict[str, tuple[str, ...]] = {
    "title": ("titles/title",),
    "container_title": ("titles/secondary-title", "periodical/full-title", "periodical/abbr-1", "titles/alt-title"),
    "collection_title": ("titles/tertiary-title",),
    "pages": ("pages",),
    "volume": ("volume",),
    "issue": ("number",),
    "edition": ("edition",),
    "year": ("dates/year",),
    "month": ("dates/pub-dates/date",),
    "publisher_place": ("pub-location",),
    "publisher": ("publisher",),
    "citation_key": ("label",),
    "pmcid": ("custom2",),
    "doi": ("electronic-resource-num",),
    "genre": ("work-type",),
    "url": ("urls/related-urls/url", "urls/web-urls/url"),
    "accessed": ("access-date",),
    "language": ("language",),
}
"""The path of a text field in a record; the first that a record has is read, the first of all is written."""

NOTED: dict[str, str] = {
    "medium": "Medium",
    "container_title": "In",
    "isbn": "ISBN",
    "issn": "ISSN",
    "identifiers": "Identifiers",
    "note": "Note",
}
"""What EndNote has no element for stands in the notes, behind this word and a colon, on a line of its own."""
