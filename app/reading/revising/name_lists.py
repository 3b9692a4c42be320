"""Where a list of authors begins and ends beside its names: words that point to a work, et al., collaborations."""

import re

from app.reading.labels.journal_names import journal_names
from app.reading.names.name_words import ET_AL, PARTICLES, ROLES, is_body
from app.reading.revising.draft import CONTAINERS, Draft
from app.reading.revising.name_forms import form, is_initial, pieces

_COLLABORATION = re.compile(r"[^()]{2,70}(?:Collaborations?|Group|Consortium|Team|Investigators)\)")
_AGAIN = re.compile(r"(?:Ibid(?:em)?|Там же|Ebd|Ebenda|Тамо само|Ibidem)\b\.?(?=[,.;: ]|$)")
_STANDARDS = frozenset(("DIN", "EN", "ISO", "IEC", "BS", "NF", "UNE", "UNI", "ASTM", "ANSI", "CEN", "ГОСТ", "ДСТУ"))
_LONGEST_PARTICLE = 4
_POINTERS = frozenset(("vgl", "citation", "cf", "siehe"))
_POINTER = re.compile(
    r"(?:for (?:(?:an?|recent|earlier|further) )?(?:[a-z]+ ){0,2}(?:reviews?|examples?|details),? see(?: also)?"
    r"|see(?:,? also)?(?:,? for (?:an? )?(?:example|instance|review))?|см\.(?: также)?|ср\.)(?:,? e\. ?g\.)?[,:]? "
    r"(?-i:(?=[A-ZÀ-ÞА-ЯЁ]))",
    re.IGNORECASE,
)


def begin_names_behind_cue(draft: Draft) -> None:
    """Words that point to a work are none of its authors': "Vgl. Mansel, Jürgen", "For a review, see M. Z. Hasan"."""
    segment = draft.segments[0]
    pointer = _POINTER.match(draft.source, draft.starts[0])
    named = draft.words_between(pointer.end(), 0)[0] if pointer else segment.first
    if segment.first < named < segment.last:
        draft.claim(segment.first, named, "note")
        return
    cued = draft.words[segment.first].lower() in _POINTERS and draft.gaps[segment.first + 1].startswith((".", ":", " "))
    if cued and segment.last - segment.first > 1:
        draft.stretch(0, first=segment.first + 1)


def name_again(draft: Draft) -> None:
    """What only points to the reference before is no author and no title: "Ibid., 45", "Там же. С. 56"."""
    again = _AGAIN.match(draft.source, draft.starts[0])
    if again:
        draft.claim(0, draft.words_between(again.end(), 0)[0], "note")


def name_standard(draft: Draft) -> None:
    """The letters of a standard are no author: "DIN EN" "ISO 9241-11: Ergonomie"."""
    segment = draft.segments[0]
    words = draft.words[segment.first : segment.last]
    if segment.label != "author" or not _STANDARDS.issuperset(words) or len(draft.segments) < 2:
        return
    draft.relabel(0, "note")
    if draft.before(1) == " ":
        draft.join(0, 1)


def end_names_before_phrase(draft: Draft) -> None:
    """A word in small letters makes a last piece the title's beginning: "Bauman Z., Płynna nowoczesność"."""
    parts = pieces(draft)
    for number, (first, last) in enumerate(parts[1:], start=1):
        if draft.gaps[first] not in (", ", "., ") or not all("I" in form(draft, *piece) for piece in parts[:number]):
            return
        words = draft.words[first:last]
        if len(words) > 1 and "I" not in form(draft, first, last) and not is_body(words):
            small = words[1]
            if small.islower() and len(small) > _LONGEST_PARTICLE and words[0][0].isupper() and small not in ROLES:
                draft.cut(0, first, "title")
                return


def end_names_before_journal(draft: Draft) -> None:
    """A known journal's first words are no last author: "Y.-B. Zhang, J. Am. Chem" ". Soc., in press"."""
    if draft.label(1) not in CONTAINERS or not draft.before(1).startswith(". ") or "title" in draft.labels():
        return
    first, last = pieces(draft)[-1]
    if last - first > 1 and is_initial(draft, last - 1) and is_initial(draft, last - 2):
        _begin_journal_with_initial(draft, last - 1)
    if draft.segments[0].first < first and journal_names().know(draft.words[first : draft.segments[1].last]):
        draft.stretch(0, last=first)
        draft.stretch(1, first=first)


def _begin_journal_with_initial(draft: Draft, initial: int) -> None:
    """A last initial may begin the journal's name: "Chidlow, H. J. Am. Chem. Soc."."""
    words = draft.words[draft.segments[1].first : draft.segments[1].last]
    known = journal_names().know
    if not known(words) and known([draft.words[initial], *words]):
        draft.stretch(0, last=initial)
        draft.stretch(1, first=initial)


def end_names_at_et_al(draft: Draft) -> None:
    """Without another title, what follows et al. is the title: "Смирнов А.В. [и др.] Нефрология"."""
    if draft.label(0) == "author" and "title" not in draft.labels():
        found = ET_AL.search(draft.text(0))
        rest = draft.text(0)[found.end() :] if found else ""
        if found and len(rest.strip(" .,:;]()")) > 2 and not set(",;") & set(rest):
            draft.cut(0, draft.word_at(0, found.end()), "title")


def begin_title_after_et_al(draft: Draft) -> None:
    """The last author's initials and et al. are no title yet: "Kaya" "C ve ark. Diyabet prevalansı"."""
    text = draft.text(1) if draft.label(1) == "title" else ""
    found = ET_AL.search(text, 0, 30)
    segment = draft.segments[1] if found else draft.segments[0]
    word = draft.word_at(1, found.end()) if found else 0
    if (
        found
        and word < segment.last
        and form(draft, segment.first, draft.word_at(1, found.start())) in ("I", "NI", "II")
    ):
        draft.stretch(0, last=word)
        draft.stretch(1, first=word)


def end_names_with_a_family(draft: Draft) -> None:
    """Where given names stand first, the last initials have their family name behind them: "A. Roe, B." "Poe Bread"."""
    forms = [form(draft, *piece) for piece in pieces(draft)]
    if draft.label(1) != "title" or draft.before(1) not in (" ", ".", ". ") or len(forms) < 2:
        return
    if not re.fullmatch("I+", forms[-1]) or not all(re.fullmatch("I+N{1,4}", each) for each in forms[:-1]):
        return
    segment = draft.segments[1]
    family = next((at for at in range(segment.first, segment.last) if draft.words[at] not in PARTICLES), segment.last)
    if family + 1 < segment.last and draft.words[family][0].isupper():
        draft.stretch(0, last=family + 1)
        draft.stretch(1, first=family + 1)


def name_collaboration(draft: Draft) -> None:
    """A body in brackets between names and title is an author: "Aad G, et al. (ATLAS Collaboration) Observation"."""
    if draft.label(1) == "title" and "(" in draft.before(1):
        segment = draft.segments[1]
        body = _COLLABORATION.match(draft.source, draft.starts[segment.first])
        last = draft.word_at(1, body.end() - body.start()) if body else segment.last
        if body:
            draft.claim(segment.first, last, "author")
