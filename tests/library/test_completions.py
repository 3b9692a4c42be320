"""What is typed, completed from what the library holds."""

from pathlib import Path

import pytest

from app.library import Library
from app.model import Article, Name, Names, Reference


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """A library with some journals and names."""
    library = Library.create(tmp_path / "a.corrigenda")
    journals = ["Lancet", "Lancet Oncol", "Lancet Oncol", "N Engl J Med", "N. Engl. J. Med.", "N Engl J Med", "Öl", ""]
    people = [Name("Öberg", "K."), Name("Öberg", "K."), Name("Oberndorf", "S."), Name(literal="Obesity Group")]
    references = [Reference(container_title=each) for each in journals]
    references += [Reference(authors=Names((Name("Rindi", "G."), each))) for each in people]
    references += [Reference(editors=Names((Name("Jong", "M.", "de"),)), title="Oberon")]
    with library.step("Add") as step:
        step.add_article(Article(), references)
    return library


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("l", ["Lancet Oncol", "Lancet"]),
        ("LANCET O", ["Lancet Oncol"]),
        ("n. engl", ["N Engl J Med", "N. Engl. J. Med."]),
        ("onc", ["Lancet Oncol"]),
        ("med", ["N Engl J Med", "N. Engl. J. Med."]),
        ("ol", ["Öl"]),
        ("x", []),
        (' "* ', []),
        ('onc" OR', []),
    ],
)
def test_values_that_begin_with_what_is_typed_come_first_then_those_with_such_a_word(
    library: Library, typed: str, found: list[str]
) -> None:
    assert library.completions("container_title", typed) == found


def test_no_more_are_given_than_are_wanted(library: Library) -> None:
    assert library.completions("container_title", "l", limit=1) == ["Lancet Oncol"]


def test_names_are_found_by_family_and_given_name_in_any_list_of_names(library: Library) -> None:
    assert library.known_names("ober") == [Name("Öberg", "K."), Name("Oberndorf", "S.")]
    assert library.known_names("Öberg k") == [Name("Öberg", "K.")]
    assert library.known_names("obes") == [Name(literal="Obesity Group")]
    assert library.known_names("jong") == [Name("Jong", "M.", "de")]
    assert library.known_names("") == []
