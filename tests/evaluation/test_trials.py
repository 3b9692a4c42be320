"""What is left out of a training, and how the figures of several trainings come together."""

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[2] / "script"))

from evaluation import trials
from evaluation.cases import Case
from evaluation.trials import Result, Trials
from training.sets import Labelled, labelled

from app.reading.labels.labelling import network_beside


def reference(title: str, origin: str) -> Labelled:
    return labelled([("author", "Roe E."), (None, " "), ("title", title)], origin)


@pytest.fixture
def trained_on(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The texts that each training was given; nothing is trained, and all is read as nothing."""
    seen: list[list[str]] = []

    def fit(references: list[Labelled], path: Path) -> None:
        seen.append([each.tokens.text for each in references])
        path.write_text("a model")
        network_beside(path).write_text("a network")

    def score_with(model: Path, name: str, cases: list[Case]) -> Result:
        return Result(name, cases, [[] for _ in cases], [0.5 for _ in cases], 100.0)

    monkeypatch.setattr(trials, "fit", fit)
    monkeypatch.setattr(trials, "score_with", score_with)
    monkeypatch.setattr(trials, "printed_references", lambda kept, journals, seed: [])
    return seen


def test_a_source_is_left_out_even_where_another_set_repeats_it(tmp_path: Path, trained_on: list[list[str]]) -> None:
    references = [reference("On mice", "core"), reference("On  mice.", "gold"), reference("On men", "gold")]
    result = Trials(references, [], tmp_path).source("core")
    assert trained_on == [["Roe E. On men"]]
    assert [case.raw for case in result.cases] == ["Roe E. On mice"]


def test_a_model_that_is_there_is_not_trained_again(tmp_path: Path, trained_on: list[list[str]]) -> None:
    trial = Trials([reference("On mice", "core"), reference("On men", "gold")], [], tmp_path)
    trial.source("core")
    trial.source("core")
    assert len(trained_on) == 1


def test_every_reference_is_held_out_in_one_fold(tmp_path: Path, trained_on: list[list[str]]) -> None:
    references = [reference(f"On mouse {at}", "core") for at in range(120)]
    results = list(Trials(references, [], tmp_path).folds(3))
    assert [len(result.cases) for result in results] == [50, 50, 20]
    assert [len(texts) for texts in trained_on] == [70, 70, 100]
