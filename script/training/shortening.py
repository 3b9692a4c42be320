"""How journals' names are shortened, word by word, learnt from lists of journals.

`python -m training.shortening FOLDER`, with the program's and the scripts' folders as PYTHONPATH, writes what the
checks of journals' names know.
"""

import argparse
import csv
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from app.checks.journals.words import KNOWLEDGE, LEFT_OUT

ROOT = Path(__file__).resolve().parents[2]

FEWEST = 3
"""Names that a word must stand in."""

LEAST_SHARE = 0.15
"""How often, of the names with the word, a short form must be used to be kept."""

_NOT_WORD = re.compile(r"[\W\d_]+")


def main() -> None:
    """Learn from the CSV files of a folder."""
    parser = argparse.ArgumentParser(prog="training.shortening", description="Learn how words of names are shortened.")
    parser.add_argument("folder", type=Path, help="the folder of JabRef's journal lists")
    lines = list(learn(_rows(parser.parse_args().folder)))
    path = ROOT / "resources" / KNOWLEDGE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    print(f"{path} has {len(lines)} words")


def learn(pairs: Iterator[tuple[str, str]]) -> Iterator[str]:
    """Lines "medicine med" from pairs of a full name and its short form; a word alone is not shortened.

    Some full names are short ones already, so a word that is mostly the short form of others is none.
    """
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for full, short in pairs:
        words, shortened = _words(full), _words(short)
        if len(words) == len(shortened) and all(a[0] == b[0] for a, b in zip(words, shortened, strict=True)):
            for word, form in zip(words, shortened, strict=True):
                seen[word][form] += 1
    as_short = sum((Counter({form: n for form, n in seen[word].items() if form != word}) for word in seen), Counter())
    for word, forms in sorted(seen.items()):
        total = forms.total()
        if total >= FEWEST and as_short[word] < total:
            kept = [form for form, count in forms.most_common() if count >= LEAST_SHARE * total]
            yield word if kept == [word] else " ".join([word, *kept])


def _rows(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.glob("journal_abbreviations_*.csv")):
        with path.open(encoding="utf-8", newline="") as rows:
            for row in csv.reader(rows):
                if len(row) > 1 and row[0] != row[1]:
                    yield row[0].partition(" : ")[0], row[1]


def _words(name: str) -> list[str]:
    plain = re.sub(r"\([^()]*\)", " ", name).casefold()
    return [word for word in _NOT_WORD.split(plain) if word and word not in LEFT_OUT]


if __name__ == "__main__":
    main()
