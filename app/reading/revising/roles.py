"""Who did what: authors, editors and translators told apart by the words beside their names."""

import re

from app.reading.names.name_words import CONJUNCTIONS, PARTICLES, ROLES, is_body
from app.reading.revising.draft import CONTAINERS, Draft
from app.reading.text.wordsets import holds_any

_IN = re.compile(r"(?:^|[^\w])(?:in|en|em|dans|im|в|в\s?кн|у\s?кн)\W*$", re.IGNORECASE)
_TRANSLATED = re.compile(
    r"пер(?:\.|ев)|trans|trad|übers|[uü]berset|tłum|przeł|vert\.|çev|přel|přelož|prelož|ford\.|övers", re.IGNORECASE
)
_EDITED = re.compile(r"ред|edit|édité|dirigé|sous la dir|\beds?\b|hrsg|herausg|org|coord|éd", re.IGNORECASE)
_EDITED_BY = re.compile(r"(?:^|\W)(?:edited|eds?\.|compiled) by $", re.IGNORECASE)
_BY = re.compile(
    r"(?:^|[.,;:/(\[”\"»]) ?(?P<by>(?:edited and )?translated (?:with [^.,]{3,40} )?(?:from (?:the )?[\w ]{4,30} )?by"
    r"|trans\. by|trans\."
    r"|traduction (?:de|par)"
    r"|traduit [^,.]{0,20}par|tradução de|traducción de|trad\.(?: de)?|traduzione di|übersetzt von|übers\. von|перевод"
    r"|пер\. с [а-я]+\.|édité par|dirigé par"
    r"|sous la dir(?:ection|\.) de|edited by|eds?\. by|eds?\.|éds?\.|hrsg\. von"
    r"|herausgegeben von|a cura di|przeł\.|tłum\.|oprac\."
    r"|(?:pod )?red\.(?: nauk\.)?|под (?:общ(?:ей|\.) )?ред(?:акцией|\.)|(?:авт\.-)?сост\.|(?:отв|гл|науч)\. ред\."
    r"|editado por|organizado por"
    r"|p[řr]elo[žz]ila?|p[řr]el\.|preložila?|trad\. it\. di|ford\.|käänt\.|övers\.(?: av)?"
    r"|overs\.(?: av)?) (?=[A-ZÀ-ÞА-ЯЁ])",
    re.IGNORECASE,
)
_ROLE_BEHIND = re.compile(r"\W{1,3}(?:trans|eds?|trad|übers|пер|ред)\.?\s?\)", re.IGNORECASE)
_TRANSLATORS_BEHIND = re.compile(r"\.?, (?:trans|trad|übers|пер)\b\.?\s?[;)]", re.IGNORECASE)
_FROM_LANGUAGE = re.compile(r"(?:translated|trans\.?) from (?:the )?\w{4,12}(?: by)?", re.IGNORECASE)
_INNER, _LONGEST_FAMILY = frozenset(("de", "del", "da", "di", "van", "von", "der")), 3
_BY_HINTS = (
    " by ", " ed. ", " eds. ", " Ed. ", " Eds. ", "(ed", "(Ed", "dité par", "irigé par", "sous la dir", "d.)", "ds.)",
    "Trans", "trans. ", "radu", "rad. ",
    " von ", "пер", "ред", "сост", " cura ", "por ", "éd", "Red. ", " red. ", "przeł. ", "tłum. ", "oprac. ",
    "řel", "relo", "ford. ", "vers. ", "käänt. ",
)  # fmt: skip


def mend_roles(draft: Draft) -> None:
    """Give authors, editors and translators the labels that the words before and behind their names tell."""
    _tell_editors_from_authors(draft)
    _end_titles_at_roles(draft)
    for at, segment in enumerate(draft.segments):
        if segment.label == "editor":
            before = draft.before(at).rpartition(")")[2]
            said_before = _TRANSLATED.search(before) and not _EDITED.search(before)
            said_before = said_before or (draft.label(at - 1) == "note" and _names_original(draft, at))
            if said_before or _TRANSLATORS_BEHIND.match(draft.after(at)):
                draft.relabel(at, "translator")
            elif draft.label(at - 1) in CONTAINERS and _FROM_LANGUAGE.fullmatch(draft.text(at - 1)):
                draft.relabel(at, "translator")
                draft.relabel(at - 1, "note")
        elif segment.label == "journal" and _translates(draft, at):
            draft.relabel(at, "translator")
        elif segment.label == "translator" and _EDITED_BY.search(draft.before(at)):
            draft.relabel(at, "editor")
        elif segment.label == "publisher" and draft.label(at - 1) == "author" and ";" in draft.before(at):
            if "assignee" in draft.after(at):
                continue
            draft.relabel(at, "author")  # "Roe E, et al; American Heart Association. Title"
    for at in draft.places("translator", "editor", "author"):
        _go_on_with_particle(draft, at)


