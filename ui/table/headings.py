"""The headings over the columns: sorting, showing and hiding, widths, and how they are remembered."""

from PySide6.QtCore import QByteArray, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QActionGroup, QColor, QContextMenuEvent, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QMenu, QTableView, QWidget

from app.library import Order
from ui import signs
from ui.desk import Desk
from ui.table.arrangement import Arrangement, read_arrangement
from ui.table.columns import ARTICLE, COLUMNS, NUMBER_OF
from ui.table.menus import StayingMenu
from ui.theme import GRID, colours

MOST_LINES = 4
"""Lines that a title may take."""

LIST_ORDER = Order()
TITLE = NUMBER_OF["title"]
_NARROWEST_TITLE = 40 * GRID
_READABLE_TITLE = 56 * GRID
_TITLE_SHARE = 0.22


class Headings(QHeaderView):
    """The grid's horizontal header. `lines_changed`: a title may go over more lines or fewer; `arranged`: columns
    came or went; `column_wanted`: all cells of a column are to be selected.

    The title takes whatever width the other columns leave, but never less than can be read, until it is given a width
    by hand.
    """

    lines_changed = Signal()
    column_wanted = Signal(int)
    arranged = Signal()

    def __init__(self, desk: Desk, grid: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, grid)
        self._desk, self._grid = desk, grid
        self._hidden: set[str] = set()
        self._is_fitting = False
        self.title_is_fixed = False
        self.title_lines = 1
        self.setAccessibleName("Column headings")
        self.setSectionsMovable(True)
        self.setSectionsClickable(True)
        self.setSortIndicatorShown(True)
        self.setHighlightSections(False)
        self.setResizeContentsPrecision(0)  # the rows on the screen only
        self.setMinimumSectionSize(6 * GRID)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.sectionClicked.connect(self._click)
        self.sectionResized.connect(self._after_resize)
        self.sectionHandleDoubleClicked.connect(self._fit_title_again)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """A quiet heading, that of the sorted column in the text's own colour with an arrow.

        Qt's own drawing would ask of every cell of a column whether it is selected.
        """
        if not rect.isValid():
            return
        chosen, about = colours(), COLUMNS[section]
        is_sorted = self.sortIndicatorSection() == section
        painter.save()
        painter.fillRect(rect, QColor(chosen.window))
        painter.setPen(QColor(chosen.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight() + QPoint(0, GRID), rect.bottomRight() - QPoint(0, GRID))
        painter.setFont(self.font())
        painter.setPen(QColor(chosen.text if is_sorted else chosen.second_text))
        metrics, arrow = QFontMetrics(self.font()), signs.side(self.font()) + GRID if is_sorted else 0
        side = Qt.AlignmentFlag.AlignRight if about.is_number else Qt.AlignmentFlag.AlignLeft
        room = rect.adjusted(2 * GRID, 0, -2 * GRID, 0)
        room = room.adjusted(arrow, 0, 0, 0) if about.is_number else room.adjusted(0, 0, -arrow, 0)
        shown = metrics.elidedText(about.heading, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, shown)
        if is_sorted:
            wide = metrics.horizontalAdvance(shown)
            at = room.right() - wide - arrow if about.is_number else room.left() + wide + GRID
            self._draw_arrow(painter, QRect(at, rect.top(), arrow, rect.height()))
        painter.restore()

    def _draw_arrow(self, painter: QPainter, place: QRect) -> None:
        is_falling = self.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        arrow = signs.FALLING if is_falling else signs.RISING
        signs.draw(painter, arrow, place, self.font(), QColor(colours().text))

    # Sorting

    def sort(self, column: int) -> None:
        """Sort by a column, rising."""
        if COLUMNS[column].sorts:
            self._desk.order_by(Order(COLUMNS[column].name))

    def cycle(self, column: int) -> None:
        """Sort by a column: first rising, then falling, then in the list's order again."""
        name = COLUMNS[column].name
        order = self._desk.view.order
        if order.column != name:
            self.sort(column)
        else:
            self._desk.order_by(LIST_ORDER if order.descending else Order(name, True))

    def show_order(self) -> None:
        """Point at the column that the view is sorted by."""
        order = self._desk.view.order
        direction = Qt.SortOrder.DescendingOrder if order.descending else Qt.SortOrder.AscendingOrder
        self.setSortIndicator(NUMBER_OF.get(order.column, -1), direction)

    def _click(self, column: int) -> None:
        self.cycle(column)
        self.show_order()  # Qt has turned its arrow already, even where nothing can be sorted

    # Which columns are seen

    def standard(self) -> None:
        """Bring the columns back that are seen at first, in their order and width."""
        self.title_is_fixed = False
        for place in range(len(COLUMNS)):
            self.moveSection(self.visualIndex(place), place)
            self._give_width(place, self._first_width(place))
        self._hidden = {column.name for column in COLUMNS if not column.is_shown}
        self.arrange()

    def is_shown(self, name: str) -> bool:
        """Whether the user wants to see a column."""
        return name not in self._hidden

    def show_column(self, name: str, shown: bool) -> None:
        """Show or hide a column; the last one stays."""
        left = [column for column in COLUMNS if column.is_field and self.is_shown(column.name) and column.name != name]
        if shown:
            self._hidden.discard(name)
        elif left:
            self._hidden.add(name)
        self.arrange()

    def arrange(self) -> None:
        """Show the columns that are wanted; the article's only while those of all articles are shown."""
        for place, column in enumerate(COLUMNS):
            unwanted = column.name in self._hidden or (column.name == ARTICLE and self._desk.article_id is not None)
            if self.isSectionHidden(place) != unwanted:
                self.setSectionHidden(place, unwanted)
        self.fit_title()
        self.arranged.emit()

    def set_title_lines(self, lines: int) -> None:
        """Let a title take so many lines, and make every row as high."""
        self.title_lines = min(max(lines, 1), MOST_LINES)
        self.lines_changed.emit()

    def wrap_titles(self) -> None:
        """Let a title take a line more, after the most one again."""
        self.set_title_lines(self.title_lines % MOST_LINES + 1)

    def shift(self, column: int, by: int) -> None:
        """Move a column past its neighbour that is seen, to the left (-1) or right (1)."""
        if (beside := self._beside(column, by)) is not None:
            self.moveSection(self.visualIndex(column), self.visualIndex(beside))

    def _beside(self, column: int, by: int) -> int | None:
        places = range(self.visualIndex(column) + by, self.count() if by > 0 else -1, by)
        return next((at for place in places if not self.isSectionHidden(at := self.logicalIndex(place))), None)

    # Menus

    def column_menu(self, parent: QWidget) -> QMenu:
        """The menu of the columns, each with a tick if it is seen."""
        menu = StayingMenu(parent)
        for column in COLUMNS:
            if column.name == ARTICLE and self._desk.article_id is not None:
                continue
            action = menu.addAction(column.title)
            action.setCheckable(True)
            action.setChecked(self.is_shown(column.name))
            action.toggled.connect(lambda shown, name=column.name: self.show_column(name, shown))
        menu.addSeparator()
        menu.addMenu(self._lines_menu(menu))
        menu.addAction("Standard columns").triggered.connect(lambda _checked=False: self.standard())
        return menu

    def _lines_menu(self, parent: QWidget) -> QMenu:
        menu = QMenu("Lines of a title", parent)
        group = QActionGroup(menu)
        for lines in range(1, MOST_LINES + 1):
            action = group.addAction(str(lines))
            action.setCheckable(True)
            action.setChecked(lines == self.title_lines)
            action.triggered.connect(lambda _checked=False, lines=lines: self.set_title_lines(lines))
            menu.addAction(action)
        return menu

    def sort_menu(self, column: int, parent: QWidget) -> QMenu:
        """What can be done with one column."""
        menu = QMenu(parent)
        about = COLUMNS[column]
        if about.sorts:
            self.add_sorting(menu, column)
            menu.addSeparator()
        menu.addAction("Select the column\tCtrl+Space").triggered.connect(lambda: self.column_wanted.emit(column))
        for text, by in (("Move left", -1), ("Move right", 1)):
            action = menu.addAction(text)
            action.setEnabled(self._beside(column, by) is not None)
            action.triggered.connect(lambda _checked=False, by=by: self.shift(column, by))
        menu.addAction(f"Hide {about.title}").triggered.connect(lambda: self.show_column(about.name, False))
        columns = self.column_menu(menu)
        columns.setTitle("Columns")
        menu.addMenu(columns)
        return menu

    def add_sorting(self, menu: QMenu, column: int) -> None:
        """Add the ways to sort by a column to a menu."""
        about, order = COLUMNS[column], self._desk.view.order
        for text, wanted in (
            (f"Sort by {about.title}", Order(about.name)),
            (f"Sort by {about.title}, last first", Order(about.name, True)),
            ("List order", LIST_ORDER),
        ):
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(order == wanted)
            action.triggered.connect(lambda _checked=False, wanted=wanted: self._desk.order_by(wanted))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the column under the pointer."""
        column = self.logicalIndexAt(event.pos())
        menu = self.column_menu(self) if column < 0 else self.sort_menu(column, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def open_column_menu(self, below: QWidget) -> None:
        """Open the menu of the columns under a button."""
        menu = self.column_menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        at = below.mapToGlobal(QPoint(below.width(), below.height()))
        menu.popup(at - QPoint(menu.sizeHint().width(), 0))

    # Widths

    def fit_title(self) -> None:
        """Give the title the width that the other columns leave."""
        if self.title_is_fixed or self.isSectionHidden(TITLE):
            return
        room = self._grid.viewport().width()
        others = sum(self.sectionSize(each) for each in range(self.count()) if each != TITLE)
        least = min(max(_NARROWEST_TITLE, int(room * _TITLE_SHARE)), _READABLE_TITLE)
        self._give_width(TITLE, max(least, room - others))

    def _first_width(self, column: int) -> int:
        metrics = QFontMetrics(self.font())
        of_text = metrics.horizontalAdvance("0") * COLUMNS[column].width + 4 * GRID
        of_heading = metrics.horizontalAdvance(COLUMNS[column].heading) + 9 * GRID  # and the arrow
        return -(-max(of_text, of_heading) // GRID) * GRID

    def _give_width(self, column: int, width: int) -> None:
        self._is_fitting = True
        try:
            self.resizeSection(column, width)
        finally:
            self._is_fitting = False

    def _after_resize(self, column: int, before: int, after: int) -> None:
        if self._is_fitting or not before or not after:
            return
        if column == TITLE:
            self.title_is_fixed = True
        else:
            self.fit_title()

    def _fit_title_again(self, column: int) -> None:
        """Double click on the title's edge: once the grid has made it as wide as a text, take what is left again."""
        if column == TITLE:
            QTimer.singleShot(0, self, self.release_title)

    def release_title(self) -> None:
        """Let the title take whatever the other columns leave."""
        self.title_is_fixed = False
        self.fit_title()

    # Remembering

    def save(self) -> QByteArray:
        """The order, widths and visibility of the columns."""
        in_order = [self.logicalIndex(visual) for visual in range(self.count())]
        columns = tuple(
            (COLUMNS[each].name, self.sectionSize(each) or self._first_width(each), self.is_shown(COLUMNS[each].name))
            for each in in_order
        )
        return Arrangement(columns, self.title_lines, self.title_is_fixed).to_bytes()

    def restore(self, saved: QByteArray) -> None:
        """Bring back what was saved; what cannot be read leaves the columns as they are."""
        arrangement = read_arrangement(saved)
        if arrangement is None:
            return
        for visual, (name, width, shown) in enumerate(arrangement.columns):
            place = NUMBER_OF[name]
            self.moveSection(self.visualIndex(place), visual)
            self._give_width(place, max(self.minimumSectionSize(), width))
            (self._hidden.discard if shown else self._hidden.add)(name)
        self.title_is_fixed = arrangement.title_is_fixed
        self.arrange()
        self.set_title_lines(arrangement.title_lines)
