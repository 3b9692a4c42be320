"""What is counted of lists with mistakes: what is found, what is marked or mended wrongly, by mistake and by check."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from app.checks import CHECKS, Finding, check_list
from app.mending import mend_all
from app.model import Article, Reference
from checking.mistakes import Mistake

_ARTICLE = Article(title="A title", year="2020")
_FIELDS = ("authors", "container_title", "title", "pages", "year", "volume")


class Tally:
    """What was counted, by mistake and by check; `kinds` are the mistakes that are made."""

    def __init__(self, kinds: Sequence[Mistake]) -> None:
        self.kinds = kinds
        self.made: Counter[Mistake] = Counter()
        self.found: Counter[Mistake] = Counter()
        self.mended: Counter[Mistake] = Counter()
        self.hits: Counter[str] = Counter()
        self.wrong: Counter[str] = Counter()
        self.right_fixes: Counter[str] = Counter()
        self.wrong_fixes: Counter[str] = Counter()
        self.about_lists: Counter[str] = Counter()
        self.clean = self.marked = self.fixed = self.rightly_fixed = 0

    def count(self, references: list[Reference], clean: list[Reference], spoiled: Mapping[int, Mistake]) -> None:
        """Count what the checks make of a list; `clean` is the list before, `spoiled` the mistakes by place from 0."""
        self._count_marks(references, spoiled)
        self._count_fixes(references, clean, spoiled)

    def _count_marks(self, references: list[Reference], spoiled: Mapping[int, Mistake]) -> None:
        found = check_list(_ARTICLE, references)
        self.about_lists.update(finding.check for finding in found if not finding.references)
        marks = {(finding.check, place - 1) for finding in found for place in finding.references}
        marked = {place for _, place in marks}
        for place, mistake in spoiled.items():
            self.made[mistake] += 1
            self.found[mistake] += place in marked
        self.clean += len(references) - len(spoiled)
        self.marked += len(marked - spoiled.keys())
        self.hits.update(code for code, place in marks if place in spoiled)
        self.wrong.update(code for code, place in marks if place not in spoiled)

    def _count_fixes(self, references: list[Reference], clean: list[Reference], spoiled: Mapping[int, Mistake]) -> None:
        mended = mend_all(_ARTICLE, references)
        for place, (before, after, wanted) in enumerate(zip(references, mended.references, clean, strict=True)):
            for field in _FIELDS:
                if getattr(before, field) == getattr(after, field):
                    continue
                is_right = getattr(after, field) == getattr(wanted, field)
                self.fixed += 1
                self.rightly_fixed += is_right
                fixes = self.right_fixes if is_right else self.wrong_fixes
                fixes.update(set(_checks_that_fixed(mended.done, place + 1, field)))
                if is_right and place in spoiled:
                    self.mended[spoiled[place]] += 1


def _checks_that_fixed(done: Sequence[Finding], place: int, field: str) -> Iterator[str]:
    """The checks whose first fix changed a field of the reference at a place, from 1."""
    for finding in done:
        if any((edit.table, edit.place, edit.field) == ("reference", place, field) for edit in finding.fixes[0].edits):
            yield finding.check


def table(tally: Tally) -> str:
    """The figures as tables in Markdown: by mistake, then by check."""
    made, found = tally.made.total(), tally.found.total()
    rows = [
        f"{found} of {made} mistakes were found ({found / made:.1%}); {tally.marked} of {tally.clean} references "
        f"without one were marked ({tally.marked / tally.clean:.1%}); {tally.rightly_fixed} of {tally.fixed} certain "
        "fixes gave what stood there before.",
        "",
        "| field | mistake | made | found | mended unseen |",
        "| --- | --- | --- | --- | --- |",
    ]
    for each in tally.kinds:
        counts = tally.made[each], tally.found[each], tally.mended[each]
        cells = (each.field.replace("container_title", "journal"), each.name, *map(str, counts))
        rows.append(f"| {' | '.join(cells)} |")
    return "\n".join([*rows, "", *_by_check(tally)]) + "\n"


def _by_check(tally: Tally) -> Iterator[str]:
    """What each check did, those left out that did nothing."""
    yield "| check | | mistakes marked | clean references marked | certain fixes right | wrong | said of whole lists |"
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    for each in sorted(CHECKS, key=lambda each: each.code):
        columns = (tally.hits, tally.wrong, tally.right_fixes, tally.wrong_fixes, tally.about_lists)
        if any(counts := [column[each.code] for column in columns]):
            yield f"| {each.code} | {each.name} | {' | '.join(map(str, counts))} |"
