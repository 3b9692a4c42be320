"""Lists of names by ISO 690: families in capitals, of which only the first stands before its given name."""

import re

from app.reading.revising.draft import Draft

_CAPITALS = r"[^\W\d_a-zà-ÿа-яё]{2,}(?:[-’'][^\W\d_a-zà-ÿа-яё]+)*"
_FIRST = re.compile(rf"(?:[A-ZÀ-Ž]{{2,3}} )?{_CAPITALS}(?: {_CAPITALS})?, [^\W\d_]")
_GIVEN_FIRST = (
    rf"[^\W\d_][\w’'-]*\.?(?: [^\W\d_][\w’'-]*\.?)?(?: (?:de|van|von|da|di|del))? {_CAPITALS}(?: {_CAPITALS})?"
)
_GOES_ON = re.compile(
    rf"(?:{_GIVEN_FIRST}, ){{0,12}}{_GIVEN_FIRST}(?:,? (?:a|and|et|e|y|i|und|&) {_GIVEN_FIRST})?(?=\. \S)"
)


def go_on_with_capitals(draft: Draft) -> None:
    """Names that go on behind the first are no title: "PRŮCHA, Jan," "Eliška WALTEROVÁ a Jiří MAREŠ. Slovník"."""
    if draft.label(0) != "author" or draft.label(1) != "title" or draft.before(1).strip() != ",":
        return
    if _FIRST.match(draft.text(0)) is None:
        return
    named = _GOES_ON.match(draft.text(1))
    if named is not None and not draft.text(1).isupper():
        end = draft.word_at(1, named.end())
        if end < draft.segments[1].last:
            draft.stretch(0, last=end)
            draft.stretch(1, first=end)
