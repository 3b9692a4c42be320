"""A reference to its printed form."""

import re
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from app.model import Names, Reference
from app.styles.form import Form
from app.styles.imprints import without_imprint
from app.styles.keeping import is_as_source, is_filled_as_read, keeps
from app.styles.layout import Layout, affixes_in, joint_in, order_in, tail_in
from app.styles.names import names_pieces, statement_form
from app.styles.own_form import OwnForm, has_words, is_kept, own_form
from app.styles.pages import with_dash, word_before
from app.styles.patching import Part, is_read_in_part, patched
from app.styles.pattern import DEFAULT, Pattern
from app.styles.pieces import Piece
from app.styles.second_language import note_of_first_list
from app.styles.slots import LINKS, NOTES, VARIED, field_of, has_cyrillic, slot_values, variant
from app.styles.statements import STATEMENT, in_usual_form, statement_of


def printed(reference: Reference, *, number: int | None = None, pattern: Pattern | Form = DEFAULT) -> list[Piece]:
    """The printed form in pieces, in the pattern of a list or in a built-in form, with "3. " before it if wanted.

    A reference that is kept as printed gives its source, with `number` for the number printed there. What stands of it
    in a second list, for readers abroad, is no part of it in the first.
    """
    if (note := note_of_first_list(reference)) != reference.note:
        reference = replace(reference, note=note)
    reference = without_imprint(reference)
    keeps_source = reference.as_printed and reference.source
    if keeps_source:
        pieces = _source_pieces(reference)
    else:
        pieces = pattern.render(reference) if isinstance(pattern, Form) else _in_pattern(reference, pattern)
    if number is not None:
        pieces = [Piece(pattern.number.before), Piece(str(number), "label"), Piece(pattern.number.after), *pieces]
    return _on_one_line(pieces)


def printed_text(reference: Reference, *, number: int | None = None, pattern: Pattern | Form = DEFAULT) -> str:
    """The printed form as one line of text."""
    return "".join(piece.text for piece in printed(reference, number=number, pattern=pattern))


_LINE_BREAKS = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029]+")
_BRACKETS = (("(", ")"), ("[", "]"))
_SENTENCE_END = (".", "?", "!", "…")


def _in_pattern(reference: Reference, pattern: Pattern) -> list[Piece]:
    """In the form of the list; what was read in part, or would lose something in that form, in that of its source."""
    own: list[Part] | None = None
    if not is_read_in_part(reference):
        pieces = _rendered(reference, pattern)
        text = _text(pieces)
        if not reference.source or is_as_source(text, reference) or not is_filled_as_read(reference):
            return pieces
        own = patched(reference, pattern.names)
        is_known = reference.type in pattern.layouts or statement_of(reference) is not None
        if keeps(text, "".join(part.text for part in own), reference, is_known=is_known):
            return pieces
    return [
        Piece(text, field, (reference.type, field) in pattern.italics)
        for text, field in own or patched(reference, pattern.names)
    ]


def _text(pieces: list[Piece]) -> str:
    return "".join([piece.text for piece in pieces])


def _rendered(reference: Reference, pattern: Pattern) -> list[Piece]:
    cores = {
        slot: core
        for slot, value in _values(reference, pattern).items()
        if (core := _slot_pieces(slot, value, pattern, reference.type))
    }
    varied = tuple([(slot, variant(slot, reference)) for slot in VARIED if slot in cores])
    frame = _frame(pattern, reference.type, own_form(reference, pattern), tuple(cores), varied, has_cyrillic(reference))
    if frame.slots and frame.slots[0].slot == "editors":
        # They stand where authors do.
        cores["editors"] = names_pieces(reference.editors, pattern.names, field="editors")
    pieces: list[Piece] = []
    for slot, joint, before, after in frame.slots:
        core = cores[slot]
        if joint:
            pieces.append(joint.after(pieces[-1]))
        if before:
            pieces.append(before if slot != "pages" else Piece(word_before(reference.pages, before.text)))
        pieces += core
        if after:
            pieces.append(after.after(core[-1]))
    is_closed = bool(pieces) and pieces[-1].field == "note" and pieces[-1].text.endswith(".)")  # as is "(In Russ.)"
    if frame.tail and not is_closed:
        pieces.append(frame.tail.after(pieces[-1]))
    return _balanced(pieces)


def _values(reference: Reference, pattern: Pattern) -> dict[str, str | Names]:
    """What is printed in which slot; what has no source names its authors where the list does."""
    values = slot_values(reference)
    if pattern.statement is not None and reference.authors and not reference.source:
        values["authors"], values[STATEMENT] = in_usual_form(reference.authors)
    return values


