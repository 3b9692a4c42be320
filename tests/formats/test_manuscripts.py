"""Whole manuscripts and printed articles as an editor gets them, with the parts that the editor would find."""

from app.formats.decoding import decode
from app.model import Affiliation, Article, Name
from app.reading import Page, read_page
from app.tasks import read_bytes
from tests.formats.office import docx, levels, listed, numbering, odt, p, r, sup
from tests.formats.pdf_writer import Placed, column, pdf


def page_of(content: bytes) -> Page:
    """The parts of a document."""
    return read_page(decode(content, name="a").text)


def people_of(article: Article) -> list[tuple[str, tuple[int, ...]]]:
    """The authors' family names and affiliations."""
    return [(author.name.family, author.affiliations) for author in article.authors]


RUSSIAN = [
    "Белова Н.П. Мхи бетонных стен // Ботанические записки. 2018. Т. 4, № 1. С. 5–12.",
    "Соколова Е.А., Гром А.А. Крыши как местообитание. М.: Росток, 2011. 230 с.",
    "Lang U. Growth of mosses on tiles. Bryol Sample. 2011;33:17–25.",
]
ENGLISH = [
    "Belova N.P. Mosses of concrete walls. Botanicheskie zapiski. 2018;4(1):5–12. (In Russ.)",
    "Sokolova E.A., Grom A.A. Roofs as a habitat. Moscow: Rostok; 2011. 230 p. (In Russ.)",
    "Lang U. Growth of mosses on tiles. Bryol Sample. 2011;33:17–25.",
]


def test_a_russian_manuscript_with_automatic_numbers_and_two_lists() -> None:
    body = (
        p("УДК 582.32")
        + p("МХИ НА КРЫШАХ СЕВЕРНЫХ ГОРОДОВ")
        + f"<w:p>{r('Н. П. Белова')}{sup('1')}{r(', Е. А. Соколова')}{sup('1,2')}</w:p>"
        + f"<w:p>{sup('1')}{r('Северный университет, Архангельск, Россия')}</w:p>"
        + f"<w:p>{sup('2')}{r('Ботанический сад, Вологда, Россия')}</w:p>"
        + p("Аннотация. На сорока крышах двух северных городов найдено 27 видов мхов.")
        + p("Ключевые слова: мхи, крыши, города")
        + p("Введение")
        + p("Мхи крыш изучены мало [1, 2].")
        + p("Список литературы")
        + "".join(p(entry, listed(1)) for entry in RUSSIAN)
        + p("References")
        + "".join(p(entry, listed(2)) for entry in ENGLISH)
    )
    page = page_of(docx(body, numbering=numbering(levels("%1."), levels("%1."))))
    assert page.article.title == "МХИ НА КРЫШАХ СЕВЕРНЫХ ГОРОДОВ"
    assert people_of(page.article) == [("Белова", (0,)), ("Соколова", (0, 1))]
    assert page.article.affiliations == [
        Affiliation("Северный университет, Архангельск", "Россия"),
        Affiliation("Ботанический сад, Вологда", "Россия"),
    ]
    assert page.article.abstract == "На сорока крышах двух северных городов найдено 27 видов мхов."
    assert page.article.keywords == "мхи, крыши, города"
    assert page.entries == [f"{number}. {entry}" for number, entry in enumerate(RUSSIAN, start=1)]
    assert page.translations == [ENGLISH[0], ENGLISH[1], ""]


def test_an_english_manuscript_with_a_structured_abstract_and_a_plain_list() -> None:
    abstract = [
        "Background: Bakers rise early and sleep little.",
        "Methods: We followed 212 bakers for two years.",
        "Results: Sleep after nights was 41 min shorter.",
    ]
    entries = [
        "Akerman T, Lund L (2005) Sleepiness at work. Sleep Samples 9:17–26",
        "Hale TB (2011) Bakers at night. J Occup Samp 14(3):201–207. https://doi.org/10.99999/jos.2011.201",
        "Novak H (2010) Noses of bakers. Rhin Samp 4:1–7",
    ]
    body = (
        p("Sleep of night-shift bakers: a cohort")
        + f"<w:p>{r('Lucía Ferrer')}{sup('a,*')}{r(', Tom B. Hale')}{sup('b')}</w:p>"
        + f"<w:p>{sup('a')}{r(' Institute of Work and Sleep, Valencia, Spain')}</w:p>"
        + f"<w:p>{sup('b')}{r(' School of Public Health, Harbour University, Leeds, UK')}</w:p>"
        + p("*Corresponding author: lucia.ferrer@work.example; ORCID 0000-0002-1825-0097")
        + p("Abstract")
        + "".join(map(p, abstract))
        + p("Keywords: sleep; night work")
        + p("1. Introduction")
        + p("Bakers start at three (Hale 2011).")
        + p("References")
        + "".join(map(p, entries))
        + p("Figure legends")
        + p("Fig. 1 Sleep by day of the week.")
    )
    page = page_of(docx(body))
    assert page.article.title == "Sleep of night-shift bakers: a cohort"
    assert people_of(page.article) == [("Ferrer", (0,)), ("Hale", (1,))]
    assert page.article.authors[0].email == "lucia.ferrer@work.example"
    assert [each.is_corresponding for each in page.article.authors] == [True, False]
    assert page.article.abstract == "\n".join(abstract)
    assert page.entries == entries


