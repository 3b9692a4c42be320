"""The lines of a journal's targets over the bars, each with its words and whether the list has what is asked."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPolygonF

from app.chart import TargetLine
from ui.panels.chart_inks import Inks
from ui.panels.chart_state import Look
from ui.theme import GRID

MOST_LINES = 3
"""Targets that are told on the plot; more would leave the bars no room."""

_PENS = {"pass": Qt.PenStyle.SolidLine, "fail": Qt.PenStyle.DashLine, "open": Qt.PenStyle.DotLine}


def paint_targets(painter: QPainter, inks: Inks, look: Look, plot: QRectF) -> None:
    """A row above the bars for each target, and a line down from it where the years begin that count; two with a bar
    between them where articles of several years cite."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for row, line in enumerate(look.targets):
        if (edges := _edges(line, look, plot)) is not None:
            top = round(look.rows_top + (min(row, look.rows_told) + 0.5) * look.row_height)
            first, last = edges
            way = [QPointF(first, plot.height() - 1), QPointF(first, top)]
            way += [QPointF(last, top), QPointF(last, plot.height() - 1)] if last > first else []
            painter.setPen(QPen(inks.verdicts[line.verdict], 1, _PENS[line.verdict]))
            painter.drawPolyline(QPolygonF(way))
    for row, line in enumerate(look.targets):
        _tell(
            painter, inks, look, line, QRectF(0, look.rows_top + row * look.row_height, plot.width(), look.row_height)
        )


def _tell(painter: QPainter, inks: Inks, look: Look, line: TargetLine, row: QRectF) -> None:
    """The words before the line, or behind it where there is too little room, on the plot's ground; else in brief."""
    edges, metrics = _edges(line, look, row), QFontMetricsF(painter.font())
    first, last = edges or (row.width(), row.width())
    for words in (line.words, line.brief):
        width = metrics.horizontalAdvance(words) + GRID
        if first - GRID - width >= row.left():
            left = row.left() if edges is None else first - GRID - width
            break
        if last + GRID + width <= row.right():
            left = last + GRID
            break
    else:
        left = row.left()
    place = QRectF(left, row.top(), width, row.height())
    painter.fillRect(place.adjusted(-GRID / 2, 1, 0, -1), inks.gap)
    painter.setPen(QPen(inks.verdicts[line.verdict]))
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)


def _edges(line: TargetLine, look: Look, plot: QRectF) -> tuple[float, float] | None:
    """Where the lines of a target stand, in pixels kept among the years; None if it has none in sight."""
    scale = look.scale
    if line.first is None or line.last is None or scale.first is None or scale.last is None:
        return None
    if line.last > scale.last + 1 or line.first < scale.first:
        return None
    most = plot.width() - scale.undated_room - 1
    first, last = (min(max(round(scale.pixel(year - 0.5)), 0), most) for year in (line.first, line.last))
    return first, last
