"""Mending what checks find: fixes applied to an article with its references, or written into a library."""

from collections.abc import Callable, Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass, field, replace

from app.apart import told_apart
from app.checks import CHECKS, Check, Edit, Elsewhere, Finding, Fix, Lexicon, check_list
from app.checks.rules.rule import Rule
from app.library import Library, Step
from app.model import FIELDS, SAID, Article, Reference
from app.others import OtherArticles
from app.rules import rules_of
from app.words import lexicon_of

MOST_ROUNDS = 6
"""How often a list is looked at again after fixes: two mistakes in one cell are mended one after the other."""

_ARTICLE_FIELDS = (
    *("title", "journal", "year", "volume", "issue", "pages", "doi", "abstract", "keywords", "licence"),
    *("issn_print", "issn_online", "language"),
)


@dataclass(slots=True)
class Mended:
    """An article and its references after fixes; `done` are the findings that were fixed, in the order it was done."""

    article: Article
    references: list[Reference]
    done: list[Finding] = field(default_factory=list)


def find(library: Library, article_id: int, *, between: Callable[[], None] = lambda: None) -> list[Finding]:
    """What the checks find in an article of a library, without what was ignored there."""
    article, references = library.article(article_id), library.references(article_id)
    return check_list(
        article,
        references,
        ignored=ignored(library, article_id),
        between=between,
        lexicon=lexicon_of(library),
        rules=rules_of(library),
        apart=told_apart(library),
        elsewhere=Elsewhere(OtherArticles(library, article_id)),
    )


def ignored(library: Library, article_id: int) -> set[str]:
    """The fingerprints of findings that were ignored in an article."""
    rows = library.small_table("ignored").values()
    return {row["fingerprint"] for row in rows if row["article_id"] == article_id}


def ignore(step: Step, article_id: int, findings: Iterable[Finding]) -> None:
    """Let findings pass until the words they are about change."""
    for fingerprint in dict.fromkeys(finding.fingerprint for finding in findings):
        step.add("ignored", {"article_id": article_id, "fingerprint": fingerprint})


def applied(article: Article, references: Sequence[Reference], fixes: Iterable[Fix]) -> tuple[Mended, list[Fix]]:
    """Copies with the fixes made, each wholly or not at all, and those that are stale: other values stand there now."""
    mended = Mended(deepcopy(article), [replace(reference) for reference in references])
    stale = []
    for fix in fixes:
        rows = [_row(mended, edit) for edit in fix.edits]
        if all(getattr(row, edit.field) == edit.before for row, edit in zip(rows, fix.edits, strict=True)):
            for row, edit in zip(rows, fix.edits, strict=True):
                setattr(row, edit.field, edit.after)
        else:
            stale.append(fix)
    return mended, stale


def make(step: Step, library: Library, fixes: Iterable[Fix], *, article: Article, ids: Sequence[int]) -> list[Fix]:
    """Write fixes into a library, each wholly or not at all; gives those that are stale.

    `article` and `ids` are the article and its references' ids, in order, as they were when the fixes were found.
    """
    fixes = list(fixes)
    places = sorted({edit.place for fix in fixes for edit in fix.edits if edit.table == "reference"})
    now = {each.id: each for each in library.rows([ids[place - 1] for place in places])}
    assert article.id is not None
    held = Mended(library.article(article.id), [now.get(each) or Reference(id=each) for each in ids])
    stale = []
    for fix in fixes:
        rows = [_row(held, edit) for edit in fix.edits]
        if any(getattr(row, edit.field) != edit.before for row, edit in zip(rows, fix.edits, strict=True)):
            stale.append(fix)
            continue
        for row, edit in zip(rows, fix.edits, strict=True):
            setattr(row, edit.field, edit.after)
            step.set(_id_of(row), edit.field, edit.after, table=edit.table)
    return stale


def mend_all(
    article: Article,
    references: Sequence[Reference],
    *,
    wanted: Callable[[Finding], bool] = lambda finding: finding.certainty == "certain",
    checks: Sequence[Check] = CHECKS,
    lexicon: Lexicon | None = None,
    rules: Sequence[Rule] = (),
) -> Mended:
    """Make the first fix of every finding that is `wanted`, and again of those found after that, until none is left."""
    mended = Mended(article, list(references))
    for _round in range(MOST_ROUNDS):
        found = check_list(mended.article, mended.references, checks=checks, lexicon=lexicon, rules=rules)
        now = [finding for finding in found if finding.fixes and wanted(finding)]
        after, stale = applied(mended.article, mended.references, [finding.fixes[0] for finding in now])
        done = [finding for finding in now if finding.fixes[0] not in stale]
        if not done:
            break
        mended = Mended(after.article, after.references, mended.done + done)
    return mended


def write(step: Step, article: Article, references: Sequence[Reference], mended: Mended) -> int:
    """Write what differs between an article as it was read from a library and as it was mended; gives how many cells.

    Both have their references in the same order; ids are those of the library.
    """
    cells = 0

    def put(table: str, row_id: int | None, column: str, before: object, after: object) -> None:
        nonlocal cells
        if before != after:
            assert row_id is not None
            step.set(row_id, column, after, table=table)
            cells += 1

    for old, new in zip(references, mended.references, strict=True):
        for each in FIELDS:
            put("reference", old.id, each.name, getattr(old, each.name), getattr(new, each.name))
    for name in _ARTICLE_FIELDS:
        put("article", article.id, name, getattr(article, name), getattr(mended.article, name))
    for here, there in zip(article.affiliations, mended.article.affiliations, strict=True):
        for name in ("text", "country"):
            put("affiliation", here.id, name, getattr(here, name), getattr(there, name))
    for said, meant in zip(article.translations, mended.article.translations, strict=True):
        for name in SAID:
            put("translation", said.id, name, getattr(said, name), getattr(meant, name))
    for one, other in zip(article.authors, mended.article.authors, strict=True):
        for name in ("name", "orcid", "email"):
            put("author", one.id, name, getattr(one, name), getattr(other, name))
    return cells


def alike(finding: Finding, others: Iterable[Finding]) -> list[Finding]:
    """What is fixed together with a finding: all that its check is certain of, or finds by one rule, else those of the
    very same words."""
    words = (finding.field, finding.before, finding.after)
    return [
        each
        for each in others
        if each.fixes
        and each.check == finding.check
        and (
            finding.certainty == each.certainty == "certain"
            or (finding.together and finding.together == each.together)
            or (each.field, each.before, each.after) == words
        )
    ]


def _id_of(row: object) -> int:
    row_id: int | None = getattr(row, "id", None)
    assert row_id is not None
    return row_id


def _row(mended: Mended, edit: Edit) -> object:
    if edit.table == "reference":
        return mended.references[edit.place - 1]
    if edit.table == "affiliation":
        return mended.article.affiliations[edit.place - 1]
    if edit.table == "translation":
        return mended.article.translations[edit.place - 1]
    return mended.article.authors[edit.place - 1] if edit.table == "author" else mended.article
