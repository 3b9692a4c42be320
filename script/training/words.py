"""Counting the words of titles for the checks of spelling: `script/train-words`."""

import argparse
import csv
import gzip
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from app.checks.dictionary import dictionary
from app.checks.word_counts import LETTERS, WORDS, Count, count_words, edges, threes, write_counts
from training.sets import Labelled, read_sets

ROOT = Path(__file__).resolve().parents[2]
VOCABULARY = Path(__file__).parent / "vocabulary"
_RARE, _COMMON = 1, 20
"""In how many words three letters in a row stand by chance, and in how many they are common."""

_WHOLE = ("title", "container-title", "collection-title", "publisher", "note", "genre")


def titles_of(references: list[Labelled]) -> Iterator[str]:
    """The titles of labelled references, and whatever else of them is printed in whole words."""
    for reference in references:
        for label, text in reference.segments:
            if label in _WHOLE:
                yield text
            elif label == "journal" and text.count(".") < 2:
                yield text.title() if text.islower() else text


def journal_names(folder: Path) -> Iterator[str]:
    """The full names in JabRef's journal lists."""
    seen: set[str] = set()
    for path in sorted(folder.glob("journal_abbreviations_*.csv")):
        with path.open(encoding="utf-8", newline="") as rows:
            for name in (row[0] for row in csv.reader(rows) if row):
                if "Ã" not in name and name.casefold() not in seen:
                    seen.add(name.casefold())
                    yield name


def own_texts(folder: Path) -> Iterator[str]:
    """Every text in the vocabulary of made-up references."""
    for path in sorted(folder.glob("*/*.toml")):
        yield from _texts(tomllib.loads(path.read_text(encoding="utf-8")))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each)
    elif isinstance(value, dict):
        for each in value.values():
            yield from _texts(each)


def letters(counts: Mapping[str, Count]) -> tuple[list[str], list[str]]:
    """Every three letters in a row and every end of four that are common in words, and every three that are not rare.

    The words are those met twice, for threes also the dictionaries'.
    """
    met = {word for word, count in counts.items() if count.total > 1}
    spellers = filter(None, map(dictionary, ("en", "ru")))
    listed = {stem for speller in spellers for stem in speller.stems() if stem.islower() and stem.isalpha()}
    found = Counter(three for word in met | listed for three in set(threes(word)))
    ends = {end for word in met if len(word) > 4 for end in edges(word)}
    common = {three for three, times in found.items() if times >= _COMMON}
    return sorted(common | ends), sorted(three for three, times in found.items() if _RARE < times < _COMMON)


def main() -> None:
    """Count the words and write the file."""
    parser = argparse.ArgumentParser(prog="script/train-words", description="Count the words that titles use.")
    parser.add_argument("folder", type=Path, help="the folder of labelled references")
    parser.add_argument("--journals", type=Path, help="a folder of JabRef's journal lists (default: ../journals)")
    parser.add_argument("--to", type=Path, default=ROOT / "resources" / WORDS, help="where the counts are written")
    chosen = parser.parse_args()
    references = read_sets(chosen.folder)
    journals = chosen.journals or chosen.folder.parent / "journals"
    counts = count_words(texts(references, journals))
    chosen.to.parent.mkdir(parents=True, exist_ok=True)
    write_counts(chosen.to, counts)
    lines = "\n".join(map(" ".join, letters(counts)))
    chosen.to.with_name(Path(LETTERS).name).write_bytes(gzip.compress(lines.encode(), mtime=0))
    print(f"{len(counts)} words; {chosen.to} has {chosen.to.stat().st_size / 1e6:.2f} MB")


def texts(references: list[Labelled], journals: Path) -> Iterator[str]:
    """All that the words are counted in."""
    yield from titles_of(references)
    yield from journal_names(journals)
    yield from own_texts(VOCABULARY)


if __name__ == "__main__":
    main()
