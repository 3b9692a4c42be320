"""Identifiers and access dates, found by their own form: PMID, PMCID, ISBN, ISSN, arXiv, "Accessed 3 May 2015"."""

import re
from typing import NamedTuple

from app.reading.text.wordsets import holds_any, wordset


class Identifier(NamedTuple):
    """A value of `field` at characters `start` to `end`; `label` is the segment's, in the words of labelled sets."""

    field: str
    label: str
    start: int
    end: int


_NUMBERS = re.compile(
    r"PMID\s?:?\s?(?P<pmid>\d{4,9})\b"
    r"|(?:\bPMCID\s?:?\s?)?\b(?P<pmcid>PMC\s?\d{4,9})\b|\bPMCID\s?:?\s?(?P<pmcid_bare>\d{4,9})\b"
    r"|\bISBN(?:-1[03])?\s?:?\s?(?P<isbn>(?:97[89][ –-]?)?\d(?:[ –-]?\d){8}[ –-]?[\dXХ])(?!\d)"
    r"|\b[ep]?ISSN\s?:?\s?(?P<issn>\d{4}[-–]?\d{3}[\dXХ])\b"
    r"|\bEDN\s?:?\s?(?P<edn>[A-Z]{6})\b"
    r"|\barXiv(?:\s?preprint)?(?:\s?arXiv)?\s?:?\s?"
    r"(?P<arxiv>\d{4}\.\d{4,5}(?:v\d)?(?: \[[a-z-]{2,9}(?:\.[A-Z]{2})?\])?|[a-z-]{2,9}(?:\.[A-Z]{2})?/\d{7})",
    re.IGNORECASE,
)
_ARCHIVE = re.compile(
    r"(?<![\w/])(?:hep-(?:th|ph|ex|lat)|gr-qc|(?:astro|quant|math)-ph|cond-mat|nucl-(?:th|ex)|math|cs|physics|nlin|q-bio)"
    r"(?:\.[A-Z]{2})?/[09]\d{6}(?:v\d)?(?!\d)"
)
"""A number in arXiv as it was until 2007, when it needed no name before it: "hep-th/9906064"."""

_LABELS = {
    "pmid": "note",
    "pmcid": "note",
    "isbn": "isbn",
    "issn": "note",
    "arxiv": "note",
    "archive": "note",
    "edn": "note",
}
"""How labelled sets label what a field of ours holds."""

_MONTH = r"[^\W\d_]{3,10}\.?"
_DATE = (
    rf"\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}|\d{{4}}[./-]\d{{1,2}}[./-]\d{{1,2}}|\d{{1,2}}-{_MONTH}-\d{{4}}"
    rf"|(?:\d{{1,2}}(?:st|nd|rd|th|º)?\.? (?:de )?)?{_MONTH}(?: \d{{1,2}})?,? (?:de )?\d{{4}}"
    rf"|\d{{4}},? {_MONTH}(?: \d{{1,2}})?|\d{{4}}"
)
_ACCESS = re.compile(
    r"(?:\baccessed|\bretrieved|\bcited|\bcitado(?: em| el)?|\bviewed|\bconsulted|\bvisited"
    r"|\blast (?:accessed|visited|checked)|\bdate of access|\bavailable on"
    r"|дата обращения|дата доступа|дата звернення|\bобращение|\bпроверено|\bacess?o em|\bacessado(?: em)?"
    r"|\bconsultado(?: el| em)?|\bconsulta(?=:)"
    r"|\bacceso(?: el)?|\baccedido(?: el)?|\brecuperado(?: el)?|\bfecha de consulta"
    r"|\bconsult[ée]e?(?: le)?|\babgerufen(?: am)?|\bzugriff(?: am)?|\baufgerufen(?: am)?|\bgeprüft am|\bbesucht am"
    r"|\bconsultato(?: il)?|\bultim[ao] (?:consultazione|accesso):?(?: il)?|\bdostęp|\bcité(?: le)?"
    r"|\bstand(?=:)|ссылка активна на|\bдоступен|\bzugegriffen(?: am)?|\berişim(?: tarihi)?)"
    rf"\s?:?(?: on)?\s?(?P<accessed>{_DATE})",
    re.IGNORECASE,
)
_DAY_ONLINE = re.compile(r"(?<=\[)((?:19|20)\d\d-\d\d?-\d\d?)(?=\])")
"""How Chinese lists print the day that a page was looked up."""

_DAY_BEFORE_ADDRESS = re.compile(
    r"\b(?:19|20)\d\d\. (?P<accessed>\d{1,2} [A-Z][a-z]{2,8}\.? (?:19|20)\d\d)(?=\.? <?https?://)"
)
"""The MLA of the 1990s printed a second date, without a word: "27 March 1999. 1 May 2000. http://…"."""

# Most references hold none of these, and looking for parts of words is many times faster than the patterns.
_NUMBER_HINTS = ("pm", "isbn", "issn", "arxiv", "edn")
_ACCESS_HINTS = tuple(
    wordset("""
    ccess retriev cited cita viewed consult visit check обращ доступа звернен проверено acess abgeruf zugr acces
    cité ultim активна доступен accedid recuperad aufgeruf geprüft besucht dostęp available zugegr erişim
    stand:
    """)
)


def find_identifiers(text: str) -> list[Identifier]:
    """The identifiers and the access date in `text`, in order of place within each kind."""
    found = []
    lower = text.lower()
    if holds_any(lower, _NUMBER_HINTS):
        for match in _NUMBERS.finditer(text):
            if group := match.lastgroup:
                field = group.removesuffix("_bare")
                found.append(Identifier(field, _LABELS[field], *match.span(group)))
    if "/9" in text or "/0" in text:
        found += [Identifier("archive", _LABELS["archive"], *match.span()) for match in _ARCHIVE.finditer(text)]
    if holds_any(lower, _ACCESS_HINTS):
        found += [Identifier("accessed", "note", *match.span("accessed")) for match in _ACCESS.finditer(text)]
    if "http" in text:
        found += [Identifier("accessed", "note", *each.span("accessed")) for each in _DAY_BEFORE_ADDRESS.finditer(text)]
    if "OL]" in text:
        found += [Identifier("accessed", "note", *match.span(1)) for match in _DAY_ONLINE.finditer(text)]
    return found
