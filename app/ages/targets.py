"""What a journal wants of a list's sources, and whether a list has it."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from app.ages.counting import Ages
from app.ages.sources import Sources

KIND = "targets"
"""What marks a row of the table `profile` as a journal's targets."""


class Measure(NamedTuple):
    """What a target can ask for: its short name, its words behind "at least 50 %", whether it is a share, and how it is
    reckoned from ages, sources and the oldest age of Price's index."""

    name: str
    words: str
    is_share: bool
    of: Callable[[Ages, Sources, int], float | None]


def _share(count: int, total: int) -> float | None:
    return count / total if total else None


MEASURES: Mapping[str, Measure] = {
    "last_five": Measure("Last five years", "from the last five years", True, lambda ages, _, __: ages.last_five),
    "last_ten": Measure("Last ten years", "from the last ten years", True, lambda ages, _, __: ages.last_ten),
    "price_index": Measure("Price index", "in Price’s index", True, lambda ages, _, oldest: ages.price_index(oldest)),
    "self_citations": Measure("Self-citations", "self-citations", True, lambda _, found, __: found.own_share),
    "own_journal": Measure(
        "Own journal",
        "from the article’s own journal",
        True,
        lambda _, found, __: _share(found.own_journal, found.with_journal),
    ),
    "other_language": Measure(
        "Other language",
        "in another language",
        True,
        lambda _, found, __: _share(found.other_language, found.with_language),
    ),
    "dated": Measure("Dated", "with a year", True, lambda ages, _, __: _share(ages.dated, ages.references)),
    "with_doi": Measure(
        "With a DOI", "with a DOI", True, lambda _, found, __: _share(found.with_doi, found.references)
    ),
    "references": Measure("References", "references", False, lambda ages, _, __: float(ages.references)),
    "median_age": Measure("Median age", "years of median age", False, lambda ages, _, __: ages.median_age),
}
"""All that a target can be about, by its name in a library."""


@dataclass(frozen=True, slots=True)
class Target:
    """One wish: a measure of `MEASURES`, and a limit that is the least or the most; in per cent for a share."""

    measure: str
    at_least: bool
    limit: float

    @property
    def is_share(self) -> bool:
        """Whether values are shares."""
        return MEASURES[self.measure].is_share

    @property
    def brief(self) -> str:
        """The wish in short: "Last five years ≥ 50 %"."""
        unit = " %" if self.is_share else ""
        return f"{MEASURES[self.measure].name} {'≥' if self.at_least else '≤'} {self.limit:g}{unit}"

    @property
    def words(self) -> str:
        """The wish in words: "At least 50 % from the last five years"."""
        unit = " %" if self.is_share else ""
        return f"At {'least' if self.at_least else 'most'} {self.limit:g}{unit} {MEASURES[self.measure].words}"


class Judged(NamedTuple):
    """A target against a list: the value (a share 0 to 1, or a number; None if unknown) and whether it passes.

    `passes` is None if that cannot be told: without a value, or where names that were cut leave it open.
    """

    target: Target
    value: float | None
    passes: bool | None


def judged(targets: Sequence[Target], ages: Ages, sources: Sources | None, *, price_oldest: int) -> tuple[Judged, ...]:
    """Each target against a list."""
    return tuple(_judged(each, ages, sources or Sources(), price_oldest) for each in targets)


def _judged(target: Target, ages: Ages, sources: Sources, price_oldest: int) -> Judged:
    value = MEASURES[target.measure].of(ages, sources, price_oldest)
    if value is None:
        return Judged(target, None, None)
    highest = sources.own_share_at_most if target.measure == "self_citations" else None
    if highest is not None and _holds(target, value) != _holds(target, highest):
        return Judged(target, value, None)
    return Judged(target, value, _holds(target, value))


def _holds(target: Target, value: float) -> bool:
    """Whether a value is within the limit, forgiving what floating point does to a share."""
    limit = target.limit / 100 if target.is_share else target.limit
    return value >= limit - _ROUNDING if target.at_least else value <= limit + _ROUNDING


_ROUNDING = 1e-9


def targets_in(profiles: Mapping[int, Mapping[str, Any]], journal: str) -> tuple[int | None, list[Target]]:
    """The row and the targets of a journal among the rows of the table `profile`; (None, []) if it has none.

    What a newer program or another hand put there and cannot be understood is passed over.
    """
    for row_id, row in profiles.items():
        settings = _settings(str(row.get("settings", "")))
        if settings.get("kind") == KIND and _same(str(settings.get("journal", "")), journal):
            return row_id, [target for each in _listed(settings.get("targets")) if (target := _target(each))]
    return None, []


def targets_json(journal: str, targets: Sequence[Target]) -> str:
    """The settings of a journal's row in the table `profile`."""
    wanted = [{"measure": each.measure, "at_least": each.at_least, "limit": each.limit} for each in targets]
    return json.dumps({"kind": KIND, "journal": journal, "targets": wanted}, ensure_ascii=False)


def beside_targets(settings: str) -> str:
    """What the settings of a row hold that is not its journal's targets, as JSON; "" if nothing."""
    rest = {key: value for key, value in _settings(settings).items() if key not in ("kind", "journal", "targets")}
    return json.dumps(rest, ensure_ascii=False) if rest else ""


def _same(one: str, other: str) -> bool:
    return " ".join(one.casefold().split()) == " ".join(other.casefold().split())


def _settings(text: str) -> dict[str, Any]:
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _target(each: object) -> Target | None:
    if not isinstance(each, dict) or each.get("measure") not in MEASURES:
        return None
    limit = each.get("limit")
    if isinstance(limit, bool) or not isinstance(limit, int | float) or not 0 <= limit <= _HIGHEST:
        return None
    return Target(each["measure"], bool(each.get("at_least")), float(limit))


_HIGHEST = 1_000_000
