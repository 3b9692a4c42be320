"""Where a title begins and ends, told by the date, the quotation marks and the bracket beside it."""

import re

from app.reading.names.name_words import ROLES, is_body, is_link
from app.reading.revising.draft import CONTAINERS, Draft
from app.reading.revising.page_numbers import YEAR, find_year
from app.reading.text.journal_words import is_called_journal
from app.reading.text.wordsets import wordset

_CLOSING = {"“": "”", "«": "»", "„": "“", '"': '"', "”": "”", "‘": "’", "`": "''"}
_LINKS = frozenset(("in", "en", "dans", "im", "em", "в"))
_BEHIND_IN = wordset("the a an vitro vivo situ silico search pursuit defense defence praise memoriam")
_NO_TITLE = re.compile(r"(?:ph\.? ?d|th[èe]s|dipl|dissert|tese|дис|unpub|accept|in press|submit)", re.IGNORECASE)
_ROLE = re.compile(r"(?:a cura di|eds?|dirs?|hrsg|orgs?|coords?|ред|сост)\.?\)[,.:]?\s*", re.IGNORECASE)
_SENTENCE = re.compile(r"(?:[^\W\d_]{8,}|[^\W\d_]{3,}(?: [^\W\d_A-Z]{3,})+)\. (?=\S{3})")
_CAPITALS = re.compile(r"[^\W\d_][\w’'-]+(?: [\w’'-]+){2,}\. (?=\S{3})")
_ADDRESS = re.compile(
    r"[.,;:(\[]\s(?:(?:online )?verfügbar unter|(?:available|retrieved) (?:online )?(?:from|at)|available online"
    r"|dispon(?:ible|ível|ivel) (?:en|em|sur|at)|recuperado de|доступно по(?: ссылке)?|режим доступа"
    r"|url|unter|online)$",
    re.IGNORECASE,
)
_BINDING = ("—", "–", "-", " — ")
_ONLINE = re.compile(r"\. (?:Published|Accessed|Updated|Retrieved|Available)")
_REVIEW = re.compile(r"(?<=[.,] )\[?Рец(?:ензия|\.) на[: ][^/]{5,300}(?= // )")
_STANDARDS = frozenset(("ГОСТ", "ДСТУ", "СТБ", "СНиП", "ОСТ"))
_OF_NUMBER = re.compile(r"Р|R|ISO|ИСО|IEC|МЭК|EN|\d[\d.:/–—-]*")
_UNDATED = re.compile(r"\W?(?:n\. ?d|s\. ?[fd]|o\. ?J|б\. ?г)\.\)\W{1,3}")
_DATED = re.compile(r"[^()]{1,25}\)\W{0,3}")


def mend_title_ends(draft: Draft) -> None:
    """Cut what is no title off the first one, and make a remark the title of what has none."""
    if "Рец" in draft.source:
        _name_review(draft)
    _name_body_before_date(draft)
    at = draft.find("title")
    if at >= 0:
        _begin_title_after_date(draft, at)
        _begin_title_with_data(draft, at)
        _begin_title_with_in(draft, at)
        _begin_title_after_role(draft, at)
        at = _begin_title_after_year(draft, at)
        _go_on_over_year(draft, at)
        _go_on_over_comma(draft, at)
        _end_title_at_quote(draft, at)
        _end_title_before_address(draft, at)
        _part_dated_site(draft, at)
        find_year(draft)
        _go_on_to_standard(draft, at)
        _part_body(draft, at)
    else:
        book = draft.find("container-title")
        if book > 0 and not draft.labels() & {"journal", "pages"} and draft.label(book + 1) != "editor":
            _begin_title_with_in(draft, book)
        _take_note_for_title(draft)
        _part_title_from_journal(draft)


