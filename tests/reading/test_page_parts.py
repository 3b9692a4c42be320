"""Single parts of pages, in the forms that sites give them."""

import pytest

from app.model import Article, Name
from app.reading import read_page
from app.reading.pages.bylines import split_byline
from app.reading.pages.citing import read_citation, read_issue_line
from app.reading.pages.colophon import read_doi, read_issns, read_licence, read_views
from app.reading.pages.headings import heading_of

REFERENCES = "References\n1. Ito M. Shade plants. Kyoto: Midori; 1999. 212 p.\n"


@pytest.mark.parametrize(
    ("line", "licence"),
    [
        ("This work is licensed under a Creative Commons Attribution 4.0 License.", "Creative Commons Attribution 4.0"),
        (
            "licensed under a Creative Commons Attribution-NonCommercial-NoDerivatives 4.0 International License",
            "Creative Commons Attribution-NonCommercial-NoDerivatives 4.0 International",
        ),
        ("Контент под лицензией Creative Commons Attribution 4.0 License.", "Creative Commons Attribution 4.0"),
        ("under the CC BY-NC 4.0 license", "CC BY-NC 4.0"),
        ("made available under a CC-BY-ND 4.0 International license", "CC BY-ND 4.0"),
        ("https://creativecommons.org/licenses/by-sa/3.0/", "CC BY-SA 3.0"),
        ("Creative Commons Attribution (CC BY) license (http://creativecommons.org/licenses/by/4.0/)",
         "Creative Commons Attribution 4.0"),
        ("dedicated to the public domain, CC0 1.0", "CC0 1.0"),
        ("Creative people met in CCTV rooms.", ""),
    ],
)  # fmt: skip
def test_licences_keep_a_readable_name(line: str, licence: str) -> None:
    assert read_licence([line]) == licence


@pytest.mark.parametrize(
    ("lines", "issns"),
    [
        (["ISSN 2218-7332 (Print)", "ISSN 2658-3348 (Online)"], ("2218-7332", "2658-3348")),
        (["ISSN (Print): 2218-7332, ISSN (Online): 2658-3348"], ("2218-7332", "2658-3348")),
        (["Print ISSN: 2218-7332 Online ISSN: 2658-3348"], ("2218-7332", "2658-3348")),
        (["pISSN 2218-7332", "eISSN 2658-334x"], ("2218-7332", "2658-334X")),
        (["ISSN: 2658-3348 (Electronic)"], ("", "2658-3348")),
        (["ISSN 2218-7332 (печатный), ISSN 2658-3348 (онлайн)"], ("2218-7332", "2658-3348")),
        (["On-line version ISSN 1518-8787 Print version ISSN 0034-8910"], ("0034-8910", "1518-8787")),
        (["ISSN 2218-7332"], ("2218-7332", "")),
        (["tel. 2218-7332"], ("", "")),
    ],
)
def test_issns_go_to_the_edition_that_is_named(lines: list[str], issns: tuple[str, str]) -> None:
    assert read_issns(lines) == issns


@pytest.mark.parametrize(
    ("line", "views"),
    [
        ("Views: 216", 216),
        ("Просмотров: 1 023", 1023),
        ("Abstract views: 1,432", 1432),
        ("5067 Accesses", 5067),
        ("Our views on 12 problems", None),
        ("0 comments", None),
    ],
)
def test_views_are_counted(line: str, views: int | None) -> None:
    assert read_views([line]) == views


@pytest.mark.parametrize(
    ("line", "kind", "rest"),
    [
        ("REFERENCES", "references", ""),
        ("Список литературы:", "references", ""),
        ("5. References", "references", ""),
        ("References (26)", "references", ""),
        ("Литература / References", "references", ""),
        ("Л И Т Е Р А Т У Р А", "references", ""),
        ("Библиографический список", "references", ""),
        ("References [1] Aho A. Lists.", "references", "[1] Aho A. Lists."),
        ("Ключевые слова: печень", "keywords", "печень"),
        ("Key words — liver", "keywords", "liver"),
        ("Abstract. We asked.", "abstract", "We asked."),
        ("Для цитирования: Иванов И.И.", "citation", "Иванов И.И."),
        ("Просмотров: 12", "views", "12"),
        ("Об авторах", "about", ""),
        ("Schlüsselwörter: Leber", "keywords", "Leber"),
    ],
)
def test_headings_are_known_in_their_languages(line: str, kind: str, rest: str) -> None:
    assert heading_of(line) == (kind, rest)


