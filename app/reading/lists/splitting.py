"""A list's text to the sources of its references."""

import re
from collections.abc import Sequence
from itertools import dropwhile, islice, pairwise
from operator import not_

from app.reading.lists.glued_names import with_names_apart
from app.reading.lists.numbering import Mark, best_chain, mark_of
from app.reading.lists.stacked import fields_on_lines, with_fields_parted
from app.reading.lists.subheadings import subheadings
from app.reading.lists.unnumbered import goes_on, split_unnumbered, strip_bullet
from app.reading.pages.furniture import furniture, is_link_line, without_links, without_marked_links
from app.reading.pages.headings import heading_of
from app.reading.text.likeness import has_year, is_closed, is_reference, opening
from app.reading.text.wrapping import join_lines, join_texts, known_words, squeezed


def split_list(text: str) -> list[str]:
    """The entries of a reference list, in order, each one line with its printed number: "3. Rindi G., …".

    Numbered, bulleted and plain lists, one entry a line, in blocks or wrapped. What is clearly no part of an entry
    (page numbers, running heads, link words, a heading "References") is left out; all the rest is in some entry.
    """
    return split_lines(text.split("\n"))


def split_lines(raw: Sequence[str]) -> list[str]:
    """As `split_list`, of lines that still have their indents."""
    lines = [without_marked_links(squeezed(line).removesuffix("↵").rstrip()) for line in raw]
    _drop_headings(lines)
    chain = numbering(lines)
    _drop_records(lines, chain)
    if all(mark.style == "bare" and len(lines[mark.line]) <= mark.end for mark in chain):
        for mark in chain:
            lines[mark.line] = ""  # a site numbers them, not the list
    for index in subheadings(lines, chain):
        lines[index] = ""
    junk = furniture(lines, frozenset(mark.line for mark in chain))
    kept = [index for index in range(len(lines)) if index not in junk]
    places = {index: place for place, index in enumerate(kept)}
    chain = [mark._replace(line=places[mark.line]) for mark in chain]
    raw = [raw[index] if lines[index] else "" for index in kept]
    lines = [lines[index] for index in kept]
    words = known_words(lines)
    entries = _numbered(raw, lines, chain, words) if chain else _plain(raw, lines, words)
    return [with_names_apart(entry) for entry in map(without_links, entries) if entry]


def _drop_headings(lines: list[str]) -> None:
    """Take the heading "References" off the first filled line, and off every line where it comes back alone."""
    first = next((index for index, line in enumerate(lines) if line), None)
    for index, line in enumerate(lines):
        if line and (index == first or len(line) <= 60):
            heading = heading_of(line)
            if heading is not None and heading.kind == "references" and (index == first or not heading.rest):
                lines[index] = heading.rest


def numbering(lines: Sequence[str]) -> list[Mark]:
    """The marks of a list's entries, or none if the list as a whole is not numbered; `lines` are squeezed."""
    chain = best_chain(lines)
    if not chain or fields_on_lines(lines):
        return []
    first = next(index for index, line in enumerate(lines) if line)
    filled = sum(1 for line in lines if line)
    ahead = sum(1 for line in lines[: chain[0].line] if line)
    if len(chain) == 1:
        return chain if chain[0].line == first and chain[0].style != "bare" else []
    worth = sum(mark.style != "bare" or opening(_numbered_text(lines, mark)) == 2 for mark in chain)
    if ahead > 0.3 * filled or worth < 0.5 * len(chain):
        return []
    return chain


def _numbered_text(lines: Sequence[str], mark: Mark) -> str:
    """What a mark numbers: the rest of its line, or the next line where the number has a line of its own."""
    return lines[mark.line][mark.end :] or next(iter(lines[mark.line + 1 : mark.line + 2]), "")


def _drop_records(lines: list[str], chain: Sequence[Mark]) -> None:
    """Take away what a database tells of an entry under it, behind the entry's number on a line of its own."""
    ends = [*(mark.line for mark in chain[1:]), len(lines)]
    for mark, end in zip(chain, ends, strict=False):
        number = lines[mark.line]
        if not number.isdecimal():
            continue
        again = next((place for place in range(mark.line + 2, end) if lines[place] == number), end)
        if is_link_line(lines[again - 1]):
            lines[again:end] = [""] * (end - again)


