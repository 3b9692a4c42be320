"""Collections in Russian and Ukrainian that hold a paper though no slashes lead to them: "Назва. Флора : матеріали"."""

import re

from app.reading.revising.draft import CONTAINERS, Draft

_HOST = re.compile(
    r"(?<=[^\W\d_]{2}[.?!]) (?=[^.?!]{3,150}? ?: (?:матер|зб(?:\.|ірник)|сб(?:\.|орник)|тез|прац|труд))"
    r"|(?<=[^\W\d_]{2}[.?!]) (?=(?:Матеріали|Материалы|Збірник|Сборник|Тези|Тезисы|Зб\.|Сб\.|Матер\.) )",
)
_COLLECTION = re.compile(r"(?:матер|зб|сб|тез|прац|труд|доклад|нау[кч]\. конф)", re.IGNORECASE)
_SHORT, _FEWEST = 4, 3


def part_collection(draft: Draft) -> None:
    """Give the collection at the end of a paper's title, and a meeting's name in quotation marks, to what holds it."""
    at = draft.find("title")
    if at < 0 or "//" in draft.source or not "Ѐ" <= draft.words[draft.segments[at].first][0] <= "ӿ":
        return
    if not draft.labels() & CONTAINERS and "pages" in draft.labels():
        is_said = draft.label(at + 1) == "genre" and _COLLECTION.match(draft.text(at + 1)) is not None
        if is_said and len(draft.before(at + 1)) < _SHORT:
            draft.join(at, at + 1)
        _cut_collection(draft, at)
    for book in draft.places("container-title"):
        quoted = draft.label(book + 1) == "title" and draft.before(book + 1).endswith("«")
        if quoted and draft.label(book + 2) == "container-title" and _COLLECTION.match(draft.text(book)):
            draft.join(book, book + 2)
            return


def _cut_collection(draft: Draft, at: int) -> None:
    """Cut at the last sentence that names a collection, if pages of it are told."""
    pages = draft.segments[draft.find("pages")]
    if draft.words[pages.first - 1].lower() not in ("с", "c", "p", "р"):
        return
    hosts = list(_HOST.finditer(draft.text(at)))
    word = draft.word_at(at, hosts[-1].end()) if hosts else 0
    if hosts and word > draft.segments[at].first and draft.segments[at].last - word >= _FEWEST:
        draft.cut(at, word, "container-title")
