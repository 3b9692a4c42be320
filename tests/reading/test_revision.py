"""What the labelling predictably gets wrong, set right by the signs and words around it."""

import pytest

from app.reading.revising.revision import revised
from tests.reading.markup import labels, segmented


def mended(marked: str) -> list[tuple[str, str]]:
    """Label and text of the segments of a marked source once they are revised."""
    return labels(revised(segmented(marked)))


@pytest.mark.parametrize(
    ("marked", "authors", "title"),
    [
        ("{author Мазуров В.И., Онущенко И.А. Остеоартроз} // {journal Гут}",
         "Мазуров В.И., Онущенко И.А", "Остеоартроз"),
        ("{author Юдин Б.Г. Биоэтика} // {journal Гут}", "Юдин Б.Г", "Биоэтика"),
        ("{author Митрофанова Н.С. Роль М.М}. {title Сперанского в праве} // {journal Гут}",
         "Митрофанова Н.С", "Роль М.М. Сперанского в праве"),
        ("{author Мальцева А. Н.}, {title Семёнова О. В. Адаптация студентов} // {journal Гут}",
         "Мальцева А. Н., Семёнова О. В", "Адаптация студентов"),
        ("{author Henderson, D. A., & Card, S. K. Rooms}: {title The use of workspaces}. {journal Gut}",
         "Henderson, D. A., & Card, S. K", "Rooms: The use of workspaces"),
        ("{author Смирнов А.В. [и др.] Нефрология} // {journal Гут}", "Смирнов А.В. [и др", "Нефрология"),
        ("{author Kosyrev V.Yu., Ivanova E}.{title A. Radiotherapy now}. {journal Gut}",
         "Kosyrev V.Yu., Ivanova E.A", "Radiotherapy now"),
        ("{author Svensson K, Øberg P}. {journal Arbetsmiljö. Läkartidningen}. {date 2001}",
         "Svensson K, Øberg P", "Arbetsmiljö"),
        ("{author Koselleck, Reinhart: Vergangene Zukunft}. {title Zur Semantik}. {location Berlin}",
         "Koselleck, Reinhart", "Vergangene Zukunft. Zur Semantik"),
        ("{author R Core Team. R: A} {title Language}. {location Vienna}", "R Core Team", "R: A Language"),
        ("{author R Core Team}. {author R: A} {title language}. {location Vienna}", "R Core Team", "R: A language"),
        ("{author R Core Team}. {title R: A language}. {location Vienna}", "R Core Team", "R: A language"),
        ("{title R Core Team: R: A language}. {location Vienna}", "R Core Team", "R: A language"),
        ("{author 松本和夫: 高張力鋼}. {journal 溶接学会誌}", "松本和夫", "高張力鋼"),
        ("{author B. Perrig, H}. {title Sadeh. Secure nets}. {journal Gut}", "B. Perrig, H. Sadeh", "Secure nets"),
        ("{title The Unicode Consortium. Unicode Database}. {url http://unicode.org}",
         "The Unicode Consortium", "Unicode Database"),
        ("{author Roe, E.} (2018, {title 3 de marzo). La disputa}. {journal Gut}", "Roe, E", "3 de marzo). La disputa"),
        ("{author Roe, E.} ({date 2018}, {title 3 de marzo). La disputa}. {journal Gut}", "Roe, E", "La disputa"),
    ],
)  # fmt: skip
def test_names_end_where_the_title_begins(marked: str, authors: str, title: str) -> None:
    found = dict(reversed(mended(marked)))
    assert (found["author"], found["title"]) == (authors, title)


@pytest.mark.parametrize(
    "marked",
    [
        "{author John F. Kennedy}. {title Profiles}",
        "{author Souza, M. C. de; Costa, A. L. da}. {title Anemia}",
        "{author King, M. L., Jr.}. {title Anemia}",
        "{author Comité résistance spirituelle}. {title Anemia}",
        "{author Bajos Nathalie, Ferrand Michèle, l’équipe GINÉ}, {title Anemia}",
        "{author Иванов И.И. Петров П.П}. {title Анемия}",
        "{author Roe E}, {journal Phys. Rev. Lett}. {volume 83}",
        "{author Lamy E}. {journal Electroanal. Chem}. {volume 50}",
        "{author Lamy E}. {journal Semicond. Sci. Technol}. {volume 13}",
    ],
)
def test_names_that_are_names_stay_whole(marked: str) -> None:
    assert mended(marked) == labels(segmented(marked))


