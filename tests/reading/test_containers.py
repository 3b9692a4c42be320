"""Containers that stand in no field, in the title, or beside the year, and names that go on over brackets."""

import pytest

from app.reading.revising.revision import revised
from tests.reading.markup import labels, segmented


def mended(marked: str) -> list[tuple[str, str]]:
    """Label and text of the segments of a marked source once they are revised."""
    return labels(revised(segmented(marked)))


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{title The art of writing}. Heliyon. {volume 19}, {pages e00205}", ("journal", "Heliyon")),
        ("{title Soil mapping}. {date Preprints 2021}, {pages 2021050123}", ("journal", "Preprints")),
        ("{title Soil mapping}. {location Preprints} {date 2021}, {pages 2021050123}", ("journal", "Preprints")),
        ("In {container-title Handbook of Care}: Vol. {volume 3}. {container-title Social development}. {date 1998}",
         ("container-title", "Handbook of Care: Vol. 3. Social development")),
        ("{journal Bollettino Malacologico, supplement} {volume 1}: {pages 121-296}", ("issue", "supplement 1")),
        ("{title Soil}. In: {container-title SIMPÓSIO BRASILEIRO, 17., 2007, São Paulo}. {location Porto}",
         ("container-title", "SIMPÓSIO BRASILEIRO")),
        ("{title Plastic Pollution. Our World in Data}. {date 2018}. Available online: {url https://o.org/p}",
         ("container-title", "Our World in Data")),
        ("{title Leczenie serca. W: Interna 2018}. {location Kraków}: {publisher PWN}",
         ("container-title", "Interna 2018")),
        ("{title Leczenie serca. W: Interna 2018. Red. Jan Gajewski}. {location Kraków}", ("editor", "Jan Gajewski")),
        ("{title Wo liegt das Ziel? In: Gemeinsam leben} – {journal Zeitschrift für Erziehung}. {volume 16}",
         ("journal", "Gemeinsam leben – Zeitschrift für Erziehung")),
        ("{title Schließung}. In: {container-title Gemeinsam leben}. {journal Zeitschrift für Inklusion}. {volume 19}",
         ("journal", "Gemeinsam leben. Zeitschrift für Inklusion")),
        ("In: {container-title Entwicklung. Handbuch Sonderpädagogik Band 3}. {location Göttingen} {date 2008}",
         ("volume", "3")),
        ("In: {container-title Verwaltung und Management. 10. Jg. (2004}), Heft {issue 4}", ("date", "2004")),
        ("“{title From contours to regions},” {publisher CVPR}, {date 2009}", ("journal", "CVPR")),
        ("‘{title Globish}’, {location Observer}, {date 3 December 2006}", ("journal", "Observer")),
        ("{title Schedulers for Switches, IEEE}/{journal ACM Trans. on Networking}, {pages 471-482}",
         ("journal", "IEEE/ACM Trans. on Networking")),
        ("{title Architecture in the fifties, The Architects}’ {journal Journal}, vol. {volume 21}",
         ("journal", "The Architects’ Journal")),
        ("{title New Media}. {journal Special Issue, Culture Theory} {volume 54}({issue 3}): {pages 259}",
         ("journal", "Culture Theory")),
        ("{title Caribou}. {journal Rangifer Special Issue} {volume 16}: {pages 27–35}", ("journal", "Rangifer")),
        ("“{title The Scandal},” {journal Daphne Ellis} (trans.), {container-title Wagner}, {volume 24}",
         ("translator", "Daphne Ellis")),
        ("{title Soil}. In: {container-title CONGRESSO BRASILEIRO, 36., 2017}, {location Belém}",
         ("container-title", "CONGRESSO BRASILEIRO")),
        ("{title 13th Symp}. ({collection-title Int.) on Combustion}, {location Pittsburgh}",
         ("title", "13th Symp. (Int.) on Combustion")),
        ("{title Baie de Calvi} ({journal Corse) Vie Milieu} {date 1994}", ("title", "Baie de Calvi (Corse")),
        ("{title Attitudes} [{genre preprint}]. {publisher Research Square}; {date 2022}",
         ("journal", "Research Square")),
    ],
)  # fmt: skip
def test_a_container_is_told_by_the_signs_around_it(marked: str, expected: tuple[str, str]) -> None:
    assert expected in mended(f"{{author Roe E}}. {marked}.")


def test_names_at_the_head_that_are_a_journals_are_no_authors() -> None:
    assert mended("{author World J Gastroenterol} {date 2009};{volume 15}:{pages 7}")[0][0] == "journal"
    lone = "{author Smith J} {date 2009};{volume 15}:{pages 7}"
    assert mended(lone) == labels(segmented(lone))


@pytest.mark.parametrize(
    "marked",
    [
        "{title In the field of words}. {location Oslo}: {publisher Orion}",
        "{title Signs}, Spring {date 2010}, {volume 3}",
        "{title Signs}. {date March 2010}",
        "{title Signs}. In press. {volume 3}, {pages 5}",
        "“{title Signs},” {publisher Institute of Engineers}, {date 2009}",
        "“{title Signs},” {location London}, {date 2009}",
    ],
)
def test_words_that_name_no_container_stay(marked: str) -> None:
    marked = f"{{author Roe E}}. {marked}."
    assert mended(marked) == labels(segmented(marked))


def test_a_year_behind_what_was_taken_for_a_name_goes_on_with_the_title() -> None:
    found = mended("{author Демографический ежегодник России}. {title 2015} [{medium Электронный ресурс}].")
    assert found[0] == ("title", "Демографический ежегодник России. 2015")
