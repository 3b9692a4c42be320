"""Lists of other programs that are known by how they begin but are not read, with what a user can do instead."""

import re
from typing import NamedTuple


class _Kind(NamedTuple):
    begins: re.Pattern[str]
    what: str
    advice: str


_HEAD = 2000
_OTHERS = "Save the list as RIS, BibTeX or CSL-JSON"
_KINDS = (
    _Kind(re.compile(r"<(?:\w+:)?RDF\b"), "a list in RDF", f"{_OTHERS}, which Zotero writes too."),
    _Kind(re.compile(r"<(?:\w+:)?mods(?:Collection)?\b"), "a list in MODS", f"{_OTHERS} in the program it is from."),
    _Kind(re.compile(r"<PubmedArticleSet\b"), "PubMed’s XML", "Save the list in PubMed’s own form (.nbib), or as CSV."),
    _Kind(re.compile(r"<(?:\w+:)?Sources\b"), "Word’s list of sources", "Open the document itself, or paste its list."),
    _Kind(re.compile(r"<TEI\b"), "a text in TEI", "Open it in a browser or word processor, and copy its list."),
    _Kind(re.compile(r"\{Reference Type\}:"), "a list of NoteExpress", f"{_OTHERS}, or for EndNote, as CNKI does."),
    _Kind(re.compile(r"RT [A-Z][\w, ]{2,40}\n(?:[A-Z]\w [^\n]*\n)+"), "a list of RefWorks", f"{_OTHERS} there."),
)
_BEFORE = re.compile(r"\A\ufeff?\s{0,200}(?:<\?xml[^>]{0,200}\?>\s{0,200})?(?:<!(?:--|DOCTYPE)[^>]{0,500}>\s{0,200})*")


def told_unread(text: str) -> str:
    """What a text is that is a list of another program and not read, and what to do instead; "" if it is none."""
    head = text[:_HEAD]
    before = _BEFORE.match(head)
    start = before.end() if before else 0
    for begins, what, advice in _KINDS:
        if begins.match(head, start):
            return f"{what}, which is not read here. Nothing was added. {advice}"
    return ""
