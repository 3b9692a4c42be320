"""Editors behind “под ред.” and what becomes of them where no such words stand before them."""

import pytest

from app.exporting import Plan, write
from app.formats import format_for
from app.model import Article, Name, Names, Reference
from app.reading import read_references
from app.styles import learn, printed_text
from app.styles.forms import form_called
from app.styles.references_list import romanised_reference
from app.styles.russian_editors import with_nominative_editors

BOOK = "Иванов И.И. Хирургия печени / под ред. С.С. Сидорова, В.В. Старинского. М.: ГЭОТАР-Медиа, 2015. 456 с."
CHAPTER = "Петров А.А. Метастазы // Онкология / под общ. ред. В.И. Чиссова. М.: Медицина, 2013. С. 345–367."
ARTICLE = "Rindi G., Wiedenmann B. TNM staging. Virchows Arch 2006; 449: 395–401"


@pytest.mark.parametrize(
    ("genitive", "nominative"),
    [
        ("Сидорова", "Сидоров"),
        ("Каприна", "Каприн"),
        ("Старинского", "Старинский"),
        ("Трубецкого", "Трубецкой"),
        ("Шахзадовой", "Шахзадова"),
        ("Покровской", "Покровская"),
        ("Герасимчука", "Герасимчук"),
        ("Петросяна", "Петросян"),
        ("Петрова-Водкина", "Петров-Водкин"),
        ("Толстого", "Толстого"),
        ("Шевченко", "Шевченко"),
        ("Танака", "Танака"),
        ("Чазов", "Чазов"),
    ],
)
def test_a_genitive_of_one_nominative_becomes_it_and_others_stay(genitive, nominative):
    [book] = read_references([BOOK])
    book.editors = Names((Name(genitive, "С.С."),))
    assert [each.family for each in with_nominative_editors(book).editors.people] == [nominative]


def test_editors_that_no_such_words_stand_before_stay():
    [book] = read_references([BOOK])
    book.source = book.source.replace("под ред.", "ред.")
    assert with_nominative_editors(book) is book


def test_a_name_that_is_written_out_stays_as_its_given_name_is_in_the_genitive_too():
    [book] = read_references([BOOK])
    book.editors = Names((Name("Сидорова", "Сергея"),))
    assert with_nominative_editors(book) is book


def test_forms_name_them_as_they_stand_in_each():
    [book] = read_references([BOOK])
    assert printed_text(book, pattern=learn([book])) == BOOK
    assert "под ред. С.С. Сидорова, В.В. Старинского" in printed_text(book, pattern=form_called("gost"))
    assert "Сидоров СС, Старинский ВВ, ред." in printed_text(book, pattern=form_called("vancouver"))
    assert "С. С. Сидоров & В. В. Старинский (ред.)" in printed_text(book, pattern=form_called("apa"))


def test_the_second_list_has_them_in_the_nominative_with_words_and_language_in_their_places():
    references = read_references([BOOK, CHAPTER, ARTICLE])
    pattern = learn(references)
    book, chapter, article = (printed_text(romanised_reference(each), pattern=pattern) for each in references)
    assert "Khirurgiya pecheni / ed. by S.S. Sidorov, V.V. Starinskiy. Moscow:" in book
    assert book.endswith("456 p. (In Russ.)")
    assert "Onkologiya / ed. by V.I. Chissov. Moscow: Meditsina, 2013. P. 345–367. (In Russ.)" in chapter
    assert article == ARTICLE


def test_the_language_of_an_entry_for_readers_abroad_stands_before_its_doi():
    references = read_references(
        [f"Белов И.И. Печень. Хирургия. 2011; 5: 1{n}–2{n}. DOI: 10.17116/h{n}" for n in range(5)]
    )
    latin = printed_text(romanised_reference(references[0]), pattern=learn(references))
    assert latin == "Belov I.I. Pechen’. Khirurgiya. 2011; 5: 10–20. (In Russ.) DOI: 10.17116/h0"


def test_a_law_is_cited_in_english_words_and_its_note_stands_before_the_language():
    [law] = read_references(
        ["Федеральный закон от 21.11.2011 № 323-ФЗ «Об охране здоровья» // СЗ РФ. 2011. № 48. Ст. 6724."]
    )
    latin = romanised_reference(law)
    assert latin.genre == "Federal Law"
    assert latin.note == "dated 21.11.2011 No. 323-FZ; Art. 6724 (In Russ.)"


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("ris", "A2  - Сидоров, С.С."),
        ("bibtex", "editor = {Сидоров, С. С. and Старинский, В. В.}"),
        ("jats-elements", "<surname>Старинский</surname>"),
        ("csl-json", '"family": "Сидоров"'),
    ],
)
def test_files_of_fields_have_them_in_the_nominative_and_tell_it(name, line):
    references = read_references([BOOK])
    written = write(Article(), references, format_for(name), Plan())
    assert line in written.content.decode().replace('"family":"', '"family": "')
    assert "The editors are in the nominative: “Сидоров С.С., Старинский В.В.”." in [
        each.message for each in written.losses
    ]


def test_the_printed_entry_of_a_deposit_keeps_the_genitive():
    written = write(Article(), read_references([BOOK]), format_for("crossref"), Plan())
    assert "под ред. С.С. Сидорова, В.В. Старинского" in written.content.decode()


def test_the_sign_for_a_number_is_not_said_twice_in_latin_letters():
    latin = romanised_reference(Reference(title="Опыт", container_title="Анналы", volume="19", issue="№ 2"))
    assert "Vol. 19, No. 2." in printed_text(latin, pattern=form_called("gost"))
