"""Forms of single countries that models read wrong: Polish hosts, Portuguese dashes, Ukrainian collections."""

import pytest

from app.reading import split_list
from app.reading.names.names import read_names
from app.reading.references import read_reference
from app.reading.revising.revision import revised
from tests.reading.markup import labels, segmented


def mended(marked: str) -> dict[str, str]:
    """The text of each label's first segment once a marked source is revised."""
    return dict(reversed(labels(revised(segmented(marked)))))


@pytest.mark.parametrize(
    ("marked", "label", "text"),
    [
        ("{author Mech J}., {date 2013}, {title Porosty tundry, [w:] A. Nowak} (red.), {container-title Flora Północy},"
         " s. {pages 11–20}", "editor", "A. Nowak"),
        ("{author Mech J}., {date 2013}, {title Porosty tundry, [w:] A. Nowak} (red.), {container-title Flora Północy},"
         " s. {pages 11–20}", "title", "Porosty tundry"),
        ("{author Mech J}., {title Porosty tundry}, [{editor w:] A. Nowak} (red.), {container-title Flora Północy}",
         "editor", "A. Nowak"),
        ("{author Mech J}., {title Porosty tundry, [w:] A. Nowak (red.), Flora Północy}, {location Kraków} {date 2001}",
         "container-title", "Flora Północy"),
        ("{author Mech J}., {title Porosty tundry, w: Flora Północy}, red. {editor A. Nowak}, {location Kraków}",
         "container-title", "Flora Północy"),
        ("{author Mech, J}. ({date 2001}). {title Porost}. {editor W: A. Nowak, B. Rak} (red.), {container-title Mech}",
         "editor", "A. Nowak, B. Rak"),
        ("{editor Mech J., Nowak A}. (red.), {title Flora Północy}, {publisher Universitas}, {location Kraków}",
         "editor", "Mech J., Nowak A"),
        ("{author Mech J}., {title Mech, rozprawa doktorska}, {publisher Uniwersytet}, {location Kraków} {date 2005}",
         "genre", "rozprawa doktorska"),
    ],
)  # fmt: skip
def test_polish_books_and_their_editors_are_parted_from_titles(marked: str, label: str, text: str) -> None:
    assert mended(marked)[label] == text


def test_a_colon_behind_initials_leads_to_no_polish_book() -> None:
    marked = "{author Foster GD, Mech W}: {title Mosses in winter}. {journal Moss Rev} {date 1998}"
    assert mended(marked)["title"] == "Mosses in winter"


@pytest.mark.parametrize(
    ("marked", "label", "text"),
    [
        ("{author MUSGO, João Brito – A Flora Turística}. {title Entre o mato e a cidade}. {location Lisboa}",
         "title", "A Flora Turística. Entre o mato e a cidade"),
        ("{author MUSGO, J}. {title Leite de – De Mato em Mato. Excursões}. {location Lisboa}",
         "author", "MUSGO, J. Leite de"),
        ("{author MOUSSE Dorothée - Ada Brun}, {title La comète} - {location Paris}, {date 1990}",
         "title", "Ada Brun, La comète"),
        ("{author MUSGO, Paulo Ramalho de. Pau-Marfim} - {title Balfourodendron}. {location Colombo}: {publisher Mato}",
         "title", "Pau-Marfim - Balfourodendron"),
        ("{author Roe, Anne - Marie}. {title Mosses}. {location Bonn}", "author", "Roe, Anne - Marie"),
    ],
)  # fmt: skip
def test_a_dash_or_a_particle_ends_the_names(marked: str, label: str, text: str) -> None:
    assert mended(marked)[label] == text


@pytest.mark.parametrize(
    ("marked", "label", "text"),
    [
        ("{author Moos, H}. ({date 1998}): {title Lehrbuch der Moose}. {journal Arten und Räume}, {volume 3}."
         " {publisher Auflage}, {location Bonn}", "title", "Lehrbuch der Moose. Arten und Räume"),
        ("{author Moos, H}. ({date 2017}): {title Moose 2.5. Das Handbuch, 6}. {publisher Auflage}, {location Bonn}",
         "edition", "6. Auflage"),
        ("{author Moos, H}. ({date 2001}): {title Moose}. In: {container-title Dies}. (Hg.): {container-title Flora},"
         " S. {pages 45–67}", "container-title", "Flora"),
        ("{author IREM} ({date 2026}): {title Lehrplan der Mooskunde}, Version {volume 3}.{issue 3}",
         "edition", "Version 3.3"),
    ],
)  # fmt: skip
def test_german_subtitles_and_editions_are_told_apart(marked: str, label: str, text: str) -> None:
    assert mended(marked)[label] == text


