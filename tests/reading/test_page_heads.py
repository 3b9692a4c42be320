"""Heads of pages as sites print them: outlines, names and marks on lines of their own, groups, what stands beside."""

import pytest

from app.reading import read_page
from app.reading.pages.bylines import is_byline, split_byline

TITLE = "Sleep-dependent patrols of macrophages set the pace of clearance"
PROSE = "We slept for a year in three towns and measured how long and how well. Heat took an hour from each night."
BODY = ["Abstract", PROSE, "", "Introduction", "Sleep is short.", "", "Results", "It was hot.", "", "Discussion", "So."]


def head(*lines: str) -> tuple[str, list[tuple[str, list[str]]]]:
    """The title of a page with these lines ahead, and its authors each with their institutions."""
    article = read_page("\n".join([*lines, "", *BODY, ""])).article
    places = [f"{each.text}, {each.country}".rstrip(", ") for each in article.affiliations]
    told = [(author.name.family or author.name.literal, author) for author in article.authors]
    return article.title, [(name, [places[at] for at in author.affiliations]) for name, author in told]


def test_an_outline_with_headings_of_the_articles_own_is_passed_over() -> None:
    own = "Declaration of what the authors own in towns"
    outline = ["Contents", "Abstract", "Lay abstract", own, "Introduction", "Towns and heat", "Results", "Discussion"]
    lines = [TITLE, "Anna Roe, Boris Doe", *outline, "Share", "Abstract", PROSE, "Lay abstract", "We slept.", own, ""]
    text = "\n".join([*lines, *BODY[3:5], "Towns and heat", "Heat was measured.", *BODY[6:]])
    article = read_page(text).article
    assert article.abstract.startswith(PROSE)
    assert article.title == TITLE


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Theresa Öztürk-Lang1,4 ∙ Pieter de Vries1 ∙ Lucía Soto2,5 lsoto@hms.example",
         ["Öztürk-Lang", "Vries", "Soto"]),
        ("by Marta Rossetto 1,2,*ORCID, Eleni Papadopoulou 3ORCID and Luca Zanin 2ORCID",
         ["Rossetto", "Papadopoulou", "Zanin"]),
        ("Wei Xu4, Camilla van den Berg3 na1 & Jón Atli Sigurðsson2 na1", ["Xu", "Berg", "Sigurðsson"]),
        ("Ana Roe, MD1; Patrick O’Brien, DPT1; for the FALL-ED Investigators",
         ["Roe", "O’Brien", "FALL-ED Investigators"]),
        ("Prof Sajid Soofi, FCPS a ∙ Thi Nguyen-Hartley, PhD b ∙ NEWBORN-AZ Trial Group‡",
         ["Soofi", "Nguyen-Hartley", "NEWBORN-AZ Trial Group"]),
        ("Eleri Wynne, senior research fellow1 2, Joseph K Mensah, professor of primary care1", ["Wynne", "Mensah"]),
    ],
)  # fmt: skip
def test_bylines_with_degrees_posts_groups_and_words_for_pictures_are_read(line: str, names: list[str]) -> None:
    assert is_byline(line)
    assert [name.family or name.literal for name, _ in split_byline(line) if name is not None] == names


def test_a_group_on_a_line_of_its_own_is_an_author_without_institution() -> None:
    lines = ["Chanda Mwila1,", "Johanna ter Horst1 &", "the CLEANWATER Study Group", "1 University of Zambia, Lusaka"]
    authors = [("Mwila", ["University of Zambia, Lusaka"]), ("Horst", ["University of Zambia, Lusaka"])]
    assert head(TITLE, *lines) == (TITLE, [*authors, ("CLEANWATER Study Group", [])])


def test_marks_above_institutions_are_theirs() -> None:
    lines = [
        *("Theresa Lang1,3 ∙ Haruka Ninomiya2,3", "1", "University of Cologne, Cologne, Germany"),
        *("2", "Kyoto University, Kyoto, Japan", "3", "These authors contributed equally", "Affiliations & Notes"),
    ]
    authors = [("Lang", ["University of Cologne, Cologne, Germany"]), ("Ninomiya", ["Kyoto University, Kyoto, Japan"])]
    assert head(TITLE, *lines) == (TITLE, authors)


def test_names_one_a_line_above_all_institutions_are_the_authors() -> None:
    places = ["Lund University, Sweden", "Max Planck Institute, Germany"]
    lines = ["Laura Quintero Is a corresponding author", "Mats Holm", *places, "Cite", "Comment"]
    assert head("Ecology", TITLE, *lines) == (TITLE, [("Quintero", []), ("Holm", [])])


