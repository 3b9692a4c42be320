"""What a list is after it was written and read again: the same, or what the user was told."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.formats import decode, format_for
from app.formats.base import Format
from app.formats.docx import DOCX
from app.formats.html import HTML
from app.formats.html_references import TAGGED as IN_TAGS
from app.formats.own_form import entries, own_form
from app.formats.typed_names import merged
from app.model import FIELDS, Article, Name, Names, Reference
from app.reading.text.wrapping import squeezed
from app.styles.pages import page_range, with_dash

from .strategies import BODY, ONE_LINE, PLAIN_NAME, TEXT, any_name, references

EXACT = ("bibtex", "biblatex", "csl-json", "csv")
TAGGED = ("ris", "nbib", "endnote")
"""Formats whose pages have hyphens, and which may take a particle for part of the family: so their `cannot_hold`."""


def compared(reference: Reference, *, is_tagged: bool, has_hyphens: bool) -> dict[str, object]:
    """The fields as the format promises to hold them."""
    fields: dict[str, object] = {}
    for field in FIELDS:
        value = getattr(reference, field.name)
        if is_tagged and isinstance(value, Names):
            value = (
                [
                    (f"{each.particle}{each.family}".replace(" ", ""), each.given, each.suffix, each.literal)
                    for each in value.people
                ],
                value.et_al,
            )
        elif is_tagged and field.name == "pages":
            value = with_dash(value, "-") if page_range(value)[2] else "-".join(filter(None, page_range(value)[:2]))
        elif has_hyphens and field.name == "pages":
            value = with_dash(value, "-")
        fields[field.name] = value
    return fields


def untold(known: Format, made: list[Reference]) -> list[tuple[int, str, object, object]]:
    """What came back changed though no loss says so: number, field, before, after."""
    assert known.write is not None
    written = known.write(Article(), made)
    read = known.read or format_for("csv").read
    assert read is not None
    found = read(written.content.decode()).references
    assert len(found) == len(made)
    lost = {(loss.number, loss.field) for loss in written.losses}
    changed = []
    for number, pair in enumerate(zip(made, found, strict=True), start=1):
        before, after = (
            compared(each, is_tagged=known.name in TAGGED, has_hyphens=known.name == "bibtex") for each in pair
        )
        changed += [
            (number, field, before[field], after[field])
            for field in before
            if before[field] != after[field] and (number, field) not in lost
        ]
    return changed


@pytest.mark.parametrize("name", [*EXACT, *TAGGED])
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(references(TEXT, PLAIN_NAME | BODY | any_name(TEXT)), min_size=1, max_size=3))
def test_what_is_written_is_read_again_or_told_to_be_lost(name, made_up):
    assert untold(format_for(name), made_up) == []


@pytest.mark.parametrize("pages", ["é100–", "12–34, e5–"])
def test_a_dash_that_joins_no_pages_stays_a_dash_in_pubmeds_form(pages):
    assert untold(format_for("nbib"), [Reference(type="article-journal", title="Tumours", pages=pages)]) == []


@pytest.mark.parametrize("name", [*EXACT, *TAGGED])
def test_a_code_point_that_is_no_character_is_held_or_told(name):
    made = [Reference(title="Tum\ufffeours", authors=Names((Name("Ro\uffffe", "R."),)), note="\ufdd0")]
    assert untold(format_for(name), made) == []


PRINTED = st.lists(references(ONE_LINE, PLAIN_NAME | BODY | any_name(ONE_LINE)), min_size=1, max_size=3)
"""Lists for the formats that hold what is printed."""


def in_print(made: list[Reference]) -> list[str]:
    """The entries of a list in its own form, numbered."""
    return [f"{each.number}. {''.join(piece.text for piece in each.pieces)}" for each in entries(own_form(made))]


def tagged(reference: Reference) -> dict[str, object]:
    """The fields that the tags of a page hold, as a page holds text."""
    fields: dict[str, object] = {"type": reference.type}
    for name in IN_TAGS:
        value = getattr(reference, name)
        if isinstance(value, Names):
            fields[name] = [tuple(map(squeezed, merged(each))) for each in value.people if each != Name()]
        else:
            fields[name] = page_range(squeezed(value)) if name == "pages" else squeezed(value)
    return fields


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(PRINTED)
def test_a_page_gives_each_entry_back_as_printed_with_the_fields_that_its_tags_name(made):
    written = HTML.write(Article(), made)
    found = HTML.read(written.content.decode()).references
    lost = {(loss.number, loss.field) for loss in written.losses}
    for number, (own, back, text) in enumerate(zip(made, found, in_print(made), strict=True), start=1):
        assert squeezed(back.source) == squeezed(text) or number in {each for each, _ in lost}
        before, after = tagged(own), tagged(back)
        assert {each: after[each] for each in after if (number, each) not in lost} == {
            each: before[each] for each in before if (number, each) not in lost
        }


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(PRINTED)
def test_a_word_document_gives_each_entry_back_as_printed(made):
    opened = decode(DOCX.write(Article(), made).content, name="a.docx")
    told = [squeezed(line) for line in opened.text.splitlines() if line]
    unseen = re.compile("[\u00ad\ufffe\uffff]")  # soft hyphens, and what XML has no place for
    shown = (squeezed(unseen.sub("", each)) for each in in_print(made))
    assert told == ["References", *(each for each in shown if not re.fullmatch(r"\d+\.", each))]
