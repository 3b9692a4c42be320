"""References to the citations of JATS: printed ones with tags around their fields, and ones of fields alone."""

import re
from collections.abc import Iterator
from itertools import pairwise

from app.dates import month_and_day, month_of
from app.formats.jats_names import person_group, string_name, tell_names
from app.formats.jats_tags import (
    COMMENTS,
    PERSON_GROUPS,
    PUB_IDS,
    PUBLICATION_TYPES,
    SIMPLE_TAGS,
    is_titled_by_source,
    title_tag,
)
from app.formats.jats_values import (
    identifier_elements,
    is_year,
    month_elements,
    pages_elements,
    printed_pages,
    size_of,
    size_read,
    value_xml,
)
from app.formats.own_form import Entry
from app.formats.xml_text import XmlWriter, is_plain
from app.model import FIELD, UNPRINTED, Name, Reference
from app.styles import Piece

_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
_ITALIC_INSIDE = frozenset(("title", "container_title", "collection_title"))
_PERSONS = frozenset((*PERSON_GROUPS, "et_al"))
_TAGGED = _PERSONS.union(("title", "pages", "url", "accessed"), SIMPLE_TAGS, PUB_IDS, COMMENTS)
_UNPRINTED = tuple(field for field in FIELD if field in UNPRINTED)
_ORDER = (
    "title", "container_title", "collection_title", "edition", "publisher_place", "publisher", "year", "volume",
    "issue", "pages", "isbn", "issn", "doi", "pmid", "pmcid", "url", "accessed", "genre", "medium", "note",
)  # fmt: skip


def mixed_citation(entry: Entry, writer: XmlWriter, *, xlink: str) -> str:
    """The printed form, its fields tagged; pages are written in full. `xlink` declares the namespace of links."""
    reference, number = entry.reference, entry.number
    content = _Marking(entry, writer, xlink).xml()
    _tell_unprinted(entry, writer)
    writer.tell_imprint(reference, number)
    _tell_beside(entry, writer, has_elements=False)
    _tell_size(entry, writer)
    for field in PERSON_GROUPS:
        tell_names(getattr(reference, field), number=number, field=field, writer=writer)
    return f"<mixed-citation{_attributes(entry, writer)}>{content}</mixed-citation>"


def element_citation(entry: Entry, writer: XmlWriter, *, xlink: str) -> str:
    """The fields without any punctuation; a reference without any has a comment that says so."""
    reference, number = entry.reference, entry.number
    parts = []
    for field, kind in PERSON_GROUPS.items():
        names = getattr(reference, field)
        if names:
            tell_names(names, number=number, field=field, writer=writer)
            parts.append(person_group(names, kind=kind, number=number, field=field, writer=writer))
    for field in _ORDER:
        value = getattr(reference, field)
        text = writer.text(value, number=number, field=field) if value else ""
        if text.strip():
            tag = title_tag(reference) if field == "title" else ""
            parts.append(
                pages_elements(" ".join(value.split()), text)
                if field == "pages"
                else value_xml(field, value, text, tag=tag, xlink=xlink, month=reference.month)
            )
        if field == "year" and reference.month.strip():
            parts.append(month_elements(reference.month, writer.text(reference.month, number=number, field="month")))
    parts += [
        f'<pub-id pub-id-type="{kind}">{writer.text(text, number=number, field="identifiers")}</pub-id>'
        for kind, text in (identifier_elements(reference.identifiers) if reference.identifiers.strip() else ())
    ]
    _tell_size_alone(reference.pages.strip(), "".join(parts), number, writer)
    writer.tell_leftover(reference, number)
    _tell_beside(entry, writer, has_elements=True)
    content = "".join(parts) or _instead(reference, number, writer)
    return f"<element-citation{_attributes(entry, writer)}>{content}</element-citation>"


def _instead(reference: Reference, number: int, writer: XmlWriter) -> str:
    """What stands in an entry of which no field is known: its source, since an entry may not be empty."""
    return f"<comment>{writer.text(reference.source, number=number, field='source')}</comment>"


def _attributes(entry: Entry, writer: XmlWriter) -> str:
    reference, number = entry.reference, entry.number
    kind = PUBLICATION_TYPES.get(reference.type, "other")
    if reference.type not in PUBLICATION_TYPES:
        writer.lose(number, "type", f"JATS has no type “{reference.type}”; it was written as “other”.")
    if reference.type == "chapter" and not reference.title.strip():
        writer.lose(number, "type", "A chapter without a title is a book to JATS.")
    elif reference.container_title and is_titled_by_source(reference.type) and not reference.title.strip():
        writer.lose(number, "container_title", "Without a title, the title of what holds it is taken for its own.")
    if reference.type == "article":
        _tell_missing(reference, number, writer)
    language = reference.language
    if language and not _LANGUAGE.fullmatch(language):
        writer.lose(number, "language", f"“{language}” is no code of a language.")
        language = ""
    lang = f' xml:lang="{language}"' if language else ""
    return f' publication-type="{kind}"{lang}'


_OF_PREPRINTS = {"authors": "authors", "title": "a title", "year": "a year", "container_title": "the server"}
_NOBODY = Name()
_PRINTED_GROUPS = ("authors", "translators", "editors")


def _tell_missing(reference: Reference, number: int, writer: XmlWriter) -> None:
    """Tell of what JATS4R asks of a preprint and is not known."""
    for field, what in _OF_PREPRINTS.items():
        if not getattr(reference, field):
            writer.lose(number, field, f"JATS4R asks for {what} of a preprint; none is known.")
    if not (reference.doi or reference.url):
        writer.lose(number, "doi", "JATS4R asks for a DOI or an address of a preprint; none is known.")


