"""AUT13: what stands before the last of several authors."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from app.checks.authors.agreement import agreed
from app.checks.authors.shown import gaps
from app.checks.check import check
from app.checks.checked import NAME_FIELDS, Checked
from app.checks.finding import Finding
from app.checks.sourced import in_source
from app.model import Reference
from app.styles.names import is_cyrillic

_FEWEST_AUTHORS = 2

_BY_SOUND = {frozenset({"y", "e"}), frozenset({"o", "u"})}
"""Spanish words that change before some sounds: "Fernández e Ibáñez"."""


class _Joint(NamedTuple):
    before: str
    text: str
    after: str
    is_of_two: bool


def _kind(joint: _Joint) -> tuple[bool, bool]:
    """What joints are compared by: the alphabet, and whether two authors are all, who need no comma."""
    return is_cyrillic(joint.after), joint.is_of_two


@check("AUT13", "What stands before the last author", "likely", fields=NAME_FIELDS)
def last_joint(checked: Checked) -> Iterator[Finding]:
    """Finds "S. Ren, J. Sun" or "S. Ren and J. Sun" where the list has ", and" before the last of three authors.

    It compares what the sources print, where two are all by themselves; printing in the list's form mends it. Lists in
    which no word or “&” stands there, lists that are cut short, and “y” that became “e” before a vowel are let be.

    Example:
        R1-R5 read = Smith, J., Brown, K., & Jones, P. (2011). Outcome of surgery. Ann Surg, 253, 51-58.
        R6 read = Raymond, E., Dahan, L. & Raoul, J. (2011). Sunitinib for tumors. N Engl J Med, 364, 501-513.
        gives R6 authors = Dahan, L., & Raoul, J.
    """
    joints = {place: joint for place, _, joint in checked.each(_joint_of) if joint}
    for kind in dict.fromkeys(map(_kind, joints.values())):
        places = [place for place, joint in joints.items() if _kind(joint) == kind]
        usual = agreed(Counter(joints[place].text for place in places))
        if usual is None:
            yield from _other_words(kind, places, joints)
        if usual is None or not _word(usual):
            continue
        for place in places:
            if joints[place].text != usual and {_word(joints[place].text), _word(usual)} not in _BY_SOUND:
                yield _finding(place, joints[place], usual)


def _joint_of(reference: Reference) -> _Joint | None:
    """What parts the last two of several authors in the source; None if that cannot be told."""
    people = reference.authors.people
    if (
        reference.authors.et_al
        or len(people) < _FEWEST_AUTHORS
        or not all(name.given and name.family for name in people)
    ):
        return None
    found = [each for each in gaps(reference, in_source(reference)) if each[1].at == len(people) - 1]
    if not found:
        return None
    before, after, text = found[0]
    text = text.lstrip(".")
    if len(text) > _LONGEST or any(map(str.isdigit, text)):
        return None
    return _Joint(before.text, text, after.text, len(people) == _FEWEST_AUTHORS)


def _other_words(kind: tuple[bool, bool], places: Sequence[int], joints: Mapping[int, _Joint]) -> Iterator[Finding]:
    """Words before the last author that differ from the one that entries with fewer or more authors have too."""
    words = Counter(_word(each.text) for each in joints.values() if _kind(each)[0] == kind[0] and _word(each.text))
    usual = agreed(words) or _all_but_one(words)
    for place in places:
        text = joints[place].text
        if usual and (word := _word(text)) and word != usual and {word, usual} not in _BY_SOUND:
            yield _finding(place, joints[place], text.replace(word, usual))


def _all_but_one(words: Counter[str]) -> str:
    """The word that all have but one, and three or more; "" if there is none."""
    [(word, count)] = words.most_common(1) or [("", 0)]
    return word if count >= _FEWEST_OF_ALL and words.total() - count == 1 else ""


_FEWEST_OF_ALL = 3
_LONGEST = 8


def _word(text: str) -> str:
    """The word or sign that joins two names, "" if they are only parted."""
    return text.strip(" ,;./")


def _finding(place: int, joint: _Joint, usual: str) -> Finding:
    return Finding(
        check="AUT13",
        certainty="likely",
        message=f"“{joint.text.strip()}” stands before the last author, where the list has “{usual.strip()}”",
        references=(place,),
        field="authors",
        before=f"{joint.before}{joint.text}{joint.after}",
        after=f"{joint.before}{usual}{joint.after}",
        is_mended=True,
    )