@pytest.mark.parametrize(
    ("marked", "label", "text"),
    [
        ("{title Convenio de Musgos}. {journal BOM} n.º {volume 238}, {date 4 de octubre de 1969}, {pages 15-17}",
         "issue", "238"),
        ("{author M}, «{title Mato}», {journal Revista de Letras}, n.os {volume 19-20, 2002-2003}, pp. {pages 225-250}",
         "date", "2002-2003"),
        ("{author M}. {title Mato}. {journal Pesquisa Tropical, [S}. l.], v. {volume 42}, {date 2012}",
         "journal", "Pesquisa Tropical"),
        ("{author M}. {title Musgos}, {journal Revista de Musgos, México, UNAM}, vol. {volume 42}, {date 1998}",
         "publisher", "UNAM"),
        ("{author M}. {title Musgos}. En: {container-title Flora y cambio}. {publisher Santafé de} {location Bogotá}:"
         " {publisher Centro}, {date 1998}", "location", "Santafé de Bogotá"),
        ("{author M, Á}. ({date 2011}). {title Protesta}, {date 1964}. {title Memoria de una marcha}."
         " {journal Anuario}, {volume 38}", "title", "Protesta, 1964. Memoria de una marcha"),
        ("{title DOCUMENTO 3582}. ({date 2009}). {title Política de Musgos}. {location Colombia}: {publisher Consejo}",
         "author", "DOCUMENTO 3582"),
        ("{author Muschio G}., {title Gli anni di «Bosco}». {container-title La cultura, «La Fiera}», ({date 1971})",
         "title", "Gli anni di «Bosco». La cultura"),
    ],
)  # fmt: skip
def test_romance_journals_and_titles_end_where_the_signs_tell(marked: str, label: str, text: str) -> None:
    assert mended(marked)[label] == text


@pytest.mark.parametrize(
    ("marked", "label", "text"),
    [
        ("{author Мох В. І}. {title Мохи Карпат. Флора України : матеріали конф., м. Львів, 12 трав. 2011 р}."
         " {location Львів}, {date 2011}. С. {pages 34–37}", "title", "Мохи Карпат"),
        ("{author Мох О}. {title Мохи Полісся. Проблеми ботаніки} : {genre зб. наук. пр}. {location Київ}, {date 2012}."
         " С. {pages 5–9}", "container-title", "Проблеми ботаніки : зб. наук. пр"),
        ("{author Мох В}. {title Мхи}. {container-title Материалы конф}. «{title Флора}»,"
         " {container-title Томск, 2011 г}. С. {pages 34–37}", "container-title",
         "Материалы конф. «Флора», Томск, 2011 г"),
        ("{title Мохи : монографія} / {author В. І}. {container-title Мохов та ін}. ; за ред. {editor О. Коваля}",
         "author", "В. І. Мохов та ін"),
        ("{author Мох Т}. {title Твори / редкол.: М. Г. Жук (голова) та ін}. {location Київ}, {date 2001}",
         "editor", "М. Г. Жук (голова) та ін"),
        ("{author Мох В}. {title Ботаніка / за заг}. ред. {editor О. Коваля}. {location Львів}", "title", "Ботаніка"),
        ("{author Moss,N}. {title Contacts} [{medium Text}] /{title N. Moss, M. Roe} // {container-title Proc. Moss}",
         "container-title", "Proc. Moss"),
        ("{author Мох В.И}. {title Рец}. на кн.: {editor Лишаев П.К. Мхи}. {location М}., {date 1980} // {journal Бот}."
         " {date 1982}. С. {pages 4–5}", "title", "Рец. на кн.: Лишаев П.К. Мхи. М., 1980"),
        ("{title Удлинители. Общие требования: ГОСТ} {note 31223-2012}. {location Москва}, {date 2014}",
         "title", "Удлинители. Общие требования: ГОСТ 31223-2012"),
        ("{title Российский архив древних мхов (РАДМ}). {journal Ф}. {volume 210}. Оп. {issue 6}. Д. {volume 12}."
         " Л. {pages 4–5}", "note", "Ф. 210. Оп. 6. Д. 12. Л. 4–5"),
    ],
)  # fmt: skip
def test_russian_and_ukrainian_statements_and_collections_are_told(marked: str, label: str, text: str) -> None:
    assert mended(marked)[label] == text


