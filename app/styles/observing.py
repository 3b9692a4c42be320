"""What one reference shows of its list's form: its slots in order and what stands between and around them."""

import re
from bisect import insort
from itertools import pairwise
from typing import NamedTuple

from app.model import LEFTOVER, Reference, Span
from app.styles.slots import DEFAULT_ORDER, NAME_SLOTS, NOTES, SECOND_YEAR, slot_of, variant, year_again
from app.styles.statements import STATEMENT, statement_of


class Block(NamedTuple):
    """Characters `start` to `end` of a source that print one slot: a field, or a list of names with its et al."""

    slot: str
    start: int
    end: int


class Joint(NamedTuple):
    """What stands between two slots, after the `suffix` of the first.

    `is_certain` is False where a stop may belong to the text before it.
    """

    before: str
    after: str
    text: str
    suffix: str
    is_certain: bool


class Observed(NamedTuple):
    """The slots of a reference in their printed order, the joints between neighbours, and what is around each.

    `affixes` is by variant of a slot; `tail` is the final stop or "", None if the last text ends in a stop of its own.
    """

    order: tuple[str, ...]
    joints: tuple[Joint, ...]
    affixes: tuple[tuple[str, tuple[str, str]], ...]
    tail: str | None


def observed_in(reference: Reference) -> Observed:
    """What the source and spans of a reference show; nothing if it has none."""
    blocks = printed_blocks(reference)
    joints: list[Joint] = []
    prefixes: dict[str, str] = {}
    suffixes: dict[str, str] = {}
    for before, after in pairwise(blocks):
        between = between_blocks(reference, before, after)
        if between is not None:
            suffix, joint, prefix = _taken_apart(between, before.slot)
            suffixes[before.slot], prefixes[after.slot] = suffix, prefix
            joints.append(_joint(reference, before, after, suffix, joint, prefix))
    tail = None
    if blocks:
        suffixes[blocks[-1].slot], tail = _end(reference, blocks[-1])
    order = tuple(block.slot for block in blocks)
    affixes = {
        variant(slot, reference): (prefixes.get(slot, ""), suffixes.get(slot, ""))
        for place, slot in enumerate(order)
        if slot in prefixes or (slot in suffixes and not place)
    }
    return Observed(order, tuple(joints), tuple(affixes.items()), tail)


def printed_blocks(reference: Reference) -> list[Block]:
    """The slots of a source in order, each where it is printed first; the names of a list make one block."""
    blocks: list[Block] = []
    seen: set[str] = set()
    statement = statement_of(reference)
    spans = sorted(reference.spans)
    if statement is not None:
        spans = [span for span in spans if not statement.start <= span.start < statement.end]
        insort(spans, Span(*statement, STATEMENT))
    if (again := year_again(reference)) is not None:
        insort(spans, Span(*again, SECOND_YEAR))
    for span in spans:
        slot = slot_of(span.field, reference.source[span.start : span.end])
        if slot == "note":
            slot = next((each for each in NOTES if each not in seen), NOTES[-1])
        follows_its_like = bool(blocks) and blocks[-1].slot in NAME_SLOTS and slot in (blocks[-1].slot, "et_al")
        if follows_its_like:
            blocks[-1] = blocks[-1]._replace(end=end_of_names(reference.source, span))
        elif slot in DEFAULT_ORDER and slot not in seen:
            seen.add(slot)
            blocks.append(_narrowed(reference, Block(slot, span.start, span.end)))
    return blocks


def between_blocks(reference: Reference, before: Block, after: Block) -> str | None:
    """The characters between two blocks with single spaces; None if they hold what no pattern explains."""
    for span in reference.spans:
        is_word = span.field != LEFTOVER or reference.source[span.start : span.end] not in _PARTS_OF_CUES
        if before.end <= span.start and span.end <= after.start and span.field != "label" and is_word:
            return None
    return one_line(reference.source[before.end : after.start])


def end_of_names(source: str, span: Span) -> int:
    """Where a name or "et al." ends, with the bracket that closes "[et al.]"."""
    opening, following = source[: span.start][-1:], source[span.end :][:1]
    return span.end + (span.field == "et_al" and _CLOSING.get(opening) == following)


def one_line(text: str) -> str:
    """The text with every run of spaces as one."""
    return _SPACES.sub(" ", text)


_PARTS_OF_CUES = frozenset({"a", "di"})
"""Words that are left over and stand in a cue: "(a cura di)"."""
_SPACES = re.compile(r"\s+")
_CLOSING = {"[": "]", "(": ")"}
_CLOSERS = r"[)\]}»”’\"']"
_SUFFIX = re.compile(rf"[^\s\w(\[«“]{{0,3}}{_CLOSERS}")
_ROLE = re.compile(
    r"\s?,?\s?(?:[(\[](?:eds?|éds?|editors?|ред|сост|hrsg|hgg?|orgs?|coords?|dirs?|cur|a cura di|comps?|red|"
    r"trans|translators?|пер)\.?[)\]]"
    r"|(?:eds?|editors?|ред|сост|hrsg|orgs?|coords?|trans|translators?|пер)\b)",
    re.IGNORECASE,
)
_JOINT = re.compile(r"[^\w№#(\[«“\"‘{]*")
_SENTENCE_END = (".", "?", "!", "…")


def _narrowed(reference: Reference, block: Block) -> Block:
    """The block without what its span holds beyond the value, such as the address before a DOI."""
    value = getattr(reference, block.slot, "")
    place = reference.source.find(value, block.start, block.end) if isinstance(value, str) and value else -1
    return block._replace(start=place, end=place + len(value)) if place >= 0 else block


def _taken_apart(between: str, slot: str) -> tuple[str, str, str]:
    """Suffix of the slot before, joint, prefix of the slot after: "), P. " is ")", ", ", "P. "."""
    closed = _ROLE.match(between) if slot in NAME_SLOTS else None
    closed = closed or _SUFFIX.match(between)
    suffix = closed[0] if closed else ""
    rest = between[len(suffix) :]
    joint = _JOINT.match(rest)
    length = joint.end() if joint else 0
    return suffix, rest[:length], rest[length:]


def _joint(reference: Reference, before: Block, after: Block, suffix: str, joint: str, prefix: str) -> Joint:
    text = reference.source[before.start : before.end]
    if suffix or joint.strip() or not text.endswith("."):
        return Joint(before.slot, after.slot, joint, suffix, True)
    is_abbreviated = before.slot == "month" or (before.slot == "container_title" and "." in text[:-1])
    has_own_stop = is_abbreviated or prefix.startswith(("(", "["))
    return Joint(before.slot, after.slot, joint if has_own_stop else ". ", suffix, False)


def _end(reference: Reference, last: Block) -> tuple[str, str | None]:
    """Suffix of the last slot, and the final stop."""
    rest = one_line(reference.source[last.end :]).strip()
    if any(span.field == LEFTOVER and span.start >= last.end for span in reference.spans):
        return "", None
    closed = _SUFFIX.match(rest)
    suffix = closed[0] if closed else ""
    text = reference.source[last.start : last.end] + suffix
    if rest.endswith("."):
        return suffix, "."
    return suffix, None if text.endswith(_SENTENCE_END) else ""
