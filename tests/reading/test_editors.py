"""Editors and the names of the books that they edited, told apart."""

import pytest

from app.reading.revising.revision import revised
from tests.reading.markup import labels, segmented


def mended(marked: str) -> list[tuple[str, str]]:
    """Label and text of the segments of a marked source once they are revised."""
    return labels(revised(segmented(marked)))


@pytest.mark.parametrize(
    ("marked", "container", "editors"),
    [
        ("in {container-title New Trends} in {editor Macroeconomics, Diebolt, C., and Kyrtsou, C}., (eds.)",
         "New Trends in Macroeconomics", "Diebolt, C., and Kyrtsou, C"),
        ("{container-title The Claim of Reason}: {editor Wittgenstein, Skepticism, and Tragedy}, pp. {pages 3-36}",
         "The Claim of Reason: Wittgenstein, Skepticism, and Tragedy", ""),
        ("{editor Psychological Monographs, J.F. Dashiell} (ed.), Vol. {volume 58}", "Psychological Monographs",
         "J.F. Dashiell"),
        ("In {container-title Jean Blanchon & Denis Creissels, Issues in Tonology}, {pages 37-82}",
         "Issues in Tonology", "Jean Blanchon & Denis Creissels"),
        ("{container-title Gender in Film}, edited by {translator Michael Stevenson}", "Gender in Film",
         "Michael Stevenson"),
    ],
)  # fmt: skip
def test_a_book_and_its_editors_come_apart(marked: str, container: str, editors: str) -> None:
    found = {
        "container-title" if label == "journal" else label: text
        for label, text in mended(f"{{author Roe E}}. {{title Anaemia}}. {marked}. {{publisher Orion}}.")
    }
    assert (found["container-title"], found.get("editor", "")) == (container, editors)


def test_a_name_behind_a_quotation_edited_what_follows() -> None:
    found = mended(
        "{author Gaïti B}, « {title Politique » , Pierre BIRNBAUM} (dir.), {journal Les élites}, {date 1985}"
    )
    assert found[1:4] == [("title", "Politique"), ("editor", "Pierre BIRNBAUM"), ("journal", "Les élites")]


@pytest.mark.parametrize(
    "marked",
    [
        "In: {container-title Reason}: {editor Smith J, Roe A, Doe B}, editors. {publisher Orion}",
        "In {editor Markov, A. and Roe, E.} (eds.), {container-title Fields}. {publisher Orion}",
        "In {container-title Nature and Culture, a reader}. {publisher Orion}",
    ],
)
def test_editors_that_are_labelled_well_stay(marked: str) -> None:
    marked = f"{{author Roe E}}. {{title Anaemia}}. {marked}."
    assert mended(marked) == labels(segmented(marked))