def test_what_stands_among_blocks_of_authors_is_no_institution() -> None:
    lines = [
        *(
            "Aoife Roe, Tomasz Doe",
            "Share",
            "Aoife Roe",
            "Trinity College Dublin, Dublin, Ireland",
            "",
            "Correspondence",
        ),
        *("", "Aoife Roe, Trinity College Dublin, Ireland.", "", "Search for more papers by this author", ""),
        *("Tomasz Doe", "AGH University, Krakow, Poland", "", "ADAPT Centre, Dublin, Ireland", ""),
        *("Contribution: Software", "", "Search for more papers by this author"),
    ]
    roe, doe = (
        ["Trinity College Dublin, Dublin, Ireland"],
        ["AGH University, Krakow, Poland", "ADAPT Centre, Dublin, Ireland"],
    )
    assert head(TITLE, *lines) == (TITLE, [("Roe", roe), ("Doe", doe)])


def test_a_life_and_contributions_under_an_author_are_no_institutions_and_no_authors() -> None:
    about = [
        *("Author details", "Anna Roe", "", "Lund University, Lund, Sweden", "Aarhus University, Aarhus, Denmark"),
        *("Contribution", "Investigation, Methodology", "Competing interests", "No competing interests declared"),
        *(
            "Boris Doe",
            "Kyoto University, Kyoto, Japan",
            "Boris Doe (Member, IEEE) received a degree of Kyoto University.",
        ),
    ]
    roe = ["Lund University, Lund, Sweden", "Aarhus University, Aarhus, Denmark"]
    text = "\n".join([TITLE, "Anna Roe, Boris Doe", "", *BODY, "", *about])
    article = read_page(text).article
    places = [f"{each.text}, {each.country}" for each in article.affiliations]
    found = [(each.name.family, [places[at] for at in each.affiliations]) for each in article.authors]
    assert found == [("Roe", roe), ("Doe", ["Kyoto University, Kyoto, Japan"])]


def test_authors_named_twice_are_authors_once() -> None:
    lines = ["Bimala Roe [Opens in a new window] and Étienne Doe [Opens in a new window]", "Bimala Roe*"]
    assert head(TITLE, *lines, "Affiliation:", "University of Toronto, Canada")[1][0][0] == "Roe"
    assert len(head(TITLE, *lines)[1]) == 2


def test_institutions_under_a_word_for_them_are_the_names_above_it() -> None:
    lines = [
        "Bimala Roe, Étienne Doe",
        "Show author details",
        "Bimala Roe*",
        "Affiliation:",
        "University of Toronto, Canada",
    ]
    lines += ["Étienne Doe", "Affiliation:", "Centre for Himalayan Studies, Aubervilliers, France", "*"]
    authors = [("Roe", ["University of Toronto, Canada"])]
    authors += [("Doe", ["Centre for Himalayan Studies, Aubervilliers, France"])]
    assert head(TITLE, *lines, "Corresponding author: Bimala Roe; Email: roe@toronto.example") == (TITLE, authors)


def test_a_title_is_found_at_the_end_of_a_citation_whose_names_are_not() -> None:
    cited = f"ROE, Ana, DOE NETO, Luis de e SOL, Eva. {TITLE}. Sono [online]. 2024, v. 50, e269993."
    note = f"{TITLE}* * Disponibilidade de dados: não disponível."
    text = "\n".join([note, "Ana Roe Luis de Doe Neto Eva Sol SOBRE OS AUTORES", *BODY, "", "Como citar", cited])
    article = read_page(text).article
    assert (article.title, article.pages) == (TITLE, "e269993")


def test_a_number_before_an_institution_and_an_address_behind_it_are_not_of_it() -> None:
    about = ["Sobre os autores", "Vera Lemke", "1- Universidade de Pelotas, RS, Brasil. Contato: vera@ufpel.example.br"]
    about += ["Ana Roe", "2- Universidade da Bahia, BA, Brasil. Contato: ana@uneb.example.br"]
    article = read_page("\n".join([TITLE, "Vera Lemke", "Ana Roe", "", *BODY, "", *about, "", ""])).article
    places = [(each.text, each.country) for each in article.affiliations]
    assert places == [("Universidade de Pelotas, RS", "Brasil"), ("Universidade da Bahia, BA", "Brasil")]
    assert article.authors[0].email == "vera@ufpel.example.br"


def test_authors_of_a_running_head_stand_once_more_under_a_title_that_is_broken_twice() -> None:
    lines = ["A. F.Peralta Gil,C.Soto Vega", "Reposo de la masa de los hornos de las casas con menos de",
             "60 panes al día en un hospital del valle", "Resting of the dough of the ovens of houses with less than",
             "sixty loaves in a hospital of the valley", "Ana Flor Peralta-Gil1 y Celia Soto-Vega2"]  # fmt: skip
    title, authors = head(*lines, "1 Universidad del Valle. Cusco, Perú.", "2 Escuela de Hornos. Quito, Ecuador.")
    assert title == "Reposo de la masa de los hornos de las casas con menos de 60 panes al día en un hospital del valle"
    assert [name for name, _ in authors] == ["Peralta-Gil", "Soto-Vega"]