@pytest.mark.parametrize(
    "line",
    [
        "References to older work are few in this field and we list them below.",
        "Smith J. Abstract art. London: Tate; 1999.",
        "Literature in the age of print: a survey. J Sample. 2001;1:2.",
        "1. Ito M. Shade plants.",
    ],
)
def test_text_that_begins_like_a_heading_is_none(line: str) -> None:
    assert heading_of(line) is None


def test_a_russian_citation_gives_the_issue() -> None:
    cited = read_citation(
        "Иванов И.И., Петров П.П. Исходы операций. Часть 2 // Вестник хирургии. 2019. Т. 10, № 2. С. 5–12. "
        "DOI: 10.99999/vh.2019.5"
    )
    assert cited.names == [Name(family="Иванов", given="И.И."), Name(family="Петров", given="П.П.")]
    assert (cited.title, cited.journal) == ("Исходы операций. Часть 2", "Вестник хирургии")
    assert (cited.year, cited.volume, cited.issue, cited.pages) == ("2019", "10", "2", "5–12")
    assert cited.doi == "10.99999/vh.2019.5"


def test_the_journals_name_tells_where_a_cited_title_ends() -> None:
    line = "Ivanov I.I. A study. Second part. Sample. Journal. 2019;10(2):5-12."
    assert read_citation(line, journal="Sample. Journal").title == "A study. Second part"


def test_a_numbered_text_is_no_list() -> None:
    page = read_page("1. Introduction\n\nWe asked.\n\n2. Methods\n\nWe counted.\n\n3. Results\n\nThere were nine.\n")
    assert page.entries == []


def test_a_chemists_citation_of_the_journal_alone_gives_the_issue() -> None:
    cited = read_citation("J. Mar. Chem. Lett. 2016, 7, 11, 2101–2106")
    assert (cited.journal, cited.title) == ("J. Mar. Chem. Lett.", "")
    assert (cited.year, cited.volume, cited.issue, cited.pages) == ("2016", "7", "11", "2101–2106")


def test_a_menu_of_the_articles_sections_does_not_end_its_head() -> None:
    menu = "View PDF\nOutline\nAbstract\nKeywords\n1. Introduction\nReferences\nShow full outline\n\n"
    head = (
        "Ferns on dry walls\nAnna K Lind, Per Ohm View all authors and affiliations\n\nAbstract\nFerns grow slowly.\n\n"
    )
    article = read_page(menu + head + REFERENCES).article
    assert (article.title, article.abstract) == ("Ferns on dry walls", "Ferns grow slowly.")
    assert [author.name.family for author in article.authors] == ["Lind", "Ohm"]


def test_headings_in_a_row_with_a_text_under_them_are_the_texts() -> None:
    text = "Ferns on dry walls\nA. K. Lind, P. Ohm\n\nFull text\nAbstract\nBackground\nFerns grow slowly.\n\n"
    assert "Ferns grow slowly." in read_page(text + REFERENCES).article.abstract


def test_a_bare_list_in_the_form_of_chemists_is_a_list() -> None:
    text = (
        "(1) Ito, K.; Abe, M. A New Route to Esters. Tetrahedron 1998, 54, 11−19.\n"
        "(2) Ono, K. J. Chem. Soc. 1992, 114, 1401.\n"
        "(3) Abe, M. Esters in Practice; VCH: Weinheim, Germany, 1995."
    )
    assert read_page(text).entries == text.split("\n")
    assert not read_page(text).article.title


