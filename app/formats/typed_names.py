"""One name a line, as reference managers keep names: "de Jong, M.C., Jr", "Raymond E", "World Health Organization"."""

import re

from app.model import Name
from app.styles.names import family_with_particle, leading_particle


def read_name(value: str) -> Name:
    """The name of one line: "de Jong, M.C., Jr", "de Jong MC", "Патютко Ю.И." or "Патютко Юрий Иванович".

    Other words without a comma are a body's, and so are many before a last one ("World Health Organization,").
    """
    if _COMMA_OF_BODY in value:
        return Name(literal=value.replace(_COMMA_OF_BODY, ",").rstrip(", "))
    family, comma, rest = (part.strip() for part in value.partition(","))
    bare = None if comma else _BARE_INITIALS.fullmatch(value) or _FAMILY_FIRST.fullmatch(value)
    if bare:
        family, rest = bare[1], bare[2]
    words = family.split(" ")
    small = leading_particle(words)
    if not (comma or bare) or (not rest and len(words) - small > _MOST_FAMILY_NAMES):
        return Name(literal=family)
    given, _, suffix = (part.strip() for part in rest.partition(","))
    return Name(" ".join(words[small:]), given, " ".join(words[:small]), suffix)


def name_line(name: Name) -> str:
    """ "de Jong, M.C., Jr"; a body as it is, a person of one name with a comma behind it."""
    if name.literal:
        return name.literal
    line = f"{family_with_particle(name)}, {name.given}, {name.suffix}".rstrip(", ")
    return line if name.given or name.suffix else f"{line},"


def is_et_al(value: str) -> bool:
    """Whether a program wrote "et al." where a name belongs."""
    return value.casefold().strip(" ,.") in ("et al", "others", "et-al", "и др", "и соавт", "и другие")


def merged(name: Name) -> tuple[str, ...]:
    """A name's parts without the line between particle and family, which such lines do not draw."""
    return family_with_particle(name), name.given, name.suffix, name.literal


_COMMA_OF_BODY = ",,"
"""How EndNote's users type a comma within the name of a body ("University of California,, Berkeley")."""
_MOST_FAMILY_NAMES = 2
_BARE_INITIALS = re.compile(r"((?:[^\W\d_]{2,10} ){0,2}[^\W\d_][^\W\d_'’-]{1,40}) ([A-Z]{1,3})")
_FAMILY_FIRST = re.compile(
    r"((?:[^\W\d_]{2,10} ){0,2}[^\W\d_][^\W\d_'’-]{1,40}) ((?:[^\W\d_]\.[ -]?){1,4}|[А-ЯЁ]{1,2}|"
    r"[А-ЯЁ][а-яё]{1,20} [А-ЯЁ][а-яё]{2,20}(?:вич|вна|ична|инична))"
)
"""A family name before initials with stops, or before given name and patronymic, as Russian sites write them."""
