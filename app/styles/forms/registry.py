"""The list of built-in forms, in the order a user sees. Adding one: its file, and its name here."""

from app.errors import CorrigendaError
from app.styles.form import Form
from app.styles.forms.ama import AMA
from app.styles.forms.apa import APA
from app.styles.forms.gost import GOST
from app.styles.forms.vancouver import VANCOUVER

FORMS: tuple[Form, ...] = (VANCOUVER, AMA, APA, GOST)


def form_called(name: str) -> Form | None:
    """The form called `name` ("ama"); None for the list's own ("", "own"). Raises `CorrigendaError` for others."""
    wanted = name.strip().casefold()
    if wanted in ("", "own"):
        return None
    for each in FORMS:
        if wanted in (each.name, each.title.casefold()):
            return each
    known = ", ".join(each.name for each in FORMS)
    raise CorrigendaError(f"There is no form called “{name}”. Nothing was written. The forms are: own, {known}.")
