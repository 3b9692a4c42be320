"""The numbers that a browser puts before the entries of a page's lists."""

import re
from typing import Any

_LIST_MARK = re.compile(r"[\[(]?\d{1,4}(?:[.)\]]{1,2}|(?=\s|$))|[•●▪–—-]\s")
_MARK_ALONE = re.compile(r"[\[(]?\d{1,4}[.)\]]{0,2}")
_AUTHOR_AND_YEAR = re.compile(r"^\[?[^\W\d].{2,80}[\s(](?:1[6-9]|20)\d\d[a-z]?[)\]]?$")
NUMBERED_FROM = 30
"""Characters that the entries of a numbered list have on average at least; shorter ones are a menu's."""
DEEPEST = 12
"""How many lists may stand in one another; deeper ones are no lists of references."""


def list_labels(tree: Any) -> dict[Any, str]:
    """What to write before the entries of numbered lists, by element; entries that print their numbers get none."""
    labels: dict[Any, str] = {}
    depths: dict[Any, int] = {}
    for each in tree.iter("ol", "ul"):
        around = each.getparent().getparent() if each.getparent() is not None else None
        depths[each] = depths.get(around, 0) + 1
        if depths[each] > DEEPEST:
            continue
        labels.update(_labels_of(each))
    return labels


def _labels_of(parent: Any) -> dict[Any, str]:
    """The labels of one list's entries; none if they are short, as a menu's are, or labelled by other than numbers."""
    items = [item for item in parent if item.tag == "li"]
    told = [peek(item, 60).strip() for item in items]
    if not items or parent.get("type", "1") != "1" or sum(map(len, told)) < NUMBERED_FROM * len(items):
        return {}
    if any(map(is_repeated_label, items[0].iter("span"))):
        return {}
    labels: dict[Any, str] = {}
    number = _whole(parent.get("start"), 1)
    for item, text in zip(items, told, strict=True):
        number = _whole(item.get("value"), number)
        label = item.get("data-counter") or item.get("data-content") or (f"{number}." if parent.tag == "ol" else "")
        holds_list = next(iter(item), item).tag in ("ol", "ul") and not (item.text or "").strip()
        prints_own = not text or _LIST_MARK.match(text) is not None
        if not holds_list and not prints_own and _MARK_ALONE.fullmatch(label[:12]) is not None:
            labels[item] = label
        number += 1
    return labels


def is_repeated_label(element: Any) -> bool:
    """Whether an element labels a reference by its author and year, which follow it again."""
    if element.tag != "span" or "label" not in element.get("class", "").split() or element.getparent().tag != "li":
        return False
    return _AUTHOR_AND_YEAR.search(peek(element, 120).strip()) is not None


def peek(element: Any, length: int) -> str:
    """The first characters of an element's text."""
    found: list[str] = []
    room = length
    for piece in element.itertext(with_tail=False):
        found.append(piece[:room])
        room -= len(found[-1])
        if room <= 0:
            break
    return "".join(found)


def _whole(text: str | None, otherwise: int) -> int:
    """The number that an attribute holds."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) <= 5 else otherwise
