"""What a chart's panel shows, saved to a file that the user chooses or copied as a picture."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from app.chart import ENDINGS, Extras
from app.errors import CorrigendaError
from ui.desk import Desk
from ui.panels.chart_range import without_range
from ui.panels.chart_saving import chart_file, copy_chart
from ui.settings import Settings

if TYPE_CHECKING:
    from ui.panels.chart import ChartPanel

_FOLDER = "export/folder"
_FILTERS = {
    "SVG picture (*.svg)": ".svg",
    "PNG picture (*.png)": ".png",
    "PDF page (*.pdf)": ".pdf",
    "Table of numbers (*.csv)": ".csv",
}


class Saver:
    """Saves and copies the chart of a panel; what went wrong or well is told.

    With `settings` it begins in the folder where something was exported last, and remembers where it saved.
    """

    def __init__(self, desk: Desk, panel: "ChartPanel") -> None:
        self._desk, self._panel = desk, panel
        self.settings: Settings | None = None

    def save(self, path: Path) -> bool:
        """Save the chart as SVG, PNG, PDF or CSV by the path's ending, without the selection and the range of years.

        What goes wrong is told and gives False.
        """
        self._panel.complete()
        try:
            chart_file(self._panel.shown.ages, path, title=self._title(), note=self._note(), extras=self._drawn())
        except CorrigendaError as error:
            self._desk.failed.emit(error)
            return False
        self._desk.said.emit(f"The chart was saved as {path.name}.")
        return True

    def copy(self) -> None:
        """Put the chart on the clipboard as a picture."""
        self._panel.complete()
        copy_chart(self._panel.shown.ages, title=self._title(), note=self._note(), extras=self._drawn())
        self._desk.said.emit("The chart was copied as a picture.")

    def choose(self) -> None:
        """Let the user choose where the chart is saved, and as what."""
        from app.exporting import file_name  # brings the formats

        folder = self.settings.text(_FOLDER, str(Path.home())) if self.settings is not None else str(Path.home())
        suggested = str(Path(folder) / f"{file_name(self._title())} by year.svg")
        chosen, kind = QFileDialog.getSaveFileName(self._panel, "Save the chart", suggested, ";;".join(_FILTERS))
        if not chosen:
            return
        path = Path(chosen)
        known = path.suffix.lower() in ENDINGS
        if self.save(path if known else path.with_name(path.name + _FILTERS.get(kind, ".svg"))) and self.settings:
            self.settings.remember(_FOLDER, str(path.parent))

    def _title(self) -> str:
        article = self._desk.article()
        if article is not None:
            return article.title
        several = f", {self._panel.shown.ages.articles:,} articles" if self._desk.view.among else ""
        return f"{self._desk.library.path.stem}{several}"

    def _note(self) -> str:
        """What the saved chart leaves out."""
        text = without_range(self._desk.view).filter.text
        return f"filter: {text}" if text else ""

    def _drawn(self) -> Extras:
        """What a saved chart shows; spectroscopy only where it means something."""
        return replace(self._panel.shown.extras, is_spectroscopy=self._panel.shown.is_spectroscopy)
