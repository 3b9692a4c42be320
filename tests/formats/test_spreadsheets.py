"""Excel workbooks and OpenDocument spreadsheets: written, read again, read by other programs, and broken."""

import io
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.errors import UnreadableInput
from app.formats import decode, format_for
from app.formats.csv import COLUMNS
from app.formats.csv_reading import read
from app.model import Article, Name, Names, Reference, Span

from .strategies import BODY, PLAIN_NAME, TEXT, references

RAYMOND = Reference(
    authors=Names((Name("Raymond", "E."), Name("Raoul", "J.L.")), et_al=True),
    title="=SUM(A1) of\n  two  lines _x000D_ & <more>",
    container_title="N Engl J Med",
    year="2011",
    pages="10-12",
    label="22",
    source="22. Raymond E.",
    spans=(Span(0, 2, "label"),),
    confidence=0.25,
    as_printed=True,
)
KINDS = ("xlsx", "ods")


def written(kind: str, *made: Reference) -> bytes:
    write = format_for(kind).write
    assert write is not None
    return write(Article(), made).content


def again(content: bytes):
    decoded = decode(content, name="list")
    found = read(decoded.text)
    return found.references, [*decoded.problems, *found.problems]


@pytest.mark.parametrize("kind", KINDS)
def test_everything_of_a_reference_comes_back(kind):
    assert again(written(kind, RAYMOND, Reference(title="B"))) == ([RAYMOND, Reference(title="B")], [])


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(made_up=st.lists(references(TEXT, PLAIN_NAME | BODY), max_size=3))
def test_any_reference_comes_back_as_it_was(kind, made_up):
    write = format_for(kind).write
    assert write is not None
    file = write(Article(), made_up)
    found = again(file.content)[0] if made_up else []
    for number, field, _ in file.losses:
        setattr(made_up[number - 1], field, getattr(found[number - 1], field))
    assert found == made_up


