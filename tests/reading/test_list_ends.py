"""Lists on pages: where they begin and end, and that no entry is lost at either end."""

import pytest

from app.reading import read_page
from app.reading.names.person import person_name
from app.reading.pages.bylines import read_byline

ARTICLES = [f"Roe A, Doe B. Sleep in towns and villages, part {n}. Lancet. 20{n:02d};3{n}0:4-9." for n in range(10, 18)]
APA = [
    f"Roe, A., & Doe, B. (20{n:02d}). Sleep in {'hot and ' * (n % 4)}noisy towns. Lancet, 3{n}(2), 4–9."
    for n in range(10, 18)
]
HEAD = "Heat and sleep\nAnna Roe1, Boris Doe1\n1 University of Lima, Peru\nAbstract\nWe slept.\n"


def entries(*lines: str) -> list[str]:
    return read_page(HEAD + "\n".join(lines) + "\n").entries


@pytest.mark.parametrize(
    "last",
    [
        ["Plato. Republic.", "Aristotle. Nicomachean Ethics. Trans. Irwin"],
        ["Гражданский кодекс Российской Федерации.", "Сайт Росстата. URL: https://rosstat.gov.ru"],
        ["Harris, P. (in press). Old minds. Oxford: OUP.", "The Bible."],
    ],
)
def test_last_entries_without_a_year_are_kept(last: list[str]) -> None:
    assert entries("References", *APA, *last)[-2:] == last


def test_first_entries_without_a_year_are_kept() -> None:
    laws = ["Конституция Российской Федерации.", "Гражданский кодекс РФ."]
    assert entries("Литература", *laws, *APA)[:2] == laws


@pytest.mark.parametrize(
    "footer",
    [
        ["Cite", "Share", "Download PDF", "Status:", "Under Review"],
        ["Outils", "Télécharger", "Politique de confidentialité"],
        ["Appendix B. Questionnaire", "1. How old are you?"],
        ["© 2024 The Authors. Creative Commons licence."],
        ["Volume 8, Issue 2 - Serial Number 16", "December 2022"],
    ],
)
def test_the_foot_of_a_page_is_no_entry(footer: list[str]) -> None:
    assert entries("References", *APA, *footer) == APA


def test_what_a_site_offers_to_sort_by_is_no_entry() -> None:
    assert entries("References", "View by:", "Article Order", "Year", "Author", *APA) == APA


def test_links_that_come_back_under_each_entry_are_left_out_whatever_they_are_called() -> None:
    lines = [line for entry in APA for line in (entry, "Zitat anzeigen", "Google Scholar")]
    assert entries("References", *lines, "Weitere Beiträge") == APA


def test_a_publisher_on_a_line_of_its_own_is_no_button() -> None:
    lines = [
        line for n in range(4) for line in ("", f"Roe, A. (200{n}). Sleep in towns.", "Cambridge University Press")
    ]
    assert "".join(entries("References", *lines)).count("Cambridge University Press") == 4


def test_a_list_goes_on_after_a_heading_that_comes_back_as_a_running_head() -> None:
    assert entries("References", *APA[:4], "References", *APA[4:]) == APA


def test_an_author_called_ek_does_not_end_the_list() -> None:
    ek = "Ek J. Gluten sensitivity in childhood. Acta Paediatr. 1999;88:1-5."
    assert entries("References", *ARTICLES[:3], ek, *ARTICLES[3:]) == [*ARTICLES[:3], ek, *ARTICLES[3:]]


@pytest.mark.parametrize(
    ("byline", "families"),
    [
        ("Artūrs Ozolsb, Kadri Tamm,a Liis Mägia", ["Ozols", "Tamm", "Mägi"]),
        ("Anna Costa, Maria Silva", ["Costa", "Silva"]),
        ("Anna Roe a, John Webb, Paul Wood b", ["Roe", "Webb", "Wood"]),
    ],
)
def test_letters_glued_to_names_are_marks_only_where_no_name_ends_so(byline: str, families: list[str]) -> None:
    people = read_byline([byline], ["a University of Lima, Peru", "b University of Bonn, Germany"])
    assert [author.name.family for author in people.authors] == families


@pytest.mark.parametrize(
    ("text", "family", "given"),
    [
        ("Karin Lindqvist MD", "Lindqvist", "Karin"),
        ("Lindqvist, Karin A. MD, PhD", "Lindqvist", "Karin A."),
        ("T. J. McAllister, DO, FACS", "McAllister", "T. J."),
        ("Doç. Dr. Ayşe Yıldız", "Yıldız", "Ayşe"),
        ("Prof Phil Jones", "Jones", "Phil"),
        ("Ing Wei Chen", "Chen", "Ing Wei"),
        ("Silva, D.O.", "Silva", "D.O."),
        ("Raluca Balaita", "Balaita", "Raluca"),
    ],
)
def test_titles_and_degrees_are_told_from_names(text: str, family: str, given: str) -> None:
    name = person_name(text)
    assert name is not None
    assert (name.family, name.given) == (family, given)


def test_names_and_volumes_that_a_site_glues_are_taken_apart() -> None:
    glued = "BradburyP. J.ZhangZ.et al. (2007). TASSEL: maps of traits. Bioinformatics23, 2633–2635."
    assert entries("References", glued) == [
        "Bradbury P. J., Zhang Z., et al. (2007). TASSEL: maps of traits. Bioinformatics 23, 2633–2635."
    ]


def test_a_menu_that_names_the_references_opens_no_list() -> None:
    menu = ["Article Contents", "II. EXPERIMENT", "REFERENCES", "RESEARCH ARTICLE| FEBRUARY 17 2023"]
    head = ["Heat in noisy towns", "Anna Roe; Boris Doe", "J. Appl. Phys. 133, 075101 (2023)", "Heat is lost at night."]
    page = "\n".join([*menu, *head, "REFERENCES", *APA])
    assert read_page(page).entries == APA
