"""A list without numbers to its entries: by blank lines, hanging indents, bullets, line ends or wrapped lines.

Each way of cutting is tried and the one whose pieces look most like whole references is taken.
"""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from app.reading.lists.stacked import fields_on_lines, under_labels
from app.reading.text.likeness import has_year, is_closed, is_open, is_reference, opening

Entry = list[int]
"""The numbers of the lines that an entry takes, in order."""

_BULLET = re.compile(
    r"[•●▪◦‣·*→►■↵–—-]\s+(?!\((?:1[6-9]|20)\d\d)(?=\S)|↵(?=\S)"
    r"|[\^↑]\s?(?:Jump up(?: to)?:?\s?)?(?:[a-z][\s,]\s?){0,8}(?=\S)"
)
_ADDRESS = re.compile(
    r"(?:https?:|doi\b|www\.|pmid\b|pmcid\b|available (?:at|from|online)|url\b|режим доступа|дата обращения|accessed\b|"
    r"eprint|epub\b|retrieved (?:from|on)|disponible en|disponível em|\(in (?:russ|chin|germ|engl|fren|span)|\[in )",
    re.IGNORECASE,
)
_BOOK_END = re.compile(r"[^\W\d_]\.?,? (?:1[6-9]|20)\d\d\.?(?:\s[-–—]?\s?\d{1,4} ?(?:с|p|pp|s|S)\.?)?$")
"""How a book ends: "М.: Искусство, 1970.", "Warszawa 1998. 216 s."."""
_PARTICLE = re.compile(r"(?:de|del|della|der|den|di|du|da|dos|das|la|le|van|von|zu|ten|ter|el|al)\b|d['’]")


def split_unnumbered(lines: Sequence[str], raw: Sequence[str]) -> list[Entry]:
    """The entries of a list that has no numbers; `lines` are squeezed, `raw` the same with their indents."""
    if stacked := fields_on_lines(lines) or under_labels(lines) or addresses(lines):
        return stacked
    share = _wrapped_share(lines)
    ways: list[Callable[[Sequence[str], Sequence[str]], list[Entry]]] = [_by_bullets, _by_blank_lines, _by_indents]
    are_whole = _are_whole(lines)
    if share < WRAPPED or are_whole:
        ways.append(_by_line_ends)
    if share > UNWRAPPED and not are_whole:
        ways.append(_by_wrapping)
    best: list[Entry] = []
    best_score = -1.0
    for way in ways:
        entries = way(raw, lines)
        is_laid_out = len(entries) > 1 and way in (_by_bullets, _by_blank_lines, _by_indents)
        score = _score(lines, entries) + (LAID_OUT if is_laid_out else 0.0)
        if entries and score > best_score + 0.02:
            best, best_score = entries, score
    return best


def _are_whole(lines: Sequence[str]) -> bool:
    """Whether nearly every line is a reference by itself, so that none is wrapped, whatever their lengths."""
    filled = [line for line in lines if line]
    return len(filled) >= _FEWEST_WHOLE and sum(map(_is_whole, filled)) >= _MOSTLY_WHOLE * len(filled)


def _is_whole(line: str) -> bool:
    """Whether a line looks like a whole reference: it says where in what, or it ends like a book."""
    return is_reference(line) or (opening(line) > 0 and _BOOK_END.search(line[-40:]) is not None)


_FEWEST_WHOLE, _MOSTLY_WHOLE = 5, 0.8
LAID_OUT = 0.08
"""How much more blank lines and indents are worth than guesses from how lines begin."""

WIDEST = 140
"""Characters of a line beyond which nobody wraps a text."""

UNWRAPPED, WRAPPED = 0.25, 0.5
"""Shares of lines filled to the width: no more than the first where each line is an entry, the second or more where
entries are wrapped, anything between where it cannot be told."""


def addresses(lines: Sequence[str]) -> list[Entry]:
    """The entries of a list of nothing but DOIs or PubMed's numbers, one a line."""
    filled = [index for index, line in enumerate(lines) if line]
    return [[index] for index in filled] if all(_IDENTIFIER.fullmatch(lines[index][:300]) for index in filled) else []


_IDENTIFIER = re.compile(
    r"(?:doi:?\s?|https?://(?:dx\.)?doi\.org/)?10\.\d{4,9}/\S+|pmid:?\s?\d{4,9}|pmcid:?\s?PMC\d{4,9}", re.IGNORECASE
)


def _width(lines: Sequence[str]) -> int:
    """The length that nine in ten lines do not exceed."""
    lengths = sorted(len(line) for line in lines if line)
    return lengths[int(len(lengths) * 0.9)] if lengths else 0


def _fills(before: str, after: str, width: int) -> bool:
    """Whether a line is so long that the next line's first word did not fit on it."""
    return len(before) + 1 + len(after[:60].split(" ", 1)[0]) > width * 0.88


