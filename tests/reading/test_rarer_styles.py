"""Forms of single sciences and countries that models read wrong: chemists', geologists', historians', ISO 690."""

import pytest

from app.reading.fields.fields import read_fields
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
        ("({author a) Roe, A. B.; Doe, C}. {journal Moss Rev} {date 1994}, {volume 94}",
         "author", "Roe, A. B.; Doe, C"),
        ("{author Roe, A.; Doe, S. J. Moss Mechanisms; W. A. Abacus}: {journal New York}, {date 1966}",
         "title", "Moss Mechanisms"),
        ("{author Roe, A.; Doe, S. J. Moss Mechanisms; W. A. Abacus}: {journal New York}, {date 1966}",
         "publisher", "W. A. Abacus"),
        ("{author Roe, A}. {title Moss 9}; {location Moss, Inc}.: {publisher Wallingford}, {date 2013}",
         "publisher", "Moss, Inc"),
        ("{author Roe, Ann, and Bo Doe. Forthcoming}. “{title Moss}.” {journal Moss Review}", "date", "Forthcoming"),
        ("{author C. Roe, Spie}. {title Radici di muschio}, {location Torino} {date 1979}",
         "title", "Spie. Radici di muschio"),
        ("{author ROE, Jan}, {title Eva DOEOVÁ a Jiří MAREŠ. Mechy}. {location Praha}", "title", "Mechy"),
        ("{title W3C: OWL web ontology language}. {url https://www.w3.org/}", "author", "W3C"),
        ("{author Roe A}. {date 2010}. {title Mossar. Rapport 205. Lantbruksuniversitet}, {location Uppsala}",
         "publisher", "Lantbruksuniversitet"),
        ("{author FAO} {date 2015}. {title Mosses. Food and Agriculture Organization, Rome}. {url http://fao.org}",
         "location", "Rome"),
    ],
)  # fmt: skip
def test_names_and_titles_end_where_the_signs_tell(marked: str, label: str, text: str) -> None:
    assert mended(marked)[label] == text


@pytest.mark.parametrize(
    ("marked", "label", "text"),
    [
        ("{title Figures}, {location Paris}, {publisher Seuil}, coll. « {container-title Poétique} », {date 1972}",
         "collection-title", "Poétique"),
        ("In {editor Doe} (eds.), {container-title Mosses (Typological Studies in Language 39}), {pages 3–29}",
         "collection-title", "Typological Studies in Language"),
        ("in {editor Doe}, eds., {container-title Mosses: Geological Society of America Memoir 153}, p. {pages 7}",
         "volume", "153"),
        ("{title Moss}. In {container-title Moss Systematics 2nd edn} (eds {editor Doe})", "edition", "2nd edn"),
        ("{title Moss}, in: {container-title ders., Vergangene Moose}, {location Bonn} {date 1979}",
         "container-title", "Vergangene Moose"),
        ("{author A. Roe}, {title L’eredità, Einaudi}, {location Torino} {date 1985}", "publisher", "Einaudi"),
        ("{author Roe A}, {date 1982}, {title Moss} [{genre Ph.D. thesis}]: {publisher Cambridge, Moss Institute}",
         "location", "Cambridge"),
        ("{title Moss} ({edition second edition}): {location New York, W.W. Norton}, {pages 656} p.",
         "publisher", "W.W. Norton"),
        ("{title Moss}. {publisher Bureau of Moss} {genre Working Paper} {pages 24003}",
         "genre", "Working Paper 24003"),
        ("{author Roe}, {date in press}. {title Moss}. {publisher Ecology}", "journal", "Ecology"),
    ],
)  # fmt: skip
def test_books_are_parted_from_series_editions_places_and_houses(marked: str, label: str, text: str) -> None:
    assert mended(marked)[label] == text


