"""A page's printed references, and the same in its tags: what each says of them, brought to one."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from app.formats.coins import read_coins
from app.formats.html_references import tagged_reference, with_field
from app.model import FIELD, Reference
from app.progress import Progress
from app.reading import Page, read_references, with_italic_journals

_FIELDS_SPELLED = "citation_"
_AGREEING = 0.8
"""Share of the printed entries that must be told by their tags; else the tags are of something else."""
_SUREST = frozenset(("doi", "pmid", "pmcid", "isbn", "issn"))
_LETTERS = re.compile(r"[^\W_]+")
_LONGEST = 5_000


def tagged_list(
    tree: Any, tags: Sequence[str], page: Page, *, progress: Progress | None = None
) -> list[Reference] | None:
    """The references of a page whose tags tell more of them than its text; None if its text tells as much.

    `tags` are the contents of its `citation_reference` tags. Where they, or COinS, tell of the printed entries one by
    one, both are brought to one; where they tell of more than twice as many, the tags are taken.
    """
    if len(tags) > 2 * len(page.entries):
        return [tagged_reference(content) for content in tags]
    spelled = [tagged_reference(content) for content in tags if content.startswith(_FIELDS_SPELLED)]
    coins = _coins(tree)
    if len(coins) > max(1, 2 * len(page.entries)) and not tags:
        return coins
    told = spelled if len(spelled) == len(page.entries) else coins if len(coins) == len(page.entries) else []
    if not told:
        return None
    if sum(map(_is_of, told, page.entries)) < _AGREEING * len(told):
        return None
    read = with_italic_journals(read_references(page.entries, progress=progress), page.italics)
    for reference, translation in zip(read, page.translations, strict=False):
        reference.note = f"{reference.note} {translation}".strip()
    return [_helped(printed, said) for printed, said in zip(read, told, strict=True)]


def _coins(tree: Any) -> list[Reference]:
    titles = [each.get("title", "") for each in tree.iter("span") if "Z3988" in (each.get("class") or "").split()]
    return [found for title in titles if (found := read_coins(title)) is not None]


def _is_of(told: Reference, entry: str) -> bool:
    """Whether tags tell of a printed entry: it has their DOI, or most words of their title."""
    folded = entry[:_LONGEST].casefold()
    if told.doi and told.doi.casefold() in folded:
        return True
    words = _LETTERS.findall((told.title or told.container_title).casefold())
    return bool(words) and sum(word in folded for word in words) >= _AGREEING * len(words)


def _helped(printed: Reference, told: Reference) -> Reference:
    """A printed reference with the identifiers that only the tags tell, and with their word for what is in doubt."""
    helped = replace(printed)
    for name, field in FIELD.items():
        value = getattr(told, name)
        if field.kind != "text" or not value:
            continue
        is_doubtful = name in printed.doubts and value in printed.source
        if (name in _SUREST and not getattr(printed, name)) or is_doubtful:
            helped = with_field(helped, name, value)
            helped.doubts = tuple(each for each in helped.doubts if each != name)
    return helped
