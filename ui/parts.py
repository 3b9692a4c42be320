"""F6: from part to part of the window by the keyboard."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDockWidget, QWidget
from shiboken6 import isValid


def is_in(window: QWidget, widget: QWidget) -> bool:
    """Whether a widget is in a window, or in a panel of it that floats, which to Qt is a window of its own."""
    top = widget.window()
    return top is window or (isinstance(top, QDockWidget) and top.parentWidget() is window)


class Parts:
    """The parts of a window in the order they are gone through; each is come back to where it was left."""

    def __init__(self, parts: Sequence[QWidget]) -> None:
        self._parts = parts
        self._left_at: dict[QWidget, QWidget] = {}

    def go(self, by: int) -> None:
        """Put the focus into the next (1) or the previous (-1) part that can be seen; round at the ends."""
        focus = QApplication.focusWidget()
        here = next((at for at, part in enumerate(self._parts) if focus is not None and _holds(part, focus)), None)
        if here is not None and focus is not None:
            self._left_at[self._parts[here]] = focus
        start = here if here is not None else (-1 if by > 0 else 0)
        for steps in range(1, len(self._parts) + 1):
            part = self._parts[(start + by * steps) % len(self._parts)]
            if (target := self._target(part)) is not None:
                target.window().activateWindow()  # another one where a panel floats
                target.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def _target(self, part: QWidget) -> QWidget | None:
        """Where the focus goes in a part: where it was, else the first place for it."""
        floats = isinstance(part, QDockWidget) and part.isFloating()
        if not part.isVisible() or (part.visibleRegion().isEmpty() and not floats):
            return None
        before = self._left_at.get(part)
        if before is not None and isValid(before) and _holds(part, before) and _takes_focus(before):
            return before
        return next((each for each in _in_order(part) if _takes_focus(each)), None)


def _holds(part: QWidget, widget: QWidget) -> bool:
    return part is widget or part.isAncestorOf(widget)


def _in_order(part: QWidget) -> Iterator[QWidget]:
    """The part, what it hands its focus to, and what it holds, as Tab goes through it."""
    yield part
    if (proxy := part.focusProxy()) is not None:
        yield proxy
    each = part.nextInFocusChain()
    while each is not None and each is not part:
        if part.isAncestorOf(each):
            yield each
        each = each.nextInFocusChain()


def _takes_focus(widget: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and widget.isEnabled() and widget.isVisible() and widget.focusProxy() is None
