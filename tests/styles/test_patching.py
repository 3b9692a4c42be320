"""References that were read in part keep the words that no field holds."""

from dataclasses import replace

import pytest

from app.model import Name, Names, Reference, Span
from app.styles import Pattern, learn, printed_text

from .labelled import labelled

BOOKS = [
    labelled(
        f"{{authors:Roe A.}} {{title:Tides {n}}}. {{publisher_place:Bonn}}: {{publisher:Nord}}, {{year:2001}}.", "book"
    )
    for n in range(6)
]
PART = labelled(
    "{authors:Nevius J.} {title:Missions}. {publisher_place:Shanghai}: {publisher:East}, {year:1886}. "
    "{leftover:Reprinted} in {leftover:Nutley, 1958}.",
    "book",
)


@pytest.fixture
def pattern() -> Pattern:
    return learn([*BOOKS, PART])


def test_what_no_field_holds_is_printed_in_its_place(pattern: Pattern) -> None:
    assert printed_text(PART, pattern=pattern) == PART.source


def test_edits_are_printed_within_it(pattern: Pattern) -> None:
    edited = replace(PART, year="1887", authors=Names((Name("Nevins", "J."),)))
    assert printed_text(edited, pattern=pattern) == (
        "Nevins J. Missions. Shanghai: East, 1887. Reprinted in Nutley, 1958."
    )


@pytest.mark.parametrize(
    ("change", "shown"),
    [
        ({"title": "Mission"}, "Nevius J. Mission. Shanghai: East, 1886. Reprinted in Nutley, 1958."),
        ({"year": "188"}, "Nevius J. Missions. Shanghai: East, 188. Reprinted in Nutley, 1958."),
        ({"publisher": ""}, "Nevius J. Missions. Shanghai, 1886. Reprinted in Nutley, 1958."),
        ({"doi": "10.1000/x"}, "Nevius J. Missions. Shanghai: East, 1886. Reprinted in Nutley, 1958. doi: 10.1000/x"),
        (
            {"authors": Names((Name("Nevius", "J."), Name("Poe", "C.")))},
            "Nevius J., Poe C. Missions. Shanghai: East, 1886. Reprinted in Nutley, 1958.",
        ),
        (
            {"authors": Names((Name("Nevius", "J."),), et_al=True)},
            "Nevius J. et al. Missions. Shanghai: East, 1886. Reprinted in Nutley, 1958.",
        ),
        (
            {"authors": Names((Name("Nevius", "J.", suffix="Jr"),))},
            "Nevius J. Jr. Missions. Shanghai: East, 1886. Reprinted in Nutley, 1958.",
        ),
        ({"authors": Names()}, "Missions. Shanghai: East, 1886. Reprinted in Nutley, 1958."),
    ],
)
def test_each_edit_is_printed_and_nothing_else_lost(pattern: Pattern, change: dict[str, object], shown: str) -> None:
    edited: Reference = replace(PART, **change)  # type: ignore[arg-type]
    assert printed_text(edited, pattern=pattern) == shown


def test_the_number_is_printed_once(pattern: Pattern) -> None:
    moved = (each._replace(start=each.start + 3, end=each.end + 3) for each in PART.spans)
    numbered = replace(PART, source=f"7. {PART.source}", spans=(Span(0, 1, "label"), *moved))
    assert printed_text(numbered, number=7, pattern=pattern) == f"7. {PART.source}"
