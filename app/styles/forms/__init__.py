"""The built-in forms: one file a published style."""

from app.styles.forms.left_out import lacks_authors, left_out
from app.styles.forms.registry import FORMS, form_called

__all__ = ["FORMS", "form_called", "lacks_authors", "left_out"]
