"""Which authors readers are to write to, as a page says it in words or by a star at a name."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from app.model import Author
from app.reading.pages.headings import heading_of
from app.reading.pages.people import EMAIL, WORD, People

_SURE = (
    r"corresponding authors?|authors? (?:for correspondence|to whom correspondence[\w ]{0,40})|"
    r"correspondence concerning this article should be addressed|"
    r"address for correspondence|address correspondence|correspondence address|for correspondence|"
    r"(?:автор,? )?(?:ответственный )?(?:для|за) (?:корреспонденции|корреспонденцию|переписки|переписку)|"
    r"адрес для (?:корреспонденции|переписки)|(?:корреспондирующий|ответственный|контактный) автор|"
    r"autor(?:es|as?)? (?:de|para|por)(?: la)? correspondencia|autor(?:es|as?)? correspondientes?|"
    r"(?:dirección|direccion) (?:de|para)(?: la)? correspondencia|"
    r"autor(?:es|as?)? correspondentes?|autor(?:es|as?)? (?:de|para) correspondência|"
    r"endereço (?:de|para) correspondência|"
    r"korrespondenzadresse|korrespondenzautor(?:in)?|korrespondierende[rn]? autor(?:in|en|innen)?|"
    r"auteure?s? correspondante?s?|auteure?s? de correspondance|adresse (?:de|pour la) correspondance"
)
_LOOSE = r"correspondence|корреспонденция|переписка|correspondencia|correspondência|korrespondenz|correspondance"
_TO = r"\s(?:to|an|à|a|para)\b(?=\s?:|\s[^\W\d_]|$)"
_OPENS = re.compile(
    rf"[*✉†‡\s(]{{0,4}}(?:(?:{_SURE})(?:{_TO}|\s?[:;,.|()*—–-]|$)|(?:{_LOOSE})(?:{_TO}|\s?[:|]|\.?$))"
    r"[\s:;,.|()*—–-]*(?P<rest>.*)",
    re.IGNORECASE,
)
_FOLLOWS = re.compile(rf"[(,;—–-]\s?(?:{_SURE})\s?(?:[),;.]|$)", re.IGNORECASE)
_EXPLAINS = re.compile(r"\s?[*✉](?![*])\s?(?P<told>.*)")
_ADDRESS = re.compile(r"(?:e-?mail|correo|courriel|эл\. ?почта)", re.IGNORECASE)
_LONGEST = 300
_LINES_AFTER = 3


def mark_corresponding(people: People, lines: Sequence[str]) -> None:
    """Mark the authors of a page's squeezed lines who are to be written to; without a word of it nobody is."""
    told = list(_told(people, lines))
    if not told and len(people.starred) == 1 and _star_is_of_address(lines):
        told = people.starred
    for author in told:
        author.is_corresponding = True


def _told(people: People, lines: Sequence[str]) -> Iterator[Author]:
    """The authors whom the lines name as such; a line that names none means those with a star, or the only author."""
    for place, line in enumerate(lines):
        opening = _OPENS.match(line[:_LONGEST])
        after = _FOLLOWS.search(line[:_LONGEST])
        if opening is None:
            yield from _named(people, line[: after.start()])[-1:] if after else ()
            continue
        texts = [opening["rest"], *_under(lines, place, is_heading=not opening["rest"])]
        named = next((found for text in texts if (found := _named(people, text))), [])
        yield from named or people.starred or (people.authors if len(people.authors) == 1 else [])


def _under(lines: Sequence[str], place: int, *, is_heading: bool) -> list[str]:
    """The rest of a line's paragraph, or after a heading the next paragraph, cut short."""
    first = place + 1
    if is_heading and first < len(lines) and not lines[first]:
        first += 1
    under = takewhile(lambda line: line and heading_of(line) is None, lines[first : first + _LINES_AFTER])
    return [line[:_LONGEST] for line in under]


def _named(people: People, text: str) -> list[Author]:
    """The authors whom a text names, by family name or by the address that is theirs, in its order."""
    words = WORD.findall(text.casefold())
    found: dict[int, tuple[int, Author]] = {}
    for author in people.authors:
        family = WORD.findall((author.name.family or author.name.literal).casefold())[-1:]
        if family and family[0] in words:
            alike = [each for each in people.authors if _family(each) == _family(author)]
            best = max(alike, key=lambda each: _likeness(each, words))
            found[id(best)] = (words.index(family[0]), best)
    addresses = set(EMAIL.findall(text))
    if not found:
        return [author for author in people.authors if author.email and author.email in addresses]
    return [author for _, author in sorted(found.values(), key=lambda each: each[0])]


def _family(author: Author) -> str:
    return author.name.family.casefold()


def _likeness(author: Author, words: Sequence[str]) -> int:
    """How well the words fit the given name of an author who shares a family name."""
    given = WORD.findall(author.name.given.casefold())
    return 2 * sum(each in words for each in given if len(each) > 1) + any(each[:1] in words for each in given[:1])


def _star_is_of_address(lines: Sequence[str]) -> bool:
    """Whether a star at a name means an address: no line explains it, or one does so by an address."""
    told = [match["told"] for line in lines if (match := _EXPLAINS.match(line[:_LONGEST])) is not None]
    return all(_ADDRESS.match(each) or EMAIL.match(each) for each in told)