class _Joint(NamedTuple):
    """What stands behind a slot: as it is, and without the stop that a text before it may make needless."""

    whole: Piece
    without_stop: Piece

    @classmethod
    def of(cls, text: str) -> "_Joint | None":
        """The joint with that text, None if there is none."""
        return cls(Piece(text), Piece(text.removeprefix("."))) if text else None

    def after(self, piece: Piece) -> Piece:
        """What stands behind a piece."""
        return self.without_stop if piece.text.endswith(_SENTENCE_END) else self.whole


class _Around(NamedTuple):
    """What stands before a slot: the joint with the one before it, and its own words; and the words behind it."""

    slot: str
    joint: _Joint | None
    before: Piece | None
    after: _Joint | None


class _Frame(NamedTuple):
    """Everything of a printed reference but its values."""

    slots: tuple[_Around, ...]
    tail: _Joint | None


@lru_cache(maxsize=4096)
def _frame(
    pattern: Pattern,
    csl_type: str,
    own: OwnForm,
    filled: tuple[str, ...],
    varied: tuple[tuple[str, str], ...],
    cyrillic: bool,
) -> _Frame:
    """The frame for a type and the slots that are filled, some in a variant; most references of a list share a few."""
    layouts, variants, around = pattern.layouts_for(csl_type), dict(varied), dict(own.around)
    slots: list[_Around] = []
    for slot in order_in([Layout(order=own.order), *layouts]):
        if slot in filled:
            joint = joint_in(layouts, [each.slot for each in slots], slot, cyrillic=cyrillic) if slots else ""
            before, after = affixes_in(layouts, variants.get(slot, slot), cyrillic=cyrillic)
            printed = around.get(variants.get(slot, slot))
            if printed is not None and is_kept(slot, printed, (before, after)):
                before, after = printed
            elif own.order and has_words(before) and (slot in NOTES or not slots):
                before = printed[0] if printed is not None else ""  # not what is said of another reference
            slots.append(_Around(slot, _Joint.of(joint), Piece(before) if before else None, _Joint.of(after)))
    return _Frame(tuple(slots), _Joint.of(tail_in(layouts, is_link=slots[-1].slot in LINKS)) if slots else None)


def _slot_pieces(slot: str, value: str | Names, pattern: Pattern, csl_type: str) -> list[Piece]:
    if isinstance(value, Names):
        if slot == STATEMENT:
            form = pattern.statement or statement_form(pattern.names)
        else:
            form = {"editors": pattern.editors, "translators": pattern.translators}.get(slot, pattern.names)
        return names_pieces(value, form, field=field_of(slot))
    if not value.strip():
        return []
    text = with_dash(value, pattern.dash) if slot == "pages" and pattern.dash else value
    return [Piece(text, field_of(slot), bool(pattern.italics) and (csl_type, slot) in pattern.italics)]


def _balanced(pieces: list[Piece]) -> list[Piece]:
    """The pieces without brackets around fields whose other half stood beside a field that is missing."""
    text = "".join([piece.text for piece in pieces])
    if text.count("(") == text.count(")") and text.count("[") == text.count("]"):
        return pieces
    for opening, closing in _BRACKETS:
        opened: list[tuple[int, int]] = []
        alone: list[tuple[int, int]] = []
        for at, piece in enumerate(pieces):
            for place, sign in enumerate(piece.text):
                if sign == opening:
                    opened.append((at, place))
                elif sign == closing and opened:
                    opened.pop()
                elif sign == closing:
                    alone.append((at, place))
        for at, place in sorted(opened + alone, reverse=True):
            if not pieces[at].field:
                pieces[at] = Piece(pieces[at].text[:place] + pieces[at].text[place + 1 :])
    return pieces


def _source_pieces(reference: Reference) -> list[Piece]:
    """The source without its number, cut where its fields begin and end."""
    spans = sorted(span for span in reference.spans if span.field != "label")
    labels = [span.end for span in reference.spans if span.field == "label"]
    starts = [span.start for span in spans]
    place = min(starts) if labels and starts else max(labels, default=0)
    pieces = []
    for span in spans:
        if place <= span.start < span.end:
            pieces += [
                Piece(reference.source[place : span.start]),
                Piece(reference.source[span.start : span.end], span.field, span.field in reference.italics),
            ]
            place = span.end
    return [*pieces, Piece(reference.source[place:])]


def _on_one_line(pieces: list[Piece]) -> list[Piece]:
    """The pieces without line breaks, empty ones and the space at the end."""
    flat = pieces
    if not "".join([piece.text for piece in pieces]).isprintable():
        flat = [piece._replace(text=_LINE_BREAKS.sub(" ", piece.text)) for piece in pieces]
    while flat and not flat[-1].text.rstrip():
        flat.pop()
    if flat and flat[-1].text[-1].isspace():
        flat[-1] = flat[-1]._replace(text=flat[-1].text.rstrip())
    return [piece for piece in flat if piece.text]
