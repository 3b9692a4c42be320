"""How a model labels references that it was not trained on."""

import json
import re
from pathlib import Path

from app.reading.labels.labelling import Labeller, Labels, network_beside
from training.sets import OUTSIDE, Labelled

BLOCK = 50
"""References in a row go to one fifth together: neighbours come from the same source."""


def split(references: list[Labelled], fold: int | None) -> tuple[list[Labelled], list[Labelled]]:
    """The references to train on, none of which stands among the held out too, and those held out, a fifth or none."""
    held = [each for at, each in enumerate(references) if fold is not None and at // BLOCK % 5 == fold]
    return without(references, held), held


def without(references: list[Labelled], held: list[Labelled]) -> list[Labelled]:
    """The references of which none of those held out is a double; the sets share some hundreds."""
    texts = {_letters(each) for each in held}
    return [each for each in references if _letters(each) not in texts]


def _letters(reference: Labelled) -> str:
    return re.sub(r"[\W_]+", "", reference.tokens.text.lower())


def measure(held: list[Labelled], model: Path) -> None:
    """Print how much is labelled as by hand; write gold and read segments beside the model, one JSON object a line."""
    words = right = whole = 0
    labelled = Labeller(model, network_beside(model)).label([each.tokens for each in held])
    with (
        model.with_suffix(".gold.jsonl").open("w", encoding="utf-8") as gold,
        model.with_suffix(".read.jsonl").open("w", encoding="utf-8") as read,
    ):
        for each, found in zip(held, labelled, strict=True):
            labels = _plain(found)
            words += len(labels)
            same = sum(label == wanted for label, wanted in zip(labels, each.labels, strict=True))
            right += same
            whole += same == len(labels)
            print(json.dumps({"segments": each.segments}, ensure_ascii=False), file=gold)
            print(json.dumps({"segments": segments_of(each, labels)}, ensure_ascii=False), file=read)
    print(
        f"held out: {right / words:.2%} of {words} words, {whole / len(held):.1%} of {len(held)} references as by hand"
    )


def _plain(labels: Labels) -> list[str]:
    return [OUTSIDE if name is None else name for name in labels.names]


def segments_of(reference: Labelled, labels: list[str]) -> list[tuple[str | None, str]]:
    """The text cut where the label changes: (label or None, text)."""
    segments: list[tuple[str | None, str]] = []
    tokens = reference.tokens
    for at, label in enumerate(labels):
        name = None if label == OUTSIDE else label
        if segments and segments[-1][0] == name:
            segments[-1] = (name, segments[-1][1] + tokens.gaps[at] + tokens.words[at])
        else:
            segments += [(None, tokens.gaps[at]), (name, tokens.words[at])]
    return segments
