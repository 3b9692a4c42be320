"""What stands around the names at the head and is none: a letter for a part, "Forthcoming", a title of one word."""

import re

from app.reading.names.name_words import PARTICLES, is_body, is_suffix
from app.reading.revising.draft import Draft
from app.reading.revising.name_forms import form, pieces

_NOT_YET: tuple[tuple[str, ...], ...] = (
    ("Forthcoming",), ("forthcoming",), ("In", "press"), ("in", "press"), ("In", "preparation"),
    ("s", "f"), ("s", "d"), ("n", "d"), ("o", "J"),
)  # fmt: skip
_LONGEST_REST, _TWO = 4, 2
_INITIALS_AND_TITLE = re.compile("(?P<initials>I{1,3})NN")
_GIVEN_FIRST = re.compile("I+N{1,2}")
_FAMILY_FIRST = re.compile("N{1,3}I+")
_WITH_TITLE = re.compile("(?P<name>N{1,3}I+)N")
_DASHES = frozenset(("–", "-", "—"))
_SHORTEST_CAPITALS = 2


def drop_part_letter(draft: Draft) -> None:
    """The letter of one of several works under a number is no initial: "(a) Kolb, H. C.", "b) Finn, M. G."."""
    first = draft.segments[0].first
    if first + 1 >= draft.segments[0].last or draft.segments[0].label not in ("author", "editor", "title"):
        return
    letter = draft.words[first]
    if len(letter) == 1 and letter.isascii() and letter.islower() and draft.gaps[first + 1].startswith(")"):
        draft.stretch(0, first=first + 1)


def end_names_at_stage(draft: Draft) -> None:
    """What is said in place of a year ends the names: "Kaveh Majlesi. Forthcoming. “Importing"."""
    segment = draft.segments[0]
    for said in _NOT_YET:
        first = segment.last - len(said)
        is_said = first > segment.first and tuple(draft.words[first : segment.last]) == said
        if is_said and draft.gaps[first].strip():
            draft.cut(0, first, "date")
            return


def end_names_before_word(draft: Draft) -> None:
    """Behind initials and families in their order a word alone begins the title: "C. Ginzburg, Spie. Radici di"."""
    parts = pieces(draft)
    if len(parts) < 2 or draft.label(1) != "title" or draft.before(1) != ". ":
        return
    *named, (first, last) = parts
    is_alone = last - first == 1 and form(draft, first, last) == "N" and draft.gaps[first] == ", "
    word = draft.words[first]
    if not is_alone or not word[0].isupper() or is_suffix(word, after_initials=True) or is_body([word]):
        return
    if all(_GIVEN_FIRST.fullmatch(form(draft, *piece)) for piece in named):
        draft.cut(0, first, "title")
        draft.join(1, 2)


def end_names_at_publisher(draft: Draft) -> None:
    """Between initials and a semicolon stands a book: "Benkovic, S. J. Mechanisms; W. A. Benjamin: New York"."""
    segment = draft.segments[0]
    cuts = [at for at in range(segment.first + 1, segment.last) if draft.gaps[at].strip(" .").startswith(";")]
    if not cuts or len(draft.segments) < 2 or draft.before(1).strip() != ":":
        return
    starts = [segment.first, *cuts]
    forms = [form(draft, first, last) for first, last in zip(starts[:-1], cuts, strict=True)]
    found = _WITH_TITLE.match(forms[-1])
    if found is None or not all(map(_FAMILY_FIRST.fullmatch, forms[:-1])):
        return
    title = starts[-2] + found.end("name")
    if draft.gaps[title].startswith(". ") and not is_suffix(draft.words[title], after_initials=True):
        draft.relabel(1, "location")
        draft.cut(0, cuts[-1], "publisher")
        draft.cut(0, title, "title")


def end_names_at_dash(draft: Draft) -> None:
    """A dash with spaces parts the names from the title: "SOUZA, Maria – A Flora. Entre o mato", "STEIN Ada - Vie"."""
    segment = draft.segments[0]
    dash = next((at for at in range(segment.first + 1, segment.last) if _is_dash(draft.gaps[at])), 0)
    if dash and _names_first(draft, dash):
        draft.cut(0, dash, "title")
        if draft.label(2) == "title":
            draft.join(1, 2)
    elif not dash and draft.label(1) == "title" and draft.before(1).strip(" .") == "":
        title = draft.segments[1]
        dash = next((at for at in range(title.first + 1, title.last) if _is_dash(draft.gaps[at])), 0)
        rest = draft.words[title.first : dash]
        if 0 < len(rest) <= _LONGEST_REST and rest[-1] in PARTICLES and _names_first(draft, title.first):
            draft.stretch(0, last=dash)  # "VASCONCELOS, J." "Leite de – De Terra em Terra"
            draft.stretch(1, first=dash)


