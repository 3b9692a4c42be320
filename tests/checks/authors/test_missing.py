"""AUT01: authors missing, or something left beside them."""

from dataclasses import replace

import pytest

from app.checks.authors.missing import missing_authors
from app.model import Name, Names, Reference, Span
from app.reading import read_references

from .looking import TITLE, found, mended, printed, said, with_authors

OTHERS = with_authors(*["Smith J., Brown K."] * 5)


def article(title: str, journal: str = "N Engl J Med") -> Reference:
    return Reference(title=title, container_title=journal, year="2011")


def told(*parts: str) -> Reference:
    """A reference read without a mistake; its source begins with these, names and what is between by turns."""
    spans: list[Span] = []
    source = ""
    for name, between in zip(parts[::2], parts[1::2], strict=True):
        spans.append(Span(len(source), len(source) + len(name), "authors"))
        source += name + between
    [reference] = with_authors(", ".join(parts[::2]))
    begin = len(source) + 1
    spans.append(Span(begin, begin + len(reference.title), "title"))
    return replace(reference, source=f"{source} {reference.title}", spans=tuple(spans))


def test_an_article_without_authors_is_asked_about():
    title = "Sunitinib malate for pancreatic neuroendocrine tumors"
    assert said(missing_authors, [*OTHERS, article(title)]) == [("ask", (6,), title, "")]


@pytest.mark.parametrize("end", ["(pNET)", "(2)", "(1998)", "(a review)"])
def test_a_bracket_at_the_end_that_names_no_trial_excuses_no_missing_authors(end):
    title = f"Sunitinib malate for pancreatic tumors {end}"
    assert said(missing_authors, [*OTHERS, article(title)]) == [("ask", (6,), title, "")]


def test_four_articles_with_authors_show_no_custom():
    assert said(missing_authors, [*OTHERS[:4], article("Sunitinib malate for pancreatic tumors")]) == []


@pytest.mark.parametrize(
    "title",
    [
        "ENETS Consensus Guidelines for the management of tumors",
        "Editorial: surgery and its limits today",
        "Erratum to: Surgery of the liver in the elderly",
        "Рекомендации по лечению опухолей поджелудочной железы",
        "Results of the Systolic Hypertension Study Group in the elderly",
        "In memoriam",
        "Randomised trial of cholesterol lowering in 4444 patients: the Scandinavian Simvastatin Survival Study (4S)",
        "The Cardiac Insufficiency Bisoprolol Study II (CIBIS-II): a randomised trial",
        "Intensive blood-glucose control with sulphonylureas or insulin in type 2 diabetes (UKPDS 33)",
        "The effect of digoxin on mortality. The Digitalis Investigators",
    ],
)
def test_guidelines_editorials_and_groups_are_let_be(title):
    assert said(missing_authors, [*OTHERS, article(title)]) == []


def test_books_news_and_corporate_authors_are_let_be():
    book = replace(article("The surgery of the pancreas and liver"), type="book")
    news = article("Epidemic typhoid fever in Tajikistan in 1997", "MMWR")
    body = replace(article("Classification of tumours of the gut"), authors=Names((Name(literal="WHO"),)))
    assert said(missing_authors, [*OTHERS, book, news, body]) == []


def test_a_body_that_was_not_read_and_a_repeated_author_are_let_be():
    source = f"———. {TITLE}"
    dashed = replace(read_references([source])[0], authors=Names(), title="Outcome of surgery in the elderly")
    assert said(missing_authors, [*OTHERS, dashed]) == []


def test_a_comma_before_the_first_author_is_shown_as_mended():
    [finding] = found(missing_authors, printed(", Smith J., Brown K."))
    assert finding.is_mended
    assert (finding.before, finding.after) == (", Smith J.", "Smith J.")


def test_an_and_behind_the_last_author_is_asked_about():
    assert said(missing_authors, [told("Smith J.", ", ", "Brown K.", " and")]) == [("ask", (1,), "Brown K. and", "")]
    assert said(missing_authors, [told("Smith J.", " and ", "Brown K.", ".")]) == []


def test_a_comma_inside_a_stored_name_is_taken_out():
    names = Names((Name("Smith,", "J."), Name("Brown", "K.")))
    [finding] = found(missing_authors, [Reference(authors=names)])
    assert finding.certainty == "certain"
    assert mended(finding) == ["Smith J., Brown K."]
