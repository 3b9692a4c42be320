"""Templates of printed forms: see the folder `styles` for how they are written."""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass

Part = tuple[str | None, str]

FIELD_LABELS = {
    **dict.fromkeys(("authors", "authors2", "authors3", "people"), "author"),
    **dict.fromkeys(("container", "site"), "container-title"),
    **dict.fromkeys(("year", "month", "day"), "date"),
    **dict.fromkeys(("count", "article", "page"), "pages"),
    **dict.fromkeys(("place", "city"), "location"),
    **dict.fromkeys(("supplement", "through"), "issue"),
    **dict.fromkeys(("pmid", "accessed", "number"), "note"),
    "editors": "editor",
    "translators": "translator",
    "series": "collection-title",
    "subtitle": "title",
    "part": "volume",
    "body": "publisher",
}
"""The labels of fields that do not bear the label's own name."""


class Missing(Exception):
    """A field that the template wants is empty."""


@dataclass(frozen=True, slots=True)
class Words:
    """Punctuation and cue words."""

    text: str


@dataclass(frozen=True, slots=True)
class Field:
    """The text of a field."""

    name: str


@dataclass(frozen=True, slots=True)
class Tagged:
    """Nodes whose words all carry one label."""

    label: str
    nodes: "list[Node]"


@dataclass(frozen=True, slots=True)
class Maybe:
    """Nodes that are printed only if all their fields are there."""

    nodes: "list[Node]"


@dataclass(frozen=True, slots=True)
class OneOf:
    """Nodes of which one list is printed."""

    choices: "list[list[Node]]"


Node = Words | Field | Tagged | Maybe | OneOf


def parse_template(text: str) -> list[Node]:
    """The nodes of a template; raises ValueError if its brackets do not match."""
    nodes, end = _sequence(text, 0, "")
    if end != len(text):
        raise ValueError(f"unbalanced template: {text}")
    return nodes


def _sequence(text: str, at: int, closing: str) -> tuple[list[Node], int]:
    nodes: list[Node] = []
    words = ""
    while at < len(text) and (not closing or text[at] not in closing):
        letter = text[at]
        if letter == "\\":
            words += text[at + 1]
            at += 2
        elif letter in _OPENINGS:
            nodes += [Words(words)] if words else []
            words = ""
            node, at = _OPENINGS[letter](text, at + 1)
            nodes.append(node)
        else:
            words += letter
            at += 1
    return nodes + ([Words(words)] if words else []), at


def _field(text: str, at: int) -> tuple[Node, int]:
    end = at
    while text[end] not in ":}":
        end += 1
    if text[end] == "}":
        return Field(text[at:end]), end + 1
    nodes, close = _sequence(text, end + 1, "}")
    return Tagged(text[at:end], nodes), close + 1


def _maybe(text: str, at: int) -> tuple[Node, int]:
    nodes, end = _sequence(text, at, "]")
    return Maybe(nodes), end + 1


def _one_of(text: str, at: int) -> tuple[Node, int]:
    choices = []
    while True:
        nodes, at = _sequence(text, at, "|>")
        choices.append(nodes)
        if text[at] == ">":
            return OneOf(choices), at + 1
        at += 1


_OPENINGS: dict[str, Callable[[str, int], tuple[Node, int]]] = {"{": _field, "[": _maybe, "<": _one_of}


def fill(nodes: list[Node], fields: Mapping[str, str], chance: random.Random) -> list[Part]:
    """The parts that a template makes of the fields; raises `Missing` if a wanted one is empty."""
    parts: list[Part] = []
    for node in nodes:
        match node:
            case Words(text):
                parts.append((None, text))
            case Field(name):
                if not fields.get(name):
                    raise Missing(name)
                parts.append((FIELD_LABELS.get(name, name), fields[name]))
            case Tagged(label, inner):
                parts.append((label, "".join(text for _, text in fill(inner, fields, chance))))
            case OneOf(choices):
                parts += fill(chance.choice(choices), fields, chance)
            case Maybe(inner):
                try:
                    parts += fill(inner, fields, chance)
                except Missing:
                    continue
    return parts
