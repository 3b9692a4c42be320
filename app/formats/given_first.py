"""Names in tables that have the given name in front and no comma: "Eric Raymond; Laetitia Dahan", "A. B. Doe"."""

import re

from app.model import Name, Names

_INITIALS_FIRST = re.compile(r"(?:[^\W\d_]\.[ -]?){1,4}[^\W\d_]{2}")
_PERSON = re.compile(r"[^\W\d_a-z][\w'’.-]*(?: (?:[^\W\d_a-z][\w'’.-]*|van|von|de|der|da|dos|di|del|la|le)){1,4}")
_OF_BODIES = re.compile(
    r"\b(?:organi[sz]ation|societ|group|institut|universit|committee|commission|cent(?:er|re)|associat|college|academ|"
    r"agency|council|collaborat|consorti|ministr|hospital|foundation|network|team|board|department|office|union|"
    r"compan|press|force|stud(?:y|ies)|investigators|federation|health|cancer|world|national|international|"
    r"министерств|минздрав|институт|университет|академи|общество|ассоциаци|центр|комитет)",
    re.IGNORECASE,
)
_FEWEST = 2


def with_persons(names: Names) -> Names:
    """The names, of which those are persons that begin with initials, or stand with others and are no body's words.

    A lone name of words may be a body's, and stays one.
    """
    are_several = len(names.people) >= _FEWEST
    people = (_person(name) if _is_person(name.literal, are_several) else name for name in names.people)
    return Names(tuple(people), names.et_al)


def _is_person(text: str, are_several: bool) -> bool:
    if _INITIALS_FIRST.match(text):
        return True
    return are_several and _PERSON.fullmatch(text) is not None and not _OF_BODIES.search(text)


def _person(name: Name) -> Name:
    from app.reading.names.person import person_name  # takes a while to load

    return name if name.family else person_name(name.literal) or name
