"""Which tags of PubMed's format (MEDLINE/PubMed Data Element Descriptions, NLM) stand for the program's fields."""

TYPES: dict[str, str] = {
    "article-journal": "Journal Article",
    "article-newspaper": "Newspaper Article",
    "article": "Preprint",
    "book": "Book",
    "chapter": "Book Chapter",
    "paper-conference": "Conference Paper",
    "thesis": "Academic Dissertation",
    "report": "Technical Report",
    "webpage": "Webpage",
    "patent": "Patent",
    "legislation": "Legislation",
    "dataset": "Dataset",
    "software": "Software",
    "standard": "Standard",
    "document": "Document",
}
"""The publication type (PT) of a CSL type: PubMed's own word where it has one."""

TYPE_OF: dict[str, str] = {
    **{title.casefold(): csl for csl, title in TYPES.items()},
    "books": "book",
    "monograph": "book",
    "study guide": "book",
    "book chapters": "chapter",
    "congress": "paper-conference",
    "conference proceedings": "paper-conference",
    "legal case": "legislation",
}
"""The CSL type of a publication type; what is not here says more about a journal article ("Review")."""

TEXTS: dict[str, tuple[str, ...]] = {
    "title": ("TI", "BTI", "TT"),
    "container_title": ("TA", "JT"),
    "collection_title": ("CTI",),
    "year": ("DP", "DEP"),
    "volume": ("VI",),
    "issue": ("IP",),
    "pages": ("PG",),
    "edition": ("EN",),
    "publisher": ("PB",),
    "publisher_place": ("PL",),
    "pmid": ("PMID",),
    "pmcid": ("PMC",),
    "isbn": ("ISBN",),
    "language": ("LA",),
}
"""The tags of a text field; the first that a record has is read, the first of all is written."""

NOTED: dict[str, str] = {
    "editors": "Editors",
    "translators": "Translators",
    "container_title": "In",
    "publisher_place": "Place",
    "genre": "Genre",
    "medium": "Medium",
    "isbn": "ISBN",
    "issn": "ISSN",
    "doi": "DOI",
    "url": "URL",
    "accessed": "Accessed",
    "month": "Month",
    "identifiers": "Identifiers",
    "citation_key": "Key",
    "note": "Note",
}
"""What the format has no tag for stands in a note (GN) that begins with this word and a colon."""

ET_AL: dict[str, str] = {"authors": "et al.", "editors": "et al. (editors)", "translators": "et al. (translators)"}
"""The note that says that a list of names was cut short."""
