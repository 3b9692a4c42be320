"""Confidence: what is read surely is given more than what is guessed, and promises are kept as counted."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from app.reading import parse
from app.reading.fields.confidence import FIELDS, evidence, field_evidence, logistic, odds
from app.reading.fields.fields import read_fields
from app.reading.labels.labelling import shipped
from app.reading.labels.segments import segment

sys.path.append(str(Path(__file__).parents[2] / "script"))

from training.calibration import Witness, left_out, logistic_fit, slipped, witnesses
from training.held_out import without
from training.reliability import Band, caught, most_catchable, reliability
from training.sets import Labelled, labelled

PLAIN = "Modlin I.M., Lye K.D., Kidd M. A 5-decade analysis of 13,715 carcinoid tumors. Cancer 2003; 97: 934-959"
MUDDLED = "Modlin Cancer tumors, a Lye analysis of Kidd, carcinoid 934 of decade, Heart 97 see also volume"


def reference(author: str, origin: str) -> Labelled:
    return labelled([("author", author), (None, ". "), ("title", "On tumours")], origin)


def test_a_plain_reference_is_surer_than_a_muddled_one() -> None:
    plain, muddled = (parsed.reference.confidence or 0 for parsed in parse([PLAIN, MUDDLED]))
    assert 1 >= plain > 0.8
    assert 0 <= muddled < plain - 0.3


def test_each_field_that_was_filled_has_a_confidence_of_its_own() -> None:
    parsed = parse([PLAIN])[0]
    assert set(parsed.sure) == {"authors", "title", "container_title", "year", "volume", "pages"}
    assert set(parsed.sure) <= set(FIELDS)
    assert all(0.8 < sure <= 1 for sure in parsed.sure.values())


def test_a_reading_that_the_model_alone_disputes_is_less_sure() -> None:
    read = segment([PLAIN])[0]
    without_pages = replace(read, segments=read.segments[:-1])
    reference = read_fields(read)
    shown = field_evidence(read, reference)
    *undisputed, agreed = evidence(read, reference, shown)
    assert agreed == 0
    assert evidence(replace(read, alone=read), reference, shown) == [*undisputed, 0]
    assert evidence(replace(read, alone=without_pages), reference, shown) == [*undisputed, 1]


def test_a_source_without_words_has_no_confidence() -> None:
    assert [(parsed.reference.confidence, parsed.sure) for parsed in parse(["", "…"])] == [(0.0, {}), (0.0, {})]


def test_reliability_compares_what_was_promised_with_what_was_right() -> None:
    bands = reliability([0.05, 0.92, 0.96, 1.0], [False, True, False, True])
    assert bands[0] == Band(0.0, 0.1, 1, 0.05, 0.0)
    assert bands[1][:3] == (0.9, 1.0, 3)
    assert bands[1].promised == pytest.approx(0.96)
    assert bands[1].right == pytest.approx(2 / 3)


def test_the_least_sure_fifth_catches_wrong_readings() -> None:
    right = [False, True, True, True, False, True, True, True, True, True]
    assert caught([0.1, 0.2, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9], right) == 0.5
    assert caught([0.1, 0.9, 0.9, 0.9, 0.2, 0.9, 0.9, 0.9, 0.9, 0.9], right) == 1
    assert caught([0.5, 0.5], [True, True]) == 1
    assert most_catchable([False] * 5 + [True] * 5) == pytest.approx(0.4)


def test_the_fitted_weights_promise_what_was_seen() -> None:
    seen = [Witness("whole", [1.0, 2.0], at % 10 < 9) for at in range(1000)]
    seen += [Witness("whole", [1.0, -1.0], at % 10 < 3) for at in range(1000)]
    weights = list(logistic_fit(seen))
    assert logistic(weights, [1.0, 2.0]) == pytest.approx(0.9, abs=0.01)
    assert logistic(weights, [1.0, -1.0]) == pytest.approx(0.3, abs=0.01)


def test_a_whole_source_is_left_out_and_its_doubles_too() -> None:
    core = [reference(f"Core{at}", "anystyle-core") for at in range(3)]
    others = [reference("Gold", "anystyle-gold"), reference("Other", "grobid-train")]
    asked = left_out([*core, *others])
    assert asked == core
    assert without([*core, *others, reference("CORE1", "grobid-train")], asked) == others


def test_what_is_asked_about_is_asked_with_slips_too() -> None:
    asked = [reference(f"Roe {family}, E.", "anystyle-core") for family in "ABCDEFGHIJKLMNOPQRST"]
    hurried = slipped(asked)
    assert [each.origin for each in hurried] == [each.origin for each in asked]
    assert 0 < sum(one.tokens.text == other.tokens.text for one, other in zip(asked, hurried, strict=True)) < 20


def test_a_witness_says_what_spoke_for_a_field_and_whether_it_was_right() -> None:
    segments = [("author", "Modlin I.M."), (None, ", "), ("title", "On carcinoid tumors"), (None, ". ")]
    rest = [("journal", "Cancer"), (None, " "), ("date", "2003"), (None, "; "), ("volume", "97"), (None, ": ")]
    right = labelled([*segments, *rest, ("pages", "934-959")], "test")
    wrong = labelled([*segments, *rest, ("issue", "934-959")], "test")
    seen = {witness.field: witness.right for witness in witnesses([right], shipped())}
    assert seen == dict.fromkeys(("authors", "title", "container_title", "year", "volume", "pages", "whole"), True)
    seen = {witness.field: witness.right for witness in witnesses([wrong], shipped())}
    assert (seen["pages"], seen["whole"], seen["title"]) == (False, False, True)


def test_odds_stay_finite() -> None:
    assert odds(0.5) == 0
    assert -10 < odds(0.0) < -9 < 9 < odds(1.0) < 10
