"""What stands at the end of a container's name and is no part of it: a society, a month, the place of a meeting."""

import re

from app.reading.revising.appearance import begin_before_appearance, cut_appearance
from app.reading.revising.draft import CONTAINERS, Draft
from app.reading.revising.locations import SOCIETIES, is_land
from app.reading.revising.page_numbers import YEAR
from app.reading.revising.publishers import PRINTING
from app.reading.text.months import MONTHS
from app.reading.text.wordsets import wordset

MEETING = re.compile(r"\b(?:proc|conf|symp|workshop|congress|meeting|colloqui|international)", re.IGNORECASE)
_SHORT_FIRMS = wordset("Inc Ltd Co Corp Univ Publ Pub Soc Assoc Inst Acad Verl")
_NUMBER_CUES = wordset("nr no nº num núm número vol vols issue heft bd t № fasc")
_NUMBER_SIGNS = frozenset(("Nº", "nº", "N°", "n°", "N.º", "n.º", "№", "Núm", "núm"))
_FIRM = re.compile(
    r"(?:, |\. )(?P<firm>(?:[A-ZÀ-Þ&][\w'’&-]*\.? ){1,4}(?:Press|Verlag|Publishers?|Publishing|Publications"
    r"|Corp|Inc|Ltd|Books|Foundation))$"
)
_VOLUME = re.compile(
    r"[ ,.]{1,2}(?:Band|Bd\.|Vol\.|Volume|Tome|Tomo|Teil|Sv\.|Díl|vol\.|volume) (?P<volume>\d{1,3}|[IVXL]+)$"
)
_CHAPTER = re.compile(r"[.,;] (?P<chapter>(?:[Cc]hapter|[Cc]hap\.|[Cc]h\.) (?:\d{1,3}|[IVXL]+))$")
_YEAR_OF_ISSUE = re.compile(r"\. (?P<volume>\d{1,3})\. ?Jg\.?(?: \((?P<date>\d{4}))?$")
_ORDINAL = re.compile(
    r", \d{1,3}[.ªº]*,? (?:19|20)\d\d(?:, [^\W\d_][\w -]{2,30})?(?:\. (?:anais|actas|atas|resumos|proceedings)\.?)?$",
    re.IGNORECASE,
)
_MET = re.compile(
    r"[.,)]{1,2} (?P<place>[A-Z][^\W\d_]+(?:[ -][A-Z][^\W\d_]+)?(?:, [A-Z][^\W\d_]+)?), "
    r"(?P<days>\d{1,2}(?:\s?[–-]\s?\d{1,2})? (?P<month>[A-Z][a-z]{2,8}))$"
)
_MET_BEFORE_MONTH = re.compile(
    r"[.)]{1,2} (?P<place>[A-Z][^\W\d_]+(?:[ -][A-Z][^\W\d_]+)?), (?P<days>\d{1,2}(?:\s?[–-]\s?\d{1,2})?)$"
)
_CITIES = frozenset((
    "Москва", "Санкт-Петербург", "Ленинград", "Новосибирск", "Екатеринбург", "Казань", "Томск", "Самара", "Саратов",
    "Омск", "Уфа", "Пермь", "Воронеж", "Ростов-на-Дону", "Красноярск", "Киев", "Київ", "Харьков", "Харків", "Минск",
    "Мінск", "Львів", "Одеса", "Одесса", "Ташкент", "Алматы", "Бишкек", "Тбилиси", "Баку", "Ереван", "Рига", "Moscow",
))  # fmt: skip
_CITY_LETTERS = frozenset(("М", "Л", "СПб", "Пг", "Мн"))
_OWNED = frozenset(("volume", "issue", "pages", "editor", "publisher"))
_OWNERS = frozenset(("Foundation", "Media", "Network", "Company", "Inc", "Group", "Magazine", "LLC", "Corporation"))
_JOURNALS_CITIES = PRINTING | {
    "Aveiro", "Belém", "Belo Horizonte", "Braga", "Brasília", "Cali", "Campinas", "Caracas", "Ciudad de México",
    "Ciudad de la Habana", "Coimbra", "Córdoba", "Curitiba", "Florianópolis", "Fortaleza", "Goiânia", "Granada",
    "La Habana", "La Paz", "La Plata", "Lima", "Manaus", "Medellín", "México, D.F.", "Montevideo", "Piracicaba",
    "Porto", "Porto Alegre", "Quito", "Recife", "Ribeirão Preto", "Salamanca", "Salvador", "Santa Maria",
    "Santiago", "Sevilla", "Uberlândia", "Valencia", "Viçosa",
}  # fmt: skip
"""Where journals appear that lists name with their city: "Ciência Rural, Santa Maria, v. 28"."""
_UNKNOWN = re.compile(r"\. ?[lLnI]\.?\]")
_PRINTED = re.compile(r"[^\W\d_]{3,}, (?P<place>[^\W\d_][\w .]{3,25})(?:, (?P<firm>[^\W\d_][\w /-]{2,50}))?$")
_QUOTED_YEAR = re.compile(r"[\"»”], \w+$")
"""The Italian year of a journal behind its name: "in «Rivista», a. XLII"."""
_FEWEST = 4
"""Words that a container's name has before a stop and a society: "Commun. ACM" is one name."""
_LONGEST_SHORT = 4
"""Letters of a shortened word."""
_LONGEST_CITY = 4
"""A city's name has fewer words."""