def _names_original(draft: Draft, at: int) -> bool:
    """Whether the note before a name says what was translated: "Translated from" "the 2008 edition" "by"."""
    return draft.before(at) == " by " and draft.before(at - 1).lower().endswith("translated from ")


def _go_on_with_particle(draft: Draft, at: int) -> None:
    """A particle begins no publisher: "Ma. del Carmen Ruiz" "de Elvira"."""
    if draft.label(at + 1) in ("publisher", "location", "title") and draft.before(at + 1) == " ":
        following = draft.segments[at + 1]
        if draft.words[following.first] in _INNER and following.last - following.first <= _LONGEST_FAMILY:
            draft.join(at, at + 1)


def _translates(draft: Draft, at: int) -> bool:
    """Whether a name of two or three words translated what it stands beside: "Daphne Ellis (trans.), Wagner"."""
    words = draft.words[draft.segments[at].first : draft.segments[at].last]
    role = _ROLE_BEHIND.match(draft.after(at)) if draft.label(at + 1) in CONTAINERS and len(words) < 4 else None
    return bool(role and _TRANSLATED.search(role[0]) and all(word[0].isupper() for word in words))


def _tell_editors_from_authors(draft: Draft) -> None:
    """Names before "(eds)" are editors, names at the head without it are authors, those after "In:" editors."""
    if draft.label(0) in ("author", "editor"):
        if draft.label(0) == "author" and draft.label(1) == "editor" and _is_one_list(draft):
            draft.join(0, 1)
        labels = draft.labels()
        edited = _says_role(draft, 0)
        if draft.label(0) == "editor" and "author" not in labels and not edited:
            draft.relabel(0, "author")
        elif draft.label(0) == "author" and "editor" not in labels and edited:
            draft.relabel(0, "editor")
        while draft.label(1) == "title" and draft.label(2) == "author" and _is_body(draft, 1) and _is_body(draft, 2):
            draft.join(0, 2)
    for at in draft.places("editor"):
        if draft.label(at - 1) == "editor" and _says_role(draft, at - 1) and "." in draft.before(at):
            text = draft.text(at)
            if "." not in text and "," not in text and not draft.labels() & CONTAINERS:
                draft.relabel(at, "container-title")
    title = draft.find("title")
    for at in draft.places("author"):
        if 0 <= title < at and _IN.search(draft.before(at)):
            draft.relabel(at, "editor")


def _is_one_list(draft: Draft) -> bool:
    """Whether the first two segments are one list of names cut in two: "Старинский В.В., Петрова" "Г.В. (ред.)"."""
    before = draft.before(1)
    return before == " " or (before in (", ", "; ") and _says_role(draft, 1))


def _says_role(draft: Draft, at: int) -> bool:
    """Whether the last word of a list of names or the first behind it says that they edited."""
    last = draft.segments[at].last
    word = draft.words[last - 1]
    glued = draft.gaps[last - 1] == "."  # "GBIF.org"
    initials = word.isupper() and draft.gaps[last - 1] == " "  # "Sverdlov ED"
    if word.casefold() in ROLES and not glued and not initials:
        return True
    end = draft.segments[at + 1].first if at + 1 < len(draft.segments) else len(draft.words)
    behind = draft.words[last : min(end, last + 3)]
    if behind[:1] == ["red"]:
        return "(" in draft.gaps[last]  # "Nowak A. (red.)"; elsewhere it is a colour
    return "cura" in behind or (bool(behind) and behind[0].casefold() in ROLES)


def _end_titles_at_roles(draft: Draft) -> None:
    """A title or container does not hold the names of those who edited or translated it: "… Edited by X"."""
    if not holds_any(draft.source, _BY_HINTS):
        return
    for at in draft.places("title", *CONTAINERS):
        segment = draft.segments[at]
        if segment.last - segment.first < 4:
            continue
        text = draft.text(at)
        bracket = text.rfind("(")
        role = _ROLE_BEHIND.match(draft.after(at)) if bracket > 0 and ")" not in text[bracket:] else None
        if role:
            draft.cut(at, draft.word_at(at, bracket), "translator" if _TRANSLATED.search(role[0]) else "editor")
            continue
        said = _BY.search(text)
        if said is None or said.start("by") == 0 or (segment.label == "journal" and " by" not in said["by"]):
            continue
        cue, name = draft.word_at(at, said.start("by")), draft.word_at(at, said.end())
        if name < segment.last and all(map(_is_of_name, draft.words[name : segment.last])):
            by = said["by"].lower()
            draft.cut(at, name, "translator" if _TRANSLATED.search(by) else "editor")
            draft.stretch(at, last=cue)


def _is_of_name(word: str) -> bool:
    return word[0].isupper() or word in PARTICLES or word in CONJUNCTIONS or word == "др"


def _is_body(draft: Draft, at: int) -> bool:
    segment = draft.segments[at]
    return is_body(draft.words[segment.first : segment.last])
