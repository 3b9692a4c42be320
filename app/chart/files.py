"""What a chart is saved as, by a file's ending."""

from pathlib import Path

from app.ages import Ages
from app.chart.content import Extras
from app.chart.drawing import chart_svg
from app.chart.table import chart_csv
from app.errors import CorrigendaError

ENDINGS = (".svg", ".png", ".pdf", ".csv")
"""All that a chart can be saved as."""

PAINTED = (".png", ".pdf")
"""Those that are painted from the SVG, which needs the window's libraries."""


def chart_bytes(ages: Ages, path: Path, *, title: str = "", note: str = "", extras: Extras | None = None) -> bytes:
    """The content of the file at `path`: SVG or CSV by its ending, in UTF-8; see `chart_svg` for the rest.

    Raises `CorrigendaError` for any other ending.
    """
    ending = path.suffix.lower()
    if ending == ".svg":
        return chart_svg(ages, title=title, note=note, extras=extras).encode()
    if ending == ".csv":
        return chart_csv(ages, extras=extras).encode()
    raise CorrigendaError(
        f"A chart cannot be saved as “{path.name}”, so nothing was written. "
        "Let the name end in .svg, .png, .pdf or .csv."
    )
