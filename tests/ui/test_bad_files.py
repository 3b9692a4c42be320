"""What a user may drop on the window by mistake or malice: each gets a sentence, and nothing is lost."""

import random
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.library import View
from ui.dialogs.columns import ColumnsDialog
from ui.window import MainWindow

GOOD = "TY  - JOUR\nAU  - Roe, R.\nTI  - Fine title\nJO  - Gut\nPY  - 2011\nER  - \n"
BIB = "@article{a, author = {Roe, R.}, title = {Fine title}, journal = {Gut}, year = 2011}\n"
WORD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}</w:body></w:document>'
PARAGRAPH = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
PRINTED = "1. Rindi G. TNM staging of foregut tumors. Virchows Arch 2006; 449: 395-401."


def packed(**parts: str | bytes) -> bytes:
    """A ZIP of parts; "__" in a name stands for "/", "_DOT_" for "."."""
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name.replace("__", "/").replace("_DOT_", "."), part)
    return content.getvalue()


def word(body: str, **more: str) -> bytes:
    return packed(word__document_DOT_xml=WORD.format(body), **more)


NOISE = random.Random(26).randbytes(30_000)
BOMB = b" " * 230_000_000
REFUSED: dict[str, Callable[[], bytes]] = {
    "empty.ris": lambda: b"",
    "blank.bib": lambda: b" \n\r\n\t ",
    "noise.ris": lambda: NOISE,
    "nul-bytes.ris": lambda: GOOD.encode().replace(b"Fine", b"Fi\x00ne"),
    "picture.bib": lambda: b"\x89PNG\r\n\x1a\n" + NOISE,
    "old-book.xls": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "Workbook\0".encode("utf-16-le"),
    "cut-off.docx": lambda: word(PARAGRAPH.format(PRINTED))[:-30],
    "cut-off.xlsx": lambda: packed(xl__workbook_DOT_xml="<workbook/>")[:-30],
    "bomb.docx": lambda: packed(word__document_DOT_xml=BOMB),
    "bomb.xlsx": lambda: packed(xl__workbook_DOT_xml="<workbook/>", xl__sharedStrings_DOT_xml=BOMB),
    "bomb.ods": lambda: packed(mimetype="application/vnd.oasis.opendocument.spreadsheet", content_DOT_xml=BOMB),
    "bomb.odt": lambda: packed(mimetype="application/vnd.oasis.opendocument.text", content_DOT_xml=BOMB),
    "entities.docx": lambda: packed(
        word__document_DOT_xml='<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>' + WORD.format("&b;")
    ),
    "nested.docx": lambda: word("<w:sdt>" * 100_000),
    "no-list.rtf": lambda: b"{\\rtf1 " + b"{" * 200_000,
    "just.json": lambda: b"[" * 300_000,
}
TOLD: dict[str, Callable[[], bytes]] = {
    "truncated.ris": lambda: (GOOD + GOOD)[:-8].encode(),
    "truncated.bib": lambda: (BIB + BIB)[:-12].encode(),
    "truncated.json": lambda: b'[{"id": "a", "type": "book", "title": "Fine title"}, {"id": "b", "ti',
    "braces.bib": lambda: (BIB + "@article{b, title = {" + "{" * 50_000 + "}\n" + BIB).encode(),
    "entities.xml": lambda: (
        b'<!DOCTYPE xml [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><xml><records><record><ref-type name="Book">6'
        b"</ref-type><titles><title>Fine title &b;</title></titles></record></records></xml>"
    ),
}
FINE: dict[str, Callable[[], bytes]] = {
    "really-bibtex.ris": lambda: BIB.encode(),
    "mixed-ends.ris": lambda: GOOD.replace("\n", "\r\n", 3).replace("PY  - 2011\n", "PY  - 2011\r").encode(),
    "windows-1251.ris": lambda: GOOD.replace("Roe", "Патютко Юрий Иванович").encode("cp1251"),
    "long.bib": lambda: (BIB + "@article{b, title = {Long}, abstract = {" + "word " * 2_000_000 + "}}\n").encode(),
    "rtl.ris": lambda: GOOD.replace("Fine title", "\u202eFine title\u202c \u200fabc").encode(),
    "macros.docm": lambda: word(PARAGRAPH.format(PRINTED), word__vbaProject_DOT_bin="Sub AutoOpen()"),
    "outside-picture.docx": lambda: word(
        PARAGRAPH.format(PRINTED) + '<w:p><w:r><w:pict r:link="http://example.org/x.png" xmlns:r="r"/></w:r></w:p>',
        word____rels__document_DOT_xml_DOT_rels='<Relationships xmlns="x"><Relationship Id="a" TargetMode="External" '
        'Target="http://example.org/x.png"/><Relationship Id="b" Target="document.xml"/></Relationships>',
    ),
    "table.docx": lambda: word(
        PARAGRAPH.format("References")
        + PARAGRAPH.format(PRINTED)
        + f"<w:tbl><w:tr>{'<w:tc><w:p/></w:tc>' * 20_000}</w:tr></w:tbl>"
    ),
}


@pytest.fixture
def window(open_window: Callable[..., MainWindow]) -> MainWindow:
    return open_window()


def brought(window: MainWindow, qtbot: QtBot, path: Path) -> tuple[int, str]:
    """How many references came in by opening a file, and what the notice says."""
    library = window.desk.library
    before = len(library.ids(View()))
    window.notice.clear()
    window.opening.open_path(path)
    qtbot.waitUntil(lambda: window.jobs.idle, timeout=60_000)
    for dialog in window.findChildren(ColumnsDialog):
        dialog.accept()
        qtbot.waitUntil(lambda: window.jobs.idle, timeout=60_000)
    return len(library.ids(View())) - before, window.notice.text() if window.notice.isVisible() else ""


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_is_refused_in_a_sentence(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    path.write_bytes(REFUSED[name]())
    articles = len(window.desk.library.articles())
    count, told = brought(window, qtbot, path)
    assert count == 0
    assert len(window.desk.library.articles()) == articles
    assert told.endswith(".")
    assert name in told
    assert "fault of its own" not in told


@pytest.mark.parametrize("name", TOLD)
def test_what_can_be_read_of_a_broken_file_is_read_and_the_rest_is_told(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    path.write_bytes(TOLD[name]())
    count, told = brought(window, qtbot, path)
    assert count >= 1
    assert told.startswith(f"Not all of {name} could be read.")
    title = window.desk.library.reference(window.desk.library.ids(View(window.desk.article_id))[0]).title
    assert title.startswith("Fine title")


@pytest.mark.parametrize("name", FINE)
def test_what_only_looks_bad_is_read(window: MainWindow, qtbot: QtBot, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(FINE[name]())
    count, told = brought(window, qtbot, path)
    assert count >= 1
    assert "fault of its own" not in told
    title = window.desk.library.reference(window.desk.library.ids(View(window.desk.article_id))[0]).title
    assert "Fine title" in title or title == "TNM staging of foregut tumors"
