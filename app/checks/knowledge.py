"""Tables that ship with the checks."""

from app.errors import CorrigendaError
from app.resources import resource


def known_lines(name: str) -> list[str]:
    """The lines of a table, by its name among the resources; says what to do if it is missing or damaged."""
    path = resource(name)
    try:
        return path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise CorrigendaError(
            f"A part of the checks is missing or damaged ({path}). Nothing was changed; install the program again."
        ) from error