@pytest.mark.parametrize("heading", ["Piśmiennictwo", "Kaynakça", "Список літератури", "Irodalom"])
def test_a_list_under_a_heading_in_its_own_language_is_no_article(heading: str) -> None:
    page = read_page(f"{heading}\n1. Ito M. Shade plants. Kyoto: Midori; 1999. 212 p.")
    assert (len(page.entries), page.article.title) == (1, "")


def test_a_bare_list_makes_no_article() -> None:
    for text in ("1. Ito M. Shade plants. Kyoto: Midori; 1999. 212 p.\n2. Абв Г.Д. Рост. М.; 2001. 5 с.", REFERENCES):
        assert read_page(text).article == Article()
    assert read_page(REFERENCES).entries == ["1. Ito M. Shade plants. Kyoto: Midori; 1999. 212 p."]


def test_a_menu_entry_called_references_is_no_list() -> None:
    page = read_page(
        f"Abstract\nReferences\nCited by\n\nAbstract\n\nMosses were counted on forty roofs.\n\n{REFERENCES}"
    )
    assert page.entries == ["1. Ito M. Shade plants. Kyoto: Midori; 1999. 212 p."]
    assert page.article.abstract == "Mosses were counted on forty roofs."


def test_a_heading_repeated_at_the_head_of_a_page_does_not_cut_the_list() -> None:
    page = read_page(
        "Abstract: Mosses were counted on forty roofs.\n\nReferences\n1. Ito M. Shade plants. Kyoto: Midori; 1999.\n"
        "References\n2. Lang U. Growth of mosses. Bryol Sample. 2011;33:17-25.\n3. Patel\n"
    )
    assert [entry[:6] for entry in page.entries] == ["1. Ito", "2. Lan", "3. Pat"]


def test_an_empty_text_is_an_empty_page() -> None:
    for text in ("", "\n\n  \n"):
        page = read_page(text)
        assert (page.article, page.entries) == (Article(), [])


def test_one_affiliation_without_a_mark_is_everyones() -> None:
    page = read_page(
        f"Mosses on roofs\n\nM. Ito, U. Lang\n\nBotanical Institute, Graz, Austria\n\nAbstract\nText.\n\n{REFERENCES}"
    )
    assert [author.affiliations for author in page.article.authors] == [(0,), (0,)]
    assert page.article.affiliations[0].country == "Austria"


def test_a_family_name_of_two_words_is_known_from_the_articles_own_citation() -> None:
    page = read_page(
        "Mosses on roofs\n\nElena Ruiz Campos1, Uwe Lang1\n\n1 Botanical Institute, Graz, Austria\n\nAbstract\nText\n\n"
        f"For citation: Ruiz Campos E., Lang U. Mosses on roofs. Bryol Sample. 2011;33(1):17-25.\n\n{REFERENCES}"
    )
    assert page.article.authors[0].name == Name(family="Ruiz Campos", given="Elena")


SCIELO = """Bread Studies
Rev. Pan. Bras. 23 • 2018 • https://doi.org/10.99999/S1413-5

O pão de centeio no Brasil: tensões entre o forno e a mesa
Rye bread in Brazil: tensions between oven and table
Ana Clara dos Reis Autoria
Rui Lopes e Prado Autoria SCIMAGO INSTITUTIONS RANKINGS
Universidade Federal do Norte, Belém, PA, Brasil
SOBRE OS AUTORES

RESUMO
O artigo discute o pão de centeio a partir da década de 1990.

REFERÊNCIAS
ALVES, N. O forno a lenha. Porto Alegre: Pão, 2006.
BARROS, M. G. A mesa posta. Petrópolis: Mesa, 2011.
______. A mesa vazia. Petrópolis: Mesa, 2013.

Datas de Publicação
Publicação nesta coleção
2018
Histórico
Recebido
14 Fev 2017
"""


def test_what_scielo_prints_behind_authors_and_list_is_neither_title_nor_entry() -> None:
    page = read_page(SCIELO)
    assert page.article.title == "O pão de centeio no Brasil: tensões entre o forno e a mesa"
    assert [author.name.family for author in page.article.authors] == ["Reis", "Prado"]
    assert page.article.authors[1].name == Name(family="Prado", given="Rui Lopes", particle="e")
    assert page.article.year == "2018"
    assert page.entries[-1] == "______. A mesa vazia. Petrópolis: Mesa, 2013."
    assert len(page.entries) == 3


