"""Surnames of formats that have no place for a particle."""

from app.reading.name_words import CAPITAL_PARTICLES
from app.styles.names import leading_particle

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