@pytest.mark.parametrize(
    ("marked", "label", "text"),
    [
        ("‘{title Moss}’, {journal Inquiry}, {volume 8} ({date 1981}), {pages 35–67} (p. {pages 41})",
         "pages", "35–67"),
        ("{container-title Moss}, {volume 2} vols ({location Bath}, {date 2003}), {volume II}, {pages 150–69}",
         "volume", "II"),
        ("{journal Mechy}. {date 2013}, roč. {issue 23}, č. {issue 4}, s. {pages 427–454}", "volume", "23"),
        ("« {title Moss} », {journal Actes}, n° {volume 89}, {date 1991}, p. {pages 3-46}", "issue", "89"),
        ("{author Roe} {date 2008}, {journal MNRAS}, {volume 391}, {date 1685} [{note arXiv:0809.0898}]",
         "pages", "1685"),
    ],
)  # fmt: skip
def test_numbers_follow_their_cues(marked: str, label: str, text: str) -> None:
    assert mended(marked)[label] == text


@pytest.mark.parametrize(
    ("text", "families"),
    [
        ("Kowalski J. i Nowak A.", ["Kowalski", "Nowak"]),
        ("Puig i Cadafalch, J.", ["Puig i Cadafalch"]),
        ("HAVRÁNEK, Jan a Zdeněk POUSTA", ["HAVRÁNEK", "POUSTA"]),
        ("Szabó P. és Nagy J.", ["Szabó", "Nagy"]),
        ("Popescu I. și Ionescu M.", ["Popescu", "Ionescu"]),
        ("Virtanen, J. ja Korhonen, M.", ["Virtanen", "Korhonen"]),
        ("ROEVA, Maria, Chul-Soo CHO, Ling JIN, Ann DOEMAN", ["ROEVA", "CHO", "JIN", "DOEMAN"]),
    ],
)
def test_names_are_parted_by_and_in_many_languages(text: str, families: list[str]) -> None:
    assert [name.family for name in read_names(text).people] == families


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Leon Klein and Frank Noé.", [("Klein", "Leon"), ("Noé", "Frank")]),
        ("P. Turner, B. Rao, and N. Rao.", [("Turner", "P."), ("Rao", "B."), ("Rao", "N.")]),
        ("Jones, Kip.", [("Jones", "Kip")]),
        ("Ivanov Yu.", [("Ivanov", "Yu.")]),
        ("Roe, Ann J., and M. Shawn Doe", [("Roe", "Ann J."), ("Doe", "M. Shawn")]),
        ("J. García Márquez", [("García Márquez", "J.")]),
        ("Jerez Mir, Eva, José Real-Dato & Ana Roe", [("Jerez Mir", "Eva"), ("Real-Dato", "José"), ("Roe", "Ana")]),
        ("KAISER JR., Walter", [("KAISER", "Walter")]),
        ("Perez Polo JR", [("Perez Polo", "JR")]),
    ],
)  # fmt: skip
def test_short_and_middle_names_are_no_initials(text: str, people: list[tuple[str, str]]) -> None:
    assert [(name.family, name.given) for name in read_names(text).people] == people


@pytest.mark.parametrize("text", ["Human Rights Watch", "Planungsverband Ballungsraum", "Der Spiegel"])
def test_bodies_are_no_persons(text: str) -> None:
    assert [name.literal for name in read_names(text).people] == [text]


@pytest.mark.parametrize(
    ("source", "label", "family", "year"),
    [
        ("Roe 1992: B. Roe, «Muschi», in «Studi sui muschi», XXXI, pp. 702-710.", "Roe", "Roe", "1992"),
        ("[Doe, 1981] Alan H. Doe (1981). Mosses of the hills. J. Moss, 3(4):353–387.", "Doe, 1981", "Doe", "1981"),
    ],
)  # fmt: skip
def test_labels_of_author_and_year_name_nobody_twice(source: str, label: str, family: str, year: str) -> None:
    read = read_reference(source)
    assert ([name.family for name in read.authors.people], read.label, read.year) == ([family], label, year)


def test_what_only_looks_like_a_label_is_the_author() -> None:
    assert read_reference("Roe 1992: Mosses of the hills. Journal of Moss 3, 5–9.").label == ""


