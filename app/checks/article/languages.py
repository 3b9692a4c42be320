"""AFF09: what an article says in several languages."""

from collections.abc import Iterator

from app.checks.article.keywords import keywords_of
from app.checks.check import check
from app.checks.checked import Checked
from app.checks.finding import Finding
from app.model import language_name

_FEWEST = 2


@check("AFF09", "Keywords that are not as many in another language", "ask")
def unequal_keywords(checked: Checked) -> Iterator[Finding]:
    """Asks about keywords in another language that are fewer or more than the article's own.

    One was forgotten, or two stand as one, and indexes take each language's keywords for translations of the others.
    Single words, and lists that are parted by different signs, are let be, as nobody can count them.

    Example:
        article keywords = печень; метастазы; хирургия
        translation1 language = en
        translation1 keywords = liver; surgery
        asks article translations
    """
    own = keywords_of(checked.article.keywords)
    for translation in checked.article.translations:
        other = keywords_of(translation.keywords)
        counts = len(own.words), len(other.words)
        if own.sign == other.sign and min(counts) >= _FEWEST and counts[0] != counts[1]:
            language = language_name(translation.language)
            told = f"{counts[1]} keywords in {language}, {counts[0]} in the article’s own language"
            yield Finding("AFF09", "ask", told, field="translations", before=translation.keywords)
