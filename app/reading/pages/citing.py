"""How an article cites itself, as in "Ivanov I.I. Title. Journal. 2019;10(2):5-12", and lines like it."""

import re
from dataclasses import dataclass, field, fields, replace

from app.model import Name
from app.reading.names.person import person_name
from app.reading.pages.colophon import read_doi, read_numbers
from app.reading.pages.house_forms import read_house_form
from app.reading.pages.navigation import is_label
from app.reading.text.months import MONTHS

_YEAR = r"(?P<year>(?:19|20)\d\d)"
_VOLUME = r"(?P<volume>[A-Za-z]?\d{1,4}(?: ?\(?Suppl\.? ?\d{0,2}\)?)?)"
_ISSUE = r"(?:\s?\((?P<issue>[^()]{1,24})\))?"
_PAGES = r"(?:pp?\.?\s?)?(?P<pages>[A-Za-zА-Яа-я]{0,3}\d{1,9}(?:\s?[-–—]\s?[A-Za-z]{0,2}\d{1,7})?)"
_MONTH = r"(?:\s[A-Za-z][a-z]{2,8}\.?(?:[ \-/–]\w{1,9})?(?:\s\d{1,2})?)?"

_YEAR_FIRST = re.compile(rf"\b{_YEAR}{_MONTH}\s?[;.,]\s?{_VOLUME}?{_ISSUE}\s?[:.,]\s?{_PAGES}")
_ISSUE_BETWEEN = re.compile(
    rf"\b{_YEAR}, {_VOLUME}, (?P<issue>\d{{1,3}}), (?P<pages>[A-Z]?\d{{1,6}}(?:[-–—−]\d{{1,6}})?)"
)
"""As the American Chemical Society has it: "2018, 9, 12, 3325–3330"."""
_ISSUE_OF_YEAR = re.compile(
    r"(?:dans|in|en)\s(?P<journal>.{3,120}?)\s(?P<year>(?:19|20)\d\d)/(?P<issue>\d{1,2}(?:-\d{1,2})?)\s"
    r"\((?P<kind>n°|no|vol\.|volume)\s?(?P<number>\d{1,4}(?:-\d{1,4})?)\)"
    r"(?:,\spages?\s(?P<pages>\d{1,5}(?:\s?[àa-]\s?\d{1,5})?))?",
    re.IGNORECASE,
)
"""As Cairn has it: "Dans Vingtième Siècle 2016/3 (N° 131), pages 45 à 60"."""
_DOTTED = re.compile(
    r"(?:[^•]{3,40} • )?(?P<journal>[^•\d]{3,80}?) (?P<number>\d{1,4})(?: ?\((?P<issue>[^()]{1,20})\))? • "
    r"(?:[^\W\d]{3,4}(?:-[^\W\d]{3,4})? )?(?P<year>(?:19|20)\d\d)(?: •.{0,80})?(?P<kind>)(?P<pages>)"
)
"""As SciELO has it: "ARTIGO ORIGINAL • Rev. Saúde Pública 55 • 2021"."""
_OF_ANNEE = re.compile(
    r"(?P<journal>.{3,120}?) Année (?P<year>(?:19|20)\d\d) (?P<number>\d{1,4})-(?P<issue>\d{1,3}(?:-\d{1,3})?)"
    r"(?: pp\. (?P<pages>\d{1,5}(?:-\d{1,5})?))?(?P<kind>)"
)
"""As Persée has it: "Annales Année 1974 29-2 pp. 401-422"."""
_YEAR_INSIDE = re.compile(
    r"(?P<journal>[^\W\d_][^\d]{2,118}?),? (?P<number>\d{1,4}),? ?\((?P<year>(?:19|20)\d\d)\),? "
    r"(?:(?P<issue>\d{1,3}(?:/\d{1,3}|[-–]\d{1,3}(?= ?[,:]))?)(?:[,:] (?:S\. ?|str\. ?)?(?=\d)|,? ?(?:str\.)?$))?"
    r"(?P<pages>\d{1,6}(?:[-–]\d{1,6})?)?(?P<kind>)",
    re.IGNORECASE,
)
"""As German journals and Elsevier's have it: "Archiv für Forstwesen 57 (2023) 3, 97–106", "Wood 12 (2020) 97–106"."""
_ELECTRONIC = re.compile(
    r"(?P<journal>(?:[^\W\d_]{2,20} ?){1,6}) (?P<number>\d{1,4}):(?P<pages>e\d{3,8})\.?(?P<year>)(?P<kind>)(?P<issue>)"
)
"""As eLife has it: "eLife 13:e99993."."""
_NUMBERED_ARTICLE = re.compile(
    r"(?P<journal>(?:[A-Z][\w.]* ){1,5}[A-Z]?)\b ?(?P<number>\d{1,3}), (?P<pages>[A-Z]?\d{1,6}(?:\([A-Z]\))?) "
    r"[–-] Published \d{1,2} \w+ (?P<year>(?:19|20)\d\d)(?P<kind>)(?P<issue>)"
)
"""As the American Physical Society has it: "Phys. Rev. Lett. 126, 047201 – Published 25 January 2021"."""
_BARE = re.compile(r"(\d{1,4}) \((\d{1,3}(?:[-–]\d{1,3})?)\) ([a-z]?\d{1,7}[-–]\d{1,7})")
_COUNTED = re.compile(r"(?:word|page|character)s? count|number of ", re.IGNORECASE)
_FROM = re.compile(r"^from the journal ", re.IGNORECASE)
_DOI_FIRST = re.compile(r"^(?:doi:? )?10\.\d{4,9}/\S+ (?:\([^()]{3,40}\) )?", re.IGNORECASE)
_DATED_NAMES = re.compile(r"[\s.,]{0,3}\((?:19|20)\d\d\)[\s.,]{0,3}")
_QUOTED = re.compile(r"[\"“«](.{5,400}?)[\"”»],?\s")
_QUOTED_BEHIND_NAMES = re.compile(r"[^«»\"“”\d]{3,200}, [\"“«]\s?(.{5,400}?)\s?[\"”»],?\s")
_NO_JOURNAL = re.compile(
    r"(?:year|año|ano|jahr|année|год|yıl|volume|vol)(?: :)?|num[ée]ro \d.*|[^\w]{1,3}|10\.\d{4,9}/.*", re.IGNORECASE
)
_ISSN = re.compile(
    r",?\s?[ep]?-?issn(?:-[elp])?:?\s?\d{4}-\d{3}[\dX](?:\s?/?\s?dep[óo]sito legal:?\s\w{3,20})?", re.IGNORECASE
)
_EDITION = re.compile(r"\s?\((?:edici[óo]n|edição|edition|ed\.) [^()]{1,20}\)", re.IGNORECASE)
_YEAR_BEHIND = re.compile(r"\s?\((?:19|20)\d\d\)$")
_SHORT_NAME = re.compile(r"(?:[A-Z]\w{0,12}\. ?){2,8}")
_YEAR_LAST = re.compile(rf"\b{_VOLUME}{_ISSUE}\s?[,:]\s?{_PAGES}[\s,]{{1,2}}\(\s?{_YEAR}\s?\)")
_NO_YEAR = re.compile(rf"\b{_VOLUME}\s?\((?P<issue>[^()]{{1,24}})\)\s?[,:]\s?{_PAGES}")
_YEAR_VOLUME = re.compile(rf"\b{_YEAR}\s?;\s?{_VOLUME}{_ISSUE}(?=[\s.,]|$)")
_BARRED = re.compile(rf"(?:^|, )(?P<issue>\d{{1,4}}(?:-\d{{1,4}})?) \| {_YEAR}(?:/\d)?(?:, {_PAGES})?")
"""As OpenEdition has it: "Techniques & Culture, 68 | 2017, 88-103"."""
_BARE_LAST = re.compile(
    r"citation .{3,200}? (?P<year>(?:19|20)\d\d) (?P<journal>(?:[A-Z][\w.&]* ){1,6})(?P<number>\d{1,4}) "
    r"(?P<pages>[A-Z]?\d{1,6})(?P<kind>)(?P<issue>)",
    re.IGNORECASE,
)
"""As the Institute of Physics has it: "Citation E. Karlsson et al 2022 AJ 163 171"."""
_WITH_YEAR_LAST = re.compile(rf"\bvol\.? {_VOLUME}:\s?{_PAGES} \([^()]{{0,50}}{_YEAR}\)", re.IGNORECASE)
"""As Annual Reviews have it: "Vol. 54:311-333 (Volume publication date November 2023)"."""
_NUMBER_AHEAD = re.compile(r"(?:\bno|\bnr|\bissue|\bn°|№|\bvol)\.?\s?$", re.IGNORECASE)
"""What says that the number after it is no volume, or that a volume is told in words."""
_ISSUE_ALONE = re.compile(rf", \((?P<issue>\d{{1,4}})\), {_PAGES}")
_SHORT = re.compile(rf"\b{_VOLUME}\s?:\s?{_PAGES}(?=[.\s]|$)")
_DOI = re.compile(r"\b10\.\d{4,9}/\S+")
_ADDRESS = re.compile(r"[\s(\[]{0,3}(?:https?://|doi\b|EDN\b|PMID\b|Available (?:at|from))", re.IGNORECASE)
_LANGUAGE_NOTE = re.compile(
    r"\s?[(\[](?:in russ|in rus\.|in english|in spanish|in portuguese|на англ|in chin)[^)\]]{0,12}[)\]]\.?",
    re.IGNORECASE,
)
_UPPER = "A-ZÀ-ÖØ-ÞĀ-ŽА-ЯЁІЇЄҐЎЂЈЉЊЋЏ"
_AUTHOR = re.compile(
    rf"(?:(?:de|van|von|der|den|da|do|dos|di|la|le|"
    rf"el)\s){{0,2}}[{_UPPER}][\w'’\-]{{1,30}}(?:\s[{_UPPER}][\w'’\-]{{1,30}})?,?"
    rf"\s(?:(?:[{_UPPER}][a-zа-я]?\.[\s\-]?){{1,4}}|[{_UPPER}]{{1,3}}(?=[\s,.;:]|$))"
    rf"|(?:[{_UPPER}][a-zа-я]?\.[\s\-]?){{1,4}}\s?[{_UPPER}][\w'’\-]{{1,30}}"
)
_BETWEEN = re.compile(r"\s?(?:[,;]\s?(?:and\s|и\s|&\s?|et\s|y\s|e\s)?|\band\s|\bи\s|&\s?)|\s")
_CLOSE = re.compile(
    r"[\s,]{0,2}(?:et al\.?|и др\.?|и соавт\.?|e outros)?[\s.:,]{0,3}"
    r"(?:\(\s?((?:19|20)\d\d)[^)]{0,12}\)[.,]?\s?|((?:19|20)\d\d)\.\s)?",
    re.IGNORECASE,
)
_ONE_NAME = re.compile(r",? & (?-i:[^\W\d_a-z])[\w'’-]{2,30}\.(?= \()")
"""The last of the authors, who has no given name: ", & Suharto. (2021)"."""
_STYLE = re.compile(r"^(?:APA|MLA|AMA|Chicago|Harvard|IEEE|ISNAD|Vancouver|ABNT)(?: \d\w*)?\s?[:\t ]\s?(?=[^\W\d_])")
"""Which form the citation is in, as some sites say before it."""
_DATED = re.compile(r"^(?:published|received|accepted|available|posted)\b.*$", re.IGNORECASE)
_ABBREVIATION = re.compile(r"[^\W\d]{1,6}")
LONGEST = 3000


