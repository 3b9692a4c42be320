"""The menu of the current cell and of the selected references."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from ui.table.menus import menu_of

if TYPE_CHECKING:
    from ui.table.table import ReferenceTable


def cell_menu(table: "ReferenceTable") -> QMenu:
    """What can be done there, each with the keys that do it too."""
    entries = (
        ("Edit\tF2", "", table.edit_current),
        ("Earlier values", "values", table.values_wanted.emit),
        None,
        ("Cut", "cut", table.cut),
        ("Copy", "copy", table.copy),
        ("Copy as a formatted list", "copy_printed", table.copy_printed),
        ("Copy as BibTeX", "copy_bibtex", table.copy_bibtex),
        ("Paste", "paste", table.paste),
        ("Clear\tDel", "", table.clear),
        ("Fill down", "fill_down", table.fill_down),
        ("Fill right", "fill_right", table.fill_right),
        None,
        ("Add a reference", "add", table.add_reference),
        ("Delete references", "delete", table.delete_selected),
        ("Move up", "move_up", lambda: table.move_selected(-1)),
        ("Move down", "move_down", lambda: table.move_selected(1)),
    )
    return menu_of(entries, table)