def test_a_manuscript_whose_references_are_footnotes() -> None:
    notes = (
        "J. Bernard, Villages de pierre, Nancy, Presses de l’Est, 1978, p. 12.",
        "A. Lefèvre, « La tuile et le vent », Cahiers des toits, 3, 1999, p. 12-27.",
        "J. Morel, Charpentes, Metz, Faîte, 2004, 96 p.",
    )
    footnotes = "".join(f'<w:footnote w:id="{n}">{p(note)}</w:footnote>' for n, note in enumerate(notes, start=1))
    body = p("Les toits de tuiles en Lorraine") + p("Résumé") + p("On étudie les toits de quarante villages lorrains.")
    page = page_of(docx(body + p("Les toits ont été peu étudiés."), footnotes=footnotes))
    assert page.entries == [f"{number}. {note}" for number, note in enumerate(notes, start=1)]
    assert page.article.abstract.startswith("On étudie les toits")


def test_a_list_in_a_table_with_headings_between() -> None:
    rows = [("", "Books"), ("1.", RUSSIAN[1]), ("", "Articles"), ("2.", RUSSIAN[0]), ("3.", RUSSIAN[2])]
    table = "".join(f"<w:tr><w:tc>{p(mark)}</w:tc><w:tc>{p(text)}</w:tc></w:tr>" for mark, text in rows)
    page = page_of(docx(p("References") + f"<w:tbl>{table}</w:tbl>"))
    assert page.entries == [f"1. {RUSSIAN[1]}", f"2. {RUSSIAN[0]}", f"3. {RUSSIAN[2]}"]


SPANISH_STYLES = (
    '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" '
    'style:num-suffix="."/></text:list-style><style:style style:name="T1" style:family="text">'
    '<style:text-properties style:text-position="super 58%"/></style:style>'
)


def test_a_spanish_opendocument_manuscript() -> None:
    entries = [
        "Ferrer L, Gil A. El sueño de los panaderos. Rev Muestra Trab. 2009;43(2):211-9.",
        "Ministerio de Trabajo. Guía del trabajo nocturno. Madrid; 2010.",
    ]
    items = "".join(f"<text:list-item><text:p>{entry}</text:p></text:list-item>" for entry in entries)
    body = (
        "<text:h>El sueño de los panaderos del puerto</text:h>"
        '<text:p>Lucía Ferrer<text:span text:style-name="T1">1</text:span>, Ana Gil'
        '<text:span text:style-name="T1">2</text:span></text:p>'
        '<text:p><text:span text:style-name="T1">1</text:span>Instituto del Trabajo, Valencia, España</text:p>'
        '<text:p><text:span text:style-name="T1">2</text:span>Universidad del Puerto, Rosario, Argentina</text:p>'
        "<text:p>Resumen</text:p>"
        "<text:p>Los panaderos del puerto duermen 41 minutos menos después de la noche.</text:p>"
        "<text:p>Palabras clave: sueño, trabajo nocturno</text:p><text:h>Referencias</text:h>"
        f'<text:list text:style-name="L1">{items}</text:list>'
    )
    page = page_of(odt(body, SPANISH_STYLES))
    assert page.article.title == "El sueño de los panaderos del puerto"
    assert people_of(page.article) == [("Ferrer", (0,)), ("Gil", (1,))]
    assert [each.country for each in page.article.affiliations] == ["España", "Argentina"]
    assert page.article.abstract == "Los panaderos del puerto duermen 41 minutos menos después de la noche."
    assert page.article.keywords == "sueño, trabajo nocturno"
    assert page.entries == [f"1. {entries[0]}", f"2. {entries[1]}"]


def head(number: int) -> list[Placed]:
    """The running head of a page."""
    return [(45, 812, 8, "SAMPLE ECOLOGY 2020;12(3):201–214"), (530, 812, 8, str(number))]


