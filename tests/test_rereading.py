"""References read anew from their sources: again, joined, split, or with characters given to a field by hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.checks import check_list
from app.errors import CorrigendaError
from app.library import Library, View
from app.model import Article, Name, Names, Reference
from app.reading import read_references, with_repeated_authors
from app.rereading import give, join, read_again, split

RAUT = "Raut C.P., Kulke M.H. Targeted therapy in advanced tumors. Oncologist 2011; 16: 286-295"
HALVES = RAUT.split(" in ")[0], "in " + RAUT.split(" in ")[1]
LEHNERT = "Lehnert T. Liver transplantation for carcinoma. Transplantation 1998; 66: 1307-1312"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "list.corrigenda") as library:
        yield library


def add(library: Library, *sources: str) -> list[int]:
    with library.step("Add a list") as step:
        article_id = step.add_article(Article(), read_references(sources))
    return list(library.ids(View(article_id)))


def whole(library: Library) -> list[Reference]:
    return [library.reference(each) for each in library.ids(View())]


def edit(library: Library, reference_id: int, column: str, value: object) -> None:
    with library.step("Edit") as step:
        step.set(reference_id, column, value)


def test_a_reference_read_again_keeps_what_was_edited_by_hand(library: Library) -> None:
    first, _ = add(library, RAUT, LEHNERT)
    edit(library, first, "title", "Targeted therapy in advanced neuroendocrine tumors")
    with library.step("Lose the pages") as step:  # as another reading would have
        step.set(first, "pages", "286")
        step.set(first, "confidence", 0.2)
    with library.step("Read again") as step:
        read_again(step, library, [first])
    reference = library.reference(first)
    assert reference.title == "Targeted therapy in advanced neuroendocrine tumors"
    assert reference.pages == "286-295"


def test_what_other_programs_told_of_a_reference_stays_when_it_is_read_again(library: Library) -> None:
    told = read_references([RAUT])
    told[0].citation_key, told[0].month, told[0].identifiers = "raut2011", "02", "PII:X1"
    with library.step("Add a list") as step:
        step.add_article(Article(), told)
    with library.step("Read again") as step:
        assert read_again(step, library, list(library.ids(View()))) == 0
    [found] = whole(library)
    assert (found.citation_key, found.month, found.identifiers) == ("raut2011", "02", "PII:X1")


def test_what_was_edited_by_hand_is_kept_however_often_it_is_read_again(library: Library) -> None:
    first, _ = add(library, RAUT, LEHNERT)
    edit(library, first, "year", "2012")
    for _ in range(2):
        with library.step("Read again") as step:
            read_again(step, library, [first])
        edit(library, first, "volume", "17")
    with library.step("Read again") as step:
        read_again(step, library, [first])
    assert (library.reference(first).year, library.reference(first).volume) == ("2012", "17")


def test_reading_again_changes_nothing_and_is_no_step_if_all_was_read_so_already(library: Library) -> None:
    ids = add(library, RAUT, LEHNERT)
    with library.step("Read again") as step:
        read_again(step, library, ids)
    assert [row.label for row in library.steps()] == ["Add a list"]


def test_a_dash_still_stands_for_the_authors_before_when_one_is_read_again(library: Library) -> None:
    again = [f"———. {title}. Transplantation 1999; 67: 1307-1312" for title in ("Liver carcinoma", "Liver tumors")]
    with library.step("Add a list") as step:
        step.add_article(Article(), with_repeated_authors(read_references([LEHNERT, *again])))
    ids = list(library.ids(View()))
    with library.step("Read again") as step:
        assert read_again(step, library, [ids[2]]) == 0
    assert library.reference(ids[2]).authors == Names((Name(family="Lehnert", given="T."),))


def test_a_reference_typed_by_hand_stays_as_it_is_when_all_are_read_again(library: Library) -> None:
    ids = add(library, RAUT)
    with library.step("Add") as step:
        [typed] = step.add_references(library.articles()[0].id, [Reference(title="Typed by hand")])
    with library.step("Read again") as step:
        read_again(step, library, [*ids, typed])
    assert library.reference(typed).title == "Typed by hand"


def test_two_halves_of_one_entry_are_joined_and_read_as_one(library: Library) -> None:
    first, second, third = add(library, f"1. {HALVES[0]}", HALVES[1], f"2. {LEHNERT}")
    with library.step("Join") as step:
        assert join(step, library, [second, first]) == first
    joined, other = whole(library)
    assert joined.source == f"1. {RAUT}"
    assert (joined.year, joined.pages, joined.container_title) == ("2011", "286-295", "Oncologist")
    assert other.id == third
    library.undo()
    assert [each.id for each in whole(library)] == [first, second, third]


def test_the_number_of_an_entry_that_joins_another_is_left_out(library: Library) -> None:
    ids = add(
        library, "1. Raut C.P., Kulke M.H. Targeted therapy", "2. in advanced tumors. Oncologist 2011; 16: 286-295"
    )
    with library.step("Join") as step:
        join(step, library, ids)
    [joined] = whole(library)
    assert joined.source == f"1. {RAUT}"


def test_the_numbers_of_joined_entries_are_both_kept_so_no_gap_is_asked_about(library: Library) -> None:
    ids = add(
        library,
        f"1. {LEHNERT}",
        "2. Raut C.P., Kulke M.H. Targeted therapy",
        "3. in advanced tumors. Oncologist 2011; 16: 286-295",
        *(f"{number}. {LEHNERT.replace('Lehnert', name)}" for number, name in enumerate(("Roe", "Poe", "Doe"), 4)),
    )
    with library.step("Join") as step:
        join(step, library, ids[1:3])
    assert [each.label for each in whole(library)] == ["1", "2–3", "4", "5", "6"]
    assert [each.check for each in check_list(Article(), whole(library)) if each.check == "LST01"] == []


def test_joining_keeps_what_was_edited_by_hand_in_either(library: Library) -> None:
    first, second = add(library, *HALVES)
    edit(library, first, "authors", Names((Name("Raut", "C.P."),)))
    edit(library, second, "volume", "61")
    with library.step("Join") as step:
        join(step, library, [first, second])
    [joined] = whole(library)
    assert (joined.authors, joined.volume, joined.year) == (Names((Name("Raut", "C.P."),)), "61", "2011")


def test_a_reference_without_a_source_lends_its_fields_to_the_one_it_joins(library: Library) -> None:
    [first] = add(library, "Raut C.P., Kulke M.H. Targeted therapy in advanced tumors.")
    with library.step("Add") as step:
        [typed] = step.add_references(library.articles()[0].id, [Reference(year="2011", volume="16")])
    with library.step("Join") as step:
        join(step, library, [first, typed])
    [joined] = whole(library)
    assert (joined.year, joined.volume) == ("2011", "16")
    assert joined.title == "Targeted therapy in advanced tumors"


def test_references_of_several_lists_or_a_single_one_are_not_joined(library: Library) -> None:
    first, second = *add(library, RAUT), *add(library, LEHNERT)
    for ids in ([first, second], [first], [first, first]):
        with pytest.raises(CorrigendaError, match="two or more references of one list"), library.step("Join") as step:
            join(step, library, ids)
    assert len(whole(library)) == 2


def test_two_references_run_together_are_split_where_the_second_begins(library: Library) -> None:
    first, last = add(library, f"1. {RAUT} 2. {LEHNERT}", "3. Modlin I.M. Carcinoid tumors. Cancer 2003; 97: 934-959")
    at = library.reference(first).source.index("2. Lehnert")
    with library.step("Split") as step:
        new = split(step, library, first, at)
    one, two, three = whole(library)
    assert (one.id, two.id, three.id) == (first, new, last)
    assert (one.source, two.source) == (f"1. {RAUT}", f"2. {LEHNERT}")
    assert (one.title, one.pages) == ("Targeted therapy in advanced tumors", "286-295")
    assert (two.label, two.year, two.pages) == ("2", "1998", "1307-1312")


def test_what_was_edited_by_hand_stays_with_the_half_it_belongs_to(library: Library) -> None:
    [first] = add(library, f"{RAUT} {LEHNERT}")
    at = len(RAUT) + 1
    reference = library.reference(first)
    pages = reference.source.index("1307-1312")
    with library.step("Give") as step:  # wherever the pages of the two were taken to be
        give(step, reference, pages, pages + len("1307-1312"), "edition")
    edit(library, first, "edition", "777")
    with library.step("Split") as step:
        split(step, library, first, at)
    one, two = whole(library)
    assert one.edition != "777"
    assert two.edition == "777"


@pytest.mark.parametrize("at", [0, 1, len(RAUT) + 2, len(RAUT) + 99])
def test_a_split_that_leaves_a_half_without_words_is_refused_in_words(library: Library, at: int) -> None:
    [first] = add(library, f". {RAUT} .")
    with pytest.raises(CorrigendaError, match="Put the cursor"), library.step("Split") as step:
        split(step, library, first, at)
    assert len(whole(library)) == 1


def test_characters_given_to_a_field_are_one_step_and_in_doubt_no_more(library: Library) -> None:
    [first] = add(library, RAUT)
    with library.step("Doubt") as step:
        step.set(first, "doubts", ["title", "volume"])
    reference = library.reference(first)
    start = reference.source.index("in advanced")
    with library.step("Give") as step:
        give(step, reference, start, start + len("in advanced tumors"), "container_title")
    given = library.reference(first)
    assert (given.title, given.container_title) == ("Targeted therapy", "in advanced tumors. Oncologist")
    assert given.doubts == ("volume",)
    library.undo()
    assert library.reference(first) == reference


def test_characters_given_by_hand_are_kept_when_the_reference_is_read_again(library: Library) -> None:
    [first] = add(library, RAUT)
    reference = library.reference(first)
    with library.step("Give") as step:
        give(step, reference, reference.source.index("16"), reference.source.index("16") + 2, "issue")
    with library.step("Read again") as step:
        read_again(step, library, [first])
    assert (library.reference(first).issue, library.reference(first).volume) == ("16", "")


def test_references_in_doubt_are_found_by_the_filter(library: Library) -> None:
    from app.library import read_filter

    first, second, third = add(library, RAUT, LEHNERT, "Патютко")
    with library.step("Doubt") as step:
        step.set(second, "doubts", ["title"])
    assert list(library.ids(View(filter=read_filter("is:doubtful")))) == [second, third]
    edit(library, second, "title", "Liver transplantation")
    assert list(library.ids(View(filter=read_filter("is:doubtful")))) == [third]
    assert first not in library.ids(View(filter=read_filter("is:doubtful")))
