"""Text as search and sort see it: no case, no accents, no punctuation."""

import re
import unicodedata

_BEYOND_DECOMPOSITION = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"}
)
_NOT_A_WORD = re.compile(r"[\W_]+")


def plain(text: str) -> str:
    """The words of `text` in small letters with one space between them: "Klöppel, Günter" gives "kloppel gunter".

    Letters lose their marks (ё counts as е), ligatures and wide forms are resolved (Unicode NFKD), and whatever is
    neither letter nor figure parts words, as it does for FTS5's tokenizer unicode61, so both see the same words.
    """
    if text.isascii():
        return _NOT_A_WORD.sub(" ", text.lower()).strip()
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_BEYOND_DECOMPOSITION))
    unmarked = "".join(each for each in decomposed if unicodedata.category(each) != "Mn")
    return _NOT_A_WORD.sub(" ", unmarked.casefold()).strip()