@pytest.mark.parametrize(
    ("byline", "families"),
    [
        ("Ana Lima, Rui Costa e Prado", ["Lima", "Prado"]),
        ("Ana Lima e Rui Prado", ["Lima", "Prado"]),
        ("Rui Costa e Prado1, Eva Reis1,2", ["Prado", "Reis"]),
        ("Jan Roe d e, Ann Poe e, Max Moe f", ["Roe", "Poe", "Moe"]),
    ],
)
def test_one_word_behind_e_goes_on_with_a_name(byline: str, families: list[str]) -> None:
    assert [name and name.family for name, _ in split_byline(byline)] == families


def test_a_subtitle_in_a_paragraph_of_its_own_belongs_to_the_title() -> None:
    page = (
        "Mindfulness and chronic pain\n\nA randomised controlled trial\n\n"
        f"Kühn A.1, Meißner J.2\n\n1 Clinic, Hamburg\n2 Institute, Kyoto\n\n{REFERENCES}"
    )
    assert read_page(page).article.title == "Mindfulness and chronic pain: A randomised controlled trial"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("P.J. Devereaux, M.D., Ph.D., Maura Marcucci, M.D., and Kate Leslie, M.D. for the POISE-3 Investigators*",
         ["Devereaux", "Marcucci", "Leslie", "POISE-3 Investigators"]),
        ("Hofmann E.a · Ferreira-Lopes A.b · Ó Súilleabháin S.c,d", ["Hofmann", "Ferreira-Lopes", "Ó Súilleabháin"]),
        ("Keiichi KURODA, Hana YAMAGUCHI-SATO, Min-Jae PARK", ["KURODA", "YAMAGUCHI-SATO", "PARK"]),
        ("Quispe-Mamani, Rosa1a; Flores Huamán, Juan Carlos1,2b", ["Quispe-Mamani", "Flores Huamán"]),
        ("М. А. Гречкосееваab, Д. В. Лыткинc", ["Гречкосеева", "Лыткин"]),
        ("Chiara Bianchi-Rossi,1,* Piotr Nowak,2 and Paul B. Tchounwou, Academic Editor", ["Bianchi-Rossi", "Nowak"]),
        ("Ana K. Lind, View ORCID ProfileCarl T. Bergstrom", ["Lind", "Bergstrom"]),
        ("Marit L. Moe marit@prio.example, Desha M. Girod +1View all authors and affiliations", ["Moe", "Girod"]),
    ],
)  # fmt: skip
def test_bylines_of_sites_name_their_authors(line: str, names: list[str]) -> None:
    assert [name.family or name.literal for name, _ in split_byline(line) if name is not None] == names


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Dans Vingtième Siècle. Revue d'histoire 2016/3 (N° 131), pages 45 à 60", ("2016", "", "131", "45-60")),
        ("Dans Revue économique 2012/2 (Vol. 63), pages 193 à 210", ("2012", "63", "2", "193-210")),
        ("Annales. Économies, Sociétés Année 1974 29-2 pp. 401-422", ("1974", "29", "2", "401-422")),
        ("Phys. Rev. Lett. 126, 047201 – Published 25 January 2021", ("2021", "126", "", "047201")),
        ("ARTIGO ORIGINAL • Rev. Saúde Pública 55 • 2021 •", ("2021", "55", "", "")),
        ("IEEE Transactions on Smart Grid ( Volume: 12, Issue: 3, May 2021)", ("2021", "12", "3", "")),
        ("Year : 2020 | Volume : 66 | Issue : 2 | Page : 72-77", ("2020", "66", "2", "72-77")),
        ("116 (33) 16292-16301", ("", "116", "33", "16292-16301")),
        ("Journal of Crusts and Crumbs 479 (2009) 401–408", ("2009", "479", "", "401–408")),
        ("Archiv für Brotkunde 57 (2023) 3, 97–106", ("2023", "57", "3", "97–106")),
        ("Periop. Brot 1, (2009) 97–100", ("2009", "1", "", "97–100")),
        ("Studia panificatoria, 16(2022) 31, STR. 57–77", ("2022", "16", "31", "57–77")),
        ("Pan. Con. (Edición núm. 46) Vol. 5, No 06, 2020", ("2020", "5", "06", "")),
        ("Arch Panad (Mex) Vol. 14, No. 2: 144-149; 2009", ("2009", "14", "2", "144-149")),
        ("Panad Perf J. 2010 jan-mar; 9(1):52-57", ("2010", "9", "1", "52-57")),
        ("Yıl 2020, Cilt 9 , Sayı 2, Sayfalar 903 - 930 2020-06-30", ("2020", "9", "2", "903 - 930")),
    ],
)
def test_issues_are_told_in_the_ways_of_sites(line: str, told: tuple[str, ...]) -> None:
    cited = read_issue_line(line)
    assert cited is not None
    assert (cited.year, cited.volume, cited.issue, cited.pages) == told


