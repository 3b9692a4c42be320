"""Files of Russian and Ukrainian archives: "РГАСПИ. Ф. 17. Оп. 3. Д. 746. Л. 12."."""

import re

from app.reading.revising.draft import Draft

_FILE = re.compile(
    r"(?P<front>[А-ЯЁЄІЇҐ][\w -]{2,80}(?:\([А-ЯЁЄІЇҐ]{2,12}\))?[.,] )"
    r"(?P<note>(?:Ф|Фонд)\. ?[\w-]{1,8}[.,]? (?:(?:Оп|Опись)\. ?[\w-]{1,6}[.,]? )?"
    r"(?:Д|Дело|Ед\. ?хр|Спр)\. ?[\w-]{1,8}(?:[.,]? (?:Л|Лл|Арк)\. ?\d[\w, –-]{0,40})?)"
)


def mend_archive(draft: Draft) -> None:
    """Give the numbers of the file to the note, and the archive to the container, or to the title if there is none."""
    if not any(cue in draft.source for cue in ("Оп", "Д.", "Спр.")):
        return
    said = _FILE.search(draft.source, draft.starts[0])
    if said is None:
        return
    name = draft.words_between(said.start(), 0)[0]
    first, last = draft.words_between(*said.span("note"))
    kept = [each for each in draft.segments if each.last <= name]
    draft.segments = kept
    draft.claim(first, last, "note")
    draft.claim(name, first, "container-title" if name > 0 else "title")
    if name > 0 and not any(each.label == "title" for each in kept):
        draft.claim(0, name, "title")
