"""The docks around the table, each with its panel."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from ui.desk import Desk
from ui.panels import PanelPlace

_CORNERS = {
    Qt.Corner.TopLeftCorner: Qt.DockWidgetArea.LeftDockWidgetArea,
    Qt.Corner.BottomLeftCorner: Qt.DockWidgetArea.LeftDockWidgetArea,
    Qt.Corner.TopRightCorner: Qt.DockWidgetArea.RightDockWidgetArea,
    Qt.Corner.BottomRightCorner: Qt.DockWidgetArea.RightDockWidgetArea,
}
_COLUMNS = (Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea)
_BESIDE, _BELOW = ("articles", "article"), ("source", "chart")
_LINES_FOR_CHART = 42
_LINES_FOR_TWO_BESIDE = 32
_LINES_FOR_SOURCE = 26
_LETTERS_FOR_ARTICLES = 100
"""Lines and letters that the window must have room for to show these panels too."""


class Docks(dict[str, QDockWidget]):
    """A window's docks by the names of their panels."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__()
        self._window = window
        self._places: list[PanelPlace] = []
        window.setDockNestingEnabled(True)
        for corner, area in _CORNERS.items():
            window.setCorner(corner, area)

    def add(self, place: PanelPlace, desk: Desk) -> QWidget:
        """Make a panel and put it in its dock; gives the panel."""
        panel = place.make(desk)
        dock = self[place.name] = QDockWidget(place.title, self._window)
        dock.setObjectName(place.name)
        dock.setWidget(panel)
        self._places.append(place)
        self._put(place)
        return panel

    def _put(self, place: PanelPlace) -> None:
        dock, below, before = self[place.name], self.get(place.below), self.get(place.behind)
        self._window.addDockWidget(place.area, dock)
        if below is not None:
            self._window.splitDockWidget(below, dock, Qt.Orientation.Vertical)
        if before is not None:
            self._window.tabifyDockWidget(before, dock)
            before.raise_()

    def bring(self, name: str) -> None:
        """Show a panel, and before those that it lies with as tabs."""
        self[name].show()
        self[name].raise_()

    def put_back(self) -> set[str]:
        """Put every panel where it was at first, but show none without room; gives the names of these."""
        for dock in self.values():
            dock.setFloating(False)
            dock.hide()  # else panels that have no room yet would make a small window larger
        for place in self._places:
            self._put(place)
        for name in self.keys() - self.without_room():
            self[name].show()
        self["findings"].raise_()
        return self.leave_room()

    def fit(self) -> bool:
        """Whether the window has the least room that its panels and the table need; else they lie over each other."""
        layout = self._window.layout()
        if layout is None:
            return True
        layout.activate()
        least, room = layout.minimumSize(), self._window.size()
        return least.height() <= room.height() and least.width() <= room.width()

    def leave_room(self) -> set[str]:
        """Where letters are large for the screen the table has the room: some panels are hidden, some shown by turns.

        All of them can be had again by the menu. Gives the names of the hidden ones.
        """
        hidden = self.without_room()
        for name in hidden:
            self[name].hide()
        if self._lines() < _LINES_FOR_TWO_BESIDE:
            self._window.tabifyDockWidget(self["article"], self["findings"])
            self._window.tabifyDockWidget(self["article"], self["history"])
            self["article"].raise_()
        return hidden

    @property
    def lie_over(self) -> bool:
        """Whether the panels at the right lie over each other."""
        return self["findings"] in self._window.tabifiedDockWidgets(self["article"])

    def part(self) -> bool:
        """Put the findings below the article again if there is room for both; gives whether there is."""
        if self._lines() < _LINES_FOR_TWO_BESIDE:
            return False
        article, findings = self["article"], self["findings"]
        self._window.addDockWidget(self._window.dockWidgetArea(article), findings, Qt.Orientation.Vertical)
        self._window.tabifyDockWidget(findings, self["history"])
        findings.raise_()
        return True

    def without_room(self) -> set[str]:
        """The panels that the window is too small to show beside the table."""
        across = self._window.width() // self._window.fontMetrics().averageCharWidth()
        needed = {"chart": _LINES_FOR_CHART, "source": _LINES_FOR_SOURCE}
        low = {name for name, lines in needed.items() if self._lines() < lines}
        return low | ({"articles"} if across < _LETTERS_FOR_ARTICLES else set())

    def _lines(self) -> int:
        return self._window.height() // self._window.fontMetrics().lineSpacing()

    def share_out_room(self) -> None:
        """Most of the room to the table, as long as the user has not shared it out otherwise."""
        wide, high = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        width, height = self._window.width(), self._window.height()
        self._window.resizeDocks([self["articles"], self["article"]], [width // 7, width * 2 // 9], wide)
        self._window.resizeDocks([self["source"], self["chart"]], [height // 7, height // 4], high)
        self._window.resizeDocks([self["article"], self["findings"]], [height * 4 // 7, height * 3 // 7], high)

    def shares(self) -> dict[str, int]:
        """What the panels in the window take from the table: columns their width, those below it their height."""
        rooms = self.rooms()
        shares = {name: rooms[name].width() for name in _BESIDE if name in rooms}
        return shares | {name: rooms[name].height() for name in _BELOW if name in rooms}

    def rooms(self) -> dict[str, QSize]:
        """The room that each panel in the window has."""
        return {name: dock.size() for name, dock in self.items() if dock.isVisible() and not dock.isFloating()}

    def give_rooms(self, rooms: dict[str, QSize]) -> None:
        """Give panels the room that they had, as far as they are still in the window."""
        seen = self.rooms()
        there = {self[name]: size for name, size in rooms.items() if name in seen}
        beside = {self._window.dockWidgetArea(dock): dock for dock in reversed(there)}  # one of each column: Qt
        columns = [beside[area] for area in _COLUMNS if area in beside]  # shares out otherwise if it is told of two
        self._window.resizeDocks(columns, [there[dock].width() for dock in columns], Qt.Orientation.Horizontal)
        heights = [size.height() for size in there.values()]
        self._window.resizeDocks(list(there), heights, Qt.Orientation.Vertical)
