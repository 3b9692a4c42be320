"""Where each word of a reference stands, as codes: how many numbers came before, how far in, how far from the ends."""

import numpy as np
from numpy.typing import NDArray

KINDS = "YNMURIlXKDCO"
"""The coarse kinds of word: year, number, long number, address, range, initials, small, roman number, capitals, mixed
with digits, capitalised, and "O" outside the reference."""

Codes = NDArray[np.intp]

_ENDS = ["0", "1", "2", "3", "-1", "-2", "-3", "mid"]
PLACE_KEYS: tuple[list[list[str]], ...] = (
    [[f"ng={count}{year}{kind}"] for count in range(4) for year in "ny" for kind in KINDS],
    [[f"pos={tenth}"] for tenth in range(10)],
    [[f"at={end}"] for end in _ENDS],
    [[], ["quoted=1"], ["nested=1"], ["quoted=1", "nested=1"]],
)
"""What each code of each family of places tells the model."""

_YEAR = KINDS.index("Y")
_NUMBERS = [KINDS.index(kind) for kind in "NRM"]


def place_codes(kinds: Codes, marks: Codes, lengths: Codes) -> Codes:
    """The codes of words, one for each family in `PLACE_KEYS`: (families, words, references).

    `kinds` are the words' kinds (words, references); `marks` the counts of quotation marks, opening and closing
    brackets in the gap before each (words, references, 3); `lengths` the numbers of words. What stands behind a
    reference's end is of no meaning.
    """
    at = np.arange(kinds.shape[0])[:, None]
    left = lengths - at
    numbers = np.minimum(_before(np.isin(kinds, _NUMBERS)), 3)
    seen_year = _before(kinds == _YEAR) > 0
    ends = np.where(at < 4, at, np.where((left > 0) & (left < 4), left + 3, len(_ENDS) - 1))
    depth = np.cumsum(marks[:, :, 1] - marks[:, :, 2], axis=0)
    nested = depth > np.minimum(np.minimum.accumulate(depth, axis=0), 0)
    quoted = np.cumsum(marks[:, :, 0], axis=0) % 2
    return np.stack(
        [
            (numbers * 2 + seen_year) * len(KINDS) + kinds,
            np.minimum(at * 10 // np.maximum(lengths, 1), 9),
            ends,
            quoted + 2 * nested,
        ]
    )


def _before(these: NDArray[np.bool_]) -> Codes:
    """How many of these came before each word."""
    return np.cumsum(these, axis=0) - these
