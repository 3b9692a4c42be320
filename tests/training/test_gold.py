"""The hand-labelled references that the parser is measured on."""

import json
from pathlib import Path

import pytest

GOLD = Path(__file__).parents[2] / "script" / "evaluation" / "gold"
FILES = sorted(GOLD.glob("*.jsonl"))
LABELS = set(
    "author title journal container-title date volume issue pages publisher location editor translator edition"
    " collection-title doi url idno isbn genre medium note citation-number".split()
)
KINDS = set("article book chapter thesis conference report web patent law dataset preprint".split())


def references(path: Path) -> list[dict]:
    """The references of one file, a JSON object a line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_there_is_something_to_measure_on():
    assert FILES


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_segments_join_to_the_printed_reference(path):
    for reference in references(path):
        assert "".join(text for _, text in reference["segments"]) == reference["raw"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_labels_and_kinds_are_known_and_texts_trimmed(path):
    for reference in references(path):
        labelled = [(label, text) for label, text in reference["segments"] if label]
        assert {label for label, _ in labelled} <= LABELS
        assert all(text and text == text.strip() for _, text in labelled), reference["raw"]
        assert reference["kind"] in KINDS


def test_no_reference_stands_in_two_files():
    seen = [reference["raw"] for path in FILES for reference in references(path)]
    assert len(seen) == len(set(seen))
