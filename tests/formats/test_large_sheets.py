"""Spreadsheets that are too large to be read as a whole: read row by row, whatever else is in them."""

import io
import tracemalloc
from collections.abc import Sequence
from pathlib import Path

import pytest

from app.errors import UnreadableInput
from app.formats import format_for, large_files, large_sheets, ods_reading, sheets, streaming, xlsx_reading
from app.formats.large_files import large_file
from app.model import Article, Reference
from app.tasks import read_file, read_table, table_of

from .test_spreadsheets import KINDS, SHEET, repacked

ROWS = [Reference(title=f"Title {number}", year="2011", source=f"{number}. Text") for number in range(1, 301)]


@pytest.fixture(autouse=True)
def small_portions(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(large_files, "LARGE", 2000)
    monkeypatch.setattr(large_sheets, "_PIECE", 1000)
    monkeypatch.setattr(streaming, "LEAST", 1500)
    monkeypatch.setattr(xlsx_reading, "_MOST_KEPT", 64)


def written(kind: str, references: list[Reference]) -> bytes:
    write = format_for(kind).write
    assert write is not None
    return write(Article(), references).content


def saved(folder: Path, kind: str, content: bytes) -> Path:
    path = folder / f"list.{kind}"
    path.write_bytes(content)
    return path


def by_openpyxl(*tables: Sequence[Sequence[object]]) -> bytes:
    openpyxl = pytest.importorskip("openpyxl", reason="openpyxl is not installed")
    book, file = openpyxl.Workbook(), io.BytesIO()
    for place, table in enumerate(tables):
        sheet = book.create_sheet(f"Sheet {place + 1}", place)
        for row in table:
            sheet.append(row)
    book.save(file)
    return file.getvalue()


@pytest.mark.parametrize("kind", KINDS)
def test_the_rows_of_a_large_sheet_are_read_as_they_are_asked_for(kind: str, tmp_path: Path) -> None:
    reading = read_file(saved(tmp_path, kind, written(kind, ROWS)), follows=True)
    assert reading.follow is not None
    assert list(reading.follow) == ROWS
    assert (reading.format, reading.problems) == (format_for(kind).title, [])


@pytest.mark.parametrize("kind", KINDS)
def test_a_sheet_four_times_as_long_takes_no_more_memory(kind: str, tmp_path: Path) -> None:
    def most(count: int) -> int:
        made = [Reference(title=f"{number} " + "word " * 40) for number in range(count)]
        reading = read_file(saved(tmp_path, kind, written(kind, made)), follows=True)
        tracemalloc.start()
        assert sum(1 for _ in reading.follow or ()) == count
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return peak

    most(500)
    assert most(4000) < 1.5 * most(1000)


def test_texts_that_cells_share_are_found_again(tmp_path: Path) -> None:
    titles = [f"Опухоль {number}" for number in range(200)]
    table: list[list[object]] = [["Title", "Journal", "Year"], *([title, "Анналы", 2011] for title in titles)]
    path = saved(tmp_path, "xlsx", by_openpyxl(table, [["nothing"]]))
    assert large_file(path) is not None
    reading = read_file(path)
    assert [each.title for each in reading.references] == titles
    assert {(each.container_title, each.year) for each in reading.references} == {("Анналы", "2011")}
    assert [problem.message for problem in reading.problems] == ["Only the sheet “Sheet 1” was read, not “Sheet 2”."]


def test_sheets_of_an_ods_are_told_apart_by_their_names(tmp_path: Path) -> None:
    def with_a_sheet_before(part: bytes) -> bytes:
        row = b"<table:table-row><table:table-cell><text:p>%b</text:p></table:table-cell></table:table-row>"
        before = b"<table:table table:style-name='a' table:name='Notes &amp; more'>%b</table:table>" % (
            row % b"x" * 500
        )
        return part.replace(b"<table:table ", before + b"<table:table ", 1)

    content = repacked(written("ods", ROWS), "content.xml", with_a_sheet_before)
    reading = read_file(saved(tmp_path, "ods", content))
    assert reading.references == ROWS
    told = "Only the sheet “References” was read, not “Notes & more”."
    assert [problem.message for problem in reading.problems] == [told]


def test_columns_of_a_large_sheet_are_told_by_the_user(tmp_path: Path) -> None:
    titles = [f"Title {number}" for number in range(200)]
    table: list[list[object]] = [["What", "When"], *([title, 2011] for title in titles)]
    opened, found = table_of(saved(tmp_path, "xlsx", by_openpyxl(table)))
    assert found is not None
    assert (found.headings, found.rows[0]) == (("What", "When"), ("Title 0", "2011"))
    reading = read_table(opened, "list.xlsx", ["title", "year"])
    assert [(each.title, each.year) for each in reading.follow or ()] == [(title, "2011") for title in titles]


@pytest.mark.parametrize("kind", KINDS)
def test_a_large_sheet_that_breaks_off_keeps_its_rows_and_says_so(kind: str, tmp_path: Path) -> None:
    content = repacked(written(kind, ROWS), SHEET[kind], lambda part: part[: part.index(b"Title 200")])
    reading = read_file(saved(tmp_path, kind, content))
    assert reading.references == ROWS[:199]
    assert any("breaks off" in problem.message for problem in reading.problems)


@pytest.mark.parametrize("kind", KINDS)
def test_an_endless_cell_or_tag_is_not_kept(kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (sheets, xlsx_reading, ods_reading):
        monkeypatch.setattr(module, "LONGEST_ROW", 100_000)
    long = written(kind, [Reference(title="A" * 30_000, note="B" * 30_000, source="C" * 30_000, url="D" * 30_000)])
    reading = read_file(saved(tmp_path, kind, long))
    assert reading.references[0].title == "A" * 30_000
    assert any("rest was left out" in problem.message for problem in reading.problems)

    def with_endless_tag(part: bytes) -> bytes:
        return part.replace(b"Title 200", b'<x y="' + b"z" * 400_000 + b'"/>Title 200')

    reading = read_file(saved(tmp_path, kind, repacked(written(kind, ROWS), SHEET[kind], with_endless_tag)))
    assert reading.references == ROWS[:199]


@pytest.mark.parametrize("kind", KINDS)
def test_a_large_sheet_without_a_text_is_told(kind: str, tmp_path: Path) -> None:
    empty = {
        "xlsx": b"<worksheet><sheetData>%b</sheetData></worksheet>",
        "ods": b"<o:x xmlns:o='o'><table>%b</table></o:x>",
    }
    content = repacked(written(kind, ROWS), SHEET[kind], lambda _part: empty[kind] % (b" " * 9000))
    with pytest.raises(UnreadableInput, match="holds no cell"):
        read_file(saved(tmp_path, kind, content))
