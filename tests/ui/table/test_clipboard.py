"""What other programs, and other versions of this one, may have put on the clipboard."""

import pytest
from PySide6.QtCore import QByteArray, QMimeData

from app.model import Name, Names, Reference
from ui.table.clipboard import CELLS, Cell, carry, held


@pytest.mark.parametrize(
    "own_form",
    [
        *(b"[[1]]", b'[["[{}]"]]', b'[["not names"]]', b'[["[3]"]]', b'[[{"a": 1}]]', b"[3]", b"{", b"null"),
        b"[" * 100_000,
    ],
)
def test_an_own_form_that_makes_no_sense_leaves_the_text(own_form: bytes) -> None:
    content = QMimeData()
    content.setText("Rindi G.")
    content.setData(CELLS, QByteArray(own_form))
    assert held(content).cells() == [[Cell("Rindi G.")]]


def test_names_and_their_absence_are_carried_whole() -> None:
    body = Names((Name(literal="WHO, Group"),), et_al=True)
    content = carry([Reference(authors=body, title="A"), Reference(title="B")], ["authors", "title"]).content()
    assert [[cell.names for cell in row] for row in held(content).cells()] == [[body.to_json(), None], ["", None]]
