"""The change report: what became of each entry, why and when, from the log of steps."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from app.checks import Finding
from app.library import Library, LoggedChange
from app.model import FIELD, TYPES, Article, Name, Names, Reference, language_name
from app.styles import learn, name_text, names_text, printed_text
from app.styles.names import STORED, family_with_particle

ARTICLE_FIELDS = {
    "title": "Title", "journal": "Journal", "year": "Year", "volume": "Volume", "issue": "Issue", "pages": "Pages",
    "doi": "DOI", "abstract": "Abstract", "keywords": "Keywords", "licence": "Licence", "issn_print": "ISSN (print)",
    "issn_online": "ISSN (online)", "language": "Language", "views": "Views", "text": "Affiliation",
    "country": "Country", "name": "Author", "orcid": "ORCID", "email": "E-mail",
    "is_corresponding": "Corresponding author",
}  # fmt: skip
_ROWS = {"author": "Author", "affiliation": "Affiliation", "translation": "In another language"}
FORM = "Form of the list"
"""Why punctuation and spaces differ from the source: printing in the list's own form mends them."""


class ChangeRow(NamedTuple):
    """One change: the field as a user reads it ("": the whole entry), the texts before and after, why, and when (ISO
    8601 in UTC; "" for what printing mends)."""

    field: str
    before: str
    after: str
    why: str
    at: str


@dataclass(slots=True)
class Changed:
    """The changes of one entry, or of the article (`number` 0): its place in the list now (None: it is gone), by what
    it is called, and its rows, the oldest first."""

    number: int | None
    called: str
    rows: list[ChangeRow] = field(default_factory=list)


@dataclass(slots=True)
class ChangeReport:
    """All changes of an article since it was added."""

    article: Article
    entries: list[Changed]

    @property
    def count(self) -> int:
        """How many changes there are."""
        return sum(len(each.rows) for each in self.entries)


def change_report(library: Library, article_id: int, findings: Iterable[Finding] = ()) -> ChangeReport:
    """The report of an article: the steps in effect, and of `findings` those that printing has mended already."""
    article, references = library.article(article_id), library.references(article_id)
    changes = library.changes_of_article(article_id)
    of_article = Changed(0, "", _article_rows(article, changes))
    return ChangeReport(article, [*([of_article] if of_article.rows else ()), *_entries(references, changes, findings)])


def _article_rows(article: Article, changes: Iterable[LoggedChange]) -> list[ChangeRow]:
    """The changes of the article itself; what is said of a person or a place is told with whose it is."""
    whose = {("author", each.id): name_text(each.name, STORED) for each in article.authors}
    whose |= {("affiliation", each.id): each.text for each in article.affiliations}
    whose |= {("translation", each.id): language_name(each.language) for each in article.translations}
    rows = []
    for change in changes:
        owner = whose.get((change.table, change.row)) if change.column not in ("name", "text", "") else None
        if change.table != "reference":
            rows += [
                row._replace(field=f"{row.field} ({owner})") if owner else row for row in _row(change, ARTICLE_FIELDS)
            ]
    return rows


def _entries(
    references: Sequence[Reference], changes: Iterable[LoggedChange], findings: Iterable[Finding]
) -> list[Changed]:
    places = {each.id: place for place, each in enumerate(references, 1)}
    there = {each.id: Changed(place, entry_called(each)) for place, each in enumerate(references, 1)}
    gone: list[Changed] = []
    pattern = learn(references)
    for change in changes:
        if change.table != "reference":
            continue
        if change.column:
            there[change.row].rows += _row(change, _REFERENCE_FIELDS)
        elif not change.after:
            printed = printed_text(logged_reference(change.before), pattern=pattern)
            if change.row not in places:
                gone.append(Changed(None, entry_called(logged_reference(change.before))))
                gone[-1].rows.append(ChangeRow("", printed, "", change.label, change.at))
        elif change.row in there:
            printed = printed_text(logged_reference(change.after), pattern=pattern)
            there[change.row].rows.append(ChangeRow("", "", printed, change.label, change.at))
    for finding in findings:
        if finding.is_mended and finding.references and finding.references[0] <= len(references):
            entry = there[references[finding.references[0] - 1].id]
            entry.rows.append(ChangeRow("", finding.before, finding.after, FORM, ""))
    return [each for each in (*there.values(), *gone) if each.rows]


_REFERENCE_FIELDS = {name: each.title for name, each in FIELD.items()} | {
    "position": "Place in the list",
    "as_printed": "Kept as printed",
}


def _row(change: LoggedChange, titles: dict[str, str]) -> list[ChangeRow]:
    """The row of a change that a reader wants to know of: none of spans, marks and the program's own reckonings."""
    if not change.column:
        before, after = (row_text(change.table, each) for each in (change.before, change.after))
        return [ChangeRow(_ROWS[change.table], before, after, change.label, change.at)]
    if change.column not in titles or (change.table != "reference" and change.column == "position"):
        return []
    if change.column == "position":
        return [ChangeRow(titles["position"], "", "moved", change.label, change.at)]
    before, after = (stored_text(change.column, each) for each in (change.before, change.after))
    return [ChangeRow(titles[change.column], before, after, change.label, change.at)] if before != after else []


def stored_text(column: str, value: Any) -> str:
    """A stored value as a reader sees it."""
    if column in ("as_printed", "is_corresponding"):
        return "yes" if value else "no"
    text = "" if value is None else str(value)
    if column == "name":
        return _name(text)
    if column in FIELD and FIELD[column].kind == "names":
        return names_text(Names.from_json(text), STORED)
    return TYPES.get(text, text) if column == "type" else text


def _name(stored: str) -> str:
    return name_text(Name.from_csl(json.loads(stored)), STORED) if stored else ""


def row_text(table: str, row: Any) -> str:
    """The row of a person, of a place or of a translation in words."""
    kept = json.loads(row) if row else {}
    if table == "author":
        return _name(kept.get("name", ""))
    if table == "translation":
        return " – ".join(filter(None, (language_name(kept.get("language", "")), kept.get("title", ""))))
    return str(kept.get("text", ""))


def logged_reference(row: Any) -> Reference:
    """The reference of a logged row, without spans."""
    kept = json.loads(row)
    values: dict[str, Any] = {name: kept[name] for name in FIELD if name in kept}
    for name, each in FIELD.items():
        if each.kind == "names" and name in values:
            values[name] = Names.from_json(values[name])
    return Reference(**values)


def entry_called(reference: Reference) -> str:
    """An entry as one speaks of it: its first author, or else its title, and its year."""
    first = next(iter(reference.authors.people), None)
    name = "" if first is None else first.literal or family_with_particle(first)
    return " ".join(filter(None, (name or reference.title[:60], reference.year)))
