"""What kind of source a labelled reference names; gold files say it, the public sets leave it to be guessed."""

import re

from evaluation.scoring import Segments

KINDS = (
    "article",
    "book",
    "chapter",
    "conference",
    "thesis",
    "report",
    "web",
    "preprint",
    "patent",
    "law",
    "dataset",
    "other",
)

_BY_WORDS = (
    ("preprint", re.compile(r"\barxiv\b|biorxiv|medrxiv|ssrn|preprint", re.I)),
    ("patent", re.compile(r"\bpatent\b", re.I)),
    (
        "thesis",
        re.compile(r"\bthes[ei]s\b|dissertation|thèse|tese de|tesis|diplomarbeit|habilitation|дис\. |автореф", re.I),
    ),
    ("report", re.compile(r"tech(nical|\.)? rep(ort|\.)?|working paper|research report|discussion paper", re.I)),
    ("dataset", re.compile(r"\[?data ?set\]?", re.I)),
    ("law", re.compile(r"\b(act|law) of \d{4}|public law|федеральный закон|\blei n", re.I)),
)
_MEETING = re.compile(r"\bproc(eedings|\.)?\b|conf(erence|\.)|symposi|workshop|congress|meeting|конф|\banais\b", re.I)
_LEARNED_SOCIETY = re.compile(r"proc(eedings|\.)? (of the )?(nat|roy|r\.? soc|ieee|am|acad)", re.I)


def kind_of(segments: Segments) -> str:
    """The likeliest of `KINDS`."""
    text = {label: part for label, part in segments if label}
    told = " ".join(text.get(label, "") for label in ("genre", "note", "journal", "doi", "title"))
    container = text.get("container-title", "")
    for kind, words in _BY_WORDS:
        if words.search(told) and not (text.keys() >= {"journal", "volume", "pages"}):
            return kind
    name = container or text.get("journal", "")
    if _MEETING.search(name) and not _LEARNED_SOCIETY.search(name):
        return "conference"
    if "journal" in text or (container and "volume" in text and not text.keys() & {"editor", "publisher"}):
        return "article"
    if container and "title" in text:
        return "chapter"
    if "url" in text and "publisher" not in text:
        return "web"
    return "book" if text.keys() & {"publisher", "location", "edition"} else "other"
