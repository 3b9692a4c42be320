"""The hands of a user at the table, and the list that lies there."""

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.library import Changed
from app.model import Name, Names, Reference
from ui.desk import Desk
from ui.table import ReferenceTable
from ui.table.columns import NUMBER_OF

PLAIN = Qt.KeyboardModifier.NoModifier


def names(*printed: str, et_al: bool = False) -> Names:
    """Names given as "Rindi G."."""
    people = tuple(Name(*each.rsplit(" ", 1)) for each in printed)
    return Names(people, et_al=et_al)


def sample() -> list[Reference]:
    """Some references of the sample article, the unfinished last one among them."""
    return [
        Reference(
            authors=names("Williams E.D.", "Sandler M."),
            title="The classification of carcinoid tum ours",
            container_title="Lancet",
            year="1963",
            volume="1",
            pages="238-239",
        ),
        Reference(
            authors=names("Modlin I.M.", "Lye K.D.", "Kidd M."),
            title="A 5-decade analysis of 13,715 carcinoid tumors",
            container_title="Cancer",
            year="2003",
            volume="97",
            pages="934-959",
        ),
        Reference(
            authors=names("Rindi G.", "Klöppel G.", "Alhman H.", et_al=True),
            title="TNM staging of foregut (neuro)endocrine tumors: a consensus proposal including a grading system",
            container_title="Virchows Arch",
            year="2006",
            volume="449",
            pages="395-401",
        ),
        Reference(
            authors=names("Pape U.F.", "Jann H.", "Müller-Nordhorn J.", et_al=True),
            title="Prognostic relevance of a novel TNM classification system",
            container_title="Cancer",
            year="2008",
            volume="113",
            pages="256-265",
        ),
        Reference(
            authors=names("Ahlman H.", "Wängberg B.", "Jansson S.", et_al=True),
            title="Interventional treatment of gastrointestinal neuroendocrine tumours",
            container_title="Digestion",
            year="2000",
            volume="62",
            issue="Suppl 1",
            pages="59-68",
        ),
        Reference(authors=Names((Name(family="Патютко"),))),
    ]


def shown_table(qtbot: QtBot, desk: Desk) -> ReferenceTable:
    """A table on the screen that has the keyboard and shows DOI and type too; Qt's model tester watches its model."""
    table = ReferenceTable(desk)
    for name in ("doi", "type"):
        table._headings.show_column(name, True)
    qtbot.addWidget(table)
    table.resize(1100, 400)
    QAbstractItemModelTester(table.view.model(), QAbstractItemModelTester.FailureReportingMode.Fatal, table)
    table.show()
    table.activateWindow()
    table.setFocus()
    qtbot.waitUntil(table.view.hasFocus)
    return table


class Hands:
    """Works the table as a user does: by keys and the mouse, and looks at what the library holds then."""

    def __init__(self, table: ReferenceTable, desk: Desk) -> None:
        self.table, self.desk, self.view = table, desk, table.view
        self.sentences: list[str] = []
        self.steps: list[Changed] = []
        desk.said.connect(self.sentences.append)
        desk.changed.connect(self.steps.append)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(self.focus(), key, modifiers)

    def type(self, text: str) -> None:
        """Type a text of any letters where the keyboard is."""
        for letter in text:
            for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
                QApplication.sendEvent(self.focus(), QKeyEvent(kind, 0, PLAIN, letter))

    def focus(self) -> QWidget:
        """The widget that the keyboard is in."""
        focus = QApplication.focusWidget()
        assert focus is not None
        return focus

    def go(self, row: int, column: str) -> None:
        """Click on a cell."""
        self.view.scrollTo(self.index(row, column))
        QTest.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, PLAIN, self.middle(row, column))

    def select(self, first: tuple[int, str], last: tuple[int, str]) -> None:
        """Click on one cell, and with Shift on another."""
        self.go(*first)
        self.view.scrollTo(self.index(*last))
        shift = Qt.KeyboardModifier.ShiftModifier
        QTest.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, shift, self.middle(*last))

    def index(self, row: int, column: str) -> QModelIndex:
        """A cell of the model."""
        return self.view.model().index(row, NUMBER_OF[column])

    def middle(self, row: int, column: str) -> QPoint:
        """The middle of a cell in the viewport."""
        return self.view.visualRect(self.index(row, column)).center()

    def at(self) -> tuple[int, str]:
        """The current cell."""
        current = self.view.current()
        assert current is not None
        return current[0], next(name for name, place in NUMBER_OF.items() if place == current[1])

    def text(self, row: int, column: str) -> str:
        """What a cell shows."""
        return str(self.index(row, column).data())

    def column(self, column: str) -> list[str]:
        """What the cells of a column show."""
        return [self.text(row, column) for row in range(self.view.model().rowCount())]

    def stored(self) -> list[Reference]:
        """The list as the library holds it."""
        article_id = self.desk.article_id
        assert article_id is not None
        return self.desk.library.references(article_id)

    @property
    def editor(self) -> QWidget | None:
        """The open editor."""
        return self.view.viewport().findChild(QWidget, "cell-editor")

    @property
    def is_editing(self) -> bool:
        return self.table._editing.editor is not None