def _name_review(draft: Draft) -> None:
    """A review's title says what it reviews: "Рец. на кн.: Сидоров П.К. Лишайники. М., 1980 // Бот. журн."."""
    said = _REVIEW.search(draft.source, draft.ends[draft.segments[0].first])
    if said is not None:
        draft.claim(*draft.words_between(*said.span()), "title")


def _begin_title_after_year(draft: Draft, at: int) -> int:
    """The only year at a title's head is the date: "Schnell: 2014 Dank an Hubert"; gives the title's place then."""
    segment = draft.segments[at]
    if segment.last - segment.first < 3 or "date" in draft.labels() or not YEAR.fullmatch(draft.words[segment.first]):
        return at
    if draft.label(at - 1) not in ("author", "editor") or draft.gaps[segment.first + 1][:1] not in (" ", ".", ","):
        return at
    draft.cut(at, segment.first + 1, "title")
    draft.relabel(at, "date")
    return at + 1


def begin_title_with_year(draft: Draft) -> None:
    """A year may begin a title if another dates the work: "et al. 2016 ESC Guidelines. Eur Heart J. 2018;37"."""
    at = draft.find("title")
    year = at - 1
    if draft.label(year) != "date" or draft.before(at) != " " or not YEAR.fullmatch(draft.text(year)):
        return
    for place in range(at + 2, len(draft.segments)):
        if draft.label(place) == "date" and YEAR.search(draft.text(place)) and draft.label(place - 1) in CONTAINERS:
            draft.relabel(year, "title")
            draft.join(year, at)
            return


def _go_on_over_year(draft: Draft, at: int) -> None:
    """A title goes on over a year that a dash binds to it: "Air Quality in Europe—2019 Report; EEA: Copenhagen"."""
    if draft.label(at + 1) != "date" or draft.before(at + 1) not in _BINDING:
        return
    if not any(segment.label == "date" for segment in draft.segments[at + 2 :]):
        return
    first = draft.segments[at].first
    last = draft.segments[at + 1].first + 1
    while last < len(draft.words) and draft.gaps[last] == " ":
        last += 1
    draft.claim(first, last, "title")


def _go_on_to_standard(draft: Draft, at: int) -> None:
    """The letters of a standard go with its number: "Общие требования: ГОСТ" "31223-2012 (IEC 61242:1995)"."""
    last = draft.segments[at].last
    if draft.words[last - 1] not in _STANDARDS or last == draft.segments[at].first + 1:
        return
    end = last
    while end < len(draft.words) and draft.gaps[end] == " " and _OF_NUMBER.fullmatch(draft.words[end]):
        end += 1
    if end > last and any(map(str.isdigit, draft.words[end - 1])):
        draft.claim(draft.segments[at].first, end, "title")


def _go_on_over_comma(draft: Draft, at: int) -> None:
    """A title goes on over a year within it if another stands before: "(2011). Protesta estudiantil, 1964. Memoria"."""
    is_year = draft.label(at + 1) == "date" and draft.before(at + 1) == ", " and YEAR.fullmatch(draft.text(at + 1))
    if is_year and draft.label(at - 1) == "date" and draft.label(at + 2) == "title" and draft.before(at + 2) == ". ":
        draft.join(at, at + 2)


def _name_body_before_date(draft: Draft) -> None:
    """Of two titles with a year in brackets between, the first is the author: "DOCUMENTO 3582. (2009). Política"."""
    if [draft.label(at) for at in range(3)] != ["title", "date", "title"] or "author" in draft.labels():
        return
    if draft.before(1) == ". (" and draft.before(2).startswith(")"):
        draft.relabel(0, "author")