def mend_container_ends(draft: Draft) -> None:
    """Give what follows a container's name the label that it has by itself."""
    if "(" in draft.source:
        _go_on_in_bracket(draft)
    _name_city(draft)
    begin_before_appearance(draft)
    for at in draft.places(*CONTAINERS):
        _begin_supplement(draft, at)
        _go_on_in_short_words(draft, at)
        if draft.segments[at].last - draft.segments[at].first > 1:
            _cut_cue(draft, at)
            _cut_society(draft, at)
            _cut_month(draft, at)
            _cut_short_city(draft, at)
            _cut_unknown_place(draft, at)
            _cut_printing_place(draft, at)
            _cut_place(draft, at)
            _cut_days(draft, at)
            cut_appearance(draft, at)
            _cut_number(draft, at)
            _cut_firm(draft, at)
            _cut_owner(draft, at)
            _cut_ordinal(draft, at)
            _cut_chapter(draft, at)
            _cut_volume(draft, at)


def _name_city(draft: Draft) -> None:
    """A city alone before a year is where a book appeared, not what it stands in: "Пособие. Москва. 2005"."""
    if draft.labels() & {"location", "volume", "issue"} or "title" not in draft.labels():
        return
    for at in draft.places(*CONTAINERS):
        if draft.text(at) in _CITIES | PRINTING and draft.label(at + 1) in ("date", "publisher", "url", ""):
            draft.relabel(at, "location")


def _go_on_in_short_words(draft: Draft, at: int) -> None:
    """A stop before a comma shortens a word, and firms are not shortened: "in Proc. Conf. Res." "Air Transp., 2012"."""
    begins = draft.words[draft.segments[at].first] == "Proc" and draft.label(at + 1) == "publisher"
    is_short = begins and draft.before(at + 1) == ". " and draft.after(at + 1).startswith(".,")
    if is_short and draft.words[draft.segments[at + 1].last - 1] not in _SHORT_FIRMS:
        draft.join(at, at + 1)


def _go_on_in_bracket(draft: Draft) -> None:
    """NLM tells journals of one name apart by a place and a year: "Cerebral Cortex (New York, N.Y.: 1991)"."""
    for at in draft.places("date"):
        if draft.before(at).strip(". ") != ":" or not draft.after(at).startswith(")"):
            continue
        first = at - 2 if draft.label(at - 1) == "location" else at - 1
        printed = draft.source[draft.starts[draft.segments[first].first] : draft.starts[draft.segments[at].first]]
        if first > 0 and draft.label(first) == "journal" and printed.count("(") > printed.count(")"):
            draft.join(first, at)
            return


def _cut_cue(draft: Draft, at: int) -> None:
    """The word before an issue's number, or before a day, is no part of a name: "Cuadernos Nº" 81, "Diario de" 2."""
    segment = draft.segments[at]
    last, behind = draft.words[segment.last - 1], draft.label(at + 1)
    if last in _NUMBER_SIGNS and behind in ("volume", "issue"):
        draft.stretch(at, last=segment.last - 1)
        draft.relabel(at + 1, "issue")
    elif (last in ("de", "del", "du", "vom", "от") and behind in ("date", "note") and draft.before(at + 1) == " ") or (
        last in ("a", "A", "anno") and behind == "volume" and _QUOTED_YEAR.search(draft.text(at))
    ):
        draft.stretch(at, last=segment.last - 1)


