"""Findings about words that nothing knows: the word, and fixes that put other words in its place."""

from collections.abc import Iterable

from app.checks.finding import Finding, Fix, replaced
from app.checks.spelt import as_printed
from app.checks.word_counts import WORD

_CODES = frozenset({"TTL04", "TTL05", "TXT06", "AFF01", "AFF08"})


def unknown_word(finding: Finding) -> str:
    """The word as printed that a finding calls unknown; "" if it is about something else."""
    word = finding.before
    return word if finding.check in _CODES and WORD.fullmatch(word) else ""


def fixes_with(finding: Finding, words: Iterable[str]) -> list[Fix]:
    """Fixes that put each of some words in the place of the unknown one, without those that the finding has itself."""
    if not unknown_word(finding) or not finding.fixes:
        return []
    edit = finding.fixes[0].edits[0]
    known = {fix.label for fix in finding.fixes}
    if not isinstance(edit.before, str) or edit.before[finding.start : finding.end] != finding.before:
        return []
    found = []
    for word in dict.fromkeys(as_printed(each, finding.before) for each in words):
        if word not in known and word != finding.before:
            after = replaced(edit.before, finding.start, finding.end, word)
            found.append(Fix(word, (edit._replace(after=after),)))
    return found
