import json

import pytest

from app.ages import MEASURES, Sources, Target, ages, judged, targets_in, targets_json


def verdict(target: Target, found: Sources | None = None) -> bool | None:
    counted = ages({2013: 1, 2012: 12, 2000: 13, None: 4}, 2013)
    return judged([target], counted, found, price_oldest=5)[0].passes


def test_exactly_the_limit_passes() -> None:
    assert verdict(Target("last_five", True, 50)) is True
    assert verdict(Target("last_five", False, 50)) is True
    assert verdict(Target("last_five", True, 50.1)) is False


def test_numbers_are_compared_as_numbers() -> None:
    assert verdict(Target("references", True, 30)) is True
    assert verdict(Target("references", False, 29)) is False


def test_what_is_not_known_neither_passes_nor_fails() -> None:
    assert verdict(Target("self_citations", False, 10)) is None
    assert judged([Target("last_five", True, 50)], ages({}, 2013), None, price_oldest=5)[0] == (
        Target("last_five", True, 50), None, None
    )  # fmt: skip


def test_names_that_were_cut_leave_self_citations_open_only_where_they_could_matter() -> None:
    wish = Target("self_citations", False, 10)
    assert verdict(wish, Sources(30, own=frozenset((1, 2)), cut=1, judged=30)) is True
    assert verdict(wish, Sources(30, own=frozenset((1, 2)), cut=9, judged=30)) is None
    assert verdict(wish, Sources(30, own=frozenset(range(4)), cut=9, judged=30)) is False


def test_a_journals_targets_come_back_from_its_library() -> None:
    wishes = [Target("last_five", True, 50.0), Target("self_citations", False, 10.0)]
    profiles = {
        4: {"name": "export", "settings": '{"kind": "export"}'},
        7: {"name": "targets", "settings": targets_json("Sechenov  Medical Journal", wishes)},
    }
    assert targets_in(profiles, "sechenov medical journal") == (7, wishes)
    assert targets_in(profiles, "Lancet") == (None, [])


@pytest.mark.parametrize(
    "settings",
    ["", "[]", "nonsense", "null", '{"kind": "targets"}', '{"kind": "targets", "journal": "J", "targets": 3}'],
)
def test_what_another_hand_wrote_there_is_passed_over(settings: str) -> None:
    assert targets_in({1: {"settings": settings}}, "J")[1] == []


def test_single_targets_that_make_no_sense_are_passed_over() -> None:
    kept = {"measure": "last_ten", "at_least": True, "limit": 80}
    odd = [{"measure": "beauty", "limit": 1}, {"measure": "dated", "limit": "many"}, {"measure": "dated", "limit": -1}]
    written = json.dumps({"kind": "targets", "journal": "J", "targets": [*odd, {**kept, "limit": True}, 5, kept]})
    assert targets_in({1: {"settings": written}}, "J") == (1, [Target("last_ten", True, 80)])


@pytest.mark.parametrize("measure", MEASURES)
def test_every_measure_reads_as_a_sentence(measure: str) -> None:
    words = Target(measure, True, 50).words
    assert words.startswith("At least 50 ")
    assert ("50 %" in words) == MEASURES[measure].is_share
