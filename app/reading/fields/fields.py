"""Labelled segments to the fields of a reference, each with the characters it came from.

Values are the source's own words, only spaces are collapsed: mistakes stay as printed for the checks to find.
"""

import re
from urllib.parse import unquote

from app.dates import month_of
from app.model import LEFTOVER, Name, Names, Reference, Span
from app.reading.fields.edges import Edges
from app.reading.labels.named_labels import year_in
from app.reading.labels.segments import Segment, Segmented, joined
from app.reading.names.names import find_names
from app.reading.names.spanish_names import with_both_surnames
from app.reading.revising.kinds import kind_of
from app.reading.revising.revision import revised
from app.reading.text.language import language_of
from app.reading.text.months import months_beside
from app.reading.text.separators import leftovers

_TEXT_FIELDS = {
    "title": "title",
    "journal": "container_title",
    "container-title": "container_title",
    "collection-title": "collection_title",
    "volume": "volume",
    "issue": "issue",
    "pages": "pages",
    "edition": "edition",
    "genre": "genre",
    "medium": "medium",
    "publisher": "publisher",
    "location": "publisher_place",
    "url": "url",
    "isbn": "isbn",
    "note": "note",
}
_NAME_FIELDS = {"author": "authors", "editor": "editors", "translator": "translators"}
_YEAR = re.compile(
    r"(?<!\d)(?P<year>(?:1[4-9]|20)\d\d)(?:\s?[-–—/]\s?(?P<last>(?:1[4-9]|20)\d\d|\d\d)(?![\d–—/-]|\.\d))?"
    r"(?:[a-zа-в](?![^\W_])|(?=[г年년])|(?![^\W_]))"
)
_LONE_YEAR = re.compile(r"(?:1[89]|20)\d\d(?:[-–](?:1[89]|20)\d\d)?")
_NO_YEAR = re.compile(
    r"in press|in print|forthcoming|to appear|n\. ?d\b\.?|s\. ?[daf]\b\.?"
    r"|(?<=\()o\. ?J\.?(?=\))|б\. ?г\b\.?|в печати|im druck|no prelo"
    r"|en prensa|sous presse",
    re.IGNORECASE,
)
_MISPRINTED_YEAR = re.compile(r"(?<![^\W_])[12]\d{3}(?![^\W_])")
"""What stands in a year's place, as "2104" does; a check asks about it."""
_WITH_EDITION = re.compile(r"(?<=\()(?P<year>(?:1[5-9]\d|20[012])\d)(?=[a-z]?\d{1,2}\))")
"""A German year with its edition, once raised, behind it: "(19802)", "(1970a2)"."""
_OF_ARTICLES = frozenset(("title", "container-title", "volume", "issue", "pages"))
_BY_TWO = frozenset(("author", "editor"))
_IMPRINT, _PAIR = frozenset(("publisher", "publisher_place")), frozenset(("publisher", "location"))
_NAMED_NUMBERS = frozenset(("arxiv", "edn"))
"""Identifiers that have no field of their own; in the note they keep their names."""
_DOI = re.compile(r"10\.\d{4,9}(?:/|%2[Ff]).+")
_ALIKE = str.maketrans("ABCEHKMOPTXYaceopxy", "АВСЕНКМОРТХУасеорху")
"""Latin letters that stand for Cyrillic ones in names typed or scanned with both: "Мухин, H.A. … / Н.А. Мухин"."""


def read_fields(segmented: Segmented) -> Reference:
    """The reference that the segments of one source make; how sure that is, it does not say."""
    return _Filling(revised(segmented)).reference()


