"""Where the labelled sets disagree, the training follows one convention."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[2] / "script"))

from training.sets import Labelled, labelled


def read(*segments: tuple[str | None, str]) -> list[tuple[str, str]]:
    """The words of a reference with the labels that they are trained on."""
    spaced = [part for segment in segments for part in (segment, (None, " "))]
    reference: Labelled = labelled(spaced, "a set")
    return list(zip(reference.tokens.words, reference.labels, strict=True))


def labels(*segments: tuple[str | None, str]) -> dict[str, str]:
    return dict(read(*segments))


def test_a_container_with_a_volume_and_no_editor_is_a_journal() -> None:
    found = labels(
        ("author", "Roe E."), ("title", "On mice."), ("container-title", "Machine Learning"), ("volume", "2")
    )
    assert found["Machine"] == found["Learning"] == "journal"


def test_proceedings_with_a_volume_stay_a_container() -> None:
    found = labels(("title", "On mice."), ("container-title", "Proceedings of Mice"), ("volume", "2"))
    assert found["Proceedings"] == "container-title"


def test_collected_works_behind_in_stay_a_container() -> None:
    found = labels(("title", "Senhora."), ("container-title", "In Obra Completa,"), ("volume", "1"))
    assert found["Obra"] == "container-title"


def test_a_monograph_has_a_title_and_what_stands_behind_in_is_a_container() -> None:
    assert labels(("author", "Roe E."), ("container-title", "Mice"), ("location", "Paris"))["Mice"] == "title"
    assert labels(("editor", "In Roe, E. (Ed.),"), ("title", "Mice"), ("date", "1999"))["Mice"] == "container-title"


def test_dissertation_abstracts_are_a_journal() -> None:
    found = read(("title", "On mice."), ("source", "Dissertation Abstracts International: Section B, 60(8-B), 4209."))
    assert found[2:] == [
        ("Dissertation", "journal"),
        ("Abstracts", "journal"),
        ("International", "journal"),
        ("Section", "journal"),
        ("B", "journal"),
        ("60", "volume"),
        ("8-B", "issue"),
        ("4209", "pages"),
    ]


def test_the_place_in_the_name_of_proceedings_belongs_to_it() -> None:
    found = labels(("title", "On mice."), ("journal", "Proc Natl Acad Sci"), ("location", "USA"), ("date", "1996"))
    assert found["USA"] == "journal"


def test_a_day_of_access_is_no_date_of_publication() -> None:
    found = labels(("title", "Mice."), ("url", "http://mice.org"), (None, "accessed on"), ("date", "2019-08-20"))
    assert found["2019-08-20"] == "note"


def test_a_doi_broken_by_a_space_stays_one() -> None:
    found = labels(("title", "Mice."), ("doi", "10.1038/s580 5-012"))
    assert found["10.1038/s580"] == found["5-012"] == "doi"
