"""Kinds of work in square brackets behind the title, as APA has them, with the university of a thesis."""

import re

from app.reading.revising.draft import Draft

_THESIS = re.compile(
    r"(?:\((?P<number>(?:Publication|UMI|Order|Accession) (?:No\.|number) ?[\w-]{4,16})\) )?"
    r"\[(?P<genre>(?:(?:Unpublished|Published) )?(?:[Dd]octoral|[Mm]aster[’']?s|[Uu]ndergraduate|[Bb]achelor[’']?s"
    r"|[Hh]onou?rs) (?:dissertation|thesis)), (?P<publisher>[^\[\]]{4,80})\](?:\. (?P<archive>ProQuest[^.]{0,60}))?"
)
_KIND = re.compile(
    r"\[(?P<genre>(?:Conference|Poster|Symposium) (?:session|presentation|poster)|Paper presentation|Poster|Video|Film"
    r"|Keynote address|TV series|Song|Audio podcast|Mobile app|Computer software|Blog post|Online forum post|Tweet"
    r"|Photograph|Lecture notes|PowerPoint slides|Press release|Unpublished manuscript|Infographic|Brochure|Interview"
    r"|Manuscript (?:submitted for publication|in preparation)|(?:Review of|Comment on) [^\]]{5,120}|Policy brief)\]"
)
_LABELS = {"number": "note", "archive": "note"}


def name_bracketed(draft: Draft) -> None:
    """Give the kind of work to the genre, the number and the archive of a thesis to the note."""
    said = _THESIS.search(draft.source, draft.ends[0]) or _KIND.search(draft.source, draft.ends[0])
    if said is None:
        return
    for group, text in said.groupdict().items():
        if text:
            draft.claim(*draft.words_between(*said.span(group)), _LABELS.get(group, group))