def _is_dash(gap: str) -> bool:
    return gap[-1:] == " " and gap.strip(" .") in _DASHES and gap[0] in " ."


def _names_first(draft: Draft, end: int) -> bool:
    """Whether a family and what is given stand before word number `end`, by a comma or by the family's capitals."""
    first = draft.segments[0].first
    in_capitals = draft.words[first].isupper() and len(draft.words[first]) >= _SHORTEST_CAPITALS
    given = any(draft.gaps[at].startswith(",") for at in range(first + 1, end))
    return in_capitals and end - first > 1 and (given or draft.words[end - 1][1:].islower())


def end_names_at_particle(draft: Draft) -> None:
    """A stop behind a particle ends the last name: "CARVALHO, Paulo Ramalho de. Pau-Marfim - Balfourodendron"."""
    segment = draft.segments[0]
    if not draft.words[segment.first].isupper() or ";" in draft.before(1 if len(draft.segments) > 1 else 0):
        return
    for at in range(segment.first + 2, segment.last):
        word = draft.words[at]
        is_stop = draft.gaps[at] == ". " and draft.words[at - 1] in PARTICLES and draft.words[at - 1].islower()
        goes_on = word.isupper() and at + 1 < len(draft.words) and draft.gaps[at + 1].startswith(",")
        if is_stop and word[0].isupper() and not goes_on:
            draft.cut(0, at, "title")
            if draft.label(2) == "title":
                draft.join(1, 2)
            return


def go_on_over_space(draft: Draft) -> None:
    """Where a mere space ends the names, they go on to the first stop: "HOLANDA, Sérgio" "Buarque de. Raízes"."""
    if draft.label(0) not in ("author", "editor") or draft.label(1) != "title" or draft.before(1) != " ":
        return
    title = draft.segments[1]
    end = next((at for at in range(title.first + 1, title.last) if draft.gaps[at].startswith(". ")), 0)
    words = draft.words[title.first : end]
    are_names = all(word in PARTICLES or word[0].isupper() for word in words)
    if 0 < len(words) <= _LONGEST_REST and are_names and not PARTICLES.isdisjoint(words):
        draft.stretch(0, last=end)
        draft.stretch(1, first=end)


def end_names_at_initials(draft: Draft) -> None:
    """Behind one family and its initials stands the title: "Becke, A. D. Density-Functional Thermochemistry. III"."""
    parts = pieces(draft)
    if len(parts) != _TWO or draft.label(1) != "title":
        return
    (first, last), (second, end) = parts
    shape = form(draft, second, end)
    found = _INITIALS_AND_TITLE.match(shape)
    if found is None or form(draft, first, last) != "N" or not draft.gaps[second].startswith(", "):
        return
    title = second + found.end("initials")
    word = draft.words[title]
    is_name = is_suffix(word, after_initials=True) or word in PARTICLES or draft.words[end - 1] in PARTICLES
    if draft.gaps[title].startswith(". ") and word[0].isupper() and not is_name:
        draft.cut(0, title, "title")
        draft.join(1, 2)


def end_names_before_capitals(draft: Draft) -> None:
    """Letters that a title goes on behind are no author: "Roe, S. P., RAFT" "Synthesis of Mosses", "Q&A" ": On"."""
    segment = draft.segments[0]
    last = segment.last - 1
    if draft.label(1) != "title" or last <= segment.first:
        return
    if draft.words[last - 1 : segment.last] == ["Q", "A"] and draft.gaps[last] == "&" and draft.before(1) == ": ":
        draft.cut(0, last - 1, "title")
        draft.join(1, 2)
        return
    *named, (first, _) = pieces(draft)
    families = [draft.words[at] for start, end in named for at in range(start, end) if len(draft.words[at]) > _TWO]
    is_acronym = first == last and len(draft.words[last]) > _TWO and draft.words[last].isupper()
    after_initials = draft.gaps[last] == "., " and "I" in form(draft, segment.first, last)
    if is_acronym and after_initials and draft.before(1) == " " and not any(map(str.isupper, families)):
        draft.cut(0, last, "title")
        draft.join(1, 2)
