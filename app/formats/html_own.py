"""Pages that this program wrote, read again: each item as printed, with its fields as its tags have them."""

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from app.formats.coins import read_coins
from app.formats.html_references import TAGGED, tagged_fields, with_field
from app.formats.html_writing import FIRST_LIST, GENERATOR
from app.model import FIELD, TYPES, Names, Reference
from app.progress import Progress
from app.reading import read_references, with_italic_journals
from app.reading.text.wrapping import squeezed
from app.styles.pages import is_extent, page_range


def is_own(tree: Any) -> bool:
    """Whether this program wrote a page, so that its tags are as good as the fields were."""
    return any(each.get("name") == "generator" and each.get("content") == GENERATOR for each in tree.iter("meta"))


def own_list(tree: Any, italics: frozenset[str], *, progress: Progress | None = None) -> list[Reference]:
    """The references of the first list of a page that is the program's own; none if its items are gone."""
    items = [item for found in tree.iter("ol", "ul") if found.get("id") == FIRST_LIST for item in found.iter("li")]
    printed = [_entry(item, number) for number, item in enumerate(items, start=1)]
    read = with_italic_journals(read_references(printed, progress=progress), italics)
    tags = [each.get("content") or "" for each in tree.iter("meta") if each.get("name") == "citation_reference"]
    read = [_with_coins(reference, item) for reference, item in zip(read, items, strict=True)]
    if len(tags) == len(items):  # else somebody has added or deleted entries
        read = [_with_tag(each, tag) for each, tag in zip(read, tags, strict=True)]
    for reference, item in zip(read, items, strict=True):
        kind = item.get("data-type")
        reference.type = kind if kind in TYPES else reference.type
    return read


def _entry(item: Any, number: int) -> str:
    text = squeezed("".join(item.itertext()))
    return f"{number}. {text}" if item.getparent().tag == "ol" else text


def _with_coins(reference: Reference, item: Any) -> Reference:
    for span in item.iter("span"):
        told = read_coins(span.get("title", "")) if span.get("class") == "Z3988" else None
        if told is not None:
            return _corrected(reference, told, [name for name in FIELD if getattr(told, name)])
    return reference


def _with_tag(reference: Reference, tag: str) -> Reference:
    """What the tag says, which has no word for how many pages a book has."""
    said = tagged_fields(tag)
    if is_extent(reference.pages) and not said.pages:
        said.pages = reference.pages
    return _corrected(reference, said, TAGGED)


def _corrected(printed: Reference, told: Reference, names: Collection[str]) -> Reference:
    """A printed reference with these fields as the tags have them; et al. is printed alone."""
    corrected = replace(printed, doubts=(), confidence=None)
    for name in names:
        value, own = getattr(told, name), getattr(corrected, name)
        if isinstance(value, Names):
            setattr(corrected, name, Names(own.people if _same_people(own, value) else value.people, et_al=own.et_al))
        elif FIELD[name].kind == "text" and not _is_same(name, own, value):
            corrected = with_field(corrected, name, value)
    return corrected


def _is_same(name: str, printed: str, told: str) -> bool:
    """Whether a field is the same in print; a tag has pages in full."""
    return printed == told or (name == "pages" and bool(printed) and page_range(printed) == page_range(told))


def _same_people(printed: Names, told: Names) -> bool:
    """Whether two lists differ only in where particles and families part, which tags do not tell."""
    parts = [
        [(f"{name.particle} {name.family}".strip(), name.given, name.suffix, name.literal) for name in names.people]
        for names in (printed, told)
    ]
    return parts[0] == parts[1]
