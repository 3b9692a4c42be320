"""What stands in what: titles and containers told apart by the signs and words between them."""

import re

from app.reading.names.name_words import ROLES, is_body
from app.reading.revising.container_ends import MEETING
from app.reading.revising.draft import CONTAINERS, Draft
from app.reading.text.wordsets import wordset

_IN = re.compile(r"(?:^|[^\w])(?:in|en|em|dans|im|в|в\s?кн|у\s?кн)\W*$", re.IGNORECASE)
_IN_TITLE = re.compile(
    r"[.?!”»’] (?P<cue>In(?! (?:[Vv]itro|[Vv]ivo|[Ss]itu|[Ss]ilico)\b)|W|En|Em|Dans)(?: ?:| (?=[A-Z])) ?"
    r"(?=[^\W\d_]|\d{1,3} [^\W\d_])"
)
_IN_BRACKETS = re.compile(r",? \[(?P<cue>[WwIi]n?) ?:?\]:? (?=[^\W\d_])")
_BETWEEN_NAMES = (". ", " – ", " - ", " — ", ": ")
_VOLUME_CUE = re.compile(r"[:,] (?:vol\.|volume) ", re.IGNORECASE)
_PERIODICALS = frozenset(("Zeitschrift", "Revue", "Revista", "Rivista", "Journal", "Magazine"))
_NAMES = frozenset(("title", "journal", "container-title", "collection-title"))
_LINKS = frozenset(("in", "en", "em", "dans", "im", "du", "von", "de", "by"))
_GOING_ON = frozenset(("title", "journal", "container-title", "publisher"))
_CUT_OFF = frozenset(("title", "journal", "container-title", "publisher", "editor", "location"))
_NO_NAMES = frozenset((
    "published", "publicado", "available", "retrieved", "опубликовано", "online verfügbar unter", "verfügbar unter",
    "available online", "available from", "available at", "retrieved from", "disponible en", "disponible sur",
    "disponível em", "доступно по", "режим доступа", "world wide web", "weblog post", "blog post", "online tutorial",
    "chapter", "kapitel", "capítulo", "chapitre",
))  # fmt: skip
_SHORT_WORDS = wordset("""
    сб науч тр ст собр соч полн избр материалы междунар всерос межвуз конф учеб пособие тез докл журн зап
    ин-та ун-та лит
""")
_THE_SAME = frozenset(("ders", "dies", "idem", "id", "eadem"))
_PARTS = re.compile(r"\.?[:,] |\. ")
_STATES = wordset("AC AL AM AP BA CE DF ES GO MA MG MS MT PA PB PE PI PR RJ RN RO RR RS SC SE SP TO")
_GENRES = wordset("report preprint manuscript mimeo draft thesis dissertation препринт рукопись")
_GENRE_STARTS = (
    "policy brief",
    "policy paper",
    "учеб. пособие",
    "учебное пособие",
    "учебник",
    "draft paper",
    "unpublished",
    "press release",
    "tech. rep",
    "technical report",
    "working paper",
)


def mend_contained(draft: Draft) -> None:
    """Give titles and containers the labels and the words that the signs and words between them tell."""
    if draft.label(0) in CONTAINERS and draft.label(1) == "title" and draft.before(1) == " ":
        draft.relabel(0, "title")
        draft.join(0, 1)
    _go_on_over_bracket(draft)
    _go_on_in_small_letters(draft)
    _end_title_with_state(draft)
    if "//" in draft.source:
        _split_at_slashes(draft)
        _begin_container_after_author(draft)
    _split_at_in(draft)
    for at in draft.places(*CONTAINERS):
        first, last = draft.segments[at].first, draft.segments[at].last
        if last - first > 1 and draft.words[first].lower() in _THE_SAME and _PARTS.match(draft.gaps[first + 1]):
            draft.stretch(at, first=first + 1)  # "In: Ders.: Gesammelte Aufsätze"
        elif last - first == 1 and draft.words[first].lower() in _THE_SAME and draft.label(at + 1) in CONTAINERS:
            draft.relabel(at, "")  # "In: Dies. (Hg.): Flora des Nordens"
        elif last - first > 1 and draft.words[first] in ("his", "her", "their") and draft.words[first + 1][0].isupper():
            draft.stretch(at, first=first + 1)
    draft.drop_unlabelled()
    _end_title_at_guillemets(draft)
    _join_subtitle(draft)
    _join_periodical(draft)
    _join_over_volume(draft)
    for at, segment in enumerate(draft.segments):
        name = draft.text(at).lower() if segment.label in CONTAINERS else ""
        if name and (segment.last - segment.first < 4 or name.startswith("учеб")):
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
    """The author may be named again before the container: "// Ломоносов М.В. Полн. собр. соч."."""
    family = draft.words[draft.segments[0].first]
    if draft.label(0) != "author" or len(family) < 2:  # "R Core Team. R: A language" names nobody twice
        return
    for at in draft.places("title", *CONTAINERS):
        segment = draft.segments[at]
        initials = segment.first + 1
        while initials < segment.last and len(draft.words[initials]) == 1 and draft.words[initials].isupper():
            initials += 1
        if draft.words[segment.first] == family and segment.first + 1 < initials < segment.last:
            draft.claim(segment.first, initials, "author")
            return


def _go_on_in_small_letters(draft: Draft) -> None:
    """A name goes on in small letters with nothing but a space between: "Современные проблемы" "науки"."""
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
        elif before.label == "genre" and segment.label == "title" and word.islower() and draft.before(at) == " ":
            draft.relabel(at - 1, "title")  # "Доклад о" "состоянии здравоохранения"
            draft.join(at - 1, at)
        else:
            at += 1


