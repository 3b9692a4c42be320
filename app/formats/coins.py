"""COinS: OpenURL ContextObjects in spans (NISO Z39.88-2004, key/encoded-value formats), written and read."""

import re
from functools import cache
from urllib.parse import parse_qsl

from app.formats.surnames import inverted, surname_parts
from app.model import Name, Names, Reference
from app.reading.names.person import person_name
from app.styles.names import family_with_particle, given_parts
from app.styles.pages import is_article_number, is_extent, page_range

_FORMATS = {
    **dict.fromkeys(("article-journal", "article-newspaper"), ("journal", "article")),
    "article": ("journal", "preprint"),
    "book": ("book", "book"),
    "chapter": ("book", "bookitem"),
    "paper-conference": ("book", "proceeding"),
    "report": ("book", "report"),
    "standard": ("book", "document"),
    "thesis": ("dissertation", ""),
    "patent": ("patent", ""),
}
"""The format of a CSL type and, where that has one, its genre; other types are written in Dublin Core."""
_TYPES = {
    **dict.fromkeys(("article", "issue", "journal"), "article-journal"),
    "preprint": "article",
    "proceeding": "paper-conference",
    "conference": "paper-conference",
    "bookitem": "chapter",
    "report": "report",
    "document": "document",
    "book": "book",
    "unknown": "document",
}
_READ = {
    "atitle": "title",
    "jtitle": "container_title",
    "stitle": "container_title",
    "btitle": "title",
    "title": "title",
    "date": "year",
    "volume": "volume",
    "issue": "issue",
    "pages": "pages",
    "tpages": "pages",
    "artnum": "pages",
    "edition": "edition",
    "place": "publisher_place",
    "pub": "publisher",
    "publisher": "publisher",
    "inst": "publisher",
    "series": "collection_title",
    "isbn": "isbn",
    "issn": "issn",
    "eissn": "issn",
    "language": "language",
}
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
LONGEST = 20_000


def coins_title(reference: Reference) -> str:
    """The `title` of a span for a reference, percent-encoded; not yet escaped for HTML."""
    kind, genre = _FORMATS.get(reference.type, ("dc", ""))
    pairs = _dublin_core(reference) if kind == "dc" else _fields(reference, kind)
    pairs += [
        ("rft_id", f"{scheme}{value}")
        for scheme, value in (("info:doi/", reference.doi), ("info:pmid/", reference.pmid), ("", reference.url))
        if value
    ]
    said = [f"{key}={_quoted(value)}" for key, value in pairs if value]
    return "&".join([_head(kind, genre), *said])


@cache
def _head(kind: str, genre: str) -> str:
    about = {"ctx_ver": "Z39.88-2004", "rft_val_fmt": f"info:ofi/fmt:kev:mtx:{kind}", "rft.genre": genre}
    return "&".join(f"{key}={_quoted(value)}" for key, value in about.items() if value)


def _quoted(text: str) -> str:
    """The text with every byte percent-encoded that is not an unreserved character (RFC 3986, section 2.3)."""
    if text.isascii() and text.isalnum():
        return text
    return _RESERVED.sub(_percents, text).replace(" ", "%20")


def _percents(run: re.Match[str]) -> str:
    return f"%{run[0].encode(errors='replace').hex('%').upper()}"


_RESERVED = re.compile(r"[^A-Za-z0-9_.~ -][^A-Za-z0-9_.~-]*")
"""A run of reserved characters; a space alone begins none, as that is written sooner for a whole text."""


def _fields(reference: Reference, kind: str) -> list[tuple[str, str]]:
    return [
        *_titles(reference, kind),
        ("rft.inst" if kind == "dissertation" else "rft.pub", reference.publisher),
        ("rft.place", reference.publisher_place),
        ("rft.date", reference.year),
        ("rft.volume", reference.volume),
        ("rft.issue", reference.issue),
        *_pages(reference.pages, kind),
        *_names(reference.authors, "inv" if kind == "patent" else "au"),
    ]


def _pages(pages: str, kind: str) -> list[tuple[str, str]]:
    """How many pages there are, the number of an article, or the pages on which something stands."""
    if kind in ("book", "dissertation") and is_extent(pages):
        return [("rft.tpages", pages)]
    if kind == "journal" and is_article_number(pages):
        return [("rft.artnum", pages)]
    first, last, _ = page_range(pages)
    return [("rft.spage", first if last or pages.isdecimal() else ""), ("rft.epage", last), ("rft.pages", pages)]


def _titles(reference: Reference, kind: str) -> list[tuple[str, str]]:
    """The titles, and what tells what they are titles of."""
    if kind == "journal":
        return [
            ("rft.atitle", reference.title),
            ("rft.jtitle", reference.container_title),
            ("rft.issn", reference.issn),
        ]
    if kind == "book":
        return [
            ("rft.atitle" if reference.container_title else "rft.btitle", reference.title),
            ("rft.btitle", reference.container_title),
            ("rft.edition", reference.edition),
            ("rft.series", reference.collection_title),
            ("rft.isbn", reference.isbn),
        ]
    return [("rft.title", reference.title)]


