"""Abstracts and keywords of pages: where they end, and which of several an editor takes."""

import pytest

from app.reading import read_page

HEAD = "Heat and sleep in towns of the north\nAnna Roe1, Boris Doe1\n1 University of Lima, Peru\n"
PROSE = (
    "We slept for a year in three towns and measured how long and how well. Heat took an hour from each night. "
    "Towns should plant trees."
)


def page(*lines: str) -> tuple[str, str]:
    """The abstract and the keywords of a page with these lines under its head."""
    article = read_page(HEAD + "\n".join(lines) + "\n").article
    return article.abstract, article.keywords


@pytest.mark.parametrize(
    "under",
    [
        ["Lay abstract", "We slept."],
        ["Practitioner notes", "What is already known", "Heat is bad."],
        ["|Resumen = 312 veces | PDF = 188 veces| | HTML = 41 veces|"],
        ["i Надоели баннеры? Вы всегда можете отключить рекламу."],
    ],
)
def test_what_a_site_prints_under_an_abstract_is_not_of_it(under: list[str]) -> None:
    assert page("Abstract", PROSE, *under, "", "Introduction", "Sleep is short.")[0] == PROSE


@pytest.mark.parametrize("ahead", ["High Resolution Image", "Download MS PowerPoint Slide", "Français"])
def test_a_button_above_an_abstract_is_not_of_it(ahead: str) -> None:
    assert page("Abstract", ahead, PROSE, "", "Introduction", "Sleep is short.")[0] == PROSE


def test_who_paid_is_the_last_part_of_a_structured_abstract() -> None:
    parts = ["Background", "Heat is bad.", "Methods", PROSE, "Findings", "We slept less.", "Interpretation", "Trees."]
    abstract = page("Summary", *parts, "Funding", "Roe Foundation.", "Introduction", "Sleep is short.")[0]
    assert abstract.endswith("Roe Foundation.")


def test_keywords_without_a_word_stand_between_abstract_and_rubric() -> None:
    lines = ["", "radio drama, war novel, Finland, sound", "Issue Section: ARTICLES", "Snow is hard to record."]
    assert page("Abstract", PROSE, *lines) == (PROSE, "radio drama, war novel, Finland, sound")


@pytest.mark.parametrize(
    ("lines", "keywords"),
    [
        (["Keywords", "1.", "meninges", "2.", "sleep", "Introduction", "So."], "meninges; sleep"),
        (["Keywords", "trust", "paper", "Type", "Paper Trails", "", "Introduction", "So."], "trust; paper"),
        (["IEEE Keywords", "Inverters , Grids", "Author Keywords", "learning , wind", "Metrics"], "learning , wind"),
        (
            ["Mots clés", "La revue", "https://doi.org/10.4000/99", "Keywords:", "wine, work, meals"],
            "wine, work, meals",
        ),
    ],
)
def test_keywords_are_those_of_the_authors_without_numbers_and_menus(lines: list[str], keywords: str) -> None:
    assert page("Abstract", PROSE, "", *lines)[1] == keywords


@pytest.mark.parametrize(
    "line",
    [
        f"Abstract {PROSE}",
        f"ABSTRACT Objective: {PROSE}",
        f"Summary {PROSE}",
        f"Zusammenfassung Vor einem Jahr. {PROSE}",
    ],
)
def test_a_heading_may_run_into_its_text(line: str) -> None:
    assert page(line, "Keywords Heat · Sleep · Towns", "", "Introduction", "Sleep is short.") == (
        line.partition(" ")[2],
        "Heat · Sleep · Towns",
    )


@pytest.mark.parametrize("line", ["Abstract algebra for bakers", "Summary of bread", "Keywords in bread"])
def test_a_word_that_headings_are_called_by_begins_other_lines_too(line: str) -> None:
    assert page("Abstract", PROSE, "", line, "", "Introduction", "Sleep is short.")[0].startswith(PROSE)


def test_an_abstract_without_a_heading_stands_above_its_keywords() -> None:
    assert page(PROSE, "Key words: heat, sleep, towns.", "Heat is old.") == (PROSE, "heat, sleep, towns")


def test_keywords_may_follow_an_abstract_on_its_line() -> None:
    assert page("Abstract", f"{PROSE} Keywords: heat, sleep, towns.", "Heat is old.") == (PROSE, "heat, sleep, towns")


def test_keywords_without_a_heading_stand_under_the_abstract_between_semicolons() -> None:
    assert page("Abstract", PROSE, "", "heat; sleep; small towns of the north", "", "Introduction", "So.") == (
        PROSE,
        "heat; sleep; small towns of the north",
    )


def test_an_abstract_under_a_link_for_letters_is_no_address() -> None:
    prose = f"{PROSE} Towns of the hills and the medical students of the coast slept for an hour less than others did. "
    prose += "Nobody of the hills had known of it before the year was over and the towns had told each other."
    assert page("Dirección para correspondencia", "", prose, "")[0] == prose


def test_keywords_in_a_column_end_where_an_institution_stands() -> None:
    column = ["Keywords:", "Strength of bread.", "Ovens with", "wood. Dough.", "University of Flours. Santos, Brazil."]
    assert page("Abstract", PROSE, *column, "", "Introduction", "So.")[1] == "Strength of bread. Ovens with wood. Dough"


def test_two_abstracts_without_headings_are_told_apart_by_their_language() -> None:
    turkish = (
        "Bu çalışmada ekşi mayalı ekmek için bir yıl boyunca soğuk ve sıcak mutfaklarda hamurun beklemesi ölçüldü. "
        "Ekmek ile hamurun ağırlığı her ay bir kez tartıldı ve sonuçlar fırıncılar ile birlikte değerlendirildi."
    )
    titles = [
        "Soğuk mutfaklarda ekşi maya ve bir yıl için ölçüm",
        "Sourdough and the cold kitchens of a year in the hills",
    ]
    article = read_page("\n".join([*titles, "", "Zümrüt Ak [1]", "", turkish, PROSE])).article
    assert (article.title, article.abstract) == (titles[0], turkish)
    assert [(each.language, each.title, each.abstract) for each in article.translations] == [("en", titles[1], PROSE)]


def test_words_with_letters_that_english_has_not_lose_the_hyphen_of_a_line() -> None:
    broken = [
        "Istraživa-",
        "njem smo došli do triju spoznaja o kruhu i o vremenu koje tijesto miruje u hladnim kuhi-",
        "njama.",
    ]
    assert page("Sažetak", *broken, "", "Uvod", "So.")[0].startswith("Istraživanjem smo")
