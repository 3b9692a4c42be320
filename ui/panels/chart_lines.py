"""The lines over the bars: the cumulative share with its scale, and the deviations of spectroscopy with their peaks."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen

from app.chart import percent_of
from ui.panels.chart_inks import Inks
from ui.panels.chart_state import Look
from ui.theme import GRID

SHARES = (0.5, 1.0)
"""The cumulative shares with a label."""

_MOST_PEAKS = 5


def shares_room(metrics: QFontMetricsF) -> int:
    """The pixels that the labels of the shares need beside the plot."""
    return round(metrics.horizontalAdvance(percent_of(1))) + 3 * GRID


def paint_shares(painter: QPainter, inks: Inks, look: Look, plot: QRectF) -> None:
    """The cumulative share of all dated references, over the years in sight; the highest bar stands for all of them."""
    if not look.shares:
        return
    full = look.heights.share(look.full) * plot.height()

    def y(share: float) -> float:
        return plot.height() - share * full

    _paint_line(painter, inks, look, look.shares, y, plot)
    metrics = painter.fontMetrics()
    painter.setPen(QPen(inks.label))
    for share in SHARES:
        painter.fillRect(QRectF(plot.width(), round(y(share)), GRID, 1), inks.axis)
        place = QPointF(plot.width() + 2 * GRID, y(share) + metrics.ascent() / 2 - 1)
        painter.drawText(place, percent_of(share))


def paint_deviations(painter: QPainter, inks: Inks, look: Look, plot: QRectF) -> None:
    """How far each year stands out, with the years that stand out most."""
    if not look.deviations:
        return

    def y(deviation: float) -> float:
        return plot.height() - look.heights.share(deviation) * plot.height()

    _paint_line(painter, inks, look, look.deviations, y, plot)
    metrics = QFontMetricsF(painter.font())
    taken: list[QRectF] = []
    painter.setPen(QPen(inks.line))
    for year in look.peaks[:_MOST_PEAKS]:
        x = look.scale.pixel(year)
        size = metrics.boundingRect(str(year)).size()
        place = QRectF(
            x - size.width() / 2, y(look.deviations[year]) - size.height() - GRID, size.width(), size.height()
        )
        in_sight = plot.left() <= place.left() and place.right() <= plot.right() and place.top() >= plot.top() - GRID
        if in_sight and not any(place.adjusted(-GRID, 0, GRID, 0).intersects(other) for other in taken):
            taken.append(place)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, str(year))


def _paint_line(
    painter: QPainter,
    inks: Inks,
    look: Look,
    numbers: Mapping[int, float],
    y: Callable[[float], float],
    plot: QRectF,
) -> None:
    """A line from year to year; a single year is a dot. What is zoomed away is cut off at the plot's sides."""
    scale = look.scale
    years_wide = plot.width() - scale.undated_room
    painter.save()
    painter.setClipRect(QRectF(0, -GRID, years_wide, plot.height() + 2 * GRID))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    path = QPainterPath()
    points = [QPointF(scale.pixel(year), y(number)) for year, number in numbers.items()]
    path.moveTo(points[0])
    for point in points[1:]:
        path.lineTo(point)
    painter.setPen(QPen(inks.line, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.drawPath(path)
    if len(points) == 1:
        painter.setBrush(inks.line)
        painter.drawEllipse(points[0], 2, 2)
    painter.restore()
