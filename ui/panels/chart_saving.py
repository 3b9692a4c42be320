"""The chart as a file or on the clipboard; all from the one drawing, in light colours on white whatever the theme."""

import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from app.ages import Ages
from app.chart import chart_bytes, chart_svg
from app.errors import CorrigendaError
from app.formats import save_bytes

SCALE = 2
"""Pixels of a PNG for one of the drawing: sharp on a dense display and in print."""

_application: QApplication | None = None


def chart_file(ages: Ages, path: Path, *, title: str = "", note: str = "") -> None:
    """Save the chart as SVG, PNG or CSV by the path's ending, whole or not at all; needs neither window nor display.

    Raises `CorrigendaError` for another ending or if the file cannot be written.
    """
    if path.suffix.lower() == ".png":
        save_bytes(path, png_bytes(chart_image(ages, title=title, note=note)))
    else:
        save_bytes(path, chart_bytes(ages, path, title=title, note=note))


def chart_image(ages: Ages, *, title: str = "", note: str = "") -> QImage:
    """The drawing painted at twice its size, on white."""
    _ensure_fonts()
    renderer = QSvgRenderer(QByteArray(chart_svg(ages, title=title, note=note).encode()))
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


def copy_chart(ages: Ages, *, title: str = "", note: str = "") -> None:
    """Put the chart on the clipboard, as a picture and as SVG for programs that take it."""
    content = QMimeData()
    content.setImageData(chart_image(ages, title=title, note=note))
    content.setData("image/svg+xml", QByteArray(chart_svg(ages, title=title, note=note).encode()))
    QGuiApplication.clipboard().setMimeData(content)


def _ensure_fonts() -> None:
    """Text needs an application; without one, make one that needs no display, and that windows could use too."""
    global _application
    if QApplication.instance() is None:
        needs_none = [] if sys.platform in ("win32", "darwin") else ["-platform", "offscreen"]
        _application = QApplication(["corrigenda", *needs_none])