def _cut_society(draft: Draft, at: int) -> None:
    """A society behind a sign is the publisher: "J. Compos. Constr., ASCE, 15(6)"."""
    segment = draft.segments[at]
    last = segment.last - 1
    behind = draft.gaps[last].strip(" ")
    is_sentence = behind == ")." or (behind == "." and last - segment.first > _FEWEST)
    parted = behind.lstrip(")") in (",", ".,") or is_sentence
    if parted and draft.words[last] in SOCIETIES:
        draft.cut(at, last, "publisher")
        if draft.label(at + 2) == "publisher":
            draft.join(at + 1, at + 2)


def _cut_month(draft: Draft, at: int) -> None:
    """A month between a name and a year goes with the year: "Economic Affairs June 2015"."""
    last = draft.segments[at].last - 1
    dated = draft.label(at + 1) == "date" and not draft.before(at + 1).strip(" .")
    paged = draft.label(at + 1) == "pages" and draft.before(at + 1).startswith(",") and len(draft.words[last]) > _FEWEST
    word = draft.words[last]
    is_month = word.split("–")[0].split("-")[0].lower() in MONTHS
    if (dated or paged) and is_month and (word[0].isupper() or paged) and len(word) > 3:  # "Sci Mar" is a journal
        draft.stretch(at, last=last)
        if dated:
            draft.stretch(at + 1, first=last)


def _cut_short_city(draft: Draft, at: int) -> None:
    """A Russian city's letters before the year are where the journal appears: "Мир медицины. М. 2001"."""
    last = draft.segments[at].last - 1
    if draft.words[last] in _CITY_LETTERS and draft.gaps[last] == ". " and draft.label(at + 1) == "date":
        draft.cut(at, last, "location")


def _cut_unknown_place(draft: Draft, at: int) -> None:
    """That the place is unknown is no part of a name: "Pesquisa Agropecuária Tropical, [S" ". l.], v. 42"."""
    segment = draft.segments[at]
    last = segment.last - 1
    if draft.words[last] in ("S", "s") and "[" in draft.gaps[last] and _UNKNOWN.match(draft.after(at)):
        draft.claim(last, segment.last + 1, "location")


def _cut_printing_place(draft: Draft, at: int) -> None:
    """A city and a publisher are no part of a journal's name: "Revista de Botánica, México, UNAM, vol. 42"."""
    if draft.segments[at].label != "journal" or draft.label(at + 1) not in ("volume", "issue", "date"):
        return
    placed = _PRINTED.search(draft.text(at)) if draft.labels().isdisjoint(("location", "publisher")) else None
    if placed is None or placed["place"] not in _JOURNALS_CITIES:
        return
    if placed["firm"]:
        draft.cut(at, draft.word_at(at, placed.start("firm")), "publisher")
    draft.cut(at, draft.word_at(at, placed.start("place")), "location")


def _cut_place(draft: Draft, at: int) -> None:
    """A meeting's place is no part of its name: "Symp. on Applied Computing, Nicosia, Cyprus"."""
    segment = draft.segments[at]
    if not MEETING.search(draft.text(at)):
        return
    commas = [word for word in range(segment.first + 2, segment.last) if _parts_place(draft, word)]
    if not commas:
        return
    if draft.label(at + 1) == "location" and draft.before(at + 1) == ", ":
        if segment.last - commas[-1] < _LONGEST_CITY and _are_names(draft, commas[-1], segment.last):
            draft.cut(at, commas[-1], "location")
            draft.join(at + 1, at + 2)
    elif _is_land(draft, commas[-1], segment.last):
        city = commas[-2] if len(commas) > 1 else commas[-1]
        near = segment.last - city <= _LONGEST_CITY + 1 and _are_names(draft, city, segment.last)
        draft.cut(at, city if near else commas[-1], "location")


def _cut_days(draft: Draft, at: int) -> None:
    """Where and when they met is no part of a meeting's name: "2020 Conference on Mosses. Osaka, 24–27 August"."""
    if draft.label(at + 1) == "date" and draft.text(at + 1).lower() in MONTHS:
        met = _MET_BEFORE_MONTH.search(draft.text(at))
    else:
        met = _MET.search(draft.text(at))
        met = met if met is not None and met["month"].lower() in MONTHS else None
    if met is None or not MEETING.search(draft.text(at)):
        return
    days = draft.word_at(at, met.start("days"))
    draft.stretch(at, last=days)
    draft.cut(at, draft.word_at(at, met.start("place")), "event-place")


