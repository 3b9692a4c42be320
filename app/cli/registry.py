"""The list of sub-commands, in the order that help shows them. Adding one: its file, and its name here."""

from app.cli.chart import CHART
from app.cli.check import CHECK, FIX
from app.cli.command import Command
from app.cli.export import EXPORT
from app.cli.listing import CHECKS_COMMAND, FORMATS_COMMAND, STYLES_COMMAND
from app.cli.parse import PARSE
from app.cli.picture import PICTURE
from app.cli.read import READ
from app.cli.report import CHANGES, QUERIES
from app.cli.rules import RULES

COMMANDS: dict[str, Command] = {
    each.name: each
    for each in (
        READ,
        PARSE,
        EXPORT,
        CHECK,
        FIX,
        QUERIES,
        CHANGES,
        CHART,
        RULES,
        PICTURE,
        FORMATS_COMMAND,
        STYLES_COMMAND,
        CHECKS_COMMAND,
    )
}
"""By name."""
