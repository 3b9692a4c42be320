"""Forms of English lists that models read wrong."""

import pytest

from app.reading.names.names import read_names
from app.reading.references import read_reference
from app.reading.revising.revision import revised
from app.reading.text.tokens import tokenise
from tests.reading.markup import labels, segmented


def mended(marked: str) -> dict[str, str]:
    """The text of each label's first segment once a marked source is revised."""
    return dict(reversed(labels(revised(segmented(marked)))))


@pytest.mark.parametrize(
    ("marked", "title"),
    [
        ("In {container-title Vitro Moss Studies}; {publisher Moss Office}: {location Leeds}, {date 2020}",
         "In Vitro Moss Studies"),
        ("{author Roe, A}. ({date 2010}). In {title vivo imaging of moss}. {journal Bryologist}, {volume 3}",
         "In vivo imaging of moss"),
        ("{author Roe A}. {title Mosses. In Vitro Growth of Fens}. {location Leeds}: {publisher Fen}; {date 2001}",
         "Mosses. In Vitro Growth of Fens"),
        ("In {title Defense of Moss}. {location Leeds}: {publisher Fen}, {date 2008}", "In Defense of Moss"),
    ],
)  # fmt: skip
def test_a_title_keeps_the_in_that_begins_it(marked: str, title: str) -> None:
    assert mended(marked)["title"] == title


def test_in_still_leads_to_what_a_work_stands_in() -> None:
    read = mended("{author Roe A}. {title Moss}. In: {container-title Vivaria of Leeds}. {location Leeds}; {date 2001}")
    assert (read["title"], read["container-title"]) == ("Moss", "Vivaria of Leeds")


def test_a_part_without_a_title_stands_in_a_book() -> None:
    read = read_reference("A. Roe, B. Doe, In Layered Fens, edited by G. Poe and F. Coe (Springer, New York, 1984)")
    assert (read.title, read.container_title, read.type) == ("", "Layered Fens", "chapter")


@pytest.mark.parametrize(
    ("marked", "label", "text"),
    [
        ("{title Moss}. In: {container-title Conference on Moss (CM). PMLR}, vol. {volume 37}", "publisher", "PMLR"),
        ("{title Moss}. In {container-title Conference on Moss, PMLR} {volume 37}:{pages 1–10}", "publisher", "PMLR"),
        ("{title Moss}. {journal Moss Review. Advanced Online Publication}. {doi 10.1000/moss.12}",
         "journal", "Moss Review"),
        ("{title Moss of the fens. Moss Review}. {publisher Advance online publication}. {doi 10.1000/moss.12}",
         "journal", "Moss Review"),
        ("{title Moss of the fens. Moss Review}. {note Published online ahead of print}. {doi 10.1000/moss.12}",
         "title", "Moss of the fens"),
        ("{title Moss}. {journal Moss Review}, Online {container-title First}. {doi 10.1000/moss.12}",
         "note", "Online First"),
        ("{title Moss}. In {container-title Handbook of Moss, Chapter XV}, ed. {editor B. Doe}", "note", "Chapter XV"),
        ("{title Moss}. In {container-title Handbook of Moss. Chap. 3}. {location Leeds}",
         "container-title", "Handbook of Moss"),
        ("in {container-title 2020 Moss Conference (CoM). Osaka, 24–27} {date August}. {publisher Fen}, {pages 3–9}",
         "container-title", "2020 Moss Conference (CoM"),
    ],
)  # fmt: skip
def test_what_follows_a_containers_name_is_none_of_it(marked: str, label: str, text: str) -> None:
    assert mended(marked)[label] == text


@pytest.mark.parametrize(
    ("meeting", "name", "place"),
    [
        ("{container-title the meeting of the Moss Club in} {location Leeds}", "meeting of the Moss Club", "Leeds"),
        ("{container-title Moss Workshop in Oslo}, {location Norway}", "Moss Workshop", "Oslo, Norway"),
        ("{container-title the Council on Growth in Fens}, {location Leeds, UK}",
         "Council on Growth in Fens", "Leeds, UK"),
    ],
)  # fmt: skip
def test_a_meeting_is_parted_from_its_city(meeting: str, name: str, place: str) -> None:
    read = mended(f"{{author Roe, T}}. {{title Moss}}. Presented at {meeting} ({{date 2012}})")
    assert (read["container-title"], read["location"]) == (name, place)


def test_what_was_presented_is_a_papers_talk() -> None:
    read = read_reference("T. Roe, Moss Formation. Presented at the meeting of the Moss Association in Leeds (2012).")
    assert read.type == "paper-conference"


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Roe, Roman, and Joanne Yu.", [("Roe", "Roman"), ("Yu", "Joanne")]),
        ("Petrov A., Ivanov Yu.", [("Petrov", "A."), ("Ivanov", "Yu.")]),
    ],
)
def test_a_short_family_behind_and_is_no_initial(text: str, people: list[tuple[str, str]]) -> None:
    assert [(name.family, name.given) for name in read_names(text).people] == people


