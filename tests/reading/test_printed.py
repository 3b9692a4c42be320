"""Segments of a reference, as other programs get them, and the fields beside them."""

from app.model import Names, Reference, Span
from app.reading.fields.printed import printed_segments

SOURCE = "3. Строев В.С., Ким А. и др. Пиелонефрит // Нефрология. 2000. С. 5–9."


def spans(*marked: tuple[str, str]) -> tuple[Span, ...]:
    """The spans of the texts and their fields, in order."""
    found, at = [], 0
    for text, field in marked:
        at = SOURCE.index(text, at)
        found.append(Span(at, at + len(text), field))
        at += len(text)
    return tuple(found)


READ = Reference(
    authors=Names(et_al=True),
    source=SOURCE,
    spans=spans(
        ("3", "label"),
        ("Строев В.С.", "authors"),
        ("Ким А.", "authors"),
        ("и др.", "et_al"),
        ("Пиелонефрит", "title"),
        ("Нефрология", "container_title"),
        ("2000", "year"),
        ("5–9", "pages"),
    ),
)


def test_segments_hold_what_the_fields_hold() -> None:
    assert [segment for segment in printed_segments(READ) if segment[0]] == [
        ("citation-number", "3"),
        ("author", "Строев В.С., Ким А."),
        ("title", "Пиелонефрит"),
        ("journal", "Нефрология"),
        ("date", "2000"),
        ("pages", "5–9"),
    ]


def test_names_parted_by_another_field_are_segments_of_their_own() -> None:
    twice = Reference(source=SOURCE, spans=spans(("Строев В.С.", "authors"), ("и", "note"), ("Пиел", "authors")))
    assert [label for label, _ in printed_segments(twice) if label] == ["author", "note", "author"]


def test_what_no_field_holds_has_no_label_and_is_kept() -> None:
    bare = Reference(source=SOURCE, spans=spans(("Пиелонефрит", "leftover")))
    assert "".join(text for _, text in printed_segments(bare)) == SOURCE
    assert {label for label, _ in printed_segments(bare)} == {None}
