"""What kind of source a reference names, told from its fields and its words."""

import re

from app.model import Reference

_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("patent", re.compile(r"\b(?:US|EP|WO|DE|RU|JP)?[ -]?patent\b|\bпатент\b|\bpatente?\b", re.I)),
    (
        "thesis",
        re.compile(
            r"\bthes[ie]s\b|\bdissertation|\bдис(?:с|\.|сертац)|\bавтореф|\btese\b|\btesis\b|\bthèse\b|\bdissertação\b"
            r"|\bhabilitation|\bканд\. \w+\. наук|\bд-ра \w+\. наук",
            re.I,
        ),
    ),
    ("standard", re.compile(r"\bгост\b|\bISO \d{3,5}|\bstandard (?:no|specification)", re.I)),
    (
        "legislation",
        re.compile(
            r"\bфедеральный закон|\bзакон (?:рф|российской)|\bpublic law\b|\bL\. no\b|\blei (?:nº|n\.|no)", re.I
        ),
    ),
    ("report", re.compile(r"\b(?:tech(?:nical|\.)? rep(?:ort|\.)?|research report|working paper|report no)\b", re.I)),
    ("article", re.compile(r"\b(?:arxiv|biorxiv|medrxiv|preprint|ssrn|chemrxiv)\b", re.I)),
)
_CONFERENCE = re.compile(
    r"\bproc(?:eedings|\.)?\b|\bconf(?:erence|\.)|\bsymp(?:osium|\.)|\bworkshop|\bcongress|\bмат(?:ериалы|-лы)|\bконф|\bтезисы|\bсъезд"
    r"|\banais d|\bactas\b|\btagung",
    re.I,
)
_JOURNAL_PROCEEDINGS = re.compile(
    r"\bproc(?:eedings|\.)?(?: of the)? (?:nat|natl|national|roy|royal|r|ieee|am|inst)\b", re.I
)


def kind_of(reference: Reference, *, names_journal: bool) -> str:
    """The CSL type of the reference; "document" if nothing tells.

    `names_journal` says that the container was printed as a journal's name is.
    """
    container = reference.container_title
    words = " ".join((reference.genre, reference.note, reference.title, reference.collection_title, container))
    evidence = f"{words} {reference.url} {reference.publisher}"
    journal_like = bool(container) and bool(reference.volume or names_journal)
    for kind, pattern in _KINDS:
        where = evidence if kind in ("article",) else f"{reference.genre} {reference.note} {reference.title}"
        if kind == "thesis" and journal_like:
            continue
        if pattern.search(where) and not (journal_like and reference.pages):
            return kind
    if container:
        if _CONFERENCE.search(container) and not _JOURNAL_PROCEEDINGS.search(container):
            return "paper-conference"
        if names_journal or (reference.volume and not reference.publisher and not reference.editors):
            return "article-journal"
        return "chapter" if reference.title else "book"
    if reference.publisher or reference.isbn or reference.edition or reference.publisher_place:
        return "book"
    if reference.url and reference.title:
        return "webpage"
    return "document"
