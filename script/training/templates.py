"""Templates of printed forms: see styles.toml for how they are written."""

import random
from collections.abc import Mapping

Part = tuple[str | None, str]
Node = tuple[str, object]

FIELD_LABELS = {
    "authors": "author",
    "authors2": "author",
    "authors3": "author",
    "editors": "editor",
    "translators": "translator",
    "container": "container-title",
    "site": "container-title",
    "series": "collection-title",
    "subtitle": "title",
    "year": "date",
    "count": "pages",
    "place": "location",
    "pmid": "note",
}


class Missing(Exception):
    """A field that the template wants is empty."""


def parse_template(text: str) -> list[Node]:
    """The nodes of a template: ("text", words), ("field", name), ("label", (name, nodes)), ("maybe", …), ("one", …)."""
    nodes, end = _sequence(text, 0, "")
    if end != len(text):
        raise ValueError(f"unbalanced template: {text}")
    return nodes


def _sequence(text: str, at: int, closing: str) -> tuple[list[Node], int]:
    nodes: list[Node] = []
    words = ""
    while at < len(text) and text[at] not in (closing or "\0"):
        letter = text[at]
        if letter == "\\":
            words += text[at + 1]
            at += 2
            continue
        if letter not in "{[<":
            words += letter
            at += 1
            continue
        if words:
            nodes.append(("text", words))
            words = ""
        node, at = {"{": _field, "[": _maybe, "<": _one}[letter](text, at + 1)
        nodes.append(node)
    if words:
        nodes.append(("text", words))
    return nodes, at


def _field(text: str, at: int) -> tuple[Node, int]:
    end = at
    while text[end] not in ":}":
        end += 1
    if text[end] == "}":
        return ("field", text[at:end]), end + 1
    nodes, close = _sequence(text, end + 1, "}")
    return ("label", (text[at:end], nodes)), close + 1


def _maybe(text: str, at: int) -> tuple[Node, int]:
    nodes, end = _sequence(text, at, "]")
    return ("maybe", nodes), end + 1


def _one(text: str, at: int) -> tuple[Node, int]:
    choices = []
    while True:
        nodes, at = _sequence(text, at, "|>")
        choices.append(nodes)
        if text[at] == ">":
            return ("one", choices), at + 1
        at += 1


def fill(nodes: list[Node], fields: Mapping[str, str], chance: random.Random) -> list[Part]:
    """The parts that a template makes of the fields; raises `Missing` if a wanted one is empty."""
    parts: list[Part] = []
    for kind, content in nodes:
        if kind == "text":
            parts.append((None, str(content)))
        elif kind == "field":
            name = str(content)
            if not fields.get(name):
                raise Missing(name)
            parts.append((FIELD_LABELS.get(name, name), fields[name]))
        elif kind == "label":
            label, inner = content  # type: ignore[misc]
            parts.append((label, "".join(text for _, text in fill(inner, fields, chance))))
        elif kind == "one":
            parts += fill(chance.choice(content), fields, chance)  # type: ignore[arg-type]
        else:
            try:
                parts += fill(content, fields, chance)  # type: ignore[arg-type]
            except Missing:
                continue
    return parts
