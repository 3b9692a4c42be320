"""A page's printed references, and the same in its tags: what each says of them, brought to one."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from app.formats.coins import read_coins
from app.formats.html_references import tagged_reference
from app.formats.html_writing import GENERATOR
from app.model import FIELD, TYPES, Names, Reference, Span
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
    own = _is_own(tree)
    if not own and sum(map(_is_of, told, page.entries)) < _AGREEING * len(told):
        return None
    read = with_italic_journals(read_references(page.entries, progress=progress), page.italics)
    for reference, translation in zip(read, page.translations, strict=False):
        reference.note = f"{reference.note} {translation}".strip()
    if not own:
        return [_helped(printed, said) for printed, said in zip(read, told, strict=True)]
    if len(coins) == len(read):
        read = [_corrected(printed, said) for printed, said in zip(read, coins, strict=True)]
    read = [_corrected(printed, said) for printed, said in zip(read, told, strict=True)]
    return _typed(read, tree)


def _coins(tree: Any) -> list[Reference]:
    titles = [each.get("title", "") for each in tree.iter("span") if "Z3988" in (each.get("class") or "").split()]
    return [found for title in titles if (found := read_coins(title)) is not None]


def _is_own(tree: Any) -> bool:
    """Whether this program wrote the page, so that its tags are as good as the fields were."""
    return any(each.get("name") == "generator" and each.get("content") == GENERATOR for each in tree.iter("meta"))


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
            helped = _with(helped, name, value)
            helped.doubts = tuple(each for each in helped.doubts if each != name)
    return helped


def _corrected(printed: Reference, told: Reference) -> Reference:
    """A printed reference with every field as the tags have it; et al. is printed alone."""
    corrected = replace(printed, doubts=(), confidence=None)
    for name, field in FIELD.items():
        value = getattr(told, name)
        if field.kind == "type" or not value or value == getattr(corrected, name):
            continue
        if isinstance(value, Names):
            own: Names = getattr(corrected, name)
            people = own.people if _same_people(own, value) else value.people
            setattr(corrected, name, Names(people, et_al=own.et_al))
        else:
            corrected = _with(corrected, name, value)
    return corrected


def _same_people(printed: Names, told: Names) -> bool:
    """Whether two lists differ only in where particles and families part, which tags do not tell."""
    parts = [
        [(f"{name.particle} {name.family}".strip(), name.given, name.suffix, name.literal) for name in names.people]
        for names in (printed, told)
    ]
    return parts[0] == parts[1]


def _with(reference: Reference, name: str, value: str) -> Reference:
    """The reference with a field's value, and its span where that stands in the source."""
    spans = [span for span in reference.spans if span.field != name]
    place = reference.source.find(value)
    end = place + len(value)
    if place >= 0 and not any(span.start < end and place < span.end for span in spans):
        spans.append(Span(place, end, name))
    changed = replace(reference, spans=tuple(sorted(spans)))
    setattr(changed, name, value)
    return changed


def _typed(references: list[Reference], tree: Any) -> list[Reference]:
    """The references with the types that the items of the first list name."""
    types = [each.get("data-type") for each in tree.iter("li") if each.get("data-type") in TYPES]
    if len(types) >= len(references):
        for reference, kind in zip(references, types, strict=False):
            reference.type = kind
    return references