def test_a_legal_deposit_beside_an_issue_is_no_journal() -> None:
    cited = read_issue_line("ISSN 9990-7334 / Depósito legal pp201102ZU3769 Vol. 12 N° 1 • Enero - Junio 2022: 23 - 30")
    assert cited is not None
    assert (cited.journal, cited.year, cited.pages) == ("", "2022", "23 - 30")


def test_a_doi_broken_behind_its_stroke_is_made_whole() -> None:
    assert read_doi(["DOI: 10.99999/ VSKM.2017.10(4).23-26"]) == "10.99999/VSKM.2017.10(4).23-26"


@pytest.mark.parametrize(
    "lines",
    [
        ["Cardiovascular Outcomes", "Associated With Use of Statins in Older Adults"],
        ["COVID-19", "in children: a review of many cases"],
        ["Nursing home/hospital transitions in dementia"],
        ["Main/auxiliary verbs in Dutch"],
        ["Quality > quantity in peer review"],
        ["Technical notes on bread"],
        ["Impact factor inflation in medicine"],
        ["Running head injuries in athletes"],
        ["Type: the secret history of letters"],
        ["Publication: a duty of scholars"],
        ["The Paris uprising of May 1968"],
        ["Страницы истории отечественной хирургии"],
        ["Doing gender in schools"],
        ["Гостеприимство в литературе"],
    ],
)
def test_titles_that_look_like_menus_and_small_print_stay_titles(lines: list[str]) -> None:
    people = "Anna Roe1, Jim Poe2\n1 Clinic, Graz, Austria\n2 Institute, Kyoto, Japan\nAbstract\nWe baked.\n"
    article = read_page("\n".join(lines) + f"\n{people}{REFERENCES}").article
    assert article.title == " ".join(lines)
    assert [author.name.family for author in article.authors] == ["Roe", "Poe"]


@pytest.mark.parametrize(
    ("line", "families"),
    [
        ("Wang J, Ma S, Li K", ["Wang", "Ma", "Li"]),
        ("Anna Roe, Md Rahim", ["Roe", "Rahim"]),
        ("M.S. Khan, B.A. Shah", ["Khan", "Shah"]),
        ("Jean DUPONT, Smith JA", ["DUPONT", "Smith"]),
        ("Anna Roe, John Smith, guest editors", ["Roe", "Smith"]),
        ("Ana Gil, María del Pilar Ruiz", ["Gil", "Ruiz"]),
    ],
)
def test_names_like_degrees_and_initials_stay_names(line: str, families: list[str]) -> None:
    assert [name.family for name, _ in split_byline(line) if name is not None] == families


def test_an_institution_of_capitals_has_no_roman_mark() -> None:
    page = f"Bread\n\nAnna Roe1, Jim Poe2\n1 INSERM, Paris, France\n2 ITMO University, Kyoto, Japan\n\n{REFERENCES}"
    assert [place.text for place in read_page(page).article.affiliations] == ["INSERM, Paris", "ITMO University, Kyoto"]


