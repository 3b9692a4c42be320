"""The contributors of an article in JATS and older NLM files, with the affiliations that they share."""

import re
from collections.abc import Iterator
from typing import Any

from app.formats.jats_flat import Flat
from app.formats.jats_persons import name_of
from app.formats.xml_stream import local_name
from app.model import Author
from app.reading.pages.corresponding import mark_corresponding
from app.reading.pages.people import EMAIL, ORCID, People
from app.reading.text.countries import locate

_NAMES = ("name", "string-name", "collab")
_LONGEST = 2_000
_OUTSIDE = frozenset(("label", "email", "ext-link", "uri", "xref", "fn", "phone", "fax", "institution-id", "country"))
_COUNTRY_END = re.compile(r"[\s,;.]+$")


def read_people(meta: Any) -> People:
    """The authors of an `<article-meta>` in order; editors and other contributors are left out."""
    people = People()
    by_id = {each.get("id"): each for each in meta.iter("{*}aff", "{*}corresp", "{*}fn") if each.get("id")}
    groups = list(meta.iterfind("{*}contrib-group"))
    for group in groups:
        alone = list(group.iterfind("{*}aff"))
        for contrib in group.iterfind("{*}contrib"):
            if (contrib.get("contrib-type") or "author").casefold() not in ("author", "authors", "person", "collab"):
                continue
            author = _author(contrib)
            if author is not None:
                people.authors.append(author)
                _follow(author, contrib, by_id, people)
                if not author.affiliations and len(alone) == 1 and not any(each.get("id") for each in alone):
                    author.affiliations = _placed(alone, people)
    affiliations = [*meta.iterfind("{*}aff"), *(aff for group in groups for aff in group.iterfind("{*}aff"))]
    if len(affiliations) == 1 and not any(author.affiliations for author in people.authors):
        for author in people.authors:
            author.affiliations = _placed(affiliations, people)
    _heed_notes(people, list(meta.iter("{*}corresp")))
    return people


def _heed_notes(people: People, notes: list[Any]) -> None:
    """Take from notes on correspondence that no author points at whom they name, and the address."""
    if not any(author.is_corresponding for author in people.authors):
        mark_corresponding(people, [_text(note) for note in notes])
    told = [author for author in people.authors if author.is_corresponding]
    if len(told) == len(notes) == 1:
        told[0].email = told[0].email or _email(notes[0])


def _author(contrib: Any) -> Author | None:
    """The author of a `<contrib>`, without affiliations; None if it names none."""
    named = next((each for kind in _NAMES for each in contrib.iter(f"{{*}}{kind}")), None)
    if named is None:
        return None
    author = Author(name=name_of(named, _text(named)))
    for identifier in contrib.iterfind("{*}contrib-id"):
        found = ORCID.search(_text(identifier))
        if found is not None:
            author.orcid = found[1].upper()
    for link in contrib.iter("{*}uri", "{*}ext-link"):
        found = ORCID.search(_text(link) + " " + (link.get("{http://www.w3.org/1999/xlink}href") or ""))
        author.orcid = author.orcid or (found[1].upper() if found else "")
    author.email = _email(contrib)
    referred = {each.get("ref-type") for each in contrib.iter("{*}xref")}
    author.is_corresponding = contrib.get("corresp") == "yes" or "corresp" in referred
    return author


def _follow(author: Author, contrib: Any, by_id: dict[str, Any], people: People) -> None:
    """Give an author the affiliations and the address that stand elsewhere and are referred to."""
    affiliations = list(contrib.iterfind("{*}aff"))
    referred = [contrib.get("rid") or "", *(each.get("rid") or "" for each in contrib.iter("{*}xref"))]
    for rid in " ".join(referred).split():
        target = by_id.get(rid)
        if target is None:
            continue
        if local_name(target) == "aff":
            affiliations.append(target)
        else:
            author.email = author.email or _email(target)
            author.is_corresponding |= local_name(target) == "corresp" or target.get("fn-type") == "corresp"
    author.affiliations = _placed(affiliations, people)


def _placed(affiliations: list[Any], people: People) -> tuple[int, ...]:
    placed = (people.place_of(*found) for each in affiliations if any(found := _institution(each)))
    return tuple(dict.fromkeys(placed))


def _institution(aff: Any) -> tuple[str, str]:
    """The text and the country of an affiliation; of two forms, as SciELO has them, the printed one."""
    country = next((_text(each) for each in aff.iter("{*}country")), "")
    original = next((each for each in aff.iter("{*}institution") if each.get("content-type") == "original"), None)
    said = _text(original) if original is not None else " ".join("".join(_told(aff)).split())
    said = re.sub(r"\s+([,;.])", r"\1", said)
    said = re.sub(r"([,;])(?:\s*[,;])+", r"\1", said).strip(" ,;")
    if country and said.casefold().endswith(country.casefold()):
        said = said[: -len(country)]
    if country:
        return _COUNTRY_END.sub("", said), country
    located = locate(said.rstrip("."))
    return located.text, located.country


def _told(aff: Any) -> Iterator[str]:
    """The text of an affiliation without its label, its addresses and its country; parts without a comma get one."""
    parts: list[tuple[Any, bool]] = [(aff, False)]
    while parts:
        element, is_text = parts.pop()
        if is_text:
            yield element
            continue
        if element is not aff and element.tail:
            parts.append((element.tail, True))
        name = local_name(element)
        if element is not aff and (name in _OUTSIDE or not name):
            continue
        if (
            element is not aff
            and name in ("institution", "addr-line", "city", "state")
            and not (element.tail or "").strip()
        ):
            parts.append((", ", True))
        parts.extend((child, False) for child in reversed(element))
        if element.text:
            parts.append((element.text, True))


def _email(element: Any) -> str:
    found = next((_text(each) for each in element.iter("{*}email")), "") or _text(element)
    match = EMAIL.search(found[:_LONGEST])
    return match[0] if match else ""


def _text(element: Any) -> str:
    return Flat(element).text.strip()
