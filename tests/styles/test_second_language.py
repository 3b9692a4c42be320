"""An entry that a page prints in two lists, in the first of them."""

from dataclasses import replace

from app.model import Name, Names, Reference, Span
from app.styles import printed_text
from app.styles.second_language import is_translated

SECOND = "Sokolov PP, Orlova VI. Course of asthma in children. Pulmonologiya. 2011;(3):41-7. (In Russ.)"
SOURCE = "Соколов П.П., Орлова В.И. Течение астмы у детей. Пульмонология 2011; 3: 41–47"
PRINTED = Reference(
    authors=Names((Name("Соколов", "П.П."), Name("Орлова", "В.И."))),
    title="Течение астмы у детей",
    container_title="Пульмонология",
    year="2011",
    volume="3",
    pages="41–47",
    source=SOURCE,
)


def test_the_entry_of_the_second_list_is_no_part_of_the_first():
    assert printed_text(replace(PRINTED, note=SECOND)) == printed_text(PRINTED)
    assert is_translated(replace(PRINTED, note=SECOND))


def test_what_the_first_list_itself_notes_stays():
    noted = replace(PRINTED, note="(In Russ.)", source=f"{SOURCE} (In Russ.)", spans=(Span(78, 88, "note"),))
    assert printed_text(replace(noted, note=f"(In Russ.) {SECOND}")) == printed_text(noted)
    for note in ("In Russ., abstract in Engl.", f"[{SECOND}]", "Вторая часть: 2012 год, там же, с. 5–9."):
        assert note in printed_text(replace(PRINTED, note=note))
        assert not is_translated(replace(PRINTED, note=note))


def test_a_latin_entry_that_both_lists_print_is_printed_once():
    latin = replace(
        PRINTED, authors=Names((Name("Brown", "A."),)), title="Asthma in rural children", container_title="Thorax"
    )
    again = "Brown A. Asthma in rural children. Thorax. 2011;3:41-7."
    assert printed_text(replace(latin, note=again)) == printed_text(latin)
    assert not is_translated(replace(latin, note=again))


def test_what_a_user_notes_in_a_reference_without_a_source_is_printed():
    typed = replace(PRINTED, source="", note=SECOND)
    assert SECOND.rstrip(".") in printed_text(typed)
