"""The list of formats. Adding one: its file, and its name here."""

from app.formats.base import Format

FORMATS: tuple[Format, ...] = ()


def format_for(name: str) -> Format:
    """The format called `name`, or by an ending (".bib"); raises `CorrigendaError` naming the known ones."""
    raise NotImplementedError
