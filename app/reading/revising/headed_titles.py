"""Titles whose first words stand among the names before them: "… A. Morzenti. Trio: A logic language"."""

import re

from app.reading.names.name_words import ET_AL, ROLES, is_suffix
from app.reading.revising.draft import CONTAINERS, Draft
from app.reading.revising.name_forms import alternates, form, pieces
from app.reading.text.wordsets import wordset

_QUOTES = (" ‘", " “", ' "', " «", "« ", " „")
_NOT_IN_FULL = ROLES | wordset("univ dept inst prof chas thos benj alex natl chem")


def mend_headed_title(draft: Draft) -> None:
    """Give the title the words at its head that were taken for a name."""
    if not _end_names_at_quote(draft):
        _head_title(draft)
        _end_names_at_stop(draft)


def _end_names_at_quote(draft: Draft) -> bool:
    """A quotation that opens behind a stop or a comma among the names is the title: "William Kurtz. ‘Mary Rogers"."""
    segment = draft.segments[0]
    for at in range(segment.first + 1, segment.last):
        if draft.gaps[at][:1] in (".", ",", ":") and draft.gaps[at][-2:] in _QUOTES:
            _open_title(draft, at)
            return True
    return False


def _head_title(draft: Draft) -> None:
    """Words between a stop and a colon head the title: "A. Morzenti. Trio: A logic language"."""
    segment = draft.segments[0]
    colon = draft.label(1) == "title" and draft.before(1).strip("+ ").startswith(":")
    if not colon or segment.last - segment.first < 3:
        return
    parts = pieces(draft)
    forms = [form(draft, *piece) for piece in parts]
    first = segment.last - 1
    if alternates(forms):
        first = parts[-1][0] + forms[-1].index("N")
    elif not _heads(draft, first, parts, forms):
        return
    gap, word = draft.gaps[first], draft.words[first]
    if word.casefold() in ROLES or is_suffix(word, after_initials=True) or (alternates(forms) and gap != ". "):
        return
    draft.cut(0, first, "title")
    draft.join(1, 2)


def _heads(draft: Draft, word: int, parts: list[tuple[int, int]], forms: list[str]) -> bool:
    """Whether the last word before the colon stands behind a name that a stop, a comma or a quotation ends."""
    gap = draft.gaps[word]
    if len(draft.words[word]) < 3:
        return False
    behind_name = len(draft.words[word - 1]) > 3 or (forms[-1].startswith("N") and forms[-1][-2:-1] == "I")
    stopped = gap.startswith(".") and gap.endswith(" ") and behind_name
    alone = parts[-1][0] == word and gap.startswith((", ", "., ")) and _ends_list(forms[:-1])
    return stopped or alone or any(sign in gap for sign in "'\"“‘`")


def _ends_list(forms: list[str]) -> bool:
    """Whether a list of names ends with these forms: "Roe, A., Doe, B.", "A. Roe, B. Doe"."""
    if len(forms) < 2:
        return False
    return alternates([*forms[:-1], f"{forms[-1]}N"]) or all(re.fullmatch("I+N+", form) for form in forms)


def _end_names_at_stop(draft: Draft) -> None:
    """A stop behind a given name in full ends the list: "Weber, Eugen. Movements, Currents, Trends"."""
    segment = draft.segments[0]
    parts = pieces(draft)
    if len(parts) < 2 or draft.gaps[parts[1][0]].strip() != ",":
        return
    for at in range(parts[1][0] + 1, segment.last):
        word = draft.words[at - 1]
        if draft.gaps[at].strip("‘“\"'« ") != "." or " " not in draft.gaps[at] or len(word) < 4:
            continue
        in_full = word[1:].islower() and word[0].isupper() and word.casefold() not in _NOT_IN_FULL
        if in_full and _begins_title(draft, at):
            _open_title(draft, at)
        return


def _begins_title(draft: Draft, word: int) -> bool:
    """Whether the rest of the names from word number `word` on may be a title: capitals, but no list of names."""
    text = draft.words[word]
    if not text[0].isupper() or (text.isupper() and draft.words[0].isupper()):
        return False
    return "I" not in form(draft, word, draft.segments[0].last) and not ET_AL.match(draft.source, draft.starts[word])


def _open_title(draft: Draft, word: int) -> None:
    """Begin the title at word number `word` of the names; a title that a quotation parts from it is a journal."""
    draft.cut(0, word, "title")
    if draft.label(2) != "title":
        return
    if any(sign in draft.before(2) for sign in "’”»\"'") and not draft.labels() & CONTAINERS:
        draft.relabel(2, "journal")
    else:
        draft.join(1, 2)
