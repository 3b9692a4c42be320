"""Characters of a source given to a field by hand."""

import pytest

from app.model import LEFTOVER, Name, Names, Reference, Span
from app.reading.fields.assigning import assigned

SOURCE = "Pape U.F., Jann H. Prognostic relevance: a study. Cancer 2008; 113:256-265."


def place(text: str, field: str) -> Span:
    start = SOURCE.index(text)
    return Span(start, start + len(text), field)


def give(reference: Reference, text: str, field: str) -> Reference:
    start = reference.source.index(text)
    return assigned(reference, start, start + len(text), field)


@pytest.fixture
def read() -> Reference:
    """The reference as a parser read it that took the second author into the title."""
    spans = (
        place("Pape U.F.", "authors"),
        place("Jann H. Prognostic relevance", "title"),
        place("Cancer", "container_title"),
        place("2008", "year"),
        place("113", "volume"),
        place("256-265", "pages"),
    )
    return Reference(
        authors=Names((Name("Pape", "U.F."),)),
        title="Jann H. Prognostic relevance",
        container_title="Cancer",
        year="2008",
        volume="113",
        pages="256-265",
        source=SOURCE,
        spans=spans,
    )


def test_an_author_taken_out_of_the_title_joins_the_authors_beside_it(read: Reference) -> None:
    given = give(read, "Jann H.", "authors")
    assert given.authors == Names((Name("Pape", "U.F."), Name("Jann", "H.")))
    assert given.title == "Prognostic relevance"
    assert [span for span in given.spans if span.field == "authors"] == [
        place("Pape U.F.", "authors"),
        place("Jann H.", "authors"),
    ]
    assert place("Prognostic relevance", "title") in given.spans


def test_a_title_goes_on_where_more_is_given_behind_it(read: Reference) -> None:
    given = give(read, ": a study.", "title")
    assert given.title == "Jann H. Prognostic relevance: a study"


def test_a_field_given_other_characters_elsewhere_lets_go_of_its_own_which_are_left_over(read: Reference) -> None:
    given = give(read, "2008", "volume")
    assert (given.year, given.volume) == ("", "2008")
    assert place("113", LEFTOVER) in given.spans


def test_characters_given_to_no_field_are_left_over(read: Reference) -> None:
    given = give(read, "Cancer", "")
    assert given.container_title == ""
    assert place("a study. Cancer", LEFTOVER) in given.spans


def test_the_whole_of_a_names_list_is_read_as_names_with_et_al() -> None:
    reference = Reference(source="Rindi G., Klöppel G. et al. TNM staging. Virchows Arch 2006")
    given = give(reference, "Rindi G., Klöppel G. et al.", "authors")
    assert given.authors == Names((Name("Rindi", "G."), Name("Klöppel", "G.")), et_al=True)


def test_spaces_and_separators_taken_along_by_the_mouse_are_left_out(read: Reference) -> None:
    assert give(read, " Cancer 2008; ", "container_title").container_title == "Cancer 2008"
    assert give(read, ". Cancer ", "container_title").container_title == "Cancer"


def test_a_value_edited_by_hand_is_kept_if_its_characters_are_not_touched(read: Reference) -> None:
    read.pages = "256-66"
    assert give(read, "Jann H.", "authors").pages == "256-66"


def test_pages_go_on_across_a_dash(read: Reference) -> None:
    given = give(give(read, "256", "pages"), "265", "pages")
    assert given.pages == "256-265"


def test_a_selection_of_nothing_changes_nothing(read: Reference) -> None:
    assert give(read, ". ", "year").year == "2008"


def test_the_type_is_not_read_from_characters(read: Reference) -> None:
    with pytest.raises(ValueError, match="type"):
        give(read, "Cancer", "type")
