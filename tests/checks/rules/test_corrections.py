"""What an edit by hand may have meant, and what the same would do to other values."""

import pytest

from app.checks.rules.correction import Correction
from app.checks.rules.kinds import correction_of, corrections, fitting
from app.checks.rules.rule import Rule
from app.model import Name, Names


def learnt(field: str, before: str, after: str) -> dict[str, Correction]:
    return {each.kind: each for each in corrections(field, before, after)}


def of_names(before: Name, after: Name) -> dict[str, Correction]:
    return {each.kind: each for each in corrections("editors", Names((before,)), Names((after,)))}


@pytest.mark.parametrize(
    ("field", "before", "after", "kind", "makes"),
    [
        ("pages", "256-65", "256-265", "pages", {"1307-12": "1307-1312", "S23–8": "S23–S28", "e41": "e41"}),
        ("pages", "256-65", "256–265", "pages", {"1307-12": "1307–1312", "934-959": "934-959"}),
        ("pages", "1051-1054", "1051-4", "pages", {"286-295": "286-95", "934-40": "934-40", "12": "12"}),
        ("pages", "256-265", "256–265", "dash", {"934-959": "934–959", "1–2": "1–2", "CD-004": "CD-004"}),
        ("title", "A thing.", "A thing", "final stop", {"Cells.": "Cells", "Of Smith J.": "Of Smith J.", "So…": "So…"}),
        ("title", "A thing", "A thing.", "final stop", {"Cells": "Cells.", "Why?": "Why?", "Cells.": "Cells."}),
        ("title", "TUMORS OF GUT", "Tumors of gut", "capitals", {"THE LIVER": "The liver", "DNA": "DNA"}),
        ("container_title", "Annals of Surgery", "Ann Surg", "short", {"Annals of Oncology": "Ann Oncol"}),
        ("container_title", "J. Clin. Oncol.", "J Clin Oncol", "stops", {"Ann. Surg.": "Ann Surg", "Gut": "Gut"}),
        ("container_title", "Lancet Oncol.", "Lancet", "text", {"Lancet Oncol": "Lancet", "Lancet": "Lancet"}),
        ("issue", "Suppl. 1", "Suppl 1", "words", {"2 Suppl. 3": "2 Suppl 3", "Suppl 4": "Suppl 4"}),
        ("issue", "Suppl 1", "Suppl. 1", "words", {"Suppl 3": "Suppl. 3", "Suppl. 4": "Suppl. 4"}),
        ("title", "One pancretic", "One pancreatic", "words", {"Pancretic": "Pancreatic"}),
        ("title", "New dna of", "New DNA of", "words", {"The dna": "The DNA", "Dna": "Dna"}),
        ("title", "A neuro endocrine cell", "A neuroendocrine cell", "words", {"neuro endocrine": "neuroendocrine"}),
    ],
)  # fmt: skip
def test_a_form_is_learnt_from_one_edit(field: str, before: str, after: str, kind: str, makes: dict[str, str]) -> None:
    made = learnt(field, before, after)[kind]
    assert made.corrected(before) == after
    assert {value: made.corrected(value) for value in makes} == makes


def test_initials_of_one_form_become_those_of_another_and_others_stay() -> None:
    made = of_names(Name("Smith", "J.L."), Name("Smith", "JL"))["initials"]
    given = ("A.", "A.B.C.", "A. B.", "J.-L.", "Wei", "AB", "")
    assert [made.of_name(Name("Roe", each)).given for each in given] == ["A", "ABC", "A. B.", "J-L", "Wei", "AB", ""]


def test_given_names_in_words_are_cut_down_as_in_the_example() -> None:
    made = of_names(Name("Klöppel", "Günter"), Name("Klöppel", "G."))["initials"]
    assert [made.of_name(Name("Roe", each)).given for each in ("Anna Maria", "A. B.", "Jean-Luc")] == [
        "A.M.",
        "A. B.",
        "J.-L.",
    ]


def test_a_name_is_the_same_person_in_another_form_and_a_surname_is_anybodys() -> None:
    made = of_names(Name("Alhman", "H."), Name("Ahlman", "H."))
    people = (Name("Alhman", "H"), Name("Alhman", "B."), Name("Alhman"))
    assert [made["name"].of_name(each).family for each in people] == ["Ahlman", "Alhman", "Alhman"]
    assert {made["surname"].of_name(each).family for each in people} == {"Ahlman"}
    assert made["name"].of_name(people[0]).given == "H"


def test_surnames_in_capitals_are_written_as_names() -> None:
    made = of_names(Name("RINDI", "G."), Name("Rindi", "G."))["capitals"]
    assert [made.of_name(Name(each)).family for each in ("O'BRIEN", "WHO", "LI", "Roe")] == [
        "O'Brien",
        "Who",
        "LI",
        "Roe",
    ]


@pytest.mark.parametrize(
    ("field", "before", "after"),
    [
        ("title", "The liver gland", "The kidney gland"),
        ("title", "Something else", "Cats of the year"),
        ("title", "Cats", "Dogs"),
        ("volume", "7", "8"),
        ("pages", "256-265", "256-266"),
        ("container_title", "", "Cancer"),
        ("year", "2008", "2009"),
    ],
)
def test_a_change_of_the_sense_is_no_correction_of_others(field: str, before: str, after: str) -> None:
    assert corrections(field, before, after) == []


def test_what_people_came_or_went_teaches_nothing() -> None:
    roe, doe = Name("Roe", "A."), Name("Doe", "B.")
    assert corrections("authors", Names((roe,)), Names((roe, doe))) == []
    assert corrections("authors", Names((roe, doe)), Names((doe, roe))) == []


def test_a_form_is_learnt_from_a_whole_list_of_names_too() -> None:
    before = Names((Name("Roe", "A."), Name("Smith", "J.L.")))
    after = Names((Name("Roe", "A"), Name("Smith", "JL")))
    assert "initials" in {each.kind for each in corrections("authors", before, after)}


def test_a_rule_that_is_no_example_of_its_kind_does_nothing() -> None:
    assert correction_of(Rule("pages", "pages", "256-65", "rubbish")) is None
    assert correction_of(Rule("unheard of", "pages", "256-65", "256-265")) is None
    assert [kind.name for kind in fitting("pages", "256-65", "256-265")] == ["pages"]


def test_a_rule_holds_for_its_journal_however_that_is_written_and_without_one_for_every() -> None:
    rule = Rule("pages", "pages", "256-65", "256-265", journal="Sechenov Med. J.")
    assert rule.holds_for("sechenov med j")
    assert not rule.holds_for("Lancet")
    assert not rule.holds_for("")
    assert rule._replace(journal="").holds_for("Lancet")
    assert not rule._replace(is_on=False).holds_for("Sechenov Med. J.")


@pytest.mark.parametrize("text", ["a" * 100_000, "A. " * 20_000, "1-" * 30_000, "Suppl. " * 20_000])
def test_a_hostile_value_is_no_trouble(text: str) -> None:
    for field in ("title", "pages", "container_title", "issue"):
        for made in corrections(field, text, f"{text}x"):
            made.corrected(text)