def test_a_title_in_capitals_may_stand_over_two_lines_below_its_authors() -> None:
    lines = ["О. П. Козулин", "ХЛЕБ НА ЗАКВАСКЕ В КУХНЯХ СЕВЕРНЫХ ДЕРЕВЕНЬ И ВРЕМЯ ЕГО", "ПОДЪЁМА",
             "SOURDOUGH BREAD IN THE KITCHENS OF NORTHERN VILLAGES AND THE TIME OF PROVING"]  # fmt: skip
    assert head(*lines)[0] == "ХЛЕБ НА ЗАКВАСКЕ В КУХНЯХ СЕВЕРНЫХ ДЕРЕВЕНЬ И ВРЕМЯ ЕГО ПОДЪЁМА"


def test_authors_in_capitals_are_told_by_the_degree_behind_each() -> None:
    lines = [
        "ХЛЕБ НА ЗАКВАСКЕ В КУХНЯХ СЕВЕРА",
        "КОЗУЛИН ОЛЕГ ПЕТРОВИЧ, канд. техн. наук, доцент кафедры хлеба, Северный университет, Вологда",
        "ПЕЧКИНА АННА ИВАНОВНА, докт. техн. наук, профессор кафедры печей, Северный университет, Вологда",
    ]
    title, authors = head(*lines)
    assert title == "ХЛЕБ НА ЗАКВАСКЕ В КУХНЯХ СЕВЕРА"
    assert [name for name, _ in authors] == ["КОЗУЛИН", "ПЕЧКИНА"]


def test_authors_one_a_line_may_have_roman_numbers_for_marks() -> None:
    lines = [TITLE, "Ana Flor Peralta-Gil I", "ana@pan.example", "Celia Soto-Vega II", "celia@pan.example",
             "I. Universidad del Valle, Cusco, Perú.", "II. Escuela de Hornos, Quito, Ecuador."]  # fmt: skip
    assert head(*lines) == (
        TITLE,
        [("Peralta-Gil", ["Universidad del Valle, Cusco, Perú"]), ("Soto-Vega", ["Escuela de Hornos, Quito, Ecuador"])],
    )


def test_the_name_of_a_generation_is_no_mark() -> None:
    assert head(TITLE, "John Roe II, Ada Doe III", "Institute of Sleep, Graz, Austria")[1] != []


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (["Lucía Peralta-Gómez 1,a, Andrés Mateo", "Quispe-Rojas 1,b, Inés Valverde-Soto 2,c"],
         ["Peralta-Gómez", "Quispe-Rojas", "Valverde-Soto"]),
        (["Rosa Landeros-Vidal, Dr en C,I; Hugo Cota-Luna, M Esp.II"], ["Landeros-Vidal", "Cota-Luna"]),
        (["Beatriz Salas-NájeraI; Ramón Prieto-OrtizI, * * e-mail: rprieto@pan.example ; Julia SotoI"],
         ["Salas-Nájera", "Prieto-Ortiz", "Soto"]),
        (["Dr. Adélio Prado Luz", "Me. Joel César Bonini"], ["Luz", "Bonini"]),
    ],
)  # fmt: skip
def test_names_are_read_over_broken_lines_and_behind_degrees(lines: list[str], names: list[str]) -> None:
    places = ["1 Institute of Sleep, Graz, Austria", "2 University of Lima, Peru"]
    assert [name for name, _ in head(TITLE, *lines, *places)[1]] == names


def test_authors_under_whom_an_unknown_house_stands_are_told_by_the_others() -> None:
    lines = ["Josip Lovrić", "Kuća kruha u Zadru", "jlovric@kruh.example", "Željka Macura",
             "Filozofski fakultet u Rijeci", "zmacura@kruh.example", "Marina Perković",
             "Filozofski fakultet u Rijeci", "mperkovic@kruh.example"]  # fmt: skip
    title, authors = head("Slojevi kruha naših pekara", "", *lines)
    assert title == "Slojevi kruha naših pekara"
    assert [name for name, _ in authors] == ["Lovrić", "Macura", "Perković"]


def test_the_number_of_a_page_under_an_issue_is_not_joined_to_it() -> None:
    lines = ["Cuad. Panad. 2021; 14(2): 41-47", "41", TITLE, "Ana Roe1, Boris Doe1", "1 University of Lima, Peru"]
    assert read_page("\n".join([*lines, "", *BODY])).article.pages == "41-47"


