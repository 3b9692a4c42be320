"""Pieces that stand in a set form wherever they are printed: reviews' numbers, errata, parts, broken DOIs, sections."""

import pytest

from app.model import LEFTOVER
from app.reading.references import read_reference
from app.reading.revising.revision import revised
from tests.reading.markup import labels, segmented


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            "Roe E, Abe K. Beta blockers in mice. Lancet. 2011 May 7;377(9):11-9. doi: 10.1016/S0140-6736(11)60001-5. "
            "Erratum in: Lancet. 2012;379:30. PMID: 21500001",
            {"container_title": "Lancet", "volume": "377", "pages": "11-9", "note": "Erratum in: Lancet. 2012;379:30"},
        ),
        (
            "Roe E. Salt and mice [published correction appears in JAMA. 2009;301(4):371]. JAMA. 2009;301(2):14-15.",
            {"volume": "301", "issue": "2", "pages": "14-15", "collection_title": ""},
        ),
        (
            "E. Roe, Curves and fields, Graduate Texts, No. 31, Springer, New York, 1981. MR0612345 (82 #1001)",
            {"volume": "31", "issue": "", "pages": "", "note": "MR0612345 (82 #1001)"},
        ),
        (
            "Roe E, Doe B, et al. Advice on salt. BMJ 2008;337:a112. doi:10.1136/bmj.a112pmid:18612345",
            {"doi": "10.1136/bmj.a112", "pmid": "18612345"},
        ),
        (
            "Roe, C. (2018). Rural care (Publication No. 10880123) [Doctoral dissertation, Example University]. "
            "ProQuest Dissertations & Theses Global.",
            {"title": "Rural care", "genre": "Doctoral dissertation", "publisher": "Example University"},
        ),
        (
            "Roe, C. (2016, May 3–5). Music and care [Paper presentation]. Example Society Conference, Oslo, Norway.",
            {"title": "Music and care", "genre": "Paper presentation"},
        ),
        (
            "Roe E, Doe B, editors. Bone tumours. Proceedings of the 3rd Bone Conference; 1999 Oct 11-14; York, UK. "
            "Berlin: Springer; 2000.",
            {"year": "2000", "publisher_place": "Berlin", "note": "1999 Oct 11-14; York, UK"},
        ),
        (
            "Lange A, Kurz B: Klinische Chemie. 11. Auflage, Urban & Fischer, Berlin 2009.",
            {"title": "Klinische Chemie", "edition": "11. Auflage", "publisher": "Urban & Fischer", "volume": ""},
        ),
        (
            "Лунин А. А. Диета при подагре. Методическое пособие. Казань. 2007. 44 с.",
            {"publisher_place": "Казань", "container_title": "", "type": "book"},
        ),
        (
            "Роднин В. В. Опыты чтения. 2-е изд. М. : Худож. литература, 1981. 210 с.",
            {"publisher": "Худож. литература", "publisher_place": "М."},
        ),
        ("ГАРФ. Ф. 393. Оп. 2. Д. 17. Л. 4–6.", {"title": "ГАРФ", "note": "Ф. 393. Оп. 2. Д. 17. Л. 4–6", "pages": ""}),
        ("Ibid., 217.", {"note": "Ibid", "pages": "217"}),
        (
            "DIN EN ISO 14044: Umweltmanagement – Ökobilanz. Berlin: Beuth, 2006.",
            {"note": "DIN EN ISO 14044", "publisher": "Beuth", "type": "standard"},
        ),
        (
            "Roe, E. & Doe, B. (2012) mothr: Mothur in R. R package version 1.2-7. http://CRAN.R-project.org/package=mothr",
            {"edition": "R package version 1.2-7", "pages": ""},
        ),
        (
            "Abel, M. & Roe, E. Folding of a yeast protein. Genome Biol. 9, 112 (2008).",
            {"container_title": "Genome Biol.", "volume": "9"},
        ),
        (
            "12 Roe JK, Doe B, eds. Handbook of reviews. London: Orion, 2011.",
            {"label": "12", "title": "Handbook of reviews"},
        ),
        (
            "Zając A., Rzeki polskie, przeł. T. Kot, Znak, Kraków 2001.",
            {"title": "Rzeki polskie"},
        ),
        (
            "Roe E. Memory tests for clinics. J Psychiatr Res. 1977;11:18-19. doi: 10.1016/0022-3956(77) 90011-6.",
            {"doi": "10.1016/0022-3956(77)90011-6"},
        ),
        (
            "Лунин А. А. Анемия // Терапия. – 2014. – Т. 1, № 1. – С. 1–9. – doi: 10.1016/j.anaem. 2014.11.012",
            {"doi": "10.1016/j.anaem.2014.11.012", "pages": "1–9"},
        ),
    ],
)  # fmt: skip
def test_a_set_form_is_read_whole(source: str, expected: dict[str, str]) -> None:
    reference = read_reference(source)
    assert {field: getattr(reference, field) for field in expected} == expected
    assert not [span for span in reference.spans if span.field == LEFTOVER]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{author Roe E}, {title On knots}. {journal II, Topology} {volume 7} ({date 1968}), {pages 1–9}.",
         [("title", "On knots. II"), ("journal", "Topology")]),
        ("{author Roe E}. Data from: {title Flight of moths}. {publisher Dryad} ({date 2015}).",
         [("title", "Data from: Flight of moths")]),
        ("“{title NR; channel coding,” 3GPP}, {location Nice, France}, {genre Tech. Rep}., {date 2018}.",
         [("title", "NR; channel coding"), ("publisher", "3GPP")]),
        ("{author Lima R}. {title Lei}. {journal Diário}, {location Brasília}, {date 1991}. Seção 2, p. {pages 5}",
         [("date", "1991"), ("note", "Seção 2"), ("pages", "5")]),
        ("{author Roe E}. {date 1981}. {title Kelp}. In {container-title Proc. POPL}, March 3 - {pages 7}, 1981, "
         "{location Nice}. {publisher ACM Inc.}, {location New York, NY}, {pages 22-26}",
         [("event-place", "Nice"), ("location", "New York, NY"), ("pages", "22-26")]),
        ("{title Anaemia} // {journal Gut}. – {date 2001}. – Vol. {volume 22}, suppl. {issue 3}. – P. {pages 12}.",
         [("volume", "22"), ("issue", "suppl. 3")]),
        ("{title Основы закона : [утв}. ВС РФ {note 3 мая 1991 г. № 11-1}]. – {location М}. : {publisher Ось}.",
         [("title", "Основы закона"), ("note", "утв. ВС РФ 3 мая 1991 г. № 11-1")]),
        ("{author Kot B}., {title Rzeki górskie, [w:] Wody Polski}, red. {editor A. Roe}, {location Kraków}",
         [("title", "Rzeki górskie"), ("container-title", "Wody Polski")]),
        ("{title Анатомия}. {location М}.: {publisher Медицина}, {date 2001}. Т. {volume 1}, ч. 2. {pages 736 с}.",
         [("volume", "1, ч. 2"), ("pages", "736 с")]),
    ],
)  # fmt: skip
def test_labels_follow_the_set_form(marked: str, expected: list[tuple[str, str]]) -> None:
    found = labels(revised(segmented(marked)))
    assert [each for each in found if each in expected] == expected
    assert ("pages", "7") not in found


def test_the_month_of_a_note_is_the_dates() -> None:
    reference = read_reference(
        "Example Agency. Asthma in schools. Published March 2012. https://www.example.org/asthma"
    )
    assert (reference.year, reference.month, reference.note) == ("2012", "03", "")
