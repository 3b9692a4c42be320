"""Publishers found where another label has them, and parted from what is none of their names."""

import re

from app.reading.names.name_words import is_body
from app.reading.revising.draft import CONTAINERS, Draft
from app.reading.revising.kinds import REPOSITORIES
from app.reading.revising.locations import FIRM, is_land
from app.reading.text.language import language_of
from app.reading.text.wordsets import holds_any

_COLLECTION = re.compile(r"\b(?:coll|collection|col|colección|coleção)\.? (?=[«“\"A-ZÀ-Þ])", re.IGNORECASE)
_PROCEEDINGS = frozenset(("anais", "actas", "atas", "resumos", "resúmenes", "proceedings"))
_UNLABELLED = re.compile(r"\W{0,2}; (?P<name>[A-ZÀ-Þ][\w &.'’-]{1,60}): ")
_FIRM = re.compile(r"press|verlag|publish|springer|elsevier|wiley|\binc\b|\bltd\b|éditions|edito", re.IGNORECASE)
_PLACE_FIRST = frozenset(("es", "fr", "it", "pt"))
FIRM_ENDS = frozenset(("Co", "Inc", "Ltd", "Press", "Verlag", "Publishers", "Publishing", "Books", "GmbH", "Éditions"))
PRINTING = frozenset((
    "London", "New York", "Paris", "Berlin", "Amsterdam", "Leiden", "Chicago", "Boston", "Madrid", "Barcelona", "Roma",
    "Milano", "Torino", "Wien", "Zürich", "Москва", "Lisboa", "São Paulo", "Rio de Janeiro", "Buenos Aires", "Tokyo",
    "Cambridge", "Oxford", "Princeton", "New Haven", "München", "Göttingen", "Frankfurt am Main", "Leipzig", "Bologna",
    "Firenze", "México", "Bogotá", "Bruxelles", "Genève", "Washington, D.C.", "Philadelphia", "San Francisco",
))  # fmt: skip
"""Cities in which many books appear."""
_FIRM_STARTS = frozenset(("Éditions", "Editions", "Editorial", "Edições", "Ediciones", "Edizioni", "Verlag"))
_WITHIN = frozenset(("volume", "issue", "pages", "editor", "publisher"))
_PERIODICAL = re.compile(
    r"journal|review|annals|bulletin|proc|conf|symp|transact|\bacta\b|magazine|news|times|letters|report|revista|zeitschr"
    r"|workshop|meeting|congress|convention|present|lecture|program|poster|^the ",
    re.IGNORECASE,
)
_VERSION = re.compile(r", (?P<version>(?:[Vv]ersion |[Vv]er\. ?|[Vv])\d[\d.]{0,6})$")


def mend_publishers(draft: Draft) -> None:
    """Name the publisher if there is none yet, else take off it what is none of its name."""
    _name_repository(draft)
    if "publisher" not in draft.labels():
        if "; " in draft.source:
            _name_publisher_behind_title(draft)
        _name_author_for_publisher(draft)
        _name_body_for_publisher(draft)
        _name_firm(draft)
        _name_within_bracket(draft)
        _part_behind_city(draft)
        _part_from_place(draft)
        return
    _begin_with_city(draft)
    _drop_proceedings(draft)
    _begin_publisher_in_note(draft)
    _cut_version(draft)
    _part_two(draft)
    _name_volume(draft)
    _cut_collection(draft)
    _name_publisher_behind_colon(draft)


def _name_repository(draft: Draft) -> None:
    """What keeps data sets publishes them, and is no journal and no place."""
    for at in draft.places(*CONTAINERS, "location"):
        if "volume" not in draft.labels() and holds_any(draft.text(at).lower(), REPOSITORIES):
            draft.relabel(at, "publisher")


