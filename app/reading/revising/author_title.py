"""Where the authors' names end and the title begins, if the model puts the border a few words off."""

import re

from app.reading.names.name_words import (
    CONJUNCTIONS,
    ET_AL,
    PARTICLES,
    ROLES,
    is_body,
    is_russian_family_name,
    is_suffix,
)
from app.reading.revising.bodies import mend_body
from app.reading.revising.capital_lists import go_on_with_capitals
from app.reading.revising.draft import CONTAINERS, Draft
from app.reading.revising.headed_titles import mend_headed_title
from app.reading.revising.name_ends import (
    end_names_at_dash,
    end_names_at_initials,
    end_names_at_particle,
    end_names_at_publisher,
    end_names_at_stage,
    end_names_before_capitals,
    end_names_before_word,
    go_on_over_space,
)
from app.reading.revising.name_forms import alternates, form, is_initial, pieces
from app.reading.revising.name_lists import (
    begin_names_behind_cue,
    begin_title_after_et_al,
    end_names_at_et_al,
    end_names_before_journal,
    end_names_before_phrase,
    end_names_with_a_family,
    name_again,
    name_collaboration,
    name_standard,
)
from app.reading.revising.page_numbers import YEAR

_LAWS = frozenset(("Конституция", "Конвенция", "Приказ", "Постановление", "Указ", "Распоряжение", "Закон", "Кодекс"))
_LINKS = frozenset(("of", "the", "for", "and", "on", "in"))
_TEAMS = frozenset(("Team", "Group", "Consortium", "Committee", "Collaboration"))
_BODIES = frozenset(
    ("Team", "Group", "Consortium", "Committee", "Organization", "Collaboration", "Association", "Council")
)
_ARTICLES = frozenset(("La", "Le", "Les", "Il", "Lo", "Gli", "El", "Los", "Las", "Der", "Die", "Das", "The", "Os"))
_SMALL = PARTICLES | CONJUNCTIONS
_OPENING = '“‘"«`'
_FAMILY_FIRST = re.compile("N{1,4}I+")


def mend_author_title(draft: Draft) -> None:
    """Give words of the title that stand among the names, and names in the title, to where they belong."""
    _name_body_before_title(draft)
    name_again(draft)
    name_standard(draft)
    mend_body(draft)
    if draft.label(0) == "author":
        go_on_with_capitals(draft)
        go_on_over_space(draft)
        end_names_at_dash(draft)
        end_names_at_particle(draft)
        end_names_at_initials(draft)
        end_names_at_stage(draft)
        end_names_at_publisher(draft)
        end_names_before_word(draft)
        begin_names_behind_cue(draft)
        end_names_before_capitals(draft)
    if draft.label(0) == "author":
        _begin_title_behind_body(draft)
        _end_names_at_colon(draft)
        mend_headed_title(draft)
        _end_names_before_article(draft)
        _end_names_before_verb(draft)
        end_names_before_journal(draft)
        end_names_before_phrase(draft)
        _end_names_before_title(draft)
        _name_no_phrase(draft)
        end_names_at_et_al(draft)
        begin_title_after_et_al(draft)
        end_names_with_a_family(draft)
        _begin_title_after_names(draft)
        name_collaboration(draft)
        _name_what_has_an_address(draft)


def _name_body_before_title(draft: Draft) -> None:
    """A first sentence that is a body's name in capitals is no title: "The Unicode Consortium. Unicode Database"."""
    segment = draft.segments[0]
    if segment.label != "title" or "author" in draft.labels():
        return
    end = next((at for at in range(segment.first + 1, segment.last) if draft.gaps[at].strip()), segment.last)
    words = draft.words[segment.first : end]
    ends = draft.gaps[end] == ". " or (draft.gaps[end] == ": " and words[-1] in _TEAMS)
    if end + 1 < segment.last and ends and len(words) > 2 and words[-1].isalpha():
        capitals = all(word[0].isupper() or word in _LINKS for word in words)
        named = any(
            words[at] in _BODIES and (at + 1 == len(words) or words[at + 1] in _LINKS) for at in range(1, len(words))
        )
        if capitals and named and draft.words[end][0].isupper():
            draft.cut(0, end, "title")
            draft.relabel(0, "author")


def _begin_title_behind_body(draft: Draft) -> None:
    """Behind a body a word and a colon begin the title, not a second author: "R Core Team. R: A language"."""
    if draft.label(1) != "author" or draft.label(2) != "title":
        return
    body, named = draft.segments[0], draft.segments[1]
    is_headed = named.last - named.first > 1 and draft.gaps[named.first + 1].startswith(":")
    if is_headed and is_body(draft.words[body.first : body.last]):
        draft.relabel(1, "title")
        draft.join(1, 2)


