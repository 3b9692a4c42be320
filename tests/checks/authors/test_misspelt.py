"""AUT12: family names that look misspelt."""

import pytest

from app.checks.authors.misspelt import misspelt_names
from app.checks.checked import Checked
from app.model import Article, Author, Name
from tests.checks.authors.looking import found, marked, mended, said, with_authors


@pytest.mark.parametrize(
    ("name", "usual"),
    [("Johnxon P.A.", "Johnson P.A."), ("Jonhston P.A.", "Johnston P.A.")],
)
def test_a_name_one_slip_from_a_common_one_is_asked_about(name: str, usual: str) -> None:
    references = with_authors(f"Smith J., {name}", "Klimstra D.S.")
    (finding,) = found(misspelt_names, references)
    assert (finding.certainty, finding.references) == ("ask", (1,))
    assert mended(finding) == [f"Smith J., {usual}"]
    assert marked(finding, references[0]) == name.split()[0]


@pytest.mark.parametrize(
    "names",
    [
        "Rindi G., Klöppel G., Ahlman H., Gustafsson B.I., Fjällskog M.L.",
        "Falkoni M., Mazzaglia P.J., Sarmiento J.M., Pulitano C., Kulke M.H.",
        "Szczepanski W., Bjorkegren C., Ngugi M., Nguyen T., Hrubesova J.",
        "Zhang L., Xu W., Qiu Y., Tshibangu K., De Jong M.C., Smith-Jones P., McKenna J.",
        "Lindh P., Marinov K., Santoso B., Meyor K., Ychou M., Cytron R.",
        "Иванов И.И., Стрижаков А.Н.",
        "World Health Organization",
    ],
)
def test_names_of_all_countries_are_let_be(names: str) -> None:
    assert said(misspelt_names, with_authors(names)) == []


def test_a_name_that_stands_twice_or_is_an_author_of_the_article_is_let_be() -> None:
    assert said(misspelt_names, with_authors("Johnxon P.A.", "Johnxon P.A., Smith J.")) == []
    article = Article(authors=[Author(Name("Johnxon", "P.A."))])
    assert list(misspelt_names.find(Checked(article, with_authors("Johnxon P.A.")))) == []


def test_an_umlaut_in_two_letters_is_let_be() -> None:
    assert found(misspelt_names, with_authors("Laenger F., Roe B.", "Klimstra D.S.")) == []
