"""What an article page says once more in further languages: titles, abstracts and keywords."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from app.model import Translation
from app.reading.pages.abstract import headed_abstracts
from app.reading.pages.bylines import is_byline
from app.reading.pages.headline import MOST_LINES, titles_apart, with_what_goes_on
from app.reading.pages.institutions import is_institution
from app.reading.pages.keywords import headed_keywords
from app.reading.pages.navigation import is_label, is_navigation
from app.reading.pages.sections import Section, paragraphs
from app.reading.text.journal_words import is_called_journal
from app.reading.text.language import LETTERED, TOLD_BY_WORDS, are_translations, language_of
from app.reading.text.wrapping import join_lines

_HEADINGS = {
    "en": "abstract abstracts summary keywords key",
    "ru": "аннотация резюме реферат ключевые",
    "uk": "анотація ключові",
    "es": "resumen palabras descriptores",
    "pt": "resumo palavras palavras-chave descritores",
    "de": "zusammenfassung schlüsselwörter schlagwörter",
    "fr": "résumé mots mots-clés mots-clefs",
    "it": "riassunto sommario parole parole-chiave",
    "pl": "streszczenie słowa",
    "tr": "özet öz anahtar",
    "kk": "аңдатпа түйін",
    "cs": "souhrn klíčová anotace",
    "sk": "súhrn kľúčové anotácia",
    "hr": "sažetak riječi",
    "sl": "povzetek besede",
    "sr": "сажетак апстракт кључне reči",
    "hu": "összefoglalás összefoglaló absztrakt kulcsszavak",
    "ro": "rezumat cuvinte",
    "id": "abstrak intisari kata",
    "el": "περίληψη λέξεις",
    "nl": "samenvatting trefwoorden",
    "sv": "sammanfattning nyckelord",
    "fi": "tiivistelmä avainsanat",
}
_LANGUAGE_OF_WORD = {word: code for code, words in _HEADINGS.items() for word in words.split()}
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_STATED = re.compile(r"\b(?:conflicts? of interest|competing interests?|the authors? declare|funding)\b", re.IGNORECASE)
"""What stands above an abstract and is no title."""
_STOP = re.compile(r"\. (?=[^\W\d_a-z])")
_OTHER_CYRILLIC = frozenset(("kk", "sr"))
"""Languages in Cyrillic letters whose short texts may have none that Russian or Ukrainian lacks."""
_MANY_WORDS = 20
"""Words of a text that tell its language more surely than the heading over it."""
_SHORTEST, _LONGEST, _FEWEST_WORDS = 12, 350, 2
_SHORTEST_ABSTRACT = 40
_BELOW_HEAD = frozenset({"abstract", "body", "fulltext", "references"})
_SECTIONS_ABOVE = 4
"""Parts of a page above an abstract among which its title is looked for: keywords, people, a DOI."""


@dataclass(frozen=True, slots=True)
class Languages:
    """What a page says in each language, from the first on: abstracts and keywords by the code of their language."""

    own: str
    abstracts: dict[str, str]
    keywords: dict[str, str]

    @property
    def own_abstract(self) -> str:
        """The abstract in the article's own language, or in none that is plain; "" if all are in others."""
        return self.abstracts.get(self.own) or self.abstracts.get("", "")

    @property
    def own_keywords(self) -> str:
        """The keywords likewise."""
        return self.keywords.get(self.own) or self.keywords.get("", "")

    @property
    def others(self) -> list[str]:
        """The languages that are not the article's own, in the order of the page; [] where its own is not plain."""
        every = dict.fromkeys((*self.abstracts, *self.keywords))
        return [code for code in every if code not in ("", self.own)] if self.own else []


def read_languages(sections: Sequence[Section], title: str, prose: Sequence[str] = ()) -> Languages:
    """The abstracts and keywords of a page, by language; the article's own is that of its `title`, or else of its first
    abstract.

    They stand under headings, or are the paragraphs of its head, `prose`, if those are in several languages.
    """
    abstracts = _by_language(each for each in headed_abstracts(sections) if _is_told(each[1]))
    if not abstracts and len({language_of(text[:600]) for text in prose} - {""}) > 1:
        abstracts = _by_language(("", text) for text in prose)
    keywords = _by_language(headed_keywords(sections))
    spoken = language_of(title)
    told = [code for code in (*abstracts, *keywords) if code]
    if spoken in told:
        return Languages(spoken, abstracts, keywords)
    is_cyrillic = bool(told) and _CYRILLIC.search(title) is not None
    if told and not spoken and not is_cyrillic:  # a title in Latin letters is none of a Russian article
        told = [code for code in told if code not in LETTERED] or told
    unknown = (code for code in told if code not in TOLD_BY_WORDS and (not spoken or is_cyrillic))
    alike = (code for code in unknown if _is_in_cyrillic(abstracts.get(code) or keywords[code]) == is_cyrillic)
    return Languages(next(alike, spoken if is_cyrillic else next(iter(told), "")), abstracts, keywords)


def _is_in_cyrillic(text: str) -> bool:
    return _CYRILLIC.search(text[:60]) is not None


