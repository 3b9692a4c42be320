"""Cyrillic text in Latin letters: BGN/PCGN (1947, Russian) and ISO 9:1995, letter by letter."""

import re
from typing import Literal

System = Literal["bgn", "iso9"]

SYSTEMS: dict[System, str] = {"bgn": "BGN/PCGN", "iso9": "ISO 9"}
"""The systems by name, with their titles."""


def romanised(text: str, system: System = "bgn") -> str:
    """The text with its Cyrillic letters in Latin ones, everything else as it is.

    Capitals stay capitals: a letter that becomes several is "Yu" before small letters and alone ("Ю. А." is "Yu. A."),
    and "YU" within a word in capitals ("ЮНЕСКО" is "YUNESKO").
    """
    letters = _BGN if system == "bgn" else _ISO
    return _WORD.sub(lambda word: _word(word[0], letters, has_iotated_e=system == "bgn"), text)


def _word(word: str, letters: dict[str, str], *, has_iotated_e: bool) -> str:
    is_in_capitals = len(word) > 1 and word.isupper()
    latin = ""
    for place, letter in enumerate(word):
        small = letter.lower()
        found = letters.get(small, letter)
        if has_iotated_e and small in "её" and (place == 0 or word[place - 1].lower() in _BEFORE_YE):
            found = "y" + found
        if letter != small:
            found = found.upper() if is_in_capitals else found[:1].upper() + found[1:]
        latin += found
    return latin


_WORD = re.compile("[\u0400-\u052f]+")
_BEFORE_YE = "аеёиоуыэюяйъьіїє"
"""After these, and at the beginning, "е" is "ye" (BGN/PCGN 1947, note 1)."""

_BGN = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "ë", "ж": "zh", "з": "z", "и": "i", "й": "y",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "”", "ы": "y", "ь": "’", "э": "e", "ю": "yu",
    "я": "ya",
    "і": "i", "ї": "yi", "є": "ye", "ґ": "g", "ў": "w", "ј": "j", "љ": "lj", "њ": "nj", "ћ": "ć", "ђ": "đ", "џ": "dž",
    "ѓ": "gj", "ќ": "kj", "ѕ": "dz", "ѣ": "e", "ѳ": "f", "ѵ": "i",
}  # fmt: skip
_ISO = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "ë", "ж": "ž", "з": "z", "и": "i", "й": "j",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "h", "ц": "c", "ч": "č", "ш": "š", "щ": "ŝ", "ъ": "ʺ", "ы": "y", "ь": "ʹ", "э": "è", "ю": "û", "я": "â",
    "і": "ì", "ї": "ï", "є": "ê", "ґ": "g̀", "ў": "ŭ", "ј": "ǰ", "љ": "l̂", "њ": "n̂", "ћ": "ć", "ђ": "đ", "џ": "d̂",
    "ѓ": "ǵ", "ќ": "ḱ", "ѕ": "ẑ", "ѣ": "ě", "ѳ": "f̀", "ѵ": "ỳ",
}  # fmt: skip
