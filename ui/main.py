"""The command's entry point: sub-commands go to the command line before any Qt is loaded, all else opens the window."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `corrigenda` with these arguments (those of the process if None); gives the exit code."""
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    from app import cli

    if needs_painting(arguments):
        from ui.picture import main as paint

        return paint(arguments)
    if cli.is_for_command_line(arguments) or len(arguments) > 1 or "".join(arguments).startswith("-"):
        return cli.main(arguments)
    return _open_window(Path(arguments[0]) if arguments else None)


def needs_painting(arguments: Sequence[str]) -> bool:
    """Whether a sub-command paints: a picture of the window, or a chart as PNG."""
    if not arguments:
        return False
    is_painted = any(each.casefold().endswith((".png", ".pdf")) for each in arguments[2:])
    return arguments[0] == "picture" or (arguments[0] == "chart" and is_painted)


def _open_window(path: Path | None) -> int:
    from ui.display import has_display

    if not has_display(os.environ):
        print(
            "There is no display to open a window on. Sub-commands work without one: corrigenda --help", file=sys.stderr
        )
        return 3
    from PySide6.QtWidgets import QApplication

    from app.errors import CorrigendaError
    from ui.settings import Settings
    from ui.start import begin

    application = QApplication.instance() or QApplication(sys.argv[:1])
    try:
        window = begin(Settings(), path)
    except CorrigendaError as error:
        print(error, file=sys.stderr)
        return 3
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
