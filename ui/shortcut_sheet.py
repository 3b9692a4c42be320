"""All keys on one sheet: those of the actions, made from the actions, and those that a part of the window has."""

from collections.abc import Callable
from typing import NamedTuple

from ui.actions import ACTIONS, SEPARATOR


class Group(NamedTuple):
    """A heading with rows of (what it does, its keys, parted by commas)."""

    title: str
    rows: tuple[tuple[str, str], ...]


KEYS: tuple[Group, ...] = (
    Group(
        "In the table",
        (
            ("Edit the cell", "F2"),
            ("Keep what was typed, go down or up", "Return, Shift+Return"),
            ("Keep what was typed, go right or left", "Tab, Shift+Tab"),
            ("Put what was typed into all selected cells", "Ctrl+Return"),
            ("Give the old value back", "Esc"),
            ("Offer what the text of a cell may become", "Alt+Down"),
            ("Clear the cells", "Del"),
            ("Jump to the edge, up or down", "Ctrl+Up, Ctrl+Down"),
            ("Jump to the edge, left or right", "Ctrl+Left, Ctrl+Right"),
            ("Go a screen to the left or right", "Alt+PgUp, Alt+PgDown"),
            ("Extend the selection up or down", "Shift+Up, Shift+Down"),
            ("Extend the selection left or right", "Shift+Left, Shift+Right"),
            ("Select the whole row, the whole column", "Shift+Space, Ctrl+Space"),
            ("Come back to the current cell", "Ctrl+Backspace"),
        ),
    ),
    Group(
        "In the source strip",
        (
            ("Assign to authors, title, journal, year", "A, T, J, Y"),
            ("Assign to volume, issue, pages, DOI", "V, I, P, D"),
            ("Assign to editors, publisher, place, series", "E, U, L, S"),
            ("Assign to web address, note", "W, N"),
            ("Assign to no field", "Del"),
        ),
    ),
    Group("In the findings", (("Make the usual fix", "Return"), ("Ignore the finding", "Del"))),
    Group("In the history", (("Take back, or put back", "Del"), ("Show in the table", "Return"))),
    Group(
        "In the articles",
        (
            ("Edit the title", "F2"),
            ("Delete the selected articles", "Del"),
            ("Move the selected articles", "Alt+Up, Alt+Down"),
            ("Fold an issue, unfold it", "Space, Left, Right"),
        ),
    ),
    Group(
        "In the chart",
        (
            ("Go from bar to bar", "Left, Right, Home, End"),
            ("Select a bar, add it", "Return, Ctrl+Return"),
            ("Filter for years", "Shift+Left, Shift+Right"),
            ("Zoom, show all years", "+, -, 0"),
            ("Move along while zoomed in", "Ctrl+Left, Ctrl+Right"),
            ("Let go of years, then of the zoom", "Esc"),
        ),
    ),
)
"""The keys that mean something in one part of the window."""


def sheet(keys_of: Callable[[str], str]) -> list[Group]:
    """The actions that have keys, by menu, then `KEYS`; `keys_of` gives the keys of an action as they are read."""
    by_menu: dict[str, list[tuple[str, str]]] = {}
    for act in ACTIONS:
        if act.name != SEPARATOR and (keys := keys_of(act.name)):
            by_menu.setdefault(act.menu_title, []).append((act.title, keys))
    return [*(Group(menu, tuple(rows)) for menu, rows in by_menu.items()), *KEYS]
