"""What the numbers of a reference count, told by the signs and words around them."""

import pytest

from app.reading.revising.revision import revised
from tests.reading.markup import labels, segmented


def mended(marked: str) -> list[tuple[str, str]]:
    """Label and text of the segments of a marked source once they are revised."""
    return labels(revised(segmented(marked)))


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{journal Cell}, Vol. {volume 109, 29–37}, {date 2002}", ("pages", "29–37")),
        ("{journal J. Virol}., {date Apr. 2005}, p. {volume 4630–4639} Vol. {volume 79}, No. {issue 8}",
         ("pages", "4630–4639")),
        ("{journal J. Virol}., {date Apr. 2005}, p. {volume 4630–4639} Vol. {volume 79}, No. {issue 8}",
         ("date", "Apr. 2005")),
        ("{journal Tetrahedron Lett}. {volume 1139} ({date 1967})", ("pages", "1139")),
        ("{title Diabetes}. {location Rome}: {publisher SIGN}; {date 2017}. ({collection-title SIGN publication} no. "
         "{issue 116})", ("volume", "116")),
        ("{publisher Springer}; {collection-title Lecture Notes in Computer Science} {pages 3089}, {date 2004}",
         ("volume", "3089")),
        ("{title The right to air}, {volume 3} {journal Review of Community Law} {issue 215} ({date 1994})",
         ("pages", "215")),
        ("{title Chaos}, {publisher Chicago}, {date 1993}, p {volume 32}", ("pages", "32")),
        ("{container-title Bistability}, {publisher Orion}, chap. {issue 5}, pp. {pages 195–239}", ("note", "chap. 5")),
        ("{title Tone}. {collection-title Studies in African Linguistics} {volume 42}. {pages 101-132}",
         ("journal", "Studies in African Linguistics")),
        ("{journal IEEE Trans}, {volume 6}({issue 1) 166}, {date February 1994}", ("pages", "166")),
        ("{journal Physical Review B} {date 2001}, {volume 63, (16}).", ("issue", "16")),
        ("{journal J. Appl. Phys}. {pages 98}, ({date 2005}).", ("volume", "98")),
        ("{author Schnell I}: {title 2014 Dank an Hubert}. {journal Gut}. {volume 22}", ("date", "2014")),
        ("{title On complementarity, 1997}. {journal Gut}, {note to appear}", ("date", "1997")),
        ("{journal Off J Eur Union} {date 2010}; L {volume 276}: {pages 33–79}", ("volume", "L 276")),
        ("{journal Insee Première}, n° {date 1552, juin 2015}", ("issue", "1552")),
        ("{publisher NIOSH}; {date 2001 Feb. 24} p. Report No.: {note HETA2000}", ("pages", "24")),
        ("{journal Oncogene} ({date 2002}) {volume 21}, {issue 4137} ± {pages 4148}", ("pages", "4137 ± 4148")),
        ("{title Health Survey, India}, {pages 2015-16}. {location Mumbai}: {publisher IIPS}",
         ("title", "Health Survey, India, 2015-16")),
        ("{author NICE}. {title Kidney disease (NG203). 2021}. {url https://nice.org.uk}", ("date", "2021")),
        ("{title Product customization. 1999}. {container-title Proc. of CBR}, {date 1999}",
         ("title", "Product customization")),
    ],
)  # fmt: skip
def test_the_signs_around_a_number_tell_what_it_counts(marked: str, expected: tuple[str, str]) -> None:
    found = mended(marked)
    assert expected in found
    assert [label for label, _ in found].count(expected[0]) == 1


@pytest.mark.parametrize(
    "marked",
    [
        "{author Tracy, N}. ({date 2012, January 16}). {title Effects}",
        "{journal Phys. Stat. Sol. C} {volume 8} ({date 2011}), {pages 46-49}",
        "{title Здравоохранение в России. 2015}. {location Саратов}: {publisher Мысль}, {date 2015}",
        "{title Cancer facts & figures 2022}. {location Atlanta}: {publisher ACS}; {date 2022}",
        "{journal Gut} {date 2010};{volume 1139}:{pages 3-7}",
        "{journal J. Virol}., {date Apr. 2005}, p. {pages 4630}",
    ],
)
def test_a_number_that_is_labelled_well_keeps_its_label(marked: str) -> None:
    assert mended(marked) == labels(segmented(marked))
