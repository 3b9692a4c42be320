"""Journals told by their italics."""

import pytest

from app.model import Name, Names, Reference, Span
from app.reading import with_italic_journals
from app.reading.fields.italics import run_of


@pytest.mark.parametrize(
    ("text", "run"),
    [
        ("Ann. Surg.", "Ann. Surg"),
        ("Ann Surg, 12", "Ann Surg"),
        ("Ann Surg 2011;33", "Ann Surg"),
        (" Вестник,\n Т. 4 ", "Вестник"),
        ("et al.", ""),
        ("In:", ""),
        ("J", ""),
        ("12", ""),
        ("x" * 200, ""),
    ],
)
def test_a_run_is_a_name_without_what_follows_it(text, run):
    assert run_of(text) == run


def reference(source: str, **texts: str) -> Reference:
    """A reference with these fields where they stand in the source."""
    spans = [Span(source.index(text), source.index(text) + len(text), name) for name, text in texts.items()]
    people = Names((Name("Roe", "A."),))
    spans.append(Span(0, 6, "authors"))
    return Reference(authors=people, source=source, spans=tuple(sorted(spans)), doubts=("container_title",), **texts)


def told(made: Reference, *italics: str) -> tuple[str, str]:
    (found,) = with_italic_journals([made], frozenset(italics))
    return found.title, found.container_title


def test_a_name_that_was_read_too_short_is_made_whole():
    made = reference(
        "Roe A. Heat of walls. Annals of Roofs, Part B 2011; 3: 4",
        title="Heat of walls. Annals of Roofs",
        container_title="Part B",
    )
    assert told(made, "Annals of Roofs, Part B") == ("Heat of walls", "Annals of Roofs, Part B")
    assert with_italic_journals([made], ["Annals of Roofs, Part B"])[0].doubts == ()


def test_a_name_that_was_not_read_is_found_behind_the_title():
    made = reference("Roe A. Heat of many walls. Roofs Today 2011; 3: 4", title="Heat of many walls. Roofs Today")
    assert told(made, "Roofs Today") == ("Heat of many walls", "Roofs Today")


@pytest.mark.parametrize(
    "italics",
    [
        ("Escherichia coli",),
        ("Escherichia coli", "Ann. Surg"),
        ("Ann",),
        ("Roe A", "Gut", "Surgery"),
        ("Effects of Escherichia coli on walls. Ann. Surg. 2011",),
    ],
)
def test_other_italics_change_nothing(italics):
    made = reference(
        "Roe A. Effects of Escherichia coli on walls. Ann. Surg. 2011; 3: 4",
        title="Effects of Escherichia coli on walls", container_title="Ann. Surg.",
    )  # fmt: skip
    assert told(made, *italics) == ("Effects of Escherichia coli on walls", "Ann. Surg.")


def test_books_keep_their_titles():
    made = reference("Roe A. Heat of walls. Roofs 2011", title="Heat of walls. Roofs")
    made.type = "book"
    assert told(made, "Roofs") == ("Heat of walls. Roofs", "")