def test_authors_go_on_behind_what_a_site_tells_of_the_first_ones_address() -> None:
    lines = [TITLE, "Ana Peralta-Gil", "*", "Autor para correspondencia", "ana@pan.example", "", "Correspondencia:",
             ", Celia Soto-Vega**", "* Universidad del Valle, Cusco, Perú", "** Escuela de Hornos, Quito"]  # fmt: skip
    assert [name for name, _ in head(*lines)[1]] == ["Peralta-Gil", "Soto-Vega"]


def test_institutions_on_one_line_are_parted_behind_a_country() -> None:
    places = "1 Facultad de Pan, Universidad de Manabí, Ecuador 2 Facultad de Masas, Universidad del Zulia, Venezuela"
    assert head(TITLE, "", "Ana Roe1, Boris Doe2", "", places)[1] == [
        ("Roe", ["Facultad de Pan, Universidad de Manabí, Ecuador"]),
        ("Doe", ["Facultad de Masas, Universidad del Zulia, Venezuela"]),
    ]


def test_a_family_name_of_two_parts_may_go_on_in_the_next_word() -> None:
    assert [name.family for name, _ in split_byline("Aron Aliaga-Del Castillo 1, Ana Roe 2") if name is not None] == [
        "Aliaga-Del Castillo",
        "Roe",
    ]


def test_a_name_may_break_over_a_blank_line_too() -> None:
    lines = [TITLE, "", "Ana Roe1, Edney", "", "Boris Doe2, Celia Soto1", "", "1 University of Lima, Peru"]
    assert [name for name, _ in head(*lines)[1]] == ["Roe", "Doe", "Soto"]


def test_institutions_with_stars_may_stand_on_one_line() -> None:
    places = "*Universidade das Farinas, Santos, **Escola de Fornos, Recife, ***Instituto do Pão, Belém"
    assert head(TITLE, "", "Ana Roe*, Boris Doe**, Celia Soto***", "", places)[1] == [
        ("Roe", ["Universidade das Farinas, Santos"]),
        ("Doe", ["Escola de Fornos, Recife"]),
        ("Soto", ["Instituto do Pão, Belém"]),
    ]


def test_names_with_notes_are_authors_where_their_addresses_stand_below() -> None:
    house = ["https://orcid.org/0000-0002-1825-0097", "Casa Costarricense del Pan Social", "Costa Rica"]
    lines = [
        TITLE,
        "Ana Flor Peralta Gil[1]",
        "ana@pan.example",
        *house,
        "Celia Soto Vega",
        "celia@pan.example",
        *house,
    ]
    places = ["Casa Costarricense del Pan Social, Costa Rica"]
    told = [(name.rpartition(" ")[2], at) for name, at in head(*lines)[1]]
    assert told == [("Gil", places), ("Vega", places)]


def test_a_role_behind_each_of_listed_authors_is_none_of_the_name() -> None:
    lines = [TITLE, "", "Authors", "", "• Ana Peralta Gil Author", "• Boris Doe Author", ""]
    assert [name for name, _ in head(*lines)[1]] == ["Gil", "Doe"]


def test_an_author_and_an_institution_may_each_stand_alone() -> None:
    lines = [TITLE, "", "", "Mauro Gomes Prado", "", "Universidade das Farinas, Santos, Brasil"]
    assert head(*lines)[1] == [("Prado", ["Universidade das Farinas, Santos, Brasil"])]


def test_a_title_may_stand_below_the_institutions() -> None:
    lines = ["Обмен опытом", "О.П. Козулин1, А.И. Печкина2", "1 Институт хлеба, Вологда, Россия",
             "2 Академия печей, Тотьма, Россия", "Хлеб на закваске в кухнях северных деревень"]  # fmt: skip
    assert head(*lines)[0] == "Хлеб на закваске в кухнях северных деревень"


def test_the_articles_before_and_after_are_no_abstract() -> None:
    beside = (
        "vol.22 número4El pan de los pueblos: estudio de las causas, 2007La harina índice de autoresíndice de materia"
    )
    lines = [beside, "Home Pagelista alfabética de revistas", "Servicios Personalizados", "Revista",
             "Panes del Sur", "versión impresa ISSN 9990-4474",
             "Pan. Sur v.22 n.4 Cusco dic. 2013", TITLE, "Ana Roe, Boris Doe", "University of Lima, Peru"]  # fmt: skip
    article = read_page("\n\n".join([*lines, "Resumen", "Introducción:", PROSE, "Objetivo:", PROSE])).article
    assert (article.journal, article.year) == ("Panes del Sur", "2013")
    assert article.abstract.startswith("Introducción:")
