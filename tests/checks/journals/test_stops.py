"""JRN03: stops in shortened names of journals."""

import pytest

from app.checks import check_list
from app.checks.journals.stops import stops
from app.model import Article, Reference
from tests.checks.journals.named import DOTTED, IN_FULL, UNDOTTED, said_of


@pytest.mark.parametrize(
    ("printed", "wanted"),
    [
        ("N.Engl J Med", "N Engl J Med"),
        ("N. Engl. J. Med.", "N Engl J Med"),
        ("J. Geophys. Res., Atmos.", "J Geophys Res, Atmos"),
    ],
)
def test_stops_go_where_the_list_has_none(printed: str, wanted: str) -> None:
    assert said_of(stops, [*UNDOTTED, printed]) == [(6, "certain", wanted)]


def test_the_stops_that_the_list_has_more_often_are_offered() -> None:
    names = [*DOTTED, "Med. Image Anal.", "Med. Image Anal.", "Med. Image. Anal."]
    assert said_of(stops, names) == [(8, "likely", "Med. Image Anal.")]


@pytest.mark.parametrize(
    ("printed", "wanted"), [("N Engl J Med", "N. Engl. J. Med."), ("Dis Colon Rectum", "Dis. Colon Rectum")]
)
def test_stops_come_where_the_list_has_them(printed: str, wanted: str) -> None:
    assert said_of(stops, [*DOTTED, printed]) == [(6, "certain", wanted)]


@pytest.mark.parametrize(
    ("printed", "wanted"), [("J.Med. Chem.", "J. Med. Chem."), ("Phys. Rev.Lett.", "Phys. Rev. Lett.")]
)
def test_a_space_follows_stops_as_in_the_list(printed: str, wanted: str) -> None:
    assert said_of(stops, [*DOTTED, printed]) == [(6, "certain", wanted)]


def test_a_list_without_spaces_behind_stops_keeps_its_form() -> None:
    glued = [name.replace(". ", ".") for name in DOTTED]
    assert said_of(stops, glued) == []


def test_a_name_with_a_word_that_is_not_known_is_not_mended_unseen() -> None:
    assert said_of(stops, [*UNDOTTED, "J. Qwertz. Surg."]) == [(6, "likely", "J Qwertz Surg")]
    assert said_of(stops, [*DOTTED, "Phys Qwertz"]) == [(6, "likely", "Phys. Qwertz")]


@pytest.mark.parametrize(
    "name",
    [
        "Dis. Colon Rectum",
        "Gut",
        "Cancer Cell",
        "Annals of Surgery",
        "JAMA",
        "Proc. Natl. Acad. Sci. U.S.A.",
    ],
)
def test_words_that_are_never_shortened_keep_no_stop(name: str) -> None:
    assert said_of(stops, [*DOTTED, name]) == []


@pytest.mark.parametrize("name", ["Nano Lett.", "Federal Reserve Bank of St. Louis Review", "Вестн. хирургии"])
def test_a_last_stop_and_names_in_full_and_in_other_letters_are_let_be(name: str) -> None:
    assert said_of(stops, [*UNDOTTED, name]) == []


def test_four_names_make_no_form() -> None:
    assert said_of(stops, [*UNDOTTED[:3], "N. Engl. J. Med."]) == []


def test_a_list_that_has_both_forms_often_has_none() -> None:
    assert said_of(stops, [*UNDOTTED, *DOTTED[:2]]) == []


def test_names_in_full_say_nothing_of_stops() -> None:
    assert said_of(stops, [*IN_FULL, "N. Engl. J. Med."]) == []


@pytest.mark.parametrize(
    ("printed", "wanted"),
    [
        ("J. Biomed Mater Res", "J Biomed Mater Res"),
        ("Am. J Vet Res", "Am J Vet Res"),
        ("Cancer. Res", "Cancer Res"),
        ("EMBO. Rep", "EMBO Rep"),
    ],
)
def test_stops_behind_some_words_only_are_wrong_in_any_list(printed: str, wanted: str) -> None:
    [finding] = check_list(Article(), [Reference(container_title=printed)], checks=[stops])
    assert (finding.certainty, finding.after) == ("likely", wanted)


@pytest.mark.parametrize(
    "name", ["Ann. Surg.", "Dis. Colon Rectum", "Semin. Oncol", "J. R. Soc. Med.", "Ann Surg", "Gut"]
)
def test_an_even_name_is_right_in_a_list_of_its_own(name: str) -> None:
    assert check_list(Article(), [Reference(container_title=name)], checks=[stops]) == []


def test_a_name_without_the_stop_that_nearly_all_end_with_gets_it() -> None:
    assert said_of(stops, [*DOTTED, "Acta Neuropathol.", "Lancet Neurol"]) == [(7, "certain", "Lancet Neurol.")]
    assert said_of(stops, [*DOTTED, "Lancet Neurol"]) == [(6, "likely", "")]  # print may put it there itself
    assert said_of(stops, [*DOTTED[:3], *(name.rstrip(".") for name in DOTTED[3:]), "Lancet Neurol"]) == []
