"""What Crossref's API answers (api.crossref.org/works): works, or one work with its list of references; only read."""

import json
import re
from collections.abc import Iterable, Iterator
from html import unescape
from itertools import chain, islice
from typing import Any

from app.formats.base import MOST_REFERENCES, Format, Problem, Read, tell_if_full
from app.formats.csl_json_reading import read_item
from app.formats.json_items import items
from app.formats.streaming import Portion, Stream, Telling
from app.formats.typed_names import read_name
from app.model import Article, Author, Name, Names, Reference
from app.progress import Progress
from app.reading.page import Page

_MOST_MARKS = 5_000_000
"""Brackets and commas of a text that is read: more stand in no answer, and each costs memory."""
_ANSWER = re.compile(r'\s{0,200}\{[^\[\]]{0,300}"message-type"\s{0,20}:')
_WORK = re.compile(r'"(?:reference-count|is-referenced-by-count|references-count)"\s{0,20}:')
_REFERENCE: dict[str, tuple[str, ...]] = {
    "title": ("article-title",),
    "container_title": ("journal-title",),
    "collection_title": ("series-title",),
    "year": ("year",),
    "volume": ("volume",),
    "issue": ("issue",),
    "pages": ("first-page",),
    "edition": ("edition",),
    "publisher": ("publisher", "standards-body"),
    "doi": ("DOI",),
    "isbn": ("ISBN",),
    "issn": ("ISSN",),
    "note": ("standard-designator",),
}
"""The members of a work's `reference` that hold a field."""


def read(text: str, *, progress: Progress | None = None) -> Read:
    """The works of an answer; of a single work that lists its references, the article and those."""
    result = Read()
    message = _message(text.removeprefix("\ufeff"), result.problems, progress or Progress())
    works = message.get("items")
    if isinstance(works, list):
        result.references = [read_item(_plain(work), 0, result.problems) for work in _dicts(works)[:MOST_REFERENCES]]
        tell_if_full(result)
    elif isinstance(message.get("reference"), list) and message["reference"]:
        _read_list(message, result)
    elif message:
        result.references = [read_item(_plain(message), 0, result.problems)]
    if not result.references and result.page is None and not result.problems:
        result.problems.append(Problem(0, "There is no work of Crossref in this text."))
    return result


def _works(portions: Iterable[Portion], telling: Telling) -> Iterator[Reference]:
    """The works of a long answer one by one; a single work is read as a whole."""
    left = iter(portions)
    first = next(left, Portion(""))
    listed = _LISTED.search(first.text)
    if listed is None:
        found = read("".join(each.text for each in islice(chain([first], left), _MOST_PORTIONS)))
        telling.problems.extend(found.problems)
        yield from found.references
        return
    begun = first._replace(text=first.text[listed.end() :], line=first.text.count("\n", 0, listed.end()))
    for line, work in items(chain([begun], left), telling):
        if isinstance(work, dict):
            yield read_item(_plain(work), line, telling.problems)


_LISTED = re.compile(r'"items"\s{0,20}:\s{0,20}(?=\[)')
_MOST_PORTIONS = 64


def recognise(text: str) -> bool:
    """Whether a text is such an answer, or the work in one."""
    head = text[:20_000].removeprefix("\ufeff")
    return bool(_ANSWER.match(head)) or (head.lstrip()[:1] == "{" and bool(_WORK.search(head)))


CROSSREF_JSON = Format(
    name="crossref-json",
    title="Crossref JSON",
    endings=(),
    cannot_hold="Answers of Crossref are only read.",
    read=read,
    stream=Stream(len, _works, "There is no work of Crossref in this text."),
    recognise=recognise,
)


def _message(text: str, problems: list[Problem], progress: Progress) -> dict[str, Any]:
    """The message of an answer, or the work itself; of an answer that breaks off, the works before the break."""
    if text.count("[") + text.count("{") + text.count(",") > _MOST_MARKS:
        message = "The file holds more brackets and commas than any answer of Crossref, and was not read. Split it."
        problems.append(Problem(0, message))
        return {}
    try:
        answer = json.JSONDecoder(strict=False).raw_decode(text, len(text) - len(text.lstrip()))[0]
    except (ValueError, RecursionError) as error:
        line = error.lineno if isinstance(error, json.JSONDecodeError) else 0
        problems.append(Problem(line, "The answer is broken here; the works before that place were kept."))
        listed = _LISTED.search(text)
        kept = [Portion(text[listed.end() :])] if listed else []
        found = items(kept, Telling(progress, len(text)))
        return {"items": [item for _, item in found]}
    message = answer.get("message", answer) if isinstance(answer, dict) else {}
    return message if isinstance(message, dict) else {}