def _end_names_at_colon(draft: Draft) -> None:
    """A colon among the names ends them: "Koselleck, Reinhart: Vergangene Zukunft"."""
    segment = draft.segments[0]
    colon = next((at for at in range(segment.first + 1, segment.last) if ":" in draft.gaps[at]), 0)
    if not colon:
        return
    behind = form(draft, colon, segment.last)
    plain = not any("," in draft.gaps[at] for at in range(colon + 1, segment.last))
    if (
        ("I" in behind and behind != "I")
        or not plain
        or draft.words[colon - 1].casefold() in ROLES
        or draft.label(1) == "author"
    ):
        return
    if draft.gaps[colon - 1] == ". " and len(draft.words[colon - 2]) > 3:
        colon -= 1  # "R Core Team. R: A language"
    draft.cut(0, colon, "title")
    if draft.label(2) == "title":
        draft.join(1, 2)


def _name_what_has_an_address(draft: Draft) -> None:
    """One name and an address and nothing else is what is found there: "OpenStreetMap, https://"."""
    others = {segment.label for segment in draft.segments[1:]}
    segment = draft.segments[0]
    if segment.label != "author" or "url" not in others or not others <= {"url", "note", "date"}:
        return
    named = len(pieces(draft)) > 1 or "I" in form(draft, segment.first, segment.last)
    if not named and not ET_AL.search(draft.text(0)):
        draft.relabel(0, "title")


def _end_names_before_article(draft: Draft) -> None:
    """An article begins a title, not a last name without initials: "Bourdieu P., La Distinction"."""
    parts = pieces(draft)
    for number, (first, last) in enumerate(parts):
        if not number or last - first < 2 or draft.words[first] not in _ARTICLES:
            continue
        if "I" not in form(draft, first, last) and all("I" in form(draft, *piece) for piece in parts[:number]):
            draft.cut(0, first, "title")
            if draft.label(2) == "title":
                draft.join(1, 2)
        return
    _end_names_in_full(draft, parts)


def _end_names_before_verb(draft: Draft) -> None:
    """No name begins small behind "et" and its like: "Rubin Gayle, Surveiller et jouir"."""
    parts = pieces(draft)
    if draft.words[draft.segments[0].first].islower():
        return  # all in small letters
    for number in range(2, len(parts)):
        first, last = parts[number]
        word = draft.words[first]
        joined = draft.words[first - 1] in CONJUNCTIONS and word.islower() and len(word) > 3
        if (
            joined
            and word not in _SMALL
            and word not in ROLES
            and not ET_AL.search(draft.text(0))
            and "I" not in form(draft, parts[number - 1][0], last)
        ):
            draft.cut(0, parts[number - 1][0], "title")
            if draft.label(2) == "title":
                draft.join(1, 2)
            return


def _end_names_in_full(draft: Draft, parts: list[tuple[int, int]]) -> None:
    """Behind a family and a given name in full stands the title: "Beetz, Manfred, Frühmoderne Höflichkeit"."""
    lengths = [last - first for first, last in parts]
    if (
        len(parts) != 3
        or lengths[:2] != [1, 1]
        or draft.label(1) != "title"
        or not draft.words[parts[2][0]][0].isupper()
    ):
        return
    first, last = parts[2]
    commas = all(draft.gaps[piece[0]] == ", " for piece in parts[1:])
    plain = "I" not in form(draft, parts[0][0], last) and not is_suffix(draft.words[first], after_initials=True)
    if commas and plain and (lengths[2] > 1 or draft.before(1) == " ") and draft.before(1) in (" ", ". ", ": "):
        draft.cut(0, first, "title")
        draft.join(1, 2)


def _end_names_before_title(draft: Draft) -> None:
    """In a list of family names with initials, what follows the last initials is title: "Петров П.П. Остеоартроз"."""
    segment = draft.segments[0]
    cyrillic = _is_cyrillic(draft.words[segment.first])
    if is_initial(draft, segment.first) or (is_initial(draft, segment.last - 1) and not cyrillic):
        return
    parts = pieces(draft)
    forms = [form(draft, *piece) for piece in parts]
    first, last = parts[-1]
    head = _FAMILY_FIRST.match(forms[-1])
    if head and head.end() < last - first:
        if (len(forms) == 1 and cyrillic) or (len(forms) > 1 and all(map(_FAMILY_FIRST.fullmatch, forms[:-1]))):
            _cut_title(draft, first + head.end())
    elif alternates(forms):
        _cut_title(draft, first + forms[-1].index("N"))
    elif cyrillic:
        _end_names_before_comma(draft, parts, forms)


def _end_names_before_comma(draft: Draft, parts: list[tuple[int, int]], forms: list[str]) -> None:
    """The title may hold a comma: "Степанов Ю. М., Косинская С. В. Гастропатия, индуцированная"."""
    last = max((number for number, each in enumerate(forms) if "I" in each), default=0)
    head = _FAMILY_FIRST.match(forms[last])
    within = 0 < last < len(parts) - 1 and all(map(_FAMILY_FIRST.fullmatch, forms[:last]))
    if head and within and head.end() < len(forms[last]):
        _cut_title(draft, parts[last][0] + head.end())


