"""Words beside lists of names: pointers to a work, et al., collaborations, translators, parts of bodies."""

import pytest

from app.model import LEFTOVER
from app.reading.references import read_reference
from app.reading.revising.revision import revised
from tests.reading.markup import labels, segmented


def mended(marked: str) -> list[tuple[str, str]]:
    """Label and text of the segments of a marked source once they are revised."""
    return labels(revised(segmented(marked)))


@pytest.mark.parametrize(
    ("source", "pointer", "families"),
    [
        ("See, e.g., K. W. Ford, Phys. Rev. 98, 1516 (1955).", "See, e.g", ["Ford"]),
        ("For recent reviews, see A. Roe and T. Abe, Rev. Mod. Phys. 71, 1253 (1999).", "For recent reviews, see",
         ["Roe", "Abe"]),
        ("See also J. Bell, Physics 1, 195 (1964).", "See also", ["Bell"]),
        ("Seeley J, Doe A. Mites of bees. J Biol Notes. 2001;12:11-9.", "", ["Seeley", "Doe"]),
    ],
)  # fmt: skip
def test_words_that_point_to_a_work_are_a_note(source: str, pointer: str, families: list[str]) -> None:
    reference = read_reference(source)
    assert reference.note == pointer
    assert [name.family for name in reference.authors.people] == families
    assert not [span for span in reference.spans if span.field == LEFTOVER]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{author Acar M, Koç}{title  Y ve ark. Astım sıklığı}. {journal Derg} {date 2012}",
         [("author", "Acar M, Koç Y ve ark"), ("title", "Astım sıklığı")]),
        ("{author B. Abi et al}. ({title NOvA Collaboration}), {journal Phys. Rev. D} {volume 98}",
         [("author", "NOvA Collaboration"), ("journal", "Phys. Rev. D")]),
        ("{author Roe E}. {title The hand} ({editor A. Kerr}, Trans.; {edition 3rd ed}.). {publisher Abacus}",
         [("translator", "A. Kerr"), ("edition", "3rd ed")]),
        ("{author Gel I}. {title Spaces}, {journal Translated from the German} by {editor E. Roe}, {publisher Dover}",
         [("note", "Translated from the German"), ("translator", "E. Roe")]),
        ("{author Koch P}. {title Kinesin motors}. In {editor Motor Proteins, T. Kreis, and R. Vale}, eds. "
         "({journal Abacus Press}), pp. {pages 5–9}",
         [("container-title", "Motor Proteins"), ("editor", "T. Kreis, and R. Vale"), ("publisher", "Abacus Press")]),
        ("{author E. Roe, J. Am. Chem}. {journal Soc}., {doi 10.1021/ja300000y}", [("author", "E. Roe"),
         ("journal", "J. Am. Chem. Soc")]),
        ("{author Roe, R. W.; Doe, H. J}. {journal Am. Chem. Soc}. {date 1956}, {volume 78}, {pages 27}.",
         [("author", "Roe, R. W.; Doe, H"), ("journal", "J. Am. Chem. Soc")]),
        ("{author Roe, R. W.; Doe, H. J}. {journal Chem. Phys}. {date 1956}, {volume 78}, {pages 27}.",
         [("author", "Roe, R. W.; Doe, H. J"), ("journal", "Chem. Phys")]),
        ("{author A. Roe, B.C}. {title van der Poe Yeast in breads}. {journal Bread}", [
         ("author", "A. Roe, B.C. van der Poe"), ("title", "Yeast in breads")]),
        ("{author World Council, Department of Health}, {title Statistics Division. Ageing in 2019}. {location Oslo}",
         [("author", "World Council, Department of Health, Statistics Division"), ("title", "Ageing in 2019")]),
    ],
)  # fmt: skip
def test_names_end_and_begin_where_the_words_beside_them_say(marked: str, expected: list[tuple[str, str]]) -> None:
    found = mended(marked)
    assert [each for each in found if each in expected] == expected
    assert ("journal", "Tetrahedron") not in found


@pytest.mark.parametrize(
    "marked",
    [
        "{author Koch P}. {title Motors}. In {editor Kreis, T., Vale, R}, eds. {container-title Proteins}. {date 1999}",
        "{author Koch P}. {title Motors}. In {editor Kreis, T. & Vale, R. D}. (Eds.), {container-title Proteins}",
        "{author Koch P}. {title Motors}. In: {editor Kreis, T.; Vale, R}. (ed.). {container-title Tau}. {date 1999}",
        "{author Roe A, Poe B. C}. {title Yeast in breads}. {journal Bread} {date 1999}",
        "{author Roe E}. {title Et alors? Une histoire}. {journal Gut} {date 2001}",
        "{author Roe E}. {title The hand} ({editor A. Kerr}, Ed.). {publisher Abacus}, {date 2001}",
    ],
)
def test_names_that_stand_right_stay(marked: str) -> None:
    assert mended(marked) == labels(segmented(marked))
