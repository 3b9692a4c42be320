"""What an entry says of its own is printed, whatever the form of its list knows."""

from dataclasses import replace

import pytest

from app.model import Names, Reference
from app.styles import learn, printed_text

from .labelled import labelled

BOOKS = [
    labelled(
        f"{{authors:Roe, A.}}, {{title:Tides {n}}} ({{publisher_place:Bonn}}: {{publisher:Nord}}, {{year:2001}}).",
        "book",
    )
    for n in range(8)
]


@pytest.mark.parametrize(
    "source",
    [
        "{authors:Ven, G.} (red.), {title:Heat} ({publisher_place:Utrecht}: {publisher:Zuid}, {year:1993}).",
        "{authors:Ven, G.}, {title:Heat} ({volume:35}; {publisher_place:Utrecht}: {publisher:Zuid}, {year:1993}).",
        "{authors:Ven, G.}, {title:Heat} ({edition:4th}; {publisher_place:Utrecht}: {publisher:Zuid}, {year:1993}).",
        "{authors:Ven, G.}, {title:Heat}, in {container_title:Shores} ({publisher_place:Utrecht}, {year:1993}).",
    ],
)
def test_words_and_brackets_that_the_list_does_not_know_are_kept(source: str) -> None:
    book = labelled(source, "book")
    assert printed_text(book, pattern=learn([*BOOKS, book])) == book.source


def test_a_kind_that_the_list_has_few_of_is_not_put_in_another_order() -> None:
    law = labelled("{title:Trusts Act} [{year:1984}] ({publisher_place:Jersey})", "legislation")
    assert printed_text(law, pattern=learn([*BOOKS, law])) == law.source


def test_what_is_edited_in_such_an_entry_is_printed() -> None:
    book = labelled(
        "{authors:Ven, G.} (red.), {title:Haet} ({publisher_place:Utrecht}: {publisher:Zuid}, {year:1993}).", "book"
    )
    mended = replace(book, title="Heat")
    assert printed_text(mended, pattern=learn([*BOOKS, book])) == book.source.replace("Haet", "Heat")


def _with_container_emptied() -> tuple[Reference, Reference]:
    source = "{authors:Ven, G.}, {title:Heat}, in {container_title:Shores} ({publisher_place:Utrecht}, {year:1993})."
    book = labelled(source, "book")
    return book, replace(book, container_title="", editors=Names())


def test_what_stood_before_a_field_goes_with_it() -> None:
    book, emptied = _with_container_emptied()
    assert printed_text(emptied, pattern=learn([*BOOKS, book])) == "Ven, G., Heat (Utrecht, 1993)."


def test_a_field_that_ends_in_a_stop_since_it_was_edited_brings_no_second_one() -> None:
    data = labelled("{authors:Roe A}. {title:Tides}. {year:2001}, in [{publisher:Nord}].", "dataset")
    names = replace(data.authors, et_al=True)
    assert printed_text(replace(data, authors=names), pattern=learn([*BOOKS, data])).startswith("Roe, A. et al. Tides.")


def test_words_before_pages_are_still_as_the_list_has_them() -> None:
    articles = [
        labelled(
            f"{{authors:Roe A}}. {{title:Tides {n}}}. {{container_title:Gut}}. {{year:2001}}; p. {{pages:{n}0-{n}9}}."
        )
        for n in range(1, 8)
    ]
    other = labelled("{authors:Doe B}. {title:Heat}. {container_title:Gut}. {year:2001}; pp. {pages:70-79}.")
    pattern = learn([*articles, other])
    assert printed_text(other, pattern=pattern) == other.source.replace("pp.", "p.")


def test_a_kind_that_the_list_has_few_of_keeps_its_brackets() -> None:
    chapter = labelled(
        "{authors:Ven, G.} ({year:1997}). {title:Heat}. In {container_title:Shores} (S. {pages:335–352}). "
        "{publisher:Zuid}.",
        "chapter",
    )
    other = labelled(
        "{authors:Roe, A.} ({year:1997}). {title:Ebb}. In {editors:B. Doe} (Hrsg.), {container_title:Tides} "
        "({edition:4th}, S. {pages:7–9}). {publisher:Nord}.",
        "chapter",
    )
    assert printed_text(chapter, pattern=learn([*BOOKS, chapter, other])) == chapter.source


def test_a_body_keeps_the_stop_that_initials_have_for_it() -> None:
    articles = [
        labelled(f"{{authors:Roe, A.}} ({{year:200{n}}}). {{title:Tides {n}}}. {{container_title:Gut}}.")
        for n in range(8)
    ]
    body = labelled("{authors:=Moss Office}. ({year:2013}). {title:Heat}. {container_title:Gut}.", "article-journal")
    assert printed_text(body, pattern=learn([*articles, body])) == body.source


def test_editors_in_place_of_authors_are_printed_as_they_are_in_their_list() -> None:
    marked = "{{authors:Roe, Ann}}. {{year:200{0}}}. {{title:Tides {0}}}. {{publisher:Nord}}."
    books = [labelled(marked.format(n), "book") for n in range(8)]
    edited = labelled(
        "{editors:Ven, Eric}, and {editors:Ida >Doe}, eds. {year:1983}. {title:Heat}. {publisher:Nord}.", "book"
    )
    assert printed_text(edited, pattern=learn([*books, edited])) == edited.source
