"""Forms of single sciences and countries that models read wrong: chemists', geologists', historians', ISO 690."""

import pytest

from app.reading.names import read_names
from app.reading.revision import revised
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
