"""One author of an article: the name, where the author works, ORCID and e-mail."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QMenu, QWidget

from app.model import Article, Author, Name
from app.styles import NameForm, name_text
from ui.panels.entry import Entry
from ui.panels.menu_button import MenuButton, menu_text
from ui.panels.person_rows import NumberedRow, superscript, superscript_font
from ui.panels.typing_area import LineArea, TextArea

AUTHOR_FORM = NameForm(given_first=True, given="stored")
"""How an article's author is written in the pane: as a page does, with the given name first."""

_MOST_LINES = 3
"""Lines that a long name is seen in, as that of a body."""

_DETAILS = {"orcid": "ORCID", "email": "e-mail"}

KeepOf = Callable[[int, str, str], bool]
"""Stores a typed text in a column of a row: (row id, column, text)."""


def author_text(name: Name) -> str:
    """An author's name as it is shown and edited: "O. V. Chistyakova"."""
    return name_text(name, AUTHOR_FORM)


class AuthorRow(NumberedRow):
    """An author in one line: "1 O. V. Chistyakova ¹ ☑"; ORCID and e-mail below it where there are any."""

    def __init__(
        self,
        *,
        keep: KeepOf,
        place: Callable[[int, int, bool], None],
        place_anew: Callable[[int], None],
        mark: Callable[[int, bool], bool],
        move: Callable[[int, int], None],
        remove: Callable[[int], None],
        parent: QWidget | None = None,
    ) -> None:
        """`place` is called with the ids of author and affiliation and whether the author works there; `place_anew`
        with the author's id if the affiliation is yet to be typed; `mark` with the author's id and whether readers are
        to write to the author; it gives whether that was stored."""
        super().__init__(move=move, remove=remove, parent=parent)
        self._place, self._place_anew = place, place_anew
        self._article, self._author = Article(), Author()
        self._is_open = False
        self._keep, self._mark = keep, mark
        self._details: dict[str, Entry] = {}
        self.name = self._entry("name", "Name of the author", TextArea(most_lines=_MOST_LINES))
        self.marks = MenuButton(self._fill_places, self)
        self.marks.setFont(superscript_font(self))
        self.marks.setFixedHeight(max(self.more.sizeHint().height(), self.marks.fontMetrics().height()))
        self.corresponds = QCheckBox(self)
        self.corresponds.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.corresponds.setToolTip("Corresponding author: readers are to write to this one")
        self.corresponds.setFixedHeight(self.more.sizeHint().height())
        self.corresponds.clicked.connect(self._mark_as)
        self.grid.addWidget(self.name, 0, 1)
        self.grid.addWidget(self.marks, 0, 2, Qt.AlignmentFlag.AlignTop)
        self.grid.addWidget(self.corresponds, 0, 3, Qt.AlignmentFlag.AlignTop)
        self.watch_keys(self.marks, self.corresponds, self.more)

    def show_author(self, number: int, author: Author, article: Article) -> None:
        """Show an author of an article, the nth from 1."""
        if author.id != self._author.id:
            self._is_open = False
        self._article, self._author = article, author
        text = author_text(author.name)
        self.number.setText(str(number))
        self.name.show_value(text)
        for column in _DETAILS:
            self._show_detail(column, getattr(author, column))
        self.name.area.setAccessibleName(f"Author {number}")
        self.more.setAccessibleName(f"More for {text}")
        self.corresponds.setChecked(author.is_corresponding)
        self.corresponds.setAccessibleName(f"{text} is a corresponding author")
        self._show_places(text)

    def entries(self) -> Sequence[Entry]:
        """Name and details."""
        return (self.name, *self._details.values())

    def stops(self) -> list[QWidget]:
        """Name, affiliations, tick, menu, details."""
        return [
            self.name.area,
            self.marks,
            self.corresponds,
            self.more,
            *(entry.area for entry in self._details.values()),
        ]

    def set_read_only(self, is_read_only: bool) -> None:
        """Let it be read and copied, but not edited."""
        super().set_read_only(is_read_only)
        self.marks.setEnabled(not is_read_only)
        self.corresponds.setEnabled(not is_read_only)

    def fill_menu(self, menu: QMenu) -> None:
        """Also open the fields that are hidden while empty."""
        menu.addAction("&ORCID and e-mail", self.open_details)
        menu.addSeparator()
        super().fill_menu(menu)

    def open_details(self) -> None:
        """Show the fields for ORCID and e-mail, empty or not, and put the cursor there."""
        self._is_open = True
        for column in _DETAILS:
            self.detail(column).show()
        self.detail("orcid").setFocus()

    def detail(self, column: str) -> Entry:
        """The field for the "orcid" or the "email", made when it is first needed: most authors have neither."""
        if column not in self._details:
            entry = self._entry(column, _DETAILS[column], LineArea(), hint=_DETAILS[column])
            self.grid.addWidget(entry, 1 + list(_DETAILS).index(column), 1, 1, 4)
            QWidget.setTabOrder(self.stops()[-1], entry.area)
            self._details[column] = entry
        return self._details[column]

    def _show_detail(self, column: str, value: str) -> None:
        if value or column in self._details:
            entry = self.detail(column)
            entry.show_value(value)
            entry.setVisible(self._is_open or bool(value) or entry.is_typed)

    def _entry(self, column: str, name: str, area: LineArea | TextArea, *, hint: str = "") -> Entry:
        entry = Entry(
            area,
            name=name,
            keep=lambda text: self._keep(self.row_id, column, text),
            hints=(hint,) if hint else (),
            quiet=True,
            parent=self,
        )
        self.watch_keys(entry.area)
        return entry

    def _mark_as(self, is_marked: bool) -> None:
        if not self._mark(self.row_id, is_marked):
            self.corresponds.setChecked(not is_marked)

    def _show_places(self, author: str) -> None:
        places = self._author.affiliations
        self.marks.setText(" ".join(superscript(place + 1) for place in places) or "–")
        names = "; ".join(self._article.affiliations[place].text for place in places) or "none"
        self.marks.setAccessibleName(f"Affiliations of {author}: {names}")
        self.marks.setToolTip("Where the author works")

    def _fill_places(self, menu: QMenu) -> None:
        for place, affiliation in enumerate(self._article.affiliations):
            action = menu.addAction(f"{superscript(place + 1)} {menu_text(affiliation.text)}")
            action.setCheckable(True)
            action.setChecked(place in self._author.affiliations)
            affiliation_id = affiliation.id or 0
            action.toggled.connect(lambda works, each=affiliation_id: self._place(self.row_id, each, works))
        menu.addSeparator()
        menu.addAction("&New affiliation…", lambda: self._place_anew(self.row_id))
