"""The list's own style: order, punctuation, initials and dashes that most of its references follow."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.model import Reference
from app.styles.names import NameForm


@dataclass(frozen=True, slots=True)
class Pattern:
    """What `learn` finds; the fields of this class are the room's to choose beside `names`."""

    names: NameForm = NameForm()


DEFAULT = Pattern()


def learn(references: Sequence[Reference]) -> Pattern:
    """The pattern of a list, from sources and spans; what too few references show keeps the commonest form."""
    raise NotImplementedError
