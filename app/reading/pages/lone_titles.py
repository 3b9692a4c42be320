"""The title in the head of a page that names no authors, told from menus, notices and imprints around it."""

import re
from collections.abc import Sequence
from itertools import takewhile

from app.reading.pages.bylines import affiliation_mark, is_affiliation
from app.reading.pages.headline import names_journal, translated
from app.reading.text.countries import locate

_FEWEST_WORDS, _SHORTEST = 4, 30
_LONGEST_SENTENCE = 15
_OF_SITE = re.compile(
    r"©|\bcopyright|creative commons|licen[sc]ed? (?:under|agreement)|\bcookies?\b|\blog ?in\b|subscri|users online|"
    r"\bissn\b|https?:|www\.|@|this page|bibtex|back issues|table of contents|next article|previous article|"
    r"special issue|research topic|web publication",
    re.IGNORECASE,
)
_SENTENCES = re.compile(r"[^\W\d_]{4,}[.!?] (?=[^\W\d_a-zа-яё])")


def title_alone(groups: Sequence[Sequence[str]]) -> list[str]:
    """The lines of the last group above the institutions that may be a title, of one in several languages the first;
    [] if none may."""
    above = takewhile(lambda group: not all(map(is_place, group)), groups)
    likely = [lines for group in above if (lines := [line for line in group if _is_likely(line)])]
    return translated(likely)[:1] or (likely[-1] if likely else [])


def is_place(line: str) -> bool:
    """Whether a line is an institution by its mark or its country; a title may hold a word for one: "school"."""
    return is_affiliation(line) and bool(affiliation_mark(line)[0] or locate(line).country)


def is_notice(line: str) -> bool:
    """Whether a line is several sentences that a site says to its readers, no title."""
    return line.endswith((".", "!")) and len(line.split()) > _LONGEST_SENTENCE and _SENTENCES.search(line) is not None


def _is_likely(line: str) -> bool:
    if len(line.split()) < _FEWEST_WORDS and len(line) < _SHORTEST:
        return False
    if (
        line.startswith(("*", "†", "‡"))
        or line.endswith((":", "..."))
        or (line.endswith(".") and len(line.split()) > _LONGEST_SENTENCE)
    ):
        return False
    return not (_OF_SITE.search(line) or is_place(line) or names_journal(line))
