"""What belongs to the name of a container, and what was taken for one or for something else."""

import pytest

from app.reading.revising.revision import revised
from tests.reading.markup import labels, segmented


def mended(marked: str) -> list[tuple[str, str]]:
    """Label and text of the segments of a marked source once they are revised."""
    return labels(revised(segmented(marked)))


@pytest.mark.parametrize(
    ("container", "behind"),
    [
        ("{journal J. Compos. Constr., ASCE}, {volume 15}({issue 6})", ("publisher", "ASCE")),
        ("{container-title Conference on Functional Programming Languages. ACM}, pages {pages 85-92}",
         ("publisher", "ACM")),
        ("{journal Economic Affairs June} {date 2015}: {volume 60}", ("date", "June 2015")),
        ("{container-title Symp. on Applied Computing, Nicosia, Cyprus}. pp. {pages 766-773}",
         ("location", "Nicosia, Cyprus")),
        ("{container-title 13th Symposium on Databases, Minneapolis}, {location Minnesota}",
         ("location", "Minneapolis, Minnesota")),
        ("{container-title Proceedings of the Symposium on Languages. Salt Lake City, Utah}, pages {pages 46-53}",
         ("location", "Salt Lake City, Utah")),
        ("{journal BMJ. Published online} {date January 31, 2014}", ("note", "Published online")),
        ("{journal J. Moss. Res. Advance online publication}", ("note", "Advance online publication")),
        ("{container-title Conference on Mosses (CoM). Osaka, 24–27 August}", ("event-place", "Osaka")),
        ("{container-title The Mossland, Mossland Media}, {date 14 Feb. 2014}, {url www.mossland.com/a}",
         ("publisher", "Mossland Media")),
        ("{container-title Wikipedia, Wikimedia Foundation}, {date 2014}, {url en.moss.org/a}",
         ("publisher", "Wikimedia Foundation")),
        ("{journal Revue de l'énergie(610}), pp. {pages 418-424}", ("issue", "610")),
        ("{journal Hauswirtschaftliche Bildung, Nr}. {volume 2}, {pages 80-84}", ("volume", "2")),
        ("{container-title Shock Metamorphism, Mono Book Corp}, {location Baltimore}", ("publisher", "Mono Book Corp")),
    ],
)  # fmt: skip
def test_what_stands_behind_a_containers_name_is_none_of_it(container: str, behind: tuple[str, str]) -> None:
    assert mended(f"{{author Roe E}}. {{title Anaemia}}. {container}.")[3] == behind


@pytest.mark.parametrize(
    "container",
    [
        "{journal Commun. ACM}, {volume 15}",
        "{journal Proc. IEEE}, {volume 15}",
        "{journal Sci Mar} {date 2000}; {volume 64}",
        "{journal Proc. Natl. Acad. Sci. USA} {date 2000}; {volume 64}",
        "{journal Journal of Reptiles, Amphibians, Turtles}, {volume 15}",
        "{journal Proc. Natl. Acad. Sci. USA} {date 2009}, {volume 106}, {pages 14271–14275}",
    ],
)
def test_names_that_end_so_stay_whole(container: str) -> None:
    marked = f"{{author Roe E}}. {{title Anaemia}}. {container}."
    assert mended(marked) == labels(segmented(marked))


@pytest.mark.parametrize(
    ("marked", "container"),
    [
        ("In {editor Markov Fields: Theory and Applications (R. Chellappa}, ed.), {publisher Orion}",
         ("container-title", "Markov Fields: Theory and Applications")),
        ("In {editor Oceans Today, Florida}, {date 1996}", ("container-title", "Oceans Today, Florida")),
        ("in {editor M. Paisi} (ed.), {publisher Homerica}, {location Ithaca} {date 1998}",
         ("container-title", "Homerica")),
        ("{publisher Artificial Intelligence}, {date 1988}", ("journal", "Artificial Intelligence")),
        ("{publisher bioRxiv}, {date 2016}", ("journal", "bioRxiv")),
    ],
)  # fmt: skip
def test_a_container_is_found_in_another_field(marked: str, container: tuple[str, str]) -> None:
    assert container in mended(f"{{author Roe E}}. {{title Anaemia now}}. {marked}.")


@pytest.mark.parametrize(
    "marked",
    [
        "{publisher Sage}, {date 1988}",
        "{publisher Oxford University Press}, {date 1988}",
        "{location New York}: {publisher Science}, {date 1988}",
        "In {editor R. Roe and J. Doe} (eds), {container-title Blood}, {publisher Orion}",
    ],
)
def test_publishers_and_editors_stay_what_they_are(marked: str) -> None:
    marked = f"{{author Roe E}}. {{title Anaemia now}}. {marked}."
    assert mended(marked) == labels(segmented(marked))


@pytest.mark.parametrize(
    "marked",
    [
        "{author Acc}. {journal Chem. Res}. {volume 16}: {pages 1043-1061} ({date 1988})",
        "{date 2011} {title Supercond}. {journal Sci. Technol}. {volume 24} {pages 075001}",
    ],
)
def test_a_known_journals_first_word_is_no_author(marked: str) -> None:
    assert {"author", "title"}.isdisjoint(dict(mended(marked)))


def test_the_site_before_an_address_is_no_part_of_the_title() -> None:
    found = mended(
        "{author Roe E} ({date 2016}). {title Activism now. The Atlantic}. Retrieved from {url http://a.b/c}"
    )
    assert found[2:4] == [("title", "Activism now"), ("container-title", "The Atlantic")]
    kept = "{author Roe E} ({date 2016}). {title Activism now. A history of it}. Retrieved from {url http://a.b/c}"
    assert mended(kept) == labels(segmented(kept))
