"""What a list is after it was written and read again: the same, or what the user was told."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.formats import format_for
from app.formats.base import Format
from app.model import FIELDS, Article, Name, Names, Reference
from app.styles.pages import page_range, with_dash

from .strategies import BODY, PLAIN_NAME, TEXT, any_name, references

EXACT = ("bibtex", "biblatex", "csl-json", "csv")
TAGGED = ("ris", "nbib", "endnote")
"""Formats whose pages have hyphens, and which may take a particle for part of the family: so their `cannot_hold`."""


def compared(reference: Reference, *, is_tagged: bool) -> dict[str, object]:
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
        before, after = (compared(each, is_tagged=known.name in TAGGED) for each in pair)
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