def test_a_law_has_no_author() -> None:
    found = mended("{author Конституция Российской Федерации}: {title принята голосованием}")
    assert found == [("title", "Конституция Российской Федерации: принята голосованием")]


@pytest.mark.parametrize("phrase", ["Лекарственные растения", "Общая хирургия", "Les grands incendies"])
def test_words_in_small_letters_are_a_title_and_no_name(phrase: str) -> None:
    assert mended("{author " + phrase + "}. {date 2005}")[0] == ("title", phrase)


def test_a_title_in_quotation_marks_ends_with_them() -> None:
    assert mended("{author Quiroga, H}. {title “El hijo”. Más allá}. {location Buenos Aires}")[1:3] == [
        ("title", "El hijo"),
        ("container-title", "Más allá"),
    ]
    assert mended("{author Roe E}, «{title A place» in The book}. {location Rome}")[1:3] == [
        ("title", "A place"),
        ("container-title", "The book"),
    ]
    both = "{author Doyle, A}. “{title A study” and “The sign}”. {location Rome}"
    assert mended(both) == labels(segmented(both))


@pytest.mark.parametrize(
    "marked",
    [
        "{author Keys S}. {title Beads}. In {editor S. Keys} (ed.) {title Therapy}. {location Ross}",
        "{author Keys S}. {title Beads}. In: {title Therapy}. {location Ross}",
        "{author Бахтин М. М}. {title Формы времени} // {author Бахтин М. М}. {title Therapy}. {location М}",
        "{author Keys S}. {title Beads} // {title Therapy}. {location Ross}",
        "{author Keys S}. {title Beads // Therapy}. {location Ross}",
        "{author Keys S}. {title Beads}. En: {editor Roe E}, editores. {editor Therapy}. {edition 5}",
    ],
)
def test_a_second_title_is_what_the_first_stands_in(marked: str) -> None:
    found = mended(marked)
    assert ("container-title", "Therapy") in found
    assert [text for label, text in found if label == "title"] in (["Beads"], ["Формы времени"])


def test_a_title_cut_in_two_is_one() -> None:
    assert ("title", "Lei nº 1. Cria mecanismos") in mended(
        "{author BRASIL}. {title Lei nº 1}. {title Cria mecanismos}."
    )
    assert ("journal", "Проблемы науки") in mended("{title Анемия} // {journal Проблемы} {journal науки}. {date 2005}")


@pytest.mark.parametrize(
    ("marked", "label", "names"),
    [
        ("{editor Зинченко В.П}. {title Человек}. {date 1994}", "author", "Зинченко В.П"),
        ("{author Minayo MCS}, organizadora. {title Caminhos}", "editor", "Minayo MCS"),
        ("{author Чиссов В.И} (ред.). {title Новообразования}", "editor", "Чиссов В.И"),
        ("{author Candido A}. {title A vida}. In: {author Andrade C}. {title Para ler}", "editor", "Andrade C"),
        ("{author Эко У}. {title Структура} / пер. с итал. {editor В. Резник}. {date 2006}", "translator", "В. Резник"),
        ("{author Lynch, K}. {title Voir et planifier. Traduction de Chantal Thérond}. {location Paris}",
         "translator", "Chantal Thérond"),
        ("{author Rossi G}, ({title a cura di), La città}. {publisher Laterza}", "editor", "Rossi G"),
        ("{author Freud S}. {title Beyond the reach (J. Strachey}, Trans.). In {editor J. Roe} (Ed.), {journal Works}",
         "translator", "J. Strachey"),
        ("{author Freud S}. {title Beyond the reach (J. Strachey}, Trans.). In {editor J. Roe} (Ed.), {journal Works}",
         "editor", "J. Roe"),
        ("{author Roe E}, et al; {publisher American Heart Association}. {title Heart}", "author",
         "American Heart Association"),
        ("{author Reitz B}. {title Places}. {container-title Anglisten 1999. Eds. Ann Roe and Bob Doe}",
         "editor", "Ann Roe and Bob Doe"),
    ],
)  # fmt: skip
def test_the_words_beside_names_tell_who_did_what(marked: str, label: str, names: str) -> None:
    assert (label, names) in mended(marked)