def _part_body(draft: Draft, at: int) -> None:
    """A title's last sentence that names a body is its publisher: "Cancer statistics. National Cancer Institute"."""
    segment = draft.segments[at]
    after = draft.after(at)
    online = draft.label(at + 1) in ("url", "note", "date") and (after == ". " or _ONLINE.match(after))
    if not online or draft.labels() & {"publisher", *CONTAINERS}:
        return
    first = segment.last - 1
    while first > segment.first and draft.gaps[first] == " ":
        first -= 1
    words = draft.words[first : segment.last]
    named = all(word[0].isupper() or is_link(word) for word in words)
    if first > segment.first + 1 and draft.gaps[first] == ". " and len(words) > 1 and named and is_body(words):
        draft.cut(at, first, "publisher")


def _begin_title_with_data(draft: Draft, at: int) -> None:
    """A data set's title says of which article it is the data: "Data from: Foraging range of honeybees"."""
    first = draft.segments[at].first - 2
    if draft.gaps[first + 2] == ": " and draft.words[max(0, first) : first + 2] == ["Data", "from"]:
        draft.claim(first, draft.segments[at].last, "title")


def _begin_title_with_in(draft: Draft, at: int) -> None:
    """Some titles begin with "In": "Kellert, In the Wake of Chaos", "Doe A. In vitro growth of mosses"."""
    first = draft.segments[at].first
    cue = first - 1
    led = cue > 0 and draft.words[cue] == "In" and draft.gaps[first] == " " and draft.words[first] in _BEHIND_IN
    if led and draft.label(at - 1) in ("author", "editor", "date"):
        between = draft.words[draft.segments[at - 1].last : cue]
        if all(word.lower() in ROLES for word in between):
            draft.stretch(at, first=cue)
            draft.relabel(at, "title")


def _begin_title_after_role(draft: Draft, at: int) -> None:
    """What the people before the title did is no part of it: "(a cura di), La città"."""
    segment = draft.segments[at]
    if draft.label(at - 1) == "author" and draft.source.startswith("(", draft.starts[segment.first] - 1):
        role = _ROLE.match(draft.text(at))
        if role:
            draft.stretch(at, first=min(draft.word_at(at, role.end()), segment.last - 1))
            draft.relabel(at - 1, "editor")


def _part_title_from_journal(draft: Draft) -> None:
    """Words in full before a stop are the title if there is none: "Arbetsmiljö. Läkartidningen"."""
    at = next((at for at in (1, 2) if draft.label(at) == "journal" and draft.label(at - 1) in ("author", "date")), -1)
    if at > 0 and draft.find("title") < 0:
        text = draft.text(at)
        parted = _SENTENCE.match(text) or _in_capitals(text)
        if parted and "." not in text[parted.end() :] and len(text) - parted.end() > 4:
            draft.cut(at, draft.word_at(at, parted.end()), "journal")
            draft.relabel(at, "title")


def _in_capitals(text: str) -> re.Match[str] | None:
    """A sentence in capitals before a journal that is called so: "Consumers Meet Sticky Wages. Journal of Money"."""
    parted = _CAPITALS.match(text)
    return parted if parted is not None and is_called_journal(text[parted.end() :]) else None


def _begin_title_after_date(draft: Draft, at: int) -> None:
    """The rest of a date in brackets is no title: "(2018, 3 de marzo). La disputa", "(n.d.). Population clock"."""
    undated = _UNDATED.match(draft.text(at)) if "date" not in draft.labels() else None
    if undated:
        word = draft.word_at(at, undated.end())
        if word < draft.segments[at].last:
            draft.cut(at, word, "title")
            draft.relabel(at, "date")
        return
    rest = _DATED.match(draft.text(at)) if draft.label(at - 1) == "date" else None
    if rest and "(" in draft.before(at - 1) and "(" not in draft.before(at):
        word = draft.word_at(at, rest.end())
        if word < draft.segments[at].last:
            draft.stretch(at, first=word)


def _end_title_at_quote(draft: Draft, at: int) -> None:
    """A title in quotation marks ends with them; what follows is what it stands in."""
    start = draft.starts[draft.segments[at].first]
    opening = draft.source[start - 1] if start else ""
    if opening in _CLOSING:
        end = _closing_place(draft.text(at), opening)
        if end > 0:
            _cut_container(draft, at, draft.word_at(at, end + 1))


