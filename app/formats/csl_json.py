"""CSL-JSON: the references as citation processors take them, by the published schema (csl-data.json 1.0.2)."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from app.dates import month_and_day
from app.formats.base import Format, Written
from app.formats.characters import Writer, holdable
from app.formats.csl_json_reading import (
    DATES,
    ET_AL_KEYS,
    EXTENT,
    NUMBER,
    NUMBERED,
    OWN_KEY,
    OWN_KEYS,
    SEASONS,
    STREAM,
    VERSION,
    read,
    read_edition,
)
from app.formats.editions import bare_edition
from app.formats.packing import gathered
from app.formats.read_back import VERSIONED
from app.formats.typed_names import is_et_al
from app.model import FIELDS, TYPES, Article, Names, Reference
from app.styles.pages import is_extent

_ITEM = re.compile(r'\s*(?:\[\s*)?\{[\s\S]{0,5000}"(?:type|id)"\s*:')


def write(article: Article, references: Sequence[Reference]) -> Written:
    """An array of items, ref1, ref2, … where they have no citation key; et al. stands under `custom`, where the schema
    lets a program keep its own."""
    writer = Writer()
    return gathered(_array(references, writer), writer)


def _array(references: Sequence[Reference], writer: Writer) -> Iterator[str]:
    """The items one by one, a line a field: `json` takes six times as long to indent them."""
    keys: set[str] = set()
    for number, reference in enumerate(references, start=1):
        item = {**_item(reference, number, writer), "id": _id(reference, number, keys)}
        if is_extent(reference.pages):
            item[EXTENT] = item.pop("page")
        _settle(item, reference)
        yield "[\n  " if number == 1 else ",\n  "
        fields = ",\n    ".join([f'"{key}": {_encode(value)}' for key, value in item.items()])
        yield f"{{\n    {fields}\n  }}"
    yield "\n]\n" if len(references) else "[]\n"


def _settle(item: dict[str, Any], reference: Reference) -> None:
    """Put numbers where CSL's styles look for them: an edition bare, as they add its word, the version of a program and
    the number of a report or patent in variables of their own."""
    if reference.type in NUMBERED and reference.issue and not reference.volume:
        item[NUMBER] = item.pop("issue")
    if not reference.edition:
        return
    if reference.type in VERSIONED:
        item[VERSION] = item.pop("edition")
        return
    bare = bare_edition(reference.edition, as_number=True)
    if bare.isdecimal() and read_edition(replace(reference, edition=bare)) == reference.edition:
        item["edition"] = bare
    elif read_edition(reference) != reference.edition:
        item.setdefault("custom", {})["edition"] = item.pop("edition")


_encode = json.JSONEncoder(ensure_ascii=False).encode


def recognise(text: str) -> bool:
    """Whether the text begins as JSON with an item in it."""
    return bool(_ITEM.match(text[:20_000].removeprefix("\ufeff")))


CSL_JSON = Format(
    name="csl-json",
    title="CSL-JSON",
    endings=(".json",),
    cannot_hold="Every field is held, and et al.; the text that a reference was read from is not.",
    write=write,
    read=read,
    stream=STREAM,
    recognise=recognise,
)


def csl_fields(reference: Reference) -> dict[str, Any]:
    """One reference as an item without an id; how many pages a book has stands where it was printed, in "page"."""
    item = _item(reference, 1, Writer())
    del item["id"]
    return item


def _id(reference: Reference, number: int, taken: set[str]) -> str:
    """The id of an item: its citation key if no other has it, nor could have it as its number."""
    key = holdable(reference.citation_key)
    is_free = key not in taken and not _OWN_KEYS.fullmatch(key)
    taken.add(key)
    return key if key and is_free else OWN_KEY.format(number)


_OWN_KEYS = re.compile(OWN_KEY.format(r"\d+"))


def _item(reference: Reference, number: int, writer: Writer) -> dict[str, Any]:
    item: dict[str, Any] = {"id": f"ref{number}", "type": reference.type}
    if reference.type not in TYPES:
        item["type"] = "document"
        writer.lose(number, "type", f"CSL has no type “{reference.type}”; it was written as “document”.")
    writer.tell_leftover(reference, number)
    custom: dict[str, bool | str] = {}
    for field in FIELDS:
        value = getattr(reference, field.name)
        if field.kind == "names" and value:
            if value.people:
                item[field.csl] = _names(value, number, field.name, writer)
            if value.et_al or any(is_et_al(name.literal or name.family) for name in value.people[-1:]):
                custom[ET_AL_KEYS[field.name]] = value.et_al
        elif field.kind == "text" and value and field.csl:
            text = writer.fit(value, number=number, field=field.name)
            item[field.csl] = _date(text, DATES[field.name]) if field.name in DATES else text
    dated = _with_month(item.get("issued", {}), reference.month)
    if dated:
        item["issued"] = dated
    for name in OWN_KEYS:
        if getattr(reference, name) and not (dated and name == "month"):
            custom[name] = writer.fit(getattr(reference, name), number=number, field=name)
    return {**item, "custom": custom} if custom else item


def _names(names: Names, number: int, field: str, writer: Writer) -> list[dict[str, str]]:
    return [
        {key: writer.fit(part, number=number, field=field) for key, part in name.to_csl().items()}
        for name in names.people
    ]


def _with_month(issued: dict[str, Any], kept: str) -> dict[str, Any]:
    """A date of issue with what is known beside its year, in its parts or as a season; empty if it cannot hold that."""
    parts = issued.get("date-parts")
    month, day = month_and_day(kept)
    if parts and month:
        return {"date-parts": [[*parts[0], month, *([day] if day else [])]]}
    return {**issued, "season": str(SEASONS.index(kept) + 1)} if kept in SEASONS else {}


def _date(text: str, in_parts: re.Pattern[str]) -> dict[str, Any]:
    """A year or an ISO day in parts, anything else ("1998a", "in press") as it is."""
    day = in_parts.fullmatch(text)
    if not day:
        return {"literal": text}
    return {"date-parts": [[int(part) for part in day.groups() if part]]}
