"""Spaces where none belong, none where one belongs, and signs that cannot be seen."""

import re
from collections import Counter
from collections.abc import Callable, Iterator

from app.checks.check import check
from app.checks.checked import Checked
from app.checks.finding import Finding
from app.checks.text.slips import PROSE, TEXTS, Slip, Value, all_texts, slips_found
from app.model import Reference

_INVISIBLE = re.compile("(?<![Â-ô])\u00ad+|[\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+")
_ODD_SPACE = re.compile(r"(?<![Â-ô])[^\S ]+ ?|  +")
_LETTER, _CAPITAL, _SMALL = "A-Za-zÀ-ɏЀ-ԯ", "A-ZА-ЯЁ", "a-zß-ÿа-яё"
_SPACE_BEFORE = re.compile(rf" ([,;:])(?<=[{_LETTER}\d] .)(?= |$)| (\.)(?<=[{_LETTER}]{{2}} .)(?= |$)")
_NONE_AFTER = re.compile(
    rf"([,;:])(?<=[{_LETTER}]{{3}}.)(?=[{_LETTER}]{{3}}|[{_LETTER}]{{1,2}} )"
    rf"|(\.)(?<=[{_SMALL}]{{4}}.)(?=[{_CAPITAL}][{_SMALL}]{{2}})"
)
_BEFORE_QUOTE = re.compile(rf"(«)(?<=[{_LETTER}]{{2}}.)(?=[{_LETTER}\d])")
_AFTER_QUOTE = re.compile(rf"(»)(?<=[{_LETTER}\d].)(?=[{_LETTER}]{{2}})")
_INSIDE_BRACKETS = re.compile(r"( )(?<=[(\[] )(?=[^\W_])|( )(?<=[^\W_] )(?=[)\]])")
_ODD = ("  ", " ,", " ;", " :", " .", "( ", " )", "[ ", " ]")
_ADDRESS = re.compile(r"://|www\.|@|\b10\.\d{4}|\.(?:com|org|net|edu|gov|info|js|io|ru)\b", re.IGNORECASE)
_FRENCH = frozenset({"fr"})
_SHOWN_BY = 5
_SHARE = 0.8


@check("TXT02", "Spaces and signs that cannot be seen", "certain")
def spaces(checked: Checked) -> Iterator[Finding]:
    """Flags spaces before a comma, a colon or a stop, none after them, doubled spaces, and signs that cannot be seen.

    So is a space that lacks outside of « and ». Soft hyphens, zero-width spaces and byte-order marks are left behind by
    copying; they break searches and show up in print. A colon or semicolon after a space is let be in French titles and
    where the list has it so in more than a few titles. Numbers (1,2-dimethyl, p<0.001, 10:30), abbreviations without
    spaces (Am.J.Surg.), DOIs and addresses are let be.

    Example:
        R1 title = Tumors of the pan\\u00adcreas , a review:new insights
        gives R1 title = Tumors of the pancreas, a review: new insights
    """
    spaced = _spaced_marks(checked)

    def slips(value: Value) -> Iterator[Slip]:
        yield from _unseen(value)
        if _is_prose(value):
            yield from _misplaced(value, spaced)

    return slips_found("TXT02", checked, slips, may_hold=_may_hold_slips, fields=TEXTS)


def _may_hold_slips(reference: Reference) -> bool:
    """Whether something may be marked in a list that has no space before any sign."""
    text = all_texts(reference)
    is_odd = not text.isprintable() or any(signs in text for signs in _ODD)
    return is_odd or any(each.search(reference.title) for each in (_NONE_AFTER, _BEFORE_QUOTE, _AFTER_QUOTE))


def _is_prose(value: Value) -> bool:
    return value.field in PROSE and value.field != "note" and not value.part


def _unseen(value: Value) -> Iterator[Slip]:
    text = value.text
    if text.isprintable() and "  " not in text:
        return
    for sign in _INVISIBLE.finditer(text):
        is_dash = text[: sign.start()][-1:].isdigit() and text[sign.end() :][:1].isdigit()
        yield Slip(*sign.span(), "-" if is_dash else "", "holds a sign that cannot be seen")
    for space in _ODD_SPACE.finditer(text):
        is_first_or_last = space.start() == 0 or space.end() == len(text)
        yield Slip(*space.span(), "" if is_first_or_last else " ", "has more than a plain space")


def _misplaced(value: Value, spaced: frozenset[str]) -> Iterator[Slip]:
    text = value.text
    addresses = [word.span() for word in re.finditer(r"\S+", text) if _ADDRESS.search(word[0])] if "." in text else []
    is_french = value.reference.language in _FRENCH

    def found(pattern: re.Pattern[str], slip: Callable[[str], str], why: str) -> Iterator[Slip]:
        for match in pattern.finditer(text):
            mark = next(filter(None, match.groups()))
            is_allowed = mark in spaced or (is_french and mark in ":;")
            if not any(start <= match.start() < end for start, end in addresses) and not is_allowed:
                yield Slip(*match.span(), slip(mark), why.format(mark=mark))

    yield from found(_SPACE_BEFORE, str, "has a space before “{mark}”")
    if value.field == "title":
        yield from found(_NONE_AFTER, "{} ".format, "has no space after “{mark}”")
        if "«" in text.partition("»")[0]:  # German books open with the other one
            yield from found(_BEFORE_QUOTE, " {}".format, "has no space before “{mark}”")
            yield from found(_AFTER_QUOTE, "{} ".format, "has no space after “{mark}”")
    if "( " in text or " )" in text or "[ " in text or " ]" in text:
        yield from found(_INSIDE_BRACKETS, lambda _: "", "has a space inside its brackets")


def _marks(reference: Reference) -> tuple[frozenset[str], frozenset[str]]:
    """The colons and semicolons of a title with and without a space before them."""
    title = reference.title
    return frozenset(re.findall(r" ([:;])(?= )", title)), frozenset(re.findall(r"[^\W_]([:;])(?= )", title))


def _spaced_marks(checked: Checked) -> frozenset[str]:
    """The marks that the list's titles have after a space more often than by mistake."""
    with_space: Counter[str] = Counter()
    without: Counter[str] = Counter()
    for _, _, (spaced, bare) in checked.each(_marks):
        with_space.update(spaced)
        without.update(bare)
    return frozenset(
        mark
        for mark, count in with_space.items()
        if without[mark] < _SHOWN_BY or without[mark] < _SHARE * (count + without[mark])
    )