def _end_title_before_address(draft: Draft, at: int) -> None:
    """The words that lead to a web address are no part of a title: "Emissionen. Online verfügbar unter https://"."""
    if draft.label(at + 1) == "url" or (draft.label(at + 1) == "doi" and "http" in draft.source):
        text = draft.text(at)
        led = _ADDRESS.search(text, max(0, len(text) - 30))
        if led and led.start() > 0:
            draft.stretch(at, last=draft.word_at(at, led.start()))
        _part_site(draft, at)


def _part_dated_site(draft: Draft, at: int) -> None:
    """As `_part_site`, with the year between the site and the address: "Our World in Data. 2018. Available online"."""
    if draft.label(at + 1) == "date" and draft.before(at + 1) == ". " and draft.label(at + 2) == "url":
        segment = draft.segments[at]
        first = segment.last - 1
        while first > segment.first and draft.gaps[first] == " ":
            first -= 1
        words = draft.words[first : segment.last]
        named = all(word[0].isupper() or is_link(word) for word in words) and 1 < len(words) < 6
        if named and first > segment.first + 1 and draft.gaps[first] == ". " and not draft.labels() & CONTAINERS:
            draft.cut(at, first, "container-title")


def _part_site(draft: Draft, at: int) -> None:
    """A last sentence of a few capitalised words before an address is the site: "Black activism. The Atlantic"."""
    segment = draft.segments[at]
    first = segment.last - 1
    while first > segment.first and not draft.gaps[first].strip():
        first -= 1
    words = draft.words[first : segment.last]
    if draft.label(at - 1) != "date" or draft.labels() & CONTAINERS or draft.gaps[first] not in (". ", "? "):
        return
    if first > segment.first + 1 and len(words) < 5 and all(word[0].isupper() for word in words):
        draft.cut(at, first, "container-title")


def _closing_place(text: str, opening: str) -> int:
    """Where the quotation that `opening` began ends, -1 if it does not; an apostrophe ends none."""
    closing = _CLOSING[opening]
    if opening == "‘":
        found = re.search(r"(?:[.,]’|’[.,]) ", text)
        return found.start() if found else -1
    end = text.find(closing)
    inside = text.find(opening) if opening != closing else -1
    return -1 if 0 <= inside < end else end


def _cut_container(draft: Draft, at: int, word: int) -> None:
    """Give the words from number `word` on, behind the quotation, to the container if that is what they can be."""
    last = draft.segments[at].last
    if word >= last:
        return
    text = draft.words[word]
    linked = text.lower() in _LINKS and word + 1 < last
    begins = draft.label(at + 1) in CONTAINERS and len(draft.before(at + 1)) < 4 and last - word < 3
    if (linked and draft.label(at + 1) not in CONTAINERS) or begins:
        draft.cut(at, word + linked, "container-title")
        draft.stretch(at, last=word)
        if draft.label(at + 2) in CONTAINERS:
            draft.relabel(at + 1, draft.label(at + 2))
            draft.join(at + 1, at + 2)
    elif last == word + 1 and text.islower():
        draft.cut(at, word, "note")
    elif last == word + 1 and draft.label(at + 1) == "location" and "publisher" not in draft.labels():
        draft.cut(at, word, "publisher")
    elif not draft.labels() & CONTAINERS and text[0].isupper() and last - word < 6 and "." in draft.gaps[word]:
        draft.cut(at, word, "container-title")


def _take_note_for_title(draft: Draft) -> None:
    """Something said of a work that has neither title nor container is its title."""
    if not draft.labels() & CONTAINERS:
        for at in draft.places("note"):
            text = draft.text(at)
            if text.count(" ") > 2 and text[0].isupper() and not _NO_TITLE.match(text):
                draft.relabel(at, "title")
                return
