"""The title of an article among the lines of a page's head."""

import re
from collections.abc import Sequence

from app.reading.text.journal_words import is_called_journal
from app.reading.text.language import are_translations, language_of
from app.reading.text.wrapping import join_lines

_SUBTITLE = re.compile(
    r"(?:an?|the|eine?|une?)\s.{0,80}(?:\b(?:trial|study|analysis|review|survey|report|cohort|étude)s?|\w*(?:studie|analyse|erhebung))",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"[:,\-–—\u00ad]$|\b(?:of|and|in|for|the|with|on|и|в|на|при|с|de|la|uma?|una?|ein|une|y|e|und|der|des|et)$",
    re.IGNORECASE,
)
_LEADS_ON = re.compile(
    r"(?:[,\-–—]|\b(?:of|and|in|for|the|with|on|de|la|y|e|und|der|des|et|do|da|i|w|и|в|на|с))$", re.IGNORECASE
)
"""The end of a line that is none of a title."""
MOST_LINES = 4
"""Lines that a title takes at most; more than that are a menu's, and the title is the last of them."""


def headline(lines: Sequence[str]) -> str:
    """The title that the lines before an article's authors are, or end in; of one in several languages the first."""
    if len(lines) > MOST_LINES:
        lines = _last_titles(lines) or lines[_start(lines) :]
    while len(lines) > 1 and _is_rubric(lines):
        lines = lines[1:]
    return _as_one(titles_apart(lines)[0])


def titles_apart(lines: Sequence[str]) -> list[Sequence[str]]:
    """The lines of each title where one stands in several languages, told by their small words; else all together."""
    begins = [at for at in range(1, len(lines)) if lines[at][0].isupper() and not leads_on(lines[at - 1])]
    firsts = {at: language_of(" ".join(lines[:at])) for at in begins}
    plain = (at for at in begins if firsts[at] and language_of(lines[at]) not in ("", firsts[at]))
    unclear = (at for at in begins if firsts[at] and not language_of(lines[at]))
    for at in (*plain, *unclear):
        if language_of(" ".join(lines[at:])) not in ("", firsts[at]):
            return [lines[:at], *titles_apart(lines[at:])]
    return [lines]


def leads_on(line: str) -> bool:
    """Whether a line of a title ends as none does: in a comma, a hyphen or a small word."""
    return _LEADS_ON.search(line[-20:]) is not None


def with_what_goes_on(lines: Sequence[str]) -> list[str]:
    """The first of the lines with those under it that go on from it."""
    kept = list(lines[:1])
    for line in lines[1:MOST_LINES]:
        if not _continues(kept[-1], line):
            break
        kept.append(line)
    return kept


def _last_titles(lines: Sequence[str]) -> Sequence[str]:
    """The lines that many lines end in if they are titles in several languages, each broken over a few; else []."""
    titles = titles_apart(lines)
    last = len(titles) - 1
    while (
        last
        and len(titles[last]) < MOST_LINES
        and all(are_translations(" ".join(titles[last - 1][-MOST_LINES:]), " ".join(other)) for other in titles[last:])
    ):
        last -= 1
    if last == len(titles) - 1:
        return []
    first = titles[last]
    as_long = len(first) - min(MOST_LINES, max(map(len, titles[last + 1 :])))
    return [*first[max(0, min(as_long, _start(first))) :], *(line for title in titles[last + 1 :] for line in title)]


def translated(groups: Sequence[Sequence[str]]) -> list[str]:
    """The titles in two languages or more that the groups end in, each in a line of its own; [] if they do not."""
    found: list[str] = []
    for group in reversed(groups):
        titles: list[str] = []
        for line in reversed(group):
            if not all(_is_translation(line, other) for other in (*found, *titles)):
                return _in_order(found)
            titles.append(line)
        found += titles
    return _in_order(found)


def _in_order(found: list[str]) -> list[str]:
    return found[::-1] if len(found) > 1 else []


def _is_translation(one: str, other: str) -> bool:
    """Whether two lines are titles of about one length in different languages."""
    shorter, longer = sorted((len(one), len(other)))
    return shorter >= max(_SHORTEST, longer // 2) and are_translations(one, other)


_SHORTEST = 20


def _is_rubric(lines: Sequence[str]) -> bool:
    """Whether the first line, a word or all in capitals above a title, names the field or the site: "Neuroscience"."""
    first, longer = lines[0], next((line for line in lines[1:] if len(line.split()) > _FEW), "")
    if not longer[:1].isupper() or longer.startswith(("A ", "An ")) or _GOES_ON.search(first) is not None:
        return False
    if first.isupper() and not longer.isupper():
        return len(first) <= _LONGEST_RUBRIC
    return first.isalpha() and len(longer.split()) > _FEW + 1


_LONGEST_RUBRIC, _FEW = 60, 3


def _as_one(lines: Sequence[str]) -> str:
    """The lines of a title as one; a colon stands before a subtitle that says what kind of study it is."""
    last = lines[-1]
    if len(lines) > 1 and _SUBTITLE.fullmatch(last[:120]) is not None and lines[-2][-1].isalnum() and last[0].isupper():
        before = join_lines(lines[:-1])
        if _GOES_ON.search(before[-40:]) is None:
            return f"{before}: {last}"
    return join_lines(lines)


def is_known_journal(line: str) -> bool:
    """Whether a line of a few words is the name of a journal that one learnt of: "eLife"."""
    words = line.split()
    if len(words) > _MOST_WORDS or not all(word.isalpha() for word in words):
        return False
    from app.reading.labels.journal_names import journal_names  # brings numpy

    return journal_names().know(words)


_MOST_WORDS = 4


def names_journal(line: str) -> bool:
    """Whether a line is a journal's name: a known one, or one of a few words that is called so and of no menu."""
    is_called = is_called_journal(line) and _OF_MENU.search(line) is None and len(line.split()) <= _MOST_IN_NAME
    return is_called or is_known_journal(line)


_OF_MENU = re.compile(r"\b(?:info|menu|home|all|search|about|submit|сведения|о журнале)", re.IGNORECASE)
_MOST_IN_NAME = 12


def is_subtitle(line: str) -> bool:
    """Whether a line tells what kind of study a title is of: "A randomised trial"."""
    return _SUBTITLE.fullmatch(line[:120]) is not None


def _start(lines: Sequence[str]) -> int:
    """Where a title at the end of many lines begins."""
    start = len(lines) - 1
    other = language_of(lines[start - 1])
    if other and language_of(lines[start]) not in ("", other) and len(lines[start - 1]) >= 20:
        start -= 1
    while start and len(lines) - start < MOST_LINES and _continues(lines[start - 1], lines[start]):
        start -= 1
    return start


_SHORTEST_CAPITALS = 8


def _continues(before: str, line: str) -> bool:
    """Whether a line of a title goes on from the one before it, or has it in capitals like that one."""
    if before.isupper() and line.isupper() and min(len(before), len(line)) > _SHORTEST_CAPITALS:
        return True
    return line[0].islower() or _GOES_ON.search(before[-40:]) is not None or _SUBTITLE.fullmatch(line[:120]) is not None