@pytest.mark.parametrize(
    ("marked", "label", "text"),
    [
        ("{author Roe, Ann; Roe}, {title Bo: Mosses}. {location Bath}: {publisher Abacus}", "title", "Mosses"),
        ("{title Riesgos a la salud}, en {container-title dos poblaciones}. {journal Salud} {volume 6}",
         "title", "Riesgos a la salud, en dos poblaciones"),
        ("{title Moose im 20}. {publisher Jahrhundert}, {location Bonn}", "title", "Moose im 20. Jahrhundert"),
        ("{title Démocratie de “Mousse}”, {container-title Pouvoir}, in: {journal Mousse}, {volume 75}",
         "title", "Démocratie de “Mousse”, Pouvoir"),
        ("{title Moos}. In: {editor R. Roe & H. Doe}: {publisher Moosbuch}. {location Berlin}: {publisher Abacus}",
         "container-title", "Moosbuch"),
        ("{author Roe}. {journal Consumers of Sticky Moss. Journal of Moss}, {volume 43}",
         "title", "Consumers of Sticky Moss"),
        ("{title Moss challenges, Renew. Sustain}. {journal Energy Rev}. {volume 33}",
         "journal", "Renew. Sustain. Energy Rev"),
        ("{author Doe}. {title Moss hours. DOT/FAA/AM-15/3}. {location Bath}: {publisher FAA}", "title", "Moss hours"),
        ("{title Moss}. {journal Moss Surveys and Monographs}, {volume 96}. {publisher Abacus}, {location Bath}",
         "collection-title", "Moss Surveys and Monographs"),
        ("{editor Moss Office} (Hrsg.). {title Mosses}. {container-title Moss Office}", "publisher", "Moss Office"),
    ],
)  # fmt: skip
def test_titles_go_on_and_end_where_the_signs_tell(marked: str, label: str, text: str) -> None:
    assert mended(marked)[label] == text


@pytest.mark.parametrize(
    ("marked", "label", "text"),
    [
        ("{journal Moss}, vol. {volume 3}, {date 2006}, p. {pages 77} à 101", "pages", "77 à 101"),
        ("{journal Moss}, {volume 99} ({pages A12), 23617-23622}", "issue", "A12"),
        ("// {journal Мох}. {date 1949}. {issue 25}. С. {pages 5–59}", "volume", "25"),
        ("{title Moose}. In: {journal Moos}, Heft {volume 2}, Jg. {issue 45}. S. {pages 238-253}", "volume", "45"),
        ("{title Moose}, {volume 222}– {pages 228}. {location Bonn}", "pages", "222– 228"),
        ("{journal Moss}, {volume 26}({issue 2):4}:{pages 1–4:26}, {date 2008}", "pages", "4:1–4:26"),
    ],
)  # fmt: skip
def test_volumes_issues_and_pages_are_told_by_signs(marked: str, label: str, text: str) -> None:
    assert mended(marked)[label] == text


def test_two_houses_are_kept() -> None:
    read = read_reference(
        "ROE, Rudolf. O sagrado: os aspectos do musgo. São Leopoldo: Sinodal; Petrópolis: Vozes, 2007."
    )
    assert (read.publisher, read.publisher_place) == ("Sinodal; Vozes", "São Leopoldo; Petrópolis")


@pytest.mark.parametrize(
    ("marked", "label", "text"),
    [
        ("{author Roe, José. (s. f}.). {title El musgo}. {journal Ciencia} {volume 19}", "date", "s. f"),
        ("{author Roe} ({date 2001}): ({title Neo-)Moose der Hügel}. {location Bonn}", "title", "Neo-)Moose der Hügel"),
        ("{title Moosrecht}, {volume 3}. Auflage. {location München}", "edition", "3. Auflage"),
        ("{title Moose (=Arbeiten zur Mooskunde}, Bd. {volume 9}), {location München}",
         "collection-title", "Arbeiten zur Mooskunde"),
        ("// {journal Мир мхов. М}. {date 2001}. № {issue 3–4}", "location", "М"),
        ("{journal Moss}. {volume 4}. No {issue 1}, {pages 010503. — 7} p.", "pages", "010503"),
        ("{title Moss}. {genre Report} N {issue 20}. {date 1989}", "genre", "Report N 20"),
        ("{title Moss}. In {journal Lecture Notes in Moss}, volume {volume 230}. {publisher Abacus}",
         "journal", "Lecture Notes in Moss"),
    ],
)  # fmt: skip
def test_what_stands_beside_dates_editions_and_series_is_told(marked: str, label: str, text: str) -> None:
    assert mended(marked)[label] == text


