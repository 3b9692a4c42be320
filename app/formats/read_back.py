"""What all programs keep in other words than lists have, or for the file's sake, is read as a list has it."""

import re
from dataclasses import replace
from operator import attrgetter

from app.dates import month_of
from app.formats.characters import Writer
from app.formats.editions import bare_edition, printed_edition
from app.formats.languages import code_of
from app.model import Reference
from app.styles.names import is_cyrillic

_SERIAL = re.compile(r"(\d{4})-?(\d{3}[\dXx])(?:[,;]\s?\d{4}-?\d{3}[\dXx]){0,3}")
_SERIALS_OF_MENDELEY = re.compile(r"(\d{4}-\d{3}[\dXx]) \((?:Electronic|Print|Linking)\).{0,80}", re.DOTALL)
_WIDE_DASH = re.compile(r"(?<=\d) ([-–]) (?=\d)")
_SCOPUS_LINK = re.compile(r"https?://www\.scopus\.com/(?:inward|pages)/\S*?(2-s2\.0-\d{5,15})\S*")
_DOI_LINK = re.compile(r"https?://(?:dx\.|www\.)?doi\.org/{1,2}(\S+)", re.IGNORECASE)
_DOI_BEHIND = re.compile(r"(?:https?://(?:dx\.|www\.)?doi\.org/|doi:\s{0,3})(10\.\S+)", re.IGNORECASE)
_MARK_OF_DOI = " [doi]"
"""What PubMed has behind a DOI, and RefWorks keeps."""
_PUBMED_LINK = re.compile(r"https?://(?:www\.ncbi\.nlm\.nih\.gov/pubmed|pubmed\.ncbi\.nlm\.nih\.gov)/(\d{1,9})/?")
_DAY = re.compile(r"(\d{4})[/-](\d\d)[/-](\d\d)(?:[ T/].{1,20})?")
_COUNTED = re.compile(
    r"cited by:?\s?:?\s?\d+|coden: \w{4,8}|export date:\s?[^;]{1,40}|conference code:\s?\d+|"
    r"(?:all )?(?:[a-z]+ )?open access(?:, [a-z]+ open access)*",
    re.IGNORECASE,
)
_OF_MAKER = re.compile(
    r"Publisher: [^;]{1,200}?(?: _eprint: \S+)?|Times Cited .{0,200}|Copyright - Database copyright ProQuest.{0,200}"
    r"|\d{4}-\d{3}[\dX] .{1,500} Journal Article .{0,2000}|.{1,500}; Journal Article;.{0,2000}"
    r"|Copyright - Copyright .{0,400}|(?:Last updated|SubjectsTermNotLitGenreText) - .{0,400}"
    r"|Accession Number: [^;]{1,40}[.;] .{0,4000}"
)
"""Notes of Zotero, Web of Science, ProQuest, EBSCO, and EndNote's of what PubMed says."""
_CORRESPONDENCE = re.compile(r"; Correspondence Address: .*?(?=; CODEN: |; Cited By: |$)")
_KINDS = frozenset(("Journal Article", "Journal article", "Article", "Journal: Article", "Research Article"))
"""What EndNote, Embase and others call an article in a journal."""
_SAID_OF_FILE = ("cited by", "export date")
_DAY_ONLINE = re.compile(r"\d{4}(?:/\d\d?){1,2}")
"""Where EndNote keeps the day on which PubMed says that an article was online."""
_TAG = re.compile(r"<[^<>]{1,200}>")
_SUPPLEMENT = re.compile(r"sup(\d{1,2})")


def read_back(reference: Reference) -> None:
    """Put what was read of a reference as lists have it: language, edition, numbers, pages, note and address."""
    reference.language = code_of(reference.language)
    if reference.type == "article-journal" and _DAY_ONLINE.fullmatch(reference.edition):
        reference.edition = ""
    elif reference.edition and reference.type not in VERSIONED:
        reference.edition = printed_edition(reference.edition, in_russian=is_cyrillic(reference.title))
    if reference.issn and (serial := _SERIAL.fullmatch(reference.issn)):
        reference.issn = f"{serial[1]}-{serial[2]}"
    elif reference.issn and (serial := _SERIALS_OF_MENDELEY.fullmatch(reference.issn)):
        reference.issn = serial[1]
    if reference.isbn and (serial := _SERIALS_OF_MENDELEY.fullmatch(reference.isbn)):
        reference.isbn, reference.issn = "", reference.issn or serial[1]
    if reference.genre in _KINDS and reference.type == "article-journal":
        reference.genre = ""
    reference.doi = reference.doi.removesuffix(_MARK_OF_DOI)
    if reference.doi and (link := _DOI_BEHIND.fullmatch(reference.doi)):
        reference.doi = link[1]
    if " " in reference.pages:
        reference.pages = _WIDE_DASH.sub(r"\1", reference.pages)
    if supplement := _SUPPLEMENT.fullmatch(reference.issue):
        reference.issue = f"Suppl {supplement[1]}"
    if reference.accessed and (day := _DAY.fullmatch(reference.accessed)):
        reference.accessed = f"{day[1]}-{day[2]}-{day[3]}"
    reference.container_title = reference.container_title.partition(" (including subseries ")[0]  # of Scopus
    if reference.note:
        reference.note = _without_file(reference)
    if reference.url:
        _settle_address(reference)


