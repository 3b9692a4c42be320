"""What kind of source a reference names, told from its fields and its words."""

import re

from app.model import Reference

_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "patent",
        re.compile(
            r"\b(?:US|U\.S\.|United States|European|EP|WO|Int\.|German|Japanese) patent"
            r"|\bpatent (?:no|application|US|EP|WO|\d)|^(?:пат|патент|patente?)\b",
            re.I,
        ),
    ),
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
_MEETING = re.compile(
    r"\bconf(?:erence|\.)|\bsymp(?:osium|\.)|\bworkshop|\bcongress|\bмат(?:ериалы|-лы)\b|\bконф|\bтезисы|\bсъезд"
    r"|\banais d|\bactas\b|\btagung|\bcongreso",
    re.I,
)
_PROCEEDINGS = re.compile(r"\bproc(?:eedings|\.)?\b", re.I)
_SOCIETY = re.compile(r"\bproc(?:eedings|\.)?(?: of the)? (?:nat|natl|national|roy|royal|r|ieee|am|inst)\b", re.I)


def kind_of(reference: Reference, *, names_journal: bool) -> str:
    """The CSL type of the reference; "document" if nothing tells.

    `names_journal` says that the container was printed as a journal's name is.
    """
    container = reference.container_title
    own_words = f"{reference.genre} {reference.note} {reference.title}".strip()
    all_words = f"{own_words} {reference.collection_title} {container} {reference.url} {reference.publisher}"
    in_journal = bool(container) and bool(reference.volume or names_journal)
    for kind, pattern in _KINDS:
        if in_journal and (kind == "thesis" or reference.pages) and kind != "legislation":
            continue
        if pattern.search(all_words if kind == "article" else own_words):
            return kind
    if container:
        if _MEETING.search(container) or (_PROCEEDINGS.search(container) and not _SOCIETY.search(container)):
            return "paper-conference"
        if names_journal or (reference.volume and not reference.publisher and not reference.editors):
            return "article-journal"
        return "chapter" if reference.title else "book"
    if reference.publisher or reference.isbn or reference.edition or reference.publisher_place:
        return "book"
    return "webpage" if reference.url and reference.title else "document"
