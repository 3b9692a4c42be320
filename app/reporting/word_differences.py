"""What differs between two texts, word by word."""

import re
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

Kind = Literal["same", "gone", "new"]

LONGEST = 2000
"""Words; longer texts are shown as wholly other, since comparing them takes a second."""

_WORD = re.compile(r"\s+|\w+|[^\w\s]")


class Run(NamedTuple):
    """Words that stand in both texts, only in the first ("gone") or only in the second ("new")."""

    text: str
    kind: Kind


def marked(run: Run) -> str:
    """The text of a run as it is marked: spaces that alone went or came are shown as signs."""
    is_seen = run.kind == "same" or run.text.strip(" ")
    return run.text if is_seen else run.text.replace(" ", "␣")


def word_differences(before: str, after: str) -> list[Run]:
    """The two texts as one row of runs: without the new ones it is the first text, without those gone the second.

    Where hardly a word is kept, one text stands whole before the other, which is easier to read than crumbs.
    """
    if before == after:
        return [Run(before, "same")] if before else []
    first, second = _WORD.findall(before), _WORD.findall(after)
    if max(len(first), len(second)) > LONGEST:
        return _whole(before, after)
    matcher = SequenceMatcher(None, first, second)  # of long texts it looks past words that are everywhere
    runs: list[Run] = []
    for tag, start, end, new_start, new_end in matcher.get_opcodes():
        if tag == "equal":
            runs.append(Run("".join(first[start:end]), "same"))
            continue
        if end > start:
            runs.append(Run("".join(first[start:end]), "gone"))
        if new_end > new_start:
            runs.append(Run("".join(second[new_start:new_end]), "new"))
    kept = sum(len(run.text.strip()) for run in runs if run.kind == "same")
    return runs if kept * _FEWEST_KEPT >= max(len(before), len(after)) else _whole(before, after)


_FEWEST_KEPT = 5


def _whole(before: str, after: str) -> list[Run]:
    return [Run(text, kind) for text, kind in ((before, "gone"), (after, "new")) if text]  # type: ignore[arg-type]
