"""The authors of an article page and their affiliations: "About the authors" blocks, bylines, numbered affiliations."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from app.model import Affiliation, Author
from app.reading.countries import is_country, locate
from app.reading.institutions import is_institution
from app.reading.person import person_name
from app.reading.wrapping import squeezed

_ORCID = re.compile(r"\b(\d{4}-\d{4}-\d{4}-\d{3}[\dXxХх])\b")
_EMAIL = re.compile(r"[\w.+\-]{1,64}@[\w\-]{1,63}(?:\.[\w\-]{2,63}){1,4}")


@dataclass(slots=True)
class People:
    """Authors in order with the affiliations that they share."""

    authors: list[Author] = field(default_factory=list)
    affiliations: list[Affiliation] = field(default_factory=list)

    def place_of(self, text: str, country: str) -> int:
        """The position of an affiliation, added if it is new; one text is one affiliation, whatever its case."""
        key = (squeezed(text).casefold(), country.casefold())
        for position, known in enumerate(self.affiliations):
            if (known.text.casefold(), known.country.casefold()) == key:
                return position
        self.affiliations.append(Affiliation(text=squeezed(text), country=country))
        return len(self.affiliations) - 1


def read_about(lines: Sequence[str]) -> People:
    """The people of an "About the authors" part: a name, an institution, a country, and whatever else is told.

    What follows the country up to the next name (posts, addresses) is searched for an ORCID and an e-mail only.
    """
    people = People()
    block: list[str] = []
    for line in [*lines, ""]:
        if not is_institution(line) and not is_country(line) and person_name(line) is not None:
            _add_block(people, block)
            block = [line]
        elif block:
            block.append(line)
    _add_block(people, block)
    return people


def _add_block(people: People, block: Sequence[str]) -> None:
    """Add the author whose name is the block's first line."""
    name = person_name(block[0]) if block else None
    if name is None:
        return
    author = Author(name=name)
    institution: list[str] = []
    country = ""
    for line in block[1:]:
        author.orcid = author.orcid or _first(_ORCID, line)
        author.email = author.email or _first(_EMAIL, line)
        if not line or _ORCID.search(line) or _EMAIL.search(line):
            if institution:
                break
        elif is_country(line):
            country = line
            break
        else:
            institution.append(line)
    for line in block[1:]:
        author.orcid = author.orcid or _first(_ORCID, line)
        author.email = author.email or _first(_EMAIL, line)
    if institution:
        text, ending = (" ".join(institution), country) if country else locate(" ".join(institution))
        author.affiliations = (people.place_of(text, ending),)
    people.authors.append(author)


def _first(pattern: re.Pattern[str], line: str) -> str:
    """The first match in a line, "" if none."""
    match = pattern.search(line[:1000])
    return match[0] if match else ""
