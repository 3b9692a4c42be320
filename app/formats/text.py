"""The cleaned list as plain text, in the list's own form."""

from collections.abc import Sequence

from app.formats.base import Format, Written
from app.formats.characters import Writer
from app.model import Article, Reference
from app.styles import learn, printed


def write(article: Article, references: Sequence[Reference]) -> Written:
    """One line a reference, numbered from 1 as the list is printed, or without numbers if it was read without."""
    writer = Writer()
    pattern = learn(references)
    lines = []
    for number, reference in enumerate(references, start=1):
        pieces = printed(reference, number=number if pattern.number.is_printed else None, pattern=pattern)
        lines.append("".join(writer.fit(piece.text, number=number, field=piece.field) for piece in pieces) + "\n")
        if not reference.as_printed:
            writer.tell_leftover(reference, number)
    return Written("".join(lines).encode(), writer.losses)


TEXT = Format(
    name="text",
    title="Plain text, in the list's own form",
    endings=(".txt",),
    cannot_hold="Fields are not told apart, and a language or type is not printed.",
    write=write,
)
