"""Where the reference lists of a page are."""

import re
from collections.abc import Sequence
from itertools import pairwise

from app.reading.lists.list_ends import end_of_lines
from app.reading.lists.numbering import Mark, best_chain
from app.reading.lists.unnumbered import addresses, goes_on, split_unnumbered, strip_bullet
from app.reading.pages.citing import read_issue_line
from app.reading.pages.furniture import is_furniture, is_link_line
from app.reading.pages.headings import heading_of
from app.reading.pages.navigation import is_navigation
from app.reading.pages.sections import paragraphs
from app.reading.text.likeness import has_year, is_reference, opening

Range = tuple[int, int]

_SMALL_PRINT = re.compile(
    r"creative commons licen[cs]e|© ?\d{4}|copyright ©|\(c\) \d{4}|this (?:work|article|is an open)|download article|"
    r"данная статья|© автор",
    re.IGNORECASE,
)
"""How the small print of a page begins."""
_MOVABLE = frozenset({"abstract", "fulltext", "doi", "other", "body", "views", "issn", "licence", "dates", "title"})
"""Kinds of heading that may be a link or furniture between two entries."""


def find_lists(raw: Sequence[str], lines: Sequence[str]) -> list[Range]:
    """The line ranges of a page's reference lists; `lines` are `raw` squeezed.

    A list stands under its heading, which comes back at the head of a page if the numbers go on after it; without a
    heading it is the longest run of numbered lines that look like references, or of blocks that do.
    """
    headings = {index: heading.kind for index, line in enumerate(lines) if line and (heading := heading_of(line))}
    starts = [index for index, kind in headings.items() if kind == "references"]
    found: list[Range] = []
    last = -1
    last_named = {lines[start].casefold(): start for start in starts}
    for start, limit in pairwise([*starts, len(lines)]):
        if found and start < found[-1][1]:
            continue
        rest = heading_of(lines[start])
        own = start if rest is not None and rest.rest else _after_orders(lines, start + 1, limit)
        if limit < len(lines) and headings.get(own, "references") != "references":
            continue  # a menu's entry
        end = _list_end(lines, own, limit, headings)
        within = [rest.rest, *lines[own + 1 : end]] if rest is not None and rest.rest else lines[own:end]
        chain = best_chain(within)
        if found and start == found[-1][1] and chain and chain[0].number == last + 1:
            found[-1] = (found[-1][0], end)
        elif not chain and start < _MENU and last_named[lines[start].casefold()] > start and not _are_entries(within):
            continue  # a menu's entry too, though what follows it may look like a list
        elif _is_list(within, chain) and (not found or chain or _has_entries(within)):
            found.append((own if own > start + 1 else start, end))
        last = chain[-1].number if chain else -1
    return found or _unheaded(raw, lines, headings)


def _has_entries(lines: Sequence[str]) -> bool:
    return any(map(_is_entry, lines))


def _are_entries(lines: Sequence[str]) -> bool:
    """Whether half of the lines or more are entries: an article's own citation in its head is one too."""
    filled = [line for line in lines if line]
    return sum(map(_is_entry, filled)) * 2 >= len(filled)


def _is_entry(line: str) -> bool:
    return opening(line) == 2 and is_reference(line)


def _after_orders(lines: Sequence[str], start: int, limit: int) -> int:
    """Where the list begins behind the words by which a site offers to sort it: "View by:", "Year", "Author"."""
    at = start
    while at < limit and (not lines[at] or _ORDER.fullmatch(lines[at]) is not None):
        at += 1
    return at if any(lines[start:at]) else start


_ORDER = re.compile(
    r"(?:view|sort(?:ed)?|order(?:ed)?) by:?|(?:article )?order|years?|authors?|publications?|titles?|relevance|"
    r"(?:show|hide|expand|collapse)(?: all)?(?: references)?",
    re.IGNORECASE,
)
_MENU = 60


