"""The journal's name in lines of a head that say more, and where the name stands among menus."""

import pytest

from app.reading import read_page
from app.reading.pages.journal_lines import journal_in

TITLE = "\n\nSourdough in cold kitchens: a survey of eighty bakers\n\nKarin B. Holm1, Luis Vega2\n\n"


@pytest.mark.parametrize(
    ("line", "journal"),
    [
        ("Annals of Bread logoLink to Annals of Bread", "Annals of Bread"),
        ("Annals of Bread, ISSN 1999-0001 print, 1999-0002 online, Open Access |", "Annals of Bread"),
        ("Annals of Bread (ISSN: 1999-0001) Vol. 2(2) pp.", "Annals of Bread"),
        ("PANIS, núm. 20", "PANIS"),
        ("Revue du Pain N° 52 – Juin", "Revue du Pain"),
        ("Annals of Bread (Dec 2021)", "Annals of Bread"),
        ("Annals of Bread February", "Annals of Bread"),
        ("Holm K et al. Ann Bread", "Ann Bread"),
        ('Журнал "Хлебное дело"', "Хлебное дело"),
        ("Вестник хлеба Опубликовано online 26.03.2025. DOI: 10.99999/x.1", "Вестник хлеба"),
        ("Pan y Mar", "Pan y Mar"),
        ("Journal of Bread, Salt and Water", "Journal of Bread, Salt and Water"),
    ],
)
def test_what_a_line_says_beside_the_journal_is_no_part_of_its_name(line: str, journal: str) -> None:
    assert journal_in(line) == journal


@pytest.mark.parametrize(
    "line",
    [
        "versión impresa ISSN 1999-0001",
        "Print version ISSN 1999-0001On-line version ISSN 1999-0002",
        "versão on-line ISSN 1999-0002",
    ],
)
def test_the_name_right_above_the_issns_is_the_journals(line: str) -> None:
    menu = "SciELO - Scientific Electronic Library Online\n\nvol.20 número1Pan de centenoPan de trigo\n\n"
    article = read_page(f"{menu}Horno y Pan (Lima)\n\n{line}\n\nHorn. Pan vol.20 no.1 Lima ene. 2020{TITLE}").article
    assert (article.journal, article.volume, article.year) == ("Horno y Pan (Lima)", "20", "2020")
    assert article.title == "Sourdough in cold kitchens: a survey of eighty bakers"


def test_the_month_behind_the_journals_name_tells_the_year() -> None:
    article = read_page(f"Annals of Bread (Dec 2021){TITLE}").article
    assert (article.journal, article.year) == ("Annals of Bread", "2021")


def test_a_line_that_says_where_to_click_is_a_menus() -> None:
    article = read_page(f"Click through the PLOS taxonomy to find bread.{TITLE}").article
    assert (article.journal, article.title) == ("", "Sourdough in cold kitchens: a survey of eighty bakers")