def _wrapped_share(lines: Sequence[str]) -> float:
    """Of the lines that another one follows at once, the share that were broken for want of room."""
    width = _width(lines)
    if width > WIDEST:
        return 0.0
    pairs = [(before, after) for before, after in pairwise(lines) if before and after]
    return sum(_fills(before, after, width) for before, after in pairs) / len(pairs) if pairs else 0.0


def strip_bullet(line: str) -> str:
    """The line without a bullet at its start."""
    match = _BULLET.match(line[:60])
    return line[match.end() :] if match else line


def _score(lines: Sequence[str], entries: Sequence[Entry]) -> float:
    """The share of the entries that look like one whole reference, 0 to 1."""
    if not entries:
        return -1.0
    width = _width(lines)
    return sum(_likeness(lines, entry, width) for entry in entries) / len(entries)


def _likeness(lines: Sequence[str], entry: Entry, width: int) -> float:
    """How much one entry looks like one whole reference, 0 to 1."""
    if goes_on(lines[entry[0]]):
        return 0.0
    text = strip_bullet(" ".join([lines[index][:1000] for index in entry[:60]]))
    begins = opening(text)
    score = 0.3 * begins / 2 + (0.4 if is_reference(text) else 0.1 if has_year(text) else 0.0)
    score += 0.2 if is_closed(text) else 0.0
    score += 0.1 if len(text) < 700 else 0.0
    inner = sum(_part(lines[earlier], lines[later], width) for earlier, later in pairwise(entry))
    return score / (1 + 2 * inner)


def _part(before: str, after: str, width: int) -> float:
    """How sure it is that a reference ends between two lines, 0 to 1, by how they end and begin."""
    begins = opening(strip_bullet(after))
    if begins < 2 and (begins < 1 or _BOOK_END.search(before[-40:]) is None):
        return 0.0
    if is_open(before) and not before.endswith("/"):
        return 0.0
    if begins < 2:
        return 0.25 if _fills(before, after, width) else 0.5
    if not _fills(before, after, width):
        return 1.0
    return 0.5 if is_closed(before) and has_year(before) else 0.0


def goes_on(line: str, before: str = "") -> bool:
    """Whether a line can hardly begin a reference: an address, or a number or lower case that goes on from `before`."""
    if _ADDRESS.match(line[:40]) is not None:
        return True
    if line[:1] == "(" or line[:1].isdigit() or (line[:1].islower() and _PARTICLE.match(line[:10]) is None):
        return not (is_closed(before) and len(line) >= 40 and has_year(line))
    return False


def _by_blank_lines(raw: Sequence[str], lines: Sequence[str]) -> list[Entry]:
    """Blocks between blank lines; an address or an unfinished sentence is followed into the next block."""
    entries: list[Entry] = []
    fresh = True
    for index, line in enumerate(lines):
        if not line:
            fresh = True
            continue
        before = lines[entries[-1][-1]] if entries else ""
        if entries and (not fresh or goes_on(line, before) or is_open(before)):
            entries[-1].append(index)
        else:
            entries.append([index])
        fresh = False
    return entries


def _by_bullets(raw: Sequence[str], lines: Sequence[str]) -> list[Entry]:
    """Entries that begin with a bullet, if the first line has one."""
    first = next((line for line in lines if line), "")
    if _BULLET.match(first[:12]) is None:
        return []
    return _by_starts(lines, lambda index, _: _BULLET.match(lines[index][:12]) is not None)


def _by_indents(raw: Sequence[str], lines: Sequence[str]) -> list[Entry]:
    """Entries whose first lines stand further left, or further right, than the lines after them."""
    indents = [len(line) - len(line.lstrip()) if line.strip() else -1 for line in raw]
    found = {indent for indent in indents if indent >= 0}
    if len(found) < 2:
        return []
    first = next(indent for indent in indents if indent >= 0)
    return _by_starts(lines, lambda index, _: indents[index] == first)


def _by_line_ends(raw: Sequence[str], lines: Sequence[str]) -> list[Entry]:
    """One entry a line; a line that can hardly begin a reference goes with the one before it."""
    return _by_starts(lines, lambda index, before: not goes_on(lines[index], lines[before]))


def _by_wrapping(raw: Sequence[str], lines: Sequence[str]) -> list[Entry]:
    """Entries of lines wrapped at one width, told by how lines begin and by lines that end before the width."""
    width = _width(lines)

    def begins(index: int, before: int) -> bool:
        line, earlier = lines[index], lines[before]
        if goes_on(line) or (is_open(earlier) and not (earlier.endswith("/") and opening(line) == 2)):
            return False
        if not _fills(earlier, line, width):
            return opening(line) > 0
        return opening(line) == 2 and is_closed(earlier)

    return _by_starts(lines, begins)


def _by_starts(lines: Sequence[str], begins: Callable[[int, int], bool]) -> list[Entry]:
    """Entries from the lines that begin one, told by the line and the last filled one; the first always does."""
    entries: list[Entry] = []
    for index, line in enumerate(lines):
        if not line:
            continue
        if not entries or begins(index, entries[-1][-1]):
            entries.append([index])
        else:
            entries[-1].append(index)
    return entries
