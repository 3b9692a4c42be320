"""The chart's numbers as a table."""

import csv
import io

from app.ages import Ages, spectrum
from app.chart.content import Extras
from app.chart.scale import running_shares


def chart_csv(ages: Ages, *, extras: Extras | None = None) -> str:
    """Rows of year and number of references, years without any included; the last row is "no year". CSV by RFC 4180.

    Where the chart shows them, columns follow for the parts of a stack, for the cumulative share (0 to 1) and for the
    deviation from the five-year median.
    """
    extras = extras or Extras()
    stack, shares = extras.stack, running_shares(ages.counts) if extras.is_cumulative else {}
    deviations = spectrum(ages.counts) if extras.is_spectroscopy else {}
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    heads = [*(stack.groups if stack else ()), *(["cumulative share"] if extras.is_cumulative else [])]
    writer.writerow(("year", "references", *heads, *(["deviation"] if extras.is_spectroscopy else [])))
    for year, number in [*ages.counts.items(), (None, ages.undated)]:
        cells = [*(stack.parts(year) if stack else ())]
        of_year = [(shares, extras.is_cumulative), (deviations, extras.is_spectroscopy)]
        more = ["" if year is None else f"{found.get(year, 0):.6g}" for found, is_shown in of_year if is_shown]
        writer.writerow(("no year" if year is None else year, number, *cells, *more))
    return text.getvalue()
