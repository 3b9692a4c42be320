"""Queries to the author."""

import io

import docx
import pytest

from app.checks import CHECKS, Finding, check_list
from app.model import Article, Name, Names, Reference
from app.reporting import language_of, queries, queries_document
from app.reporting.letter import letter
from app.reporting.wording import question
from app.resources import resource
from app.tasks import read_file

BARE = Reference(title="Патютко", source="26. Патютко")
ROE = Reference(authors=Names((Name("Roe", "R."),)), title="Gut", source="Roe R. Gut")


def asks(check: str, *places: int, before: str = "", related: tuple[int, ...] = ()) -> Finding:
    return Finding(check, "ask", "The year is odd", places, related, "year", before)


def test_only_questions_are_put_to_the_author_each_with_its_entry_beneath():
    findings = [asks("TTL01", 1), Finding("TTL02", "certain", "Two stops", (2,)), asks("YEA01", 2, before="20l1")]
    told = letter(queries(Article(), [BARE, ROE], findings, "en"), "en", title="On the gut")
    assert told == (
        "Please answer the following questions about the references of “On the gut”. "
        "The numbers are those of the reference list.\n\n"
        "1. Патютко: The entry is incomplete. Please give the full reference.\n    26. Патютко\n\n"
        "2. Roe: The year is missing or unclear: “20l1”. Please give it.\n    Roe R. Gut\n"
    )


def test_several_questions_about_one_entry_stand_together_and_none_twice():
    findings = [asks("YEA01", 2), asks("YEA01", 2), asks("LST02", 2, related=(1,))]
    [query] = queries(Article(), [BARE, ROE], findings, "ru")
    assert len(query.questions) == 2
    told = letter([query], "ru")
    assert "2. Roe: (а) Год не указан или неясен. Просим уточнить. (б) По-видимому" in told
    assert "(ср. №\u00a01)" in told


def test_how_entries_were_read_and_how_lopsided_a_list_is_are_no_questions_to_the_author():
    findings = [asks("LST08", 2, before="Roe R. Gut"), asks("LST07", 1), asks("AFF07"), asks("LST06")]
    assert queries(Article(), [BARE, ROE], findings, "en") == []


def test_every_question_that_may_be_asked_has_words_of_its_own():
    spoken = {check.code for check in CHECKS if check.certainty == "ask"} - {"LST07", "LST08", "AFF04", "AFF07"}
    generic = {
        code for code in spoken if question(asks(code, 1), "ru").startswith("Просим проверить и уточнить данные")
    }
    assert generic == set()


def test_authors_that_stand_in_full_are_not_asked_for_but_those_that_are_missing_are():
    in_full = Finding("AUT07", "ask", "4 names stand here", (1,), (), "authors", "Siperstein A.E.", "et al.")
    cut_early = Finding("AUT07", "ask", "“et al.” follows 1 name", (2,), (), "authors", "Roe R.")
    [query] = queries(Article(), [BARE, ROE], [in_full, cut_early], "en")
    assert query.number == 2
    assert query.questions[0].startswith("Fewer authors are named before “et al.” than in the rest of the list.")


def test_what_a_check_without_words_of_its_own_says_is_asked_in_both_languages():
    finding = asks("NEW99", 1, before="20l1")
    assert question(finding, "en") == "The year is odd. Please check this and tell us what is right."
    assert question(finding, "ru") == "Просим проверить и уточнить данные в поле «год» «20l1»."


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("check", [check.code for check in CHECKS])
@pytest.mark.parametrize("before", ["", "2011 {what}", "long " * 60])
def test_every_check_makes_a_sentence(check, language, before):
    said = question(asks(check, 1, before=before, related=(3, 4)), language)
    assert said[-1] in ".?"
    assert "  " not in said
    assert ("{" in said) == ("{what}" in before and "{what}" in said)
    assert said[0].isupper()


def test_questions_about_the_article_come_first():
    told = letter(queries(Article(), [BARE], [asks("TTL01", 1), asks("AFF06")], "en"), "en").split("\n\n")
    assert told[1].startswith("The article: The article’s year is missing.")


def test_the_author_is_asked_for_what_the_article_lacks_alone():
    lacking = Finding("AFF06", "ask", "The article has no title", (), field="title")
    assert question(lacking, "ru") == "Не указано название статьи. Просим указать."
    assert question(asks("AFF06"), "ru") == "Не указан год статьи. Просим указать."


def test_where_there_is_nothing_to_ask_the_letter_says_so():
    assert letter([], "en") == "There are no questions to the author.\n"
    assert letter([], "ru") == "Вопросов к автору нет.\n"


def test_the_language_is_the_articles():
    assert language_of(Article(language="ru")) == "ru"
    assert language_of(Article(title="Лечение опухолей")) == "ru"
    assert language_of(Article(language="en", title="Лечение")) == "en"
    assert language_of(Article(), [BARE]) == "ru"
    assert language_of(Article()) == "en"


def test_the_sample_asks_about_its_unfinished_entry():
    reading = read_file(resource("sample/sechenov-net-liver.txt"))
    found = check_list(reading.article, reading.references)
    told = letter(queries(reading.article, reading.references, found, "en"), "en")
    assert "\n26. Патютко: " in told
    assert told.endswith("\n    Патютко\n")


def test_the_word_file_holds_the_same_words_and_a_place_for_the_answer():
    hostile = Reference(title="A\x00B\ufffe", source="1. A\x0bB <w:p> & \ud800")
    made = queries(Article(), [hostile], [asks("TTL01", 1)], "ru")
    document = docx.Document(io.BytesIO(queries_document(made, "ru", title="Гут\x07", to="docx")))
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert texts[0] == "Вопросы к автору"
    assert texts[2].startswith("1. AB�: Запись неполная.")
    assert texts[3:] == ["1. A B <w:p> & �", "Ответ: "]


def test_the_word_file_is_written_from_the_letter_as_it_was_typed_over():
    made = queries(Article(), [BARE, BARE], [asks("TTL01", 1), asks("TTL01", 2)], "en")
    text = letter(made, "en", title="Gut")
    first = text.split("\n\n")[1]
    typed = "Dear Olga,\nthank you.\n \n" + text.replace(first, first.replace("incomplete", "short")) + "\nYours, N.\n"
    document = docx.Document(io.BytesIO(queries_document(made, "en", title="Gut", to="docx", text=typed)))
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert texts[1:3] == ["Dear Olga,", "thank you."]
    assert texts[3].startswith("Please answer")
    question, source, answer = texts[4:7]
    assert "entry is short" in question
    assert document.paragraphs[4].runs[0].text == question.partition(": ")[0] + ": "
    assert document.paragraphs[4].runs[0].bold
    assert (source, answer) == (made[0].source, "Answer: ")
    assert texts[7].startswith("2. ")
    assert texts[8:] == [made[1].source, "Answer: ", "Yours, N."]


@pytest.mark.parametrize(("language", "asked"), [("en", "“1990”, “1996”"), ("ru", "«1990», «1996»")])
def test_both_years_are_named_where_an_entry_has_two(language, asked):
    finding = Finding("YEA03", "ask", "1990 is not 1996, the year in the DOI", (0,), (), "year", "1990")
    assert asked in question(finding, language)
