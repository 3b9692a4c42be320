"""Where a segment's value really begins and ends: the stops, brackets and counts around its words that belong to it."""

import re

from app.reading.labels.segments import Segment, Segmented
from app.reading.text.wordsets import wordset

_PAIRS = (("(", ")"), ("[", "]"), ("«", "»"), ("»", "«"), ("“", "”"), ("„", "“"), ('"', '"'))
_SINGLE = {"‘": "’", "'": "'"}
"""Apostrophes stand within words or behind an s, so these end a quotation only elsewhere."""
_APOSTROPHES = ("'", "’")
_OPENS_SENTENCE = ("¿", "¡")
_ANY_OF_PAIR = re.compile(r"[()\[\]«»“”„\"]")
_BRACKETED = wordset("title journal container-title collection-title publisher")
_UNBRACKETED = wordset("date pages volume url")
_GLUED = re.compile(r"\((?:last )?(?:accessed|visited|retrieved)$", re.IGNORECASE)
_COUNT = re.compile(r"\s?(?:pp?|с|c|s|S|стр|pages|páginas|pág|págs|Seiten|h|f)\b")
_PAGE_CUES = wordset("p pp с c s pages seiten págs pág стр")

_SHORT_PLACES = wordset(
    "М M Л К СПб Спб СПБ Пг Мн Mass Calif Conn Ill Ind Mich Minn Tenn Wash Md Pa Va Fla Colo Ariz Ont Que"
)
_SHORT_FIRMS = wordset("Inc Co Corp Ltd Bros Cie Hrsg изд лит яз")
_SHORT_EDITIONS = wordset("ed edn eds Ed изд доп испр перераб стер rev ampl aufl Aufl aum")
_SHORT_GENRES = wordset("diss дис дисс Diss Пат")
_SHORT_LANGUAGES = wordset("Russ Engl Germ Chin Ital Span Ukr")
_SHORT_TITLES = wordset("вв гг др пр")
_SHORT_AFTER_NUMBERS = wordset("в г r")
_NUMBERS = re.compile(r"[IVXLC]+|\d+")
_SHORT_ENDS = wordset("Lett Transl")
_SHORT_SUBJECTS = wordset(
    "Biol Med Sci Chem Phys Res Rev Eng Math Ecol Evol Genet Immunol Microbiol Neurosci Mater Methods Biotechnol"
)
_SHORTEST_FULL = 4
_WHOLE_ENDS = wordset(
    "Cancer Pain Blood Heart Brain Cell Gene Cells Genes Virus Lung Bone Skin Nature Science Surgery Medicine Journal"
)
"""Names of journals end with these in full even where other words are shortened."""


