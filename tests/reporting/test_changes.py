"""The change report."""

import csv
import io
from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.checks import Finding
from app.errors import CorrigendaError
from app.library import Library
from app.model import Affiliation, Article, Author, Name, Names, Reference, Translation
from app.reporting import change_report, changes_document, kind_for
from app.reporting.documents import CHANGE_FORMATS
from app.reporting.word_differences import word_differences


@pytest.fixture
def report(tmp_path: Path):
    with Library.create(tmp_path / "a.corrigenda") as library:
        article = Article(title="Gut <&>", affiliations=[Affiliation("Reseach Centre")])
        names = Names((Name("Alhman", "H."),))
        with library.step("Add the page") as step:
            added = step.add_article(article, [Reference(authors=names, title="=Gut of man", year="2011"), Reference()])
        first, second = (each.id or 0 for each in library.references(added))
        place = library.article(added).affiliations[0].id or 0
        with library.step("Fix “Alhman” in R1") as step:
            step.set(first, "authors", Names((Name("Ahlman", "H."),)))
            step.set(first, "spans", "")
        with library.step("Edit title") as step:
            step.set(first, "title", "=Gut of women")
            step.set(first, "as_printed", True)
            step.set(place, "text", "Research Centre", table="affiliation")
        with library.step("Delete a reference") as step:
            step.delete("reference", [second])
        with library.step("Never") as step:
            step.set(first, "year", "1999")
        library.undo()
        mended = Finding("LST05", "certain", "Space", (1,), (), "pages", "113:256", "113: 256", is_mended=True)
        yield change_report(library, added, [mended])


def test_changes_in_effect_are_told_by_entry_with_why_and_when(report):
    assert [(each.number, each.called) for each in report.entries] == [(0, ""), (1, "Ahlman 2011"), (None, "")]
    rows = [(row.field, row.before, row.after, row.why) for row in report.entries[1].rows]
    assert rows == [
        ("Authors", "Alhman H.", "Ahlman H.", "Fix “Alhman” in R1"),
        ("Title", "=Gut of man", "=Gut of women", "Edit title"),
        ("Kept as printed", "no", "yes", "Edit title"),
        ("", "113:256", "113: 256", "Form of the list"),
    ]
    assert all(row.at.startswith("20") for row in report.entries[1].rows[:3])
    assert report.entries[0].rows[0][:3] == ("Affiliation", "Reseach Centre", "Research Centre")
    assert report.count == 6


def test_it_is_told_whose_address_was_changed(tmp_path: Path):
    with Library.create(tmp_path / "b.corrigenda") as library:
        with library.step("Add") as step:
            added = step.add_article(Article(authors=[Author(Name("Roe", "R."))]), [])
        author = library.article(added).authors[0].id or 0
        with library.step("Edit") as step:
            step.set(author, "email", "roe@example.org", table="author")
            step.set(author, "name", Name("Rowe", "R."), table="author")
        report = change_report(library, added)
    [article] = report.entries
    assert [row.field for row in article.rows] == ["E-mail (Rowe R.)", "Author"]
    rows = list(csv.reader(io.StringIO(changes_document(report, to="csv").decode("utf-8-sig"))))
    assert [row[1] for row in rows[1:]] == ["The article", "The article"]


def test_the_word_file_has_room_for_a_time_and_keeps_headings_with_their_rows(report):
    document = docx.Document(io.BytesIO(changes_document(report, to="docx")))
    section, table = document.sections[0], document.tables[0]
    assert round(section.page_width.cm) == 21
    assert table.rows[0].cells[3].width.cm > 3.5
    assert all(cell.paragraphs[0].paragraph_format.keep_with_next for cell in table.rows[0].cells)


def test_the_page_marks_words_with_more_than_colour(report):
    page = changes_document(report, to="html").decode()
    assert "<del>Alhman</del><ins>Ahlman</ins> H." in page
    assert "=Gut of <del>man</del><ins>women</ins>" in page
    assert "line-through" in page
    assert "<h1>Changes: Gut &lt;&amp;&gt;</h1>" in page


def test_the_word_file_strikes_and_underlines(report):
    document = docx.Document(io.BytesIO(changes_document(report, to="docx")))
    table = document.tables[1]
    runs = [(run.text, run.font.strike, run.font.underline) for run in table.rows[1].cells[1].paragraphs[0].runs]
    assert runs == [("Alhman", True, None), ("Ahlman", None, True), (" H.", None, None)]
    assert [cell.text for cell in table.rows[0].cells] == ["Field", "Change", "Why", "When (UTC)"]


def test_the_table_has_a_row_for_each_change_and_no_formula(report):
    content = changes_document(report, to="csv")
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    assert rows[0] == ["Number", "Reference", "Field", "Before", "After", "Why", "When (UTC)"]
    assert len(rows) == 1 + report.count
    assert rows[3][2:5] == ["Title", "'=Gut of man", "'=Gut of women"]
    assert all(field for _, _, field, *_ in rows)


def test_an_article_without_changes_says_so(tmp_path: Path):
    with Library.create(tmp_path / "b.corrigenda") as library:
        with library.step("Add") as step:
            added = step.add_article(Article(), [Reference(title="A")])
        empty = change_report(library, added)
    for to in CHANGE_FORMATS:
        assert changes_document(empty, to=to)
    assert "Nothing has been changed" in changes_document(empty, to="html").decode()


def test_the_ending_chooses_the_form_and_an_unknown_one_is_refused():
    assert kind_for(Path("a.DOCX"), CHANGE_FORMATS, usual="html") == "docx"
    assert kind_for(Path("a"), CHANGE_FORMATS, usual="html") == "html"
    with pytest.raises(CorrigendaError, match=r"The forms are: html \(\.html\)"):
        kind_for(Path("a.pdf"), CHANGE_FORMATS, usual="html")


WORDS = st.lists(st.sampled_from(["a", "gut", " ", "  ", ".", "ы", "-"]), max_size=12).map("".join) | st.text(
    max_size=20
)


@given(WORDS, WORDS)
def test_differences_lose_nothing_of_either_text(before, after):
    runs = word_differences(before, after)
    assert "".join(run.text for run in runs if run.kind != "new") == before
    assert "".join(run.text for run in runs if run.kind != "gone") == after


def test_it_is_told_in_which_language_a_text_was_changed(tmp_path: Path):
    with Library.create(tmp_path / "b.corrigenda") as library:
        with library.step("Add") as step:
            added = step.add_article(Article(translations=[Translation("ru", "Опухли")]), [])
        russian = library.article(added).translations[0].id or 0
        with library.step("Edit") as step:
            step.set(russian, "title", "Опухоли", table="translation")
            step.add("translation", {"article_id": added, "language": "es", "title": "Tumores"})
        [article] = change_report(library, added).entries
    assert [(row.field, row.after) for row in article.rows] == [
        ("Title (Russian)", "Опухоли"),
        ("In another language", "Spanish – Tumores"),
    ]


def test_texts_with_hardly_a_word_in_common_stand_whole():
    runs = word_differences("Sunitinib malate for tumours, 2011", "Outcome of surgery of the liver in men, 1999")
    assert [run.kind for run in runs] == ["gone", "new"]
    assert [run.kind for run in word_differences("x " * 5000, "y " * 5000)] == ["gone", "new"]


def test_a_space_that_came_or_went_can_be_seen(report):
    page = changes_document(report, to="html").decode()
    assert "113:<ins>␣</ins>256" in page
