"""Who did what and what stands in what: editors, translators, titles and containers told apart by the words between."""

import re

from app.reading.draft import CONTAINERS, Draft
from app.reading.name_words import CONJUNCTIONS, PARTICLES, ROLES, is_body
from app.reading.wordsets import wordset

_IN = re.compile(r"(?:^|[^\w])(?:in|en|em|dans|im|в|в\s?кн|у\s?кн)\W*$", re.IGNORECASE)
_TRANSLATED = re.compile(r"пер(?:\.|ев)|trans|trad|übers|überset|tłum|przeł|vert\.|çev", re.IGNORECASE)
_EDITED = re.compile(r"ред|edit|\beds?\b|hrsg|herausg|org|coord|éd", re.IGNORECASE)
_BY = re.compile(
    r"(?:^|[.,;:/(\[”\"»]) ?(?P<by>(?:edited and )?translated by|trans\. by|trans\.|traduction (?:de|par)"
    r"|traduit [^,.]{0,20}par|tradução de|traducción de|trad\.(?: de)?|traduzione di|übersetzt von|übers\. von|перевод"
    r"|пер\. с [а-я]+\.|edited by|eds?\. by|eds?\.|éds?\.|hrsg\. von|herausgegeben von|a cura di"
    r"|под (?:общ(?:ей|\.) )?ред(?:акцией|\.)|editado por|organizado por) (?=[A-ZÀ-ÞА-ЯЁ])",
    re.IGNORECASE,
)
_ROLE_BEHIND = re.compile(r"\W{1,3}(?:trans|eds?|trad|übers|пер|ред)\.?\s?\)", re.IGNORECASE)
_BY_HINTS = (" by ", "Trans", "Ed", "d. ", "ds. ", "rans. ", "radu", "rad. ", " von ", "пер", "ред", " cura ", "por ")
_LINKS = frozenset(("in", "en", "em", "dans", "im", "du", "von", "de", "by"))
_GOING_ON = frozenset(("title", "journal", "container-title", "publisher"))
_CUT_OFF = frozenset(("title", "journal", "container-title", "publisher", "editor", "location"))
_NO_NAMES = frozenset(("published", "publicado", "available", "retrieved", "опубликовано"))
_SHORT_WORDS = wordset("""
    сб науч тр ст собр соч полн избр материалы междунар всерос межвуз конф учеб пособие тез докл журн зап ин-та ун-та
""")
_GENRES = wordset("preprint manuscript mimeo draft thesis dissertation препринт рукопись")
_GENRE_STARTS = ("draft paper", "unpublished", "press release", "tech. rep", "technical report", "working paper")


def mend_contained(draft: Draft) -> None:
    """Give editors, translators, titles and containers the labels that the words before and between them tell."""
    _go_on_in_small_letters(draft)
    if "//" in draft.source:
        _split_at_slashes(draft)
        _begin_container_after_author(draft)
    _tell_editors_from_authors(draft)
    _end_titles_at_roles(draft)
    for at, segment in enumerate(draft.segments):
        if segment.label == "editor":
            before = draft.before(at).rpartition(")")[2]
            if _TRANSLATED.search(before) and not _EDITED.search(before):
                draft.relabel(at, "translator")
        elif segment.label == "publisher" and draft.label(at - 1) == "author" and ";" in draft.before(at):
            draft.relabel(at, "author")  # "Roe E, et al; American Heart Association. Title"
        elif segment.label in CONTAINERS and segment.last - segment.first < 4:
            name = draft.text(at).lower()
            if name in _GENRES or name.startswith(_GENRE_STARTS):
                draft.relabel(at, "genre")
            elif name in _NO_NAMES:
                draft.relabel(at, "")
        elif segment.label == "collection-title" and not draft.labels() & CONTAINERS and _IN.search(draft.before(at)):
            draft.relabel(at, "container-title")
    draft.drop_unlabelled()
    _go_on_in_short_words(draft)
    _tell_titles_apart(draft)


def _begin_container_after_author(draft: Draft) -> None:
    """ "// Ломоносов М.В. Полн. собр. соч.": the author is named again before the container."""
    if draft.label(0) != "author":
        return
    family = draft.words[draft.segments[0].first]
    for at in draft.places("title", *CONTAINERS):
        segment = draft.segments[at]
        initials = segment.first + 1
        while initials < segment.last and len(draft.words[initials]) == 1 and draft.words[initials].isupper():
            initials += 1
        if draft.words[segment.first] == family and segment.first + 1 < initials < segment.last:
            draft.claim(segment.first, initials, "author")
            return


