"""Texts made to be slow: every one is read within the suite's limit, which a pattern that backtracks would not keep."""

import pytest

from app.errors import Cancelled
from app.progress import Progress
from app.reading import read_page, split_list

LINE = 100_000
HOSTILE = {
    "one letter": "A" * LINE,
    "spaces before a letter": " " * LINE + "x",
    "initials": "A. " * (LINE // 3),
    "names": "Ivanov I.I., " * (LINE // 13),
    "citation of names": "For citation: " + "Ivanov I.I., " * (LINE // 13) + "Title. J. 2019;1:2",
    "particles": "Smith " + "de la " * (LINE // 6),
    "hyphens": "Aa-" * (LINE // 3) + "\nbb",
    "brackets": "(" * LINE,
    "numbers": "1 " * (LINE // 2),
    "link words": "Google Scholar " * (LINE // 15),
    "dashes and dots": "- . - . " * (LINE // 8),
    "licences": "creative commons " + "attribution-" * (LINE // 12),
    "addresses": "http://" + "a/" * (LINE // 2) + "\n" + "b" * LINE,
    "e-mail": "a." * (LINE // 2) + "@" + "b." * (LINE // 2),
    "identifiers": "0000-0000-0000-" * (LINE // 15),
    "digits": "ISSN " + "1" * LINE,
    "headings": "Abstract\nReferences\n" * 20_000,
    "headings between lines": "Abstract\nAa bb\n" * 20_000,
    "years in brackets": "(2001) " * (LINE // 7),
    "numbers on lines": "1\n" * 50_000,
    "marks on lines": "Ito M.\n" + "1\n" * 30_000 + "*,1,2" * 1_000,
    "many lists": "References\n1. Smith J. A. J Foo 2001;1:2.\n" * 5_000,
    "unordered numbers": "\n".join(f"{(place * 7919) % 5000} Aa bb" for place in range(20_000)),
    "broken words": "Ab-\n" * 50_000,
    "blocks under one number": "1. Foo\n" + "Smith J., Roe A.\nA study of moss in roofs\n\n" * 10_000 + "2. Bar",
    "one paragraph in lines": "Words that fill a line to the width of its page and go on below\n" * 10_000,
    "many authors": "About the authors\n" + "J. Smith\nInstitute\nRussia\n\n" * 5_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_is_read_to_its_end(name: str) -> None:
    text = HOSTILE[name]
    read_page(text)
    letters = [sign for sign in "".join(split_list(text)) if sign.isalnum()]
    assert len(letters) <= sum(map(str.isalnum, text))


def test_a_list_of_five_megabytes_keeps_every_entry() -> None:
    entries = [
        f"{number}. Smith J., Roe A. A study {'of samples ' * 48}{number}. J Sample. 2001;{number % 90}:1-9."
        for number in range(1, 9_000)
    ]
    text = "\n".join(entries)
    assert len(text) > 4_500_000
    assert split_list(text) == entries


def test_an_entry_of_a_hundred_thousand_characters_stays_one() -> None:
    long = "2. Roe A. " + "Word " * 20_000 + "J Sample. 2001;1:1-9."
    assert split_list(f"1. Ito M. Plants. Kyoto; 1999.\n{long}\n3. Fox B. Roofs. Graz; 2004.")[1] == long


def test_reading_a_long_page_can_be_given_up() -> None:
    steps = []
    progress = Progress(heard=lambda done, total: steps.append(done))
    read_page("A line of junk\n" * 40, progress=progress)
    assert steps
    progress.cancelled = True
    with pytest.raises(Cancelled):
        read_page("A line of junk\n" * 40, progress=progress)


@pytest.mark.parametrize("text", ["A line of junk\n" * 5_000, "1. Smith J. A study. J Foo. 2001;1:2.\n" * 3_000])
def test_a_very_long_page_can_be_given_up_at_any_time(text: str) -> None:
    steps: list[int] = []
    read_page(text, progress=Progress(heard=lambda done, total: steps.append(done)))
    assert len(steps) > 200


def test_a_title_and_authors_are_found_above_thousands_of_lines() -> None:
    head = "Gut\nBread and the liver: a study of bakers\nJ. Smith, K. Brown\nUniversity of Leeds, Leeds, UK\n"
    article = read_page(head + "\n" + "Some words of junk\n" * 3000).article
    assert [author.name.family for author in article.authors] == ["Smith", "Brown"]


def test_thousands_of_blocks_under_one_number_are_parted_only_where_a_reference_stands_apart() -> None:
    stacked = "Smith J., Roe A.\nA study of moss in roofs\n\n" * 5_000
    apart = "Ito M. Plants of the roofs. J Sample. 1999;2:3-7."
    text = f"1. {stacked}Fox B. Roofs. J Sample. 2004;1:1-9.\n\n{apart}\n\n3. Roe A. Moss. Graz; 2001."
    first, second, third = split_list(text)
    assert first == f"1. {' '.join(stacked.split())} Fox B. Roofs. J Sample. 2004;1:1-9."
    assert (second, third) == (apart, "3. Roe A. Moss. Graz; 2001.")
