"""Values at their edges: stops, brackets, counts of pages, years, supplements; and the kind and language they make."""

import pytest

from app.reading.language import language_of
from app.reading.references import read_reference


@pytest.mark.parametrize(
    ("source", "field", "value"),
    [
        (
            "Roe E. Total synthesis of an alkaloid. J. Am. Chem. Soc. 2005, 127, 1234-1241.",
            "container_title",
            "J. Am. Chem. Soc.",
        ),
        (
            "Roe E, Doe J. Total synthesis of an alkaloid. N Engl J Med. 2005;127:1234-41.",
            "container_title",
            "N Engl J Med",
        ),
        (
            "Roe E, Doe J. Treatment of this disease. Eur. J. Cancer. 2005;127:1234-41.",
            "container_title",
            "Eur. J. Cancer",
        ),
        (
            "Roe E, Doe J. Is treatment of this disease needed? Gut 2005;127:1234-41.",
            "title",
            "Is treatment of this disease needed?",
        ),
        (
            "Roe E., Doe J. (Neuro)endocrine tumors and their treatment. Gut 2005; 127: 12-41",
            "title",
            "(Neuro)endocrine tumors and their treatment",
        ),
        ("Лотман Ю.М. Структура художественного текста. Л.: Искусство, 1970. 384 с.", "publisher_place", "Л."),
        ("Лотман Ю.М. Структура художественного текста. Л.: Искусство, 1970. 384 с.", "pages", "384 с"),
        ("Лотман Ю.М. О метаязыке описаний // Труды. 1970. Т. 4. С. 38.", "pages", "38"),
        ("Roe E., Doe J. Treatment of tumors. Gut 1998a; 12: 41-48", "year", "1998a"),
        ("Roe E., Doe J. Treatment of tumors. Gut 2005; 12 Suppl 1: 59-68", "issue", "Suppl 1"),
        ("Roe E., Doe J. Treatment of tumors. Gut 2005; 12 (Suppl. 2): S59-S68", "issue", "Suppl. 2"),
        ("Roe E, Doe J. Treatment of tumors. Gut 2005;30(15):1199-203", "issue", "15"),
        ("Roe E, Doe J. Treatment of tumors. Gut 2005;30(15):1199-203", "pages", "1199-203"),
        ("Roe E, Doe J. Treatment of tumors. Gut 2005;30(15):e123", "pages", "e123"),
        ("Roe E, Doe J. Treatment of tumors. Gastroenterology 2005;130:1234.e1-1234.e9", "pages", "1234.e1-1234.e9"),
        ("Roe E, Doe J. Treatment of tumors. Cochrane Database Syst Rev 2005;2:CD001234", "pages", "CD001234"),
        ("Roe E, Doe J. Treatment of tumors. Gut 2005;30:iii–iv", "pages", "iii–iv"),
        ("Roe E., Doe J. Treatment of tumors. Gut 2005; 30: 19", "pages", "19"),
    ],
)
def test_a_value_keeps_what_belongs_to_it_and_no_more(source: str, field: str, value: str) -> None:
    assert getattr(read_reference(source), field) == value


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        (
            "Williams E.D., Sandler M. The classification of carcinoid tumours. Lancet 1963; 1: 238-239",
            "article-journal",
        ),
        ("Kuhn TS. The structure of scientific revolutions. Chicago: University of Chicago Press; 1962.", "book"),
        ("Егоров А.В. Опухоли железы: дис. ... д-ра мед. наук. М., 2004. 267 с.", "thesis"),
        ("ГОСТ Р 7.0.5–2008. Библиографическая ссылка. М.: Стандартинформ, 2008. 23 с.", "standard"),
        (
            "Doe J. A method for it. In: Proceedings of the 5th Conference on Learning. 2016. p. 770-778.",
            "paper-conference",
        ),
        ("Doe J, Roe E. A method for learning. arXiv preprint arXiv:1706.03762, 2017.", "article"),
        ("Doe J. (2004). A method. Technical report, University of Oxford.", "report"),
        ("Патютко", "document"),
    ],
)
def test_the_kind_of_source_shows_in_its_fields(source: str, kind: str) -> None:
    assert read_reference(source).type == kind


@pytest.mark.parametrize(
    ("title", "language"),
    [
        ("The classification of carcinoid tumours", "en"),
        ("Хирургическое лечение метастазов в печени", "ru"),
        ("Проблеми розвитку економіки України", "uk"),
        ("Die Rolle der Chirurgie und ihre Grenzen", "de"),
        ("Les tumeurs endocrines digestives et leur prise en charge", "fr"),
        ("La evaluación del aprendizaje en la universidad", "es"),
        ("A formação de professores no ensino superior e na escola", "pt"),
        ("Lancet", ""),
        ("", ""),
        ("国际贸易", ""),
    ],
)
def test_a_language_is_named_only_if_it_is_plain(title: str, language: str) -> None:
    assert language_of(title) == language


def test_authors_named_again_behind_a_slash_count_once() -> None:
    reference = read_reference(
        "Иванов И.И. Лечение опухолей печени / И.И. Иванов, П.П. Петров // Вопросы онкологии. 2012. Т. 12. С. 45–50."
    )
    assert [name.family for name in reference.authors.people] == ["Иванов", "Петров"]


def test_a_book_whose_title_the_model_takes_for_a_container_has_a_title() -> None:
    reference = read_reference("Bosman FT, Carneiro F (eds). WHO Classification of Tumours. Lyon: IARC; 2010. 417 p.")
    assert reference.title == "WHO Classification of Tumours"
    assert reference.container_title == ""
    assert [name.family for name in reference.editors.people] == ["Bosman", "Carneiro"]
    assert not reference.authors
