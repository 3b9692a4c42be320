"""The chart's numbers as a table."""

import csv
import io

from app.ages import Ages


def chart_csv(ages: Ages) -> str:
    """Rows of year and number of references, years without any included; the last row is "no year". CSV by RFC 4180."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(("year", "references"))
    writer.writerows(ages.counts.items())
    writer.writerow(("no year", ages.undated))
    return text.getvalue()
