"""Where the sets disagree on what a thing is called, and what it is called here.

Each rule changes the labels of one reference's words in place.
"""

import re

from app.reading.text.tokens import Tokens


def agree(tokens: Tokens, labels: list[str]) -> None:
    """Bring the labels of a reference to one convention."""
    _tell_journals_from_books(tokens.words, labels)
    _call_monographs_titles(tokens.words, labels)
    _open_dissertation_abstracts(tokens.words, labels)
    _keep_proceedings_whole(tokens.words, labels)
    _leave_out_days_of_access(tokens, labels)


def _tell_journals_from_books(words: list[str], labels: list[str]) -> None:
    """A container with a volume that has neither editors nor a publisher is a journal, unless it names a meeting."""
    present = set(labels)
    if not present >= {"container-title", "title", "volume"} or present & _OF_BOOKS:
        return
    first = labels.index("container-title")
    name = [word for word, label in zip(words, labels, strict=True) if label == "container-title"]
    if words[first - 1].lower() not in _IN and not any(map(_MEETING.fullmatch, name)):
        _rename(labels, "container-title", "journal")


_IN = ("in", "dans", "en", "em", "im")
_OF_BOOKS = {"journal", "editor", "publisher", "location", "collection-title"}
_MEETING = re.compile(r"proc\w*|conf\w*|symp\w*|workshop\w*|congress\w*|meeting|lecture|notes|anais|actas", re.I)


def _call_monographs_titles(words: list[str], labels: list[str]) -> None:
    """What stands behind "In" or behind a title is a container, a work that stands by itself has a title."""
    if "container-title" in labels and "title" not in labels and "journal" not in labels:
        if not any(word.lower() in _IN for word in words[: labels.index("container-title")]):
            _rename(labels, "container-title", "title")
    elif words and words[0].lower() in _IN and "editor" in labels and "author" not in labels:
        _rename(labels, "title", "container-title")


def _rename(labels: list[str], old: str, new: str) -> None:
    labels[:] = [new if label == old else label for label in labels]


def _open_dissertation_abstracts(words: list[str], labels: list[str]) -> None:
    """ "Dissertation Abstracts International: Section B, 60(8-B), 4209" is a journal, not a kind of thesis."""
    at = next((at for at, label in enumerate(labels) if label == "genre"), len(words))
    if [word.lower() for word in words[at : at + 2]] != ["dissertation", "abstracts"]:
        return
    numbers = iter(("volume", "issue", "pages"))
    for place in range(at, len(words)):
        if labels[place] == "genre":
            labels[place] = next(numbers, "pages") if words[place][0].isdigit() else "journal"


def _keep_proceedings_whole(words: list[str], labels: list[str]) -> None:
    """The place in "Proc Natl Acad Sci USA" belongs to the name."""
    for at in range(2, len(words)):
        place = words[at].upper()
        follows = [word.lower() for word in words[at - 2 : at]] == ["acad", "sci"] and labels[at - 1] == "journal"
        if follows and place in ("USA", "U"):
            end = at + (1 if place == "USA" else 3)
            labels[at:end] = ["journal"] * len(labels[at:end])


_ACCESS = re.compile(r"accessed|retrieved|visited|consulted|acesso|consultado|consulté|abgerufen", re.I)


def _leave_out_days_of_access(tokens: Tokens, labels: list[str]) -> None:
    """A day on which a page was looked at is a note, not the day of its publication."""
    for at, label in enumerate(labels):
        if label == "date" and any(_ACCESS.fullmatch(word) for word in tokens.words[max(0, at - 2) : at]):
            while at < len(labels) and labels[at] == "date":
                labels[at] = "note"
                at += 1
