"""The export dialog: what goes out, in which formats and form, and where to."""

from ui.dialogs.exporting.dialog import ExportDialog

__all__ = ["ExportDialog"]