@dataclass(slots=True)
class Cited:
    """What a citation says, as printed; what it does not say is empty."""

    names: list[Name] = field(default_factory=list)
    title: str = ""
    journal: str = ""
    year: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    doi: str = ""


def read_citation(line: str, *, journal: str = "") -> Cited:
    """The parts of an article's own citation; `journal` helps to find where the title ends."""
    line = _STYLE.sub("", _LANGUAGE_NOTE.sub("", line[:LONGEST]).strip())
    line = _SEEN.sub(lambda seen: f" {seen[1]};", line)
    cited = Cited(doi=read_doi([line]))
    address = _ADDRESS.search(line)
    text = line[: address.start()].rstrip() if address and address.start() > 20 else line
    head = _take_numbers(cited, text)
    short = _SHORT.search(text) if head is None else None
    if short is not None:
        cited.volume, cited.pages, head = short["volume"], short["pages"], text[: short.start()]
    if head is None and ". In: " in text:
        return _read_chapter(cited, text)
    if head is None:
        return cited
    if _SHORT_NAME.fullmatch(head.strip()):
        cited.journal = head.strip()
        return cited
    rest = _take_authors(cited, head)
    if cited.names and not rest.strip(" .,") and (dated := _DATED_NAMES.match(text, len(head) - len(rest))) is not None:
        rest = text[dated.end() :]  # the year stands right behind the names
        rest = rest[: first_number(rest)]
    slashes = rest.find(" // ")
    if slashes >= 0:
        cited.title, cited.journal = rest[:slashes].strip(" ."), rest[slashes + 4 :].strip(" .,;")
    else:
        cited.title, cited.journal = _title_and_journal(rest, journal)
    if not cited.names and not cited.journal and len(cited.title.split()) <= _MOST_OF_JOURNAL:
        cited.title, cited.journal = "", cited.title  # "BMJ 2024;384:e099993"
    return cited


