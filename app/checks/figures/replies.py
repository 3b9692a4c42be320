"""PAG07: pages of a reply beside those of the article."""

import re
from collections.abc import Iterator

from app.checks.check import check
from app.checks.checked import Checked
from app.checks.finding import Finding

_REPLY = re.compile(
    r"[;,]\s?(?P<what>(?:author(?:s['’]?|['’]s)? )?reply|discussion|comment|quiz|ответ авторов)\b", re.IGNORECASE
)


@check("PAG07", "A reply beside the pages", "ask", looks_at="reference")
def replies(checked: Checked) -> Iterator[Finding]:
    """The pages name those of a reply or a discussion too, as PubMed prints them for letters.

    Only the author knows whether the letter, its reply or the article that both are about was meant, and most journals
    print the pages of the cited text alone.

    Example:
        R1 pages = e41-e42; author reply e43
        R2 pages = e41-e42
        asks R1 pages
    """
    for place, reference in checked:
        if found := _REPLY.search(reference.pages):
            what, pages = found["what"], reference.pages
            message = f"The pages name those of the {what} too: was the letter meant, or what it is about?"
            start = found.start("what")
            yield Finding("PAG07", "ask", message, (place,), (), "pages", pages[start:], "", start, len(pages))