class Edges:
    """The edges of the segments of one source."""

    def __init__(self, segmented: Segmented) -> None:
        self.segmented = segmented
        self.source = segmented.tokens.text  # nothing behind what was labelled

    def of_names(self, segment: Segment) -> tuple[int, int]:
        """The span of a list of names with the stop of its last initial or "et al." and its closing bracket."""
        start, end = self.segmented.span(segment)
        if start and self.source[start - 1] in "'’":
            start -= 1
        end += self.source.startswith(".", end) or (
            self.source[end : end + 1] in _APOSTROPHES and self._elides(segment)
        )
        if self.source.startswith(")", end) and self.source.count("(", start, end) > self.source.count(")", start, end):
            end += 1
        return start, end

    def _elides(self, segment: Segment) -> bool:
        """Whether the last word is a particle that its apostrophe shortens: "Arvieux, Laurent d'"."""
        return segment.last - segment.first > 1 and self.segmented.tokens.words[segment.last - 1] == "d"

    def of_text(self, segment: Segment) -> tuple[int, int]:
        """The span of any other segment's value."""
        start, end = self.segmented.span(segment)
        if segment.label not in _UNBRACKETED and _ANY_OF_PAIR.search(self.source, max(0, start - 1), end + 2):
            start, end = self._with_brackets(start, end, whole=segment.label in _BRACKETED)
        if segment.label == "pages":
            return start, self._with_count(segment, end)
        if segment.label == "url" and (glued := _GLUED.search(self.source, start, end)):
            return start, glued.start()
        if segment.label == "title":
            start -= self.source[start - 1 : start] in _OPENS_SENTENCE or self._opens_quotation(start, end)
        following = self.source[end : end + 1]
        if segment.label == "title" and following and following in "?!":
            return start, end + 1
        if following == "." and self._stop_belongs(segment, start, end):
            return start, end + 1
        return start, end

    def _opens_quotation(self, start: int, end: int) -> bool:
        """Whether the mark before a title opens a quotation that ends within it: "‘Studied for Action’: How …"."""
        closing = _SINGLE.get(self.source[start - 1 : start])
        if closing is None:
            return False
        return re.search(rf"\w[,.!?]?{closing}[:,;.]|[^\Ws]{closing} ", self.source[start:end]) is not None

    def _with_brackets(self, start: int, end: int, *, whole: bool) -> tuple[int, int]:
        """Take in a bracket or quotation mark whose other half is inside, and square brackets around the `whole`."""
        source = self.source
        for opening, closing in _PAIRS:
            before = source[start - 1 : start] if start else ""
            after = source[end : end + 1]
            inside = source.count(opening, start, end)
            if opening == closing:
                odd = inside % 2
                start -= bool(odd and before == opening)
                end += bool(odd and before != opening and after == closing)
                continue
            inside -= source.count(closing, start, end)
            if (inside < 0 and before == opening) or (
                whole and opening == "[" and not inside and before + after == "[]"
            ):
                start -= 1
                end += inside == 0
            elif inside > 0 and after == closing:
                end += 1
            elif inside > 0 and after in (".", "!", "?") and source.startswith(closing, end + 1):
                end += 2
        return start, end

    def _stop_belongs(self, segment: Segment, start: int, end: int) -> bool:
        """Whether the stop behind a value shortens its last word and is not the sentence's."""
        printed = self.source[start:end]
        last = self.segmented.tokens.words[segment.last - 1]
        if len(last) == 1 and last.isupper() and re.search(rf"\.\s?{last}$", printed):
            return True
        match segment.label:
            case "title":
                before = self.segmented.tokens.words[segment.last - 2] if segment.last - segment.first > 1 else ""
                numbered = last in _SHORT_AFTER_NUMBERS and _NUMBERS.fullmatch(before) is not None
                return last in _SHORT_TITLES or numbered
            case "location":
                return last in _SHORT_PLACES
            case "publisher":
                return last in _SHORT_FIRMS
            case "edition":
                return last in _SHORT_EDITIONS
            case "genre":
                return last in _SHORT_GENRES
            case "note":
                return last in _SHORT_LANGUAGES
            case "issue":
                return last.isalpha() and len(last) < 7
            case "journal" | "container-title" | "collection-title":
                is_inside = self.source.startswith(".,", end) and len(last) > 1  # no sentence ends before a comma
                return is_inside or self._is_shortened(segment, last)
        return False

    def _is_shortened(self, segment: Segment, last: str) -> bool:
        """Whether a journal's name is shortened with stops: "Acc. Chem. Res." is, "N Engl J Med." is not."""
        gaps = self.segmented.tokens.gaps[segment.first + 1 : segment.last]
        dotted = [gap.startswith(".") for gap in gaps]
        if last in _WHOLE_ENDS or not any(dotted):
            return last in _SHORT_ENDS or self._is_last_shortened(segment, last)
        if "а" <= last[-1].lower() <= "я":
            return all(dotted) and last[-1] not in "аеиоуыэюяйь"
        return len(last) < 9 or all(dotted)

    def _is_last_shortened(self, segment: Segment, last: str) -> bool:
        """Whether only the last word is shortened, and the volume follows at once: "Genome Biol. 15, 550"."""
        words = self.segmented.tokens.words[segment.first : segment.last - 1]
        volumes = (each.first == segment.last for each in self.segmented.segments if each.label == "volume")
        in_full = bool(words) and all(len(word) > _SHORTEST_FULL for word in words)
        return in_full and last in _SHORT_SUBJECTS and any(volumes)

    def _with_count(self, segment: Segment, end: int) -> int:
        """Keep "320 p." apart from "p. 320": take in the word behind a number of pages if none stands before."""
        words = self.segmented.tokens.words
        before = words[segment.first - 1].lower() if segment.first else ""
        match = _COUNT.match(self.source, end, end + 10)
        if match is None or before in _PAGE_CUES or re.search("[-–]", words[segment.last - 1]):
            return end
        return match.end()