def _name_publisher_behind_title(draft: Draft) -> None:
    """Between the title's semicolon and a place stands the publisher: "Goals; United Nations: New York, 2015"."""
    at = draft.find("location")
    named = _UNLABELLED.fullmatch(draft.before(at)) if at > 0 else None
    if named:
        start = draft.ends[draft.segments[at - 1].last - 1]
        draft.claim(*draft.words_between(start + named.start("name"), start + named.end("name")), "publisher")
        return
    if draft.label(at - 1) != "title" or draft.before(at).strip() != ":":
        return
    text = draft.text(at - 1)
    behind = text.rfind("; ") + 2
    if behind > 2 and ":" not in text[behind:]:
        draft.cut(at - 1, draft.word_at(at - 1, behind), "publisher")


def _name_within_bracket(draft: Draft) -> None:
    """What opens a bracket behind the title that a place closes published: "State Physics (Holt and Winston, Rome"."""
    for at in draft.places("title", *CONTAINERS):
        text = draft.text(at)
        bracket = text.rfind("(")
        is_open = bracket > 0 and ")" not in text[bracket:]
        is_open = is_open and (draft.label(at) == "title" or text[bracket + 1 :].isupper())
        if is_open and draft.label(at + 1) == "location" and draft.before(at + 1) == ", ":
            draft.cut(at, draft.word_at(at, bracket), "publisher")
            return


def _part_behind_city(draft: Draft) -> None:
    """Behind a city that prints many books, and its comma, stands who printed it: "New York, W.W. Norton"."""
    at = draft.find("location")
    city, comma, behind = draft.text(at).partition(", ") if at >= 0 else ("", "", "")
    is_named = bool(comma) and not {",", "("} & {*behind} and not is_land(behind) and not behind.isupper()
    if is_named and city in PRINTING:
        draft.cut(at, draft.word_at(at, len(city) + 1), "publisher")


def _begin_with_city(draft: Draft) -> None:
    """A city before the publisher's comma is the place: "Cambridge, Massachusetts Institute of Technology"."""
    at = draft.find("publisher")
    city, comma, behind = draft.text(at).partition(", ")
    if comma and city in PRINTING and "location" not in draft.labels() and FIRM.search(behind) is not None:
        draft.cut(at, draft.word_at(at, len(city) + 1), "publisher")
        draft.relabel(at, "location")


def _part_from_place(draft: Draft) -> None:
    """Beside a place stands the publisher: "Buenos Aires, Siglo XXI"; English names it first: "Harper, New York"."""
    labels = draft.labels()
    at = draft.find("location")
    if at < 0 or labels & {"volume", "pages", "genre", *CONTAINERS} or not labels >= {"title", "author"}:
        return
    segment = draft.segments[at]
    commas = [word for word in range(segment.first + 1, segment.last) if draft.gaps[word] == ", "]
    behind = draft.source[draft.starts[commas[0]] : draft.ends[segment.last - 1]] if len(commas) == 1 else ""
    language = language_of(draft.text(draft.find("title")))
    if not behind or not language or is_land(behind) or behind.replace(".", "").isupper():
        return
    if language not in _PLACE_FIRST or FIRM.search(draft.text(at)[: -len(behind)]):
        draft.cut(at, commas[0], "location")
        draft.relabel(at, "publisher")
    else:
        draft.cut(at, commas[0], "publisher")


def _part_two(draft: Draft) -> None:
    """Of two publishers with a place between, the first is a series or goes on with the book's name."""
    at = draft.find("publisher")
    if [draft.label(at + step) for step in (1, 2)] != ["location", "publisher"] or draft.before(at) != ". ":
        return
    if _FIRM.search(draft.text(at)) or is_body(draft.words[draft.segments[at].first : draft.segments[at].last]):
        return
    if draft.label(at - 1) in CONTAINERS:
        draft.join(at - 1, at)
    elif draft.label(at - 1) in ("volume", "edition", "editor"):
        draft.relabel(at, "collection-title")


def _name_author_for_publisher(draft: Draft) -> None:
    """A body that wrote a book and stands behind its title published it, too: "World Health Organization"."""
    written = {draft.text(at).casefold() for at in draft.places("author", "editor")}
    for at in draft.places("container-title"):
        is_dated = draft.label(at + 1) == "date"  # as a newspaper is
        if "title" in draft.labels() and not is_dated and draft.text(at).casefold() in written:
            draft.relabel(at, "publisher")


