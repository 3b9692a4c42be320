"""A list without numbers to its entries: by blank lines, hanging indents, bullets, line ends or wrapped lines.

Each way of cutting is tried and the one whose pieces look most like whole references is taken.
"""

import re
from collections.abc import Callable, Sequence

from app.reading.likeness import has_year, is_closed, is_open, is_reference, opening
from app.reading.wrapping import squeezed

Entry = list[int]
"""The numbers of the lines that an entry takes, in order."""

_BULLET = re.compile(r"[•●▪◦‣·*→►■–—-]\s+(?=\S)")
_CONTINUATION = re.compile(
    r"(?:https?:|doi\b|www\.|pmid\b|pmcid\b|available (?:at|from)|url\b|режим доступа|дата обращения|accessed|eprint|"
    r"epub\b|\[\w|\(in |\d|retrieved from|disponible en|disponível em|[a-zа-яё])",
    re.IGNORECASE,
)
_LOWER_CONTINUATION = re.compile(
    r"(?!(?:de|del|della|der|den|di|du|da|dos|das|la|le|van|von|zu|ten|ter|el|al)\b|d['’])[a-zа-яё]"
)


def split_unnumbered(raw: Sequence[str]) -> list[Entry]:
    """The entries of a list that has no numbers; `raw` are its lines with their indents, blank ones empty."""
    lines = [squeezed(line) for line in raw]
    ways: tuple[Callable[[Sequence[str], Sequence[str]], list[Entry]], ...] = (
        _by_bullets,
        _by_blank_lines,
        _by_indents,
        _by_line_ends,
        _by_wrapping,
    )
    best: list[Entry] = []
    best_score = -1.0
    for way in ways:
        entries = way(raw, lines)
        score = _score(lines, entries)
        if entries and score > best_score + 0.02:
            best, best_score = entries, score
    return best


def strip_bullet(line: str) -> str:
    """The line without a bullet at its start."""
    match = _BULLET.match(line[:12])
    return line[match.end() :] if match else line


def _score(lines: Sequence[str], entries: Sequence[Entry]) -> float:
    """The share of the entries that look like one whole reference, 0 to 1."""
    if not entries:
        return -1.0
    return sum(_likeness(lines, entry) for entry in entries) / len(entries)


def _likeness(lines: Sequence[str], entry: Entry) -> float:
    """How much one entry looks like one whole reference, 0 to 1."""
    text = " ".join(lines[index][:1000] for index in entry[:60])
    if goes_on(lines[entry[0]]):
        return 0.0
    begins = opening(text)
    score = 0.3 * begins / 2 + (0.4 if is_reference(text) else 0.1 if has_year(text) else 0.0)
    score += 0.2 if is_closed(text) else 0.0
    score += 0.1 if len(text) < 700 else 0.0
    inner = sum(
        opening(lines[later]) == 2 and is_closed(lines[earlier]) and has_year(lines[earlier])
        for earlier, later in zip(entry, entry[1:], strict=False)
    )
    return score / (1 + 2 * inner)


def goes_on(line: str) -> bool:
    """Whether a line can hardly begin a reference: it is an address, a number, or in lower case."""
    match = _CONTINUATION.match(line[:40])
    if match is None:
        return False
    if match[0][0].isalpha() and len(match[0]) == 1:
        return _LOWER_CONTINUATION.match(line[:40]) is not None
    return True


def _by_blank_lines(raw: Sequence[str], lines: Sequence[str]) -> list[Entry]:
    """Blocks between blank lines; an address or an unfinished sentence is followed into the next block."""
    entries: list[Entry] = []
    fresh = True
    for index, line in enumerate(lines):
        if not line:
            fresh = True
            continue
        if entries and (not fresh or goes_on(line) or is_open(lines[entries[-1][-1]])):
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
    return _by_starts(lines, lambda index: _BULLET.match(lines[index][:12]) is not None)


def _by_indents(raw: Sequence[str], lines: Sequence[str]) -> list[Entry]:
    """Entries whose first lines stand further left, or further right, than the lines after them."""
    indents = [len(line) - len(line.lstrip()) if line.strip() else -1 for line in raw]
    found = {indent for indent in indents if indent >= 0}
    if len(found) < 2:
        return []
    first = next(indent for indent in indents if indent >= 0)
    return _by_starts(lines, lambda index: indents[index] == first)


def _by_line_ends(raw: Sequence[str], lines: Sequence[str]) -> list[Entry]:
    """One entry a line; a line that can hardly begin a reference goes with the one before it."""
    return _by_starts(lines, lambda index: not goes_on(lines[index]))


def _by_wrapping(raw: Sequence[str], lines: Sequence[str]) -> list[Entry]:
    """Entries of lines wrapped at one width, told by how lines begin and by lines that end before the width."""
    lengths = sorted(len(line) for line in lines if line)
    width = lengths[int(len(lengths) * 0.9)] if lengths else 0
    previous = -1

    def begins(index: int) -> bool:
        nonlocal previous
        earlier, previous = previous, index
        line, before = lines[index], lines[earlier]
        if goes_on(line) or not is_closed(before):
            return False
        if opening(line) == 2:
            return True
        first_word = line[:60].split(" ", 1)[0]
        ended_early = len(before) + 1 + len(first_word) <= width * 0.9
        return opening(line) == 1 and ended_early

    return _by_starts(lines, begins)


def _by_starts(lines: Sequence[str], begins: Callable[[int], bool]) -> list[Entry]:
    """Entries from the lines that begin one; the first line always does."""
    entries: list[Entry] = []
    for index, line in enumerate(lines):
        if not line:
            continue
        starts = begins(index)
        if starts or not entries:
            entries.append([index])
        else:
            entries[-1].append(index)
    return entries
