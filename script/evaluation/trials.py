"""Trainings that leave references out, and what the models make of those.

Whole sources left out say how lists of publishers are read that the model has never seen; fifths say how much the
figures move.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from training.fit import fit
from training.held_out import BLOCK, without
from training.made import printed_references
from training.sets import Labelled

from app.reading.labels.labelling import network_beside
from evaluation.cases import Case, cases_of
from evaluation.fields import as_segments
from evaluation.reading import read
from evaluation.scoring import Segments, Tally, values

SEED = 26


@dataclass(slots=True)
class Result:
    """How the references of one set were read; `read_as` holds the segments read, in the order of `cases`."""

    name: str
    cases: list[Case]
    read_as: list[Segments]
    confidence: list[float]
    a_second: float

    def tally(self, *, kind: str = "", language: str = "") -> Tally:
        """The tally of the references of a kind or language, or of all."""
        tally = Tally()
        for case, guess in zip(self.cases, self.read_as, strict=True):
            if kind in ("", case.kind) and language in ("", case.language):
                tally.add(values(case.segments), values(guess))
        return tally

    def right(self) -> list[bool]:
        """Whether each reference was read with every field right."""
        return [values(case.segments) == values(guess) for case, guess in zip(self.cases, self.read_as, strict=True)]


def joined(name: str, results: Iterable[Result]) -> Result:
    """Several results as one, with the speed over all of them."""
    whole, spent = Result(name, [], [], [], 0.0), 0.0
    for each in results:
        whole.cases += each.cases
        whole.read_as += each.read_as
        whole.confidence += each.confidence
        spent += len(each.cases) / each.a_second
    whole.a_second = len(whole.cases) / spent if spent else 0.0
    return whole


def score_with(model: Path | None, name: str, cases: list[Case]) -> Result:
    """How a model, or the shipped one, reads the references."""
    answer = read([case.raw for case in cases], model)
    return Result(name, cases, [as_segments(each) for each in answer.fields], answer.confidence, answer.a_second)


@dataclass(slots=True)
class Trials:
    """Models trained from the labelled references with some left out; `folder` takes the models."""

    references: list[Labelled]
    journals: list[str]
    folder: Path
    made: dict[str, Path] = field(default_factory=dict)

    def source(self, name: str) -> Result:
        """The references of one source ("anystyle-gold"), read by a model that has seen none of them."""
        held = [each for each in self.references if each.origin == name]
        return score_with(self._model(held, f"without-{name}"), name, cases_of(held))

    def folds(self, count: int) -> Iterator[Result]:
        """Each of `count` folds, read by a model trained on the others."""
        for fold in range(count):
            held = [each for at, each in enumerate(self.references) if at // BLOCK % count == fold]
            yield score_with(self._model(held, f"fold-{fold}-of-{count}"), f"fold {fold + 1}", cases_of(held))

    def _model(self, held: list[Labelled], name: str) -> Path:
        path = self.folder / f"{name}.model"
        if not (path.is_file() and network_beside(path).is_file()):
            kept = without(self.references, held)
            fit([*kept, *printed_references(kept, self.journals, SEED)], path)
        return path