def _cut_title(draft: Draft, word: int) -> None:
    """Begin the title at word number `word` if a stop stands before it and it can begin one."""
    text = draft.words[word]
    small = text.casefold()
    if not draft.gaps[word].startswith(".") or small in PARTICLES or small in ROLES or text == "et":
        return
    if (
        is_suffix(text, after_initials=True)
        or is_russian_family_name(text)
        or ET_AL.match(draft.source, draft.starts[word])
    ):
        return
    draft.cut(0, word, "title")
    if draft.label(2) == "title" and "//" not in draft.before(2):
        draft.join(1, 2)


def _begin_title_after_names(draft: Draft) -> None:
    """A name that goes on the list behind its comma is no title yet: ", Семёнова О. В. Адаптация"."""
    if draft.label(1) not in ("title", *CONTAINERS) or draft.label(1) == draft.label(0):
        return
    segment, before = draft.segments[1], draft.before(1).strip()
    quoted = _name_before_quote(draft) if before.strip(". ") in (",", ";", "&") else 0
    if quoted:
        draft.cut(1, quoted, segment.label)
        draft.join(0, 1)
    if quoted or len(before) > 2:
        return
    shape = form(draft, segment.first, min(segment.last, segment.first + 8))
    named = re.match("N{1,2}I+(?=N)", shape)
    split = segment.first
    if before.lstrip(".") in (",", ";") and named and _has_short_initials(draft, split, split + named.end()):
        split += named.end()
    elif (
        before in (".", "")
        and shape.startswith("N")
        and (draft.gaps[split + 1][:1] in (",", ".", ":") or any(sign in draft.gaps[split + 1] for sign in _OPENING))
        and _lacks_family(draft)
    ):
        split += 1
        if split == segment.last and draft.label(1) == "title":
            draft.join(0, 1)
            return
    elif before == "." and draft.gaps[split] == "." and shape.startswith("IN") and draft.gaps[split + 1][:1] == ".":
        split += 1  # "E.A. Title" cut between the initials
    if segment.first < split < segment.last:
        draft.cut(1, split, segment.label)
        draft.join(0, 1)


def _name_before_quote(draft: Draft) -> int:
    """The word that a quotation opens behind a last name and initials: "ALPHONSE P., « 15 règles"; 0 if none."""
    segment = draft.segments[1]
    for at in range(segment.first + 2, min(segment.last, segment.first + 5)):
        if any(sign in draft.gaps[at] for sign in _OPENING):
            return at if re.fullmatch("N{1,2}I+|I+N{1,2}", form(draft, segment.first, at)) else 0
    return 0


def _has_short_initials(draft: Draft, first: int, last: int) -> bool:
    """Whether the initials are single letters with stops, as no shortened name of a journal has."""
    initials = [at for at in range(first, last) if is_initial(draft, at)]
    return all(len(draft.words[at]) == 1 and draft.gaps[at + 1].startswith(".") for at in initials)


def _lacks_family(draft: Draft) -> bool:
    """Whether a list of initials and family names breaks off after initials: "O. V. Chistyakova, V. Yu."."""
    forms = [form(draft, *piece) for piece in pieces(draft)]
    if len(forms) == 1 and any(len(word) > 2 for word in draft.words[: draft.segments[0].last]):
        return False
    if "N" in forms[-1]:
        return False
    first = pieces(draft)[-1][0]
    return draft.words[first - 1] in ("and", "&") or all(re.fullmatch("I+N+", each) for each in forms[:-1])


def _name_no_phrase(draft: Draft) -> None:
    """Words in small letters are no person's name, and if no body's, then a title: "Лекарственные растения"."""
    if draft.label(0) != "author":
        return
    segment = draft.segments[0]
    words = draft.words[segment.first : segment.last]
    if (
        draft.label(1) == "title"
        and YEAR.fullmatch(draft.text(1))
        and "I" not in form(draft, segment.first, segment.last)
    ):
        draft.relabel(0, "title")  # "Демографический ежегодник России. 2015"
        draft.join(0, 1)
        return
    if words[0] in _LAWS or words[1:2] == ["кодекс"]:
        draft.relabel(0, "title")
        if draft.label(1) == "title":
            draft.join(0, 1)
        return
    if draft.label(1) == "date" and draft.label(2) == "title":
        return  # "mosses.com, 2022. Number of mosses"
    small = [word for word in words if word.islower() and len(word) > 2 and word not in _SMALL]
    if not small or len(words) < 2 or any(word in ROLES for word in small):
        return
    alone = len(pieces(draft)) == 1 and "I" not in form(draft, segment.first, segment.last)
    if alone and "(" not in draft.text(0) and not is_body(words) and not ET_AL.search(draft.text(0)):
        draft.relabel(0, "title")
        if draft.label(1) == "title":
            draft.join(0, 1)


def _is_cyrillic(word: str) -> bool:
    return "Ѐ" <= word[0] <= "ӿ"
