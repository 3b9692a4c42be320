"""The references that are scored: hand-labelled gold files and the labelled sets, each with its kind and language."""

import json
import random
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from training.sets import OUTSIDE, Labelled
from training.slips import with_slips

from app.reading.text.language import language_of
from evaluation.kinds import kind_of
from evaluation.scoring import Segments

GOLD = Path(__file__).parent / "gold"


@dataclass(frozen=True, slots=True)
class Case:
    """One labelled reference as a user would give it to the program."""

    raw: str
    segments: Segments
    kind: str
    language: str


def gold(name: str) -> list[Case]:
    """The references of a file in `gold`, by its name without ending."""
    rows = map(json.loads, (GOLD / f"{name}.jsonl").read_text(encoding="utf-8").splitlines())
    return [Case(row["raw"], [tuple(each) for each in row["segments"]], row["kind"], row["language"]) for row in rows]


def gold_names(part: str) -> list[str]:
    """The names of the gold files for `part`: "dev" (to develop on) or "test" (to be looked at by no one)."""
    return sorted(path.stem for path in GOLD.glob(f"*-{part}.jsonl"))


def slipped(cases: Iterable[Case], seed: int) -> list[Case]:
    """The references as hurried authors, scanners and copied pages would leave them; the labels hold the slips too."""
    chance = random.Random(seed)
    return [_slipped(each, with_slips(list(each.segments), chance)) for each in cases]


def _slipped(case: Case, segments: Segments) -> Case:
    return replace(case, raw=" ".join("".join(text for _, text in segments).split()), segments=segments)


def cases_of(references: Iterable[Labelled]) -> list[Case]:
    """Labelled references with their kinds and languages guessed from their labels.

    AnyStyle's segments hold cue words, issues and years that are no part of the field ("In: Roe (Ed.)", "30(15)"); they
    are scored as the training reads them. GROBID's are scored as they are.
    """
    return [_case(each) for each in references]


def _case(reference: Labelled) -> Case:
    segments = _as_trained(reference) if reference.origin.startswith("anystyle") else reference.segments
    title = "".join(text for label, text in segments if label in ("title", "container-title"))
    raw = "".join(text for _, text in reference.segments)
    return Case(" ".join(raw.split()), segments, kind_of(segments), language_of(title) or "other")


def _as_trained(reference: Labelled) -> Segments:
    segments: list[tuple[str | None, str]] = []
    for gap, word, name in zip(reference.tokens.gaps, reference.tokens.words, reference.labels, strict=False):
        label = None if name == OUTSIDE else name
        if segments and segments[-1][0] == label:
            segments[-1] = (label, segments[-1][1] + gap + word)
        else:
            segments += [(None, gap), (label, word)]
    return segments