def _name_firm(draft: Draft) -> None:
    """What ends as a firm does is no place, and what begins as one is no container: "Longmans, Green, and Co."."""
    for at in draft.places("location", "container-title"):
        words = draft.words[draft.segments[at].first : draft.segments[at].last]
        if draft.label(at) == "location":
            named = words[-1] in FIRM_ENDS and len(words) > 1
        else:
            named = words[0] in _FIRM_STARTS and len(words) > 1 and draft.find("title") < at
        if named and "publisher" not in draft.labels():
            draft.relabel(at, "publisher")


def _name_body_for_publisher(draft: Draft) -> None:
    """A body that is no journal, before a place, publishes: "R Foundation for Computing, Vienna"."""
    if draft.labels() & _WITHIN:
        return
    for at in draft.places(*CONTAINERS):
        segment = draft.segments[at]
        words = draft.words[segment.first : segment.last]
        behind = draft.label(at + 1) == "location" and draft.label(at - 1) in ("title", "note", "genre")
        if behind and draft.before(at)[-2:] == ". " and is_body(words) and not _PERIODICAL.search(draft.text(at)):
            draft.relabel(at, "publisher")


def _begin_publisher_in_note(draft: Draft) -> None:
    """A publisher begins behind the note's semicolon: "No 10/2019; Office of the European" "Union: Luxembourg"."""
    at = draft.find("publisher")
    if draft.label(at - 1) == "note" and draft.before(at) == " ":
        behind = draft.text(at - 1).rfind("; ") + 2
        if behind > 2:
            word = draft.word_at(at - 1, behind)
            draft.stretch(at - 1, last=word)
            draft.stretch(at, first=word)


def _cut_version(draft: Draft) -> None:
    """A data set's version is none of its repository's name: "Mendeley Data, v1"."""
    for at in draft.places("publisher"):
        version = _VERSION.search(draft.text(at))
        if version and "edition" not in draft.labels():
            draft.cut(at, draft.word_at(at, version.start("version")), "edition")
            return


def _drop_proceedings(draft: Draft) -> None:
    """The proceedings' own word is no publisher: "São Paulo. Anais... Porto Alegre: ABRH"."""
    for at in draft.places("publisher"):
        if draft.text(at).lower() in _PROCEEDINGS:
            draft.drop(at)
            if draft.label(at - 1) == "location" and draft.label(at) == "location":
                draft.drop(at - 1)
            return


def _name_volume(draft: Draft) -> None:
    """What follows a volume's number and a colon is the volume's title if a publisher stands behind."""
    at = draft.find("publisher")
    if draft.label(at - 1) not in ("volume", "issue") or draft.before(at) != ": ":
        return
    if any(segment.label == "publisher" for segment in draft.segments[at + 1 :]):
        draft.relabel(at, "note")


def _name_publisher_behind_colon(draft: Draft) -> None:
    """What a colon ends is the place, what follows it the publisher: "Aguascalientes, México: INEGI"."""
    at = draft.find("publisher")
    if draft.label(at + 1) != "location" or draft.before(at + 1) not in (" ", ", "):
        return
    first = draft.segments[at + 1].last
    last = draft.segments[at + 2].first if at + 2 < len(draft.segments) else len(draft.words)
    if first < last and draft.gaps[first].strip() == ":" and draft.words[first][0].isupper():
        end = first + 1
        while end < last and not draft.gaps[end].strip():
            end += 1
        draft.relabel(at, "location")
        draft.join(at, at + 1)
        draft.claim(first, end, "publisher")


def _cut_collection(draft: Draft) -> None:
    """A series named behind the publisher is none of it: "Gallimard, coll. « Tel »"."""
    if "collection-title" in draft.labels() or "col" not in draft.source.lower():
        return
    for at in draft.places("publisher"):
        text = draft.text(at)
        named = _COLLECTION.search(text)
        if named and named.start() > 3 and text[named.start() - 2] in ",;(.":
            draft.cut(at, draft.word_at(at, named.end()), "collection-title")
            draft.stretch(at, last=draft.word_at(at, named.start()))
            return