def _unheaded(raw: Sequence[str], lines: Sequence[str], headings: dict[int, str]) -> list[Range]:
    """The list of a page that has no heading for it."""
    chain = _referring(lines, best_chain(lines))
    if len(chain) > 1 or (chain and _is_whole(lines, chain[0])):
        return [(chain[0].line, _list_end(lines, chain[0].line, len(lines), headings))]
    filled = [index for index, line in enumerate(lines) if line]
    if filled and addresses(lines):
        return [(0, len(lines))]
    blocks = split_unnumbered(lines, raw) if filled else []
    like = [is_reference(_text_of(lines, block)) for block in blocks]
    if (
        blocks
        and sum(like) >= 0.6 * len(blocks)
        and not _is_letter(lines, blocks[0])
        and not any(kind in ("abstract", "about") for kind in headings.values())
    ):
        return [(_first_entry(lines, blocks, like), len(lines))]
    start, end = _longest_run(like)
    if end - start >= 3:
        return [(blocks[start][0], blocks[end - 1][-1] + 1)]
    return []


def _first_entry(lines: Sequence[str], blocks: Sequence[Sequence[int]], like: Sequence[bool]) -> int:
    """The line where the entries of a bare list begin: after a title or a running head that stands above it."""
    for block, is_like in zip(blocks, like, strict=True):
        text = _text_of(lines, block)
        is_issue = len(text) <= 80 and opening(text) < 2 and read_issue_line(text) is not None
        if (is_like and not is_issue) or opening(text) == 2:
            return block[0]
    return blocks[0][0]


def _text_of(lines: Sequence[str], block: Sequence[int]) -> str:
    """The first lines of a block as one, without its bullet."""
    return strip_bullet(" ".join(lines[at] for at in block[:40]))


def _is_letter(lines: Sequence[str], block: Sequence[int]) -> bool:
    """Whether the first block of a text is running text that introduces a list."""
    text = " ".join(lines[at] for at in block[:40])
    return not has_year(text) and (len(text) > 120 or text.endswith(":"))


def _is_whole(lines: Sequence[str], mark: Mark) -> bool:
    """Whether a single number opens a text that is one paragraph: a list of one entry."""
    filled = [index for index, line in enumerate(lines) if line]
    return filled[0] == mark.line and filled[-1] - filled[0] == len(filled) - 1


def _longest_run(like: Sequence[bool]) -> Range:
    """The longest run of true values, as a range."""
    best = (0, 0)
    start = 0
    for place, value in enumerate([*like, False]):
        if not value:
            if place - start > best[1] - best[0]:
                best = (start, place)
            start = place + 1
    return best


def _referring(lines: Sequence[str], chain: Sequence[Mark]) -> list[Mark]:
    """The chain if most of its lines look like references, or a third where the text begins with it, else nothing."""
    if not chain:
        return []
    ends = [mark.line for mark in chain[1:]] + [min(len(lines), chain[-1].line + 6)]
    texts = [
        " ".join(lines[mark.line : min(end, mark.line + 12)])[mark.end :] for mark, end in zip(chain, ends, strict=True)
    ]
    like = sum(is_reference(text) or _CITES.search(text[:400]) is not None for text in texts)
    opens_text = not any(lines[: chain[0].line]) and len({mark.style for mark in chain}) == 1
    return list(chain) if like * (3 if opens_text else 2) > len(chain) else []


_CITES = re.compile(r"\b(?:ibid|op\. cit|loc\. cit|там же|указ\. соч|pp?\. ?\d|fols?\. ?\d)", re.IGNORECASE)
"""What a footnote has that cites without a year."""


def _is_list(lines: Sequence[str], chain: Sequence[Mark]) -> bool:
    """Whether what stands under a heading "References" is a list at all: a page's menu has that word too.

    `chain` are the marks that number the lines.
    """
    if not any(lines):
        return False
    first = next(index for index, line in enumerate(lines) if line)
    if chain and (_referring(lines, chain) or chain[0].line == first):
        return True
    kept = ["" if is_link_line(line) else line for line in lines]
    blocks = split_unnumbered(kept, kept)
    texts = [strip_bullet(" ".join(lines[at] for at in block[:40])) for block in blocks]
    return sum(has_year(text) and opening(text) > 0 for text in texts) >= max(1, 0.4 * len(texts))


