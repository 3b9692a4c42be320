"""The links that sites put after each reference: their words say nothing, their addresses may be a DOI."""

import re

_WORDS_TEXT = (
    "google scholar|crossref|cross ref|crossref full text|pubmed|pubmed abstract|pubmed central|pmc|pmc free article|"
    "pubmed/ncbi|view pdf|view article|view in article|article|view record in scopus|scopus|view in scopus|isi|"
    "web of science|medline|cas|chemport|ads|mathscinet|math|zbmath|links|link|open url|openurl|"
    "find it|full text|full text pdf|free full text|doi|elibrary|elibrary.ru|publisher|publisher full text|"
    "return to ref|search in|export citation|download reference|buscar en google|go to original source|перейти|"
    "reference link|ссылка|sfx|ovid|embase|proquest|worldcat|google books|open in a new window|opens in new tab"
)
_WORDS = frozenset(_WORDS_TEXT.split("|"))
_DOI = re.compile(
    r"(?:doi\.org/|doi=|/doi/(?:abs/|full/|pdf/)?)(10\.\d{4,9}(?:/|%2F)[^\s\"<>&?#]{1,200})", re.IGNORECASE
)
_ORCID = re.compile(r"orcid\.org/(\d{4}-\d{4}-\d{4}-\d{3}[\dX])", re.IGNORECASE)
_GONE = "\x00"
_LEFT = re.compile(r"(?:[ \[({|·•,;›»→↗]| [-–] ?){0,12}\x00[ \])}|·•,;.\x00]{0,12}")
_BRACKETED = re.compile(r"(?:\[\s?| [-–|] {0,2})\x01([^\x01]{1,240})\x01\s?\]?")


def link_text(words: str, address: str, *, said: str) -> str:
    """What to write for a link: its words; if they only name a site, its DOI, unless the text so far has `said` it.

    A picture that links to an author's ORCID is written as its address.
    """
    bare = words.strip(" []().|↗»®")
    if bare.startswith("10.") and bare.casefold() in said[: -len(words)].casefold():
        return _GONE
    orcid = _ORCID.search(address[:200])
    if orcid is not None and not any(map(str.isalnum, bare)):
        return f" https://orcid.org/{orcid[1]} "
    if bare.casefold() not in _WORDS:
        return words
    match = _DOI.search(address[:600])
    if match is None:
        return _GONE
    doi = match[1].replace("%2F", "/").replace("%2f", "/").rstrip(".,;)")
    return _GONE if doi.casefold() in said.casefold() else f" \x01https://doi.org/{doi}\x01 "


def dropped(line: str) -> str:
    """The line without the traces of the links that were left out of it."""
    if "\x01" in line:
        line = _BRACKETED.sub(r" \1 ", line).replace("\x01", "")
    if _GONE not in line:
        return line
    line = _LEFT.sub(" ", line)
    return line if any(map(str.isalnum, line)) else ""