def test_a_year_with_its_edition_is_a_year() -> None:
    assert read_fields(segmented("{author Roe, K.} ({date 19802}): {title Moos}. {location München}")).year == "1980"


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        (
            "Roe, A. (1906). On mosses of order. Proceedings of London Mathematical Society, 4, 29–53.",
            "article-journal",
        ),
        ("Roe A. On mosses. Math. Proc. Cambridge Philos. Soc. 108 (1990), 27–34.", "article-journal"),
        ("Roe A. On mosses. In: Proc. 9th Conf. of the Moss Society, Bath, 1990. p. 27–34.", "paper-conference"),
        ("Roe, A. (2012). Why moss matters (Policy Brief 2012-01). Bath: Moss Office.", "report"),
    ],
)
def test_proceedings_of_societies_are_journals_and_briefs_are_reports(source: str, kind: str) -> None:
    assert read_reference(source).type == kind


@pytest.mark.parametrize(
    ("marked", "label", "text"),
    [
        ("{author DOE, Sérgio} {title Buarque de. Raízes do Brasil}. {location Bath}", "title", "Raízes do Brasil"),
        ("{author Roe, A. D. Density-Functional Mosses. III}. {title The Role of Moss}. {journal J. Moss}",
         "title", "Density-Functional Mosses. III. The Role of Moss"),
        ("{title Griff nach dem Moos}. {journal Die Moose} {volume 1914/18}, {location Bonn} {date 1961}",
         "title", "Griff nach dem Moos. Die Moose 1914/18"),
        ("{title Musgos e saúde. Informe Epidemiológico}, {location Brasília}, v. {volume 7}, p. {pages 7-28}",
         "journal", "Informe Epidemiológico"),
    ],
)  # fmt: skip
def test_names_books_and_journals_end_at_their_signs(marked: str, label: str, text: str) -> None:
    assert mended(marked)[label] == text


def test_edges_keep_the_stop_before_a_comma_and_a_german_quotation() -> None:
    read = read_reference("A. Roe and B. Doe, “Long moss,” Neural Comput., vol. 9, no. 8, pp. 1735–1780, 1997.")
    assert read.container_title == "Neural Comput."
    read = read_reference("Roe, Hans: »Moose im Boot«? Erkenntnisse am Hang, in: Geschichte 10 (1984), S. 295–319.")
    assert read.title == "»Moose im Boot«? Erkenntnisse am Hang"


def test_a_short_family_in_capitals_is_no_body() -> None:
    assert [(name.family, name.given) for name in read_names("GIL, Antonio Carlos").people] == [
        ("GIL", "Antonio Carlos")
    ]


@pytest.mark.parametrize(
    ("marked", "label", "text"),
    [
        ("{author Ministerio de Comercio}, {title Industria y Turismo – MINCIT}. ({date 2022}). {title Política}",
         "title", "Política"),
        ("{author Derek M}. {title Turystyka, [w}:] {editor M. Derek} (red.), {container-title Kulinaria}",
         "title", "Turystyka"),
        ("{author Роу Д. А}. {title Задача /Д.А.Роу}//{journal Вестник}. {date 2015}", "title", "Задача"),
        ("{title Lire}. In {container-title Algorithmes, édité par Ann Roe et Bo Doe}, {pages 47‑54}",
         "editor", "Ann Roe et Bo Doe"),
        ("{author A. Roe}, in {title Foundations of Moss}, edited by {editor B. Doe}, pp. {pages 9-48}",
         "container-title", "Foundations of Moss"),
        ("{author Roe}. {title On moss theory. The view from the hill}, ed. by {editor A. Doe}, {pages 15-52}",
         "container-title", "The view from the hill"),
        ("{title Moss}, {container-title Symposium on Moss (IEEE}, {location New York}, {date 2009})",
         "publisher", "IEEE"),
        ("{title Moss singularities of surfaces, Amer}. {journal J. Math}. {volume 88}", "journal", "Amer. J. Math"),
        ("{title Moss}, in {editor Doe}, {container-title his Collected Mosses}, {pages 5-9}",
         "container-title", "Collected Mosses"),
    ],
)  # fmt: skip
def test_books_journals_and_bodies_are_told_by_their_cues(marked: str, label: str, text: str) -> None:
    assert mended(marked).get(label) == text or dict(labels(revised(segmented(marked)))).get(label) == text