_MOST_OF_JOURNAL = 2
_SEEN = re.compile(
    r"\s\[Internet\]\.\s[^\[\];]{0,30}?\b((?:19|20)\d\d)\b[^\[\];]{0,12}\[cit[^\[\]]{3,60}\];\s?", re.IGNORECASE
)
"""When an article appeared and was read: "[Internet]. 29 de febrero de 2024 [citado 14 de mayo de 2025];"."""


def _read_chapter(cited: Cited, text: str) -> Cited:
    """The parts of a chapter's citation: "Roe, A. (2023). Title. In: Doe, B. (eds) Book. Publisher"."""
    head, _, rest = text.partition(". In: ")
    cited.title = _take_authors(cited, head).strip(" .")
    editors, found, book = rest.partition("(eds) ")
    cited.journal = (book if found else editors).partition(". ")[0].strip(" .,")
    return cited


def completed(cited: Cited, other: Cited) -> Cited:
    """A citation with what it does not say from another one of the same."""
    missing = {each.name: getattr(other, each.name) for each in fields(cited) if not getattr(cited, each.name)}
    return replace(cited, **missing)


def read_issue_line(line: str) -> Cited | None:
    """What a line like "Lancet Oncol. 2012 Mar;13(3):123-34" or "Cancers 2019, 11(3), 1234" says, else None."""
    if not 6 <= len(line) <= 300 or _COUNTED.match(line) is not None:
        return None
    cited = Cited()
    line = _FROM.sub("", _DOI_FIRST.sub("", line))
    bare = _BARE.fullmatch(line)
    if bare is not None:
        return Cited(volume=bare[1], issue=bare[2], pages=bare[3])
    if told := read_house_form(line):
        for name, value in told.items():
            setattr(cited, name, value)
        return cited
    of_year = _ISSUE_OF_YEAR.match(line) or _OF_ANNEE.fullmatch(line) or _NUMBERED_ARTICLE.fullmatch(line)
    of_year = of_year or _DOTTED.fullmatch(line) or _BARE_LAST.fullmatch(line)
    of_year = of_year or _YEAR_INSIDE.fullmatch(line) or _ELECTRONIC.fullmatch(line)
    if of_year is not None:
        return _read_issue_of_year(of_year)
    line = _EDITION.sub("", _ISSN.sub("", line))
    address = _ADDRESS.search(line)
    text = line[: address.start()] if address and address.start() > 6 else line
    head = _take_numbers(cited, text)
    if head is None or len(head) > 90:
        return None
    named = _DATED.sub("", re.sub(r"^\d{1,2}\.\s", "", head)).strip(" ,;:–—-(|")
    cited.journal = named if _SHORT_NAME.fullmatch(named) else named.strip(" .,;:–—-(|")
    cited.journal = _YEAR_BEHIND.sub("", cited.journal)
    is_month = cited.journal.casefold() in MONTHS
    if is_month or _NO_JOURNAL.fullmatch(cited.journal) is not None or is_label(cited.journal):
        cited.journal = ""
    return cited


