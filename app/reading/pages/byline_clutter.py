"""What sites print among the authors of a line or glue to their names: links, buttons, editors, marks."""

import re

from app.reading.pages.people import EMAIL, ORCID

SUPERSCRIPTS = str.maketrans(
    {
        **dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789", strict=True)),
        **{sign: f" {each}" for sign, each in zip("ᵃᵇᶜᵈᵉᶠᵍʰ", "abcdefgh", strict=True)},
    }
)
"""Raised numbers and letters set plain; letters after a space, as they would be read as the end of the name."""
_BY = re.compile(
    r"^(?:by|von|par|por|di(?= [^\W\d_]+ )|(?:authors?|авторы?|szerzők?|autoři|autorzy|auteurs?|autor[ei]s?|yazarlar|"
    r"författare|forfattere?|auteurs|συγγραφείς|аутори):)\s+",
    re.IGNORECASE,
)
_ORCID_LINK = re.compile(
    rf"\s?(?:orcid(?: id)?:?\s?)?(?:(?:https?://)?(?:www\.)?orcid\.org/)?{ORCID.pattern}", re.IGNORECASE
)
_ORCID_AHEAD = re.compile(r"(?:\d{4}-){3}\d{3}[\dX](?=[^\W\d_a-z])")
"""Some sites print it right before the name."""
_AND_GLUED = re.compile(r"(?<=\w[\d*†‡])(?=(?:and|und|et|y|и)\s[^\W\d_a-zа-я])")
_INITIALS_GLUED = re.compile(r"(?<![^\W_])((?:[^\W\d_a-zа-яё]\.){1,3})(?=[^\W\d_a-zа-яё][^\W\d_A-ZА-ЯЁ]{2})")
"""Initials without a space between them and the family: "A.Roe", "А.Б.Роев"."""
_INITIAL_AT_END = re.compile(r"(?:^|[\s.])[^\W\d_a-zа-яё]\.$")
_MORE = re.compile(
    r"\s?(?:show (?:all )?authors|show more|\+\d{1,3} authors?"
    r"|(?:\+\d{1,3}\s?)?(?:view|see) all(?: authors)?(?: and affiliations)?(?: »)?|authors? info & affiliations"
    r"|(?:»\s?)?(?:view|show) author affiliations)$",
    re.IGNORECASE,
)
_NOT_AN_AUTHOR = re.compile(r"(?:,|\band)?\s[^,;\d]{3,60},\s(?:academic|handling) editor(?=[,;]|$)", re.IGNORECASE)
"""Who answers for an article at the journal, as PubMed Central prints it behind the authors."""
FOR_A_GROUP = re.compile(
    r"[,;]?\s(?:for|on behalf of|and) (?:the\s?)?(?P<group>(?-i:[A-ZÀ-ÞА-ЯЁ])[^,;]{2,80}\s"
    r"(?:investigators|(?:study )?group|consortium|collaborators|network|team|committee|trialists))(?![^\W\d_]).{0,3}$",
    re.IGNORECASE,
)
_DOTS = re.compile(r"\s[·•∙]\s")
CLUTTER = re.compile(
    r"(?:\*\s)?\be-?mail:?\s?(?=\S{1,60}@\S{1,60}\s?(?:[,;]|$))|"
    r"\[…\],?\s?|View ORCID Profile|\[opens in a new window\]|^Author links open overlay panel|"
    r",\s(?:(?:graduate )?(?:student|senior|life|associate) )?(?:member|fellow),\sIEEE\b|"
    r"(?<![a-z])ORCID(?=\s*(?:$|[,;&]|and\b))|(?<=\d)\sna\d\b|\sis a corresponding author$",
    re.IGNORECASE,
)
_SPACED_MARKS = re.compile(r"(?<=[^\W\d_])(?:\s|(?=\*))(\*?)([a-h]{1,4})(\*?)(?=\s*,|\sand\s|$)")
"""Letters that chemists print behind names: "Mensah-Bonsu ab and Yuki Sato *a", "Yuki Sato*a"."""
_GLUED_LETTERS = re.compile(r"(?<=[а-яёђѓєіїјљњћќўџґ])([a-h]{1,4})(?![a-zа-яё])")
AUTHORSHIP = re.compile(
    r"\s(?:(?:autoria|autoría|authorship)(?:\s+scimago institutions rankings)?|\(bio\))$", re.IGNORECASE
)
"""What SciELO and Project MUSE print behind each author, who has a line of their own."""
_BRACKETED = re.compile(r"\s?[(\[](\d{1,2}(?:,\s?\d{1,2}){0,5})[)\]](?P<glued>(?=[^\W\d_]))?")
_OF_STUDIES = re.compile(
    r",\s(?:(?:Est|M|D|Dra?|Lic|Ing|Mtr[oa])\.? (?:(?:en|de) [A-Z][^,;(\d]{0,45}?|Esp)|MC)\.?"
    r"(?=,?\s?(?:\(\d|[;\dIV]|$))"
)
"""Degrees as Mexican journals print them between a name and its mark: "M en Sist de Salud,(2)", "Dr en C,I"."""
_LONGEST = 4000


def unglued(line: str) -> str:
    """The line of authors with nothing but names and marks, each mark apart from its name."""
    line = _OF_STUDIES.sub("", _DOTS.sub(", ", CLUTTER.sub("", line)))
    line = _MORE.sub("", _without_addresses(_NOT_AN_AUTHOR.sub("", line[:_LONGEST])))
    stands_for = FOR_A_GROUP.search(line)
    line = line[: stands_for.start()] if stands_for is not None else line
    line = _SPACED_MARKS.sub(lambda match: f" {','.join(match[2])}{match[1]}{match[3]}", line)
    line = _GLUED_LETTERS.sub(lambda match: f" {','.join(match[1])}", line)
    line = _BY.sub("", _ORCID_AHEAD.sub("", _ORCID_LINK.sub("", line))).translate(SUPERSCRIPTS)
    line = line if _INITIAL_AT_END.search(line[-6:]) else line.rstrip(".")
    line = AUTHORSHIP.sub("", _MORE.sub("", line.replace("…", ", ")))
    line = _INITIALS_GLUED.sub(r"\1 ", _AND_GLUED.sub(" ", line))
    return _BRACKETED.sub(lambda mark: f" {mark[1]}{'' if mark['glued'] is None else ', '}", line)


def without_buttons(line: str) -> str:
    """The line without what sites print at its end to show more of it."""
    return _MORE.sub("", line)


def _without_addresses(line: str) -> str:
    return EMAIL.sub("", line) if "@" in line else line
