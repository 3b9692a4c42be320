"""Which tags of RIS (Research Information Systems, format specification of 2011) stand for the program's fields."""

TYPES: dict[str, str] = {
    "article-journal": "JOUR",
    "article-newspaper": "NEWS",
    "article": "UNPB",
    "book": "BOOK",
    "chapter": "CHAP",
    "paper-conference": "CPAPER",
    "thesis": "THES",
    "report": "RPRT",
    "webpage": "ELEC",
    "patent": "PAT",
    "legislation": "STAT",
    "dataset": "DATA",
    "software": "COMP",
    "standard": "STAND",
    "document": "GEN",
}
"""The reference type (TY) of a CSL type."""

TYPE_OF: dict[str, str] = {
    **dict.fromkeys(("JFULL", "EJOUR", "ABST", "INPR", "MGZN"), "article-journal"),
    **dict.fromkeys(("EBOOK", "EDBOOK", "SER", "WHOLE"), "book"),
    **dict.fromkeys(("ECHAP", "ENCYC", "DICT"), "chapter"),
    **dict.fromkeys(("CASE", "LEGAL", "BILL", "HEAR", "UNBILL", "GOVDOC"), "legislation"),
    **dict.fromkeys(("BLOG", "ICOMM", "WEB"), "webpage"),
    **dict.fromkeys(("DBASE", "AGGR"), "dataset"),
    "CONF": "paper-conference",
    "MANSCPT": "article",
    **{tag: csl for csl, tag in TYPES.items()},
}
"""The CSL type of a reference type."""

NAMES: dict[str, tuple[str, ...]] = {"authors": ("AU", "A1"), "editors": ("A2", "ED", "A3"), "translators": ("A4",)}
"""The tags of a list of names, one name each; all are read, the first is written."""

TEXTS: dict[str, tuple[str, ...]] = {
    "title": ("TI", "T1", "CT"),
    "container_title": ("T2", "JF", "JO", "BT", "J2", "JA", "JI", "J9"),
    "collection_title": ("T3",),
    "year": ("PY", "Y1"),
    "volume": ("VL",),
    "issue": ("IS", "CP"),
    "edition": ("ET",),
    "genre": ("M3",),
    "publisher": ("PB", "PU"),
    "publisher_place": ("CY", "PP", "PI"),
    "doi": ("DO",),
    "url": ("UR", "L2"),
    "accessed": ("Y2",),
    "language": ("LA",),
}
"""The tags of a text field; the first that a record has is read, the first of all is written."""

NOTED: dict[str, str] = {
    "container_title": "In",
    "genre": "Genre",
    "pages": "Pages",
    "medium": "Medium",
    "pmid": "PMID",
    "pmcid": "PMCID",
    "identifiers": "Identifiers",
    "isbn": "ISBN",
    "issn": "ISSN",
    "month": "Month",
    "citation_key": "Key",
    "note": "Note",
}
"""What RIS has no tag for, or would mean something else, stands in a note (N1) behind this word and a colon."""

ET_AL: dict[str, str] = {"authors": "et al.", "editors": "et al. (editors)", "translators": "et al. (translators)"}
"""The note that says that a list of names was cut short."""
