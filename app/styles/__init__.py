"""Printed forms: how a reference looks in print. Never stored; rendered from the fields in a style."""

from app.styles.differing import Difference, differences, joints
from app.styles.form import Form
from app.styles.names import NameForm, name_text, names_text
from app.styles.pattern import DEFAULT, Pattern, learn
from app.styles.pieces import Piece
from app.styles.printing import printed, printed_text

__all__ = [
    "DEFAULT",
    "Difference",
    "Form",
    "NameForm",
    "Pattern",
    "Piece",
    "differences",
    "joints",
    "learn",
    "name_text",
    "names_text",
    "printed",
    "printed_text",
]
