"""How the short forms of words are learnt from lists of journals."""

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[3] / "script"))

from training.shortening import learn


@pytest.mark.parametrize(
    ("pairs", "lines"),
    [
        ([("Annals of Surgery", "Ann. Surg.")] * 3, ["annals ann", "surgery surg"]),
        ([("Cancer Cell", "Cancer Cell")] * 3, ["cancer", "cell"]),
        ([("Annals of Surgery", "Ann. Surg.")] * 2, []),
        ([("Journal of Surgery (London)", "J Surg")] * 3, ["journal j", "surgery surg"]),
        ([("Annals of Surgery", "Surg. Ann.")] * 3, []),
        ([("Annals of Surgery", "Ann. Surg. Oncol.")] * 3, []),
        ([("Journal Surgery", "J Surg")] * 3 + [("J Surgery", "J Surg")] * 2, ["journal j", "surgery surg"]),
    ],
)
def test_short_forms_are_learnt_word_by_word(pairs: list[tuple[str, str]], lines: list[str]) -> None:
    assert list(learn(iter(pairs))) == lines


def test_a_word_with_two_common_forms_keeps_both_the_usual_one_first() -> None:
    pairs = [("New Journal", "N J")] * 4 + [("New Journal", "New J")] * 3
    assert "new n new" in list(learn(iter(pairs)))
