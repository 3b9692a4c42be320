"""What is seen while the library holds no article."""

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import GRID

WIDTH = 120 * GRID
NARROWEST = 64 * GRID

_PASTE = "Copy an article’s page with its reference list, then press Ctrl+V here."


class _Way(QPushButton):
    """A wide button with a line of explanation under its name."""

    def __init__(self, text: str, says: str) -> None:
        super().__init__()
        self.setAccessibleName(text)
        self.setObjectName("way")
        name = QLabel(text)
        font = name.font()
        font.setBold(True)
        name.setFont(font)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)
        self.setSizePolicy(policy)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        rows.setSpacing(GRID)
        self._said = _second("")
        for label in (name, self._said):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            rows.addWidget(label)
        self.say(says)

    def say(self, sentence: str) -> None:
        """Explain it."""
        self._said.setText(sentence)
        self.setAccessibleDescription(sentence)

    def sizeHint(self) -> QSize:
        """As wide as the page at its widest."""
        return QSize(WIDTH, self.heightForWidth(WIDTH))

    def minimumSizeHint(self) -> QSize:
        """Narrow, but never without its lines."""
        return QSize(NARROWEST, self.heightForWidth(max(self.width(), NARROWEST)))

    def heightForWidth(self, width: int) -> int:
        """As high as its lines need."""
        layout = self.layout()
        assert layout is not None
        return layout.totalHeightForWidth(width) + 2 * GRID


class StartPage(QScrollArea):
    """Three ways to begin, files opened lately and what is new; scrolls where letters are large and room is little."""

    def __init__(
        self,
        *,
        paste: Callable[[], object],
        open_file: Callable[[], object],
        open_sample: Callable[[], object],
        show_news: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ways: dict[str, _Way] = {}
        self._recent = QVBoxLayout()
        self._recent.setSpacing(0)
        self.news = QPushButton("What’s new")
        self.news.setObjectName("link")
        self.news.setCursor(Qt.CursorShape.PointingHandCursor)
        self.news.clicked.connect(lambda: show_news())
        ways = (
            ("Paste a page", _PASTE, paste),
            (
                "Open a file",
                "A library, a manuscript in Word, a PDF, a saved page, BibTeX, RIS, CSV and more. Or drop it here.",
                open_file,
            ),
            (
                "Try the sample article",
                "A page of Sechenov Medical Journal: 26 references, with real mistakes.",
                open_sample,
            ),
        )
        self.setWidget(self._page(self._column(ways)))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # each way to begin takes it
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _column(self, ways: Iterable[tuple[str, str, Callable[[], object]]]) -> QVBoxLayout:
        """What stands on the page from the top: each way is a name, its explanation and what it does."""
        column = QVBoxLayout()
        column.setSpacing(2 * GRID)
        heading = QLabel("Begin with an article")
        font = heading.font()
        font.setPointSizeF(font.pointSizeF() * 1.6)
        heading.setFont(font)
        column.addWidget(heading)
        column.addWidget(
            _second("Its references become a table that you can mend, chart and export. Nothing is sent anywhere.")
        )
        column.addSpacing(2 * GRID)
        for text, says, call in ways:
            button = _Way(text, says)
            self._ways[text] = button
            button.clicked.connect(lambda _checked=False, call=call: call())
            column.addWidget(button)
        column.addSpacing(2 * GRID)
        column.addLayout(self._recent)
        column.addSpacing(2 * GRID)
        column.addWidget(self.news, 0, Qt.AlignmentFlag.AlignLeft)
        return column

    def _page(self, column: QVBoxLayout) -> QWidget:
        """The column in the middle of the page."""
        frame = QFrame()
        frame.setLayout(column)
        frame.setMaximumWidth(WIDTH)
        page = QWidget(self)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(frame, 1000)  # all of the room until it is as wide as it may be
        across.addStretch(1)
        down = QVBoxLayout(page)
        down.addStretch(2)
        down.addLayout(across)
        down.addStretch(3)
        return page

    def name_keys(self, worded: Callable[[str], str]) -> None:
        """Name the keys that paste now."""
        self._ways["Paste a page"].say(worded(_PASTE))

    def show_recent(self, paths: list[Path], open_path: Callable[[Path], object]) -> None:
        """List files opened lately, each one click away."""
        while (item := self._recent.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        if paths:
            caption = QLabel("RECENT")
            caption.setProperty("role", "caption")
            self._recent.addWidget(caption)
        for path in paths[:5]:
            button = QPushButton(path.name)
            button.setFlat(True)
            button.setToolTip(str(path))
            button.setObjectName("recent")
            button.clicked.connect(lambda _checked=False, path=path: open_path(path))
            self._recent.addWidget(button)


def _second(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "second")
    label.setWordWrap(True)
    return label
