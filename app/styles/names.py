"""Names to text."""

from dataclasses import dataclass

from app.model import Name, Names


@dataclass(frozen=True, slots=True)
class NameForm:
    """How a list prints its names; the default is that of the sample: "Rindi G., Klöppel G. et al."."""

    given_first: bool = False
    family_given: str = " "
    initial_stop: str = "."
    initial_gap: str = ""
    separator: str = ", "
    last_separator: str = ", "
    et_al: str = " et al."
    et_al_cyrillic: str = " и др."


def name_text(name: Name, form: NameForm = NameForm()) -> str:
    """One name in print."""
    raise NotImplementedError


def names_text(names: Names, form: NameForm = NameForm()) -> str:
    """A list of names in print, et al. included; `read_names` of it gives the names back."""
    raise NotImplementedError
