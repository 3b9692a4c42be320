"""The authors of an article and the affiliations that they share, as they are gathered from a page."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from app.model import Affiliation, Author
from app.reading.wrapping import squeezed

ORCID = re.compile(r"\b(\d{4}-\d{4}-\d{4}-\d{3}[\dXxХх])\b")
EMAIL = re.compile(r"[\w.+\-]{1,64}@[\w\-]{1,63}(?:\.[\w\-]{2,63}){1,4}")
_NEAR = 160
"""Characters before an e-mail address or an ORCID in which its owner's name is looked for."""


@dataclass(slots=True)
class People:
    """Authors in order with the affiliations that they share."""

    authors: list[Author] = field(default_factory=list)
    affiliations: list[Affiliation] = field(default_factory=list)

    def place_of(self, text: str, country: str) -> int:
        """The position of an affiliation, added if it is new; one text is one affiliation, whatever its case."""
        text = squeezed(text).strip(" ,;")
        key = (text.casefold().rstrip("."), country.casefold())
        for position, known in enumerate(self.affiliations):
            if (known.text.casefold().rstrip("."), known.country.casefold()) == key:
                return position
        self.affiliations.append(Affiliation(text=text, country=country))
        return len(self.affiliations) - 1


def merged(people: People, told: People) -> People:
    """`people` with what `told` says about the same persons: affiliations, ORCID, e-mail."""
    for author in people.authors:
        other = next((each for each in told.authors if _same_person(author, each)), None)
        if other is None:
            continue
        author.orcid = author.orcid or other.orcid
        author.email = author.email or other.email
        if not author.affiliations:
            known = [told.affiliations[place] for place in other.affiliations]
            author.affiliations = tuple(people.place_of(each.text, each.country) for each in known)
    return people


def _same_person(one: Author, other: Author) -> bool:
    """Whether two authors have one family name and one first initial."""
    first, second = one.name, other.name
    return (
        first.family.casefold() == second.family.casefold()
        and first.given[:1].casefold() == second.given[:1].casefold()
    )


def add_contacts(people: People, lines: Iterable[str]) -> None:
    """Give each author the ORCID and the e-mail address that a line prints after the author's name."""
    for line in lines:
        if "@" in line:
            _give(people.authors, line[:4000], EMAIL, "email")
        if line.count("-") >= 3:
            _give(people.authors, line[:4000], ORCID, "orcid")


def _give(authors: Sequence[Author], line: str, pattern: re.Pattern[str], attribute: str) -> None:
    """Set `attribute` of the author who is named last before each match; of the only author if none is named."""
    done = 0
    for match in pattern.finditer(line):
        before = line[max(done, match.start() - _NEAR) : match.start()].casefold()
        done = match.end()
        named = [(before.rfind(author.name.family.casefold()), author) for author in authors]
        place, owner = max(named, key=lambda each: each[0], default=(-1, None))
        if place < 0:
            owner = authors[0] if len(authors) == 1 else None
        if owner is not None and not getattr(owner, attribute):
            setattr(owner, attribute, match[0].replace("Х", "X").upper() if attribute == "orcid" else match[0])
