"""Words that no dictionary holds, so that the model learns the shape and place of words and not the few that are here.

A crossed word has the beginning of one word and the ending of another: "лечения" and "диагностика" give "диагностния".
"""

import random
import re
from collections.abc import Iterable

ENDING = 3
SHORTEST = 6
_WORD = re.compile(rf"[^\W\d_]{{{SHORTEST},}}")


class Crossing:
    """Crosses words with those of a pool."""

    def __init__(self, texts: Iterable[str]) -> None:
        words = {word.lower() for text in texts for word in _WORD.findall(text)}
        self._beginnings = [word[:-ENDING] for word in sorted(words)]

    def cross(self, text: str, share: float, chance: random.Random) -> str:
        """The text with about a `share` of its longer words crossed; capitals stay where they were."""

        def crossed(match: re.Match[str]) -> str:
            word: str = match[0]
            if chance.random() >= share or word.isupper():
                return word
            new = chance.choice(self._beginnings) + word[-ENDING:]
            return new[0].upper() + new[1:] if word[0].isupper() else new

        return _WORD.sub(crossed, text) if self._beginnings else text
