"""The journal's name in a line that says more: its ISSN, its issue, a month, a logo's words."""

import re

from app.reading.text.months import MONTHS

_DOUBLED = re.compile(r"(?P<name>.{3,120}?) ?logo ?Link to (?P=name)")
"""As PubMed Central has it: "Annals of Bread logoLink to Annals of Bread"."""
_QUOTED = re.compile(r"(?:журнал|journal|revista|revue|zeitschrift) [«\"“„]([^«»\"“”„]{3,100})[»\"”“]", re.IGNORECASE)
_CITED = re.compile(r"^[^,;\d]{3,60}? et al\.,? (?=[^\W\d_])")
"""Who wrote, at the head of a page: "Holm K et al. J Bread"."""
_MORE = re.compile(
    r"[\s,;(|–—-]{1,4}(?:(?:[ep]-?)?ISSN\b|(?:num|núm|n|nr|no)[.°º]{1,2} ?\d|№ ?\d|numéro \d|"
    r"vol(?:ume)?\b\.? ?\d|опубликован|\((?:[^\W\d_]{3,9}\.? )?(?:19|20)\d\d\)$).*",
    re.IGNORECASE,
)
_LONGEST, _SHORTEST_MONTH = 300, 4


def journal_in(line: str) -> str:
    """The name alone."""
    line = line[:_LONGEST]
    doubled = _DOUBLED.fullmatch(line)
    quoted = _QUOTED.fullmatch(line)
    name = doubled["name"] if doubled else quoted[1] if quoted else _CITED.sub("", line)
    name = _MORE.sub("", name)
    before, _, last = name.rpartition(" ")
    is_month = len(last) >= _SHORTEST_MONTH and last.casefold() in MONTHS  # "Ciencia y Mar" is a journal
    return before if before and is_month else name
