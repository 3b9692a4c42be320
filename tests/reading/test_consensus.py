"""What the references of a list agree on, and that it is learnt from sure ones alone."""

import numpy as np
import pytest

from app.reading import parse
from app.reading.labels.consensus import Usage, fields_of, stretches
from app.reading.text.tokens import Tokens, tokenise

LABELS = ["B-author", "B-title", "author", "title"]
AUTHOR_OPENS, TITLE_OPENS, AUTHOR, TITLE = range(4)


def usage() -> Usage:
    """Behind ": " and ". " an author's or a title's segment goes on or another begins, all with the same chance."""
    return Usage({": ": 0, ". ": 1}, fields_of(LABELS), np.log(np.full((3, 2, 4), 0.25, np.float32)))


def steps(tokens: Tokens, labels: list[int]) -> np.ndarray:
    return usage().steps(usage().gap_numbers(tokens), labels)


def test_the_steps_of_a_reference_are_its_gaps_and_the_labels_on_their_sides() -> None:
    tokens = tokenise("Roe. E: On – tumours")
    gaps, fields, labels = steps(tokens, [AUTHOR_OPENS, AUTHOR, TITLE_OPENS, TITLE]).tolist()
    assert gaps == [1, 0, 2]
    assert fields == [0, 0, 1]
    assert labels == [AUTHOR, TITLE_OPENS, TITLE]


def test_what_the_others_do_behind_a_separator_becomes_more_probable() -> None:
    tokens = tokenise("Roe: Tumours. Cancer")
    taught = [steps(tokens, [AUTHOR_OPENS, TITLE_OPENS, TITLE]) for _ in range(6)]
    habits = usage().habits(taught)
    assert habits is not None
    colon, stop, other = habits
    author, title = 0, 1  # the fields
    assert colon[author].argmax() == TITLE_OPENS
    assert stop[title].argmax() == TITLE
    assert colon[author, TITLE_OPENS] > 0 > colon[author, AUTHOR]
    assert other == pytest.approx(0, abs=1e-6)  # no case of it
    assert stop[author] == pytest.approx(0, abs=1e-6)


def test_references_that_do_not_agree_teach_nothing() -> None:
    tokens = tokenise("Roe: Tumours. Cancer")
    readings = [[AUTHOR_OPENS, second, third] for second in (AUTHOR, TITLE_OPENS) for third in (TITLE, TITLE_OPENS)]
    assert usage().habits([steps(tokens, labels) for labels in readings]) is None


def test_sure_references_teach_the_doubtful_ones_near_them() -> None:
    sure = [0.9] * 30
    sure[2] = sure[20] = 0.3
    assert list(stretches(sure)) == [
        ([2], [at for at in range(23) if at not in (2, 20)]),
        ([20], [at for at in range(7, 30) if at != 20]),
    ]


def test_too_few_sure_references_teach_nothing() -> None:
    assert list(stretches([0.9, 0.9, 0.9, 0.2, 0.2])) == []


def test_a_reference_among_unlike_ones_is_read_as_by_itself() -> None:
    sources = [
        "Rindi G., Klöppel G. TNM staging of foregut tumors. Virchows Arch 2006; 449: 395-401",
        "Егоров А.В. Опухоли: Дис. ... д-ра мед. наук. М., 2004. 267 с.",
        "World Health Organization. Cancer. https://www.who.int/cancer. Accessed March 3, 2021.",
        "Aron, L. (2019). Culinary arts. In R. F. Subotnik (Ed.), The psychology of it (pp. 345–359). APA.",
        "BRASIL. Ministério da Saúde. Saúde da família. Brasília: MS, 2012.",
        "Muddle of a note, 44 see Heart",
    ]
    alone = [parse([source])[0] for source in sources]
    assert [parsed.segments for parsed in parse(sources)] == [parsed.segments for parsed in alone]
