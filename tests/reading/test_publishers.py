"""Publishers that stand where something else was expected, and bodies that are authors, not titles."""

import pytest

from app.reading.revising.revision import revised
from tests.reading.markup import labels, segmented


def mended(marked: str) -> list[tuple[str, str]]:
    """Label and text of the segments of a marked source once they are revised."""
    return labels(revised(segmented(marked)))


@pytest.mark.parametrize(
    ("marked", "publisher"),
    [
        ("{author R Core Team}. {title R: A language}. {container-title R Foundation for Computing}, "
         "{location Vienna}. {url https://r.org}", "R Foundation for Computing"),
        ("{title Cancer Statistics, 1975-2017. National Cancer Institute}. Published {note April 15, 2020}. "
         "{url https://seer.gov}", "National Cancer Institute"),
        ("{author EEA}. {title Air}; {genre EEA Report} {note No 10/2019; Publications Office of the European} "
         "{publisher Union}: {location Luxembourg}", "Publications Office of the European Union"),
        ("{author EEA}. {title Air}—{date 2019 Report}; EEA: {location Copenhagen, Denmark}, {date 2019}", "EEA"),
        ("{author Oguro M}. {title Mortality}. {publisher Mendeley Data, v1}; {date 2015}", "Mendeley Data"),
        ("{author James W}. {title Will to believe}. {location Longmans, Green, and Co}.", "Longmans, Green, and Co"),
        ("{author Roe E}. {title Le feu}, in {container-title Risques}, {container-title Éditions du CTHS}, {pages 5}",
         "Éditions du CTHS"),
        ("{author Foucault M}, {title Vigilar y castigar: la prisión}, {location Buenos Aires, Siglo XXI}, {date 2002}",
         "Siglo XXI"),
        ("{author Wood M}, {title The grammar of categories}, {location Routledge, London}, {date 1993}", "Routledge"),
        ("{author Ashcroft N}, {title Solid State Physics (Holt and Winston}, {location New York}, {date 1976}), p. 1",
         "Holt and Winston"),
        ("{author Schneider A}: {title Pflege}. {genre Diss}. {publisher Univ}. {location Heidelberg} {date 2009}",
         "Univ. Heidelberg"),
        ("{author Roe E}. {title Learning}. {genre Tech. rep}, {location Dept}. {publisher of Computer Science}",
         "Dept. of Computer Science"),
    ],
)  # fmt: skip
def test_a_publisher_is_found_where_it_stands(marked: str, publisher: str) -> None:
    assert [text for label, text in mended(marked) if label == "publisher"] == [publisher]


@pytest.mark.parametrize(
    "marked",
    [
        "{author Roe E}. ({date 2016}). {title Activism}. {container-title The Atlantic}. {url https://a.com/b}",
        "{author Roe E}. {title Clinic}. {container-title International Stimulation Society Meeting}. {location Banff}",
        "{author Roe E}. ({date 2009}). {title The motions of the ground}. {location Washington, D.C}.",
        "{author Roe E}. ({date 2009}). {title The motions of the ground}. {location Rome, Italy}.",
        "{title Group Theory and Chemistry. Group Tables}. {location Berlin}",
        "{author Roe E}. {title Efeito}. {container-title Ministério da Saúde}. {url http://saude.gov.br/3}",
        "{author Roe E}. {title Time}. {journal Journal of the Statistical Society}. {url https://a.com/b}",
    ],
)
def test_what_publishes_nothing_keeps_its_label(marked: str) -> None:
    assert mended(marked) == labels(segmented(marked))


