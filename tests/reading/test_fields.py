"""Values at their edges: stops, brackets, counts of pages, years, supplements; and the kind and language they make."""

import pytest

from app.model import LEFTOVER, Reference
from app.reading.fields.fields import read_fields
from app.reading.references import read_reference
from app.reading.text.language import language_of
from tests.reading.markup import segmented


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
        ("PISA results: what students know and can do, I", "en"),
        ("Lancet", ""),
        ("", ""),
        ("国际贸易", ""),
        ("Wpływ nawożenia pszenicy", "pl"),
        ("Coğrafya ve su", "tr"),
        ("Türkiye'de su yönetimi", ""),
        ("The history of Łódź and its people", "en"),
    ],
)
def test_a_language_is_named_only_if_it_is_plain(title: str, language: str) -> None:
    assert language_of(title) == language


def test_authors_named_again_behind_a_slash_count_once() -> None:
    reference = read_reference(
        "Иванов И.И. Лечение опухолей печени / И.И. Иванов, П.П. Петров // Вопросы онкологии. 2012. Т. 12. С. 45–50."
    )
    assert [name.family for name in reference.authors.people] == ["Иванов", "Петров"]


def test_a_name_said_again_in_full_counts_once() -> None:
    reference = read_fields(
        segmented(
            "{author Лесков К. К}. {title Анемия} : {genre дис. … канд. мед. наук} / {author Лесков Кирилл Кузьмич}. — "
            "{location М}., {date 2005}."
        )
    )
    assert [name.given for name in reference.authors.people] == ["К. К."]
    assert leftover(reference) == []


def test_a_name_said_again_in_letters_that_only_look_alike_counts_once() -> None:
    latin = "{author Cоловьёв, B.A}. {title Анемия} / {author В.А. Соловьёв, С.П. Рюмин}. — {location М}., {date 2005}."
    people = read_fields(segmented(latin)).authors.people
    assert [name.family for name in people] == ["Cоловьёв", "Рюмин"]


def test_a_name_without_capitals_is_no_other_name_again() -> None:
    reference = read_fields(segmented("{author Lima:}{author rosa lima} {title Anemia}"))
    assert [(name.family, name.given) for name in reference.authors.people] == [("Lima", ""), ("lima", "rosa")]


def test_a_book_whose_title_the_model_takes_for_a_container_has_a_title() -> None:
    reference = read_reference("Bosman FT, Carneiro F (eds). WHO Classification of Tumours. Lyon: IARC; 2010. 417 p.")
    assert reference.title == "WHO Classification of Tumours"
    assert reference.container_title == ""
    assert [name.family for name in reference.editors.people] == ["Bosman", "Carneiro"]
    assert not reference.authors


@pytest.mark.parametrize(
    ("marked", "field", "value"),
    [
        ("{title Anemia}. {location Chicago (IL}): {publisher Mosby}", "publisher_place", "Chicago (IL)"),
        (
            "{title Anemia}. {genre Tese (Doutorado em Educação}) – {publisher USP}",
            "genre",
            "Tese (Doutorado em Educação)",
        ),
        (
            "{title Anemia} // {container-title Язык (Саратов, 2011 г}.). {date 2011}",
            "container_title",
            "Язык (Саратов, 2011 г.)",
        ),
        ("{journal Gut} {volume 5}, № {issue 5 (175}). С. {pages 4}", "issue", "5 (175)"),
        ("{title Anemia} [{medium Internet}]. {date 2005}", "medium", "Internet"),
        ("{title Китай на рубеже XX–XXI вв}. // {journal Гут}", "title", "Китай на рубеже XX–XXI вв."),
        ("{title Концессии начала XX в}. // {journal Гут}", "title", "Концессии начала XX в."),
        ("{title Anemia: why}? {journal Gut}", "title", "Anemia: why?"),
        ("{title Анемия}. {location М}.: {publisher Худож. лит}., {date 1989–1990}", "publisher", "Худож. лит."),
        ("{title Анемия}. {location М}.: {publisher Наука}, {date 1989–1990}", "year", "1989–1990"),
        ("{title Анемия}. {location М}., {date 2011г}.", "year", "2011"),
        ("{title Anemia}. {date 1998a}", "year", "1998a"),
        ("{title Anemia}. {date 2012-03}", "year", "2012"),
        ("{title Anemia}. {date 2006-07-12}", "year", "2006"),
        ("{title Anemia}. {date 2006/07}", "year", "2006/07"),
        ("{title Anemia}. {date 1998–99}. {pages 234} p.", "year", "1998–99"),
        ("{title Анемия}. {date 1956—1958}. {pages 345} с.", "year", "1956—1958"),
        ("{title Anemia}. {date 1979 [2004}]", "year", "1979"),
        ("{title Анемия}. {date 2016}. {pages 156} c.", "pages", "156 c"),
        (
            "{container-title Proceedings} ({location Boston}). {publisher ACM}, {location New York}",
            "publisher_place",
            "New York",
        ),
    ],
)
def test_a_labelled_value_comes_out_exactly(marked: str, field: str, value: str) -> None:
    assert getattr(read_fields(segmented(marked)), field) == value


