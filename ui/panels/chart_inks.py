"""The chart's colours, made of the theme's."""

from dataclasses import dataclass

from PySide6.QtGui import QColor

from ui.theme import Colours, colours


@dataclass(frozen=True, slots=True)
class Inks:
    """What each thing on the chart is painted with; `parts` are those of a stack from the foot up."""

    bar: QColor
    selected: QColor
    pale: QColor
    band: QColor
    edge: QColor
    faint: QColor
    axis: QColor
    zoom: QColor
    line: QColor
    label: QColor
    gap: QColor
    journal: QColor
    parts: tuple[QColor, ...]
    verdicts: dict[str, QColor]

    @classmethod
    def of(cls, theme: Colours) -> "Inks":
        """The inks for a theme; `verdicts` are by "pass", "fail" and "open"."""
        panel, bar = QColor(theme.panel), QColor(theme.bar)
        return cls(
            bar=bar,
            selected=QColor(theme.accent),
            pale=mixed(bar, panel, 0.45),
            band=mixed(QColor(theme.selection), panel, 0.4),
            edge=QColor(theme.accent),
            faint=mixed(QColor(theme.line), panel, 0.3),
            axis=mixed(QColor(theme.second_text), panel, 0.4),
            zoom=QColor(theme.second_text),
            line=mixed(QColor(theme.text), panel, 0.15),
            label=QColor(theme.second_text),
            gap=panel,
            journal=mixed(bar, panel, 0.65),
            parts=tuple(QColor(each) for each in theme.parts),
            verdicts={"pass": QColor(theme.passes), "fail": QColor(theme.certain), "open": QColor(theme.ask)},
        )

    def of_part(self, place: int, *, is_stacked: bool, is_pointed: bool) -> tuple[QColor, QColor]:
        """The inks of a part of a bar and of what is selected of it."""
        text = QColor(colours().text)
        ink = self.parts[place % len(self.parts)] if is_stacked else self.bar
        chosen = mixed(ink, text, 0.55) if is_stacked else self.selected
        return (mixed(ink, text, 0.22) if is_pointed else ink), chosen


def outside(ink: QColor) -> QColor:
    """The ink for what a filter leaves out."""
    return mixed(ink, QColor(colours().panel), 0.58)


def mixed(colour: QColor, other: QColor, share: float) -> QColor:
    """A colour with a share, 0 to 1, of another in it; opaque."""
    return QColor.fromRgbF(
        *(
            getattr(colour, part)() * (1 - share) + getattr(other, part)() * share
            for part in ("redF", "greenF", "blueF")
        )
    )
