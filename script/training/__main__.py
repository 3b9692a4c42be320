"""The command line of `script/train`."""

import argparse
from pathlib import Path

from app.reading.labelling import MODEL
from training.fit import fit
from training.held_out import measure, split
from training.made import printed_references, read_journals
from training.sets import read_sets

SEED = 26
ROOT = Path(__file__).resolve().parents[2]


def main() -> None:
    """Train on every labelled reference, and on printed ones, and write the model."""
    parser = argparse.ArgumentParser(prog="script/train", description="Train the reference parser's model.")
    parser.add_argument("folder", type=Path, help="the folder of labelled references (AnyStyle's XML, GROBID's JSONL)")
    parser.add_argument(
        "--journals", type=Path, help="a folder of JabRef's journal lists (default: ../journals beside it)"
    )
    parser.add_argument(
        "--hold-out", type=int, metavar="FOLD", help="keep a fifth (0 to 4) back and say how it is read"
    )
    parser.add_argument("--to", type=Path, default=ROOT / "resources" / MODEL, help="where the model is written")
    chosen = parser.parse_args()
    references = read_sets(chosen.folder)
    kept, held = split(references, chosen.hold_out)
    journals = read_journals(chosen.journals or chosen.folder.parent / "journals")
    printed = printed_references(kept, journals, SEED)
    chosen.to.parent.mkdir(parents=True, exist_ok=True)
    fit([*kept, *printed], chosen.to)
    size = chosen.to.stat().st_size / 1e6
    print(f"{len(kept)} labelled and {len(printed)} printed references; {chosen.to} has {size:.1f} MB")
    if held:
        measure(held, chosen.to)


main()
