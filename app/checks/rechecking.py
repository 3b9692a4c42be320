"""Checking one list again and again while it is edited: only what an edit can have changed is looked at anew."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from operator import attrgetter

from app.checks.check import Check
from app.checks.checked import Checked
from app.checks.finding import Finding, Fix
from app.checks.lexicon import Lexicon
from app.checks.memory import Memory
from app.checks.others import Elsewhere
from app.checks.registry import CHECKS
from app.checks.rules.rule import Rule
from app.checks.running import in_order
from app.model import FIELD, Article, Reference

_NOT_LOOKED_AT = ("reviewed", "doubts", "confidence", "article_id")
"""What is kept of a reference or an article that no check asks for."""

_COMPARED = tuple(each.name for each in fields(Reference) if each.name not in _NOT_LOOKED_AT)
_values = attrgetter(*_COMPARED)


class Rechecker:
    """What checks find in a list, and found in it before.

    A check that looks at a reference alone is asked about the references that changed; one that looks at the list is
    asked again if a field changed that it looks at, or if the list, its article, its rules or what is known of words
    did. What is found is what `check_list` finds. For one thread at a time.
    """

    def __init__(self, *, checks: Iterable[Check] = CHECKS) -> None:
        self._checks = tuple(each for each in checks if not each.off)
        self._state: _State | None = None
        self._found: dict[str, list[Finding]] = {}
        self._references: tuple[Reference, ...] = ()
        self._memory = Memory()
        self.elsewhere: Elsewhere | None = None
        """What other articles hold, as far as it was asked for this list before."""

    def check(
        self,
        article: Article,
        references: Sequence[Reference],
        *,
        ignored: Collection[str] = (),
        between: Callable[[], None] = lambda: None,
        lexicon: Lexicon | None = None,
        rules: Sequence[Rule] = (),
        apart: Collection[str] = (),
        elsewhere: Elsewhere | None = None,
        heed: Callable[[], object] = lambda: None,
    ) -> list[Finding]:
        """What `check_list` would find; `references` have their ids. May be cancelled, and asked again after that."""
        before, now = self._state, _State.of(article, references, lexicon, rules, apart)
        change = _Change.between(before, now)
        references = self._as_before(references, change)
        whole, alone = (
            Checked(
                article,
                references,
                lexicon=lexicon,
                rules=rules,
                apart=apart,
                only=only,
                memory=self._memory,
                elsewhere=elsewhere,
                heed=heed,
            )
            for only in (None, change.places)
        )
        found: dict[str, list[Finding]] = {}
        for check in self._checks:
            between()
            earlier = self._found.get(check.code, [])
            if change.is_everything or (check.looks_at == "list" and change.concerns(check)):
                found[check.code] = list(check.find(whole))
            elif check.looks_at == "list":
                found[check.code] = earlier
            else:
                kept = [moved(each, change.new_places) for each in earlier if change.keeps(each)]
                found[check.code] = kept + (list(check.find(alone)) if change.places else [])
        # Only now: what is cancelled before leaves what was known.
        self._state, self._found, self._references = now, found, references
        return in_order(each for own in found.values() for each in own if each.fingerprint not in ignored)

    def _as_before(self, references: Sequence[Reference], change: "_Change") -> tuple[Reference, ...]:
        """The references, those that stayed as they were as the same objects, of which things are remembered."""
        same = {now: before for before, now in change.new_places.items()}
        self._memory.keep(self._references[before - 1] for before in change.new_places)
        return tuple(
            self._references[same[place] - 1] if place in same else each for place, each in enumerate(references, 1)
        )


@dataclass(frozen=True, slots=True)
class _State:
    """What was looked at: the article, each reference's id and values in order, and what was known besides."""

    article: Article
    ids: tuple[int | None, ...]
    values: tuple[tuple[object, ...], ...]
    known: tuple[object, ...]

    @classmethod
    def of(
        cls,
        article: Article,
        references: Sequence[Reference],
        lexicon: Lexicon | None,
        rules: Sequence[Rule],
        apart: Collection[str],
    ) -> "_State":
        # A lexicon that is lent anew may know other words, so it counts as the same only if it is the very same.
        return cls(
            replace(article, reviewed=False),
            tuple(each.id for each in references),
            tuple(map(_values, references)),
            (id(lexicon), tuple(rules), frozenset(apart)),
        )


@dataclass(frozen=True, slots=True)
class _Change:
    """What differs between two looks: the `places` of new or changed references, the `fields` that changed if nothing
    else did (None: more did), and where those that stayed as they were stand now (by their places before)."""

    places: frozenset[int]
    fields: frozenset[str] | None
    new_places: Mapping[int, int]
    is_everything: bool = False

    @classmethod
    def between(cls, before: "_State | None", now: "_State") -> "_Change":
        if before is None or before.known != now.known or None in now.ids:
            return cls(frozenset(range(1, len(now.ids) + 1)), None, {}, is_everything=True)
        earlier = {each: place for place, each in enumerate(before.ids, 1)}
        same, places, changed = {}, set(), set[str]()
        for place, (own, values) in enumerate(zip(now.ids, now.values, strict=True), 1):
            at = earlier.get(own)
            if at is not None and before.values[at - 1] == values:
                same[at] = place
                continue
            places.add(place)
            if at is not None:
                pairs = zip(_COMPARED, before.values[at - 1], values, strict=True)
                changed |= {name for name, old, new in pairs if old != new}
        is_one_list = before.ids == now.ids and before.article == now.article and changed <= FIELD.keys() - {"type"}
        return cls(frozenset(places), frozenset(changed) if is_one_list else None, same)

    def keeps(self, finding: Finding) -> bool:
        """Whether a finding about references alone is about one that stayed as it was."""
        return all(place in self.new_places for place in finding.references)

    def concerns(self, check: Check) -> bool:
        """Whether a check of the list may find something else."""
        if self.fields is None:
            return True
        return bool(self.fields.intersection(check.fields) if check.fields else self.fields)


def moved(finding: Finding, places: Mapping[int, int]) -> Finding:
    """A finding about references that stand at other places now."""
    if all(places[place] == place for place in finding.references):
        return finding
    fixes = tuple(
        Fix(fix.label, tuple(edit._replace(place=places.get(edit.place, edit.place)) for edit in fix.edits))
        for fix in finding.fixes
    )
    return replace(finding, references=tuple(places[place] for place in finding.references), fixes=fixes)
