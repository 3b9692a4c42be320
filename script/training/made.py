"""Training references that are printed from fields instead of labelled by hand."""

import csv
import random
from pathlib import Path

from training.printing import Printer
from training.records import Record, Vocabulary, records_of
from training.sets import Labelled

HERE = Path(__file__).parent
KINDS = ["article"] * 10 + ["book"] * 4 + ["chapter"] * 4 + ["thesis"] * 2 + ["web"] * 2
COUNTS = {"ru": 3000, "pt": 900, "es": 700, "en": 2000}
REPRINTED = 2500


def printed_references(references: list[Labelled], journals: list[str], seed: int) -> list[Labelled]:
    """References in many styles: the labelled ones' fields printed anew, and made-up ones in other languages."""
    chance = random.Random(seed)
    printer = Printer(HERE / "styles.toml")
    records = records_of(references)
    made: list[Labelled] = []
    for language, count in COUNTS.items():
        vocabulary = Vocabulary(HERE / "vocabulary" / f"{language}.toml", records, journals)
        made += _printed(
            lambda vocabulary=vocabulary: vocabulary.record(chance.choice(KINDS), chance), count, printer, chance
        )

    def reprinted() -> Record:
        record = chance.choice(records)
        fields = dict(record.fields)
        if journals and "journal" in fields and chance.random() < 0.6:
            fields["journal"] = chance.choice(journals)
        return Record(record.kind, record.language, fields, record.authors, record.editors)

    made += _printed(reprinted, REPRINTED, printer, chance)
    return made


def _printed(make, count: int, printer: Printer, chance: random.Random) -> list[Labelled]:  # type: ignore[no-untyped-def]
    made: list[Labelled] = []
    for _ in range(count * 20):
        if len(made) == count:
            break
        printed = printer.print(make(), chance)
        if printed:
            made.append(printed)
    return made


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
