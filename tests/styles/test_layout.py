"""The order of a list's slots, where entries disagree."""

from app.styles import learn, printed_text

from .labelled import VANCOUVER, VANCOUVER_BOOKS, labelled

TWO_IN_ONE = (
    "{title:Textbook}. {edition:2nd ed.} {publisher_place:Oslo}: {publisher:Saunders}; {year:1994}. p. {pages:331-69}. "
    "{authors:Singh D}, {authors:Agusti A}. Plan. {container_title:Eur Respir J}. 2019;{volume:53}({issue:5})."
)


def test_one_entry_read_from_two_does_not_turn_the_order_of_the_list_round():
    listed = [*map(labelled, VANCOUVER), *(labelled(each, "book") for each in VANCOUVER_BOOKS)]
    pattern = learn([*listed, labelled(TWO_IN_ONE)])
    printed = [printed_text(each, number=number, pattern=pattern) for number, each in enumerate(listed, start=1)]
    assert printed == [each.source for each in listed]
