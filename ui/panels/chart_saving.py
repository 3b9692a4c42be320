"""The chart as a file or on the clipboard; all from the one drawing, in light colours on white whatever the theme."""

import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QMimeData, QSizeF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from app.ages import Ages
from app.chart import Extras, chart_bytes, chart_svg
from app.errors import CorrigendaError

SCALE = 2
"""Pixels of a PNG for one of the drawing: sharp on a dense display and in print."""

_PIXELS_AN_INCH, _POINTS_AN_INCH = 96, 72

_application: QApplication | None = None


def chart_file(ages: Ages, path: Path, *, title: str = "", note: str = "", extras: Extras | None = None) -> None:
    """Save the chart as SVG, PNG, PDF or CSV by the path's ending, whole or not at all; needs no window or display.

    Raises `CorrigendaError` for another ending or if the file cannot be written.
    """
    ending = path.suffix.lower()
    if ending == ".png":
        content = png_bytes(chart_image(ages, title=title, note=note, extras=extras))
    elif ending == ".pdf":
        content = pdf_bytes(_drawn(ages, title, note, extras), title=title or "References by year")
    else:
        content = chart_bytes(ages, path, title=title, note=note, extras=extras)

    from app.formats import save_bytes  # brings every format, which the start of the window need not wait for

    save_bytes(path, content)


def chart_image(ages: Ages, *, title: str = "", note: str = "", extras: Extras | None = None) -> QImage:
    """The drawing painted at twice its size, on white."""
    renderer = _drawn(ages, title, note, extras)
    image = QImage(renderer.defaultSize() * SCALE, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    renderer.render(painter)
    painter.end()
    return image


def png_bytes(image: QImage) -> bytes:
    """The picture as PNG."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):  # type: ignore[call-overload]
        raise CorrigendaError(
            "The picture could not be made, so nothing was written. Make it smaller, or save a chart as .svg."
        )
    return bytes(buffer.data().data())


def pdf_bytes(renderer: QSvgRenderer, *, title: str) -> bytes:
    """The drawing as a PDF of one page of its own size, its text as text."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(" ".join(title.split()))
    writer.setCreator("Corrigenda")
    size = QSizeF(renderer.defaultSize()) * _POINTS_AN_INCH / _PIXELS_AN_INCH
    page = QPageSize(size, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))
    painter = QPainter(writer)
    renderer.render(painter)
    painter.end()
    return bytes(buffer.data().data())


def copy_chart(ages: Ages, *, title: str = "", note: str = "", extras: Extras | None = None) -> None:
    """Put the chart on the clipboard, as a picture and as SVG for programs that take it."""
    content = QMimeData()
    content.setImageData(chart_image(ages, title=title, note=note, extras=extras))
    svg = chart_svg(ages, title=title, note=note, extras=extras)
    content.setData("image/svg+xml", QByteArray(svg.encode()))
    QGuiApplication.clipboard().setMimeData(content)


def _drawn(ages: Ages, title: str, note: str, extras: Extras | None) -> QSvgRenderer:
    """The drawing, ready to be painted."""
    _ensure_fonts()
    return QSvgRenderer(QByteArray(chart_svg(ages, title=title, note=note, extras=extras).encode()))


def _ensure_fonts() -> None:
    """Text needs an application; without one, make one that needs no display, and that windows could use too."""
    global _application
    if QApplication.instance() is None:
        needs_none = [] if sys.platform in ("win32", "darwin") else ["-platform", "offscreen"]
        _application = QApplication(["corrigenda", *needs_none])