def leftover(reference: Reference) -> list[str]:
    """The texts that no field holds and no pattern explains."""
    return [reference.source[start:end] for start, end, field in reference.spans if field == LEFTOVER]


@pytest.mark.parametrize(
    "marked",
    [
        "{title Água}. {date 2015}. {pages 120 f}. {genre Tese} – {publisher USP}, {location Recife}, 2015.",
        "{title Kelp}. {date 2008}. {journal Commun. ACM} {volume 51}, {issue 1} (2008), {pages 107–113}.",
    ],
)
def test_a_year_printed_twice_is_explained(marked: str) -> None:
    assert leftover(read_fields(segmented(marked))) == []


def test_the_month_may_stand_beside_the_second_year() -> None:
    reference = read_fields(
        segmented("{title Kelp}. {date 2008}. {journal Gut} {volume 51}, {issue 1} (May 2008), {pages 7}.")
    )
    assert (reference.month, leftover(reference)) == ("05", [])


def test_another_year_stays_to_be_seen() -> None:
    assert leftover(read_fields(segmented("{title Kelp}. {location Bonn}, {date 2008}. 2009."))) == ["2009"]


@pytest.mark.parametrize(
    "source",
    [
        "Souza AB, Lima CD, organizadores. Medicina rural. 4a ed. Recife: Nova; 2013.",
        "Statistisches Amt (2016) Geburten im Land. https://www.example.de. Zugegriffen: 12. Jan. 2017",
        "Сорока В. П., Гай П. Д. Нові дані // Журнал радіології. – 2010. – Т. 18, вип. 2. – С. 141–145.",
    ],
)
def test_the_words_for_what_people_did_and_for_numbers_are_explained(source: str) -> None:
    assert leftover(read_reference(source)) == []