@pytest.mark.parametrize(
    ("marked", "label", "text"),
    [
        ("{author Мохов И}. {title Мхи} / {author И. Мохов}. {location М}., {date 2015}. – {pages 215} с. :"
         " {publisher ил}. ; 22 см.", "note", "ил. ; 22 см"),
        ("{author Мохов И}. {title Мхи}. – {location Минск}, {date 2015}. – {pages 215} с. – {location Библиогр}.: с."
         " {pages 200–215}.", "note", "Библиогр.: с. 200–215"),
        ("{author Мох Т}. {title Мохи} // {journal Бот}. – {date 2011}. – С. {pages 34–37}. – Бібліогр.:"
         " {pages 12} назв.", "note", "Бібліогр.: 12 назв"),
        ("{author Мохов А}. {title О мхах}. {publisher Деп. в ВИНИТИ} {date 12.03.85}, № {issue 1234-85}."
         " {pages 24} с.", "note", "Деп. в ВИНИТИ 12.03.85, № 1234-85"),
        ("{author Mokhov I}. {title Mkhi [Mosses]. Avtoref. dis. … kand}. {publisher biol. nauk}. {location Moscow},"
         " {date 2011}.", "genre", "Avtoref. dis. … kand. biol. nauk"),
        ("{author Mokhov I}. {title Mkhi [Mosses]. Cand. Sci}. ({genre Biol}.) Diss. {location Moscow}, {date 2011}.",
         "genre", "Cand. Sci. (Biol.) Diss"),
        ("{author Травин, И}. {title Мхи} / {author И. Травин ; Моск. гос. ун-т}. – {location Москва} :"
         " {publisher Лес}, {date 2011}.", "note", "Моск. гос. ун-т"),
        ("{author Травін І}. {title Мохи} / {author І. Травін} ; {title М-во освіти}, {publisher Нац. ун-т}."
         " – {location Львів}, {date 2011}.", "note", "М-во освіти, Нац. ун-т"),
        ("{title Мхи / И. Травин, П. Мохов}. – {location Минск}, {date 2011}.", "title", "Мхи"),
    ],
)  # fmt: skip
def test_what_catalogues_say_of_a_book_is_no_part_of_its_fields(marked: str, label: str, text: str) -> None:
    assert mended(marked)[label] == text


def test_the_italian_year_of_a_journal_is_no_part_of_its_name() -> None:
    marked = "{author G. Verdi}, {title Muschi}, in «{journal Rivista di botanica», a}. {volume XLII}, {date 1998}."
    assert mended(marked)["journal"].strip("«»") == "Rivista di botanica"


@pytest.mark.parametrize("degree", ["Avtoref. dis. … kand. biol. nauk", "дыс. ... канд. біял. навук"])
def test_theses_named_in_other_letters_are_theses(degree: str) -> None:
    assert read_reference(f"Mokhov I.I. Lishayniki goroda. {degree}. Moscow, 2011. 24 p.").type == "thesis"


def test_a_review_is_dated_by_its_journal() -> None:
    source = "Мохов В.И. Рец. на кн.: Лишаев П.К. Мхи. М., 1980 // Ботанический журнал. 1982. Т. 67. № 3. С. 411–413."
    reference = read_reference(source)
    assert (reference.year, reference.volume) == ("1982", "67")


@pytest.mark.parametrize("medium", ["en línea", "Text", "Електронний ресурс", "recurso eletrônico"])
def test_mediums_in_brackets_are_no_part_of_titles(medium: str) -> None:
    reference = read_reference(f"MUSGO, Juan. Flora de la tundra [{medium}]. Bogotá: Universidad, 2010.")
    assert (reference.title, reference.medium) == ("Flora de la tundra", medium)


@pytest.mark.parametrize(
    "books",
    [
        [
            "Мохов Михаил Петрович. Проблемы мха. М.: Лес, 1963.",
            "Лишаев Юрий Ильич. Структура лишайника. М.: Лес, 1970.",
            "Травин Иван Фомич. Миф. Ритуал. Трава. М.: Роща, 1995.",
            "Грибов Борис Львович. Поэтика гриба. СПб.: Роща, 2000.",
            "Ягодин Роман Осипович. Работы о ягоде. М.: Роща, 1987.",
        ],
        [
            "MOUSSE Georges - Invention de la mousse - Paris, Macule, 1982.",
            "LICHEN Jean-Yves - Le lichen, tome 1, pp.289-294 - Paris, Bois, 1984.",
            "FOUGèRE Robert - Histoire des fougères - Paris, Lafont, 1987.",
            "HERBE Adam - Recherches sur la nature des herbes - Paris, Bois, 1991.",
            "ROSE Dorothée - Ada Brun, la comète - Paris, Seuil, 1990.",
        ],
    ],
)  # fmt: skip
def test_a_line_that_ends_like_a_book_is_a_reference(books: list[str]) -> None:
    assert split_list("\n".join(books)) == books


@pytest.mark.parametrize(
    ("author", "family", "given"),
    [
        ("FOUGèRE Robert", "FOUGèRE", "Robert"),
        ("McMOSS Ann", "McMOSS", "Ann"),
        ("GUI Jean-Marc", "GUI", "Jean-Marc"),
        ("MUSGO ROBLE Juan", "MUSGO ROBLE", "Juan"),
        ("LE HOUX Jacques", "LE HOUX", "Jacques"),
        ("JP Moss", "Moss", "JP"),
    ],
)
def test_a_family_in_capitals_before_a_given_name_in_full_is_told(author: str, family: str, given: str) -> None:
    person = read_names(author).people[0]
    assert (person.family, person.given) == (family, given)


def test_the_city_behind_a_journal_is_no_part_of_its_name() -> None:
    marked = "{title Flora}. {journal Revista da Tundra. Letras, Aveiro}, n.os {volume 19-20}, {date 2002}."
    assert labels(revised(segmented(marked)))[1:4] == [
        ("journal", "Revista da Tundra. Letras"),
        ("location", "Aveiro"),
        ("issue", "19-20"),
    ]
