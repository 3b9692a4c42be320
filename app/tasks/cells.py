"""The texts of cells: what a typed text becomes in a field, and how a field is shown.

Reading is loaded by the functions that use it, as in `app.tasks.reading`.
"""

import re

from app.dates import month_of
from app.errors import CorrigendaError
from app.library import Step
from app.model import FIELD, LANGUAGES, TYPES, Name, Reference
from app.styles import NameForm, names_text
from app.styles.names import STORED


def stored_value(column: str, text: str) -> str:
    """What a typed text becomes in a reference's column: names as JSON, a type's CSL name, a bare DOI, a language's
    code, a month's number, or tidied text.

    Line breaks and runs of white space become single spaces. Raises `CorrigendaError` for an unknown type.
    """
    text = " ".join(text.split())
    kind = FIELD[column].kind
    if kind == "names":
        from app.reading import read_names

        return read_names(text).to_json()
    if kind == "type":
        return _type_called(text)
    if column == "month":
        return month_of(text)
    if column == "doi":
        return _AROUND_DOI.sub("", text)
    if column == "language":
        return _language_called(text)
    return text


_AROUND_DOI = re.compile(
    r"^(?:doi\b[:\s]{0,3})?(?:https?://)?(?:(?:www|dx)\.)?(?:doi\.org/)?(?:doi:\s?)?(?=10\.\d)", re.IGNORECASE
)
"""What stands before a DOI: "https://doi.org/", "doi:", "DOI: https://dx.doi.org/"."""


def author_name(text: str) -> Name:
    """The name of an article's author in a typed text, given or family name first; what is no person's is a body's.

    "O. V. Chistyakova", "Smith, John" and "Иванов Иван Иванович" are persons, "WHO Working Group on Tumours" is a body.
    """
    from app.reading.names.person import person_name

    text = " ".join(text.split())
    return person_name(text) or Name(literal=text)


def _language_called(text: str) -> str:
    """The code of a language by its name or its code; what is neither stays as it was typed."""
    wanted = text.casefold()
    return next((code for code, title in LANGUAGES.items() if wanted in (code, title.casefold())), text)


def _type_called(text: str) -> str:
    wanted = text.casefold()
    for name, title in TYPES.items():
        if wanted in (name, title.casefold()):
            return name
    raise CorrigendaError(
        f"“{text}” is no type of reference; the type was kept. Known are: {', '.join(TYPES.values())}."
    )


def cell_text(reference: Reference, column: str, *, form: NameForm = STORED) -> str:
    """A reference's field as a table cell shows and edits it; `stored_value` of it is the field again."""
    kind = FIELD[column].kind
    value = getattr(reference, column)
    if kind == "names":
        return names_text(value, form)
    return TYPES.get(value, value) if kind == "type" else str(value)


def set_cell(step: Step, reference_id: int, column: str, text: str) -> None:
    """Set a reference's field to a typed text, within a step."""
    step.set(reference_id, column, stored_value(column, text))
