"""The names that JATS and older NLM files hold."""

from typing import Any

from app.formats.surnames import surname_parts
from app.formats.xml_stream import local_name
from app.model import Name
from app.reading import read_names
from app.reading.names.name_words import PARTICLES
from app.reading.names.person import person_name

NAMES = frozenset(("name", "string-name", "collab", "anonymous", "institution"))
"""Elements that are a person or a body; an institution only inside a group of persons."""


def name_of(element: Any, text: str) -> Name:
    """The name that an element holds; `text` is all of its text on one line."""
    if local_name(element) in ("name", "string-name"):
        parts = {local_name(part): " ".join("".join(part.itertext()).split()) for part in element.iterdescendants()}
        if "surname" in parts or "given-names" in parts:
            particle, family = surname_parts(parts.get("surname", ""))
            given, behind = _without_particle(parts.get("given-names", ""))
            return Name(family, given, f"{behind} {particle}".strip(), parts.get("suffix", ""))
        return _printed_name(text)
    members = next((part for part in element.iterchildren() if local_name(part) == "contrib-group"), None)
    if members is not None:
        text = " ".join("".join(element.xpath("text()")).split())
    return Name(literal=text.strip(" ,;") or "Anonymous")


def _without_particle(given: str) -> tuple[str, str]:
    """The given names, and the particle that some files put behind them ("Marta Regina da")."""
    words = given.split(" ")
    end = len(words)
    while end > 1 and words[end - 1] in PARTICLES:
        end -= 1
    return " ".join(words[:end]), " ".join(words[end:])


def _printed_name(text: str) -> Name:
    """The name of a text in which no part is told apart."""
    known = person_name(text)
    if known is not None:
        return known
    people = read_names(text).people
    return people[0] if len(people) == 1 else Name(literal=text)
