"""The command line of `script/train`."""

import argparse
from pathlib import Path

from app.reading.labelling import MODEL
from training.fit import fit
from training.sets import read_sets


def main(root: Path) -> None:
    """Train on every labelled reference and write the model."""
    parser = argparse.ArgumentParser(prog="script/train", description="Train the reference parser's model.")
    default = root.parent / "shared" / "data" / "labelled-references"
    parser.add_argument("folder", nargs="?", type=Path, default=default, help="the folder of labelled references")
    parser.add_argument("--to", type=Path, default=root / "resources" / MODEL, help="where the model is written")
    chosen = parser.parse_args()
    references = read_sets(chosen.folder)
    chosen.to.parent.mkdir(parents=True, exist_ok=True)
    fit(references, chosen.to)
    print(f"{len(references)} references; {chosen.to} has {chosen.to.stat().st_size / 1e6:.1f} MB")