VERSIONED = frozenset(("software", "dataset"))
"""Types of works whose edition is the number of a version, which gets no word."""
NUMBERED = frozenset(("report", "patent"))
"""Types of works whose own number EndNote keeps where other types have their ISBN."""


def has_own_number(reference: Reference) -> bool:
    """Whether its issue is to be written as EndNote's number of a report or patent."""
    is_apart = reference.type in NUMBERED and not (reference.volume or reference.isbn or reference.issn)
    return is_apart and _OWN_NUMBER.fullmatch(reference.issue) is not None and not is_book_number(reference.issue)


_OWN_NUMBER = re.compile(r"[\w./-]+(?: [\w./-]+)*")


def is_book_number(text: str) -> bool:
    """Whether a text may be an ISBN or ISSN."""
    return _BOOK_NUMBER.fullmatch(text) is not None


_BOOK_NUMBER = re.compile(r"(?:[\dXx][- ]?){8,17}(?:\W.*)?")
_YEAR = re.compile(r"(?:19|20)\d\d")


def _take_access(reference: Reference) -> None:
    """The day of access of a page, whose year and day EndNote keeps where journals have volume and issue."""
    day = month_of(reference.issue)
    if reference.issue and not _MONTH_AND_DAY.fullmatch(day):
        return
    reference.accessed = "-".join(filter(None, (reference.volume, day)))
    reference.volume = reference.issue = ""


_MONTH_AND_DAY = re.compile(r"\d\d(?:-\d\d)?")


def settle_as_endnote(reference: Reference) -> None:
    """Put where lists have it what EndNote keeps in the places of other types: numbers and days of access."""
    if reference.isbn and reference.type in NUMBERED and not is_book_number(reference.isbn) and not reference.issue:
        reference.isbn, reference.issue = "", reference.isbn
    if reference.type == "webpage" and _YEAR.fullmatch(reference.volume) and not reference.accessed:
        _take_access(reference)


def tell_read_back(
    reference: Reference, number: int, writer: Writer, *, has_numbers: bool = False, is_as_endnote: bool = False
) -> None:
    """Tell where a reference is read in other words than it has; editions may be written as numbers alone."""
    if not _may_change(reference):
        return
    found = replace(reference, edition=bare_edition(reference.edition, as_number=has_numbers))
    if is_as_endnote and found.type == "webpage":
        settle_as_endnote(found)
    read_back(found)
    for field in _TOUCHED:
        before, after = getattr(reference, field), getattr(found, field)
        if before != after:
            writer.lose(number, field, f"“{before}” is read as “{after}”." if after else f"“{before}” is not read.")


_TOUCHED = (
    "container_title", "volume", "issue", "pages", "edition", "issn", "isbn", "identifiers", "language", "url",
    "accessed", "note", "genre", "doi", "pmid",
)  # fmt: skip


def _may_change(reference: Reference) -> bool:
    """Whether there is something to look at, as in few articles of a list."""
    return (
        any(_seldom_filled(reference))
        or " " in reference.pages
        or reference.issue.startswith("sup")
        or (reference.type == "webpage" and reference.volume != "")
        or reference.genre in _KINDS
        or (reference.doi and (not reference.doi.startswith("10.") or reference.doi.endswith(_MARK_OF_DOI)))
        or "(including" in reference.container_title
        or code_of(reference.language) != reference.language
    )


_seldom_filled = attrgetter("edition", "issn", "isbn", "note", "url", "accessed")


def _without_file(reference: Reference) -> str:
    """The note without what it says of the file, its maker and its day: how often the work was cited, the DOI again."""
    note = _TAG.sub("", reference.note).strip() if reference.note.startswith("<") else reference.note
    if _OF_MAKER.fullmatch(note) or (reference.doi and note.casefold() == f"doi: {reference.doi}".casefold()):
        return ""
    if not note.casefold().startswith(_SAID_OF_FILE):
        return note
    parts = [part.strip() for part in _CORRESPONDENCE.sub("", note).split(";")]
    return "; ".join(part for part in parts if part and not _COUNTED.fullmatch(part))


def _settle_address(reference: Reference) -> None:
    """Of several addresses the first; none that is the DOI or the PMID again, or that of the record in Scopus."""
    reference.url = reference.url.partition(" http")[0]
    in_pubmed = _PUBMED_LINK.fullmatch(reference.url)
    if in_pubmed and not reference.pmid:
        reference.pmid = in_pubmed[1]
    again = in_pubmed or _DOI_LINK.fullmatch(reference.url)
    if again and not in_pubmed and not reference.doi and again[1].startswith("10."):
        reference.doi = again[1]
    if again and again[1].casefold() in (reference.doi.casefold(), reference.pmid):
        reference.url = reference.accessed = ""
    elif record := _SCOPUS_LINK.fullmatch(reference.url):
        reference.url = reference.accessed = ""
        known = f"EID:{record[1]}"
        if known not in reference.identifiers:
            reference.identifiers = "; ".join(filter(None, (reference.identifiers, known)))
