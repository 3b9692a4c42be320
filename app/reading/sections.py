"""An article page cut at its headings."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.reading.headings import heading_of

SMALL_PRINT = frozenset({"dates", "views", "issn", "doi"})
"""Kinds whose heading and value fill one line, or two."""


@dataclass(slots=True)
class Section:
    """A part of a page: its kind ("front" before any heading, "tail" after small print) and its squeezed lines."""

    kind: str
    lines: list[str] = field(default_factory=list)


def cut(lines: Sequence[str]) -> list[Section]:
    """The parts of a page in order; a line of small print is a part of its own and does not end the front."""
    sections = [Section("front")]
    small: Section | None = None
    for line in lines:
        heading = heading_of(line) if line else None
        if heading is None:
            if small is not None and line:
                small.lines.append(line)
                small = None
            else:
                sections[-1].lines.append(line)
            continue
        if heading.kind in SMALL_PRINT:
            printed = Section(heading.kind, [heading.rest] if heading.rest else [])
            small = None if heading.rest else printed
            kind = "front" if sections[-1].kind == "front" else "tail"
            sections.extend([printed, Section(kind)])
            continue
        small = None
        sections.append(Section(heading.kind, [heading.rest] if heading.rest else []))
    return sections


def paragraphs(lines: Sequence[str]) -> list[list[str]]:
    """The lines in groups that blank lines part."""
    groups: list[list[str]] = [[]]
    for line in lines:
        if line:
            groups[-1].append(line)
        elif groups[-1]:
            groups.append([])
    return [group for group in groups if group]