def _names(names: Names, prefix: str) -> list[tuple[str, str]]:
    """The first person by parts, then every person and body as one text."""
    if not names.people:
        return []
    name = names.people[0]
    family = family_with_particle(name)
    parts = [(f"rft.{prefix}last", family), (f"rft.{prefix}first" if family else "", name.given)]
    if prefix == "au":
        initials = "".join([part.text[:1] for part in given_parts(name.given)]) if family else ""
        parts += [("rft.auinit", initials), ("rft.ausuffix", name.suffix), ("rft.aucorp", name.literal)]
    key = "rft.au" if prefix == "au" else "rft.inventor"
    return parts + [(key, each.literal or inverted(each)) for each in names.people[1:]]


def _dublin_core(reference: Reference) -> list[tuple[str, str]]:
    return [
        ("rft.title", reference.title),
        ("rft.source", reference.container_title),
        ("rft.publisher", reference.publisher),
        ("rft.date", reference.year),
        ("rft.language", reference.language),
        ("rft.type", reference.type),
        *(("rft.creator", name.literal or inverted(name)) for name in reference.authors.people),
    ]


def read_coins(title: str) -> Reference | None:
    """The reference of a span's `title`, None if it tells neither a title nor a journal."""
    pairs = [(key.casefold(), value.strip()) for key, value in parse_qsl(title[:LONGEST], max_num_fields=500)]
    said: dict[str, str] = {}
    for key, value in pairs:
        said.setdefault(key.removeprefix("rft."), value)
    reference = Reference(type=_type_of(said))
    for key, name in _READ.items():
        if said.get(key) and not getattr(reference, name):
            setattr(reference, name, said[key])
    if "atitle" in said:
        reference.title = said["atitle"]
        reference.container_title = reference.container_title or said.get("btitle") or said.get("title", "")
    reference.container_title = reference.container_title or said.get("source", "")
    if reference.type == "article-journal" and said.get("title") and not reference.container_title:
        reference.container_title = said["title"] if reference.title != said["title"] else ""
    year = _YEAR.search(reference.year)
    reference.year = year[0] if year and "-" in reference.year else reference.year
    if not reference.pages and said.get("spage"):
        reference.pages = "-".join(dict.fromkeys(filter(None, (said["spage"], said.get("epage", "")))))
    _read_ids(reference, [value for key, value in pairs if key == "rft_id"])
    reference.authors = _read_names(said, pairs)
    return reference if reference.title or reference.container_title else None


def _type_of(said: dict[str, str]) -> str:
    kind = said.get("rft_val_fmt", "").rpartition(":")[2]
    if kind in ("dissertation", "patent"):
        return {"dissertation": "thesis", "patent": "patent"}[kind]
    if kind == "dc":
        return said.get("type", "") if said.get("type", "") in ("webpage", "dataset", "software") else "document"
    return _TYPES.get(said.get("genre", ""), "book" if kind == "book" else "article-journal")


def _read_ids(reference: Reference, ids: list[str]) -> None:
    for each in ids:
        scheme, _, value = each.partition("/")
        if scheme in ("info:doi", "info:pmid") and value:
            setattr(reference, scheme.removeprefix("info:"), value)
        elif each.startswith("urn:ISBN:"):
            reference.isbn = reference.isbn or each.removeprefix("urn:ISBN:")
        elif each.startswith("http"):
            found = re.search(r"doi\.org/(10\.\d{4,9}/\S+)", each)
            if found is not None:
                reference.doi = reference.doi or found[1]
            else:
                reference.url = reference.url or each


def _read_names(said: dict[str, str], pairs: list[tuple[str, str]]) -> Names:
    people: list[Name] = []
    prefix = "inv" if said.get("invlast") else "au"
    if said.get(f"{prefix}last"):
        given = said.get(f"{prefix}first") or said.get("auinit", "")
        people.append(_name(f"{said[f'{prefix}last']}, {given}, {said.get('ausuffix', '')}"))
    elif said.get("aucorp"):
        people.append(Name(literal=said["aucorp"]))
    for key, value in pairs:
        if key in ("rft.au", "rft.creator", "rft.inventor") and value:
            name = _name(value)
            if not (people and name.family and name.family == people[0].family and len(people) == 1):
                people.append(name)
    return Names(tuple(people))


def _name(text: str) -> Name:
    """ "Family, Given, Suffix", or a body."""
    family, comma, rest = (part.strip() for part in text.partition(","))
    if not comma:
        return person_name(family) or Name(literal=family)
    given, _, suffix = (part.strip() for part in rest.partition(","))
    particle, family = surname_parts(family)
    return Name(family, given, particle, suffix)
