"""The form of printed lists, the second list, and which references go out."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QLabel, QRadioButton, QVBoxLayout, QWidget

from app.exporting import WHICH, Plan
from app.styles.forms import FORMS
from app.styles.romanising import SYSTEMS
from ui.theme import GRID

OWN_FORM = "The list’s own form"


class Choices(QWidget):
    """`changed` comes with every other choice. `counts` says how many references each of `WHICH` would be."""

    changed = Signal()

    def __init__(self, counts: Mapping[str, int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form, self.second = QComboBox(self), QComboBox(self)
        self.form.addItem(OWN_FORM, "own")
        for each in FORMS:
            self.form.addItem(each.title, each.name)
            self.form.setItemData(self.form.count() - 1, each.says, Qt.ItemDataRole.ToolTipRole)
        self.second.addItem("No second list", "")
        for system, title in SYSTEMS.items():
            self.second.addItem(f"“References” by {title}", system)
        self.second.setToolTip("A second list for readers abroad: Cyrillic entries in Latin letters, with (In Russ.)")
        self.which = QButtonGroup(self)
        self._buttons = {name: QRadioButton(f"{title} ({counts[name]:,})", self) for name, title in WHICH.items()}
        for place, (name, button) in enumerate(self._buttons.items()):
            button.setEnabled(counts[name] > 0)
            self.which.addButton(button, place)
        self._buttons["all"].setChecked(True)
        self._lay_out()
        self.form.currentIndexChanged.connect(lambda _index: self.changed.emit())
        self.second.currentIndexChanged.connect(lambda _index: self.changed.emit())
        self.which.idClicked.connect(lambda _place: self.changed.emit())

    def chosen_which(self) -> str:
        """The name of what is chosen of `WHICH`."""
        return list(WHICH)[self.which.checkedId()]

    def take(self, plan: Plan) -> None:
        """Show the choices of a plan; what it names but cannot be chosen here and now stays as it is usually."""
        for box, value in ((self.form, plan.form), (self.second, plan.second_list)):
            box.setCurrentIndex(max(0, box.findData(value)))
        button = self._buttons.get(plan.which)
        (button if button is not None and button.isEnabled() else self._buttons["all"]).setChecked(True)

    def print_matters(self, matters: bool) -> None:
        """Whether any of the formats holds lists as they are printed; to the others the form is nothing."""
        for box in (self.form, self.second):
            box.setEnabled(matters)
        self._note.setVisible(not matters)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(caption("&FORM OF PRINTED LISTS", self.form))
        column.addWidget(self.form)
        column.addWidget(self.second)
        self._note = QLabel("The formats hold fields, not printed lists.", self)
        self._note.setProperty("role", "second")
        staying = self._note.sizePolicy()
        staying.setRetainSizeWhenHidden(True)  # else the list of formats would jump under the pointer
        self._note.setSizePolicy(staying)
        column.addWidget(self._note)
        column.addSpacing(GRID)
        column.addWidget(caption("REFERENCES"))
        for button in self._buttons.values():
            column.addWidget(button)


def caption(text: str, of: QWidget | None = None) -> QLabel:
    """A quiet heading, of a widget that gets the focus by its letter."""
    label = QLabel(text)
    label.setProperty("role", "caption")
    if of is not None:
        label.setBuddy(of)
        of.setAccessibleName(text.replace("&", "").capitalize())
    return label
