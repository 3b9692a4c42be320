"""Cyrillic in Latin letters, and the second list made with it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model import Name, Names, Reference
from app.reading import read_references
from app.styles import learn, printed_text
from app.styles.forms import form_called
from app.styles.references_list import romanised_reference
from app.styles.romanising import SYSTEMS, romanised

ALPHABET = "а б в г д е ё ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я"
IVANOV = Reference(
    authors=Names((Name("Юшков", "Ю.А."), Name("Щукин", "Я.")), et_al=True),
    title="Лечение опухолей печени",
    container_title="Вопросы онкологии",
    year="2011",
    volume="5",
    issue="3",
    pages="12-18",
)


def test_every_letter_of_iso_9_is_the_one_of_the_standard():
    assert romanised(ALPHABET, "iso9") == "a b v g d e ë ž z i j k l m n o p r s t u f h c č š ŝ ʺ y ʹ è û â"


def test_every_letter_of_bgn_is_the_one_of_the_system():
    assert romanised(ALPHABET) == "a b v g d ye yë zh z i y k l m n o p r s t u f kh ts ch sh shch ” y ’ e yu ya"


@pytest.mark.parametrize(
    ("cyrillic", "bgn", "iso"),
    [
        ("Соловьёва", "Solov’yëva", "Solovʹëva"),
        ("Подъездной", "Pod”yezdnoy", "Podʺezdnoj"),
        ("Елецкий", "Yeletskiy", "Eleckij"),
        ("Николаев", "Nikolayev", "Nikolaev"),
        ("Андреев Осиев Пьерс", "Andreyev Osiyev P’yers", "Andreev Osiev Pʹers"),
        ("Хрущев", "Khrushchev", "Hruŝev"),
        ("Ю. А.", "Yu. A.", "Û. A."),
        ("Я.", "Ya.", "Â."),
        ("ЮНЕСКО", "YUNESKO", "ÛNESKO"),
        ("ЩУКИН Щ.", "SHCHUKIN Shch.", "ŜUKIN Ŝ."),
        ("Київ", "Kiyiv", "Kiïv"),
        ("pT3 Ткани №5", "pT3 Tkani №5", "pT3 Tkani №5"),
    ],
)
def test_words_are_romanised_letter_by_letter(cyrillic, bgn, iso):
    assert (romanised(cyrillic), romanised(cyrillic, "iso9")) == (bgn, iso)


@given(st.text())
@pytest.mark.parametrize("system", SYSTEMS)
def test_no_cyrillic_letter_of_russian_is_left_and_nothing_else_is_touched(system, text):
    latin = romanised(text, system)
    assert not set(latin.lower()) & set(ALPHABET.replace(" ", ""))
    if not any("\u0400" <= each <= "\u052f" for each in text):
        assert latin == text


def vancouver(reference: Reference) -> str:
    form = form_called("vancouver")
    assert form is not None
    return printed_text(reference, pattern=form)


def test_a_cyrillic_entry_is_printed_in_latin_letters_with_its_language():
    assert vancouver(romanised_reference(IVANOV)) == (
        "Yushkov YuA, Shchukin Ya, et al. Lecheniye opukholey pecheni. Voprosy onkologii. 2011;5(3):12-8. (In Russ.)"
    )


def test_a_translated_title_stands_in_brackets():
    found = romanised_reference(IVANOV, translated_title="[Treatment of liver tumours].")
    assert found.title == "Lecheniye opukholey pecheni [Treatment of liver tumours]"


def test_a_latin_entry_stays_as_it_is():
    latin = Reference(title="Sunitinib", container_title="Gut", note="Epub")
    assert romanised_reference(latin) is latin


def test_places_editions_and_kinds_are_given_in_english():
    book = Reference(
        type="thesis", title="Печень", publisher_place="М.; СПб.", edition="2-е изд.", genre="дис. ... канд. мед. наук",
        issue="Прил. 1", volume="Вып. 2", pages="С. 5",
    )  # fmt: skip
    found = romanised_reference(book)
    assert (found.publisher_place, found.edition, found.genre) == (
        "Moscow; Saint Petersburg",
        "2nd ed.",
        "dissertation",
    )
    assert (found.issue, found.volume, found.pages) == ("Suppl. 1", "Iss. 2", "P. 5")


def test_the_language_is_told_by_its_letters():
    assert romanised_reference(Reference(title="Лікування пухлин їх")).note == "(In Ukr.)"
    assert romanised_reference(Reference(title="Лечение", language="bg")).note == "(In Bulg.)"


def test_words_around_fields_are_given_in_english_in_a_list_of_its_own_form():
    sources = [
        f"{n}. Петров А.Б. Опухоли {n} // Хирургия / под ред. В.Г. Сидорова. СПб.: Лань, 2010. 31{n} с. "
        f"URL: https://a.ru/{n} (дата обращения: 05.03.2020)."
        for n in range(1, 7)
    ]
    listed = read_references(sources)
    text = printed_text(romanised_reference(listed[0]), pattern=learn(listed))
    assert "ed. by" in text
    assert "(accessed: 05.03.2020)" in text
    assert "311 p." in text
    assert not re.search("[а-яё]", text, re.IGNORECASE)


def test_readers_abroad_are_told_in_english_when_a_link_was_followed():
    page = Reference(
        type="webpage", title="Правила", url="https://a.ru", accessed="2020-03-05", edition="2-е изд., испр. и доп."
    )
    abroad = romanised_reference(page)
    assert "(accessed: 05.03.2020)" in printed_text(abroad, pattern=form_called("gost"))
    assert "(дата обращения: 05.03.2020)" in printed_text(page, pattern=form_called("gost"))
    assert abroad.edition == "2nd ed., rev. and enl."
