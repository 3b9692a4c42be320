"""Which words of references look like the name of a journal, by what was learnt from lists of journals.

Of the names only fingerprints are kept, one number for the words of each, so that runs of words can be recognised
but no name read back; of single words, in how many names they stood.
"""

import math
import zlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from app.reading.labels.arrays import read_arrays, write_arrays
from app.resources import resource

KNOWLEDGE = "parser/journals.npz"

Codes = NDArray[np.intp]
Hashes = NDArray[np.uint64]

_LONGEST = 10
_FACTOR = np.uint64(0x9E3779B97F4A7C15)
_SHIFT = np.uint64(32)
_SIEVE_SHIFT = np.uint64(44)
_ALL_BITS = (1 << 64) - 1
_BOUND = 16

_COVERS = ["none"] + [f"{bound}{size}{at}" for bound in range(3) for size in range(1, 6) for at in "bi"]
NAME_KEYS = [[f"jn={cover}"] for cover in _COVERS]
"""What each code tells the model: how many ends of the run have punctuation outside, its words, begin or inside."""


def word_hash(word: str) -> int:
    """A number for a word, the same on every machine, whatever its case."""
    return zlib.crc32(word.lower().encode(errors="replace"))


def run_hash(hashes: Hashes, following: Hashes) -> Hashes:
    """The number of a run of words, from that of the run before its last word and that of the last word."""
    return (hashes + following + np.uint64(1)) * _FACTOR


@dataclass(frozen=True, slots=True)
class JournalNames:
    """Fingerprints of names, sorted, and the rank of words by their hash: in how many names they stood.

    A rank is 1 for up to 3 names, 2 up to 15, 3 up to 63, 4 for more; words that stood in one alone have none.
    `sieve` says of the upper 20 bits of a fingerprint whether any has them: most runs of words end there.
    """

    names: NDArray[np.uint32]
    ranks: Mapping[int, int]
    sieve: NDArray[np.bool_]

    def know(self, words: Sequence[str]) -> bool:
        """Whether the words together are a name."""
        run = _run(words)
        if not self.sieve[run >> int(_SIEVE_SHIFT - _SHIFT)]:
            return False
        place = np.searchsorted(self.names, np.uint32(run))
        return bool(place < len(self.names) and self.names[place] == run)

    def codes(self, hashes: Hashes, bounds: NDArray[np.bool_], lengths: Codes) -> Codes:
        """For each word the code of the best run of words that is a journal's name and holds it.

        `hashes` are the words' (words, references), `bounds` whether punctuation stands before each and behind the
        last (words + 1, references). Runs with punctuation at both ends are better than with one or none, then
        longer ones are.
        """
        starts, columns, sizes = self._runs(hashes, lengths)
        bound = bounds[starts, columns].astype(np.intp) + bounds[starts + sizes, columns]
        values = bound * _BOUND + sizes
        best = np.zeros(hashes.shape, dtype=np.intp)
        inside = np.arange(sizes.sum()) - np.repeat(np.cumsum(sizes) - sizes, sizes)
        np.maximum.at(best, (np.repeat(starts, sizes) + inside, np.repeat(columns, sizes)), np.repeat(values, sizes))
        goes_on = np.ones(hashes.shape, dtype=np.intp)
        goes_on[starts, columns] = best[starts, columns] != values
        shown = (best // _BOUND * 5 + np.minimum(best % _BOUND, 5) - 1) * 2 + goes_on
        return np.where(best > 0, 1 + shown, 0)

    def _runs(self, hashes: Hashes, lengths: Codes) -> tuple[Codes, Codes, Codes]:
        """Where runs that are names start: word, reference, and how many words each has."""
        found: list[tuple[Codes, Codes, Codes]] = []
        runs = np.zeros_like(hashes)
        for size in range(1, min(_LONGEST, len(hashes)) + 1):
            runs = run_hash(runs[: len(hashes) - size + 1], hashes[size - 1 :])
            starts, columns = np.nonzero(self.sieve[runs >> _SIEVE_SHIFT])
            prints = (runs[starts, columns] >> _SHIFT).astype(np.uint32)
            places = np.minimum(np.searchsorted(self.names, prints), len(self.names) - 1)
            known = (self.names[places] == prints) & (starts + size <= lengths[columns])
            found.append((starts[known], columns[known], np.full(known.sum(), size)))
        starts, columns, sizes = (np.concatenate(parts) for parts in zip(*found, strict=True))
        return starts, columns, sizes


def read_knowledge(path: Path) -> JournalNames:
    """What was learnt of journals' names, from the file `path`."""
    names, words, ranks = read_arrays(path, "names", "words", "ranks")
    sieve = np.zeros(1 << 20, dtype=bool)
    sieve[names >> np.uint32(12)] = True
    return JournalNames(names, dict(zip(words.tolist(), ranks.tolist(), strict=True)), sieve)


def write_knowledge(path: Path, names: list[list[str]]) -> None:
    """Learn from names, each a list of words, and write what is kept of them to `path`."""
    prints = {_run(name) for name in names if name and len("".join(name)) > 2}
    counts = Counter(word_hash(word) for name in names for word in set(name))
    known = sorted(hashed for hashed, count in counts.items() if count > 1)
    ranks = [min(4, 1 + int(math.log(counts[hashed], 4))) for hashed in known]
    write_arrays(
        path,
        {
            "names": np.array(sorted(prints), dtype=np.uint32),
            "words": np.array(known, dtype=np.uint32),
            "ranks": np.array(ranks, dtype=np.uint8),
        },
    )


def _run(words: Sequence[str]) -> int:
    """As `run_hash`, of words one by one and shortened to a fingerprint."""
    run = 0
    for word in words:
        run = (run + word_hash(word) + 1) * int(_FACTOR) & _ALL_BITS
    return run >> int(_SHIFT)


@lru_cache(maxsize=1)
def journal_names() -> JournalNames:
    """What ships with the program of the names of journals."""
    return read_knowledge(resource(KNOWLEDGE))
