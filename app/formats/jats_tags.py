"""What JATS calls the types and the fields of references (NISO Z39.96-2021, JATS 1.3; JATS4R, Citations 1.0)."""

from app.model import Reference

PUBLICATION_TYPES: dict[str, str] = {
    "article-journal": "journal",
    "article-newspaper": "newspaper",
    "article": "preprint",
    "book": "book",
    "chapter": "book",
    "paper-conference": "confproc",
    "thesis": "thesis",
    "report": "report",
    "webpage": "web",
    "patent": "patent",
    "legislation": "legal",
    "dataset": "data",
    "software": "software",
    "standard": "standard",
    "document": "other",
}
"""The `publication-type` of a CSL type."""

TYPE_OF: dict[str, str] = {
    **dict.fromkeys(("article", "letter", "review", "magazine", "editorial", "commentary"), "article-journal"),
    **dict.fromkeys(("bookchapter", "book-chapter", "chapter", "section", "encyclopedia"), "chapter"),
    **dict.fromkeys(("monograph", "edited-book", "ebook"), "book"),
    **dict.fromkeys(("conf-proc", "conference", "conf-paper", "proceedings", "confpaper"), "paper-conference"),
    **dict.fromkeys(("dissertation", "phd", "phdthesis"), "thesis"),
    **dict.fromkeys(("gov", "government", "working-paper", "discussion", "techreport", "rfc"), "report"),
    **dict.fromkeys(("webpage", "website", "web-page", "blog", "online", "url"), "webpage"),
    **dict.fromkeys(("legal-doc", "law", "legislation", "bill", "case"), "legislation"),
    **dict.fromkeys(("database", "dataset", "data-set"), "dataset"),
    **dict.fromkeys(("eprint", "arxiv", "prepub"), "article"),
    **dict.fromkeys(("program", "computer-program", "code"), "software"),
    **{jats: csl for csl, jats in PUBLICATION_TYPES.items() if csl != "chapter"},
}
"""The CSL type of a `publication-type`, and of what older files and other houses write there."""

PERSON_GROUPS: dict[str, str] = {"authors": "author", "editors": "editor", "translators": "translator"}

_STANDS_ALONE = frozenset(("book", "thesis", "report", "standard", "patent", "legislation", "software"))
"""Types whose title is the `source` itself unless they stand in a container."""

SIMPLE_TAGS: dict[str, str] = {
    "container_title": "source",
    "collection_title": "series",
    "volume": "volume",
    "issue": "issue",
    "edition": "edition",
    "publisher": "publisher-name",
    "publisher_place": "publisher-loc",
    "isbn": "isbn",
    "issn": "issn",
}
"""Fields with an element of their own."""

PUB_IDS: dict[str, str] = {"doi": "doi", "pmid": "pmid", "pmcid": "pmcid"}
"""Fields that are a `pub-id`, and its `pub-id-type`."""

SPELT_IDS: dict[str, str] = {
    "arxiv": "arXiv", "pii": "PII", "mr": "MR", "zbl": "Zbl", "coden": "CODEN", "sici": "SICI",
}  # fmt: skip
"""How kinds of identifiers without a field are written; others as a file has them."""

ID_KINDS = frozenset(
    "accession archive ark art-access-id arxiv coden doaj handle index manuscript medline mr pii publisher-id sici "
    "std-designation zbl".split()
)
"""The kinds of identifiers that JATS knows and no field is for."""

COMMENTS: dict[str, str] = {"genre": "genre", "medium": "medium", "note": "", "year": "publication-status"}
"""Fields that stand in a `comment`, and its `content-type`; a year does where it is none ("in press")."""


def title_tag(reference: Reference) -> str:
    """The element of a reference's title."""
    if reference.type == "dataset":
        return "data-title"
    if reference.type == "chapter":
        return "chapter-title"
    if reference.type in _STANDS_ALONE:
        in_container = "part-title" if reference.type == "book" else "article-title"
        return in_container if reference.container_title else "source"
    return "article-title"


def is_titled_by_source(csl_type: str) -> bool:
    """Whether a lone `source` of this type is its title."""
    return csl_type in _STANDS_ALONE or csl_type in ("webpage", "dataset", "document")