class _Filling:
    """A reference while its fields are being filled."""

    def __init__(self, segmented: Segmented) -> None:
        self.segmented = segmented
        self.source = segmented.source
        self.edges = Edges(segmented)
        self.values: dict[str, str] = {}
        self.names: dict[str, Names] = {}
        self.spans: list[Span] = []
        self.repeated: list[Span] = []
        self._labels = {segment.label for segment in segmented.segments}

    def reference(self) -> Reference:
        """The filled reference, with its spans, type and language."""
        self._fill_number()
        self._fill_identifiers()
        for label, segments in _by_label(self.segmented.segments).items():
            label = self._sense_of(label)
            if label in _NAME_FIELDS:
                self._fill_names(_NAME_FIELDS[label], segments)
            elif label == "date":
                self._fill_year(segments)
            elif label == "doi":
                self._fill_doi(segments)
            elif label in _TEXT_FIELDS:
                self._fill_text(_TEXT_FIELDS[label], segments)
        if not self.values.get("year"):
            self._fill_missing_year()
        if not self.values.get("year"):
            self._fill_year_of_label()
        if self.values.get("year"):
            self._explain_year_again()
        self._fill_month()
        explained = sorted(self.spans + self.repeated)
        self.spans += leftovers(self.source, explained, labelled=len(self.segmented.tokens.text))
        filled = Reference(source=self.source, spans=tuple(sorted(self.spans)), **self.values, **self.names)  # type: ignore[arg-type]
        filled.type = kind_of(filled, names_journal="journal" in self._labels)
        filled.language = language_of(filled.title)
        if filled.language == "es":
            filled.authors = with_both_surnames(filled.authors, self._printed("authors"))
            filled.editors = with_both_surnames(filled.editors, self._printed("editors"))
        return filled

    def _printed(self, field: str) -> list[str]:
        """The text of each span of a field."""
        return [self._text(span.start, span.end) for span in sorted(self.spans) if span.field == field]

    def _sense_of(self, label: str) -> str:
        """A container that nothing stands in is a title: sets differ on what a monograph's title is called."""
        lone = label == "container-title" and not self._labels & {"title", "journal"} and not self._is_part()
        book = label == "journal" and self._labels >= {"publisher", "edition"} and not self._labels & _OF_ARTICLES
        return "title" if lone or book else label

    def _is_part(self) -> bool:
        """Whether there are pages, or "in" before the book, beside authors and editors of a part without a title."""
        if not self._labels >= _BY_TWO:
            return False
        words = self.segmented.tokens.words
        books = [each.first for each in self.segmented.segments if each.label == "container-title"]
        return "pages" in self._labels or any(words[first - 1].lower() == "in" for first in books if first)

    def _take(self, field: str, start: int, end: int) -> bool:
        """Give the characters to the field unless some already belong to another."""
        if start >= end or self._is_taken(start, end):
            return False
        self.spans.append(Span(start, end, field))
        return True

    def _is_taken(self, start: int, end: int) -> bool:
        """Whether some of the characters belong to a field."""
        for span in self.spans:  # noqa: SIM110 - a generator would take twice the time
            if start < span.end and span.start < end:
                return True
        return False

    def _text(self, start: int, end: int) -> str:
        return " ".join(self.source[start:end].split())

    def _fill_number(self) -> None:
        number = self.segmented.number
        if number is None:
            printed = [each for each in self.segmented.segments if each.label == "citation-number"]
            number = self.segmented.span(printed[0]) if printed and printed[0].first == 0 else None
        if number and self._take("label", *number):
            self.values["label"] = self._text(*number)

    def _fill_identifiers(self) -> None:
        for found in self.segmented.identifiers:
            named = found.field in _NAMED_NUMBERS
            field = "note" if named or found.field == "archive" else found.field
            start = self.source.lower().rindex(found.field, 0, found.start) if named else found.start
            if field not in self.values and self._take(field, start, found.end):
                self.values[field] = self._text(start, found.end)

    def _fill_names(self, field: str, segments: list[Segment]) -> None:
        """Take the names; those named again elsewhere ("Иванов И.И. … / И.И. Иванов, П.П. Петров // …") count once."""
        people: list[Name] = []
        known: set[tuple[str, str]] = set()
        et_al = False
        for segment in segments:
            start, end = self.edges.of_names(segment)
            found = find_names(self.source[start:end])
            before = frozenset(known)
            for name, first, last in found.people:
                if len(segments) > 1 and self._is_repeated(name, known, before):
                    self._explain(start + first, start + last)
                elif self._take(field, start + first, start + last):
                    people.append(name)
            if found.et_al and self._take("et_al", start + found.et_al[0], start + found.et_al[1]):
                et_al = True
        self.names[field] = Names(tuple(people), et_al=et_al)

    def _is_repeated(self, name: Name, known: set[tuple[str, str]], before: frozenset[tuple[str, str]]) -> bool:
        """Whether a name stands in a list `before` this one; `known` learns it."""
        initials = ("".join(filter(str.isupper, word)) or word[0] for word in re.findall(r"[^\W_]+", name.given))
        key = ((name.family.casefold() + name.literal).translate(_ALIKE), "".join(initials).translate(_ALIKE))
        known.add(key)
        return key in before

    def _explain(self, start: int, end: int) -> None:
        """Keep the characters out of the leftover though no field has them; numbers among them stay."""
        if not any(map(str.isdigit, self.source[start:end])):
            self.repeated.append(Span(start, end, LEFTOVER))

    def _fill_year(self, segments: list[Segment]) -> None:
        for pattern in (_YEAR, _NO_YEAR, _MISPRINTED_YEAR, _WITH_EDITION):
            for segment in segments:
                start, end = self.segmented.span(segment)
                match = pattern.search(self.segmented.tokens.text, start, end + 1)  # with the last stop of "n.d."
                if match and _is_standard(match):
                    match = pattern.search(self.segmented.tokens.text, match.end())
                if match and self._take("year", match.start(), _end_of_year(match)):
                    self.values["year"] = self._text(match.start(), _end_of_year(match))
                    return

    def _fill_missing_year(self) -> None:
        """Take what is said in place of a year, or a year that stands outside all segments if it is the only one."""
        text = self.segmented.tokens.text
        match = _NO_YEAR.search(text)
        if match is None:
            inside = {at for each in self.segmented.segments for at in range(each.first, each.last)}
            words = self.segmented.tokens.words
            years = [at for at, word in enumerate(words) if at not in inside and _LONE_YEAR.fullmatch(word)]
            if len({words[at] for at in years}) == 1:
                match = _LONE_YEAR.match(text, self.segmented.tokens.starts[years[0]])
        if match and self._take("year", *match.span()):
            self.values["year"] = self._text(*match.span())

    def _fill_year_of_label(self) -> None:
        """Take the year that only the label names: "Barenghi 2009: M. Barenghi, Calvino"."""
        label = next((span for span in self.spans if span.field == "label"), None)
        year = year_in(self._text(label.start, label.end)) if label is not None else None
        if label is None or year is None:
            return
        self.spans.remove(label)
        start = label.start + year[0]
        end = len(self.source[:start].rstrip(" ,"))
        self._take("label", label.start, end)
        self.values["label"] = self._text(label.start, end)
        self._take("year", start, label.start + year[1])
        self.values["year"] = self._text(start, label.start + year[1])

    def _explain_year_again(self) -> None:
        """Keep a year printed twice out of the leftover: "2015. 120 f. Tese …, 2015", "51, 1 (May 2008), 107"."""
        tokens = self.segmented.tokens
        for word, start, end in zip(tokens.words, tokens.starts, tokens.ends, strict=True):
            if word == self.values["year"] and not self._is_taken(start, end):
                self.repeated.append(Span(start, end, LEFTOVER))

    def _fill_month(self) -> None:
        """Take what stands of the date beside the year, unless another field has it."""
        again = [span for span in self.repeated if span.end - span.start == 4]
        for start, end in [span[:2] for span in self.spans if span.field == "year"] + [span[:2] for span in again]:
            for first, last in months_beside(self.segmented.tokens.text, start, end):
                if self._take("month", first, last):
                    self.values["month"] = month_of(self._text(first, last))
                    return

    def _fill_doi(self, segments: list[Segment]) -> None:
        for segment in segments:
            start, end = self.segmented.span(segment)
            match = _DOI.search(self.source, start, end)
            if match and "doi" not in self.values and self._take("doi", start, end):
                doi = self._text(*match.span()).replace(" ", "")  # broken at a line's end
                self.values["doi"] = unquote(doi) if "%2" in doi else doi

    def _goes_on(self, field: str, segment: Segment, before: str) -> bool:
        """Whether a field has one more value: "São Leopoldo: Sinodal; Petrópolis: Vozes", not that of a reprint."""
        if field not in _IMPRINT:
            return field == "note"
        start, end = self.segmented.span(segment)
        last = max(span.end for span in self.spans if span.field == field)
        between = self.source[last:start]
        if not self.source[start].isupper() or "(" in between or "[" in between or self._text(start, end) in before:
            return False  # "ил.", illustrations; an original edition
        before_it = [each.label for each in self.segmented.segments if each.last <= segment.first][-1:]
        behind_it = [each.label for each in self.segmented.segments if each.first >= segment.last][:1]
        return ";" in between or {segment.label, *before_it, *behind_it} >= _PAIR

    def _fill_text(self, field: str, segments: list[Segment]) -> None:
        for segment in joined(segments) if len(segments) > 1 else segments:
            before = self.values.get(field)
            if before and field == "container_title" and "collection_title" not in self.values:
                field, before = "collection_title", None
            if before and not self._goes_on(field, segment, before):
                continue
            start, end = self.edges.of_text(segment)
            if self._take(field, start, end):
                text = self._text(start, end)
                self.values[field] = f"{before}; {text}" if before else text


def _is_standard(match: re.Match[str]) -> bool:
    """Whether what looks like a span of years is a standard's number with its year: "IEEE 1547-2018"."""
    last = match.groupdict().get("last") or ""
    return len(last) == 4 and int(last) - int(match["year"]) > _LONGEST_SPAN


_LONGEST_SPAN = 150


def _end_of_year(match: re.Match[str]) -> int:
    """Where a year ends; "2012-03" is a year and a month, not a span of years."""
    last = match.groupdict().get("last")
    if last and len(last) == 2 and last <= match["year"][2:]:
        return match.end("year")
    return match.end()


def _by_label(segments: list[Segment]) -> dict[str, list[Segment]]:
    found: dict[str, list[Segment]] = {}
    for segment in segments:
        found.setdefault(segment.label, []).append(segment)
    return found
