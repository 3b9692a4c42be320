"""AFF05: keywords."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from app.checks.check import check
from app.checks.checked import Checked
from app.checks.finding import Edit, Finding, Fix
from app.model import language_name

_SIGNS = ";•·|"
_HEADINGS = {
    "aim": r"background|introduction|objectives?|aims?|purpose|введение|цел[ьи]|objetivos?|introdução|introducción",
    "methods": r"(?:(?:materials?|patients) and )?methods?|design|(?:материалы? и )?методы|(?:material y )?métodos?",
    "results": r"results?|findings|результаты|resultados?",
    "conclusion": r"conclusions?|interpretation|discussion|заключение|выводы?|conclus(?:ão|ões|ión|iones)",
}
_HEADING = {part: re.compile(rf"(?<!\w)(?:{words})\s?[:.\n]", re.IGNORECASE) for part, words in _HEADINGS.items()}
_NEAR = 3
_LONGEST_ABSTRACT = 20_000
_LONGEST_LIST = 5_000


class Keywords(NamedTuple):
    """Keywords as they are parted: the sign between them (",", ";", a bullet …), and each."""

    sign: str
    words: list[str]


@check("AFF05", "Keywords and abstract headings", "likely")
def keywords(checked: Checked) -> Iterator[Finding]:
    """Finds keywords that stand twice, are parted by commas and semicolons by turns, or end in a full stop.

    One fix puts all of it right: the commonest sign between them, each keyword once, no stop at the end. A comma inside
    a keyword is let be where semicolons part them ("Tumor, primary"), and so is the stop of an abbreviation. An
    abstract with headings for its aim and two of methods, results and conclusions, but not the third, is asked about;
    one without headings is not.

    Example:
        article keywords = liver; metastasis; surgery; liver.
        gives article keywords = liver; metastasis; surgery
    """
    yield from _untidy(checked.article.keywords, "article", 0, "The keywords")
    for place, translation in enumerate(checked.article.translations, 1):
        called = f"The keywords in {language_name(translation.language)}"
        yield from _untidy(translation.keywords, "translation", place, called)
    missing = _missing_heading(checked.article.abstract[:_LONGEST_ABSTRACT])
    if missing:
        yield Finding(
            check="AFF05",
            certainty="ask",
            message=f"The abstract has headings, but none for its {missing}",
            field="abstract",
            before=missing,
        )


def keywords_of(text: str) -> Keywords:
    """The keywords of a line, and the sign that parts them."""
    sign = _sign(text)
    return Keywords(sign, [word for word in _parted(text, sign) if word])


def _untidy(text: str, table: str, place: int, called: str) -> Iterator[Finding]:
    tidy = _tidied(text)
    if tidy != text:
        yield Finding(
            check="AFF05",
            certainty="likely",
            message=f"{called} {_what(text)}",
            field="keywords" if table == "article" else "translations",
            before=text,
            after=tidy,
            start=0,
            end=len(text),
            fixes=(Fix(tidy, (Edit(table, place, "keywords", text, tidy),)),),
        )


def _tidied(text: str) -> str:
    """The keywords as they should be; those that full stops part, as in Brazil, and whole texts are as they are."""
    if len(text) > _LONGEST_LIST or (". " in text and not any(sign in text for sign in "," + _SIGNS)):
        return text
    sign = _sign(text)
    kept: dict[str, str] = {}
    for word in _parted(text, sign):
        kept.setdefault(word.rstrip(".").casefold(), word)
    kept.pop("", None)
    between = f"{sign} " if sign in ",;" else f" {sign} "
    tidy = between.join(kept.values())
    return tidy[:-1] if tidy.endswith(".") and not _ends_in_abbreviation(tidy) else tidy


def _sign(text: str) -> str:
    """The sign that parts the keywords: the commonest of semicolons, bullets and bars, or else the comma."""
    signs = Counter(character for character in text if character in _SIGNS)
    commas = text.count(", ")
    sign, count = signs.most_common(1)[0] if signs else (",", 0)
    return sign if count > 1 or count >= commas else ","


def _parted(text: str, sign: str) -> list[str]:
    """The keywords, with single spaces; a comma parts them only if most do."""
    others = _SIGNS if sign != "," else _SIGNS + "\0"
    parted = text.replace(", ", "\0") if sign == "," else text
    for other in others:
        parted = parted.replace(other, "\n")
    return [" ".join(word.split()) for word in parted.split("\n")]


def _ends_in_abbreviation(text: str) -> bool:
    last = text.split()[-1]
    return "." in last[:-1] or len(last) <= 3


def _what(text: str) -> str:
    words = Counter(word.rstrip(".").casefold() for word in _parted(text, _sign(text)))
    twice = next((word for word, count in words.items() if count > 1 and word), "")
    if twice:
        return f"name “{twice}” twice"
    return "end in a full stop" if text.rstrip().endswith(".") else "are unevenly parted"


def _missing_heading(abstract: str) -> str:
    """Which of methods, results and conclusion an abstract with headings lacks; "" if none, or if it has hardly any."""
    found = [part for part, heading in _HEADING.items() if any(map(_opens, heading.finditer(abstract)))]
    missing = [part for part in _HEADINGS if part not in found]
    return missing[0] if len(found) == len(_HEADINGS) - 1 and missing != ["aim"] else ""


def _opens(heading: re.Match[str]) -> bool:
    """Whether a heading stands at the beginning of a sentence."""
    before = heading.string[max(0, heading.start() - _NEAR) : heading.start()]
    return not before.strip() or "\n" in before or before.rstrip().endswith((".", "!", "?"))
