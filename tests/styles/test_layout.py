"""The order and the joints of a list's slots, where entries disagree."""

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


RUSSIAN = "{authors:Белов И. Н.} {title:Почвы} // {container_title:Агрохимия}. {year:2021}. Т. {volume:7}. № {issue:3}."
ENGLISH = "{authors:Luo Z.} {title:Soils} // {container_title:Geoderma}. {year:2010}. Vol. {volume:9}, no. {issue:2}."


def test_entries_in_another_script_keep_the_joints_on_which_they_agree():
    listed = [labelled(RUSSIAN), labelled(RUSSIAN), labelled(RUSSIAN), labelled(ENGLISH), labelled(ENGLISH)]
    pattern = learn(listed)
    assert [printed_text(each, pattern=pattern) for each in listed] == [each.source for each in listed]


def test_a_lone_entry_in_another_script_follows_the_list():
    listed = [labelled(RUSSIAN), labelled(RUSSIAN), labelled(ENGLISH)]
    assert printed_text(listed[2], pattern=learn(listed)) == listed[2].source.replace(", no.", ". no.")
