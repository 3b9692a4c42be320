"""Results as tables of Markdown."""

from collections import Counter
from collections.abc import Iterable

from training.reliability import caught, most_catchable, reliability

from evaluation.kinds import KINDS
from evaluation.scoring import FIELDS, Tally, values
from evaluation.trials import Result

FEWEST = 10
"""Kinds and languages with fewer references are not told apart."""


def overview(results: Iterable[Result]) -> str:
    """One row a set: how many references, micro F1, core and whole."""
    rows = [[result.name, *_figures(result.tally())] for result in results]
    return _table(["set", "references", "micro F1", "core", "whole"], rows)


def by_field(results: Iterable[Result]) -> str:
    """F1 of each field, one column a set."""
    tallies = {result.name: result.tally() for result in results}
    rows = [[name, *(f"{tally.f1(name):.3f} of {tally.wanted[name]}" for tally in tallies.values())] for name in FIELDS]
    return _table(["field", *tallies], rows)


def by_kind(result: Result) -> str:
    """One row a kind of source."""
    counts = Counter(case.kind for case in result.cases)
    rows = [[kind, *_figures(result.tally(kind=kind))] for kind in KINDS if counts[kind] >= FEWEST]
    return _table(["kind", "references", "micro F1", "core", "whole"], rows)


def by_language(result: Result) -> str:
    """One row a language, the commonest first."""
    counts = Counter(case.language for case in result.cases)
    rows = [
        [language, *_figures(result.tally(language=language))]
        for language, count in counts.most_common()
        if count >= FEWEST
    ]
    return _table(["language", "references", "micro F1", "core", "whole"], rows)


def by_confidence(result: Result, groups: Iterable[Result]) -> str:
    """One row a tenth of confidence: how many readings, what was promised on the mean, the share right as a whole.

    And how many of the wrong ones the least sure fifth holds, of all and of each group.
    """
    right = result.right()
    rows = [
        [f"{band.low:.1f}–{band.high:.1f}", str(band.count), f"{band.promised:.2f}", f"{band.right:.2f}"]
        for band in reliability(result.confidence, right)
    ]
    held = f"Of references with a mistake the fifth with the lowest confidence holds {_caught(result)}"
    by_group = ", ".join(f"{_caught(each)} ({each.name})" for each in groups)
    return _table(["confidence", "references", "promised", "right"], rows) + f"\n{held}; by groups: {by_group}.\n"


def _caught(result: Result) -> str:
    right = result.right()
    most = most_catchable(right)
    return f"{caught(result.confidence, right):.0%}" + (f" (a perfect order would hold {most:.0%})" if most < 1 else "")


def worst(result: Result, count: int) -> str:
    """The references with most fields wrong, each with what was wanted (+) and what was read (-)."""
    told = []
    for case, guess in zip(result.cases, result.read_as, strict=True):
        truth, found = values(case.segments), values(guess)
        wrong = [name for name in FIELDS if truth.get(name) != found.get(name)]
        differing = [f"  {name:9} + {truth.get(name, '')}\n{'':11} - {found.get(name, '')}" for name in wrong]
        told.append((len(wrong), "\n".join([case.raw, *differing])))
    told.sort(key=lambda each: -each[0])
    return "\n\n".join(text for wrong, text in told[:count] if wrong)


def _figures(tally: Tally) -> list[str]:
    return [str(tally.references), f"{tally.micro:.3f}", f"{tally.core_share:.3f}", f"{tally.whole_share:.3f}"]


def _table(heads: list[str], rows: list[list[str]]) -> str:
    lines = ["| " + " | ".join(row) + " |" for row in (heads, ["---"] * len(heads), *rows)]
    return "\n".join(lines) + "\n"