def _plain(work: dict[str, Any]) -> dict[str, Any]:
    """A work with CSL's names for what Crossref names its own way."""
    plain = dict(work)
    plain["author"] = [_author(each) for each in _dicts(work.get("author"))]
    short = work.get("short-container-title")
    if not work.get("container-title") and short:
        plain["container-title"] = short
    subtitle = _first(work.get("subtitle"))
    title = _first(work.get("title"))
    if subtitle and title and subtitle.casefold() not in title.casefold():
        plain["title"] = f"{title}: {subtitle}"
    plain["page"] = work.get("page") or work.get("article-number")
    plain["publisher"] = "" if work.get("type") == "journal-article" else work.get("publisher")
    plain["URL"] = "" if work.get("DOI") else work.get("URL")
    plain["issued"] = work.get("issued") or work.get("published-print") or work.get("published")
    plain["edition"] = work.get("edition-number")
    for name in _WITH_FACES:
        if text := _first(plain.get(name)):
            plain[name] = unescape(_FACES.sub("", text))
    return plain


_WITH_FACES = ("title", "container-title")
_FACES = re.compile(
    r"</?(?:i|b|u|em|strong|sub|sup|sc|scp|ovl|tt|(?:jats|mml):[a-z-]{1,20})(?:\s[^<>]{0,200})?/?>", re.IGNORECASE
)
"""The face mark-up and formulas that publishers deposit in titles (Crossref, "Face markup")."""


def _author(author: dict[str, Any]) -> dict[str, Any]:
    return {"literal": author["name"]} if author.get("name") and not author.get("family") else author


def _read_list(work: dict[str, Any], result: Read) -> None:
    """The article and its references; those that Crossref has as text alone are read as such."""
    article = _article(work, result.problems)
    cited = _dicts(work["reference"])[:MOST_REFERENCES]
    structured = [bool(_first(each.get("journal-title")) or _title(each)) for each in cited]
    if cited and not any(structured):
        texts = [_source(each) for each in cited]
        result.page = Page(article, [text for text in texts if text])
        return
    result.article = article
    from app.reading import read_references  # takes a while to load

    unparted = [place for place, each in enumerate(cited) if not structured[place] and _source(each)]
    parted = dict(zip(unparted, read_references([_source(cited[place]) for place in unparted]), strict=True))
    result.references = [parted.get(place) or _cited(each) for place, each in enumerate(cited)]


def _title(cited: dict[str, Any]) -> str:
    return _first(cited.get("article-title")) or _first(cited.get("volume-title"))


def _source(cited: dict[str, Any]) -> str:
    doi = _first(cited.get("DOI"))
    return " ".join(_first(cited.get("unstructured")).split()) or (f"doi:{doi}" if doi else "")


def _cited(cited: dict[str, Any]) -> Reference:
    """One reference of a work; of its authors Crossref keeps the first alone, so its list of names is cut short."""
    reference = Reference(source=_source(cited) if cited.get("unstructured") else "")
    for field, members in _REFERENCE.items():
        setattr(reference, field, next((text for member in members if (text := _first(cited.get(member)))), ""))
    whole = _first(cited.get("volume-title"))
    if whole and reference.title:
        reference.type, reference.container_title = "chapter", reference.container_title or whole
    elif whole:
        reference.type, reference.title = "book", whole
    author = _first(cited.get("author"))
    if author:
        name = read_name(author)
        reference.authors = Names((name if " " in author else Name(family=author),), et_al=True)
    return reference


def _article(work: dict[str, Any], problems: list[Problem]) -> Article:
    told = read_item(_plain(work), 0, problems)
    issns = [_first(each.get("value")) for each in _dicts(work.get("issn-type")) if each.get("type") == "electronic"]
    return Article(
        title=told.title,
        journal=told.container_title,
        year=told.year,
        volume=told.volume,
        issue=told.issue,
        pages=told.pages,
        doi=told.doi,
        abstract=" ".join(re.sub(r"<[^<>]{0,200}>", " ", _first(work.get("abstract"))).split()),
        issn_print=told.issn if told.issn not in issns else "",
        issn_online=next(iter(issns), ""),
        language=told.language,
        authors=[
            Author(name, orcid=_first(each.get("ORCID")).rpartition("/")[2])
            for name, each in zip(told.authors.people, _dicts(work.get("author")), strict=False)
        ],
    )


def _dicts(value: Any) -> list[dict[str, Any]]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _first(value: Any) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""
