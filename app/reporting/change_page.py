"""The change report as a web page and as a table for a spreadsheet."""

import csv
import io
from collections.abc import Sequence
from datetime import datetime
from html import escape

from app.formats.characters import holdable
from app.reporting.changes import Changed, ChangeReport, ChangeRow
from app.reporting.word_differences import marked, word_differences

COLUMNS = ("Number", "Reference", "Field", "Before", "After", "Why", "When (UTC)")


def change_html(report: ChangeReport, entries: Sequence[Changed]) -> str:
    """One page that needs nothing else: words that went are struck through, new ones underlined, both also coloured."""
    head, title = _HEAD.format(title=_html(title_of(report))), f"<h1>{_html(title_of(report))}</h1>"
    return "\n".join([head, title, change_body(report, entries), "</body>", "</html>"]) + "\n"


def change_body(report: ChangeReport, entries: Sequence[Changed]) -> str:
    """What stands on the page under its title, with these entries of the report."""
    parts = [f"<p>{_html(summary(report))}</p>"]
    for entry in entries:
        parts.append(f'<h2>{_html(headed(entry))}</h2>\n<table width="100%">\n{_HEADINGS}')
        parts += [_html_row(row) for row in entry.rows]
        parts.append("</table>")
    return "\n".join(parts)


def title_of(report: ChangeReport) -> str:
    """The title of the report."""
    return f"Changes: {report.article.title}" if report.article.title else "Changes"


def change_csv(entries: Sequence[Changed]) -> str:
    """A row for each change; cells that a spreadsheet would take for formulas begin with an apostrophe."""
    written = io.StringIO()
    table = csv.writer(written)
    table.writerow(COLUMNS)
    for entry in entries:
        number = "" if not entry.number else str(entry.number)
        for row in entry.rows:
            called = entry.called if entry.number != 0 else headed(entry)
            cells = (number, called, row.field or "Entry", row.before, row.after, row.why, when(row))
            table.writerow([_cell(each) for each in cells])
    return written.getvalue()


def summary(report: ChangeReport) -> str:
    """How much was changed, in a sentence."""
    if not report.entries:
        return "Nothing has been changed since the article was added."
    entries = sum(1 for each in report.entries if each.number != 0)
    changes = f"{report.count:,} change{'' if report.count == 1 else 's'}"
    said = f"{changes} in {entries:,} reference{'' if entries == 1 else 's'}" if entries else changes
    article = " and the article itself" if entries and len(report.entries) > entries else ""
    return f"{said}{article}. Words that went are struck through, new ones underlined."


def headed(entry: Changed) -> str:
    """What stands over the changes of an entry."""
    if entry.number is None:
        return f"Deleted: {entry.called}".rstrip(": ")
    return f"{entry.number}. {entry.called}".rstrip() if entry.number else "The article"


def when(row: ChangeRow) -> str:
    """The minute of a change, "" of what printing mends."""
    try:
        return f"{datetime.fromisoformat(row.at):%Y-%m-%d %H:%M}" if row.at else ""
    except ValueError:
        return row.at


def _html_row(row: ChangeRow) -> str:
    marks = {"same": "{}", "gone": "<del>{}</del>", "new": "<ins>{}</ins>"}
    runs = word_differences(row.before, row.after)
    change = "".join(marks[run.kind].format(_html(marked(run))) for run in runs)
    cells = (_html(row.field or "Entry"), change, _html(row.why), _html(when(row)))
    held = (cell or "&#160;" for cell in cells)  # after an empty cell Qt shows the next heading without its margin
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in held)}</tr>"


def _html(text: str) -> str:
    return escape(holdable(text))


def _cell(text: str) -> str:
    text = holdable(text)
    return f"'{text}" if text[:1] in _FORMULA else text


_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_HEADINGS = (
    '<tr><th width="13%">Field</th><th width="45%">Change</th><th width="24%">Why</th>'
    '<th width="18%">When (UTC)</th></tr>'
)
_HEAD = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{title}</title>
<style>
body {{ font: 15px/1.45 system-ui, sans-serif; color: #1B1F24; max-width: 60em; margin: 2em auto; padding: 0 1em; }}
h1 {{ font-size: 1.4em; }}
h2 {{ font-size: 1em; margin: 1.6em 0 .4em; }}
table {{ border-collapse: collapse; width: 100%; table-layout: fixed; }}
th, td {{ text-align: left; vertical-align: top; padding: .3em .6em; border-bottom: 1px solid #DDE1E7; }}
th {{ color: #5B6470; font-weight: 600; }}
td {{ overflow-wrap: break-word; }}
del {{ color: #B3261E; text-decoration: line-through; }}
ins {{ color: #1D6B3A; text-decoration: underline; }}
</style>
</head>
<body>"""