def test_names_said_again_and_the_words_around_them_are_explained() -> None:
    reference = read_fields(
        segmented(
            "{author Шамшина З. А}. {title Методология} / {author З. А. Шамшина, И. П. Кузнецов}; отв. ред. "
            "{editor Н. Н. Волков}; пер. с нем. — {location М}., {date 2005}."
        )
    )
    assert leftover(reference) == []
    assert [name.family for name in reference.authors.people] == ["Шамшина", "Кузнецов"]
    assert [name.family for name in reference.editors.people] == ["Волков"]


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("{genre Приказ Минздрава России} {note от 15.11.2012}", "legislation"),
        ("{title Конституция Российской Федерации}", "legislation"),
        (
            "{author BRASIL}. {title Lei nº 9.394, de 1996}. {journal Diário Oficial da União}, p. {pages 27833}",
            "legislation",
        ),
        (
            "{title Конституция и права человека} // {journal Право}. {date 2010}. № {issue 5}. С. {pages 3}",
            "article-journal",
        ),
        ("{author Fenukhin V. I}. {title Conflicts}: {genre diss. ... cand. sciences}. {location Moscow}", "thesis"),
        ("{author World Health Organization}. {title Global report}. {location Geneva}: {publisher WHO}", "report"),
        ("{author StataCorp}. {title Stata 16} [{medium software}]. {date 2019}", "software"),
        ("{author CFM}. {title Resolução CFM n. 1.931, de 2009}. {location Brasília}: {publisher CFM}", "legislation"),
        ("{author Lee S}. {title Data from: Orchids}. {publisher Dryad}. {date 2015}", "dataset"),
        ("{author Roe E}. {title Anemia}. {journal The Guardian}. {date 2020}", "article-newspaper"),
        (
            "{title Речь} // {journal Собр. соч}. {location М}.: {publisher Наука}, {date 1982}. Т. {volume 2}",
            "chapter",
        ),
        (
            "{author Roe E}. {title Anemia}. {journal Educação}, {location Campinas}, v. {volume 24}, n. {issue 82}",
            "article-journal",
        ),
        (
            "{author Lima F}. {title Plantas}. In: {container-title Congresso de Botânica}. {date 1994}",
            "paper-conference",
        ),
        ("{title О защите прав}: {genre закон} РФ {note от 07.02.1992 № 2300-1}", "legislation"),
        ("Roe v. Wade, 410 U.S. 113 ({date 1973})", "legislation"),
        ("{genre А. с}. 1007970 СССР. {title Устройство для захвата}", "patent"),
    ],
)
def test_the_kind_of_source_shows_in_its_labelled_words(marked: str, kind: str) -> None:
    assert read_fields(segmented(marked)).type == kind


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("PMCID: PMC1234567", "pmcid", "PMC1234567"),
        ("PMC1234567", "pmcid", "PMC1234567"),
        ("PMCID: 1234567", "pmcid", "1234567"),
        ("ISBN 0-262-03293-7 2001", "isbn", "0-262-03293-7"),
        ("ISBN 978-5-7695-4884-0.", "isbn", "978-5-7695-4884-0"),
        ("ISBN: 5-02-013850-Х", "isbn", "5-02-013850-Х"),
        ("eISSN 1476-4687", "issn", "1476-4687"),
        ("arXiv preprint arXiv:1706.03762v2", "note", "arXiv:1706.03762v2"),
        ("arXiv:math.GT/0309136", "note", "arXiv:math.GT/0309136"),
        ("arXiv:1706.03762 [cs.CL]", "note", "arXiv:1706.03762 [cs.CL]"),
        ("© 2019 by it", "year", "2019"),
        ("EDN: ABCDEF", "note", "EDN: ABCDEF"),
        ("(дата обращения: 12.03.2020)", "accessed", "12.03.2020"),
        ("Acesso em: 15 mar. 2015", "accessed", "15 mar. 2015"),
        ("Recuperado el 5 de mayo de 2015", "accessed", "5 de mayo de 2015"),
        ("[Accedido el 4 de julio de 2014]", "accessed", "4 de julio de 2014"),
        ("[cited 2012 Sep 13]", "accessed", "2012 Sep 13"),
        ("zuletzt geprüft am 12.03.2021", "accessed", "12.03.2021"),
        ("Zugriff am 12.03.2014", "accessed", "12.03.2014"),
        ("consulté le 12 mars 2015", "accessed", "12 mars 2015"),
        ("Retrieved May 3, 2015, from", "accessed", "May 3, 2015"),
    ],
)
def test_identifiers_and_days_of_access_are_found_by_their_form(text: str, field: str, value: str) -> None:
    assert getattr(read_fields(segmented("{title Anemia}. " + text)), field) == value


def test_a_year_that_cannot_be_is_kept_as_printed() -> None:
    assert read_reference("Lind A, Ohm P. Ferns on dry walls. J Fern Stud. 2104;12(3):45-51.").year == "2104"