def _list_end(lines: Sequence[str], start: int, limit: int, headings: dict[int, str]) -> int:
    """Where the list that begins at `start` ends, at `limit` at the latest."""
    chain = [mark._replace(line=mark.line + start) for mark in best_chain(lines[start:limit])]
    if not _referring(lines, chain) and not (chain and not any(lines[start : chain[0].line])):
        chain = []
    for index in range(start + 1, limit):
        kind = headings.get(index)
        if kind == "doi" and lines[index - 1]:
            continue  # an entry's own, broken before it
        if kind is None or (is_link_line(lines[index]) and kind in _MOVABLE):
            continue
        if not (_goes_on_after(chain, index, kind) or (not chain and _goes_on_plain(lines, index, kind))):
            limit = index
            break
    chain = [mark for mark in chain if mark.line < limit]
    return end_of_lines(lines, chain, start, _without_tail(lines, chain, start, limit))


def _goes_on_after(chain: Sequence[Mark], index: int, kind: str) -> bool:
    """Whether the numbers before and after a heading show that it stands within the list."""
    if kind not in _MOVABLE:
        return False
    return any(
        earlier.line <= index < later.line and later.number == earlier.number + 1 and later.line - index <= 12
        for earlier, later in pairwise(chain)
    )


def _goes_on_plain(lines: Sequence[str], index: int, kind: str) -> bool:
    """Whether a line "DOI: …" stands between two entries of a list without numbers."""
    following = next((line for line in lines[index + 1 : index + 4] if line), "")
    return kind == "doi" and opening(following) == 2 and has_year(following)


def _without_tail(lines: Sequence[str], chain: Sequence[Mark], start: int, end: int) -> int:
    """The end of the list without the lines of the page that follow its last entry."""
    at = chain[-1].line if chain else start
    while at < end and lines[at] and not (chain and at > chain[-1].line and _SMALL_PRINT.match(lines[at][:80])):
        at += 1
    if at < end and lines[at]:
        return at
    if not chain:
        return _before_navigation(lines, at, end)
    lacking = _blocks_of_entries(lines, chain) - 1
    while at < end:
        block = at
        while block < end and not lines[block]:
            block += 1
        after = block
        while after < end and lines[after]:
            after += 1
        text = " ".join(lines[block:after])
        is_own = _belongs(text) or (lacking > 0 and not is_furniture(text) and not _SMALL_PRINT.match(text[:80]))
        if not text or (is_navigation(lines[block]) and not is_link_line(text)) or not is_own:
            return at
        lacking -= 1
        at = after
    return end


def _blocks_of_entries(lines: Sequence[str], chain: Sequence[Mark]) -> int:
    """How many blocks between blank lines an entry has at least, as in a document whose paragraphs are its lines."""
    return min((len(paragraphs(lines[mark.line : later.line])) for mark, later in pairwise(chain)), default=1)


def _before_navigation(lines: Sequence[str], at: int, end: int) -> int:
    """Where the first line of a menu or of small print begins that no reference follows; the list ends there."""
    last = next((index for index in range(at, end) if _opens_menu(lines, index, end)), end)
    while last > at and (not lines[last - 1] or is_navigation(lines[last - 1]) or is_furniture(lines[last - 1])):
        last -= 1
    return last


def _opens_menu(lines: Sequence[str], index: int, end: int) -> bool:
    """Whether a line set apart is of a menu, and the next filled one begins no reference."""
    if not lines[index] or lines[index - 1] or not is_navigation(lines[index]) or is_link_line(lines[index]):
        return False
    following = next((lines[at] for at in range(index + 1, min(end, index + 6)) if lines[at]), "")
    return not is_reference(following)


def _belongs(text: str) -> bool:
    """Whether a block after the last number still is of the list: an address, link words, a whole reference."""
    return is_link_line(text) or (not is_furniture(text) and (goes_on(text) or is_reference(text)))
