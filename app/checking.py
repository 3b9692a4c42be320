"""Checking the articles of a library and keeping what is found: the one that is shown at once, the others by and by.

`python -m app.checking LIBRARY [WORDS …]` checks the articles whose ids it is told, one a line, and prints for each one
JSON line that `kept_from` reads. It never writes: a window runs it beside itself, at rest, and keeps what it hears.
"""

import json
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from app.apart import told_apart
from app.checks import CHECKS, Elsewhere, Finding, Rechecker, check_list
from app.errors import CorrigendaError
from app.library import ALSO, KeptFinding, Library, View
from app.mending import ignored
from app.model import Article
from app.others import OtherArticles
from app.rules import rules_of
from app.words import lexicon_of

if TYPE_CHECKING:
    from app.checks.word_lists import WordList

EDITION = 5
"""Raised when checks find something else than before, so that what was kept is looked for again."""

MOST_CHECKED = 30_000
"""References of a list that is checked: it is read as a whole, and takes nine tenths of a gigabyte."""

MOST_COMPARED = 2_000
"""References of a list about which other articles are asked; a longer one tells enough itself."""

_HEEDED_EVERY_S = 0.05
"""How long a check of a long list goes on before it hears that it is cancelled."""

_IN_BOTH = "LST02"
"""The check that is as much about the reference that one is compared with."""


class Look(NamedTuple):
    """The findings of an article, with the article and the ids of its references, in order, as they were checked.

    `change` is the library's last change before the article was read.
    """

    article: Article
    ids: tuple[int, ...]
    findings: tuple[Finding, ...]
    change: int = 0


class Kept(NamedTuple):
    """What is to be kept of a look: the article's id, its findings, and the library's change that it rests on."""

    article_id: int
    findings: list[KeptFinding]
    change: int


def look(
    library: Library,
    article_id: int,
    *,
    rechecker: Rechecker | None = None,
    lists: "Sequence[WordList]" = (),
    report: Callable[[int, int], None] = lambda done, total: None,
) -> Look:
    """What the checks find in an article, without what was ignored, the words of `lists` being known; for a worker.

    `rechecker` remembers what was found in the same article before. `report` hears how many checks of all are done.
    Raises `CorrigendaError` for a list that would fill the memory.
    """
    change = library.latest_change()
    refuse_too_long(library.count(View(article_id)), "Move some of them to another article to have them checked.")
    article, references = library.article(article_id), library.references(article_id)
    done, last = 0, monotonic()

    def go_on() -> None:
        nonlocal done
        report(done, len(CHECKS))
        done += 1

    def heed() -> None:
        nonlocal last
        if monotonic() - last > _HEEDED_EVERY_S:
            last = monotonic()
            report(done, len(CHECKS))

    check = rechecker.check if rechecker is not None else check_list
    findings = check(
        article,
        references,
        ignored=ignored(library, article_id),
        lexicon=lexicon_of(library, lists),
        rules=rules_of(library),
        apart=told_apart(library),
        between=go_on,
        heed=heed,
        elsewhere=_elsewhere(library, article_id, rechecker) if len(references) <= MOST_COMPARED else None,
    )
    return Look(article, tuple(each.id or 0 for each in references), tuple(findings), change)


def refuse_too_long(count: int, advice: str) -> None:
    """Raise `CorrigendaError` for a list of so many references that checking it would fill the memory."""
    if count > MOST_CHECKED:
        raise CorrigendaError(
            f"This list holds {count:,} references, more than the {MOST_CHECKED:,} that are checked at once. {advice}"
        )


def _elsewhere(library: Library, article_id: int, rechecker: Rechecker | None) -> Elsewhere:
    """What other articles hold, with what they were asked before about the same list."""
    known = rechecker.elsewhere if rechecker is not None else None
    elsewhere = known or Elsewhere(OtherArticles(library, article_id))
    if rechecker is not None:
        rechecker.elsewhere = elsewhere
    return elsewhere


def checked_by(lists: Iterable[tuple[Path, int]]) -> str:
    """What names the checks as they are now: their edition, which are on, and the files of known words by length."""
    codes = ",".join(check.code for check in CHECKS if not check.off)
    return " ".join([f"{EDITION}:{codes}", *(f"{path}:{count}" for path, count in sorted(lists))])


def kept_of(found: Look) -> Kept:
    """What is kept of a look: what asks something of an editor, so nothing that printing mends by itself."""
    rows: list[KeptFinding] = []
    for finding in found.findings:
        if finding.is_mended:
            continue
        places = (*finding.references, *(finding.related if finding.check == _IN_BOTH else ()))
        ids: list[int | None] = [found.ids[place - 1] for place in dict.fromkeys(places)]
        for number, each in enumerate(ids or [None]):
            rows.append(KeptFinding(each, finding.field, finding.check, ALSO if number else finding.certainty))
    return Kept(found.article.id or 0, rows, found.change)


def keep(library: Library, kept: Kept, *, checks: str) -> bool:
    """Keep it in the library; False if the article was changed meanwhile or something else is being written."""
    return library.keep_findings(kept.article_id, kept.findings, change=kept.change, checks=checks)


def kept_from(line: str) -> Kept:
    """What a line that `main` printed says."""
    article_id, change, rows = json.loads(line)
    return Kept(article_id, [KeptFinding(*row) for row in rows], change)


def main(arguments: Sequence[str]) -> int:
    """Check the articles that standard input names, until it ends; an article that is gone is passed over."""
    from app.checks.word_lists import read_word_list

    if hasattr(os, "nice"):
        os.nice(10)
    path, *words = map(Path, arguments)
    lists = [read_word_list(each) for each in words]
    with Library.open(path, read_only=True) as library:
        for line in sys.stdin:
            try:
                kept = kept_of(look(library, int(line), lists=lists))
            except (KeyError, CorrigendaError):
                kept = Kept(int(line), [], -1)
            sys.stdout.write(json.dumps([kept.article_id, kept.change, kept.findings]) + "\n")
            sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