def test_a_title_that_begins_with_the_word_for_a_role_makes_no_editors() -> None:
    marked = "{author Aho A, Sethi R}. {title Compilers}. {date 1986}"
    assert mended(marked) == labels(segmented(marked))


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{title А} // {journal Гут}. {date 2010}. № {issue 1} ({volume 22}). С. {pages 1–4}", ("issue", "1 (22")),
        ("{journal Gut} {volume 43}({issue Pt 1}, No {issue 5A}):{pages 9}", ("issue", "Pt 1, No 5A")),
        ("{journal Гут}. {date 2006}. № {issue 31} (ч. 1)", ("issue", "31 (ч. 1")),
        ("{journal Полн. собр. соч.: в} {volume 6} т. Т. {volume 2}", ("journal", "Полн. собр. соч")),
        ("{journal Revista}, ({volume 62}), {pages 165-188}", ("issue", "62")),
        ("{title А}. М.: {publisher Медицина}; {date 2007}; {volume 446}.", ("pages", "446")),
        ("{title А}. {location М.}, {date 2013}; {volume 289} с.", ("pages", "289")),
        ("{title А: в 6 т}. {volume 2}", ("title", "А")),
        ("{journal Сочинения}: в {volume 6} т. Т. {volume 2}", ("note", "в 6 т")),
        (
            "{title А} // {container-title Руководство}. {date 2008}. Гл. {volume 14}. С. {pages 402}",
            ("note", "Гл. 14"),
        ),
        ("{journal Газета}. {date 2018}. {pages 12} октября. С. {pages 5}", ("pages", "5")),
        ("{container-title Verdi} {date 2001}, {location Florence}, {date 2003}", ("container-title", "Verdi 2001")),
        ("{journal Gut}, {volume 2004}, {issue 58}", ("date", "2004")),
        ("{journal Actas, Tomo} {volume I}: {pages 205}", ("journal", "Actas")),
        ("{journal Gut} {volume vol. 5}, {pages pp. 3-9}", ("volume", "5")),
        ("{publisher UnB}, {date 2006}. {pages E-book}", ("medium", "E-book")),
        ("{journal Ethnologie}, {date 2004}/{volume 1} Vol. {volume 34}, p. {pages 5-12}", ("volume", "34")),
        ("{title Verdi}, {volume 2} vols. ({location Florence}), vol. {volume ii}, pp. {pages 937}", ("volume", "ii")),
        ("{journal BMJ} {date 1981};{volume 283}:{issue 628}.", ("pages", "628")),
        ("{title Письма}: в 2 т. {location Л}. {date 1966}", ("note", "в 2 т")),
        ("{publisher MIT Press}, {date 1997}, xix + {pages 269} pp.", ("pages", "xix + 269")),
        ("{journal Artificial Intelligence}, {volume 13 27-39}, {date 1980}", ("pages", "27-39")),
    ],
)
def test_the_signs_around_a_number_tell_what_it_counts(marked: str, expected: tuple[str, str]) -> None:
    found = mended(marked)
    assert expected in found
    assert [label for label, _ in found].count(expected[0]) == 1


@pytest.mark.parametrize(
    ("marked", "dropped"),
    [
        ("{title Anemia}. {journal The Guardian} {date 2020} May {volume 5}. {url http://a.b/c}", "volume"),
        ("{container-title Anais}; {date 2006} ago {pages 21-25}; {location Rio}", "pages"),
        ("{genre Пат}. 2187888. {title Устройство}. № {journal 2000131736}/{volume 09}", "journal"),
        ("{title Anemia}. {journal Gut}. {url doi.org}/{doi 10.1000/x}", "url"),
        ("{title Anemia}. {journal Published} August 28, {date 2019}", "journal"),
        ("{title Migration}. {container-title Online verfügbar unter} {url https://d.de/m}", "container-title"),
    ],
)
def test_what_is_no_such_thing_loses_its_label(marked: str, dropped: str) -> None:
    assert dropped in dict(labels(segmented(marked)))
    assert dropped not in dict(mended(marked))


