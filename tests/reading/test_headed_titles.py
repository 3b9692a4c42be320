"""Titles whose first words were taken for the last name before them."""

import pytest

from app.reading.revising.revision import revised
from tests.reading.markup import labels, segmented


def mended(marked: str) -> dict[str, str]:
    """The text of each label's first segment once a marked source is revised."""
    return dict(reversed(labels(revised(segmented(marked)))))


@pytest.mark.parametrize(
    ("marked", "authors", "title"),
    [
        ("{author A. Mandrioli, and A. Morzenti. Trio}: {title A logic language}", "A. Mandrioli, and A. Morzenti",
         "Trio: A logic language"),
        ("{author Neuwald AF, Koonin EV. AAA}+: {title A class of ATPases}", "Neuwald AF, Koonin EV",
         "AAA+: A class of ATPases"),
        ("{author Bederson, B. B., & Hollan, J. D., Pad}++: {title A zooming interface}",
         "Bederson, B. B., & Hollan, J. D", "Pad++: A zooming interface"),
        ("{author Park, S., & Currie. 'PalmitoAR}: {title The last battle}', {journal Gut}", "Park, S., & Currie",
         "PalmitoAR: The last battle"),
        ("{author Weber, Eugen. Movements, Currents}, {title Trends: Aspects of Thought}", "Weber, Eugen",
         "Movements, Currents, Trends: Aspects of Thought"),
        ("{author Da Matta, Roberto. Carnivals, Rogues, and Heroes}: {title A Dilemma}", "Da Matta, Roberto",
         "Carnivals, Rogues, and Heroes: A Dilemma"),
    ],
)  # fmt: skip
def test_the_title_gets_its_first_words(marked: str, authors: str, title: str) -> None:
    found = mended(marked)
    assert (found["author"], found["title"]) == (authors, title)


@pytest.mark.parametrize(
    "marked",
    [
        "{author Simpfendorfer C, Arora RR}: {title Role of thrombus}",
        "{author Koselleck, Reinhart}: {title Vergangene Zukunft}",
        "{author ROUSSILLON, René. CHABERT, Catherine. CICCONE, Albert}. {title Manuel de psychologie}",
        "{author Smith, Wm. Brown, J}. {title Anaemia}",
        "{author Ellefsen, Edith, and Cara, Chantal}. {title Anaemia}",
    ],
)
def test_names_that_look_like_it_stay_names(marked: str) -> None:
    assert labels(revised(segmented(marked))) == labels(segmented(marked))


def test_behind_a_quotation_that_was_taken_for_names_the_journal_follows() -> None:
    found = mended(
        "{author Wimsatt, William Kurtz. ‘Mary Rogers, John Anderson, and Others}’. {title American Literature} "
        "{volume 21}, no. {issue 4} ({date 1950}): {pages 482–484}."
    )
    assert found["title"] == "Mary Rogers, John Anderson, and Others"
    assert found["journal"] == "American Literature"


@pytest.mark.parametrize(
    ("marked", "authors"),
    [
        ("{author C}. {title Venkataraman}. {genre Master’s thesis}, {location Bangalore}, {date 1999}.",
         "C. Venkataraman"),
        ("{author D. E. Aspnes, A. A}. {title Studna}: {journal Rev. Sci. Instrum}. {volume 49}({date 1978})291.",
         "D. E. Aspnes, A. A. Studna"),
    ],
)  # fmt: skip
def test_a_family_name_is_no_title(marked: str, authors: str) -> None:
    found = mended(marked)
    assert found["author"] == authors
    assert "title" not in found


def test_initials_in_capitals_do_not_make_authors_editors() -> None:
    marked = "{author Lukyanov SA, Sverdlov ED}. {title Equalizing cDNA}. {journal Anal Biochem} {date 1996}"
    assert mended(marked)["author"] == "Lukyanov SA, Sverdlov ED"
    assert mended("{author Roe E, Doe J} (ed). {title Anaemia}. {publisher Orion}")["editor"] == "Roe E, Doe J"


def test_who_owns_a_patent_did_not_invent_it() -> None:
    marked = "{author Pagedas AC, inventor; Ancel Surgical R&D Inc}., assignee. {title Grasping device}. {date 2002}"
    assert labels(revised(segmented(marked)))[:3] == [
        ("author", "Pagedas AC"),
        ("note", "Ancel Surgical R&D Inc"),
        ("title", "Grasping device"),
    ]
