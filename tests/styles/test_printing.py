"""A reference in print."""

import re
from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model import FIELDS, TYPES, UNPRINTED, Name, Names, Reference, Span
from app.styles import DEFAULT, Pattern, learn, printed, printed_text
from app.styles.slots import DEFAULT_ORDER, field_of

from .labelled import APA, CHICAGO, GOST, HARVARD, IEEE, VANCOUVER, VANCOUVER_BOOKS, VANCOUVER_CHAPTERS, labelled

RAYMOND = Reference(
    authors=Names((Name("Raymond", "E."), Name("Raoul", "J.L.")), et_al=True),
    title="Sunitinib malate",
    container_title="N Engl J Med",
    year="2011",
    volume="364",
    pages="501-513",
)
SHOWN = tuple(slot for slot in DEFAULT_ORDER if slot != "month")
"""What is printed of a reference without a source, which has no words for its month."""
PATTERNS = [
    DEFAULT,
    learn([labelled(marked) for marked in VANCOUVER]),
    learn([labelled(marked, "book") for marked in VANCOUVER_BOOKS]),
    learn([labelled(marked, "chapter") for marked in VANCOUVER_CHAPTERS]),
    *(learn([labelled(marked) for marked in each]) for each in (APA, GOST, IEEE, CHICAGO, HARVARD)),
]
STRAY = re.compile(r"[,;:]\s*[,;:.]|\.\s+[.,;:]|\.\.|\(\s*\)|\[\s*\]|\s\s|\s[.,;](?!\w)|^[\s.,;:)]|[\s,;:(]$")


def test_the_pieces_tell_which_field_each_prints():
    assert [piece[:2] for piece in printed(RAYMOND, number=22)] == [
        ("22", "label"), (". ", ""), ("Raymond E.", "authors"), (", ", ""), ("Raoul J.L.", "authors"), (" ", ""),
        ("et al.", "et_al"), (" ", ""), ("Sunitinib malate", "title"), (". ", ""), ("N Engl J Med", "container_title"),
        (" ", ""), ("2011", "year"), ("; ", ""), ("364", "volume"), (": ", ""), ("501-513", "pages"),
    ]  # fmt: skip


@pytest.mark.parametrize("end", ["?", "!", ".", "…"])
def test_a_title_with_an_end_of_its_own_gets_no_stop_more(end):
    assert f"Sunitinib malate{end} N Engl" in printed_text(replace(RAYMOND, title=f"Sunitinib malate{end}"))


def test_a_title_with_a_stop_of_its_own_gets_none_more_before_its_closing_quotation_mark():
    quoted = labelled("{authors:Roe R.} “{title:Operators}.” {container_title:Gut} {year:2011}")
    pattern = learn([quoted] * 2)
    assert printed_text(Reference(title="Operators. I.", container_title="Gut"), pattern=pattern) == (
        "“Operators. I.” Gut"
    )


def test_a_supplement_stands_beside_the_volume_and_an_issue_in_brackets():
    assert printed_text(replace(RAYMOND, issue="Suppl 1")).endswith("364 Suppl 1: 501-513")
    assert printed_text(replace(RAYMOND, issue="6")).endswith("364(6): 501-513")


def test_an_unfinished_reference_prints_what_it_has():
    assert printed_text(Reference(authors=Names((Name("Патютко"),))), number=26) == "26. Патютко"
    assert printed_text(Reference(), number=3) == "3."
    assert printed_text(Reference()) == ""
    assert printed_text(Reference(authors=Names((Name(),)), title=" ", year="2011")) == "2011"


def test_a_book_and_a_chapter_print_what_articles_do_not_have():
    book = Reference(
        type="book", title="Surgery", edition="3rd ed.", publisher_place="Oslo", publisher="P", year="2012"
    )
    assert printed_text(book) == "Surgery. 3rd ed. Oslo: P, 2012"
    chapter = replace(book, type="chapter", edition="", container_title="Atlas", pages="12-45")
    assert printed_text(chapter) == "Surgery. In: Atlas. Oslo: P, 2012; 12-45"
    edited = replace(chapter, editors=Names((Name("Brown", "K."), Name("Doe", "J."))))
    assert printed_text(edited) == "Surgery. Brown K., Doe J. (eds.). Atlas. Oslo: P, 2012; 12-45"


