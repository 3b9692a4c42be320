"""The command line of `script/evaluate`."""

import argparse
from pathlib import Path

from training.made import read_journals
from training.sets import read_sets

from evaluation.cases import gold, gold_names, slipped
from evaluation.page import PAGE, rewritten
from evaluation.tables import by_confidence, by_field, by_kind, by_language, overview, worst
from evaluation.trials import Result, Trials, joined, score_with

SOURCES = ("anystyle-core", "anystyle-gold", "anystyle-bad", "grobid-train")


def main() -> None:
    """Score the parser and print how well it reads; with --write into the manual too."""
    chosen = _understand()
    unseen = [] if chosen.quick else _held_out(chosen)
    by_hand = {part: [score_with(chosen.model, name, gold(name)) for name in gold_names(part)] for part in chosen.gold}
    results = unseen + [each for part in by_hand.values() for each in part]
    if not results:
        raise SystemExit("There is nothing to score: no gold file, and --quick trains nothing.")
    with_slips = [
        score_with(chosen.model, name, slipped(gold(name), seed)) for seed in range(3) for name in gold_names("dev")
    ]
    groups = {"unseen sources": unseen} | {f"by hand, {part}": found for part, found in by_hand.items()}
    groups["dev, with slips"] = with_slips
    report = _report(results, [joined(name, found) for name, found in groups.items() if found])
    print(report)
    if chosen.worst:
        shown = [each for each in results if "-test" not in each.name]
        print(f"### The worst\n\n{worst(joined('all', shown), chosen.worst)}\n")
    if chosen.write:
        PAGE.write_text(rewritten(PAGE.read_text(encoding="utf-8"), report), encoding="utf-8")


def _report(results: list[Result], groups: list[Result]) -> str:
    """The tables, the last ones over all results together; the last group is not among the results."""
    everything = joined("all", results)
    tables = {
        "Sets": overview([*results, everything, groups[-1]]),
        "Fields": by_field(groups),
        "Kinds": by_kind(everything),
        "Languages": by_language(everything),
        "Confidence": by_confidence(everything, groups),
    }
    report = "\n".join(f"### {title}\n\n{table}" for title, table in tables.items())
    return report + f"\n{everything.a_second:,.0f} references a second on one core, names and fields included.\n"


def _held_out(chosen: argparse.Namespace) -> list[Result]:
    references = read_sets(chosen.folder)
    journals = read_journals(chosen.journals or chosen.folder.parent / "journals")
    chosen.models.mkdir(parents=True, exist_ok=True)
    trials = Trials(references, journals, chosen.models)
    present = {each.origin for each in references}
    results = [trials.source(name) for name in chosen.sources if name in present]
    if chosen.folds:
        results.append(joined(f"{chosen.folds} folds", trials.folds(chosen.folds)))
    return results


def _understand() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="script/evaluate",
        description="Say how well references are read: whole sources and folds that the model has not seen, and gold "
        "files labelled by hand. Each source and fold is trained for anew, some minutes each.",
    )
    parser.add_argument("folder", type=Path, help="the folder of labelled references, as for script/train")
    parser.add_argument("--journals", type=Path, help="a folder of JabRef's journal lists (default: ../journals)")
    parser.add_argument("--quick", action="store_true", help="train nothing: score a trained model on the gold files")
    parser.add_argument("--model", type=Path, help="the model for the gold files (default: the one that ships)")
    parser.add_argument("--sources", nargs="*", default=SOURCES, metavar="NAME", help="sources to leave out in turn")
    parser.add_argument("--folds", type=int, default=0, metavar="N", help="cross-validate in so many folds too")
    parser.add_argument("--gold", nargs="*", default=["dev"], choices=["dev", "test"], help="gold files to score")
    parser.add_argument("--worst", type=int, default=20, metavar="N", help="show so many of the worst (default: 20)")
    parser.add_argument(
        "--models",
        type=Path,
        default=Path("build/evaluation"),
        help="where the models are written; one that is there is not trained again (default: build/evaluation)",
    )
    parser.add_argument("--write", action="store_true", help="write the tables into docs/reading.md")
    return parser.parse_args()


if __name__ == "__main__":
    main()