def _cut_volume(draft: Draft, at: int) -> None:
    """A volume behind its cue is none of a name: "Handbuch Sonderpädagogik Band 3", "Management. 10. Jg. (2004"."""
    if "volume" in draft.labels():
        return
    text = draft.text(at)
    found = _VOLUME.search(text) or _YEAR_OF_ISSUE.search(text)
    if not found or found.start() < 1:
        return
    start = draft.starts[draft.segments[at].first]
    draft.stretch(at, last=draft.word_at(at, found.start()))
    for group, value in found.groupdict().items():
        if value and (group == "volume" or "date" not in draft.labels()):
            draft.claim(*draft.words_between(start + found.start(group), start + found.end(group)), group)


def _begin_supplement(draft: Draft, at: int) -> None:
    """A supplement is an issue, not part of a name: "Bollettino Malacologico, supplement 1"."""
    last = draft.segments[at].last - 1
    begins = draft.words[last].lower() in ("supplement", "suppl", "supplemento", "suplemento")
    if begins and draft.gaps[last] == ", " and draft.label(at + 1) == "volume" and draft.find("issue") < 0:
        draft.stretch(at, last=last)
        draft.stretch(at + 1, first=last)
        draft.relabel(at + 1, "issue")


def _cut_ordinal(draft: Draft, at: int) -> None:
    """The number and year of a congress are none of its name: "CONGRESSO BRASILEIRO, 36., 2017"."""
    ordinal = _ORDINAL.search(draft.text(at))
    if ordinal and ordinal.start() > 0:
        draft.stretch(at, last=draft.word_at(at, ordinal.start()))


def _parts_place(draft: Draft, word: int) -> bool:
    """Whether a comma, or a stop that shortens no word, stands before word number `word`."""
    return draft.gaps[word] == ", " or (draft.gaps[word] == ". " and len(draft.words[word - 1]) > _LONGEST_SHORT)


def _cut_chapter(draft: Draft, at: int) -> None:
    """Which chapter of a book it is, is none of its name: "Handbook of Moss, Chapter XV"."""
    chapter = _CHAPTER.search(draft.text(at))
    if chapter and chapter.start() > 0:
        draft.cut(at, draft.word_at(at, chapter.start("chapter")), "note")


def _cut_number(draft: Draft, at: int) -> None:
    """A number in brackets or behind its cue is none of a name: "Revue de l'énergie(610)", "Bildung, Nr." "2"."""
    last = draft.segments[at].last - 1
    word, before, after = draft.words[last], draft.gaps[last].strip(), draft.after(at)
    numbered = draft.label(at + 1) in ("volume", "issue")
    if word.isdigit() and len(word) < 5 and not YEAR.fullmatch(word):
        if before == "(" and after.startswith(")") and not draft.labels() & {"volume", "issue"}:
            draft.cut(at, last, "issue")
    elif numbered and before and word.lower() in _NUMBER_CUES and after.strip() in (".", "", "°", ":"):
        draft.stretch(at, last=last)


def _cut_firm(draft: Draft, at: int) -> None:
    """A firm behind a book's name publishes it: "Shock Metamorphism, Mono Book Corp."."""
    segment = draft.segments[at]
    text = draft.text(at)
    firm = _FIRM.search(text) if "publisher" not in draft.labels() else None
    if firm and firm.start() > 10 and (segment.label == "container-title" or firm[0].startswith(", ")):
        draft.cut(at, draft.word_at(at, firm.start("firm")), "publisher")


def _cut_owner(draft: Draft, at: int) -> None:
    """MLA names who owns a site behind it: "The Mossland, Mossland Media, 14 Feb. 2014, www"."""
    labels = draft.labels()
    if "url" not in labels or labels & _OWNED or draft.label(at + 1) != "date" or draft.before(at + 1) != ", ":
        return
    segment = draft.segments[at]
    commas = [word for word in range(segment.first + 1, segment.last) if "," in draft.gaps[word]]
    if len(commas) != 1:
        return
    site, owner = draft.words[segment.first : commas[0]], draft.words[commas[0] : segment.last]
    shared = {word for word in site if len(word) > _LONGEST_CITY - 1 and word[0].isupper()} & set(owner)
    if (shared or owner[-1] in _OWNERS) and owner[0][0].isupper():
        draft.cut(at, commas[0], "publisher")


def _are_names(draft: Draft, first: int, last: int) -> bool:
    return all(word.isalpha() and word[0].isupper() for word in draft.words[first:last])


def _is_land(draft: Draft, first: int, last: int) -> bool:
    return is_land(draft.source[draft.starts[first] : draft.ends[last - 1]])
