"""The command line of `script/train`."""

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory

from app.reading.fields.confidence import CALIBRATION
from app.reading.labels.journal_names import KNOWLEDGE
from app.reading.labels.labelling import MODEL, Labeller, network_beside
from training.calibration import calibrate, left_out, slipped, witnesses
from training.fit import fit_all
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
    asked = [] if held or chosen.model_only else left_out(references)
    with TemporaryDirectory() as folder:
        knowing, witness = chosen.to, Path(folder) / "witness.npz"
        wanted = [(with_printed(kept, journals), knowing)]
        if asked:
            wanted.append((with_printed(without(references, asked), journals), witness))
        fit_all(wanted)
        print(f"{len(kept)} labelled and {len(wanted[0][0]) - len(kept)} printed references; {_told(knowing)}")
        if held:
            measure(held, knowing)
        if asked:
            labeller = Labeller(witness, network_beside(witness))
            calibrate(witnesses([*asked, *slipped(asked)], labeller), ROOT / "resources" / CALIBRATION)


def with_printed(references: list[Labelled], journals: list[str]) -> list[Labelled]:
    """The references and those that are printed from their fields and from made-up ones."""
    return [*references, *printed_references(references, journals, SEED)]


def _told(path: Path) -> str:
    sizes = [f"{each} has {each.stat().st_size / 1e6:.1f} MB" for each in (path, network_beside(path))]
    return ", ".join(sizes)


if __name__ == "__main__":
    main()
