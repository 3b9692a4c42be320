"""What an article page says once more in further languages: titles, abstracts and keywords."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from app.model import Translation
from app.reading.abstract import headed_abstracts
from app.reading.bylines import is_byline
from app.reading.headline import is_called_journal
from app.reading.institutions import is_institution
from app.reading.keywords import headed_keywords
from app.reading.language import are_translations, language_of
from app.reading.navigation import is_label, is_navigation
from app.reading.sections import Section

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
}
_LANGUAGE_OF_WORD = {word: code for code, words in _HEADINGS.items() for word in words.split()}
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_STOP = re.compile(r"\. (?=[^\W\d_a-z])")
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


def read_languages(sections: Sequence[Section], title: str) -> Languages:
    """The abstracts and keywords of a page under headings, by language; the article's own is that of its `title`,
    or else of its first abstract."""
    abstracts = _by_language(each for each in headed_abstracts(sections) if _is_told(each[1]))
    keywords = _by_language(headed_keywords(sections))
    spoken = language_of(title)
    told = [code for code in (*abstracts, *keywords) if code]
    is_plain = spoken in told or (told and _CYRILLIC.search(title) is not None)
    return Languages(spoken if is_plain else next(iter(told), ""), abstracts, keywords)


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
    """The language of a text under a heading; of a short one in Latin letters the heading tells it."""
    spoken = language_of(text[:600])
    word = _WORD.search(heading)
    headed = _LANGUAGE_OF_WORD.get(word[0].casefold(), "") if word else ""
    is_sure = text.count(" ") >= _MANY_WORDS or _CYRILLIC.search(text[:60]) is not None
    return spoken if spoken and (is_sure or not headed) else headed


def _titles_beside(sections: Sequence[Section], title: str) -> Iterator[str]:
    """The lines next to the title, down to the abstract."""
    head = takewhile(lambda section: section.kind not in _BELOW_HEAD, sections)
    lines = [line for section in head for line in section.lines if line]
    if title in lines:
        place = lines.index(title)
        yield from (lines[at] for at in (place + 1, place + 2, place - 1) if 0 <= at < len(lines))


def _titles_above(sections: Sequence[Section], language: str) -> Iterator[str]:
    """The lines that stand above an abstract in a language, down to the authors: its title is the first that is one."""
    for place, section in enumerate(sections):
        if section.kind == "abstract" and _language(section.heading, " ".join(section.lines)) == language:
            for above in reversed(sections[max(0, place - _SECTIONS_ABOVE) : place]):
                if above.kind == "abstract":
                    break
                lines = above.lines[above.kind == "keywords" :]
                yield from (without_names(line) for line in lines if line and not is_institution(line))
            return


def _is_title_in(line: str, language: str, own: str) -> bool:
    """Whether a line can be what the title `own` is called in another language."""
    is_of_words = _SHORTEST <= len(line) <= _LONGEST and line.count(" ") >= _FEWEST_WORDS and line[0].isupper()
    if not is_of_words or is_byline(line) or is_called_journal(line) or is_navigation(line) or is_label(line):
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
