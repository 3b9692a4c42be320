"""Headings inside a reference list, as "Books" or "Электронные ресурсы"."""

import re
from collections.abc import Sequence
from functools import cache

from app.reading.lists.numbering import Mark, mark_of
from app.reading.text.likeness import is_closed, opening
from app.reading.text.wrapping import squeezed

_PHRASES = (
    "books|articles and chapters|books and articles|books and chapters|"
    "book chapters|chapters|monographs|articles|journal articles|periodicals|electronic resources|websites|"
    "web sites|web pages|internet sources|internet resources|online sources|online resources|primary sources|"
    "secondary sources|"
    "secondary literature|archival sources|archives|unpublished sources|published sources|legislation|legal acts|laws|"
    "cases|case law|theses|dissertations|theses and dissertations|conference papers|proceedings|newspapers|reports|"
    "standards|patents|datasets|data sets|software|further reading|additional reading|additional references|others|"
    "in english|in russian|sources in english|sources in russian|foreign literature|supplementary references|"
    "книги|монографии|статьи|книги и статьи|электронные ресурсы|ресурсы интернета|интернет-ресурсы|интернет-источники|"
    "интернет ресурсы|архивные материалы|архивные источники|архивы|нормативные акты|нормативные правовые акты|"
    "нормативно-правовые акты|нормативные документы|законодательство|судебная практика|диссертации|авторефераты|"
    "диссертации и авторефераты|периодика|периодические издания|газеты|стандарты|патенты|иностранная литература|"
    "зарубежная литература|отечественная литература|литература на русском языке|литература на иностранных языках|"
    "литература на английском языке|на русском языке|на английском языке|на иностранных языках|учебники|словари|"
    "опубликованные источники|неопубликованные источники|исследования|научная литература|основная литература|"
    "дополнительная литература|специальная литература|учебная литература|материалы конференций|"
    "libros|artículos|capítulos de libros|fuentes|fuentes primarias|fuentes secundarias|recursos electrónicos|"
    "páginas web|tesis|leyes|legislación|livros|artigos|capítulos|fontes|fontes primárias|teses|teses e dissertações|"
    "documentos eletrônicos|sites|legislação|leis|bücher|monographien|aufsätze|zeitschriftenartikel|artikel|"
    "primärquellen|primärliteratur|sekundärliteratur|internetquellen|gesetze|livres|ouvrages|articles de revues|"
    "sources primaires|"
    "sources secondaires|sitographie|webographie|thèses|lois|archives consultées"
)
_NUMBERED = re.compile(r"(?:[IVX]{1,4}|[A-ZА-Я])[.)]\s+(?=\S)")
_HAS_DIGIT = re.compile(r"\d")
LONGEST = 70
_MOST_WORDS = 8


def subheadings(lines: Sequence[str], chain: Sequence[Mark]) -> frozenset[int]:
    """The places of the headings inside a list; `lines` are squeezed, `chain` the numbers of its entries.

    A heading is known by its words; in a numbered list also as a short line set apart between two whole entries.
    """
    numbered = {mark.line for mark in chain}
    return frozenset(
        index
        for index, line in enumerate(lines)
        if 3 <= len(line) <= LONGEST
        and index not in numbered
        and _may_follow(lines, index)
        and (
            (_folded(line) in _known() and _is_followed(lines, index, numbered))
            or (_is_set_apart(lines, index, numbered) and _may_be_heading(line))
        )
    )


def _may_follow(lines: Sequence[str], index: int) -> bool:
    """Whether the text before a line may end there."""
    earlier = next((lines[at] for at in range(index - 1, max(-1, index - 5), -1) if lines[at]), "")
    return not earlier or is_closed(earlier) or _folded(earlier) in _known()


def _is_followed(lines: Sequence[str], index: int, numbered: set[int]) -> bool:
    """Whether an entry begins after a line."""
    following = range(index + 1, min(len(lines), index + 7))
    after = next((at for at in following if lines[at] and _folded(lines[at]) not in _known()), None)
    return after is not None and (after in numbered or (not numbered and opening(lines[after]) > 0))


def _is_set_apart(lines: Sequence[str], index: int, numbered: set[int]) -> bool:
    """Whether a line stands between a blank line, or the list's beginning, and a numbered entry."""
    return (index == 0 or not lines[index - 1]) and bool(numbered) and _is_followed(lines, index, numbered)


def _may_be_heading(line: str) -> bool:
    """Whether a line's own form is that of a heading: a few words without numbers, commas or a stop."""
    return (
        line[0].isupper()
        and line[-1] not in ".,;)]"
        and "," not in line
        and len(line.split()) <= _MOST_WORDS
        and _HAS_DIGIT.search(line) is None
        and mark_of(line) is None
        and opening(line) < 2
    )


def _folded(line: str) -> str:
    """A line as it is looked up: without its own number, marks and case."""
    text = squeezed(_NUMBERED.sub("", line[:LONGEST], count=1).strip(" :.•*#_-–—"))
    return text.casefold().replace("ё", "е")


@cache
def _known() -> frozenset[str]:
    return frozenset(phrase.replace("ё", "е") for phrase in _PHRASES.split("|"))