@pytest.mark.parametrize(
    ("marked", "label", "text"),
    [
        ("{author Иванов П.П}. {title Физика}. – {date 2004}. – 367 с.: ил. - Библиогр.: с. {pages 354-364}",
         "pages", "367"),
        ("« {title Lire} ». {journal Moss}, no {issue 22 (1} {date décembre 2012}): {pages 335‑39}", "issue", "22"),
        ("// {journal Газета}. {volume 06}.{issue 10}.{date 2004}. № {issue 219}", "issue", "219"),
        ("{journal Diario Oficial} No. {volume 40}.{issue 965}, {date 1993}", "issue", "40.965"),
        ("{journal Moss}, v. {issue 147}, {doi https://doi.org/10.1/x}", "volume", "147"),
        ("{journal J. Moss} {volume 63}, {issue 4} ({date 2016}), 39:{pages 1–39:15}", "pages", "39:1–39:15"),
    ],
)  # fmt: skip
def test_numbers_beside_days_and_bibliographies_are_told(marked: str, label: str, text: str) -> None:
    assert mended(marked)[label] == text


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("CARVALHO FILHO, José dos Santos", [("CARVALHO FILHO", "José dos Santos")]),
        ("HUBBARD JR., Robert L.; ROE, A.", [("HUBBARD", "Robert L."), ("ROE", "A.")]),
        ("CONTROLADORIA-GERAL DA UNIÃO", [("", "")]),
        ("Procuraduría General de la Nación", [("", "")]),
    ],
)
def test_iberian_names_and_bodies(text: str, people: list[tuple[str, str]]) -> None:
    assert [(name.family, name.given) for name in read_names(text).people] == people


@pytest.mark.parametrize("label", ["A-V", "H-N-K", "Du Val2", "AJCHLT20", "GOSR21"])
def test_labels_of_letters_are_no_names(label: str) -> None:
    read = read_reference(f"[{label}] M. Roe and B. Doe, Mosses of the hills, J. Moss 8 (1966), 5–9.")
    assert (read.label, [name.given for name in read.authors.people]) == (label, ["M.", "B."])


@pytest.mark.parametrize(
    ("marked", "label", "text"),
    [
        ("{title Moss Marriages (Moss Festival Studies: 1450–1700}). {location Bath}: {publisher Abacus}",
         "collection-title", "Moss Festival Studies: 1450–1700"),
        ("{title Moss of the Hills (An Old Story}). {location Bath}: {publisher Abacus}",
         "title", "Moss of the Hills (An Old Story"),
        ("{editor Roe}, ed. {title Moss in Europe} ({journal Essays and Studies}, {volume 27}). {location Bath}: "
         "{publisher Abacus}", "collection-title", "Essays and Studies"),
        ("{title Le musc à l’époque. Bibliothèque d’histoire du musc}. {location Paris}: {publisher Abacus}",
         "collection-title", "Bibliothèque d’histoire du musc"),
        ("{title Histoire de la mousse. Constantine}, {location Algeria}: {publisher J. Roe}, {date 1903}",
         "location", "Constantine, Algeria"),
    ],
)  # fmt: skip
def test_series_and_cities_are_no_part_of_a_books_title(marked: str, label: str, text: str) -> None:
    assert mended(marked)[label] == text


