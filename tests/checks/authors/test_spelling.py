"""AUT06: one person spelt in two ways."""

import pytest

from app.checks.authors.slips import near_pairs, slip_between
from app.checks.authors.spelling import spelling

from .looking import found, marked, mended, said, with_authors


def test_swapped_letters_are_found_with_both_forms_the_usual_one_first():
    references = with_authors("Rindi G., Klöppel G., Alhman H.", "Ahlman H., Wängberg B.")
    [finding] = found(spelling, references)
    assert (finding.certainty, finding.references, finding.related) == ("likely", (1,), (2,))
    assert finding.message == "“Alhman” is “Ahlman” in R2, with the same initials"
    assert mended(finding, 0) == ["Rindi G., Klöppel G., Ahlman H."]
    assert mended(finding, 1) == ["Alhman H., Wängberg B."]
    assert marked(finding, references[0]) == "Alhman"


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Falkoni M.", "Falconi M."),
        ("Rinidi G.", "Rindi G."),
        ("Kulkke M.H.", "Kulke M.H."),
        ("Siperstien A.E.", "Siperstein A.E."),
        ("Meyerhart J.A.", "Meyerhardt J.A."),
        ("Патюкто Ю.И.", "Патютко Ю.И."),
    ],
)
def test_a_slip_in_one_of_three_is_found(wrong, right):
    references = with_authors(f"Smith J., {wrong}", f"{right}", f"Brown K., {right}")
    [finding] = found(spelling, references)
    assert (finding.references, finding.related) == ((1,), (2, 3))
    assert mended(finding)[0].endswith(right)


def test_a_wrong_form_that_stands_twice_is_mended_twice():
    references = with_authors("Alhman H.", "Smith J., Alhman H.", *["Ahlman H."] * 3)
    [finding] = found(spelling, references)
    assert finding.references == (1, 2)
    assert mended(finding) == ["Ahlman H.", "Smith J., Ahlman H."]


def test_lost_accents_are_found_and_given_back():
    assert said(spelling, with_authors("Kloppel G.", "Klöppel G.")) == [("ask", (1,), "Kloppel", "Klöppel")]
    assert said(spelling, with_authors("Muller-Nordhorn J.K.", "Müller-Nordhorn J.K.")) == [
        ("likely", (1,), "Muller-Nordhorn", "Müller-Nordhorn")
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jansson S.", "Janson E.T."),
        ("Jensen J.", "Jansen J."),
        ("Li H.", "Liu H."),
        ("Kim S.", "Kin S."),
        ("Zhang Y.", "Zhong Y."),
        ("Chen W.H.", "Chan W.H."),
        ("Zhang Y.H.", "Zheng Y.H."),
        ("Noda T.", "Onoda T."),
        ("Иванов И.И.", "Иванова И.И."),
        ("Kowalski A.B.", "Kowalska A.B."),
        ("Petrov S.V.", "Petrova S.V."),
        ("WELLMAN B.", "Wellman B."),
        ("wellman B.", "Wellman B."),
        ("De Jong M.", "Jong M."),
        ("De Vos P.C.", "Devys P.C."),
    ],
)
def test_real_pairs_are_let_be(one, other):
    assert said(spelling, with_authors(one, f"Smith J., {other}")) == []


def test_two_names_in_one_entry_are_two_people():
    assert said(spelling, with_authors("Falconi M., Smith J.", "Falkoni M., Falconi M.")) == []


def test_another_letter_with_one_initial_is_a_question():
    assert said(spelling, with_authors("Okawa T.", "Smith J., Okada T.")) == [("ask", (1,), "Okawa", "Okada")]
    assert [each[0] for each in said(spelling, with_authors("Okawa T., Ito M.", "Ito M., Okada T."))] == ["likely"]


def test_names_in_use_count_with_a_common_author():
    references = with_authors("Jensen J., Klöppel G.", "Jansen J., Klöppel G.")
    assert [each[0] for each in said(spelling, references)] == ["ask"]


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ("alhman", "ahlman", "swap"),
        ("rindi", "rinndi", "double"),
        ("rindi", "rinidi", "letter"),
        ("falconi", "falkoni", "other letter"),
        ("falconi", "falconi", ""),
        ("falconi", "falknoi", ""),
        ("abcd", "badc", ""),
        ("", "a", "letter"),
    ],
)
def test_slips_are_told_apart(one, other, slip):
    assert slip_between(one, other) == slip_between(other, one) == slip


def test_near_pairs_are_those_with_one_slip():
    spellings = ["rindi", "rinidi", "ahlman", "alhman", "falconi", "falkoni", "smith"]
    assert list(near_pairs(spellings)) == [("ahlman", "alhman"), ("falconi", "falkoni"), ("rindi", "rinidi")]


def test_a_name_of_a_thousand_letters_is_passed_over():
    assert list(near_pairs(["x" * 1000, "x" * 1001])) == []


def test_of_two_unknown_forms_the_one_with_commoner_letters_is_offered_first():
    references = with_authors("Smith J., Notopoulos J.A.", "Notopouos J.A.")
    [finding] = found(spelling, references)
    assert (finding.before, finding.after) == ("Notopouos", "Notopoulos")


def test_long_names_two_slips_apart_are_asked_about_beside_a_common_co_author() -> None:
    names = ("Sendonaris A., Erkip E.", "Sendorais A., Erkip E.")
    assert [each.certainty for each in found(spelling, with_authors(*names))] == ["ask"]
    assert found(spelling, with_authors("Sendonaris A., Erkip E.", "Sendorais A., Roe B.")) == []
