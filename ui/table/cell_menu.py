"""The menu of the current cell and of the selected references."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from ui.table.menus import menu_of

if TYPE_CHECKING:
    from ui.table.table import ReferenceTable


def cell_menu(table: "ReferenceTable") -> QMenu:
    """What can be done there, each with the keys that do it too."""
    deeds = table.deeds
    entries = (
        ("Edit\tF2", "", deeds.edit_current),
        ("Earlier values", "values", table.values_wanted.emit),
        None,
        ("Cut", "cut", deeds.cut),
        ("Copy", "copy", deeds.copy),
        ("Copy as a formatted list", "copy_printed", deeds.copy_printed),
        ("Copy as BibTeX", "copy_bibtex", deeds.copy_bibtex),
        ("Paste", "paste", deeds.paste),
        ("Clear\tDel", "", deeds.clear),
        ("Fill down", "fill_down", deeds.fill_down),
        ("Fill right", "fill_right", deeds.fill_right),
        None,
        ("Add a reference", "add", deeds.add_reference),
        ("Delete references", "delete", deeds.delete_selected),
        ("Move up", "move_up", lambda: deeds.move_selected(-1)),
        ("Move down", "move_down", lambda: deeds.move_selected(1)),
    )
    return menu_of(entries, table)
