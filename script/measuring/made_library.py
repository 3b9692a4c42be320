"""Makes libraries of made-up references for `script/bench`: as varied as real ones, a third of them in Cyrillic.

Words, names and journals are drawn from vocabularies of real size in which, as in real text, few are frequent and most
are rare, so that the search index, completion and counts by journal have as much to do as in a real library.
"""

import random
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from app.model import Reference, Span

REFERENCES_AN_ARTICLE = 40
_AT_ONCE = 20_000

_FAMILIES = (
    "Rindi Klöppel Ahlman Pape Pavel Kleine Sarmiento Mayo Lehnert Mazzaglia Elias Demirkan Appetecchia Øberg Chua "
    "Zhang Kulke Raymond Raut Yao Fjällskog García López Müller"
).split()
_CYRILLIC_FAMILIES = "Патютко Иванов Косырев Чистякова Соловьёва Поляков Долгушин Котельников".split()
_WORDS = (
    "of the and in with for neuroendocrine tumours liver pancreas metastases resection survival treatment guidelines "
    "patients advanced carcinoid cancer somatostatin analogues therapy consensus study classification"
).split()
_CYRILLIC_WORDS = "в и при с лечение печени опухоли прогноз больных метастазами результаты рака хирургическое".split()
_JOURNALS = (
    "Lancet",
    "Cancer",
    "Ann Surg",
    "N Engl J Med",
    "J Clin Oncol",
    "Br J Surg",
    "Neuroendocrinology",
)
_CYRILLIC_JOURNALS = ("Хирургия", "Вопросы онкологии", "Российский онкологический журнал")
_SYLLABLES = "ba co di fe gra hy in ka lo me no o pa que ri sta te u ver xi ya zo men tion ra li".split()
_CYRILLIC_SYLLABLES = "ба во ги до ер жа за ин ка ло ми но об па ри ста те уч фо хи ция ча ше ю ски ние ра ли".split()


class Vocabulary(NamedTuple):
    """What is drawn, and how often, as sums."""

    values: list[str]
    weights: list[float]

    def draw(self, chance: random.Random, count: int = 1) -> list[str]:
        """So many, the first ones often."""
        return chance.choices(self.values, cum_weights=self.weights, k=count)


def make_library(path: Path, count: int) -> None:
    """A library of `count` references in articles of forty."""
    from app.library import Library
    from app.model import Article

    chance = random.Random(26)
    with Library.create(path) as library:
        for start in range(0, count, _AT_ONCE):
            with library.step("Make") as step:
                for first in range(start, min(count, start + _AT_ONCE), REFERENCES_AN_ARTICLE):
                    here = min(REFERENCES_AN_ARTICLE, count - first)
                    article = Article(title=f"Article {first // REFERENCES_AN_ARTICLE + 1}", year="2024")
                    step.add_article(article, list(references(here, chance)))


def references(count: int, chance: random.Random) -> Iterator["Reference"]:
    """Made-up references with the text that they were read from."""
    for number in range(count):
        yield _reference(number + 1, chance, cyrillic=chance.random() < 0.33)


def _reference(number: int, chance: random.Random, *, cyrillic: bool) -> "Reference":
    from app.model import Name, Names, Reference

    families, words, journals = _vocabularies(cyrillic)
    letters = "АБВГДЕИКМНОПС" if cyrillic else "ABCDEFGHJKLMNPRS"
    people = tuple(
        Name(family, chance.choice(letters) + chance.choice(letters))
        for family in families.draw(chance, chance.randint(1, 6))
    )
    et_al = chance.random() < 0.3
    title = " ".join(words.draw(chance, chance.randint(5, 14))).capitalize()
    journal = journals.draw(chance)[0]
    year = str(min(2025, int(chance.triangular(1963, 2026, 2015))))
    volume, issue = str(chance.randint(1, 400)), str(chance.randint(1, 12)) if chance.random() < 0.6 else ""
    first = chance.randint(1, 3000)
    pages = f"{first}-{first + chance.randint(1, 20)}"
    doi = f"10.{chance.randint(1000, 9999)}/{chance.randrange(16**8):08x}" if chance.random() < 0.4 else ""
    printed = [("label", str(number)), ("", ". ")]
    for place, name in enumerate(people):
        printed += [("", ", ")] * bool(place) + [("authors", f"{name.family} {name.given}")]
    printed += [("", ", "), ("et_al", "et al")] * et_al
    printed += [("", ". "), ("title", title), ("", ". "), ("container_title", journal), ("", ". ")]
    printed += [("year", year), ("", ";"), ("volume", volume)]
    printed += [("", "("), ("issue", issue), ("", ")")] * bool(issue)
    printed += [("", ":"), ("pages", pages), ("", ".")]
    printed += [("", " doi: "), ("doi", doi)] * bool(doi)
    return Reference(
        authors=Names(people, et_al=et_al),
        title=title,
        container_title=journal,
        year=year,
        volume=volume,
        issue=issue,
        pages=pages,
        doi=doi,
        language="ru" if cyrillic else "",
        label=str(number),
        source="".join(text for _, text in printed),
        spans=tuple(_spans(printed)),
        confidence=round(1 - chance.random() ** 3 / 2, 2),
        doubts=("title",) if chance.random() < 0.03 else (),
    )


def _spans(printed: Sequence[tuple[str, str]]) -> Iterator["Span"]:
    from app.model import Span

    ends = accumulate(len(text) for _, text in printed)
    for (field, text), end in zip(printed, ends, strict=True):
        if field:
            yield Span(end - len(text), end, field)


@cache
def _vocabularies(cyrillic: bool) -> tuple[Vocabulary, Vocabulary, Vocabulary]:
    """Families, words of titles and journals."""
    chance = random.Random(1963)
    syllables = _CYRILLIC_SYLLABLES if cyrillic else _SYLLABLES

    def made(most: int) -> str:
        return "".join(chance.choices(syllables, k=chance.randint(2, most)))

    def vocabulary(known: Sequence[str], more: Iterator[str], count: int) -> Vocabulary:
        values = list(dict.fromkeys([*known, *(each for each, _ in zip(more, range(count), strict=False))]))
        return Vocabulary(values, list(accumulate(1 / (rank + 3) for rank in range(len(values)))))

    families = (made(4).capitalize() for _ in range(20_000))
    words = (made(5) for _ in range(40_000))
    journals = (f"{made(3).capitalize()} {made(4)}" for _ in range(5_000))
    if cyrillic:
        return (
            vocabulary(_CYRILLIC_FAMILIES, families, 20_000),
            vocabulary(_CYRILLIC_WORDS, words, 40_000),
            vocabulary(_CYRILLIC_JOURNALS, journals, 5_000),
        )
    return (
        vocabulary(_FAMILIES, families, 20_000),
        vocabulary(_WORDS, words, 40_000),
        vocabulary(_JOURNALS, journals, 5_000),
    )