def _end_title_with_state(draft: Draft) -> None:
    """A Brazilian state's letters end the title and begin no journal: "em Itirapina, SP. Revista Brasileira"."""
    for at in draft.places(*CONTAINERS):
        segment = draft.segments[at]
        second = segment.first + 1
        if (
            draft.label(at - 1) == "title"
            and draft.before(at) == ", "
            and second < segment.last
            and draft.words[segment.first] in _STATES
            and draft.gaps[second] == ". "
        ):
            draft.stretch(at, first=second)
            draft.stretch(at - 1, last=second)


def _go_on_in_short_words(draft: Draft) -> None:
    """Shortened words that no field has go on with the name before: "Полн. собр. соч.", "Анализ: сб. науч. тр."."""
    for at, segment in enumerate(draft.segments):
        if segment.label not in ("title", "publisher") and segment.label not in CONTAINERS:
            continue
        end = draft.segments[at + 1].first if at + 1 < len(draft.segments) else len(draft.words)
        last = segment.last
        while last < end and draft.words[last] in _SHORT_WORDS and len(draft.gaps[last]) < 4:
            last += 1
        if last > segment.last:
            draft.stretch(at, last=last)


def _go_on_over_bracket(draft: Draft) -> None:
    """A name goes on over what stands in brackets, or to the end of them: "13th Symp. (Int.) on Combustion"."""
    for at in range(len(draft.segments) - 1, 0, -1):
        if draft.label(at) in _NAMES and draft.label(at - 1) in _NAMES and draft.before(at) in (" (", ". ("):
            text = draft.text(at)
            closing = text.find(")")
            if not 0 < closing < len(text) - 2 or "(" in text[:closing]:
                continue
            word = draft.word_at(at, closing)
            if draft.label(at) in CONTAINERS and draft.label(at - 1) == "title" and draft.words[word][0].isupper():
                draft.stretch(at - 1, last=word)
                draft.stretch(at, first=word)
            else:
                draft.join(at - 1, at)


def _split_at_in(draft: Draft) -> None:
    """What the work stands in begins behind "In:" within what is labelled a title: "… serca. W: Interna"."""
    at = draft.find("title")
    bracketed = _IN_BRACKETS.search(draft.text(at)) if at >= 0 and "[" in draft.source else None
    if bracketed and not draft.labels() & CONTAINERS:
        draft.cut(at, draft.word_at(at, bracketed.end()), "container-title")
        draft.stretch(at, last=draft.word_at(at, bracketed.start("cue")))
        return
    goes_on = draft.label(at + 1) in CONTAINERS and draft.before(at + 1) in _BETWEEN_NAMES
    found = _IN_TITLE.search(draft.text(at)) if at >= 0 and (goes_on or not draft.labels() & CONTAINERS) else None
    if found:
        draft.cut(at, draft.word_at(at, found.end()), draft.label(at + 1) if goes_on else "container-title")
        draft.stretch(at, last=draft.word_at(at, found.start("cue")))
        if goes_on:
            draft.join(at + 1, at + 2)


def _end_title_at_guillemets(draft: Draft) -> None:
    """A title goes on to the journal that is quoted: "… di «Mercurio»." "La cultura, «La Fiera letteraria"»."""
    at = draft.find("container-title")
    if draft.label(at - 1) != "title" or draft.before(at).lstrip("»”") != ". " or not draft.after(at).startswith("»"):
        return
    segment = draft.segments[at]
    quoted = next((word for word in range(segment.first + 1, segment.last) if draft.gaps[word] == ", «"), 0)
    if quoted and "journal" not in draft.labels():
        draft.cut(at, quoted, "journal")
        draft.join(at - 1, at)


def _join_over_volume(draft: Draft) -> None:
    """A volume with a title of its own is named by both: "Handbook of psychology: Vol. 3. Social development"."""
    for at in draft.places("volume"):
        around = draft.label(at - 1) in CONTAINERS and draft.label(at + 1) in CONTAINERS
        if around and _VOLUME_CUE.fullmatch(draft.before(at)) and draft.before(at + 1) in (". ", ": "):
            draft.join(at - 1, at + 1)
            return


def _join_subtitle(draft: Draft) -> None:
    """Two sentences before a book's place and publisher are its title: "Il formaggio. Il cosmo. Torino: Einaudi"."""
    at = draft.find("container-title")
    if draft.label(at - 1) != "title" or draft.label(at + 1) != "location" or draft.label(at + 2) != "publisher":
        return
    apart = draft.labels() & {"pages", "issue", "editor", "genre"} or draft.before(at).lstrip(" »”") not in (". ", "? ")
    if not apart and draft.before(at + 2).strip() == ":" and not MEETING.search(draft.text(at)):
        draft.join(at - 1, at)


def _join_periodical(draft: Draft) -> None:
    """A journal's name may say what it is: "Gemeinsam leben. Zeitschrift für Inklusion"."""
    for at in draft.places("journal"):
        said = draft.words[draft.segments[at].first] in _PERIODICALS
        if said and draft.label(at - 1) == "container-title" and draft.before(at) in _BETWEEN_NAMES:
            draft.relabel(at - 1, "journal")
            draft.join(at - 1, at)


def _split_at_slashes(draft: Draft) -> None:
    """What the source stands in begins behind slashes, also within what is labelled a title or, else, a note."""
    for at in draft.places("title" if draft.labels() & CONTAINERS else "note", "title"):
        place = draft.text(at).find("//")
        if place > 0:
            draft.cut(at, draft.word_at(at, place), "container-title")
            return


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
