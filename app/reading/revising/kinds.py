"""What kind of source a reference names, told from its fields and its words."""

import re

from app.model import Reference
from app.reading.labels.type_marks import marked_kind
from app.reading.revising.court_cases import is_court_case
from app.reading.text.wordsets import holds_any, wordset

_THESIS = re.compile(
    r"\bthes[ie]s\b|\bdissertation|\bдисс?(?:\.|ертац)|\bавтореф|\bdiss\b|\btese\b|\btesis\b|\bthèse\b|\bdissertação\b"
    r"|\bmonografia \(|\bmémoire de\b|\btrabalho de conclusão|\bhabilitation|\btesi di\b"
    r"|\brozprawa doktorska|\bpraca magisterska|\bproefschrift\b|\b(?:diplom|master|bachelor|doktor|projekt)arbeit\b"
    r"|\bavtoref|\bdis\. ?[.…]|\bдыс\.|\bканд\. \w+\. наук|\bд-ра \w+\. наук",
    re.IGNORECASE,
)
_LAW = re.compile(
    r"(?:федер(?:альный|\.) (?:конституционный )?закон|закон(?: (?:рф|российской|республики|от)|$)|приказ|постановление"
    r"|указ президента|распоряжение|[\w ]{0,30}кодекс (?:рф|российской|республики)|конституция|конвенция"
    r"|pub(?:lic|\.) l(?:aw|\.)|l\. no\b|\d{1,3} u\. ?s\. ?c\."
    r"|lei (?:n[ºo°.]|complementar|federal)|decreto|portaria n|resolução (?:[A-Z]+ )?n"
    r"|ley (?:n|\d|general|orgánica|federal)|real decreto|directive \d|regulation \(e|loi n|norma oficial)",
    re.IGNORECASE,
)
_ACT = re.compile(r"pub(?:lic|\.) l(?:aw|\.)|\d{1,3} u\. ?s\. ?c\.", re.IGNORECASE)
_GAZETTE = re.compile(
    r"собрание законодательства|бюллетень нормативных|di[áa]rio oficial|official journal|off\.? j\.? eu"
    r"|federal register|bundesgesetzblatt|journal officiel|bolet[íi]n oficial|fed\.? regist",
    re.IGNORECASE,
)
_GAZETTE_HINTS = ("законод", "нормат", "ofi", "off", "regist", "gesetz")
_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "patent",
        re.compile(
            r"\b(?:US|U\.S\.|United States|European|EP|WO|Int\.|German|Japanese) patent"
            r"|\bpatent (?:no|application|US|EP|WO|\d)|^(?:пат|патент|patente?|а\. ?с)\b",
            re.IGNORECASE,
        ),
    ),
    ("thesis", _THESIS),
    ("standard", re.compile(r"\bгост\b|\bISO \d{3,5}|\bstandard (?:no|specification)|^NBR \d|^DIN ", re.IGNORECASE)),
    (
        "report",
        re.compile(
            r"\b(?:tech(?:nical|\.)? rep(?:ort|\.)?|research report|working paper|discussion paper"
            r"|policy (?:brief|paper)|advisory circular|report no|(?:NICE|clinical|practice)"
            r" guidelines? |technology appraisal|(?:NIH|CDC|DHHS|EEA|SIGN) (?:report|publication))"
            r"|\bгосударственный доклад",
            re.IGNORECASE,
        ),
    ),
    ("software", re.compile(r"\b(?:computer|statistical) (?:software|program)\b", re.IGNORECASE)),
    (
        "dataset",
        re.compile(r"\bdata ?set\b|^data from\b|\bдатасет|\bбаза данных\b|\bbases? de da[dt]os\b", re.IGNORECASE),
    ),
    ("article", re.compile(r"\b(?:arxiv|biorxiv|medrxiv|preprint|ssrn|chemrxiv)\b|\bпрепринт\b", re.IGNORECASE)),
)
_HINTS = tuple(
    wordset("""
    patent пат а. а.с
    thes dissert дис автореф дыс avtoref dis. diss tese tesis thèse monograf mémoire trabalho habilit канд. д-ра гост
    iso stand nbr din rep paper
    brief circular guideline appraisal publication rozprawa praca tesi proefschrift arbeit доклад
    data датасет база base software program программ rxiv preprint ssrn препринт
    """)
)
"""Most references hold none of these, and looking for parts of words is many times faster than the patterns."""