def _read_issue_of_year(match: re.Match[str]) -> Cited:
    """What a line in the way of French sites says, where a number in full stands before the year's own."""
    cited = Cited(journal=match["journal"].strip(" ,"), year=match["year"], pages=match["pages"] or "")
    cited.pages = re.sub(r"\s?[àa]\s?", "-", cited.pages)
    if not match["kind"] or match["kind"].casefold().startswith("v"):
        cited.volume, cited.issue = match["number"], match["issue"] or ""
    else:
        cited.issue = match["number"]
    return cited


def _take_numbers(cited: Cited, text: str) -> str | None:
    """Read year, volume, issue and pages into `cited`; what stands before them, or None if there are none."""
    text = _DOI.sub("", text)
    for pattern in (
        _WITH_YEAR_LAST,
        _ISSUE_BETWEEN,
        _YEAR_FIRST,
        _YEAR_LAST,
        _NO_YEAR,
        _YEAR_VOLUME,
        _ISSUE_ALONE,
        _BARRED,
    ):
        match = next(reversed(list(pattern.finditer(text))), None)
        if match is not None and _NUMBER_AHEAD.search(text[: match.start()]) is None:
            for name, value in match.groupdict().items():
                if value:
                    setattr(cited, name, value.strip())
            return text[: match.start()]
    numbers = read_numbers(text)
    if not numbers:
        return None
    for name, value in numbers.items():
        setattr(cited, name, value)
    return text[: first_number(text)]


