"""How much of a list is by its own authors or from one journal, and what was retracted."""

import re
from collections.abc import Iterator

from app.checks.check import check
from app.checks.checked import Checked
from app.checks.finding import Finding
from app.model import Name

_RETRACTED = re.compile(r"\W{0,3}(?:RETRACTED|Retracted:|Retracted article|Retraction(?: of)?:|WITHDRAWN|ОТОЗВАНА?\b)")
_FEWEST = 15
_OWN = 0.35
_ONE_JOURNAL = 0.5


@check("LST06", "Retracted works and lopsided lists", "ask")
def shares(checked: Checked) -> Iterator[Finding]:
    """Tells which entries say in their title that they were retracted, and where a list leans on itself.

    It says so if more than a third of fifteen entries or more have an author of the article among theirs (the same
    family name and initials, so it may be someone else), or if more than half are from one journal. This is information
    for the editor: nothing is wrong with it as such.

    Example:
        R1 title = RETRACTED: Tumors of the liver
        R2 title = Retraction of the upper eyelid
        asks R1 title
    """
    for place, reference in checked:
        if _RETRACTED.match(reference.title):
            message = "The title says that this work was retracted or withdrawn"
            yield Finding("LST06", "ask", message, (place,), (), "title", reference.title)
    count = len(checked.references)
    if count < _FEWEST:
        return
    own = {_key(author.name) for author in checked.article.authors if author.name.family}
    places = tuple(
        sorted({place for place, field, _, name in checked.names if field == "authors" and _key(name) in own})
    )
    if len(places) > _OWN * count:
        message = f"{len(places)} of {count} entries have an author with the name of one of the article's authors"
        yield Finding("LST06", "ask", message, (), places, "", message)
    for journal, found in checked.journals.items():
        if len(found) > _ONE_JOURNAL * count:
            message = f"{len(found)} of {count} entries are from “{journal}”"
            yield Finding("LST06", "ask", message, (), found, "", message)


def _key(name: Name) -> tuple[str, str]:
    """The family name and the first initial."""
    return name.family.casefold(), name.given[:1].casefold()
