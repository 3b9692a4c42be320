"""Lists of journals to what the program knows of journals' names."""

import re
from collections.abc import Iterator
from pathlib import Path

from app.reading.labels.journal_names import write_knowledge
from app.reading.text.tokens import tokenise


def learn_journals(names: list[str], path: Path) -> None:
    """Write what is kept of the names to `path`."""
    forms = {form for name in names for form in _forms(name)}
    write_knowledge(path, [list(form) for form in sorted(forms)])


def _forms(name: str) -> Iterator[tuple[str, ...]]:
    """The words of a name as lists of references print it: with "and" for "&", without the place in brackets."""
    for variant in {name, name.replace("&", " and "), re.sub(r"\s*\([^()]*\)\s*$", "", name)}:
        words = [word.lower() for word in tokenise(variant).words]
        yield tuple(words)
        if words and words[0] == "the":
            yield tuple(words[1:])
