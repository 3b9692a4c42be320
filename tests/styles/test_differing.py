"""Where sources differ from the form of their list."""

from dataclasses import replace

import pytest

from app.styles import differences, learn

from .labelled import labelled

USUAL = (
    "{label:1}. {authors:Rindi G.}, {authors:Pavel M.} {title:TNM}. {container_title:Gut} "
    "{year:2006}; {volume:449}: {pages:395-401}."
)


def found(marked: str, *, usual: str = USUAL) -> list[tuple[str, str]]:
    references = [*[labelled(usual)] * 5, labelled(marked)]
    return [(each.printed, each.wanted) for each in differences(references, learn(references)) if each.place == 6]


def test_a_lost_space_is_told_with_the_words_beside_it_and_with_how_many_agree():
    references = [*[labelled(USUAL)] * 5, labelled(USUAL.replace(": {pages", ":{pages"))]
    assert differences(references, learn(references)) == [
        (6, "volume", "pages", "449:395", "449: 395", 5, 6),
    ]


@pytest.mark.parametrize(
    ("right", "wrong", "printed", "wanted"),
    [
        ("{title:TNM}. {con", "{title:TNM} {con", "TNM Gut", "TNM. Gut"),
        ("{title:TNM}. {con", "{title:TNM}.. {con", "TNM.. Gut", "TNM. Gut"),
        ("Gut} {year", "Gut}, {year", "Gut, 2006", "Gut 2006"),
        ("395-401}.", "395-401}", "401", "401."),
        ("395-401}.", "395-401}..", "401..", "401."),
        ("2006}; ", "2006} ;\n", "2006 ; 449", "2006; 449"),
    ],
)
def test_any_punctuation_between_fields_and_at_the_end_is_compared(right, wrong, printed, wanted):
    assert found(USUAL.replace(right, wrong)) == [(printed, wanted)]


def test_what_has_the_form_of_the_list_does_not_differ():
    assert found(USUAL.replace("449", "12").replace("{label:1}", "{label:6}")) == []
    assert found(USUAL.replace("TNM}. ", "Why?} ")) == []


def test_names_and_what_is_in_fields_are_not_compared():
    assert found(USUAL.replace("G.}, {", "G.}; {").replace("395-401", "395 – 401")) == []


def test_other_words_or_another_order_are_no_matter_of_punctuation():
    assert found(USUAL.replace("; {volume:449}: ", "; vol. {volume:449}:")) == []
    assert (
        found("{authors:Rindi G.}, {authors:Pavel M.} ({year:2006}) {title:TNM}. {container_title:Gut} {volume:449}")
        == []
    )


def test_initials_in_another_form_are_not_mixed_into_the_joint_after_them():
    assert found(USUAL.replace("Pavel M.}", "Pavel M. E.}").replace("Gut} ", "Gut}, ")) == [("Gut, 2006", "Gut 2006")]


def test_what_is_kept_as_printed_or_has_no_source_does_not_differ():
    odd = labelled(USUAL.replace(": {pages", ":{pages"))
    references = [*[labelled(USUAL)] * 5, replace(odd, as_printed=True), replace(odd, source="", spans=())]
    assert differences(references, learn(references)) == []