def test_another_program_finds_texts_and_no_formula():
    openpyxl = pytest.importorskip("openpyxl", reason="openpyxl is not installed")
    sheet = openpyxl.load_workbook(io.BytesIO(written("xlsx", RAYMOND))).active
    row = dict(zip([cell.value for cell in sheet[1]], sheet[2], strict=True))
    assert row["Title"].data_type == "s"
    assert row["Title"].value.startswith("=SUM(A1) of\n  two  lines ")
    assert (row["Pages"].value, row["Year"].value, row["Journal"].value) == ("10-12", "2011", "N Engl J Med")
    assert row["Authors"].value == "Raymond, E.; Raoul, J.L.; et al."


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_libreoffice_shows_the_same_cells(kind, tmp_path: Path):
    path = tmp_path / f"list.{kind}"
    path.write_bytes(written(kind, replace(RAYMOND, title="=1+1 & 10-12")))
    home = f"-env:UserInstallation=file://{tmp_path / 'home'}"
    command = ["soffice", home, "--headless", "--convert-to", "csv", "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, capture_output=True, check=True, timeout=200)
    found = read((tmp_path / "list.csv").read_text(encoding="utf-8")).references[0]
    assert (found.title, found.pages, found.year) == ("=1+1 & 10-12", "10-12", "2011")
    assert found.authors == RAYMOND.authors


def workbook(fill) -> bytes:
    openpyxl = pytest.importorskip("openpyxl", reason="openpyxl is not installed")
    book, file = openpyxl.Workbook(), io.BytesIO()
    fill(book)
    book.save(file)
    return file.getvalue()


def test_a_workbook_of_another_program_is_read_by_its_values():
    def fill(book):
        sheet = book.active
        sheet.title = "Notes"
        sheet["A1"] = "nothing here"
        table = book.create_sheet("Список")
        table.append(["Мой список"])
        table.append(["Авторы", "Название", "Журнал", "Год", "Стр.", "Дата обращения", "Цвет"])
        table.append(["Патютко Ю.И., Сагайдак И.В.", "Рак печени", "Анналы", 2005, "10-12", date(2020, 1, 2), "red"])
        table.append(["Roe R.", "B", None, 2006.5, '=CONCATENATE("1","2")', None, None])

    found, problems = again(workbook(fill))
    assert [each.title for each in found] == ["Рак печени", "B"]
    assert found[0].authors == Names((Name("Патютко", "Ю.И."), Name("Сагайдак", "И.В.")))
    assert (found[0].year, found[0].pages, found[0].accessed) == ("2005", "10-12", "2020-01-02")
    told = " ".join(problem.message for problem in problems)
    assert "Only the sheet “Список” was read, not “Notes”" in told
    assert "Цвет" in told
    assert "never computed" in told


def test_a_cell_far_away_fills_no_memory():
    def fill(book):
        book.active["A1"], book.active["B1"], book.active["A2"] = "Title", "Year", "A"
        book.active["XFD1048576"] = "far"

    found, problems = again(workbook(fill))
    assert [each.title for each in found] == ["A"]
    assert any("256th column" in problem.message for problem in problems)


def repacked(content: bytes, part: str, change) -> bytes:
    """An archive with one of its parts changed."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            how = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            new.writestr(name, change(old.read(name)) if name == part else old.read(name), how)
    return file.getvalue()


SHEET = {"xlsx": "xl/worksheets/sheet1.xml", "ods": "content.xml"}


@pytest.mark.parametrize("kind", KINDS)
def test_a_sheet_that_breaks_off_keeps_its_rows_and_says_so(kind):
    content = written(kind, RAYMOND, replace(RAYMOND, title="Second"))
    found, problems = again(repacked(content, SHEET[kind], lambda part: part[: part.index(b"Second")]))
    assert found == [RAYMOND]
    assert "breaks off" in problems[0].message


BOMB = b'<!DOCTYPE a [<!ENTITY b "xxxxxxxxxx"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'


@pytest.mark.parametrize("kind", KINDS)
def test_a_sheet_that_declares_entities_is_not_read(kind):
    content = written(kind, RAYMOND)
    with pytest.raises(UnreadableInput):
        decode(repacked(content, SHEET[kind], lambda part: part.replace(b"?>", b"?>" + BOMB, 1)), name="list")


@pytest.mark.parametrize("kind", KINDS)
def test_an_archive_cut_off_or_blown_up_is_told(kind):
    content = written(kind, RAYMOND)
    bomb = repacked(content, SHEET[kind], lambda part: part + b" " * 250_000_000)
    for broken, told in ((content[: len(content) // 2], "cut off"), (bomb, "unpacks to more than")):
        with pytest.raises(UnreadableInput, match=told):
            decode(broken, name="list")


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_sheet_is_told(kind):
    content = written(kind)
    empty = {"xlsx": b"<worksheet><sheetData/></worksheet>", "ods": b"<o:x xmlns:o='o'><table name='A'/></o:x>"}
    with pytest.raises(UnreadableInput, match="holds no cell"):
        decode(repacked(content, SHEET[kind], lambda _part: empty[kind]), name="list")


def test_repeated_cells_and_rows_of_an_ods_are_bounded():
    row = (
        b'<table-row number-rows-repeated="1048576"><table-cell number-columns-repeated="16384"><p>x</p></table-cell>'
        b"</table-row>"
    )
    sheet = b"<a><table name='A'><table-row><table-cell><p>Title</p></table-cell><table-cell><p>Year</p></table-cell>"
    content = repacked(written("ods"), "content.xml", lambda _part: sheet + b"</table-row>" + row + b"</table></a>")
    found, _ = again(content)
    assert {each.title for each in found} == {"x"}
    assert len(found) == 1000


def test_a_text_too_long_for_a_cell_is_cut_and_told():
    write = format_for("xlsx").write
    assert write is not None
    file = write(Article(), [replace(RAYMOND, note="x" * 40_000)])
    assert [(loss.number, loss.field) for loss in file.losses] == [(1, "note")]
    assert len(again(file.content)[0][0].note) == 32_767


@pytest.mark.parametrize(("kind", "part", "mark"), [
    ("xlsx", "xl/worksheets/sheet1.xml", r'<col [^>]*?(hidden="1")? customWidth="1"/>'),
    ("ods", "content.xml", r'<table:table-column table:style-name="\w+"( table:visibility="collapse")?/>'),
])  # fmt: skip
def test_columns_that_nothing_fills_and_the_programs_own_are_out_of_sight_and_come_back(kind, part, mark):
    made = [replace(RAYMOND, issn="0028-4793"), Reference(title="B", publisher="OUP")]
    content = written(kind, *made)
    sheet = zipfile.ZipFile(io.BytesIO(content)).read(part).decode()
    shown = [name for name, hidden in zip(COLUMNS, re.findall(mark, sheet), strict=True) if not hidden]
    assert shown == [
        "number", "type", "authors", "title", "container_title", "year", "volume", "issue", "pages", "doi", "publisher",
        "issn", "source",
    ]  # fmt: skip
    assert again(content)[0] == made


def test_rows_of_a_workbook_are_as_high_as_their_longest_text():
    sheet = zipfile.ZipFile(io.BytesIO(written("xlsx", Reference(title="x" * 100), Reference(title="B"))))
    rows = re.findall(r'<row r="(\d)"(?: ht="(\d+)")?>', sheet.read("xl/worksheets/sheet1.xml").decode())
    assert rows == [("1", ""), ("2", "45"), ("3", "")]