@pytest.mark.parametrize(
    "marked",
    [
        "{journal Novon} {volume 7}: {pages 402–406}",
        "{journal Gut} {volume 20}({issue 1}), {pages 5-44}, {date March 1992}",
        "{container-title Proceedings}, pages {pages 2-9}, {date Aug 1992}",
        "{journal Adv Civ Eng} Volume {volume 2010}, {pages 724962}",
        "{journal Drugs} {date 1997}; ({volume 3}): {pages 229-244}",
        "{publisher ACS}: {location Washington}, {date 1990}; Vol. {volume 416}",
        "{journal Lancet} {date 2001};{volume 357}:{pages xii–xiv}",
    ],
)
def test_a_number_that_is_labelled_well_keeps_its_label(marked: str) -> None:
    assert mended(marked) == labels(segmented(marked))


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{author Gil, A}. {title Projetos (5}. Ed.). {location São Paulo}",
         [("title", "Projetos"), ("edition", "5. Ed")]),
        ("{title Bildung}. {container-title Privileg. 4. Aufl}. {date 2012}",
         [("container-title", "Privileg"), ("edition", "4. Aufl")]),
        ("{title Регионы [База данных}]. {date 2020}", [("title", "Регионы"), ("medium", "База данных")]),
        ("{title Teoriya funktsii [Theory of functions}]. {location М}",
         [("title", "Teoriya funktsii"), ("note", "Theory of functions")]),
        ("{title 深度学习综述[J}]. {journal 计算机学报}", [("title", "深度学习综述"), ("medium", "J")]),
        ("{title Study of soil [in Chinese}]. {journal Gut}", [("title", "Study of soil"), ("note", "in Chinese")]),
        ("{title Шары: препринт}. {location М}", [("title", "Шары"), ("genre", "препринт")]),
        ("{title O ensino. 98p}. {genre Monografia}", [("title", "O ensino"), ("pages", "98p")]),
        ("{genre En ligne}. {publisher HAS}", [("medium", "En ligne")]),
        ("{location Bogotá}: {publisher Uniandes}, {location Facultad de Economía}, {publisher CEDE}",
         [("publisher", "Uniandes, Facultad de Economía, CEDE")]),
        ("{genre Monografia}. {publisher Universidade Estadual}: {publisher Guarapuava}, {date 2010}",
         [("publisher", "Universidade Estadual"), ("location", "Guarapuava")]),
        ("{container-title SIMPÓSIO}, {location Bagé}. {publisher Anais}... {location Porto Alegre}: {publisher ABRH}",
         [("location", "Porto Alegre"), ("publisher", "ABRH")]),
        ("{title Анемия}. {date 2005}. ({note Серия «Культурология}»)", [("collection-title", "Серия «Культурология")]),
        ("{author Roe E}. {title Anemia}. {journal Preprint}, {date 2012}", [("genre", "Preprint")]),
        ("{title Письмо} // {journal Полн}. собр. соч. {location М}", [("journal", "Полн. собр. соч")]),
        ("{title Анализ данных}: сб. науч. тр. {location М}", [("title", "Анализ данных: сб. науч. тр")]),
        ("{title Plans}. {journal IEEE Systems: Special Issue on Plans}, {volume 3}",
         [("journal", "IEEE Systems"), ("note", "Special Issue on Plans")]),
        ("{title Arabic}. In {collection-title Encyclopedia of Arabic}, Vol. {volume IV}",
         [("container-title", "Encyclopedia of Arabic")]),
        ("{title WFU switches. Press release}. {date 1997}", [("title", "WFU switches"), ("genre", "Press release")]),
        ("{title Введение}. {location М}. Текст : непосредственный.", [("medium", "Текст : непосредственный")]),
    ],
)  # fmt: skip
def test_the_imprint_comes_apart(marked: str, expected: list[tuple[str, str]]) -> None:
    found = mended(marked)
    assert [each for each in found if each in expected] == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "{genre Пат}. {note 2187888} Российская Федерация, МПК7 H {volume 04} {title B 1/38. Передатчик / Чугаева} "
            "{author В}. {journal И. ; заявитель ин-т связи}. — № 2000131736/09 ; опубл. {pages 20.08.2002}, "
            "Бюл. № 23. — 3 с.",
            [
                ("genre", "Пат"),
                ("note", "2187888 Российская Федерация, МПК7 H 04 B 1/38"),
                ("title", "Передатчик"),
                ("author", "Чугаева В. И"),
                ("note", "заявитель ин-т связи. — № 2000131736/09 ; опубл. 20.08"),
                ("date", "2002"),
                ("note", "Бюл. № 23"),
                ("pages", "3"),
            ],
        ),
        (
            "{genre Патент} РФ № {note 2456789}. {title Датчик} / {author Сидоров В.В., Козлов А}.{title Н. Опубл}. "
            "20.07.{date 2012}.",
            [
                ("genre", "Патент"),
                ("note", "РФ № 2456789"),
                ("title", "Датчик"),
                ("author", "Сидоров В.В., Козлов А.Н"),
                ("note", "Опубл. 20.07"),
                ("date", "2012"),
            ],
        ),
    ],
)
def test_a_patent_in_its_set_form_is_read_by_the_form(marked: str, expected: list[tuple[str, str]]) -> None:
    assert mended(marked) == expected