@pytest.mark.parametrize(
    ("marked", "author", "title"),
    [
        ("{author Roe, Y.; Doe, S. P., RAFT} {title Synthesis of Moss}. {journal Moss Rev}. {date 2010}",
         "Roe, Y.; Doe, S. P", "RAFT Synthesis of Moss"),
        ("{author J. Roe, Q&A}: {title Ann Doe on moss}. {journal Moss Rev}. ({date 2018})",
         "J. Roe", "Q&A: Ann Doe on moss"),
        ("{author Roe, Bo, and Ann Case. n.d}. {title Moss}. {journal Moss Rev}", "Roe, Bo, and Ann Case", "Moss"),
    ],
)  # fmt: skip
def test_letters_that_begin_a_title_are_no_author(marked: str, author: str, title: str) -> None:
    read = mended(marked)
    assert (read["author"], read["title"]) == (author, title)


@pytest.mark.parametrize(
    ("marked", "label", "text"),
    [
        ("{title Moss}, {journal J. of Moss} {pages 21} ({date 2009})", "volume", "21"),
        ("{title Moss}. {journal Moss Longev}. {date 2017} , {pages 9759735} ({date 2017})", "volume", "2017"),
        ("{title Moss}. {journal Moss Int}, {date 2013}, Article ID {pages 123456, 12} pages", "pages", "123456"),
        ("{title Moss}. {journal Moss Rev}. {date 2018 May} {note 12}. {note Epub ahead of print}",
         "date", "2018 May 12"),
    ],
)  # fmt: skip
def test_numbers_stand_where_physicists_and_physicians_print_them(marked: str, label: str, text: str) -> None:
    assert mended(marked)[label] == text


def test_the_second_of_two_days_is_when_a_page_was_looked_up() -> None:
    read = read_reference('Roe, Ann. "Mosses." Fenland. 20 June 1998. 1 May 2000. http://www.fen.org/a.html')
    assert (read.year, read.month, read.accessed) == ("1998", "06-20", "1 May 2000")


@pytest.mark.parametrize(
    ("marked", "label", "text"),
    [
        ("{title Moss}. {container-title Bureau of Moss: Working Paper 34255}. {location Leeds}: {publisher Moss}",
         "genre", "Working Paper 34255"),
        ("{title Moss}. {container-title Bureau of Moss: Working Paper No. 34}. {doi 10.1000/moss.12}",
         "publisher", "Bureau of Moss"),
        ("{title Moss Language}. {date 10 February 2004}. {title W3C Recommendation}. {url http://www.moss.org/}",
         "genre", "W3C Recommendation"),
        ("{title Moss of the North, translated with an introduction by B. Doe} ({location Leeds}: {publisher Fen})",
         "translator", "B. Doe"),
        ("{title Moss of the North, Translated from the 2008 French edition by B. Doe}. {location Leeds}",
         "title", "Moss of the North"),
        ("{title Moss}. {journal Institute of Moss}, {genre Technical Report} No. {volume 163}, {pages 30} pp.",
         "publisher", "Institute of Moss"),
        ("{title Moss}. {journal Institute of Moss}, {genre Technical Report} No. {volume 163}, {pages 30} pp.",
         "genre", "Technical Report No. 163"),
        ("{title Moss}, {container-title Fen Center Research Report 01-7}, {publisher University of Leeds}",
         "genre", "Fen Center Research Report 01-7"),
        ("{title Moss Language: W3C, Recommendation} {date 26 November 2008}, {url http://www.moss.org/}",
         "title", "Moss Language"),
        ("{title Moss}, Translated from {note the 2008 French edition} by {editor Ann Doe}. {location Leeds}",
         "translator", "Ann Doe"),
    ],
)  # fmt: skip
def test_papers_standards_and_translators_are_told_by_their_words(marked: str, label: str, text: str) -> None:
    assert mended(marked)[label] == text


@pytest.mark.parametrize("behind", [".[In Chinese]", "[PubMed]", "(in Chinese)"])
def test_a_remark_glued_to_an_address_is_none_of_it(behind: str) -> None:
    assert tokenise(f"https://doi.org/10.1000/moss.12{behind}").words[0] == "https://doi.org/10.1000/moss.12"


def test_brackets_in_an_old_doi_stay() -> None:
    doi = "10.1000/0091-7613(1994)022[0123:MOF]2.3.CO;2"
    assert tokenise(doi).words == [doi]
