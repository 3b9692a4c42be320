"""Pages of Wikipedia, which cites itself in many forms: "Wikipedia contributors. Moss — Wikipedia, …, 2019."."""

import re

from app.reading.revising.draft import Draft

_PAGE = re.compile(
    r"(?P<author>Wikipedia(?: contributors)?)[.,:]? "
    r"(?:\(?(?P<date>(?:19|20)\d\d(?:, [A-Z][a-z]+ \d{1,2})?)\)?[.,:]? )?"
    r"[\"“‘]?(?P<title>[^“”\"]{2,150}?)(?: [—–-]{1,3} |[.,]?[\"”’]?[.,]? (?:[Ii]n:? )?)"
    r"(?P<container>Wikipedia(?:[,:.]? [Tt]he [Ff]ree [Ee]ncyclopedia)?)(?=[.,;:) ]|$)"
)
_OF_JOURNALS = ("volume", "issue", "pages", "location", "publisher")


def mend_wiki(draft: Draft) -> None:
    """Name the page, what holds it and who wrote it; it has no volume."""
    if "ikipedia" not in draft.source:
        return
    page = _PAGE.match(draft.source, draft.starts[0])
    if page is None:
        return
    for at in draft.places(*_OF_JOURNALS):
        draft.relabel(at, "")
    draft.drop_unlabelled()
    for group in ("author", "date", "title", "container"):
        if page[group]:
            label = "container-title" if group == "container" else group
            draft.claim(*draft.words_between(*page.span(group)), label)