@pytest.mark.parametrize(
    ("marked", "author", "title"),
    [
        ("{author National Research Council (US}) {title Committee on Genetics Research. Frontiers in Risk}.",
         "National Research Council (US) Committee on Genetics Research", "Frontiers in Risk"),
        ("{author International Institute for} {title Population Sciences (IIPS) and ICF. Survey 5}.",
         "International Institute for Population Sciences (IIPS) and ICF", "Survey 5"),
        ("{author International Institute (IIPS), ICF. National Family} {container-title Health Survey}.",
         "International Institute (IIPS), ICF", "National Family Health Survey"),
        ("{author U.S}. {title Census Bureau. (n.d.). World clock}.", "U.S. Census Bureau", "World clock"),
        ("{author Bundesinstitut (BÄK}), {title Vereinigung (KBV). Asthma}.",
         "Bundesinstitut (BÄK), Vereinigung (KBV", "Asthma"),
        ("{author Beetz, Manfred, Frühmoderne Höflichkeit}. {title Komplimente}.", "Beetz, Manfred",
         "Frühmoderne Höflichkeit. Komplimente"),
        ("{author Calvo, Carlos, Dictionnaire} {title Manuel de droit}.", "Calvo, Carlos",
         "Dictionnaire Manuel de droit"),
        ("{author Clem, Greenberg, Olander}. {title Anaemia}.", "Clem, Greenberg, Olander", "Anaemia"),
        ("{author 陈永, 韓靜, 廖世浩 等}. {title 汉字与文化}.", "陈永, 韓靜, 廖世浩 等", "汉字与文化"),
        ("{author A. Fouquet, H. Jacot, Le citoyen, l’élu}, {title Pour une démarche}.", "A. Fouquet, H. Jacot",
         "Le citoyen, l’élu, Pour une démarche"),
        ("{author Levasseur M., Grandin P}. & {title Alphonse P., « 15 règles}.",
         "Levasseur M., Grandin P. & Alphonse P", "15 règles"),
        ("{author Hazell, T.J.; Weiler, H.A. Vitamin D}: {title An overview}.", "Hazell, T.J.; Weiler, H.A",
         "Vitamin D: An overview"),
        ("{author Степанов Ю. М., Косинская С. В. Гастропатия, индуцированная} {title НПВП}.",
         "Степанов Ю. М., Косинская С. В", "Гастропатия, индуцированная НПВП"),
        ("{author Vgl. Jürgen Mansel}, {title Ungleichheit}.", "Jürgen Mansel", "Ungleichheit"),
        ("{author Wimsatt Jr., William Kurtz. ‘Mary Rogers}’. {title American Literature} {volume 21}",
         "Wimsatt Jr., William Kurtz", "Mary Rogers"),
        ("{author BRASIL. Ministério da Saúde}. {title Boletim}.", "BRASIL. Ministério da Saúde", "Boletim"),
        ("{author P. Yang and J. H}. {title Chern “Design for Reliability}”.", "P. Yang and J. H. Chern",
         "Design for Reliability"),
        ("{author Devlin, J., Chang, M.-W. & Toutanova, K. BERT}: {title pre-training}.",
         "Devlin, J., Chang, M.-W. & Toutanova, K", "BERT: pre-training"),
        ("{author G. Banavar, J. Beck and D. Zukowski, Challenges}: {title An application model}.",
         "G. Banavar, J. Beck and D. Zukowski", "Challenges: An application model"),
    ],
)  # fmt: skip
def test_a_body_and_a_list_of_names_end_where_the_title_begins(marked: str, author: str, title: str) -> None:
    found = dict(reversed(mended(marked)))
    assert (found.get("author", ""), found["title"]) == (author, title)


def test_a_year_behind_a_series_is_the_date() -> None:
    found = mended("{title Le Même}. {location Paris}, {publisher Minuit}, coll. « {collection-title Critique », 1979}")
    assert found[3:] == [("collection-title", "Critique"), ("date", "1979")]


def test_a_group_behind_the_names_is_an_author() -> None:
    found = mended("{author Roe E, Doe B}; {title the Italian Study Group. Results of care}. {journal Gut}")
    assert found[:3] == [
        ("author", "Roe E, Doe B"),
        ("author", "the Italian Study Group"),
        ("title", "Results of care"),
    ]


def test_of_two_publishers_around_a_place_the_first_is_something_else() -> None:
    found = mended("{container-title École}. {publisher Les paradoxes}, {location Paris}, {publisher PUF}, {date 2001}")
    assert found[0] == ("container-title", "École. Les paradoxes")
    found = mended(
        "{title Genealogie}. Vol. {volume 5}. {publisher Studienausgabe}. {location Berlin}: {publisher Gruyter}"
    )
    assert ("collection-title", "Studienausgabe") in found
    both = "{title Compilers}. {publisher Pitman Publishing}, {location London}, {publisher MIT Press}, {date 1989}"
    assert mended(both) == labels(segmented(both))
