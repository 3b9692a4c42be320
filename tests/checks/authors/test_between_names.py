"""AUT04 and AUT08: what parts names, and what cuts a list short."""

import pytest

from app.checks.authors.between_names import et_al_form, parted_names
from app.model import Name, Names, Reference

from .looking import found, mended, printed, said

PARTED = ["Smith J., Brown K., Jones P."] * 5
CUT = ["Smith J., Brown K. et al."] * 5


def test_a_missing_comma_is_shown_as_mended():
    [finding] = found(parted_names, printed(*PARTED, "Raymond E., Dahan L. Raoul J.L."))
    assert (finding.references, finding.is_mended) == ((6,), True)
    assert (finding.before, finding.after) == ("Dahan L. Raoul J.L.", "Dahan L., Raoul J.L.")


def test_a_comma_without_a_space_behind_it_is_shown_as_mended():
    [finding] = found(parted_names, printed(*PARTED, "Raymond E.,Dahan L., Raoul J.L."))
    assert (finding.before, finding.after, finding.is_mended) == ("Raymond E.,Dahan L.", "Raymond E., Dahan L.", True)


def test_another_sign_is_told_once_for_an_entry():
    [finding] = found(parted_names, printed(*PARTED, "Raymond E.; Dahan L.; Raoul J.L."))
    assert finding.message == "“;” stands between “Raymond E.” and “Dahan L.”, where the list has “,”, and once more"


@pytest.mark.parametrize(
    "authors",
    [
        "Garcia Lopez M., Brown K.",
        "Van der Berg P., de Jong M.",
        "Raymond E. and Dahan L.",
        "Raymond E., Dahan L. & Raoul J.L.",
        "Raymond E., Dahan L., ... Raoul J.L.",
    ],
)
def test_names_of_several_words_and_conjunctions_are_let_be(authors):
    assert said(parted_names, printed(*PARTED, authors)) == []


def test_four_references_show_no_sign():
    assert said(parted_names, printed(*PARTED[:4], "Raymond E.; Dahan L.")) == []


def test_et_al_with_a_stop_behind_et_is_wrong_in_any_list():
    assert said(et_al_form, printed("Raymond E., Dahan L. et. al.")) == [("certain", (1,), "et. al.", "et al.")]


@pytest.mark.parametrize(
    ("odd", "before", "after"),
    [
        ("Raymond E., Dahan L. et al", "et al", "et al."),
        ("Raymond E., Dahan L., et al.", ", et al.", "et al."),
        ("Raymond E., Dahan L. et. al.", "et. al.", "et al."),
    ],
)
def test_et_al_gets_the_lists_form(odd, before, after):
    references = printed(*CUT, odd)
    assert said(et_al_form, references) == [("certain", (6,), before, after)]
    assert all(each.is_mended for each in found(et_al_form, references))


def test_russian_entries_keep_their_words():
    assert said(et_al_form, printed(*CUT, "Иванов И.И., Петров П.П. и др.", "Попов П.П. и др.")) == []


def test_four_cut_lists_have_no_form():
    assert said(et_al_form, printed(*CUT[:4], "Raymond E., Dahan L., et al.")) == []


def test_et_al_stored_as_a_name_becomes_what_it_is():
    names = Names((Name("Raymond", "E."), Name(literal="et al")))
    [finding] = found(et_al_form, [Reference(authors=names)])
    assert finding.certainty == "certain"
    assert mended(finding) == ["Raymond E. et al."]


@pytest.mark.parametrize(
    ("names", "apart"),
    [
        ((Name("Biswas", "R. Yuan S.K."), Name("French", "L.J.")), "Yuan R., Biswas S.K., French L.J."),
        ((Name("Levy", "T. E. Anderson"), Name("H. M.")), "Levy T. E., Anderson H. M."),
    ],
)
def test_persons_read_as_one_are_taken_apart(names, apart):
    [finding] = found(parted_names, [*printed(*PARTED), Reference(authors=Names(names))])
    assert (finding.certainty, mended(finding)) == ("likely", [apart])


@pytest.mark.parametrize("name", [Name("Powell", "J. David"), Name("Levy", "Mary K."), Name("Smith", "J. van K.")])
def test_given_names_in_full_are_one_person(name):
    assert said(parted_names, [*printed(*PARTED), Reference(authors=Names((name, Name("French", "L.J."))))]) == []


def test_lists_of_given_names_in_full_are_let_be():
    full = Reference(authors=Names((Name("Hill", "Anna"), Name("Powell", "J. David K."))))
    assert said(parted_names, [full] * 6) == []
