"""References in two languages: the second is the translation of the first, not a reference of its own."""

import pytest

from app.reading import Page, read_page

RUSSIAN = [
    "Белова Н.П. Мхи бетонных стен // Ботанические записки. 2018. Т. 4, № 1. С. 5–12.",
    "Соколова Е.А., Гром А.А. Крыши как местообитание. М.: Росток, 2011. 230 с.",
    "Lang U. Growth of mosses on tiles. Bryol Sample. 2011;33:17–25.",
    "Тихий В.В. Рост мхов зимой // Природа в опытах. 2020. № 7. С. 101–110.",
]
ENGLISH = [
    "Belova N.P. Mosses of concrete walls. Botanicheskie zapiski. 2018;4(1):5–12. (In Russ.)",
    "Sokolova E.A., Grom A.A. Roofs as a habitat. Moscow: Rostok; 2011. 230 p. (In Russ.)",
    "Lang U. Growth of mosses on tiles. Bryol Sample. 2011;33:17–25.",
    "Tikhiy V.V. Growth of mosses in winter. Priroda v opytakh. 2020;(7):101–110. (In Russ.)",
]


def numbered(entries: list[str], mark: str = "{}. ") -> list[str]:
    """The entries with their numbers."""
    return [mark.format(number) + entry for number, entry in enumerate(entries, start=1)]


def page_of(*lists: list[str]) -> Page:
    """A page of lists under their headings."""
    headings = ("Литература", "References", "Bibliografía")
    return read_page("\n\n".join("\n".join([heading, *each]) for heading, each in zip(headings, lists, strict=False)))


@pytest.mark.parametrize("mark", ["{}. ", "[{}] ", "{}) "])
def test_the_second_of_two_matching_lists_is_kept_as_translations(mark: str) -> None:
    page = page_of(numbered(RUSSIAN, mark), numbered(ENGLISH, mark))
    assert page.entries == numbered(RUSSIAN, mark)
    assert page.translations == [ENGLISH[0], ENGLISH[1], "", ENGLISH[3]]


def test_lists_without_numbers_match_by_place_and_in_another_order_by_their_numbers() -> None:
    assert page_of(RUSSIAN, ENGLISH).translations == [ENGLISH[0], ENGLISH[1], "", ENGLISH[3]]
    page = page_of(RUSSIAN, [ENGLISH[3], ENGLISH[1], ENGLISH[0]])
    assert page.entries == RUSSIAN
    assert page.translations == [ENGLISH[0], ENGLISH[1], "", ENGLISH[3]]


def test_what_only_the_second_list_has_follows_at_the_end() -> None:
    more = "5. Fox B. Roofs and walls. Graz: Wald; 2004. 96 p."
    page = page_of(numbered(RUSSIAN), [*numbered(ENGLISH), more])
    assert page.entries == [*numbered(RUSSIAN), more]
    assert page.translations[4] == ""


def test_two_lists_of_different_references_are_both_kept() -> None:
    others = ["Fox B. Roofs and walls. Graz: Wald; 2004. 96 p.", "Roe A. Birds of towns. Tern. 1999;8:31–44."]
    page = page_of(numbered(RUSSIAN[:2]), numbered(others))
    assert page.entries == numbered(RUSSIAN[:2]) + numbered(others)
    assert not any(page.translations)


def test_the_same_list_printed_twice_is_one() -> None:
    page = page_of(numbered(ENGLISH), numbered(ENGLISH))
    assert page.entries == numbered(ENGLISH)
    assert not any(page.translations)


@pytest.mark.parametrize("between", ["\n", "\n\n", " "])
def test_a_translation_under_its_entry_is_taken_out_of_it(between: str) -> None:
    both = [
        f"{number}. {one}{between}{other}" for number, (one, other) in enumerate(zip(RUSSIAN, ENGLISH, strict=True), 1)
    ]
    both[2] = f"3. {RUSSIAN[2]}"
    page = page_of(both)
    assert page.entries == numbered(RUSSIAN)
    assert page.translations == [ENGLISH[0], ENGLISH[1], "", ENGLISH[3]]


def test_a_translation_in_brackets_keeps_them() -> None:
    page = page_of([f"1. {RUSSIAN[0]} [{ENGLISH[0]}]", f"2. {RUSSIAN[2]}"])
    assert page.entries == [f"1. {RUSSIAN[0]}", f"2. {RUSSIAN[2]}"]
    assert page.translations == [f"[{ENGLISH[0]}]", ""]


def test_an_address_after_both_languages_belongs_to_both() -> None:
    address = "https://doi.org/10.99999/bz.2018.4.5"
    page = page_of([f"1. {RUSSIAN[0]} {ENGLISH[0]} {address}", f"2. {RUSSIAN[2]}"])
    assert page.entries[0] == f"1. {RUSSIAN[0]} {address}"
    assert page.translations[0] == f"{ENGLISH[0]} {address}"


def test_translations_without_numbers_between_the_entries_are_no_entries() -> None:
    page = page_of([line for pair in zip(RUSSIAN[:2], ENGLISH[:2], strict=True) for line in (*pair, "")])
    assert page.entries == RUSSIAN[:2]
    assert page.translations == ENGLISH[:2]


@pytest.mark.parametrize(
    "entry",
    [
        "1. Белова Н.П. О книге Lang U. Mosses of walls (2011) // Ботанические записки. 2018. № 1. С. 5.",
        "1. Lang U. Growth of mosses. In: Мхи и лишайники. Белова Н.П., ред. М.: Росток, 2011. С. 17–25.",
        "1. Белова Н.П. Мхи стен // Ботанические записки. 2018. Т. 4. URL: https://example.org/a.",
    ],
)
def test_an_entry_that_only_names_something_in_another_script_stays_whole(entry: str) -> None:
    page = page_of([entry, f"2. {RUSSIAN[2]}"])
    assert page.entries[0] == entry
