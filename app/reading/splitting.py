"""A list's text to the sources of its references."""

import re
from collections.abc import Sequence

from app.reading.furniture import furniture, without_links
from app.reading.headings import heading_of
from app.reading.likeness import has_year, is_closed, is_reference, opening
from app.reading.numbering import Mark, best_chain, mark_of
from app.reading.unnumbered import goes_on, split_unnumbered, strip_bullet
from app.reading.wrapping import join_lines, known_words, squeezed


def split_list(text: str) -> list[str]:
    """The entries of a reference list, in order, each one line with its printed number: "3. Rindi G., …".

    Numbered, bulleted and plain lists, one entry a line, in blocks or wrapped. What is clearly no part of an entry (page
    numbers, running heads, link words, a heading "References") is left out; everything else is in some entry.
    """
    return split_lines(text.split("\n"))


def split_lines(raw: Sequence[str]) -> list[str]:
    """As `split_list`, of lines that still have their indents."""
    lines = [squeezed(line) for line in raw]
    for index, line in enumerate(lines):
        if line:
            heading = heading_of(line)
            if heading is not None and heading.kind == "references":
                lines[index] = heading.rest
            break
    chain = numbering(lines)
    numbered = {mark.line for mark in chain}
    junk = furniture(lines) - numbered
    raw = ["" if index in junk or not lines[index] else line for index, line in enumerate(raw)]
    lines = ["" if index in junk else line for index, line in enumerate(lines)]
    words = known_words(lines)
    entries = _numbered(raw, lines, chain, words) if chain else _plain(raw, lines, words)
    return [entry for entry in map(without_links, entries) if entry]


def numbering(lines: Sequence[str]) -> list[Mark]:
    """The marks of a list's entries, or none if the list as a whole is not numbered; `lines` are squeezed."""
    chain = best_chain(lines)
    if not chain:
        return []
    first = next(index for index, line in enumerate(lines) if line)
    filled = sum(1 for line in lines if line)
    ahead = sum(1 for line in lines[: chain[0].line] if line)
    if len(chain) == 1:
        return chain if chain[0].line == first and chain[0].style != "bare" else []
    worth = sum(opening(lines[mark.line][mark.end :]) == 2 or mark.style != "bare" for mark in chain)
    if ahead > 0.3 * filled or worth < 0.5 * len(chain):
        return []
    return chain


def _plain(raw: Sequence[str], lines: Sequence[str], words: frozenset[str]) -> list[str]:
    """The entries of a list without numbers."""
    found = split_unnumbered(raw)
    return [join_lines([strip_bullet(lines[entry[0]]), *(lines[at] for at in entry[1:])], words) for entry in found]


def _numbered(raw: Sequence[str], lines: Sequence[str], chain: Sequence[Mark], words: frozenset[str]) -> list[str]:
    """The entries of a numbered list, those that lost their number among them."""
    entries = _plain(raw[: chain[0].line], lines[: chain[0].line], words)
    several = _entries_have_blocks(lines, chain)
    for place, mark in enumerate(chain):
        last = place == len(chain) - 1
        end = len(lines) if last else chain[place + 1].line
        following = None if last else chain[place + 1].number
        for text in _blocks(
            lines, mark.line, end, words, may_end=_lacks_next(mark, following) and not (last and several)
        ):
            entries.extend(_run_together(text, following))
    return entries


def _entries_have_blocks(lines: Sequence[str], chain: Sequence[Mark]) -> bool:
    """Whether entries of this list usually hold a blank line, as bilingual ones do."""
    holding = 0
    for earlier, later in zip(chain, chain[1:], strict=False):
        inner = lines[earlier.line : later.line]
        while inner and not inner[-1]:
            inner = inner[:-1]
        holding += "" in inner
    return holding * 3 >= len(chain) - 1 > 0 and holding > 0


def _lacks_next(mark: Mark, following: int | None) -> bool:
    """Whether the number after the mark's is not the following one's."""
    return following is None or following > mark.number + 1


def _blocks(lines: Sequence[str], start: int, end: int, words: frozenset[str], *, may_end: bool) -> list[str]:
    """The lines from a number to the next as one entry, or as several where a whole reference stands apart."""
    blocks: list[list[str]] = [[]]
    for line in lines[start:end]:
        if line:
            blocks[-1].append(line)
        elif blocks[-1]:
            blocks.append([])
    texts = [join_lines(block, words) for block in blocks if block]
    entries = texts[:1]
    for text in texts[1:]:
        apart = (
            may_end and opening(text) == 2 and is_reference(text) and is_closed(entries[-1]) and has_year(entries[-1])
        )
        if apart:
            entries.append(text)
        else:
            entries[-1] = join_lines([entries[-1], text], words)
    return entries


_INNER_MARK = re.compile(r"(?<=[\w.\])»”\"]) (?=[\[(]?\d{1,4}(?:[.)\]]|\s))")


def _run_together(entry: str, following: int | None) -> list[str]:
    """The entry, or the several that its own numbers prove to stand in one line.

    An inner number counts if it goes on from the one before it, is not the one that the next line has, stands in the
    same punctuation, and is followed by what opens a reference.
    """
    mark = mark_of(entry)
    if mark is None:
        return [entry]
    pieces: list[str] = []
    start = 0
    for gap in _INNER_MARK.finditer(entry):
        inner = mark_of(entry[gap.end() : gap.end() + 24])
        if inner is None or inner.number != mark.number + 1 or inner.style != mark.style or inner.number == following:
            continue
        rest = entry[gap.end() + inner.end : gap.end() + inner.end + 300]
        before = entry[max(start, gap.start() - 1000) : gap.start()]
        sure = opening(rest) == 2 and (following is None or has_year(before))
        if goes_on(rest) or not is_closed(before) or not (sure or (opening(rest) == 1 and has_year(before))):
            continue
        pieces.append(entry[start : gap.start()])
        start, mark = gap.end(), inner
    return [*pieces, entry[start:]]
