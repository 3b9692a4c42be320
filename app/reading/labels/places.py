"""Where each word of a reference stands, as codes: what came before, what is to come, how far in, in what brackets."""

import numpy as np
from numpy.typing import NDArray

from app.reading.labels.journal_names import NAME_KEYS, journal_names

KINDS = "YNMURIlXKDCO"
"""The coarse kinds of word: year, number, long number, address, range, initials, small, roman number, capitals, mixed
with digits, capitalised, and "O" outside the reference."""

Codes = NDArray[np.intp]

_ENDS = ["0", "1", "2", "3", "-1", "-2", "-3", "mid"]
_INSIDE = [[], ["quoted=1"], ["nested=1"], ["quoted=1", "nested=1"]]


def _named(name: str, keys: list[list[str]]) -> list[list[str]]:
    return [[key.replace("jn=", f"{name}=") for key in each] for each in keys]


PLACE_KEYS: tuple[list[list[str]], ...] = (
    [[f"ng={count}{year}{kind}"] for count in range(4) for year in "ny" for kind in KINDS],
    [[f"na={count}{year}{kind}"] for count in range(4) for year in "ny" for kind in KINDS],
    [[f"cue={passed}{kind}"] for passed in range(8) for kind in KINDS],
    [[f"pos={tenth}", f"at={end}", *inside] for tenth in range(10) for end in _ENDS for inside in _INSIDE],
    NAME_KEYS,
    _named("jp", NAME_KEYS),
    _named("jf", NAME_KEYS),
)
"""What each code of each family of places tells the model.

How many numbers came before, and whether a year did; the same of what comes behind; whether slashes, a quotation or
an "In" were passed; the tenth of the reference; the nearest end; quoted or bracketed; part of a journal's name; and
whether the word before and the word behind are."""

_YEAR = KINDS.index("Y")
_NUMBERS = [KINDS.index(kind) for kind in "NRM"]


def place_codes(words: Codes, gaps: Codes, lengths: Codes) -> Codes:
    """The codes of words, one for each family in `PLACE_KEYS`: (families, words, references).

    `words` (words, references, 3) holds each word's kind, hash, and whether it may mean "In": 2 by itself, 1 behind
    punctuation. `gaps` (words + 1, references, 5) holds of the gap before each word, and of the last, the counts of
    quotation marks, opening and closing brackets, whether it is more than a space, and whether it is two slashes.
    `lengths` are the numbers of words. What stands behind a reference's end is of no meaning.
    """
    kinds, hashes, cues = np.moveaxis(words, 2, 0)
    quotes, opens, closes, bounds, slashes = np.moveaxis(gaps, 2, 0)[:, :-1]
    at = np.arange(len(words))[:, None]
    numbers = np.isin(kinds, _NUMBERS) & (at < lengths)
    years = (kinds == _YEAR) & (at < lengths)
    tenth = np.minimum(at * 10 // np.maximum(lengths, 1), 9)
    left = lengths - at
    ends = np.where(at < 4, at, np.where((left > 0) & (left < 4), left + 3, len(_ENDS) - 1))
    depth = np.cumsum(opens - closes, axis=0)
    nested = depth > np.minimum(np.minimum.accumulate(depth, axis=0), 0)
    marks = np.cumsum(quotes, axis=0)
    quoted = marks % 2
    inside = _before((cues == 2) | ((cues == 1) & (bounds > 0))) > 0
    passed = (np.cumsum(slashes, axis=0) > 0) + 2 * ((marks > 0) & (quoted == 0)) + 4 * inside
    names = journal_names().codes(hashes.astype(np.uint64), gaps[:, :, 3] > 0, lengths)
    return np.stack(
        [
            (np.minimum(_before(numbers), 3) * 2 + (_before(years) > 0)) * len(KINDS) + kinds,
            (np.minimum(_behind(numbers), 3) * 2 + (_behind(years) > 0)) * len(KINDS) + kinds,
            passed * len(KINDS) + kinds,
            (tenth * len(_ENDS) + ends) * len(_INSIDE) + quoted + 2 * nested,
            names,
            np.concatenate([np.zeros_like(names[:1]), names[:-1]]),
            np.concatenate([names[1:], np.zeros_like(names[:1])]),
        ]
    )


def _before(these: NDArray[np.bool_]) -> Codes:
    """How many of these came before each word."""
    return np.cumsum(these, axis=0) - these


def _behind(these: NDArray[np.bool_]) -> Codes:
    """How many of these come behind each word."""
    passed: Codes = np.cumsum(these, axis=0)
    return passed[-1:] - passed
