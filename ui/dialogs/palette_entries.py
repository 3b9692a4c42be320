"""What the palette can find: actions, columns and fields, saved filters, articles, and references by their words."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDockWidget

from app.library import ArticleRow, Library, View, read_filter
from app.model import Names, Reference
from app.styles import NameForm, names_text
from ui.actions import ACTIONS, SEPARATOR, title_of
from ui.fuzzy import fit
from ui.other_words import OTHER_WORDS
from ui.table.columns import COLUMNS

if TYPE_CHECKING:
    from ui.window import MainWindow

MOST_REFERENCES = 20
MOST_ARTICLES = 8
_STORED = NameForm(given="stored")
_LONGEST = 90


class Entry(NamedTuple):
    """A line: what it is remembered by ("act:undo"), its title, what stands at its right, what choosing it does, and
    more words by which it is found."""

    key: str
    title: str
    side: str
    do: Callable[[], object]
    words: str = ""


def commands(window: "MainWindow") -> list[Entry]:
    """The actions that can be done now, each with its keys."""
    entries = []
    for act in ACTIONS:
        if act.name in (SEPARATOR, "palette"):
            continue
        action = window.acts[act.name]
        if not action.isEnabled() or action.menu() is not None:
            continue
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        words = f"{act.menu_title} {OTHER_WORDS.get(act.name, '')}"
        entries.append(Entry(f"act:{act.name}", title_of(action), keys or act.menu_title, action.trigger, words))
    return entries


def fields(window: "MainWindow") -> list[Entry]:
    """The columns of the table and the fields of the article that is shown."""
    from ui.panels.article_fields import ARTICLE_FIELDS

    table, has_rows = window.table, window.stack.currentWidget() is window.table
    entries = [
        Entry(
            f"column:{column.name}",
            f"Go to column {column.title}",
            "Column",
            lambda name=column.name: table.go_to_column(name),  # type: ignore[misc]
            column.name.replace("_", " "),
        )
        for column in COLUMNS
        if has_rows and column.is_field
    ]
    if window.desk.article_id is not None:
        entries += [
            Entry(
                f"field:{field.name}",
                f"Go to the article’s {_within_a_sentence(field.title)}",
                "Article",
                lambda name=field.name: window.ask_for(name),  # type: ignore[misc]
            )
            for field in ARTICLE_FIELDS
        ]
    return entries


def panels(window: "MainWindow") -> list[Entry]:
    """The panels: each can be gone to, those that are seen can be hidden."""

    def show(dock: QDockWidget) -> None:
        dock.show()
        dock.raise_()
        dock.widget().setFocus()

    entries = []
    for name, dock in window.docks.items():
        title = dock.windowTitle()
        entries.append(Entry(f"panel:{name}", f"Go to the panel {title}", "View › Panels", partial(show, dock), "show"))
        if not dock.isHidden():
            entries.append(Entry(f"hide:{name}", f"Hide the panel {title}", "View › Panels", dock.hide))
    return entries


def filters(window: "MainWindow") -> list[Entry]:
    """The filters that were saved."""

    def use(text: str) -> None:
        window.desk.filter_by(text)
        window.table.setFocus()

    return [
        Entry(f"filter:{each.name}", f"Filter: {each.name}", "Saved filter", partial(use, each.text), each.text)
        for each in window.saved_filters.all
    ]


def sorted_by_fit(entries: Iterable[Entry], sought: str, recent: Sequence[str]) -> list[Entry]:
    """Those that fit what is typed, the best first, recent ones before others as good; nothing typed fits all."""
    rank = {key: place for place, key in enumerate(recent)}
    found = []
    for place, entry in enumerate(entries):
        score = fit(sought, entry.title)
        if score is None and entry.words:
            by_more = fit(sought, f"{entry.title} {entry.words}")
            score = None if by_more is None else by_more - 40
        if score is not None:
            lately = rank.get(entry.key, len(recent))
            bonus = _RECENT_BONUS if entry.key in rank and sought else 0
            found.append((-(score + bonus) if sought else 0, lately, place, entry))
    return [entry for *_, entry in sorted(found, key=lambda each: each[:3])]


_RECENT_BONUS = 15


def articles_found(rows: Sequence[ArticleRow], sought: str, show: Callable[[int], object]) -> list[Entry]:
    """The articles with all the words in title, journal, year or first author."""
    words = sought.casefold().split()
    found = []
    for row in rows:
        of_row = f"{row.title} {row.first_author} {row.journal} {row.year}".casefold()
        if words and all(word in of_row for word in words):
            title = row.title or f"Untitled: {row.first_author}"
            side = " ".join(filter(None, ("Article", row.year)))
            found.append(Entry(f"article:{row.id}", _short(title), side, lambda which=row.id: show(which)))  # type: ignore[misc]
            if len(found) == MOST_ARTICLES:
                break
    return found


def references_found(library: Library, article_id: int | None, sought: str) -> list[tuple[Reference, int]]:
    """References with all the words, each with its number in its list; those of the article that is shown first, and
    before all the one whose number is sought ("R12")."""
    wanted = read_filter(sought)
    own = [] if article_id is None else library.first_ids(View(article_id, wanted), limit=MOST_REFERENCES)
    own = [*_numbered(library, article_id, sought), *own]
    others = library.first_ids(View(filter=wanted), limit=MOST_REFERENCES) if len(own) < MOST_REFERENCES else []
    ids = list(dict.fromkeys([*own, *others]))[:MOST_REFERENCES]
    numbers = library.numbers(ids)
    return [(each, numbers.get(each.id or 0, 0)) for each in library.rows(ids)]


def _numbered(library: Library, article_id: int | None, sought: str) -> list[int]:
    """The reference of the article with the number that is sought, if a number is."""
    number = _NUMBER.fullmatch(sought)
    if number is None or article_id is None:
        return []
    place = int(number[1]) - 1
    return list(library.ids(View(article_id))[place : place + 1]) if place >= 0 else []


_NUMBER = re.compile(r"[Rr]?\s?(\d{1,7})")


def reference_entry(reference: Reference, number: int, *, is_here: bool, go: Callable[[], object]) -> Entry:
    """A reference as a line: "Rindi G., et al. TNM staging …"."""
    people = reference.authors.people
    first = names_text(Names(people[:1], et_al=reference.authors.et_al or len(people) > 1), _STORED)
    title = " ".join(filter(None, (first, reference.title or reference.container_title or "(no title)")))
    year = f" · {reference.year}" if reference.year else ""
    side = f"R{number}{year}" if is_here else f"Reference{year}"
    return Entry(f"reference:{reference.id}", _short(title), side, go)


def manual_entry(window: "MainWindow", sought: str) -> Entry:
    """The last resort: the manual's own search."""

    def find() -> None:
        from ui.help import find_in_manual

        find_in_manual(window, sought)

    return Entry("manual:", f"Find “{_short(sought)}” in the manual", "Help", find)


def _within_a_sentence(title: str) -> str:
    """ "Title" as "title", but "ISSN print" as it is."""
    return title if title[1:2].isupper() else f"{title[:1].lower()}{title[1:]}"


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"
