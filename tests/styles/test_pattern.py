"""The form of a list, learnt from it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.dates import month_of
from app.model import FIELD, Name, Names, Reference, Span
from app.reading import read_page, read_references
from app.resources import resource
from app.styles import DEFAULT, learn, printed_text
from app.styles.names import NameForm
from app.styles.pattern import FEWEST_OF_A_KIND, NumberForm

from .labelled import (
    APA,
    CHICAGO,
    GOST,
    HARVARD,
    IEEE,
    SAMPLE,
    VANCOUVER,
    VANCOUVER_BOOKS,
    VANCOUVER_CHAPTERS,
    labelled,
)

MENDED_BY_BEING_READ = {4: "113: 256-265", 7: "99: 88-94", 8: "197: 29-37", 14: "90: 36-42"}


def all_vancouver() -> list[Reference]:
    return [
        *map(labelled, VANCOUVER),
        *(labelled(marked, "book") for marked in VANCOUVER_BOOKS),
        *(labelled(marked, "chapter") for marked in VANCOUVER_CHAPTERS),
    ]


def sample() -> list[Reference]:
    return read_references(read_page(resource("sample/sechenov-net-liver.txt").read_text(encoding="utf-8")).entries)


@pytest.mark.parametrize(
    "references",
    [all_vancouver(), *([labelled(marked) for marked in each] for each in (APA, GOST, IEEE, CHICAGO, HARVARD))],
)
def test_a_clean_list_is_printed_as_it_stands(references):
    pattern = learn(references)
    printed = [
        printed_text(each, number=number if pattern.number.is_printed else None, pattern=pattern)
        for number, each in enumerate(references, start=1)
    ]
    assert printed == [each.source.replace("А. Б.", "А.Б.") for each in references]


def test_the_sample_is_printed_as_it_stands_but_for_the_spaces_that_its_form_wants():
    references = sample()
    pattern = learn(references)
    for number, reference in enumerate(references, start=1):
        printed = printed_text(reference, number=number, pattern=pattern)
        if mended := MENDED_BY_BEING_READ.get(number):
            assert printed == reference.source.replace(mended.replace(" ", ""), mended)
        else:
            assert printed == reference.source


@pytest.mark.parametrize("marked", SAMPLE)
def test_the_form_without_a_list_is_that_of_the_sample(marked):
    reference = labelled(marked)
    assert printed_text(reference, number=int(reference.label)) == reference.source
    assert printed_text(reference, number=int(reference.label), pattern=learn([reference])) == reference.source
    assert learn([]) == DEFAULT


def test_what_differs_from_the_majority_is_printed_like_it():
    odd = labelled(
        "[{label:7}] {authors:Pavel M.}, {authors:Baudin E.}; {et_al:et al}. {title:Consensus} – "
        "{container_title:Neuroendocrinology} {year:2012}; {volume:95}, {issue:2} :{pages:157 – 76}"
    )
    pattern = learn([*map(labelled, VANCOUVER), odd])
    assert printed_text(odd, number=7, pattern=pattern) == (
        "7. Pavel M, Baudin E, et al. Consensus. Neuroendocrinology. 2012;95(2):157-76."
    )


def test_a_reference_without_some_fields_gets_no_stray_punctuation():
    pattern = learn(all_vancouver())
    rindi = Names((Name("Rindi", "G"),))
    assert printed_text(Reference(title="Title", year="2011"), pattern=pattern) == "Title. 2011."
    assert (
        printed_text(Reference(title="Title", container_title="Gut", volume="3"), pattern=pattern) == "Title. Gut. 3."
    )
    assert printed_text(Reference(authors=rindi, volume="3", pages="1-2"), pattern=pattern) == "Rindi G. 3:1-2."
    assert printed_text(Reference(year="2011", pages="1-2"), pattern=pattern) == "2011;1-2."
    apa = learn([labelled(marked) for marked in APA])
    assert printed_text(Reference(authors=rindi, title="Title", container_title="Gut"), pattern=apa) == (
        "Rindi, G. Title. Gut"
    )


def test_a_chapter_without_editors_is_still_in_its_book():
    chapter = Reference(type="chapter", title="Liver", container_title="Atlas", publisher="Masson", year="2002")
    assert printed_text(chapter, pattern=learn(all_vancouver())) == "Liver. In: Atlas. Masson; 2002."


def test_a_type_with_few_references_is_printed_as_its_like_not_as_the_articles():
    books = [labelled(marked, "book") for marked in VANCOUVER_BOOKS]
    thesis = Reference(type="thesis", title="Tumors", publisher_place="Oslo", publisher="University", year="2001")
    pattern = learn([*map(labelled, VANCOUVER * 3), *books])
    assert printed_text(thesis, pattern=pattern) == "Tumors. Oslo: University; 2001."


def test_five_of_a_kind_have_a_form_of_their_own():
    report = "{authors:Doe J}: {title:Report} ({year:2001})"
    article = "{authors:Doe J}. {title:Article}, {year:2001}"
    reports = [labelled(report, "report")] * FEWEST_OF_A_KIND
    books = [labelled(article, "book")] * (FEWEST_OF_A_KIND * 2)
    asked = Reference(type="report", authors=Names((Name("Roe", "R"),)), title="T", year="2011")
    assert printed_text(asked, pattern=learn(reports + books)) == "Roe R: T (2011)"
    assert printed_text(asked, pattern=learn(reports[1:] + books)) == "Roe R. T, 2011"


def test_cue_words_follow_the_script_of_the_reference():
    pattern = learn([labelled(marked) for marked in GOST])
    russian = Reference(title="Лечение", container_title="Хирургия", year="2011", volume="5", pages="12-18")
    english = Reference(title="Treatment", container_title="Gut", year="2011", volume="5", pages="12-18")
    assert printed_text(russian, pattern=pattern) == "Лечение // Хирургия. 2011. Т. 5. С. 12–18."
    assert printed_text(english, pattern=pattern) == "Treatment // Gut. 2011. Vol. 5. P. 12–18."
    only_english = learn([labelled(marked) for marked in GOST[2:]])
    assert printed_text(russian, pattern=only_english) == "Лечение // Хирургия. 2011. Т. 5. С. 12–18."


@pytest.mark.parametrize(
    ("label", "form"),
    [
        ("{label:1}. ", NumberForm("", ". ")),
        ("[{label:1}] ", NumberForm("[", "] ")),
        ("{label:1}) ", NumberForm("", ") ")),
        ("{label:1} ", NumberForm("", " ")),
        ("", NumberForm(is_printed=False)),
    ],
)
def test_the_form_of_the_number_is_learnt(label, form):
    assert learn([labelled(label + "{authors:Rindi G}. {title:T}")] * 2).number == form


def test_the_form_of_names_is_learnt():
    assert learn([labelled(marked) for marked in VANCOUVER]).names == NameForm(initial_stop="", et_al=", et al.")
    apa = learn([labelled(marked) for marked in APA]).names
    assert apa == NameForm(family_given=", ", initial_gap=" ", last_separator=", & ", pair_separator=", & ")


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("{authors:J. Smith} and {authors:B. Doe}, {title:T}", "E. Raymond and J.L. Raoul, U"),
        ("{authors:Smith J.}; {authors:Doe B.} [{et_al:et al.}] {title:T}", "Raymond E.; Raoul J.L. U"),
        ("{authors:Smith, J.}, {authors:R. Roe} and {authors:B. Doe}, {title:T}", "Raymond, E. and J.L. Raoul, U"),
    ],
)
def test_orders_and_separators_of_names_are_learnt(source, expected):
    two = Reference(authors=Names((Name("Raymond", "E."), Name("Raoul", "J.L."))), title="U")
    assert printed_text(two, pattern=learn([labelled(source)])) == expected


def test_brackets_around_et_al_are_learnt():
    pattern = learn([labelled("{authors:Smith J.} [{et_al:et al.}] {title:T}")])
    assert printed_text(Reference(authors=Names((Name("Roe", "R."),), et_al=True), title="U"), pattern=pattern) == (
        "Roe R. [et al.] U"
    )


def test_one_comma_after_names_does_not_outvote_the_stops_of_many():
    stopped, comma = (
        "{authors:Roe R.} {title:T}. {container_title:Gut}",
        "{authors:Doe Jane}, {title:T}. {container_title:Gut}",
    )
    asked = Reference(authors=Names((Name("Moe", "M."),)), title="U")
    assert printed_text(asked, pattern=learn([labelled(stopped)] * 9 + [labelled(comma)])) == "Moe M. U"
    assert printed_text(asked, pattern=learn([labelled(stopped), labelled(comma)])) == "Moe M., U"


def test_titles_in_quotation_marks_do_not_take_the_stop_from_those_without():
    quoted = "{authors:Roe R.} “{title:Part}.” {container_title:Gut}"
    plain = "{authors:Roe R.} {title:Whole}. {container_title:Gut}"
    pattern = learn([labelled(each) for each in (quoted, quoted, plain, plain, plain)])
    assert printed_text(Reference(title="Liver", container_title="Gut"), pattern=pattern) == "Liver. Gut"


def test_brackets_around_several_fields_are_printed_in_pairs_or_not_at_all():
    book = "{title:T} ({publisher_place:Oslo}: {publisher:Masson}, {year:2002})"
    pattern = learn([labelled(book, "book")] * 5)
    assert printed_text(Reference(type="book", title="T (1)", publisher="P", year="2003"), pattern=pattern) == (
        "T (1): P, 2003"
    )
    assert printed_text(Reference(type="book", title="T", publisher_place="Rome", year="2003"), pattern=pattern) == (
        "T (Rome, 2003)"
    )
    assert printed_text(Reference(type="book", title="T", publisher_place="Rome"), pattern=pattern) == "T Rome"


def test_leftovers_teach_nothing():
    clean = labelled("{authors:Rindi G}. {title:T}. {container_title:Gut}")
    broken = labelled("{authors:Rindi G} {leftover:??} {title:T} {leftover:!!} {container_title:Gut}")
    assert learn([broken, broken, clean]).layouts[""].joints == learn([clean]).layouts[""].joints


def test_a_word_in_no_field_that_most_references_have_is_a_cue():
    marked = "{title:TNM} // {container_title:Gut}. {volume:449}. {leftover:Р}. {pages:395}."
    asked = Reference(title="Tumors", container_title="Lancet", volume="5", pages="12")
    assert printed_text(asked, pattern=learn([labelled(marked)] * 5)) == "Tumors // Lancet. 5. Р. 12."
    plain = "{title:TNM} // {container_title:Gut}. {volume:449}: {pages:395}."
    divided = [labelled(marked)] * 5 + [labelled(plain)] * 5
    assert printed_text(asked, pattern=learn(divided)) == "Tumors // Lancet. 5: 12."


def test_words_that_say_something_are_no_cues():
    marked = "{title:TNM}. {container_title:Gut}. {leftover:Preprint} {year:2011}."
    asked = Reference(title="Tumors", container_title="Lancet", year="2012")
    assert printed_text(asked, pattern=learn([labelled(marked)] * 5)) == "Tumors. Lancet 2012."


def test_a_stop_after_a_lone_last_initial_may_be_the_stop_after_the_names():
    alone = "{authors:Roe R.} {title:T}. {container_title:Gut}"
    several = "{authors:Roe R}, {authors:Doe JA}. {title:T}. {container_title:Gut}"
    assert learn([labelled(each) for each in (alone, alone, alone, several)]).names.initial_stop == ""
    assert learn([labelled(alone)]).names.initial_stop == "."


def test_a_reference_kept_as_printed_teaches_nothing():
    odd = replace(labelled("{label:1}) {authors:Roe, R.}: {title:T} – {year:2001}!"), as_printed=True)
    assert learn([odd, odd, *map(labelled, VANCOUVER[:1])]) == learn([labelled(VANCOUVER[0])])


def test_where_few_are_divided_the_whole_list_decides():
    articles = ["{title:A}. Т. {volume:1}", "{title:B}. № {volume:2}"]
    pattern = learn([*map(labelled, articles[::-1]), labelled(articles[0], "document")])
    assert printed_text(Reference(title="Опухоли", volume="3"), pattern=pattern) == "Опухоли. Т. 3"


def test_a_list_that_joins_its_last_names_with_a_word_most_times_does_it_always():
    joined = "{authors:Roe R.}, {authors:Doe J.} and {authors:Moe M.}. {title:T}"
    plain = "{authors:Roe R.}, {authors:Doe J.}, {authors:Moe M.}. {title:T}"
    assert learn([labelled(each) for each in (joined, plain, joined)]).names.last_separator == " and "
    assert learn([labelled(each) for each in (joined, plain, plain)]).names.last_separator == ", "


SOURCES = st.text(alphabet="aZ9 .,;:()[]\"'“”/–-&\n", max_size=40)
SPANS = st.lists(
    st.builds(Span, st.integers(0, 45), st.integers(0, 45), st.sampled_from([*FIELD, "label", "et_al", "leftover"])),
    max_size=8,
).map(tuple)


@given(st.lists(st.builds(Reference, source=SOURCES, spans=SPANS, title=SOURCES, pages=SOURCES), max_size=4))
def test_no_source_or_spans_are_too_odd_to_learn_from(references):
    pattern = learn(references)
    for reference in references:
        assert "\n" not in printed_text(reference, number=1, pattern=pattern)
        printed_text(replace(reference, as_printed=True), pattern=pattern)


def test_the_pages_of_a_chapter_keep_their_word_where_most_books_have_how_many_pages():
    books = [
        labelled("{authors:Поляков А.Н.} {title:Опухоли}. {publisher_place:М.}: {publisher:Медицина}, {year:2005}. "
                 f"{{pages:{pages}}}.", "book")
        for pages in ("345 с", "120 с", "98 с")
    ]  # fmt: skip
    chapter = labelled(
        "{authors:Щербаков П.Л.} {title:Ожирение} // {container_title:Болезни}. {publisher_place:М.}: "
        "{publisher:Наука}, {year:2010}. С. {pages:100-112}.",
        "chapter",
    )
    pattern = learn([*books, chapter])
    assert printed_text(chapter, pattern=pattern) == chapter.source
    assert printed_text(books[0], pattern=pattern) == books[0].source


def test_notes_that_stand_in_no_one_place_stay_there_and_come_last_in_entries_without_a_source():
    listed = [
        labelled("{authors:=ISO}. {note:ISO 9001:2015}. {title:Quality}. {publisher:ISO}; {year:2015}.", "standard"),
        labelled("{authors:Pagedas AC}. {title:Grasping device}. {note:US 2002}. {year:2002}.", "patent"),
        labelled("{title:Care Act}. {publisher:Congress}; {year:2010}. {note:Pub L 111}.", "legislation"),
    ]
    pattern = learn(listed)
    assert [printed_text(each, pattern=pattern) for each in listed] == [each.source for each in listed]
    added = [replace(each, source="", spans=()) for each in listed]
    assert [printed_text(each, pattern=pattern) for each in added] == [
        "ISO. Quality. ISO; 2015. ISO 9001:2015.",
        "Pagedas AC. Grasping device. 2002. US 2002.",
        "Care Act. Congress; 2010. Pub L 111.",
    ]


@pytest.mark.parametrize("month", ["set./dez. ", "maio "])
def test_a_month_before_the_year_is_printed_in_the_words_of_its_source(month: str) -> None:
    def entry(number: int, month: str) -> Reference:
        told = f"{{month:{month.rstrip()}}} " if month else ""
        return _dated(
            "{authors:Lima A.} {title:Ensino}. {container_title:Educar}, "
            f"v. {{volume:{number}}}, p. {{pages:{number}-1{number}}}, {told}{{year:2010}}."
        )

    _assert_printed_as_they_stand([entry(number, month) for number in range(2, 8)], entry(9, ""))


def test_a_day_after_the_year_is_printed_as_its_source_has_it() -> None:
    def entry(number: int, day: str) -> Reference:
        told = f" {{month:{day}}}" if day else ""
        return _dated(
            "{authors:Roe A.} {title:Asthma}. {container_title:Gut}. "
            f"{{year:2010}}{told};{{volume:{number}}}:{{pages:{number}-1{number}}}."
        )

    _assert_printed_as_they_stand([entry(number, "Mar 15") for number in range(2, 8)], entry(9, ""))


def _dated(marked: str) -> Reference:
    reference = labelled(marked)
    return replace(reference, month=month_of(reference.month))


def _assert_printed_as_they_stand(references: list[Reference], without: Reference) -> None:
    """Also one `without` a month, and one whose month is no longer that of its source."""
    pattern = learn(references)
    for each in [*references, without]:
        assert printed_text(each, pattern=pattern) == each.source
    edited = printed_text(replace(references[0], month="11"), pattern=pattern)
    assert edited == printed_text(replace(references[0], month=""), pattern=pattern)
    assert edited == without.source.replace("9", "2")


def test_references_of_nothing_but_stray_notes_have_no_final_stop_to_teach() -> None:
    learn([Reference(spans=(Span(0, 0, "authors"), Span(0, 0, "note"))), Reference(spans=(Span(0, 0, "note"),))])


def test_a_particle_stays_behind_the_given_name_where_a_list_has_it_there():
    listed = [
        labelled(
            "{authors:ALMEIDA, J. R. de}. {title:Porto}. {publisher_place:São Paulo}: {publisher:Atlas}, {year:2001}.",
            "book",
        ),
        labelled(
            "{authors:COSTA, A. B.} {title:Navios}. {publisher_place:São Paulo}: {publisher:Atlas}, {year:2005}.",
            "book",
        ),
    ]
    pattern = learn(listed)
    assert [printed_text(each, pattern=pattern) for each in listed] == [each.source for each in listed]
