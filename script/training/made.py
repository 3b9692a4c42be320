"""Training references that are printed from fields instead of labelled by hand."""

import csv
import random
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from training.printing import Printer
from training.records import Record, records_of
from training.sets import Labelled
from training.vocabulary import Vocabulary

HERE = Path(__file__).parent
KINDS = {
    "article": 40,
    "book": 16,
    "chapter": 16,
    "conference": 7,
    "thesis": 7,
    "web": 9,
    "report": 5,
    "law": 2,
    "newspaper": 2,
    "patent": 1,
    "preprint": 2,
    "dataset": 1,
    "software": 1,
    "standard": 1,
}
"""How often each kind is printed, in hundredths or so."""

COUNTS = {
    "ru": 3000,
    "pt": 1600,
    "es": 1400,
    "en": 3000,
    "de": 500,
    "fr": 600,
    "it": 250,
    "ko": 250,
    "zh": 150,
    "ja": 100,
}
REPRINTED = 2000


def printed_references(references: list[Labelled], journals: list[str], seed: int) -> list[Labelled]:
    """References in many styles: made-up ones in ten languages, and the labelled ones' fields printed anew."""
    chance = random.Random(seed)
    printer = Printer(HERE / "styles")
    records = records_of(references)
    made: list[Labelled] = []
    for language, count in COUNTS.items():
        vocabulary = Vocabulary(HERE / "vocabulary" / language, records, journals)
        made += _printed(_made_up(vocabulary, chance), count, printer, chance)
    if records:
        english = Vocabulary(HERE / "vocabulary" / "en", records, journals)
        made += _printed(_again(records, english, journals, chance), REPRINTED, printer, chance)
    return made


def _made_up(vocabulary: Vocabulary, chance: random.Random) -> Iterator[Record]:
    kinds, weights = list(KINDS), list(KINDS.values())
    while True:
        yield vocabulary.record(chance.choices(kinds, weights)[0], chance)


def _again(
    records: list[Record], vocabulary: Vocabulary, journals: list[str], chance: random.Random
) -> Iterator[Record]:
    """Labelled references' fields, what they lack made up, more than half of the journals exchanged for others."""
    while True:
        record = chance.choice(records)
        fields = vocabulary.record(record.kind, chance).fields | record.fields
        if journals and chance.random() < 0.6:
            fields["journal"] = chance.choice(journals)
        yield Record(record.kind, record.language, fields, record.authors, record.editors)


def _printed(records: Iterator[Record], count: int, printer: Printer, chance: random.Random) -> list[Labelled]:
    """The first `count` references that could be printed; a style may want a field that a record lacks."""
    printed = (printer.print(record, chance) for record in islice(records, count * 20))
    return list(islice(filter(None, printed), count))


def read_journals(folder: Path) -> list[str]:
    """The names and abbreviations in JabRef's journal lists, [] if there are none in `folder`."""
    names: list[str] = []
    for path in sorted(folder.glob("journal_abbreviations_*.csv")):
        with path.open(encoding="utf-8", newline="") as rows:
            for row in csv.reader(rows):
                names += [
                    name for name in (*row[:1], *row[1:2]) if 3 < len(name) < 90 and "|" not in name and "Ã" not in name
                ]
    return names
