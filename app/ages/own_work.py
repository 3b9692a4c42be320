"""Whether a reference is by the article's own authors, or from its own journal, however the names are written."""

import re
import unicodedata
from collections.abc import Iterable

from app.model import Name

AuthorKey = tuple[str, str]

_CYRILLIC = dict(
    zip("абвгдезиклмнопрстуфы", "a b v g d e z i k l m n o p r s t u f y".split(), strict=True)
) | {
    "ё": "e", "ж": "zh", "й": "i", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ь": "",
    "э": "e", "ю": "iu", "я": "ia", "є": "e", "і": "i", "ї": "i", "ґ": "g", "ў": "u",
}  # fmt: skip
_LETTERS = str.maketrans(
    {**_CYRILLIC, "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "a", "œ": "o", "þ": "th", "j": "i", "w": "v"}
)
# What systems of transliteration write differently, the longer first: Shcherbakov and Scherbakov, Yuriev and Iurev.
_VARIANTS = (
    ("shch", "s"), ("tch", "c"), ("sch", "s"), ("sh", "s"), ("zh", "z"), ("ch", "c"), ("kh", "h"), ("ts", "c"),
    ("tz", "c"), ("ks", "x"), ("ph", "f"), ("y", "i"), ("ae", "a"), ("oe", "o"), ("ue", "u"), ("io", "e"), ("ie", "e"),
)  # fmt: skip
_PARTICLES = frozenset("de del della den der des di da dos du el la le ten ter van von zu".split())
_DOUBLED = re.compile(r"(.)\1+")
_NO_LETTERS = re.compile(r"[\W\d_]+")
_SMALL_WORDS = frozenset("a an and the of for in on de la le des du et und der die das для и в на по".split())


def author_key(name: Name) -> AuthorKey | None:
    """What the spellings of one person's name have in common: the folded family name and first initial.

    Transliterations, accents, particles and doubled letters make no difference. None without family name or initial,
    since a family name alone is shared by many; a body has its whole name and no initial.
    """
    if name.literal and not name.family:
        return _folded(name.literal), ""
    words = name.family.split()
    while len(words) > 1 and words[0].casefold().strip(".") in _PARTICLES:
        words = words[1:]
    family, given = _folded(" ".join(words)), _folded(name.given[:8])
    return (family, given[0]) if family and given else None


def author_keys(names: Iterable[Name]) -> frozenset[AuthorKey]:
    """The keys of several names."""
    return frozenset(key for key in map(author_key, names) if key is not None)


def same_journal(one: str, other: str) -> bool:
    """Whether two names may be one journal's, in full or shortened: "Sechenov Med J" and "Sechenov Medical Journal"."""
    first, second = _journal_words(one), _journal_words(other)
    if not first or len(first) != len(second):
        return False
    return all(a.startswith(b) or b.startswith(a) for a, b in zip(first, second, strict=True))


def _journal_words(name: str) -> list[str]:
    words = _NO_LETTERS.sub(" ", name.casefold()).split()
    return [word for word in words if word not in _SMALL_WORDS]


def _folded(text: str) -> str:
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.casefold().replace("й", "и").replace("ё", "е"))
        text = "".join(each for each in text if not unicodedata.combining(each))
    text = _NO_LETTERS.sub("", text.lower().translate(_LETTERS))
    for written, folded in _VARIANTS:
        text = text.replace(written, folded)
    return _DOUBLED.sub(r"\1", text)
