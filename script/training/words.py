"""Counting the words of titles for the checks of spelling: `script/train-words`."""

import argparse
import csv
import gzip
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from app.checks.word_counts import LETTERS, WORDS, Count, count_words, threes, write_counts
from training.sets import Labelled, read_sets

ROOT = Path(__file__).resolve().parents[2]
VOCABULARY = Path(__file__).parent / "vocabulary"
_WHOLE = ("title", "container-title", "collection-title", "publisher", "note", "genre")
_PEOPLE = ("author", "editor", "translator")


def titles_of(references: list[Labelled]) -> Iterator[str]:
    """The titles of labelled references, and whatever else of them is printed in whole words."""
    for reference in references:
        for label, text in reference.segments:
            if label in _WHOLE:
                yield text
            elif label == "journal" and text.count(".") < 2:
                yield text.title() if text.islower() else text


def people_of(references: list[Labelled]) -> Iterator[str]:
    """The names in labelled references, each text one field."""
    return (text for reference in references for label, text in reference.segments if label in _PEOPLE)


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


def letters(counts: Mapping[str, Count]) -> list[str]:
    """Every three letters in a row that at least three words share, each word met twice or oftener."""
    met = Counter(three for word, count in counts.items() if count.total > 1 for three in set(threes(word)))
    return sorted(three for three, words in met.items() if words > 2)


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
    chosen.to.with_name(Path(LETTERS).name).write_bytes(gzip.compress(" ".join(letters(counts)).encode(), mtime=0))
    print(f"{len(counts)} words; {chosen.to} has {chosen.to.stat().st_size / 1e6:.2f} MB")


def texts(references: list[Labelled], journals: Path) -> Iterator[str]:
    """All that the words are counted in."""
    yield from titles_of(references)
    yield from people_of(references)
    yield from journal_names(journals)
    yield from own_texts(VOCABULARY)


if __name__ == "__main__":
    main()
