"""Where a segment's value really begins and ends: the stops, brackets and counts around its words that belong to it."""

import re

from app.reading.segments import Segment, Segmented

_PAIRS = (("(", ")"), ("[", "]"), ("«", "»"), ("“", "”"), ("„", "“"), ('"', '"'))
_COUNT = re.compile(r"\s?(?:pp?|с|s|S|стр|pages|páginas|pág|págs|Seiten|h|f)\b")


class Edges:
    """The edges of the segments of one source."""

    def __init__(self, segmented: Segmented) -> None:
        self.segmented = segmented
        self.source = segmented.source

    def of_names(self, segment: Segment) -> tuple[int, int]:
        """The span of a list of names with the stop of its last initial or "et al." and its closing bracket."""
        start, end = self.segmented.span(segment)
        if start and self.source[start - 1] in "'’":
            start -= 1
        end += self.source.startswith(".", end)
        if self.source.startswith(")", end) and self.source.count("(", start, end) > self.source.count(")", start, end):
            end += 1
        return start, end

    def of_text(self, segment: Segment) -> tuple[int, int]:
        """The span of any other segment's value."""
        start, end = self.segmented.span(segment)
        if segment.label in ("title", "journal", "container-title", "collection-title", "publisher", "note"):
            start, end = self._with_brackets(start, end)
        if segment.label == "title":
            end = self._with_mark(end)
        elif segment.label in ("journal", "container-title", "collection-title", "genre", "edition", "issue"):
            end = self._with_stop(segment, start, end)
        elif segment.label == "pages":
            end = self._with_count(segment, end)
        return start, end

    def _with_brackets(self, start: int, end: int) -> tuple[int, int]:
        """Take in a bracket or quotation mark whose other half is inside, and square brackets around the whole."""
        source = self.source
        for opening, closing in _PAIRS:
            before = source[start - 1 : start] if start else ""
            after = source[end : end + 1]
            inside = source.count(opening, start, end) - source.count(closing, start, end)
            if opening == closing:
                odd = source.count(opening, start, end) % 2
                start -= bool(odd and before == opening)
                end += bool(odd and before != opening and after == closing)
            elif (inside < 0 and before == opening) or (opening == "[" and inside == 0 and before + after == "[]"):
                start -= 1
                end += inside == 0
            elif inside > 0 and after == closing:
                end += 1
        return start, end

    def _with_mark(self, end: int) -> int:
        return end + (self.source[end : end + 1] in ("?", "!"))

    def _with_stop(self, segment: Segment, start: int, end: int) -> int:
        """Take in the stop of an abbreviation: "Acc. Chem. Res." has one, "N Engl J Med." has a sentence's."""
        if not self.source.startswith(".", end):
            return end
        abbreviated = segment.label in ("genre", "edition") or re.search(r"\.[ -]?[^\W\d_]", self.source[start:end])
        return end + bool(abbreviated)

    def _with_count(self, segment: Segment, end: int) -> int:
        """Keep "320 p." apart from "p. 320": take in the word behind a number of pages if none stands before."""
        tokens = self.segmented.tokens
        before = tokens.words[segment.first - 1].lower() if segment.first else ""
        match = _COUNT.match(self.source, end, end + 10)
        if (
            match is None
            or before in ("p", "pp", "с", "s", "pages")
            or "-" in self.source[end - 4 : end].replace("–", "-")
        ):
            return end
        return match.end()