def test_a_printed_article_in_two_columns() -> None:
    front: list[Placed] = [
        (45, 770, 16, "Lichen cover of stone walls predicts"),
        (45, 750, 16, "air quality in four cities"),
        (45, 724, 11, "Kari Ødegård"),
        (45 + 12 * 5.5, 728, 7, "1"),
        (45 + 12 * 5.5 + 3.5, 724, 11, ", Pieter van den Berg"),
        (45 + 33 * 5.5 + 3.5, 728, 7, "1,2"),
        (45, 708, 6, "1"),
        (49, 704, 9, "Department of Botany, Fjord University, Bergen, Norway"),
        (45, 697, 6, "2"),
        (49, 693, 9, "Delta Institute for Air Research, Rotterdam, The Netherlands"),
    ]
    abstract = [
        "Abstract",
        "Lichens respond to nitrogen within months. Cover fell by 12% for each step of nitrogen dioxide on",
        "103 walls. Stone walls can be used as cheap monitors in cities that have none.",
        "",
        "Keywords: lichens, air quality, monitoring",
    ]
    left = [
        "Introduction",
        *["Lichens have long been used to watch the air"] * 24,
        "of cities that have no other instru-",
    ]
    right = [
        "ments to do so.", "", "References", "",
        "1. Hawks DL, Rosen F. Lichens as monitors.", "|Lichenol Sample. 1990;2:11–29.",
        "2. Ferry BW, Baddeley MS. Air pollu-", "|tion and lichens. London: Athlone; 1973.",
        "3. Nimis PL, Lazzarin G, Gasparo D. Li-", "|chens as bioindicators of air pollution",
    ]  # fmt: skip
    last = [
        "|in the Veneto. Stud Samples. 1991;11:3–76.",
        "4. van den Berg P. A scale for walls.",
        "|Sample Ecol. 2015;7:1–9.",
    ]
    first_page = head(201) + front + column(abstract, x=45, top=668) + column(left, x=45, top=590)
    first_page += column(right, x=310, top=590, indent=12)
    page = page_of(pdf(first_page, head(202) + column(last, x=45, top=780, indent=12)))
    article = page.article
    assert article.title == "Lichen cover of stone walls predicts air quality in four cities"
    assert [author.name for author in article.authors] == [
        Name(family="Ødegård", given="Kari"),
        Name(family="Berg", given="Pieter", particle="van den"),
    ]
    assert people_of(article) == [("Ødegård", (0,)), ("Berg", (0, 1))]
    assert [each.country for each in article.affiliations] == ["Norway", "The Netherlands"]
    assert article.abstract == (
        "Lichens respond to nitrogen within months. Cover fell by 12% for each step of nitrogen dioxide on "
        "103 walls. Stone walls can be used as cheap monitors in cities that have none."
    )
    assert article.keywords == "lichens, air quality, monitoring"
    assert (article.year, article.volume, article.issue, article.pages) == ("2020", "12", "3", "201–214")
    assert page.entries == [
        "1. Hawks DL, Rosen F. Lichens as monitors. Lichenol Sample. 1990;2:11–29.",
        "2. Ferry BW, Baddeley MS. Air pollution and lichens. London: Athlone; 1973.",
        "3. Nimis PL, Lazzarin G, Gasparo D. Lichens as bioindicators of air pollution in the Veneto. Stud Samples. "
        "1991;11:3–76.",
        "4. van den Berg P. A scale for walls. Sample Ecol. 2015;7:1–9.",
    ]


def test_a_printed_russian_article_with_its_list_in_two_languages() -> None:
    lines = [
        "Гигиена на примерах. 2018. Т. 9, № 4. С. 15–22", "",
        "КАЧЕСТВО ВОЗДУХА В ПЕКАРНЯХ", "",
        "Н. П. Белов, Е. А. Соколова", "",
        "ФГБОУ ВО «Северный медицинский университет», Архангельск, Россия", "",
        "Резюме. Пробы воздуха отбирали в двенадцати пекарнях три дня под-",
        "ряд. Норма превышена у тестомесов вдвое.",
        "Ключевые слова: пекарни, мучная пыль", "",
        "ЛИТЕРАТУРА",
        f"1. {RUSSIAN[0]}", f"2. {RUSSIAN[1]}",
        "3. Lang U. Growth of mosses on", "tiles. Bryol Sample. 2011;33:17–25.", "",
        "REFERENCES",
        "1. Belova N.P. Mosses of concrete walls. Botanicheskie zapiski.", "2018;4(1):5–12. (In Russ.)",
        f"2. {ENGLISH[1]}", f"3. {ENGLISH[2]}", "",
        "Поступила 12.01.2018",
    ]  # fmt: skip
    page = page_of(pdf(column(lines, x=60, top=780, leading=13)))
    assert page.article.title == "КАЧЕСТВО ВОЗДУХА В ПЕКАРНЯХ"
    assert page.article.abstract == (
        "Пробы воздуха отбирали в двенадцати пекарнях три дня подряд. Норма превышена у тестомесов вдвое."
    )
    assert people_of(page.article) == [("Белов", (0,)), ("Соколова", (0,))]
    assert page.entries == [f"{number}. {entry}" for number, entry in enumerate(RUSSIAN, start=1)]
    assert page.translations == [ENGLISH[0], ENGLISH[1], ""]


def test_a_translation_is_kept_in_its_references_note() -> None:
    body = p("Литература") + "".join(p(f"{n}. {entry}") for n, entry in enumerate(RUSSIAN, start=1))
    body += p("References") + "".join(p(f"{n}. {entry}") for n, entry in enumerate(ENGLISH, start=1))
    references = read_bytes(docx(body), name="a.docx").references
    assert [each.source for each in references] == [f"{n}. {entry}" for n, entry in enumerate(RUSSIAN, start=1)]
    assert [each.note for each in references] == [ENGLISH[0], ENGLISH[1], ""]
