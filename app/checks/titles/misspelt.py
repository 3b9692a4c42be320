"""TTL04: misspelt words in titles."""

from collections.abc import Iterator

from app.checks.check import WORDS, check
from app.checks.checked import Checked
from app.checks.finding import Finding, replaced, text_fix
from app.checks.parting import partings
from app.checks.spelling import is_plain, looks_like_word, respellings
from app.checks.spelt import as_printed
from app.checks.titles.torn import is_in_torn

_SHOWN = 3
_MET, _FREQUENT = 3, 10
"""How well a word must be known for a capitalised one: one that is long or looks like no word, and another."""

_LONG = 9


@check("TTL04", "Misspelt word in a title", "likely", fields=WORDS)
def misspelt(checked: Checked) -> Iterator[Finding]:
    """Flags a word that nothing knows, one letter away from a word that is known.

    Known is what the list has twice elsewhere, what its authors and journals are called, the words of many titles, the
    English and Russian dictionaries in British and American forms, and your own words. Names, words in capitals and
    with digits, and titles in other languages are let be; so are short words and other endings, unless the word meant
    is frequent. Where two words may be meant, it is a question.

    Example:
        R1 title = Treatment of advanced pancretic tumors
        R2-R4 title = Surgery of pancreatic tumors
        gives R1 title = Treatment of advanced pancreatic tumors
    """
    for place, title, words in checked.heeded(checked.unknown):
        for match in words:
            word = match[0].lower().replace("’", "'")
            found = respellings(word, checked.words, place)
            if match[0][0].isupper():  # it may be a name, or coined for this title
                needed = _FREQUENT if len(word) < _LONG and looks_like_word(word) else _MET
                found = [each for each in found if each.weight >= needed]
            if not found or partings(word, checked.words, place) or is_in_torn(match, checked.words, place):
                continue
            start, end = match.span()
            meant = [as_printed(each.word, match[0]) for each in found[:_SHOWN]]
            plain = is_plain(found)
            fixes = (text_fix(place, "title", title, replaced(title, start, end, word), label=word) for word in meant)
            says = f"“{match[0]}” is not known, “{meant[0]}” is" if plain else f"“{match[0]}” is not known"
            yield Finding(
                "TTL04",
                "likely" if plain else "ask",
                says,
                (place,),
                field="title",
                before=match[0],
                after=meant[0],
                start=start,
                end=end,
                fixes=tuple(fixes),
            )
