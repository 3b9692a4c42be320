"""What catalogues say of a book as a thing: ": ил. ; 22 см", "Библиогр.: с. 200–215"; deposited papers; degrees."""

import re

from app.reading.revising.draft import Draft

_SAID = (
    ("см", re.compile(r"(?<=[сp]\. : )[^–—]{0,60}?;? ?\d\d(?: ?[xх×] ?\d\d)? см\b")),
    (
        "Библиогр",
        re.compile(r"(?<=[–—.] )Библиогр(?:\.|афия)?(?: в конце (?:ст|гл|кн)\.|[:.]? (?:с\. ?)?\d[^–—]{0,40})"),
    ),
    ("Бібліогр", re.compile(r"(?<=[–—.] )Бібліогр\.?:? (?:с\. ?)?\d[^–—]{0,40}")),
    (" с. : ", re.compile(r"(?<= с\. : )(?:цв\. )?(?:ил|іл|табл|схем)(?:\.|[^–—]{0,40}\.)(?= [–—]|\Z)")),
    ("экз", re.compile(r"(?<=[–—.] )\d[\d ]{1,6} ?экз\b")),
    ("Деп", re.compile(r"(?<=[–—.] )Деп\. (?:в|рукопись)[^–—]{5,60}?№ ?[\w–-]{2,16}")),
)
_THESIS = re.compile(
    r"(?<=[.\]] )(?:(?:[Aa]vtoref(?:erat)?\.? )?(?:[Dd]iss?|[Dd]issertatsii)[ .…]{1,6}(?:kand|d-ra|dokt)\w*\.?"
    r" [\w.-]{2,12} nauk|(?:Cand|Dr|Doct|Extended abstract of (?:cand|doct))\w*\.? (?:[\w.]{2,10} )?[Ss]ci\w*\.?"
    r"(?: \(\w{2,12}\.?\))? (?:[Dd]iss(?:ertation)?|[Tt]hesis))"
)


def note_description(draft: Draft) -> None:
    """Give what is said of the thing to the note, and a degree in Latin letters to the genre."""
    source = draft.source
    if not source.isascii():
        for hint, pattern in _SAID:
            said = pattern.search(source, draft.ends[0]) if hint in source else None
            if said is not None:
                draft.claim(*draft.words_between(*said.span()), "note")
    if " nauk" in source or "iss." in source or "issertation" in source or "hesis" in source:
        thesis = _THESIS.search(source, draft.ends[0])
        if thesis is not None:
            _name_thesis(draft, *draft.words_between(*thesis.span()))
    if "(Сер" in source:
        for at in draft.places("journal", "container-title"):
            if draft.words[draft.segments[at].first] in ("Серия", "Серія") and draft.before(at).endswith("("):
                draft.relabel(at, "collection-title")


def _name_thesis(draft: Draft, first: int, last: int) -> None:
    """Call the words a genre, and nothing else so."""
    for at in draft.places("genre"):
        draft.relabel(at, "note")
    draft.claim(first, last, "genre")
