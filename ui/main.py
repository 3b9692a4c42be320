"""The command's entry point: sub-commands go to the command line before any Qt is loaded, all else opens the window."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `corrigenda` with these arguments (those of the process if None); gives the exit code."""
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    if _are_plainly_files(arguments):
        return _open_window([Path(each) for each in arguments])
    from app import cli

    if needs_painting(arguments):
        from ui.picture import main as paint

        return paint(arguments)
    if cli.is_for_command_line(arguments) or not _are_files(arguments):
        return cli.main(arguments)
    return _open_window([Path(each) for each in arguments])


def _are_plainly_files(arguments: Sequence[str]) -> bool:
    """Whether these are for the window at first sight, as no sub-command has a stop or a slash in its name: to load
    those brings all checks and formats, which the window's first look need not wait for."""
    return not arguments or (not arguments[0].isalpha() and _are_files(arguments))


def needs_painting(arguments: Sequence[str]) -> bool:
    """Whether a sub-command paints: a picture of the window, or a chart as PNG."""
    if not arguments:
        return False
    is_painted = any(each.casefold().endswith((".png", ".pdf")) for each in arguments[2:])
    return arguments[0] == "picture" or (arguments[0] == "chart" and is_painted)


def _are_files(arguments: Sequence[str]) -> bool:
    """Whether these may be files for the window: several, as a file manager gives them, must be there."""
    if len(arguments) > 1:
        return all(Path(each).is_file() for each in arguments)
    return not "".join(arguments).startswith("-")


def _open_window(paths: Sequence[Path]) -> int:
    from ui.display import has_display

    if not has_display(os.environ):
        print(
            "There is no display to open a window on. Sub-commands work without one: corrigenda --help", file=sys.stderr
        )
        return 3
    from ui.sparing import spare_the_start

    spare_the_start()
    from PySide6.QtWidgets import QApplication

    from app.errors import CorrigendaError
    from ui.running import Running, hand_over
    from ui.settings import Settings
    from ui.start import begin, watch

    application = QApplication.instance() or QApplication(sys.argv[:1])
    settings = Settings()
    if hand_over(settings, paths):
        return 0
    try:
        window = begin(settings, *paths[:1])
    except CorrigendaError as error:
        print(error, file=sys.stderr)
        _tell_on_screen(str(error))
        return 3
    window.ready.connect(lambda: window.come_forward(paths[1:]))
    watch(window)
    Running(settings, window).asked.connect(window.come_forward)
    window.show()
    return application.exec()


def _tell_on_screen(sentence: str) -> None:
    """Say it to those who started the program from a menu, where nobody sees what is printed."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox(QMessageBox.Icon.Warning, "Corrigenda", "")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(sentence)
    box.exec()


if __name__ == "__main__":
    sys.exit(main())
