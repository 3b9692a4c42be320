"""Names whose families are in capitals and of two words, as lawyers in Spain print them: "MIR PUIG, Santiago"."""

import re

from app.model import Name
from app.reading.names.name_parts import NameSpan
from app.reading.names.name_words import is_body

_CAPITALS = r"(?!(?:AND|VAN|VON|DER|DEN|TEN|TER|DI|DA|DU)\b)[A-ZÀ-Þ][A-ZÀ-Þ'’-]+"
_LINKS = r"(?:DE LA |DE LOS |DEL |DE |Y )"
_GIVEN = r"(?:(?:d[aeo]s? )?[A-ZÀ-Þ](?:[a-zà-ÿ]+|\.)(?:[ -]{1,2}(?=[A-ZÀ-Þ]|d[aeo]s? )|(?!\w))){1,3}"
_NAME = re.compile(rf"(?P<family>{_LINKS}?{_CAPITALS}(?: {_LINKS}?{_CAPITALS}){{0,2}}), (?P<given>{_GIVEN})\.?")
_BETWEEN = re.compile(r"\s?[;,/]\s?(?:y |e |and |& )?|\s(?:y|e|and|&)\s")


def names_in_capitals(text: str) -> list[NameSpan]:
    """The names, if the text is nothing but such, one of them with a family of two words; else []."""
    found: list[NameSpan] = []
    at = 0
    while (match := _NAME.match(text, at)) is not None:
        if is_body(match["family"].title().split()):
            return []
        name = Name(family=match["family"], given=" ".join(match["given"].rstrip(" -").split()))
        found.append(NameSpan(name, match.start(), match.end()))
        between = _BETWEEN.match(text, match.end())
        at = between.end() if between else match.end()
    is_whole = not text[at:].strip(" .,;:")
    return found if is_whole and any(" " in each.name.family for each in found) else []