def first_number(text: str) -> int:
    """Where the words that name a year, a volume or an issue begin."""
    match = re.search(
        r"[\s.,;(]{0,3}(?:\b(?:19|20)\d\d\b|\b(?:vol|том|т|v|№|no|вып|issue|volume|n)[.:]?\s?\d)",
        text,
        re.IGNORECASE,
    )
    return match.start() if match else len(text)


def _take_authors(cited: Cited, head: str) -> str:
    """Read the names that a citation begins with into `cited`; the text after them."""
    at = 0
    while (match := _AUTHOR.match(head, at)) is not None:
        name = person_name(match[0].strip())
        if name is None:
            break
        cited.names.append(name)
        at = match.end()
        between = _BETWEEN.match(head, at)
        if between is None or _AUTHOR.match(head, between.end()) is None:
            break
        at = between.end()
    one_name = _ONE_NAME.match(head, at) if at else None
    close = _CLOSE.match(head, one_name.end() if one_name else at) if at else None
    if close is None:
        return head
    cited.year = cited.year or close[1] or close[2] or ""
    return head[close.end() :]


def _title_and_journal(text: str, journal: str) -> tuple[str, str]:
    """A title and the journal's name after it, told apart by the known name or by the last full stop."""
    text = text.strip(" ,;(")
    quoted = _QUOTED.match(text) or _QUOTED_BEHIND_NAMES.match(text)
    if quoted is not None:
        return quoted[1].strip(" ,."), text[quoted.end() :].strip(" ,.;")
    if journal:
        at = text.casefold().rfind(journal.casefold())
        if at > 0:
            return text[:at].strip(" .,"), text[at : at + len(journal)]
    text = text.rstrip(".")
    pieces = re.split(r"(?<=[.?!])\s+", text)
    if len(pieces) < 2:
        return text, ""
    start = len(pieces) - 1
    while start > 1 and _ABBREVIATION.fullmatch(pieces[start - 1].rstrip(".")) and pieces[start - 1].endswith("."):
        start -= 1
    title = " ".join(pieces[:start]).rstrip(" .")
    name = " ".join(pieces[start:]).strip(" ,")
    return title, f"{name}." if ". " in name else name