class _Marking:
    """The making of a mixed citation, piece by piece: fields in their elements, persons in groups."""

    def __init__(self, entry: Entry, writer: XmlWriter, xlink: str) -> None:
        self._entry, self._writer, self._xlink = entry, writer, xlink
        self._is_plain = is_plain("".join([piece.text for piece in entry.pieces]))  # as most entries are
        reference = entry.reference
        self._names: dict[str, Iterator[Name]] = {
            field: (name for name in getattr(reference, field).people if name.family or name != _NOBODY)
            for field in PERSON_GROUPS
        }
        self._cut_short = [field for field in _PRINTED_GROUPS if getattr(reference, field).et_al]
        self._has_pages = False
        self._group = ""

    def xml(self) -> str:
        """The citation's content; what stands behind the last person of a group stands outside it."""
        parts: list[str] = []
        opened, end = "", 0
        for piece in self._entry.pieces:
            field = piece.field
            if field not in _TAGGED or (field == "pages" and self._has_pages):
                parts.append(piece.text if self._is_plain and not piece.is_italic else self._untagged(piece))
                continue
            group = self._group_of(field) if field in _PERSONS else ""
            if opened != group:
                if opened:
                    parts.insert(end, "</person-group>")
                if group:
                    parts.append(f'<person-group person-group-type="{PERSON_GROUPS[group]}">')
                opened = group
            parts.append(self._person(piece) if group else self._value(piece))
            end = len(parts)
        if opened:
            parts.insert(end, "</person-group>")
        return "".join(parts)

    def _group_of(self, field: str) -> str:
        """The group that a person belongs to; "et al." ends the one being printed, or one of which nobody is known."""
        if field != "et_al":
            self._group = field
            return field
        if self._group not in self._cut_short:
            self._group = self._cut_short[0] if self._cut_short else self._group or "authors"
        if self._group in self._cut_short:
            self._cut_short.remove(self._group)
        return self._group

    def _person(self, piece: Piece) -> str:
        if piece.field == "et_al":
            return f"<etal>{self._text(piece)}</etal>"
        name = next(self._names[piece.field], None) or Name(literal=piece.text)
        if self._is_plain:
            return string_name(piece.text, name)
        return string_name(self._writer.fit(piece.text, number=self._entry.number, field=piece.field), name)

    def _value(self, piece: Piece) -> str:
        text, reference = self._text(piece), self._entry.reference
        if piece.field == "pages":
            self._has_pages = True
            return printed_pages(piece.text, text)
        if piece.is_italic and piece.field in _ITALIC_INSIDE:
            text = f"<italic>{text}</italic>"
        tag = title_tag(reference) if piece.field == "title" else ""
        return value_xml(piece.field, piece.text, text, tag=tag, xlink=self._xlink, month=reference.month)

    def _untagged(self, piece: Piece) -> str:
        text = self._text(piece)
        return f"<italic>{text}</italic>" if piece.is_italic and text.strip() else text

    def _text(self, piece: Piece) -> str:
        if self._is_plain:
            return piece.text
        return self._writer.text(piece.text, number=self._entry.number, field=piece.field)


def _tell_beside(entry: Entry, writer: XmlWriter, *, has_elements: bool) -> None:
    """Tell of what is kept for other programs and has no place here: print shows none of it, but years have months."""
    reference, held = entry.reference, {"identifiers"} if has_elements else set()
    if not (reference.month or reference.identifiers or reference.citation_key):
        return
    kept = " ".join(reference.month.split())
    in_year = any(is_year(piece.text) for piece in entry.pieces if piece.field == "year")
    if month_of(kept) == kept and (has_elements or (in_year and month_and_day(kept)[0])):
        held.add("month")
    held |= {piece.field for piece in entry.pieces}
    for field in _UNPRINTED:
        if field not in held and getattr(reference, field):
            writer.lose(entry.number, field, f"{FIELD[field].title}: an entry of JATS has no place for it here.")


def _tell_size_alone(pages: str, entry: str, number: int, writer: XmlWriter) -> None:
    """Say what word, or what stop, will be read behind the number of pages of a book, if it is another one."""
    size = size_of(pages)
    read = size_read(size, entry) if size else pages
    if read.rstrip(".") != pages.rstrip("."):
        writer.lose(number, "pages", f"“{pages}” is read as “{read}”.")
    elif read != pages:
        writer.lose(number, "pages", _STOP_READ)


_STOP_READ = "The stop behind the number of pages is read as one of its word."


def _tell_size(entry: Entry, writer: XmlWriter) -> None:
    """Tell of a word behind the number of a book's pages that takes the stop behind it as its own."""
    for piece, following in pairwise(entry.pieces):
        if piece.field == "pages" and following.text[:1] == "." and size_of(piece.text) and piece.text[-1] != ".":
            writer.lose(entry.number, "pages", _STOP_READ)


def _tell_unprinted(entry: Entry, writer: XmlWriter) -> None:
    """Tell of fields that the printed form does not show, as where it is kept as it was printed."""
    reference = entry.reference
    if not reference.as_printed:
        writer.tell_leftover(reference, entry.number)
        return
    shown = {piece.field for piece in entry.pieces}
    for field in FIELD:
        if field not in ("type", "language", *UNPRINTED) and getattr(reference, field) and field not in shown:
            writer.lose(entry.number, field, f"{FIELD[field].title}: the entry is kept as printed, where none stands.")
