"""The table: the references of what lies on the desk, edited as in a spreadsheet, and the box that filters them."""

from ui.table.filter_box import FilterBox
from ui.table.table import ReferenceTable

__all__ = ["FilterBox", "ReferenceTable"]
