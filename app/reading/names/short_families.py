"""Short families in capitals that look like initials: "Chul-Soo CHO"."""

from dataclasses import replace

from app.model import Name
from app.reading.names.name_parts import NameSpan

_SHORTEST, _LONGEST_SHORT, _FEWEST = 4, 3, 2


def with_short_families(people: list[NameSpan]) -> list[NameSpan]:
    """Short families in capitals among others in capitals are no initials: "Chul-Soo CHO" is not C. H. O."""
    if len(people) < _FEWEST:
        return people
    in_capitals = [each for each in people if each.name.family.isupper() and len(each.name.family) >= _SHORTEST]
    if len(in_capitals) * 2 < len(people) or len(in_capitals) < _FEWEST:
        return people
    return [each._replace(name=_turned(each)) if _is_turned(each) else each for each in people]


def _is_turned(span: NameSpan) -> bool:
    given, family = span.name.given, span.name.family
    return 1 < len(given) <= _LONGEST_SHORT and given.isupper() and given.isalpha() and not family.isupper()


def _turned(span: NameSpan) -> Name:
    return replace(span.name, family=span.name.given, given=span.name.family)
