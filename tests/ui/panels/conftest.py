"""A library with the sample's article, some of its references, and a second article without a title."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.library import Library
from app.model import LEFTOVER, Affiliation, Article, Author, Name, Names, Reference, Span
from ui import theme
from ui.desk import Desk

ABSTRACT = " ".join(
    f"Sentence {number} of an abstract that is long enough to be read by scrolling." for number in range(1, 21)
)


def reference(*segments: tuple[str, str], **fields: object) -> Reference:
    """A reference of (field or "" for a separator, text) segments."""
    spans, start = [], 0
    for name, text in segments:
        if name:
            spans.append(Span(start, start + len(text), name))
        start += len(text)
    return Reference(source="".join(text for _, text in segments), spans=tuple(spans), **fields)


def rindi() -> Reference:
    """Number 3 of the sample."""
    title = "TNM staging of foregut (neuro)endocrine tumors: a consensus proposal including a grading system"
    people = (Name("Rindi", "G."), Name("Klöppel", "G."), Name("Alhman", "H."))
    return reference(
        ("label", "1"), ("", ". "),
        ("authors", "Rindi G."), ("", ", "), ("authors", "Klöppel G."), ("", ", "), ("authors", "Alhman H."), ("", " "),
        ("et_al", "et al."), ("", " "),
        ("title", title), ("", ". "), ("container_title", "Virchows Arch"), ("", " "), ("year", "2006"), ("", "; "),
        ("volume", "449"), ("", ": "), ("pages", "395-401"),
        label="1", authors=Names(people, et_al=True), title=title, container_title="Virchows Arch", year="2006",
        volume="449", pages="395-401", confidence=0.98,
    )  # fmt: skip


def pape() -> Reference:
    """Number 4 of the sample, cut short: the space after its colon is missing."""
    title = "Prognostic relevance of a novel TNM classification system"
    return reference(
        ("label", "2"), ("", ". "), ("authors", "Pape U.F."), ("", " "), ("et_al", "et al."), ("", " "),
        ("title", title), ("", ". "), ("container_title", "Cancer"), ("", " "), ("year", "2008"), ("", "; "),
        ("volume", "113"), ("", ":"), ("pages", "256-265"), ("", ". "), (LEFTOVER, "%% <b>x</b>"),
        label="2", authors=Names((Name("Pape", "U.F."),), et_al=True), title=title, container_title="Cancer",
        year="2008", volume="113", pages="256-265", confidence=0.9,
    )  # fmt: skip


def sample_article() -> Article:
    """The article of the sample: no title, no year, four authors at two places."""
    return Article(
        journal="Sechenov Medical Journal",
        abstract=ABSTRACT,
        licence="Creative Commons Attribution 4.0 License",
        issn_print="2218-7332",
        issn_online="2658-3348",
        views=216,
        authors=[
            Author(Name("Chistyakova", "O. V."), (0,)),
            Author(Name("Solovyeva", "O. N."), (0,)),
            Author(Name("Xiaodong", "D."), (1,)),
            Author(Name("Kosyrev", "V. Yu."), (1,)),
        ],
        affiliations=[
            Affiliation("N.N. Blokhin Russian Cancer Reseach Center", "Russian Federation"),
            Affiliation("I.M. Sechenov First Moscow State Medical University", "Russian Federation"),
        ],
    )


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """An open library with one article and three references, the last of them typed by hand."""
    opened = Library.create(tmp_path / "sample.corrigenda")
    typed = Reference(authors=Names((Name("Öberg", "K."),)), title="Carcinoid tumours", year="2004")
    with opened.step("Read the sample") as step:
        step.add_article(sample_article(), [rindi(), pape(), typed])
    yield opened
    opened.close()


@pytest.fixture
def desk(qapp: QApplication, library: Library) -> Iterator[Desk]:
    """A desk on which the sample's article is shown."""
    theme.apply(qapp, "light")
    made = Desk(library)
    made.show_article(library.articles()[0].id)
    yield made
    made.deleteLater()


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Callable[[QWidget, int, int], QWidget]]:
    """Shows a panel at a size, with the keyboard's attention, and keeps it until the test is over."""
    shown = []

    def show_panel(panel: QWidget, width: int, height: int) -> QWidget:
        qtbot.addWidget(panel)
        shown.append(panel)
        panel.resize(width, height)
        with qtbot.waitActive(panel):
            panel.show()
            panel.activateWindow()
        return panel

    yield show_panel
    shown.clear()