def _go_on_in_small_letters(draft: Draft) -> None:
    """ "Современные проблемы" and "науки и образования" with nothing but a space between are one name."""
    at = 1
    while at < len(draft.segments):
        before, segment = draft.segments[at - 1], draft.segments[at]
        word = draft.words[segment.first]
        if (
            before.last == segment.first
            and draft.gaps[segment.first] == " "
            and word.islower()
            and before.label in _GOING_ON
            and segment.label in _CUT_OFF
            and word not in _LINKS
            and word not in ROLES
        ):
            draft.join(at - 1, at)
        else:
            at += 1


def _go_on_in_short_words(draft: Draft) -> None:
    """ "Полн. собр. соч.", "Анализ: сб. науч. тр.": shortened words that no field has go on with the name before."""
    for at, segment in enumerate(draft.segments):
        if segment.label != "title" and segment.label not in CONTAINERS:
            continue
        end = draft.segments[at + 1].first if at + 1 < len(draft.segments) else len(draft.words)
        last = segment.last
        while last < end and draft.words[last] in _SHORT_WORDS and len(draft.gaps[last]) < 4:
            last += 1
        if last > segment.last:
            draft.stretch(at, last=last)


def _split_at_slashes(draft: Draft) -> None:
    """ "A // B" within a title: what the source stands in begins behind the slashes."""
    for at in draft.places("title"):
        place = draft.text(at).find("//")
        if place > 0:
            draft.cut(at, draft.word_at(at, place), "container-title")
            return


def _tell_editors_from_authors(draft: Draft) -> None:
    """Names before "(eds)" are editors, names at the head without it are authors, those after "In:" editors."""
    if draft.label(0) in ("author", "editor"):
        labels = draft.labels()
        edited = _says_role(draft, 0)
        if draft.label(0) == "editor" and "author" not in labels and not edited:
            draft.relabel(0, "author")
        elif draft.label(0) == "author" and "editor" not in labels and edited:
            draft.relabel(0, "editor")
        while draft.label(1) == "title" and draft.label(2) == "author" and _is_body(draft, 1) and _is_body(draft, 2):
            draft.join(0, 2)
    for at in range(1, len(draft.segments)):
        if draft.label(at) == draft.label(at - 1) == "editor" and _says_role(draft, at - 1) and "." in draft.before(at):
            text = draft.text(at)
            if "." not in text and "," not in text and not draft.labels() & CONTAINERS:
                draft.relabel(at, "container-title")
    title = draft.find("title")
    for at in range(title + 1, len(draft.segments) if title >= 0 else 0):
        if draft.label(at) == "author" and _IN.search(draft.before(at)):
            draft.relabel(at, "editor")


def _says_role(draft: Draft, at: int) -> bool:
    """Whether the last word of a list of names or the first behind it says that they edited."""
    last = draft.segments[at].last
    if draft.words[last - 1].casefold() in ROLES:
        return True
    end = draft.segments[at + 1].first if at + 1 < len(draft.segments) else len(draft.words)
    behind = draft.words[last : min(end, last + 3)]
    return "cura" in behind or (bool(behind) and behind[0].casefold() in ROLES)


def _end_titles_at_roles(draft: Draft) -> None:
    """ "… Edited by X": a title or container does not hold the names of those who edited or translated it."""
    if not any(hint in draft.source for hint in _BY_HINTS):
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
    return word[0].isupper() or word in PARTICLES or word in CONJUNCTIONS


def _tell_titles_apart(draft: Draft) -> None:
    """A second title behind editors, "In:" or "//" is the container's, behind "Vol. 2" the volume's, or it goes on."""
    first = draft.find("title")
    at = first + 1
    while 0 < at < len(draft.segments):
        if draft.label(at) != "title":
            at += 1
            continue
        before = draft.before(at)
        linked = draft.words[draft.segments[at].first] in ("in", "en", "em", "im")
        contained = linked or "//" in before or bool(_IN.search(before)) or "”" in before or "“" in before
        people = {draft.label(between) for between in range(first + 1, at)} & {"editor", "author"}
        if draft.label(at - 1) == "volume" and not contained:
            draft.relabel(at, "note")
            continue
        if contained or "editor" in people or ("author" in people and not _is_body(draft, at)):
            _make_container(draft, at)
            return
        if at == first + 1:
            draft.join(first, at)
        else:
            at += 1


def _make_container(draft: Draft, at: int) -> None:
    if draft.labels() & CONTAINERS:
        return
    draft.relabel(at, "container-title")
    segment = draft.segments[at]
    if draft.words[segment.first].lower() in ("in", "en", "em", "im") and segment.last > segment.first + 1:
        draft.stretch(at, first=segment.first + 1)


def _is_body(draft: Draft, at: int) -> bool:
    segment = draft.segments[at]
    return is_body(draft.words[segment.first : segment.last])