def read_translations(
    sections: Sequence[Section], languages: Languages, title: str, cited: Iterable[str]
) -> list[Translation]:
    """What the page says in the languages that are not the article's own; `cited` are titles in its citations."""
    found = []
    known = list(cited)
    for code in languages.others:
        titles = (*_titles_beside(sections, title), *_titles_above(sections, code), *known)
        own = next((each for each in titles if _is_title_in(each, code, title)), "")
        found.append(Translation(code, own, languages.abstracts.get(code, ""), languages.keywords.get(code, "")))
    return found


def _by_language(headed: Iterable[tuple[str, str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for heading, text in headed:
        found.setdefault(_language(heading, text), text)
    return found


def _is_told(text: str) -> bool:
    """Whether a text under a heading of abstracts is one, and no menu's word."""
    return len(text) >= _SHORTEST_ABSTRACT or (text.endswith(".") and text.count(" ") > _FEWEST_WORDS)


def _language(heading: str, text: str) -> str:
    """The language of a text under a heading; the heading tells it where the text is short and in Latin letters, or
    in a language whose small words are not known."""
    spoken = language_of(text[:600])
    words = (_LANGUAGE_OF_WORD.get(word.casefold(), "") for word in _WORD.findall(heading[:60])[:2])
    headed = next(filter(None, words), "")
    is_known = not headed or headed in TOLD_BY_WORDS or (spoken in LETTERED and headed not in _OTHER_CYRILLIC)
    is_sure = is_known and (text.count(" ") >= _MANY_WORDS or _is_in_cyrillic(text))
    return spoken if spoken and (is_sure or not headed) else headed


def _titles_beside(sections: Sequence[Section], title: str) -> Iterator[str]:
    """The titles next to the article's own, down to the abstract, each of which may be broken over lines."""
    head = takewhile(lambda section: section.kind not in _BELOW_HEAD, sections)
    lines = [line for section in head for line in section.lines if line]
    start, end = _lines_of(title, lines)
    if end:
        below = list(takewhile(lambda line: not (is_byline(line) or is_label(line)), lines[end : end + _MOST_BELOW]))
        for each in titles_apart(below) if below else ():
            yield join_lines(each if end - start > 1 else with_what_goes_on(each))
        yield from (lines[at] for at in (end, end + 1, start - 1) if 0 <= at < len(lines))


def _lines_of(title: str, lines: Sequence[str]) -> tuple[int, int]:
    """Where the lines begin and end that a title is broken over; (0, 0) if it does not stand there."""
    for start, first in enumerate(lines):
        if title.startswith(first):
            for end in range(start + 1, min(start + MOST_LINES, len(lines)) + 1):
                if join_lines(lines[start:end]) == title:
                    return start, end
    return 0, 0


_MOST_BELOW = 8


def _titles_above(sections: Sequence[Section], language: str) -> Iterator[str]:
    """The lines that stand above an abstract in a language, down to the authors: its title is the first that is one."""
    for place, section in enumerate(sections):
        if section.kind == "abstract" and _language(section.heading, " ".join(section.lines)) == language:
            for above in reversed(sections[max(0, place - _SECTIONS_ABOVE) : place]):
                if above.kind == "abstract":
                    break
                lines = above.lines[above.kind == "keywords" :]
                lines = ["" if is_byline(line) or is_institution(line) else line for line in lines]
                for group in reversed(paragraphs(lines)):
                    title = group[_first_in_capitals(group) :]
                    yield without_names(join_lines(title if title[0].isupper() else with_what_goes_on(title)))
                yield from (without_names(line) for line in lines if line)
            return


def _first_in_capitals(lines: Sequence[str]) -> int:
    """Where the lines in capitals begin that others end in, as a title under keywords does; 0 if there are none."""
    first = len(lines)
    while first and lines[first - 1].isupper():
        first -= 1
    return first if first < len(lines) else 0


def _is_title_in(line: str, language: str, own: str) -> bool:
    """Whether a line can be what the title `own` is called in another language."""
    is_of_words = _SHORTEST <= len(line) <= _LONGEST and line.count(" ") >= _FEWEST_WORDS and line[0].isupper()
    if not is_of_words or is_byline(line) or is_called_journal(line) or is_navigation(line) or is_label(line):
        return False
    if _STATED.search(line) is not None or (language not in LETTERED and _is_in_cyrillic(line)):
        return False
    spoken = language_of(line)
    return spoken == language if spoken else _differ(line, own)


def without_names(line: str) -> str:
    """A title without the authors that stand before it on its line: "Bell A., Orr T. On bread"."""
    ends = [match.end() for match in _STOP.finditer(line[:_LONGEST])]
    return next((line[end:] for end in reversed(ends) if is_byline(line[: end - 1])), line)


def _differ(line: str, own: str) -> bool:
    """Whether a title whose language is not plain is in another one than the article's own."""
    scripts = [_CYRILLIC.search(text) is not None for text in (line, own)]
    return scripts[0] != scripts[1] or are_translations(line, own)
