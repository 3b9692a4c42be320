"""What is looked at in widgets: texts made a third longer, as in another language, and words that are cut."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QDockWidget,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)

ARROW = 20
"""Pixels of the arrow in a box of choices."""


def seen(root: QWidget) -> Iterator[QWidget]:
    """The widgets of a window or dialog that can be seen, without its menus."""
    for each in root.findChildren(QWidget):
        is_there = each.isVisible() and each.window() is root.window() and not isinstance(each, QMenu)
        if is_there and not _is_behind(each):
            yield each


def _is_behind(widget: QWidget) -> bool:
    """Whether a widget is in a dock behind another's tab, which Qt calls visible too."""
    holder: QWidget | None = widget
    while holder is not None and not isinstance(holder, QDockWidget):
        holder = holder.parentWidget()
    return holder is not None and holder.visibleRegion().isEmpty()


def longer(text: str) -> str:
    """A text a third longer, in words as long as before."""
    words = text.split(" ")
    wanted, added = len(text) // 3, ""
    for word in words * 4:
        if len(added) >= wanted:
            break
        added += f" {word.replace('&', '')}"
    return text + added[: max(wanted, 2)].rstrip()


def lengthen(root: QWidget) -> None:
    """Make every text of the program a third longer; what is cut on purpose stays."""
    for each in list(seen(root)):
        if isinstance(each, QAbstractButton | QLabel) and each.text() and each.text() not in each.toolTip():
            getattr(each, "say", each.setText)(longer(each.text()))
        elif isinstance(each, QComboBox) and not each.isEditable():
            each.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)  # as if they came so
            for place in range(each.count()):
                each.setItemText(place, longer(each.itemText(place)))
        elif isinstance(each, QDockWidget):
            each.setWindowTitle(longer(each.windowTitle()))


def cut(root: QWidget) -> list[str]:
    """Where a word cannot be read whole: each as "the kind of widget: its text"."""
    return [f"{type(each).__name__}: {_text(each)!r}" for each in seen(root) if _is_cut(each) and not _is_told(each)]


def _is_told(widget: QWidget) -> bool:
    """Whether hovering tells the whole text, as where texts are cut on purpose, with an ellipsis."""
    return bool(_text(widget)) and _text(widget) in widget.toolTip()


def _text(widget: QWidget) -> str:
    return widget.currentText() if isinstance(widget, QComboBox) else str(getattr(widget, "text", str)())


def _is_cut(widget: QWidget) -> bool:
    if not isinstance(widget, QAbstractButton | QLabel | QComboBox) or not _text(widget):
        return False
    if isinstance(widget, QToolButton) and widget.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly:
        return not widget.toolTip() or widget.width() < widget.iconSize().width() or _is_covered(widget)
    if isinstance(widget, QLabel) and widget.wordWrap():
        too_small = widget.height() < widget.heightForWidth(widget.width())
        too_small |= any(_wide(widget, word) > widget.width() for word in widget.text().split())
    elif widget.hasHeightForWidth():
        too_small = widget.height() < widget.heightForWidth(widget.width())
    elif isinstance(widget, QLabel):
        too_small = widget.width() < widget.minimumSizeHint().width()
    else:
        beside = ARROW if isinstance(widget, QComboBox) else 0
        too_small = widget.width() < _wide(widget, _text(widget).replace("&", "")) + beside
    least = widget.minimumSizeHint().height() if isinstance(widget, QComboBox | QPushButton) else 0
    return bool(too_small) or widget.height() < max(least, widget.fontMetrics().height()) or _is_covered(widget)


def _wide(widget: QWidget, word: str) -> int:
    return widget.fontMetrics().horizontalAdvance(word)


def _is_covered(widget: QWidget) -> bool:
    """Whether a part of the widget lies outside of what holds it and does not scroll."""
    holder = widget.parentWidget()
    while holder is not None and not holder.isWindow():
        if isinstance(holder.parentWidget(), QAbstractScrollArea):
            return False  # it can be scrolled to
        inside = holder.rect().adjusted(-1, -1, 1, 1)
        if not inside.contains(widget.rect().translated(widget.mapTo(holder, widget.rect().topLeft()))):
            return True
        holder = holder.parentWidget()
    return False