def test_a_decision_of_a_court_is_named_by_its_parties_and_stands_in_a_law_report() -> None:
    expected = [
        ("title", "Roe v. Wade"),
        ("volume", "410"),
        ("container-title", "U.S"),
        ("pages", "113"),
        ("date", "1973"),
    ]
    assert mended("{genre Roe v. Wade, 410 U}.S. {pages 113} ({date 1973}).") == expected
    compared = "{title Ovid v. Virgil}, {journal Arethusa} {volume 12}, {pages 45}"
    assert mended(compared) == labels(segmented(compared))


@pytest.mark.parametrize(
    ("marked", "label", "texts"),
    [
        ("{author Aad G, et al}. ({title ATLAS Collaboration) A new particle}. {journal Phys Lett B}",
         "title", ["A new particle"]),
        ("{author Aad G, et al}. ({title ATLAS Collaboration) A new particle}. {journal Phys Lett B}",
         "author", ["Aad G, et al", "ATLAS Collaboration"]),
        ("{author Roe E}. ({title Almost) every group}. {journal Gut}", "title", ["Almost) every group"]),
        ("{title Вина} // {journal Вестник МГУ}. Сер. {volume 5}, {collection-title География}. {date 2015}",
         "journal", ["Вестник МГУ. Сер. 5, География"]),
        ("{journal Journal of Texts Supplement} Series {volume 90}. {date 1993}", "volume", ["90"]),
        ("{title Algorithms}, Volume {volume 1}: {publisher Sorting}. {edition 3rd ed}., {publisher Wesley}, 1997",
         "publisher", ["Wesley"]),
        ("{location Paris}, {publisher Gallimard, coll. « Tel} », {date 1975}", "publisher", ["Gallimard"]),
        ("{location Paris}, {publisher Gallimard, coll. « Tel} », {date 1975}", "collection-title", ["Tel"]),
        ("{title Emissionen. Online verfügbar unter} {url https://uba.de/e}", "title", ["Emissionen"]),
        ("{title Group Theory and Chemistry. Group Tables}. {location Berlin}",
         "title", ["Group Theory and Chemistry. Group Tables"]),
        ("{author Каприн А.Д., Петрова} {editor Г.В}. (ред.). {title Помощь}", "editor", ["Каприн А.Д., Петрова Г.В"]),
        ("{author Bosman FT, Hruban RH}, {editor Theise ND} (eds). {title Tumours}",
         "editor", ["Bosman FT, Hruban RH, Theise ND"]),
        ("{author http://a.b/c}. {title Tumours}", "title", ["Tumours"]),
        ("{title Tumours}. {journal Gut}. {date 2011}. (In Russ.)", "note", ["In Russ"]),
        ("{title Tumours}. {journal Gut}. {date 2011}. Epub 2011 Oct 18.", "note", ["Epub 2011 Oct 18"]),
        ("{title Tumours (in Russia) now}. {journal Gut}", "title", ["Tumours (in Russia) now"]),
        ("{title Закон} // {journal Собрание}. {date 2011}. № {issue 48}. Ст. 6724.", "note", ["6724"]),
        ("{container-title Официальный сайт} {title Министерства}. {url http://m.ru}",
         "title", ["Официальный сайт Министерства"]),
        ("{title Конституция (с изм}. {note от 2020}) // {container-title Право}", "title", ["Конституция"]),
        ("{title Конституция (с изм}. {note от 2020}) // {container-title Право}", "note", ["с изм. от 2020"]),
        ("{title Conflicts: diss. ... cand. sciences}. {location Moscow}", "genre", ["diss. ... cand. sciences"]),
        ("{title Вина}. {date 2005}. {note ил. — (Серия «Право}»).", "collection-title", ["Серия «Право"]),
        ("{author Bourdieu P., La Distinction}. {title Critique du jugement}. {location Paris}",
         "title", ["La Distinction. Critique du jugement"]),
        ("{author Goff J., La Rosa M}. {title Histoire}", "author", ["Goff J., La Rosa M"]),
        ("{publisher Aguascalientes}, {location México}: INEGI. {date 2011}", "publisher", ["INEGI"]),
        ("{publisher Saint-Denis} {location La Plaine} : HAS ; {date 2013}", "location", ["Saint-Denis La Plaine"]),
        ("{publisher Springer}, {location Berlin}, {date 2013}", "publisher", ["Springer"]),
        ("{author OpenStreetMap}, {url https://osm.org}", "title", ["OpenStreetMap"]),
        ("{author Roe E}, {url https://roe.org}", "author", ["Roe E"]),
        ("{title Flora em Itirapina}, {journal SP. Revista de Botânica} {volume 31}",
         "journal", ["Revista de Botânica"]),
        ("{title Flora em Itirapina}, {journal SP. Revista de Botânica} {volume 31}",
         "title", ["Flora em Itirapina, SP"]),
        ("{title Речевые акты} // {journal Новое}. Вып. {issue 16}: {publisher Прагматика}. М.: {publisher Мысль}",
         "publisher", ["Мысль"]),
        ("{author Булгаков М.А}. {title Письма}. М.: {publisher Худож}. лит., 1989", "publisher", ["Худож. лит"]),
        ("{author ВОЗ}. {genre Доклад о} {title состоянии дел}. {date 2013}", "title", ["Доклад о состоянии дел"]),
        ("{title Флора / сост. А. В. Положий [и др}]. {location Новосибирск}", "editor", ["А. В. Положий [и др"]),
        ("{author Roe E}, inventor; {publisher Gut Inc}, assignee. {title Tube}", "publisher", ["Gut Inc"]),
        ("{journal Наследство}. {date 1939}. Т. {issue 35–36}. С. {pages 1–7}", "volume", ["35–36"]),
        ("{title Act}, {note 110 Stat. 1936 (1996}).", "date", ["1996"]),
        ("{title Lernen online}. {url https://uba.de/e}", "title", ["Lernen online"]),
        ("{title О защите} : {genre закон} ({note ред. от 2020) // СПС «Право}».", "container-title", ["СПС «Право"]),
    ],
)  # fmt: skip
def test_neighbours_part_where_the_print_says_so(marked: str, label: str, texts: list[str]) -> None:
    assert [text for each, text in mended(marked) if each == label] == texts