@pytest.mark.parametrize(
    ("marked", "label", "text"),
    [
        ("{author Roe}, {title Why Moss?, 4 Moss Support Systems} ({date 1988}), {pages 111–127}",
         "journal", "Moss Support Systems"),
        ("{author Roe}, {title Moss, forthcoming in Moss and Machines}, {date 1991}", "journal", "Moss and Machines"),
        ("{author Roe}, {title The moss and its kin, Connections in Mosses: A Feast}, pp. {pages 5–9}. {date 2018}",
         "container-title", "Connections in Mosses: A Feast"),
        ("{author Roe, C.G. and P.A}. {title Poe, Moss Content}. {journal Moss}, {date 2002}", "author",
         "Roe, C.G. and P.A. Poe"),
        ("{title Moss}, in {container-title Proc. Int. Conf. Res}. {publisher Air Transp}., {date 2012}",
         "container-title", "Proc. Int. Conf. Res. Air Transp"),
    ],
)  # fmt: skip
def test_titles_end_before_what_holds_them(marked: str, label: str, text: str) -> None:
    assert mended(marked)[label] == text


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("V. Roe A. Poe A.L. Coe", [("Roe", "V."), ("Poe", "A."), ("Coe", "A.L.")]),
        ("D. M. Roe D. L. Poe", [("Roe", "D. M."), ("Poe", "D. L.")]),
        ("J.S. Rowan. H. Poehl. S. Coe", [("Rowan", "J.S."), ("Poehl", "H."), ("Coe", "S.")]),
        ("J. Edgar B. Roe", [("Roe", "J. Edgar B.")]),
        ("A. M. de O. Roe", [("Roe", "A. M. de O.")]),
        ("Roe, Laurent d’", [("Roe", "Laurent")]),
        ("LIGO, Virgo and KAGRA Collaborations", [("", "")]),
    ],
)
def test_names_without_commas_take_turns(text: str, people: list[tuple[str, str]]) -> None:
    assert [(name.family, name.given) for name in read_names(text).people] == people


@pytest.mark.parametrize(
    ("marked", "label", "text"),
    [
        ("{author Roe A}. {title Moss in Leeds}, {journal England. Bryologist}. {date 2024};{volume 12}",
         "journal", "Bryologist"),
        ("{author Roe A}. {title Moss in Leeds}, {journal England. Bryologist}. {date 2024};{volume 12}",
         "title", "Moss in Leeds, England"),
        ("{author Roe A}. {title Moss}, {journal Brazil. J. Moss}. {volume 12}", "journal", "Brazil. J. Moss"),
        ("{date 2008}. {title Moss}. {journal Moss Cortex (N.Y}.: {date 1991}) {volume 18}, {pages 9–12}",
         "journal", "Moss Cortex (N.Y.: 1991"),
        ("{date 2008}. {title Moss}. {journal Cortex} ({location Bath}: {date 1991}) {volume 8}, {pages 9}",
         "journal", "Cortex (Bath: 1991"),
        ("{author Roe A}, {title Moss}, {container-title Fens, Lecture Notes in Moss (LNM}), vol. {volume 830}, "
         "{date 1992}, pp. {pages 3–23}", "collection-title", "Lecture Notes in Moss (LNM"),
        ("{author Roe A}, {title Moss}, in {editor Poe B}, ed., {container-title Fens: Symposia of the Moss "
         "Society}, v. {volume 19}, p. {pages 205–234}", "container-title", "Fens"),
        ("{author Roe A}, {date 2015}. {title Mosses of the north}. Presented at {note the Mosshydis}",
         "container-title", "Mosshydis"),
        ("{author mosses.com}, {date 2022}. {title Number of mosses}. {url moss.com/n}", "author", "mosses.com"),
        ("{author CDC}. {title Moss}. {publisher CDC}; updated {note 2025}; accessed {note 2026 May 9}",
         "date", "2025"),
    ],
)  # fmt: skip
def test_what_stands_beside_journals_and_books_is_told(marked: str, label: str, text: str) -> None:
    assert mended(marked)[label] == text


def test_a_family_name_ends_in_cols_and_no_list_does() -> None:
    names = read_names("Poe, P.L., Moss-Cols, D., Coe, H.")
    assert [name.family for name in names.people] == ["Poe", "Moss-Cols", "Coe"]
    assert not names.et_al


def test_a_bound_et_al_and_a_day_between_hyphens_are_read() -> None:
    assert read_reference("Roe GA, Poe R, et~al. Ten mosses. Moss Biology. 2018;14(3):2-9.").authors.et_al
    page = "Roe A. Mosses. https://example.org/moss [Online; accessed 4-Oct-2024]."
    assert read_reference(page).accessed == "4-Oct-2024"
