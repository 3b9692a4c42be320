"""TTL07: British and American spelling of one word in one title."""

from collections.abc import Iterator
from itertools import pairwise

from app.checks.check import check
from app.checks.checked import Checked
from app.checks.finding import Finding
from app.checks.lexicon import american
from app.checks.word_counts import WORD


@check("TTL07", "British and American in one title", "ask", looks_at="reference")
def mixed_spelling(checked: Checked) -> Iterator[Finding]:
    """Asks about a title that spells one word in two ways (“tumours … tumors”).

    A title is cited as it was published, so between references both spellings are right and nothing is said; within one
    title the two together are mostly a slip of copying. Different words like “filed” and “filled” are let be.

    Example:
        R1 title = Carcinoid tumours and other neuroendocrine tumors
        R2 title = Carcinoid tumours of the liver
        asks R1 title
    """
    for place, reference in checked:
        title = reference.title
        found = {match[0].lower(): match for match in WORD.finditer(title) if len(match[0]) > 4}
        by_form: dict[str, list[str]] = {}
        for word in found:
            by_form.setdefault(american(word.removesuffix("s")), []).append(word)
        for one, other in (pair for words in by_form.values() for pair in pairwise(words)):
            if _is_mixed(one, other, checked):
                start, end = found[other].span()
                says = f"“{found[one][0]}” and “{found[other][0]}” are one word in two spellings"
                yield Finding(
                    "TTL07", "ask", says, (place,), field="title", before=title[start:end], start=start, end=end
                )


def _is_mixed(one: str, other: str, checked: Checked) -> bool:
    """Whether two words are not the same but for a plural's "s", and not both of them American words of their own."""
    if one.removesuffix("s") == other.removesuffix("s"):
        return False
    return not (checked.lexicon.spells(one) and checked.lexicon.spells(other))
