"""What is seen while the library holds no article."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.theme import GRID

WIDTH = 120 * GRID


class _Way(QPushButton):
    """A wide button with a line of explanation under its name."""

    def __init__(self, text: str, says: str) -> None:
        super().__init__()
        self.setAccessibleName(text)
        self.setAccessibleDescription(says)
        self.setObjectName("way")
        name = QLabel(text)
        font = name.font()
        font.setBold(True)
        name.setFont(font)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        rows.setSpacing(GRID)
        for label in (name, _second(says)):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            rows.addWidget(label)

    def sizeHint(self) -> QSize:
        """As high as its lines need at the width it has."""
        layout = self.layout()
        assert layout is not None
        return QSize(WIDTH, layout.totalHeightForWidth(WIDTH) + 2 * GRID)


class StartPage(QWidget):
    """Three ways to begin, and the files opened lately."""

    def __init__(
        self,
        *,
        paste: Callable[[], object],
        open_file: Callable[[], object],
        open_sample: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(0)
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
        for text, says, call in (
            ("Paste a page", "Copy an article’s page with its reference list, then press Ctrl+V here.", paste),
            (
                "Open a file",
                "A library, a page saved as text, BibTeX, RIS, CSL-JSON or CSV. Or drop it here.",
                open_file,
            ),
            (
                "Try the sample article",
                "A page of Sechenov Medical Journal: 26 references, with real mistakes.",
                open_sample,
            ),
        ):
            button = _Way(text, says)
            button.clicked.connect(lambda _checked=False, call=call: call())
            column.addWidget(button)
        column.addSpacing(2 * GRID)
        column.addLayout(self._recent)
        frame = QFrame()
        frame.setLayout(column)
        frame.setFixedWidth(WIDTH)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addWidget(frame, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(3)

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
            button.setStyleSheet("text-align: left; padding: 4px 8px;")
            button.clicked.connect(lambda _checked=False, path=path: open_path(path))
            self._recent.addWidget(button)


def _second(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "second")
    label.setWordWrap(True)
    return label