def test_a_title_wholly_in_brackets_and_a_remark_that_may_be_part_of_it_stay() -> None:
    for marked in ("{title Construction of a strain}]. {journal Gut}", "{title Conversion [Invited}]. {journal Gut}"):
        assert mended(marked) == labels(segmented(marked))


def test_a_second_printing_in_another_alphabet_is_not_mixed_with_the_first() -> None:
    found = mended(
        "{editor Каприн А.Д} (ред.). {title Состояние помощи}. {location М}; {date 2019}. "
        "[{editor Kaprin A.D} (ed.). {title The state of oncological care}. {location Moscow}; {date 2019} (In Russ.)]."
    )
    assert [text for _, text in found] == ["Каприн А.Д", "Состояние помощи", "М", "2019", "In Russ"]


def test_nothing_labelled_stays_nothing() -> None:
    assert mended("…") == []


def test_the_year_of_appearing_online_is_the_year_where_there_is_no_other() -> None:
    found = mended("{author Page MJ}. {title PRISMA}. {journal BMJ}. {note Published online March 29, 2021:n71}")
    assert ("date", "2021") in found
    found = mended("{author Page MJ}. {title Phones}. Published {note 2021}. Accessed {note April 2, 2022}")
    assert ("date", "2021") in found
    assert ("note", "April 2, 2022") in found
    found = mended("{author Page MJ}. {title PRISMA}. {date 2020}. {note Published online March 29, 2021}")
    assert ("date", "2021") not in found


def test_a_publisher_stands_between_the_title_and_its_place() -> None:
    found = mended("{author UN}. {title The 2030 Agenda; United Nations}: {location New York}, {date 2015}")
    assert found[1:3] == [("title", "The 2030 Agenda"), ("publisher", "United Nations")]
    found = mended("{author Roe E}. {title Snow; a history: of ice}: {location London}, {date 2015}")
    assert found[1] == ("title", "Snow; a history: of ice")
