"""The command line of `script/train`."""

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory

from app.reading.confidence import CALIBRATION
from app.reading.journal_names import KNOWLEDGE
from app.reading.labelling import MODEL, Labeller
from training.calibration import Witness, calibrate, left_out, witnesses
from training.fit import fit
from training.held_out import measure, split, without
from training.journals import learn_journals
from training.made import printed_references, read_journals
from training.sets import Labelled, read_sets

SEED = 26
ROOT = Path(__file__).resolve().parents[2]


def main() -> None:
    """Train on every labelled reference, and on printed ones, and write the model and what its confidence is worth."""
    parser = argparse.ArgumentParser(prog="script/train", description="Train the reference parser's model.")
    parser.add_argument("folder", type=Path, help="the folder of labelled references (AnyStyle's XML, GROBID's JSONL)")
    parser.add_argument(
        "--journals", type=Path, help="a folder of JabRef's journal lists (default: ../journals beside it)"
    )
    parser.add_argument(
        "--hold-out", type=int, metavar="FOLD", help="keep a fifth (0 to 4) back and say how it is read"
    )
    parser.add_argument("--to", type=Path, default=ROOT / "resources" / MODEL, help="where the model is written")
    parser.add_argument("--model-only", action="store_true", help="leave what confidence is worth as it is")
    chosen = parser.parse_args()
    references = read_sets(chosen.folder)
    journals = read_journals(chosen.journals or chosen.folder.parent / "journals")
    chosen.to.parent.mkdir(parents=True, exist_ok=True)
    if journals:
        learn_journals(journals, ROOT / "resources" / KNOWLEDGE)
    kept, held = split(references, chosen.hold_out)
    count = _train(kept, journals, chosen.to)
    print(f"{len(kept)} labelled and {count} printed references; {chosen.to} has {_megabytes(chosen.to)} MB")
    if held:
        measure(held, chosen.to)
    elif not chosen.model_only:
        calibrate(_witnesses(references, journals), ROOT / "resources" / CALIBRATION)


def _train(kept: list[Labelled], journals: list[str], path: Path) -> int:
    """Train on the references and on printed ones; how many were printed."""
    printed = printed_references(kept, journals, SEED)
    fit([*kept, *printed], path)
    return len(printed)


def _witnesses(references: list[Labelled], journals: list[str]) -> list[Witness]:
    """What a model trained without some of the references says of them."""
    asked = left_out(references)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "model.npz"
        _train(without(references, asked), journals, path)
        return list(witnesses(asked, Labeller(path)))


def _megabytes(path: Path) -> str:
    return f"{path.stat().st_size / 1e6:.1f}"


if __name__ == "__main__":
    main()
