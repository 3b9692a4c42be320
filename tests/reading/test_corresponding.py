"""Whom a page says readers are to write to."""

import pytest

from app.reading import read_page

HEAD = """Walking after surgery

{byline}

1 Institute of Work, Valencia, Spain
2 Harbour University, Leeds, UK

{note}

Abstract
Patients walk early.

Keywords: walking
"""
BYLINE = "Li Wang1, Lucía Ferrer1, Jun Wang2"
STARRED = "Li Wang1, Lucía Ferrer1*, Jun Wang2"


def corresponding(byline: str, note: str) -> list[str]:
    """The authors of a page with that byline and note who are to be written to."""
    authors = read_page(HEAD.format(byline=byline, note=note)).article.authors
    assert len(authors) == 3
    return [f"{each.name.family} {each.name.given}" for each in authors if each.is_corresponding]


@pytest.mark.parametrize(
    "words",
    [
        "Corresponding author",
        "Correspondence to",
        "Address for correspondence",
        "*Для корреспонденции",
        "Автор, ответственный за переписку",
        "Адрес для переписки",
        "Autor de correspondencia",
        "Autora para correspondencia",
        "Autor correspondente",
        "Autora para correspondência",
        "Korrespondenzadresse",
        "Korrespondierende Autorin",
        "Auteur correspondant",
        "Auteure de correspondance",
    ],
)
def test_a_page_names_whom_to_write_to_in_its_language(words):
    assert corresponding(BYLINE, f"{words}: Lucía Ferrer, e-mail: ferrer@work.example") == ["Ferrer Lucía"]
    assert corresponding(STARRED, f"* {words}") == ["Ferrer Lucía"]


@pytest.mark.parametrize(
    ("byline", "note", "expected"),
    [
        (BYLINE, "Correspondence to Lucía Ferrer or Jun Wang.", ["Ferrer Lucía", "Wang Jun"]),
        (BYLINE, "Corresponding author\n\nLucía Ferrer\nInstitute of Work", ["Ferrer Lucía"]),
        (BYLINE, "Lucía Ferrer (corresponding author), ferrer@work.example", ["Ferrer Lucía"]),
        (BYLINE, "Corresponding author: l.ferrer@work.example", ["Ferrer Lucía"]),
        (STARRED, "", ["Ferrer Lucía"]),
        (STARRED, "* E-mail: l@work.example", ["Ferrer Lucía"]),
        (STARRED, "* These authors contributed equally", []),
        (STARRED, "* On leave, Clinic of Sleep, Graz, Austria", []),
        ("Li Wang1*, Lucía Ferrer1*, Jun Wang2", "", []),
        (BYLINE, "", []),
        (BYLINE, "Data can be had from the corresponding author on request.", []),
        (BYLINE, "Correspondence between Ferrer and the clinics was read.", []),
    ],
)
def test_a_star_counts_unless_it_means_something_else_and_prose_does_not(byline, note, expected):
    assert corresponding(byline, note) == expected


def test_a_star_in_the_byline_holds_for_those_told_of_under_about_the_authors():
    about = """
About the authors

Li Wang
Institute of Work, Valencia
Spain

Lucía Ferrer
Institute of Work, Valencia
Spain

Jun Wang
Harbour University, Leeds
United Kingdom
"""
    authors = read_page(HEAD.format(byline=STARRED, note="* Corresponding author") + about).article.authors
    assert [each.is_corresponding for each in authors] == [False, True, False]
