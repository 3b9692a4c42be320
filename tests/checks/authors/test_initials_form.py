"""AUT03: stops and gaps of initials."""

import pytest

from app.checks.authors.initials_form import initials_form
from app.model import Name, Names, Reference

from .looking import found, marked, mended, printed, said, with_authors

STOPPED = ["Raymond E., Raoul J.L."] * 5
BARE = ["Raymond E, Raoul JL, Dahan L"] * 5
SPACED = ["Raymond E., Raoul J. L."] * 5


@pytest.mark.parametrize(
    ("usual", "odd", "right"),
    [
        (STOPPED, "Chan JA, Kulke M.H.", "Chan J.A., Kulke M.H."),
        (STOPPED, "Chan J. A., Kulke M.H.", "Chan J.A., Kulke M.H."),
        (STOPPED, "Chan J A, Kulke MH", "Chan J.A., Kulke M.H."),
        (BARE, "Chan J.A., Kulke M.H., Ito T", "Chan JA, Kulke MH, Ito T"),
        (SPACED, "Chan J.A., Kulke M. H.", "Chan J. A., Kulke M. H."),
    ],
)
def test_initials_get_the_lists_form(usual, odd, right):
    references = with_authors(*usual, odd)
    [finding] = found(initials_form, references)
    assert (finding.certainty, finding.references) == ("certain", (6,))
    assert mended(finding) == [right]
    assert marked(finding, references[5]) == finding.before


def test_a_missing_last_stop_is_set():
    [finding] = found(initials_form, with_authors(*STOPPED, "Chan J.A, Kulke M.H."))
    assert mended(finding) == ["Chan J.A., Kulke M.H."]


@pytest.mark.parametrize(
    "authors",
    [
        "Müller J.-L., Jauch K.-W.",
        "SHTERN V. YA., Aleni G. SJ.",
        "Kosyrev V.Yu., Petrov Ch.",
        "Gates W. III, Smith J. Jr.",
        "Smith John, Brown Karl",
        "World Health Organization",
        "Garcia Lopez M., Van der Berg P.",
        "Иванов И. И., Петров П. П.",
    ],
)
def test_other_kinds_of_names_are_let_be(authors):
    assert said(initials_form, with_authors(*STOPPED, authors)) == []


def test_cyrillic_names_have_a_form_of_their_own():
    cyrillic = ["Иванов И. И., Петров П. П."] * 5
    references = with_authors(*STOPPED, *cyrillic, "Сидоров С.С., Попов П. П.")
    assert [(each.references, mended(each)) for each in found(initials_form, references)] == [
        ((11,), ["Сидоров С. С., Попов П. П."])
    ]


def test_four_references_and_a_divided_list_have_no_form():
    assert said(initials_form, with_authors(*STOPPED[:4], "Chan JA")) == []
    assert said(initials_form, with_authors(*STOPPED, "Chan JA", "Ito TB")) == []


def test_the_stop_behind_all_names_is_no_initials_stop():
    assert said(initials_form, printed(*["Raymond E, Raoul JL, Dahan L."] * 5, "Sato S.")) == []


def test_the_stop_behind_all_names_goes_with_the_stops_of_another_name():
    references = printed(*["Raymond E, Raoul JL, Dahan L."] * 5, "Bickle T.A., Thorner J.")
    assert [mended(each) for each in found(initials_form, references)] == [["Bickle TA, Thorner J"]]


def test_editors_have_a_form_of_their_own():
    editors = Names((Name("Chan", "J. A."),))
    references = with_authors(*STOPPED, "Ito T.")
    references[5] = Reference(authors=references[5].authors, editors=editors)
    assert said(initials_form, references) == []


def test_text_in_a_wrong_encoding_is_let_be():
    names = Names((Name("nchez-Madrid", "F SÃ"),))
    assert said(initials_form, [*with_authors(*BARE), Reference(authors=names)]) == []
