"""One affiliation of an article, shared by its authors."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from app.model import Affiliation
from ui.panels.author_row import KeepOf
from ui.panels.entry import Entry
from ui.panels.person_rows import NumberedRow, superscript, superscript_font
from ui.panels.typing_area import TEXT_INSET, LineArea, TextArea
from ui.theme import GRID

_MOST_LINES = 6


class AffiliationRow(NumberedRow):
    """An institution and its country: "¹ N.N. Blokhin …", "Russian Federation", "shared by 2 authors"."""

    def __init__(
        self,
        *,
        keep: KeepOf,
        move: Callable[[int, int], None],
        remove: Callable[[int], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(move=move, remove=remove, parent=parent)
        self.number.setFont(superscript_font(self))
        text_area = TextArea(most_lines=_MOST_LINES)
        self.text = Entry(
            text_area, name="Affiliation", keep=lambda text: keep(self.row_id, "text", text), quiet=True, parent=self
        )
        self.country = Entry(
            LineArea(),
            name="Country",
            keep=lambda text: keep(self.row_id, "country", text),
            hints=("country",),
            quiet=True,
            parent=self,
        )
        self.shared = QLabel(self)
        self.shared.setTextFormat(Qt.TextFormat.PlainText)
        self.shared.setProperty("role", "second")
        self.shared.setContentsMargins(GRID + TEXT_INSET, 0, 0, 0)
        self.grid.setContentsMargins(0, 0, 0, 2 * GRID)
        self.grid.addWidget(self.text, 0, 1, 1, 2)
        self.grid.addWidget(self.country, 1, 1, 1, 3)
        self.grid.addWidget(self.shared, 2, 1, 1, 3)
        self.watch_keys(*self.stops())

    def show_affiliation(self, number: int, affiliation: Affiliation, authors: int) -> None:
        """Show an affiliation, the nth from 1, and how many authors share it."""
        self.number.setText(superscript(number))
        self.text.show_value(affiliation.text)
        self.country.show_value(affiliation.country)
        self.shared.setText(sharing(authors))
        self.shared.setVisible(authors != 1)
        self.text.area.setAccessibleName(f"Affiliation {number}, {sharing(authors)}")
        self.country.area.setAccessibleName(f"Country of affiliation {number}")
        self.more.setAccessibleName(f"More for affiliation {number}")

    def entries(self) -> Sequence[Entry]:
        """Institution and country."""
        return (self.text, self.country)

    def stops(self) -> list[QWidget]:
        """Institution, menu, country."""
        return [self.text.area, self.more, self.country.area]


def sharing(authors: int) -> str:
    """How many authors share an affiliation, in words."""
    if authors == 0:
        return "of no author"
    return "of 1 author" if authors == 1 else f"shared by {authors} authors"
