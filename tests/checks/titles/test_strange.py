"""TTL01, TTL07, TTL08 and TTL09: questions about titles."""

import pytest

from app.checks.checked import Checked
from app.checks.titles.brackets import brackets
from app.checks.titles.missing import missing
from app.checks.titles.mixed_spelling import mixed_spelling
from app.checks.titles.translated import translated
from app.model import Article, Name, Names, Reference, Span
from tests.checks.titles.looking import articles, asked, found

TITLED = ["Surgery of the liver", "Surgery of the colon", "Reply", "In memoriam", "Staging of tumors"]


def test_an_article_without_a_title_is_asked_about_where_the_others_have_one() -> None:
    assert [each.references for each in found(missing, *TITLED, "")] == [(6,)]


def test_lists_without_titles_are_let_be() -> None:
    assert found(missing, "", "", "", "", "", "Surgery of the liver") == []
    assert found(missing, *TITLED[:4], "") == []


def test_an_unfinished_entry_is_asked_about() -> None:
    unfinished = Reference(type="document", authors=Names((Name(literal="Патютко"),)))
    (finding,) = missing.find(Checked(Article(), [unfinished]))
    assert finding.certainty == "ask"
    assert "unfinished" in finding.message


@pytest.mark.parametrize("title", ["2011; 364: 501", "https://www.example.org/a", "doi:10.1056/NEJMoa1003825"])
def test_titles_that_are_something_else_are_asked_about(title: str) -> None:
    assert asked(missing, title) == [title]


def test_a_title_that_is_the_journals_name_is_asked_about() -> None:
    journal = "New England Journal of Medicine"
    same = Reference(title=journal, container_title=journal)
    assert len(list(missing.find(Checked(Article(), [same])))) == 1


def test_books_called_by_a_year_and_short_titles_are_let_be() -> None:
    books = [Reference(type="book", title="1984"), Reference(title="Pancreas", container_title="Pancreas")]
    assert list(missing.find(Checked(Article(), [*books, *articles("Reply", "In memoriam")]))) == []


def test_one_word_in_two_spellings_is_asked_about_within_a_title_only() -> None:
    assert asked(mixed_spelling, "Carcinoid tumours and endocrine tumors") == ["tumors"]
    assert asked(mixed_spelling, "Oesophageal ulcers and esophageal surgery") == ["esophageal"]
    assert found(mixed_spelling, "Carcinoid tumours", "Carcinoid tumors") == []


@pytest.mark.parametrize(
    "title",
    [
        "The filed and the filled forms of our four hours for all",
        "A tumour among tumours",
        "Analysis of several analyses",
        "Tumours of the esophagus",
    ],
)
def test_different_words_are_no_mixed_spelling(title: str) -> None:
    assert found(mixed_spelling, title) == []


@pytest.mark.parametrize(
    ("title", "sign"),
    [
        ("Staging of (neuro endocrine tumors", "("),
        ("Staging of neuro) endocrine tumors", ")"),
        ("[Surgery of the liver", "["),
        ("The “moral philosopher and his life", "“"),
        ('The "moral philosopher and his life', '"'),
        ("Ученые записки «Труды", "«"),
        ("The “what” and “why of goal pursuits", "“"),
        ("Vom »Pöbel» zum »Proletariat«", "»"),
        ("Surgery of the liver (Article in Russian)", "(Article in Russian)"),
    ],
)
def test_signs_without_partners_are_asked_about(title: str, sign: str) -> None:
    assert asked(brackets, title) == [sign]


@pytest.mark.parametrize(
    "title",
    [
        "Staging 1) of the gut and 2) of the pancreas",
        "Staging a) of the gut and b) of the pancreas",
        "TNM staging of foregut (neuro)endocrine tumors",
        'A 6" gun and 40° 12\' 30" of latitude',
        "Die „Moral“ und das ‚Leben‘",
        "Functions on [0, 1) and their limits",
        "[Surgery of the liver] [Article in Russian]",
        "L'homme et la femme d'aujourd’hui",
        "Word order in German",
        "Vad är »folk» och »klass»",
        "The ”what” and ”why” of goal pursuits",
        "О «Записках о «Шинели»» Гоголя",
        '"Merinoff symposium 2010: sepsis"-speaking with one voice',
        'The interaction of U2B"-U2A',
    ],
)
def test_enumerations_inches_and_pairs_are_let_be(title: str) -> None:
    assert found(brackets, title) == []


def test_a_sign_that_reading_left_outside_the_title_is_not_missed() -> None:
    read = Reference(title="1 Corinthians (AB", source="Walther W. 1 Corinthians (AB; New York, 1976).")
    assert list(brackets.find(Checked(Article(), [read]))) == []


def test_a_quotation_mark_before_a_title_closes_behind_it() -> None:
    def entry(closing: str) -> Reference:
        title = "BERT: Pre-training of transformers"
        return Reference(
            title=title, source=f"Devlin J. “{title},{closing} 2018", spans=(Span(11, 11 + len(title), "title"),)
        )

    (finding,) = brackets.find(Checked(Article(), [entry("")]))
    assert finding.before == "“"
    assert list(brackets.find(Checked(Article(), [entry("”")]))) == []


def _translated(*pairs: tuple[str, str]) -> list[int]:
    list_ = [Reference(title=title, note=note) for title, note in pairs]
    return [each.references[0] for each in translated.find(Checked(Article(), list_))]


def test_a_list_that_marks_translations_wholly_asks_for_what_is_lacking() -> None:
    both = ("[Surgery of the liver]", "Russian")
    assert _translated(*[both] * 5, ("Surgery of the colon", "Russian")) == [6]
    assert _translated(*[both] * 5, ("[Surgery of the colon]", "")) == [6]
    assert _translated(*[both] * 4, ("Surgery of the colon", "Russian")) == []
    assert _translated(("[Surgery of the liver]", ""), ("Surgery of the colon", "")) == []


def test_guillemets_that_point_inwards_are_pairs_too() -> None:
    assert found(brackets, "Die Polarisierung der »Charaktere« und die «Natur»") == []