def test_a_reference_kept_as_printed_is_its_source_with_the_number_given():
    kept = replace(labelled("[{label:7}] {authors:Rindi G}:{title:Odd  form}!"), as_printed=True)
    assert printed_text(kept, number=9) == "9. Rindi G:Odd  form!"
    assert printed_text(kept) == "Rindi G:Odd  form!"
    assert [piece[:2] for piece in printed(kept)] == [
        ("Rindi G", "authors"), (":", ""), ("Odd  form", "title"), ("!", ""),
    ]  # fmt: skip
    assert printed_text(Reference(source="Typed", as_printed=True), number=1) == "1. Typed"
    assert printed_text(Reference(title="Typed", as_printed=True), number=1) == "1. Typed"


def test_the_printed_form_is_one_line():
    assert printed_text(replace(RAYMOND, title="Sunitinib\nmalate\tof\r\nold")).count(" of old") == 1
    assert "\n" not in printed_text(Reference(source="a\nb", as_printed=True))


@pytest.mark.parametrize("pattern", PATTERNS)
@pytest.mark.parametrize("csl_type", TYPES)
def test_every_field_is_printed_once(pattern: Pattern, csl_type: str):
    values = {field.name: f"{field.name}X" for field in FIELDS if field.kind == "text"}
    people = {field.name: Names((Name(f"{field.name}X"),)) for field in FIELDS if field.kind == "names"}
    pieces = printed(Reference(type=csl_type, source="X", **values, **people), pattern=pattern)
    shown = sorted(piece.field for piece in pieces if piece.field)
    assert shown == sorted({field_of(slot) for slot in SHOWN})
    assert {each.name for each in FIELDS} - set(shown) == UNPRINTED | {"type", "language"}


@given(st.sampled_from(PATTERNS), st.sampled_from(list(TYPES)), st.sets(st.sampled_from(SHOWN)), st.booleans())
def test_whatever_is_missing_leaves_no_stray_punctuation(pattern, csl_type, slots, et_al):
    values = {field_of(slot): "Suppl 1" if slot == "supplement" else "7" for slot in slots}
    for name in ("authors", "editors", "translators"):
        if name in values:
            values[name] = Names((Name("Roe", "R."),), et_al=et_al)
    text = printed_text(Reference(type=csl_type, **values), pattern=pattern)
    assert not STRAY.search(text), text
    assert all(value in text for value in values.values() if isinstance(value, str))


def test_printing_changes_nothing_of_the_reference():
    before = {each.name: getattr(RAYMOND, each.name) for each in fields(RAYMOND)}
    printed(RAYMOND, number=1, pattern=PATTERNS[1])
    assert before == {each.name: getattr(RAYMOND, each.name) for each in fields(RAYMOND)}


@pytest.mark.parametrize(("pages", "end"), [("395-401", ": pp. 395-401."), ("395", ": p. 395."), ("e1003", ": e1003.")])
def test_a_list_with_a_word_before_pages_has_none_before_the_number_of_an_article(pages, end):
    sources = [f"{n}. Rindi G. Tumours of the pancreas {n}. Gut. 2006;449: pp. {n}01-{n}09." for n in range(1, 7)]
    listed = []
    for source in sources:
        at = source.index
        marks = (("label", source[0]), ("authors", "Rindi G"), ("title", source[12:36]), ("container_title", "Gut"),
                 ("year", "2006"), ("volume", "449"), ("pages", f"{source[0]}01-{source[0]}09"))  # fmt: skip
        spans = tuple(Span(at(text), at(text) + len(text), field) for field, text in marks)
        values = {field: text for field, text in marks if field not in ("label", "authors")}
        listed.append(Reference(authors=Names((Name("Rindi", "G"),)), source=source, spans=spans, **values))
    assert printed_text(replace(listed[0], pages=pages), pattern=learn(listed)).endswith(end)
