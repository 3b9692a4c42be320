"""Text as search and sort see it: no case, no accents, no punctuation."""

import re
import unicodedata

_BEYOND_DECOMPOSITION = {
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ħ": "h",
    "ı": "i",
    "æ": "ae",
    "œ": "oe",
    "ð": "d",
    "þ": "th",
}
_NOT_A_WORD = re.compile(r"[\W_]+")


def plain(text: str) -> str:
    """The words of `text` in small letters with one space between them: "Klöppel, Günter" gives "kloppel gunter".

    Letters lose their marks (ё counts as е), ligatures and wide forms are resolved (Unicode NFKD), and whatever is
    neither letter nor figure parts words, as it does for FTS5's tokenizer unicode61, so both see the same words.
    """
    letters = text.lower() if text.isascii() else text.translate(_LETTERS)
    return _NOT_A_WORD.sub(" ", letters).strip()


class _Letters(dict[int, str]):
    """What stands for each character, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = "".join(_BEYOND_DECOMPOSITION.get(each, each) for each in chr(code).casefold())
        unmarked = (each for each in unicodedata.normalize("NFKD", folded) if unicodedata.category(each) != "Mn")
        self[code] = "".join(unmarked).casefold()
        return self[code]


_LETTERS = _Letters()
