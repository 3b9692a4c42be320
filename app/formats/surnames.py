"""Names of formats that have no place for a particle."""

from app.model import Name
from app.reading.names.name_words import CAPITAL_PARTICLES
from app.styles.names import family_with_particle, leading_particle

_GLUED = ("d'", "d’", "al-", "el-")


def surname_parts(surname: str) -> tuple[str, str]:
    """Particle and family of a surname ("van der", "Berg"), which stand there as one."""
    for start in _GLUED:
        if surname.startswith(start) and len(surname) > len(start):
            return start, surname[len(start) :]
    words = surname.split(" ")
    small = leading_particle(words)
    while small + 1 < len(words) and words[small].casefold() in CAPITAL_PARTICLES:
        small += 1
    return " ".join(words[:small]), " ".join(words[small:])


def inverted(name: Name) -> str:
    """A person as one text in whatever form the parts have: "de Jong, Maria, Jr"."""
    family = family_with_particle(name)
    if family and name.given and not name.suffix:  # as most names are
        return f"{family}, {name.given}"
    return ", ".join([part for part in (family, name.given, name.suffix) if part])
