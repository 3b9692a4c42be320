"""How an article looks in the list: its title, and below it where it appeared and how much it cites."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.library import Review
from ui import signs, theme
from ui.counting import counted
from ui.panels.articles_model import ABOUT, ALL_REFERENCES, COUNT, IS_UNTITLED, ISSUE, REVIEW, ArticlesModel
from ui.theme import GRID


class ArticlesDelegate(QStyledItemDelegate):
    """Paints the two lines of a row; a bar in the accent colour marks the article that is shown."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Two lines with air around them; the view gives the width."""
        return QSize(30 * GRID, 2 * QFontMetrics(option.font).lineSpacing() + 3 * GRID)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a row."""
        colours = theme.colours()
        painter.save()
        rect: QRect = option.rect
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_selected:
            painter.fillRect(rect, QColor(colours.selection))
            painter.fillRect(rect.x(), rect.y(), GRID - 1, rect.height(), QColor(colours.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, option.palette.color(QPalette.ColorRole.AlternateBase))
        issue = index.data(ISSUE)
        within = rect.adjusted(indent(index), GRID, -2 * GRID, -GRID)
        height = within.height() // 2
        first, second = within.adjusted(0, 0, 0, -height), within.adjusted(0, height, 0, 0)
        if issue is not None:
            _draw_arrow(painter, first, is_folded=issue.is_folded)
        title_font = _title_font(option.font, index)
        # The end of a heading says which issue it is, the beginning of a title what the article is about.
        elided = Qt.TextElideMode.ElideRight if issue is None else Qt.TextElideMode.ElideMiddle
        title = QFontMetrics(title_font).elidedText(str(index.data()), elided, first.width())
        _draw(painter, first, title_font, colours.text, title)
        about, count, review = index.data(ABOUT), index.data(COUNT), index.data(REVIEW)
        taken = _draw_figures(painter, second, option.font, *figures_of(about, count, review))
        left = second.adjusted(0, 0, -taken, 0)
        if review.is_reviewed:
            signs.draw(painter, signs.TICK, left, option.font, QColor(colours.second_text))
            left.setLeft(left.left() + signs.side(option.font) + GRID)
        below = about_line(QFontMetrics(option.font), left.width(), about, count, review)
        _draw(painter, left, option.font, colours.second_text, below)
        if option.state & QStyle.StateFlag.State_HasFocus and is_selected:
            painter.setPen(QColor(colours.accent))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        painter.restore()


def indent(index: QModelIndex | QPersistentModelIndex) -> int:
    """Where the text of a row begins: behind the arrow of a heading, and so below it."""
    model = index.model()
    is_grouped = isinstance(model, ArticlesModel) and model.arrangement.is_grouped
    return (6 if is_grouped and index.data() != ALL_REFERENCES else 3) * GRID


def about_line(metrics: QFontMetrics, width: int, about: str, references: int, review: Review) -> str:
    """The left of the second line in so many pixels: "Sechenov Medic…", or "12 of 26 reviewed" once any is."""
    texts: tuple[str, ...] = (about,)
    if review.reviewed and not review.is_reviewed:
        count = f"{review.reviewed:,}"
        texts = (f"{count} of {references:,} reviewed", f"{count} reviewed", f"{count} of {references:,}")
    fitting = next((each for each in texts if metrics.horizontalAdvance(each) <= width), texts[-1])
    return metrics.elidedText(fitting, Qt.TextElideMode.ElideRight, width)


def figures_of(about: str, references: int, review: Review) -> tuple[str, str]:
    """The right of the second line, "26 · 14 " and "▲": references, open findings, and the mark of the surest one."""
    if review.findings:
        return f"{references:,} · {review.findings:,} ", review.strongest
    is_alone = not (about or review.reviewed or review.is_reviewed)
    return counted(references, "reference") if is_alone else f"{references:,}", ""


def _draw_figures(painter: QPainter, line: QRect, font: QFont, text: str, mark: str) -> int:
    """Draw figures and their mark at the right end of a line; gives the width that they take, with a gap before."""
    colours, of_text = theme.colours(), QFontMetrics(font).horizontalAdvance(text)
    width = of_text + (signs.side(font) if mark else 0)
    place = line.adjusted(line.width() - width, 0, 0, 0)
    _draw(painter, place, font, colours.second_text, text)
    if mark:
        signs.draw(painter, mark, place.adjusted(of_text, 0, 0, 0), font, QColor(getattr(colours, mark)))
    return width + 2 * GRID


def _draw_arrow(painter: QPainter, line: QRect, *, is_folded: bool) -> None:
    """Draw the arrow of a heading before its first line: to the right if it is folded, else down."""
    centre = QPointF(line.left() - 2.5 * GRID, line.center().y() + 0.5)
    across, along = GRID - 0.5, GRID / 2
    corners = [QPointF(-across, -along), QPointF(across, -along), QPointF(0, along)]
    if is_folded:
        corners = [QPointF(each.y(), each.x()) for each in corners]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.colours().second_text))
    painter.drawPolygon([centre + each for each in corners])
    painter.restore()


def _title_font(font: QFont, index: QModelIndex | QPersistentModelIndex) -> QFont:
    title_font = QFont(font)
    title_font.setItalic(bool(index.data(IS_UNTITLED)))
    if index.data() == ALL_REFERENCES or index.data(ISSUE) is not None:
        title_font.setWeight(QFont.Weight.DemiBold)
    return title_font


def _draw(painter: QPainter, line: QRect, font: QFont, colour: str, text: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)
