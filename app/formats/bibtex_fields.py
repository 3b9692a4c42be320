"""Which entry types and fields of BibTeX (and, where it has none, of biblatex) stand for the program's."""

ENTRY_TYPES: dict[str, tuple[str, str]] = {
    "article-journal": ("article", ""),
    "article-newspaper": ("article", "newspaper"),
    "article": ("article", "preprint"),
    "book": ("book", ""),
    "chapter": ("incollection", ""),
    "paper-conference": ("inproceedings", ""),
    "thesis": ("phdthesis", ""),
    "report": ("techreport", ""),
    "webpage": ("online", ""),
    "patent": ("patent", ""),
    "legislation": ("legislation", ""),
    "dataset": ("dataset", ""),
    "software": ("software", ""),
    "standard": ("standard", ""),
    "document": ("misc", ""),
}
"""A CSL type's entry type and `entrysubtype`; the latter tells types apart that share an entry type."""

TYPE_OF: dict[tuple[str, str], str] = {
    **{(entry_type, ""): "document" for entry_type in ("unpublished", "misc")},
    **{(entry_type, ""): "article-journal" for entry_type in ("article", "suppperiodical", "review")},
    **{
        (entry_type, ""): "book"
        for entry_type in (
            "booklet",
            "mvbook",
            "collection",
            "mvcollection",
            "proceedings",
            "mvproceedings",
            "periodical",
        )
    },
    **{
        (entry_type, ""): "chapter"
        for entry_type in ("inbook", "bookinbook", "suppbook", "suppcollection", "inreference")
    },
    **{(entry_type, ""): "report" for entry_type in ("report", "manual")},
    **{(entry_type, ""): "thesis" for entry_type in ("thesis", "mastersthesis")},
    **{(entry_type, ""): "webpage" for entry_type in ("electronic", "www", "webpage", "web_page")},
    ("book_section", ""): "chapter",
    ("conference_proceedings", ""): "paper-conference",
    ("newspaper_article", ""): "article-newspaper",
    ("computer_program", ""): "software",
    ("statute", ""): "legislation",
    ("conference", ""): "paper-conference",
    ("misc", "preprint"): "article",
    ("jurisdiction", ""): "legislation",
    ("article", "magazine"): "article-newspaper",
    **{entry: csl for csl, entry in ENTRY_TYPES.items()},
}
"""The CSL type of an entry type and `entrysubtype`."""

TEXT_FIELDS: dict[str, tuple[str, ...]] = {
    "title": ("title",),
    "container_title": ("journal", "journaltitle", "booktitle", "eventtitle", "maintitle", "shortjournal"),
    "collection_title": ("series",),
    "year": ("year", "date"),
    "month": ("month",),
    "volume": ("volume",),
    "issue": ("number", "issue"),
    "pages": ("pages", "eid", "article-number", "articleno", "art_number", "pagetotal"),
    "edition": ("edition", "version"),
    "genre": ("type",),
    "medium": ("howpublished",),
    "publisher": ("publisher", "school", "institution", "organization"),
    "publisher_place": ("address", "location", "city"),
    "doi": ("doi",),
    "pmid": ("pmid", "pubmed_id"),
    "pmcid": ("pmcid",),
    "identifiers": ("identifiers",),
    "isbn": ("isbn",),
    "issn": ("issn",),
    "url": ("url",),
    "accessed": ("urldate", "lastchecked"),
    "language": ("language", "langid"),
    "citation_key": ("citationkey",),
    "note": ("note",),
}
"""The names of a field in BibTeX; the first that an entry has is read, `written_as` says which is written."""

NAME_FIELDS: dict[str, str] = {"authors": "author", "editors": "editor", "translators": "translator"}

VERBATIM = frozenset({"doi", "url"})
"""Fields that LaTeX and biber take letter by letter, without escapes."""

SUBTITLES: dict[str, str] = {
    "title": "subtitle",
    "journaltitle": "journalsubtitle",
    "booktitle": "booksubtitle",
    "maintitle": "mainsubtitle",
}
"""The field of biblatex that goes on with a title."""

GENRES: dict[str, str] = {
    "phdthesis": "",
    "mastersthesis": "Master's thesis",
    "mathesis": "Master's thesis",
    "bathesis": "Bachelor's thesis",
    "candthesis": "Candidate thesis",
    "techreport": "",
    "resreport": "Research report",
    "manual": "Manual",
    "booklet": "Booklet",
    "patentde": "German patent",
    "patenteu": "European patent",
    "patentfr": "French patent",
    "patentuk": "British patent",
    "patentus": "U.S. patent",
    "unpublished": "Unpublished",
}
"""What an entry type, or a term of biblatex in the field `type`, says of a work beyond its CSL type."""

BIBLATEX_TYPES: dict[str, tuple[str, str]] = {**ENTRY_TYPES, "thesis": ("thesis", ""), "report": ("report", "")}
"""Like `ENTRY_TYPES`, for biblatex."""

_WRITTEN = {
    ("chapter", "container_title"): "booktitle",
    ("paper-conference", "container_title"): "booktitle",
    ("thesis", "publisher"): "school",
    ("report", "publisher"): "institution",
    ("webpage", "publisher"): "organization",
    ("software", "edition"): "version",
    ("dataset", "edition"): "version",
}
_BIBLATEX = {
    "container_title": "journaltitle",
    "publisher_place": "location",
    "school": "institution",
}


def written_as(csl_type: str, field: str, *, is_biblatex: bool = False) -> str:
    """The name under which a field of a reference of this type is written."""
    name = _WRITTEN.get((csl_type, field)) or NAME_FIELDS.get(field) or TEXT_FIELDS[field][0]
    if not is_biblatex:
        return name
    return _BIBLATEX.get(name) or (_BIBLATEX.get(field, name) if (csl_type, field) not in _WRITTEN else name)