REPOSITORIES = (
    "dryad", "zenodo", "figshare", "pangaea", "dataverse", "mendeley data", "climate data store", "occurrence download",
    "data archive",
)  # fmt: skip
"""Parts of the names of what keeps data sets, in small letters."""
_ONLINE = re.compile(r"internet|on-?line|электронный ресурс|en ligne|en línea", re.IGNORECASE)
_PRESENTED = re.compile(r"\b(?:conference|poster|paper) (?:presentation|session|abstract)|paper presented", re.I)
_ACRONYM = re.compile(r"[A-Z][A-Za-z]{0,2}[A-Z]{2,5}(?:\s?[’'-]?\s?(?:19|20)?\d\d)?")
"""How computer scientists cite meetings: "OSDI'04", "NeurIPS 2019"."""
_HOUSE = re.compile(r"press\b|verlag|publish|springer|elsevier|wiley|editor|éditions", re.IGNORECASE)
_NEWSPAPER = re.compile(
    r"(?:the )?(?:guardian|new york times|washington post|times|wall street journal|financial times|daily telegraph"
    r"|el país|le monde|frankfurter allgemeine|süddeutsche|die zeit|folha de s|o globo|o estado de s|la nación|clarín"
    r"|российская газета|известия$|коммерсантъ?|ведомости$|независимая газета|комсомольская правда)\b",
    re.IGNORECASE,
)
_MEETING = re.compile(
    r"\bconf(?:erence|\.)|\bsymp(?:osium|\.)|\bworkshop|\bcongres[so]|\bмат(?:ериалы|-лы)\b|\bконф|\bтезисы|\bсъезд"
    r"|\bсимпозиум|\bфорум|\banais d|\bactas\b|\btagung|\bsimp[óo]sio|\bencontro\b|\bjornadas?\b|\bseminário"
    r"|\bannual (?:meeting|convention)\b|^meeting of\b|\bscientific sessions?\b",
    re.IGNORECASE,
)
_MEETING_HINTS = tuple(
    wordset("""
    conf symp workshop congre session annual meeting мат конф тезис съезд симпоз форум anais actas tagung simp encontro
    jornada seminá
    """)
)
_MOST_ISSUES = 3
"""Figures of a journal's issue; newspapers count on: "ano 131, n. 42656"."""
_PROCEEDINGS = re.compile(r"\bproc(?:eedings|\.)?\b", re.IGNORECASE)
_SOCIETY = re.compile(
    r"\bproc(?:eedings|\.)?(?: of the)? (?:nat|natl|national|roy|royal|r|ieee|am|amer|inst|lond|camb|edinb|jpn|japan)\b"
    r"|\bproc\w*\.? .*\b(?:soc|society|acad|academy)\b(?!.*\b(?:conf|symp))",
    re.IGNORECASE,
)
_REPORTS = re.compile(r"\b(?:publication|guidelines?|reports?|working papers?|discussion papers?)$", re.IGNORECASE)
_COLLECTED = re.compile(r"(?:полн\. )?собр|соч\.|сб(?:орник|\.)|избр|энциклопедия|handbook|encyclop", re.IGNORECASE)
_REPORT = re.compile(
    r"\breport\b|\bдоклад\b|\bотч[её]т\b|\binforme\b|\brelatório\b|\brapport\b|bericht\b", re.IGNORECASE
)


def kind_of(reference: Reference, *, names_journal: bool) -> str:
    """The CSL type of the reference; "document" if nothing tells.

    `names_journal` says that the container was printed as a journal's name is.
    """
    container = reference.container_title
    if marked := marked_kind(reference.medium, contained=bool(container)):
        return marked
    own_words = f"{reference.genre} {reference.medium} {reference.note} {reference.title}".strip()
    all_words = f"{own_words} {reference.collection_title} {container} {reference.url} {reference.publisher}"
    in_journal = bool(container) and bool(reference.volume or names_journal)
    if (holds_any(container.lower(), _GAZETTE_HINTS) and _GAZETTE.search(container)) or (
        not reference.pages and _is_law(reference)
    ):
        return "legislation"
    if is_court_case(reference.title, container) or _ACT.match(reference.note):
        return "legislation"
    lower = all_words.lower()
    if holds_any(lower, _HINTS):
        for kind, pattern in _KINDS:
            if in_journal and (kind == "thesis" or reference.pages):
                continue
            if pattern.search(all_words if kind == "article" else own_words):
                return kind
    if "software" in f"{reference.genre} {reference.medium}".lower():
        return "software"
    if holds_any(lower, REPOSITORIES) and not reference.volume:
        return "dataset"
    in_series = bool(_REPORTS.search(reference.collection_title)) and not reference.pages
    if not container and (in_series or (reference.publisher and _REPORTS.search(reference.genre))):
        return "report"
    if _PRESENTED.search(own_words):
        return "paper-conference"
    if _is_page(reference):
        return "article-newspaper" if container and _NEWSPAPER.match(container) else "webpage"
    if container:
        return _kind_within(reference, names_journal=names_journal)
    if reference.publisher or reference.isbn or reference.edition or reference.publisher_place:
        by_body = bool(reference.authors.people) and bool(reference.authors.people[0].literal)
        return "report" if by_body and _REPORT.search(reference.title) and not reference.isbn else "book"
    return "webpage" if reference.url and reference.title else "document"


def _is_law(reference: Reference) -> bool:
    """Whether what is named first is a law, a decree or an order."""
    return any(_LAW.match(text) for text in (reference.title, reference.genre, reference.note) if text)


def _is_page(reference: Reference) -> bool:
    """Whether a work has an address and nothing that books and articles have."""
    if not reference.url or not reference.title or reference.doi or reference.pages or reference.volume:
        return False
    if reference.issue or reference.editors or reference.isbn or reference.edition:
        return False
    if _HOUSE.search(reference.publisher) and not reference.accessed:
        return False
    online = bool(_ONLINE.search(reference.medium)) or not reference.publisher_place
    return online and not (reference.container_title and reference.publisher_place)


def _kind_within(reference: Reference, *, names_journal: bool) -> str:
    """The kind of what stands in a container."""
    container = reference.container_title
    lower = container.lower()
    if holds_any(lower, _MEETING_HINTS) and _MEETING.search(container):
        return "paper-conference"
    if "proc" in lower and _PROCEEDINGS.search(container) and not _SOCIETY.search(container):
        return "paper-conference"
    if _NEWSPAPER.match(container) and (not reference.volume or len(reference.issue) > _MOST_ISSUES):
        return "article-newspaper"
    in_book = bool(reference.publisher and reference.publisher_place and not reference.issue)
    if names_journal and not (in_book and (not reference.volume or _COLLECTED.match(container))):
        return "article-journal"
    if reference.volume and not reference.publisher and not reference.editors:
        return "article-journal"
    if not reference.publisher and not reference.editors and _ACRONYM.fullmatch(container):
        return "paper-conference"
    return "chapter" if reference.title or (reference.authors and reference.editors) else "book"