def _plain(raw: Sequence[str], lines: Sequence[str], words: frozenset[str]) -> list[str]:
    """The entries of a list without numbers."""
    found = split_unnumbered(lines, raw)
    lines = with_fields_parted(lines, found)
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
    for earlier, later in pairwise(chain):
        inner = list(dropwhile(not_, lines[earlier.line : later.line]))
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
            if may_end and blocks[-1] and _lost_its_number(blocks[-1], line):
                blocks.append([])
            blocks[-1].append(line)
        elif blocks[-1]:
            blocks.append([])
    texts = list(filter(None, (join_lines(block, words) for block in blocks)))
    entries = [texts[:1]]
    for text in texts[1:]:
        if may_end and _stands_apart(entries[-1], text):
            entries.append([text])
        else:
            entries[-1].append(text)
    return [join_texts(entry, words) for entry in entries]


def _stands_apart(entry: Sequence[str], text: str) -> bool:
    """Whether a text under the blocks of an entry is a whole reference of its own."""
    told = with_names_apart(text)
    return (
        opening(told) == 2
        and is_reference(told)
        and is_closed(_end(entry))
        and not _is_translation(" ".join(entry[:_COMPARED]), text)
        and any(map(has_year, entry))
    )


def _end(lines: Sequence[str]) -> str:
    return " ".join(lines[-6:])


def _lost_its_number(block: Sequence[str], line: str) -> bool:
    """Whether a line right under an entry is a whole reference of its own."""
    before = _end(block)
    return opening(line) == 2 and is_reference(line) and is_closed(before) and has_year(before)


_COMPARED = 40
"""Blocks at the beginning of an entry in which the numbers of one that may translate it are looked for."""


_NUMBER = re.compile(r"\d{1,6}")
_CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)


def _is_translation(entry: str, text: str) -> bool:
    """Whether the text is the entry in another script: most of its numbers stand in the entry too."""
    scripts = {len(_CYRILLIC.findall(each[:400])) * 2 > len(each[:400]) for each in (entry, text)}
    numbers = set(_NUMBER.findall(text[:2000]))
    return len(scripts) == 2 and len(numbers & set(_NUMBER.findall(entry[:2000]))) * 3 >= len(numbers) * 2 > 2


_INNER_MARK = re.compile(r"(?<=[\w.;:,*/\])»”\"]) (?=[\[(]?\d{1,5}(?:[.)\]]|\s))")
_MOST_INNER = 4_000
"""Numbers within one line that are looked at; a list of as many entries in a line is no list."""


def _run_together(entry: str, following: int | None) -> list[str]:
    """The entry, or the several that its own numbers prove to stand in one line.

    `following` is the number of the next line's entry. Inner numbers count if they go on one by one from the entry's
    own in the same punctuation; a single one only if a reference could end before it and begins after it.
    """
    mark = mark_of(entry)
    if mark is None or following == mark.number + 1:
        return [entry]
    starts = [0, *(gap.end() for gap in islice(_INNER_MARK.finditer(entry), _MOST_INNER))]
    pieces = [entry[start:end].rstrip() for start, end in pairwise([*starts, len(entry)])]
    proved = [mark]
    for inner in best_chain(pieces):
        if inner.number == proved[-1].number + 1 and inner.style == mark.style and inner.number != following:
            proved.append(inner)
    if len(proved) == 2 and not _is_sure(
        entry[: starts[proved[1].line]], entry[starts[proved[1].line] + proved[1].end :]
    ):
        return [entry]
    cuts = [starts[inner.line] for inner in proved]
    return [entry[start:end].rstrip() for start, end in pairwise([*cuts, len(entry)])]


def _is_sure(before: str, after: str) -> bool:
    """Whether a reference may end with `before` and surely begins with `after`."""
    if not is_closed(before) or goes_on(after):
        return False
    begins = opening(after)
    return begins == 2 or (begins == 1 and has_year(before[-1000:]))
