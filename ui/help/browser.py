"""A page of the manual as it is read: Markdown with pictures, from the program's own files alone."""

from typing import Any

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QDesktopServices,
    QImage,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QWidget

from app import manual
from ui import theme
from ui.theme import GRID

_SCHEME = "manual"
_UNKNOWN = QTextDocument.ResourceType.UnknownResource
_WEB = ("http", "https", "mailto")
_WIDEST_PICTURE, _NARROWEST_PICTURE = 880, 240
_FIT_AFTER_MS = 150
_PICTURE = "\ufffc"
"""The text of a paragraph that is a picture."""

_NOT_THERE = "# There is no such page\n\nThe page *{name}* did not come with this program. [Contents](manual.md)\n"


class ManualBrowser(QTextBrowser):
    """Shows pages by their names and keeps the way back; what leads outside is opened elsewhere, by a click alone.

    `page_shown`: another page, by its name.
    """

    page_shown = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.document().setDocumentMargin(6 * GRID)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # a width that does not change by itself
        self.setAccessibleName("Page of the manual")
        self.anchorClicked.connect(self.follow)
        self._kept_top: int | None = None
        self._fitting = QTimer(self, singleShot=True, interval=_FIT_AFTER_MS)
        self._fitting.timeout.connect(self.show_again)

    def show_page(self, name: str, heading: str = "") -> None:
        """Show a page, from a heading on."""
        self._kept_top = None
        url = QUrl(f"{_SCHEME}:/{name}")
        if heading:
            url.setFragment(manual.slug(heading))
        self.setSource(url)

    def page(self) -> str:
        """The name of the page that is shown."""
        return self.source().path().lstrip("/")

    def follow(self, link: QUrl) -> None:
        """Go where a link leads: within the manual here, into the web with the system's browser."""
        if link.scheme() in _WEB:
            QDesktopServices.openUrl(link)
            return
        target = self.source().resolved(link)
        if target.scheme() == _SCHEME and target.path().endswith(".md"):
            self.setSource(target)

    def show_again(self) -> None:
        """Show the page in the colours of another theme, or with pictures of another width, from the same line on."""
        if not self.source().isEmpty():
            top = self._kept_top if self._kept_top is not None else self._top()
            self._kept_top = None
            self.reload()
            self._scroll_to(self.document().findBlockByNumber(top))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pictures to the width, once it rests."""
        if event.size().width() != event.oldSize().width():
            if self._kept_top is None:
                self._kept_top = self._top()  # before the lines break elsewhere
            self._fitting.start()
        super().resizeEvent(event)

    def _top(self) -> int:
        """The number of the paragraph that stands on top."""
        at, layout = self.verticalScrollBar().value(), self.document().documentLayout()
        block = self.document().begin()
        while at and block.isValid():
            if layout.blockBoundingRect(block).bottom() > at + 3 * GRID:
                return block.blockNumber()
            block = block.next()
        return 0

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """A page's text or a picture; there is nothing else, and nothing comes from elsewhere."""
        name = QUrl(name)
        path = name.path().lstrip("/")
        if name.scheme() not in ("", _SCHEME):
            return None
        if kind == QTextDocument.ResourceType.ImageResource.value or path.endswith(".png"):
            return self._picture(path)
        return manual.text_of(path) or _NOT_THERE.format(name=path)

    def doSetSource(self, name: QUrl | str, /, type: QTextDocument.ResourceType = _UNKNOWN) -> None:  # noqa: A002
        """Show a page and go to the heading that its address names."""
        name = QUrl(name)
        super().doSetSource(name, type)
        self._dress()
        if name.fragment():
            self._go_to(name.fragment())
        self.page_shown.emit(self.page())

    def _picture(self, path: str) -> QImage | None:
        """A picture no wider than is read well; in the dark its dark twin, if it has one."""
        file = manual.folder() / path
        twin = file.with_name(file.name.replace("-light.png", ".png").removesuffix(".png") + "-dark.png")
        chosen = twin if theme.colours() is theme.DARK and twin.is_file() else file
        if manual.folder() not in chosen.parents or ".." in chosen.parts or not chosen.is_file():
            return None
        image = QImage(str(chosen))
        ratio = self.devicePixelRatioF()
        room = self.viewport().width() - 2 * self.document().documentMargin() - GRID
        widest = int(min(_WIDEST_PICTURE, max(room, _NARROWEST_PICTURE)) * ratio)
        if image.width() > widest:
            image = image.scaledToWidth(widest, Qt.TransformationMode.SmoothTransformation)
        image.setDevicePixelRatio(ratio)
        return image

    def _dress(self) -> None:
        """What Markdown does not say: lines of tables, air around paragraphs, the ground of code."""
        chosen = theme.colours()
        for frame in self.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                style = frame.format().toTableFormat()
                style.setBorder(1)
                style.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
                style.setBorderBrush(QBrush(QColor(chosen.line)))
                style.setBorderCollapse(True)
                style.setCellPadding(1.5 * GRID)
                style.setCellSpacing(0)
                style.setTopMargin(2 * GRID)
                style.setBottomMargin(3 * GRID)
                style.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
                frame.setFormat(style)
        block = self.document().begin()
        while block.isValid():
            self._dress_block(block, QColor(chosen.window))
            block = block.next()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _dress_block(self, block: QTextBlock, ground: QColor) -> None:
        style, cursor = block.blockFormat(), QTextCursor(block)
        if style.hasProperty(style.Property.BlockCodeFence):
            style.setBackground(ground)
            if not block.next().blockFormat().hasProperty(style.Property.BlockCodeFence):
                style.setBottomMargin(2.5 * GRID)
        elif cursor.currentTable() is not None:
            return
        elif style.headingLevel():
            style.setTopMargin((2 if style.headingLevel() == 1 else 6) * GRID)
            style.setBottomMargin(2 * GRID)
        elif block.text() == _PICTURE:
            style.setBottomMargin(2.5 * GRID)
        elif cursor.currentList() is None:
            style.setBottomMargin(2.5 * GRID)
            style.setLineHeight(118, style.LineHeightTypes.ProportionalHeight.value)
        cursor.setBlockFormat(style)

    def _go_to(self, fragment: str) -> None:
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() and manual.slug(block.text()) == fragment:
                self._scroll_to(block)
                return
            block = block.next()

    def _scroll_to(self, block: QTextBlock) -> None:
        """Let a block stand on top."""
        top = self.document().documentLayout().blockBoundingRect(block).top()
        self.verticalScrollBar().setValue(int(top) - 2 * GRID)