@pytest.mark.parametrize(
    "title",
    [
        "Ethics: what editors of small journals think",
        "Literature: what copy editors read at night",
        "Received wisdom and the length of titles",
        "Citation practices of young authors",
        "Open access publishing in poor countries",
    ],
)
def test_a_title_that_begins_as_small_print_or_a_heading_does(title: str) -> None:
    page = f"{title}\nAnna Roe1, Boris Doe2\n1 University of Lima, Peru\n2 Hospital of Bonn, Germany\nAbstract\nYes.\n"
    article = read_page(page).article
    assert (article.title, [author.name.family for author in article.authors]) == (title, ["Roe", "Doe"])


@pytest.mark.parametrize(
    ("doi", "journal"),
    [
        ("10.1371/journal.pone.0123456", "PLOS ONE"),
        ("10.1016/S1470-2045(21)00001-2", "The Lancet Oncology"),
        ("10.1101/2021.02.11.430789", "medRxiv"),
        ("10.1234/unknown.5", ""),
    ],
)
def test_a_journal_that_a_page_shows_as_a_picture_is_told_by_the_doi(doi: str, journal: str) -> None:
    page = f"Heat and sleep in towns\nAnna Roe1, Boris Doe1\n1 University of Lima, Peru\nhttps://doi.org/{doi}\n"
    assert read_page(f"{page}Posted on medRxiv\nAbstract\nYes.\n").article.journal == journal


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Archiv für Forstwesen 57 (2023) 3, 97–106", ("Archiv für Forstwesen", "2023", "57", "3", "97–106")),
        ("eLife 13:e99993.", ("eLife", "", "13", "", "e99993")),
    ],
)
def test_lines_with_the_year_inside_or_an_electronic_page_give_the_issue(line: str, told: tuple[str, ...]) -> None:
    cited = read_issue_line(line)
    assert cited is not None
    assert (cited.journal, cited.year, cited.volume, cited.issue, cited.pages) == told


def test_days_of_an_article_of_the_internet_stand_in_no_field_of_its_citation() -> None:
    cited = read_citation(
        "Zuluaga N, Restrepo DM. Visita nocturna. Rev. Andin. Cuid. Enferm. [Internet]. "
        "29 de febrero de 2024 [citado 14 de mayo de 2025];42(1):e09993."
    )
    assert (cited.title, cited.year, cited.volume, cited.pages) == ("Visita nocturna", "2024", "42", "e09993")
    assert cited.journal == "Rev. Andin. Cuid. Enferm."


def test_a_citation_of_journal_and_numbers_alone_gives_no_title() -> None:
    cited = read_citation("BMJ 2024;384:e099993")
    assert (cited.title, cited.journal, cited.pages) == ("", "BMJ", "e099993")


def test_short_families_in_capitals_come_first_where_others_do() -> None:
    named = split_byline("WANG Hongliang1, LI Qiang2, MA Dongmei1,3")
    assert [name.family for name, _ in named if name is not None] == ["WANG", "LI", "MA"]


def test_a_town_stays_with_its_postal_code() -> None:
    about = ["Authors", "Nadja Roe - University of Basel, 4056 Basel, Switzerland", "Raghu Doe - Indian Institute of"]
    text = "\n".join(["Heat and sleep", "Nadja Roe", "Raghu Doe", "", *about])
    article = read_page(f"{text} Science, Bengaluru 560012, India\n\n{REFERENCES}").article
    assert article.affiliations[1].text == "Indian Institute of Science, Bengaluru 560012"


def test_a_chapters_citation_tells_its_title_and_its_book() -> None:
    cited = read_citation("Zammit Falzon, M., Roe, D. (2023). Lament at the Quay. In: Doe, R. (eds) Captivity. Cham.")
    assert [name.family for name in cited.names] == ["Zammit Falzon", "Roe"]
    assert (cited.title, cited.journal, cited.year) == ("Lament at the Quay", "Captivity", "2023")
