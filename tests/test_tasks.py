from pathlib import Path

import pytest

from app.errors import CorrigendaError, UnreadableInput
from app.library import Library, View
from app.model import FIELDS, Name, Names, Reference, Span
from app.resources import resource
from app.tasks import (
    add_reading,
    add_to_article,
    author_name,
    cell_text,
    coverage,
    printed_in_lists,
    read_file,
    read_pasted,
    read_text,
    set_cell,
    stored_value,
)

SAMPLE = resource("sample/sechenov-net-liver.txt")


def test_references_are_printed_in_the_forms_of_their_own_lists(tmp_path: Path) -> None:
    semicolons = [f"{n}. Moss A.B., Reed C. Title {n}. Gut 20{n}; {n}: {n}-{n + 5}" for n in range(11, 18)]
    commas = [f"{n}. Moss AB, Reed C. Title {n}. Gut. 20{n};{n}:{n}-{n + 5}." for n in range(11, 18)]
    library = Library.create(tmp_path / "a.corrigenda")
    for lines in (semicolons, commas):
        add_reading(library, read_text("References\n" + "\n".join(lines)), label="Add")
    by_hand = Reference(
        authors=Names((Name("Moss", "A.B."),)), title="New", container_title="Gut", year="2019", volume="7", pages="1-9"
    )
    with library.step("Type one") as step:
        [own] = step.add_references(1, [by_hand])
    ids = list(library.ids(View()))
    printed = printed_in_lists(library, ids)
    assert [printed[each] for each in ids if each != own] == [each[4:] for each in (*semicolons, *commas)]
    assert printed[own] == "Moss A.B. New. Gut 2019; 7: 1-9"
    library.close()


def test_a_cells_text_edited_to_itself_changes_nothing(tmp_path: Path) -> None:
    library = Library.create(tmp_path / "a.corrigenda")
    add_reading(library, read_file(SAMPLE), label="Add")
    steps = len(library.steps())
    for each in library.rows(library.ids(View())):
        assert each.id is not None
        with library.step("Edit") as step:
            for field in FIELDS:
                set_cell(step, each.id, field.name, cell_text(each, field.name))
    library.close()
    assert steps == 1
    again = Library.open(tmp_path / "a.corrigenda")
    assert len(again.steps()) == 1, "an edit that changes nothing was logged"
    again.close()


@pytest.mark.parametrize(
    ("column", "typed", "stored"),
    [
        ("title", "  Two\nlines  ", "Two lines"),
        ("doi", "https://doi.org/10.1000/x", "10.1000/x"),
        ("doi", "doi: 10.1000/x", "10.1000/x"),
        ("type", "Book", "book"),
        ("type", "article-journal", "article-journal"),
        ("authors", "", ""),
    ],
)
def test_what_is_typed_is_tidied(column: str, typed: str, stored: str) -> None:
    assert stored_value(column, typed) == stored


def test_typed_authors_become_names_with_et_al() -> None:
    stored = Names.from_json(stored_value("authors", "Ahlman H, Wängberg B, et al."))
    assert stored == Names((Name("Ahlman", "H"), Name("Wängberg", "B")), et_al=True)


def test_an_unknown_type_names_the_known_ones() -> None:
    with pytest.raises(CorrigendaError, match="Journal article"):
        stored_value("type", "novel")


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("O. V. Chistyakova", Name("Chistyakova", "O. V.")),
        ("Иванов Иван Иванович", Name("Иванов", "Иван Иванович")),
        ("WHO Working Group on Tumours", Name(literal="WHO Working Group on Tumours")),
    ],
)
def test_an_articles_author_is_typed_as_text(typed: str, name: Name) -> None:
    assert author_name(typed) == name


def test_a_page_without_anything_is_refused_in_a_sentence() -> None:
    with pytest.raises(UnreadableInput, match="nothing was added"):
        read_text(" \n \n")


def test_a_bare_list_joins_an_article_at_its_end(tmp_path: Path) -> None:
    library = Library.create(tmp_path / "a.corrigenda")
    article_id = add_reading(library, read_file(SAMPLE), label="Add")
    reading = read_text(
        "1. Raut C.P., Kulke M.H. Targeted therapy. Oncologist 2011; 16: 286-295\n"
        "2. Lehnert T. Liver. Transplantation 1998; 66: 1307-1312"
    )
    assert reading.is_bare_list
    add_to_article(library, article_id, reading)
    assert len(library.references(article_id)) == 28
    library.undo()
    assert len(library.references(article_id)) == 26
    library.close()


def test_coverage_counts_characters_that_no_field_took() -> None:
    read = Reference(title="Ten", source="Ten letter", spans=(Span(0, 3, "title"), Span(4, 10, "leftover")))
    found = coverage([read, Reference(title="typed by hand"), Reference(source="unread entry")])
    assert (found.entries, found.read) == (2, 1)
    assert found.share == pytest.approx(1 - 6 / 22)


def test_a_pasted_page_keeps_the_numbers_and_dois_that_only_its_html_tells() -> None:
    entries = ["Raut C.P. Therapy in tumors. Oncologist 2011; 16: 286-295", "Roe J. Cells. Cancer 2003; 97: 934-959"]
    items = "".join(
        f'<li>{each} <a href="https://doi.org/10.1000/{n}">CrossRef</a></li>' for n, each in enumerate(entries)
    )
    reading = read_pasted("\n".join(["References", *entries]), html=f"<h2>References</h2><ol>{items}</ol>")
    assert [each.doi for each in reading.references] == ["10.1000/0", "10.1000/1"]
    assert [each.label for each in reading.references] == ["1", "2"]


def test_a_pasted_page_whose_html_tells_less_is_read_from_its_text() -> None:
    text = "1. Raut C.P. Therapy in tumors. Oncologist 2011; 16: 286-295\n2. Roe J. Cells. Cancer 2003; 97: 9-12"
    for html in (
        "<p>nothing</p>",
        "<canvas></canvas>",
        "<ol><li>Raut C.P. Therapy. Oncologist 2011; 16: 286</li></ol>",
    ):
        assert len(read_pasted(text, html=html).references) == 2
