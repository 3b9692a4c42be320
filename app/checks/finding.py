"""What a check says: findings with their fixes, as plain values."""

import unicodedata
from dataclasses import dataclass
from typing import Literal, NamedTuple

from app.model import Name, Names

Certainty = Literal["certain", "likely", "ask"]
"""How sure a finding is: it may be fixed unseen, is worth fixing after a look, or is a question for the author."""

CERTAINTIES: tuple[Certainty, ...] = ("certain", "likely", "ask")


class Edit(NamedTuple):
    """One value to be put in place of another.

    `table` is "reference", "article", "affiliation", "author" or "translation"; `place` counts from 1 within the list,
    within the article's affiliations, authors or translations, and is 0 for the article. `before` is what it was
    computed from: a value that is another one by now makes the fix stale.
    """

    table: str
    place: int
    field: str
    before: str | Names | Name
    after: str | Names | Name


@dataclass(frozen=True, slots=True)
class Fix:
    """One way to mend a finding; `label` says what it does ("Ahlman"), `edits` are made together."""

    label: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found.

    `references` are the places in the list, from 1, of those that would change, none for a finding about the article;
    `related` those that they were compared with. `field` is the field it is in ("": the whole entry). `message` says
    what and why in one line. `before` and `after` are the words that differ, `start` and `end` where `before` stands in
    the field's text (-1: not to be shown there). The first of the `fixes` is the usual one; a question may have none.
    `is_mended` marks a difference that printing in the list's form mends by itself. Findings that share a text in
    `together` are fixed together, whatever their words.
    """

    check: str
    certainty: Certainty
    message: str
    references: tuple[int, ...] = ()
    related: tuple[int, ...] = ()
    field: str = ""
    before: str = ""
    after: str = ""
    start: int = -1
    end: int = -1
    fixes: tuple[Fix, ...] = ()
    is_mended: bool = False
    together: str = ""

    @property
    def fingerprint(self) -> str:
        """What an "ignore" is kept by: the check, the field and the words, not the row, so it ends when they change."""
        words = " ".join(unicodedata.normalize("NFC", self.before).split())
        return f"{self.check} {self.field} {words}"


def text_fix(place: int, field: str, before: str, after: str, *, label: str = "") -> Fix:
    """The fix that puts another text into one field of a reference."""
    return Fix(label or after, (Edit("reference", place, field, before, after),))


def names_fix(place: int, field: str, before: Names, after: Names, *, label: str) -> Fix:
    """The fix that puts other names into one field of a reference."""
    return Fix(label, (Edit("reference", place, field, before, after),))


def text_finding(
    check: str,
    certainty: Certainty,
    message: str,
    place: int,
    field: str,
    *,
    before: str,
    after: str,
    related: tuple[int, ...] = (),
) -> Finding:
    """A finding about the whole text of a field of a reference; its only fix puts another text there."""
    return Finding(
        check,
        certainty,
        message,
        (place,),
        related,
        field,
        before,
        after,
        0,
        len(before),
        (text_fix(place, field, before, after),),
    )


def names_finding(
    check: str,
    certainty: Certainty,
    message: str,
    fix: Fix,
    *,
    words: tuple[str, str],
    at: tuple[int, int],
) -> Finding:
    """A finding about names that stand `at` these characters of a cell; its only fix turns some `words` into others."""
    edit = fix.edits[0]
    before, after = words
    return Finding(
        check,
        certainty,
        message,
        (edit.place,),
        field=edit.field,
        before=before,
        after=after,
        start=at[0],
        end=at[1],
        fixes=(fix,),
    )


def replaced(text: str, start: int, end: int, words: str) -> str:
    """The text with the characters `start` to `end` (exclusive) replaced."""
    return text[:start] + words + text[end:]
