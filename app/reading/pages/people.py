"""The authors of an article and the affiliations that they share, as they are gathered from a page."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

from app.model import Affiliation, Author
from app.reading.text.wrapping import squeezed

ORCID = re.compile(r"\b(\d{4}-\d{4}-\d{4}-\d{3}[\dXxХх])(?!\d{3}|[^\W\d_])")
"""The mark of an institution may be glued to it."""
EMAIL = re.compile(r"[\w.+\-]{1,64}@[\w\-]{1,63}(?:\.[\w\-]{2,63}){1,4}")
_NEAR = 160
"""Characters before an e-mail address or an ORCID in which its owner's name is looked for."""
_LINES_NEAR = 3
"""Lines between a name that stands alone and the address under it."""
WORD = re.compile(r"[^\W\d_][\w'’\-]*")


@dataclass(slots=True)
class People:
    """Authors in order with the affiliations that they share; `starred` are those with a star or an envelope."""

    authors: list[Author] = field(default_factory=list)
    affiliations: list[Affiliation] = field(default_factory=list)
    places: dict[tuple[str, str], int] = field(default_factory=dict)
    starred: list[Author] = field(default_factory=list)

    def place_of(self, text: str, country: str) -> int:
        """The position of an affiliation, added if it is new; one text is one affiliation, whatever its case."""
        text = squeezed(text).strip(" ,;")
        key = (text.casefold().rstrip("."), country.casefold())
        if key not in self.places:
            self.places[key] = len(self.affiliations)
            self.affiliations.append(Affiliation(text=text, country=country))
        return self.places[key]


def in_order_of(people: People, byline: People) -> None:
    """Put `people` into the order of a byline, if it names the same persons."""
    known = {_key(author): author for author in people.authors}
    order = [known.get(_key(author)) for author in byline.authors]
    ordered = [author for author in order if author is not None]
    if len(ordered) == len(order) == len(known) == len(people.authors):
        people.authors = ordered


def star_as(people: People, byline: People) -> None:
    """Star those of `people` who have a star in a byline."""
    starred = {_key(author) for author in byline.starred}
    people.starred = [author for author in people.authors if _key(author) in starred]


def merged(people: People, told: People) -> People:
    """`people` with what `told` says about the same persons: affiliations, ORCID, e-mail."""
    others = {_key(author): author for author in reversed(told.authors)}
    for author in people.authors:
        other = others.get(_key(author))
        if other is None:
            continue
        author.orcid = author.orcid or other.orcid
        author.email = author.email or other.email
        author.is_corresponding |= other.is_corresponding
        if not author.affiliations:
            known = [told.affiliations[place] for place in other.affiliations]
            author.affiliations = tuple(people.place_of(each.text, each.country) for each in known)
    return people


def _key(author: Author) -> tuple[str, str]:
    """What two mentions of one person have in common: the family name and the first initial."""
    return author.name.family.casefold(), author.name.given[:1].casefold()


def add_contacts(people: People, lines: Iterable[str]) -> None:
    """Give each author the ORCID and the e-mail address that a line prints after the author's name."""
    owners: dict[str, Author] = {}
    for author in people.authors:
        for word in WORD.findall(author.name.family.casefold())[-1:]:
            owners.setdefault(word, author)
    only = people.authors[0] if len(people.authors) == 1 else None
    starred = next(iter(people.starred), None)
    named: Author | None = None
    since = 0
    for line in lines:
        found = {id(owners[word]): owners[word] for word in WORD.findall(line[:200].casefold()) if word in owners}
        since = 0 if found else since + bool(line)
        named = next(iter(found.values())) if len(found) == 1 and len(line) <= 200 else named if not found else None
        if "@" in line:
            near = named if since <= _LINES_NEAR and len(line) <= _NEAR else None
            _give(owners, only or near or starred, line[:4000], EMAIL, "email")
        if line.count("-") >= 3:
            _give(owners, only, line[:4000], ORCID, "orcid")


def _give(owners: dict[str, Author], only: Author | None, line: str, pattern: re.Pattern[str], attribute: str) -> None:
    """Set `attribute` of the author who is named last before each match; of `only` if none is named."""
    done = 0
    for match in pattern.finditer(line):
        before = line[max(done, match.start() - _NEAR) : match.start()].casefold()
        done = match.end()
        named = [owners[word] for word in WORD.findall(before) if word in owners]
        owner = (_named_in(match[0], owners) if attribute == "email" else None) or (named[-1] if named else only)
        if owner is not None and not getattr(owner, attribute):
            setattr(owner, attribute, match[0].replace("Х", "X").upper() if attribute == "orcid" else match[0])


def _named_in(address: str, owners: dict[str, Author]) -> Author | None:
    """The only author whose family, or given name, stands in an e-mail address."""
    local = address.partition("@")[0].casefold()
    authors = list({id(author): author for author in owners.values()}.values())
    for part in ("family", "given"):
        found = [author for author in authors if _is_in(local, getattr(author.name, part))]
        if len(found) == 1:
            return found[0]
    return None


def _is_in(local: str, name: str) -> bool:
    """Whether an address holds a word of a name."""
    return any(len(word) >= _TELLING and word in local for word in WORD.findall(_plain(name)))


_TELLING = 4
"""Letters of a name that are not in an address by chance."""


def _plain(name: str) -> str:
    """A name in the letters of addresses."""
    parted = unicodedata.normalize("NFKD", name.casefold().replace("ß", "ss").replace("ø", "o").replace("ł", "l"))
    return "".join(letter for letter in parted if not unicodedata.combining(letter))
