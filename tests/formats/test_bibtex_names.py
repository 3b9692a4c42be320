"""Names in BibTeX."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.formats.bibtex_names import names_from_bibtex, names_to_bibtex
from app.model import Name, Names

from .strategies import BODY, PLAIN_NAME, TEXT, names


@pytest.mark.parametrize(
    ("name", "latex"),
    [
        (Name("Raymond", "E."), "Raymond, E."),
        (Name("Raoul", "J.L."), "Raoul, J. L."),
        (Name("Raoul", "J. L."), "Raoul, J.~L."),
        (Name("Raoul", "JL"), "Raoul, J L"),
        (Name("Raoul", "J.-L."), "Raoul, J.-L."),
        (Name("Kosyrev", "V. Yu."), "Kosyrev, V.~Yu."),
        (Name("Kosyrev", "V.Yu."), "Kosyrev, V. Yu."),
        (Name("Fitzgerald", "F. Scott"), "Fitzgerald, F. Scott"),
        (Name("Jong", "M.C.", particle="de"), "de Jong, M. C."),
        (Name("Jong", "M.C.", particle="De"), "{De} Jong, M. C."),
        (Name("de Jong", "M.C."), "{de Jong}, M. C."),
        (Name("Angelo", "R.", particle="d'"), "{d'}Angelo, R."),
        (Name("Smith", "J.", suffix="Jr."), "Smith, Jr., J."),
        (Name("Патютко"), "Патютко"),
        (Name("Garcia Lopez"), "Garcia Lopez, {}"),
        (Name(literal="Barnes and Noble, Inc."), "{Barnes and Noble, Inc.}"),
        (Name("and", "A. & B"), r"{and}, A. \& B"),
    ],
)
def test_a_name_is_written_as_bibtex_reads_it_and_comes_back(name, latex):
    assert names_to_bibtex(Names((name,))) == latex
    assert names_from_bibtex(latex) == Names((name,))


def test_a_name_that_ends_in_a_space_keeps_it_before_et_al():
    made = Names((Name("Roe", " "), Name("Doe", "J. ")), et_al=True)
    assert names_from_bibtex(names_to_bibtex(made)) == made


def test_et_al_is_and_others_and_never_a_name():
    cut_short = Names((Name("Raymond", "E."),), et_al=True)
    assert names_to_bibtex(cut_short) == "Raymond, E. and others"
    assert names_from_bibtex("Raymond, E. and others") == cut_short
    assert names_from_bibtex("Raymond, E. and et al.") == cut_short
    assert names_from_bibtex("others") == Names(et_al=True)
    assert names_from_bibtex(names_to_bibtex(Names((Name("others"),)))) == Names((Name("others"),))


@pytest.mark.parametrize(
    ("latex", "name"),
    [
        ("Ludwig van Beethoven", Name("Beethoven", "Ludwig", "van")),
        ("J. L. Raoul", Name("Raoul", "J.L.")),
        (r"{\"O}berg, Kjell", Name("Öberg", "Kjell")),
        (r"{\'A}lvarez Garc{\'\i}a, Jos{\'e}", Name("Álvarez García", "José")),
        ("{M}c{D}onald, A.", Name("McDonald", "A.")),
        ("Smith, Jr., John", Name("Smith", "John", suffix="Jr.")),
        ("Madonna", Name("Madonna")),
        ("", None),
        (", ,", Name()),
        ("{", Name("")),
    ],
)
def test_the_names_of_other_programs_are_read(latex, name):
    assert names_from_bibtex(latex).people == ((name,) if name else ())


@given(names(PLAIN_NAME | BODY))
def test_any_list_of_names_comes_back(made_up):
    assert names_from_bibtex(names_to_bibtex(made_up)) == made_up


def test_a_semicolon_in_a_name_does_not_part_it_in_two():
    for name in (Name("Roe", ";"), Name("Roe; Lang", "A."), Name("Roe", "A.", suffix="Jr; MD")):
        assert names_from_bibtex(names_to_bibtex(Names((name,)))) == Names((name,))


@given(names(st.builds(Name, family=TEXT.filter(str.strip), given=TEXT) | st.builds(Name, literal=TEXT.filter(bool))))
def test_any_family_given_name_and_body_comes_back_whatever_it_holds(made_up):
    assert names_from_bibtex(names_to_bibtex(made_up)) == made_up


@given(st.text(alphabet="a{}\\, and~\"'.B"))
def test_reading_never_raises(latex):
    names_from_bibtex(latex)


@pytest.mark.parametrize("body", ["World Health Organization", "National Cancer Institute", "ENETS Consensus Group"])
def test_a_body_that_a_program_wrote_without_braces_is_no_person(body):
    assert names_from_bibtex(body).people == (Name(literal=body),)


def test_the_number_by_which_dblp_tells_namesakes_apart_is_no_part_of_a_name():
    assert names_from_bibtex("Wei Wang 0001").people == (Name("Wang", "Wei"),)
