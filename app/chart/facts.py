"""The numbers beside the chart: how old the sources are, and what they are, each with its formula."""

from typing import NamedTuple

from app.ages import FEWEST_FOR_HALF_LIFE, PRICE_AGES, Ages, Judged, Sources


class Fact(NamedTuple):
    """One line beside the chart: what it is, its value, and the formula behind it.

    `shows` is "own" where the references behind the number can be shown, else "".
    """

    name: str
    value: str
    formula: str
    shows: str = ""


def age_facts(ages: Ages, *, price_oldest: int = PRICE_AGES[0]) -> list[Fact]:
    """How old the sources are; empty if no article has a year or nothing is dated."""
    if ages.year is None and not (ages.aged or ages.later):
        return []
    facts = [_median(ages), _half_life(ages), _price(ages, price_oldest)]
    facts += [
        _recent("Last five years", ages, ages.last_five, 5),
        _recent("Last ten years", ages, ages.last_ten, 10),
        _later(ages),
    ]
    return [fact for fact in facts if fact is not None]


def source_facts(ages: Ages, sources: Sources | None) -> list[Fact]:
    """What the sources are, as far as it is known; empty without references."""
    if not ages.references:
        return []
    facts = [Fact("Dated", percent(ages.dated, ages.references), f"{ages.dated:,} of {ages.references:,} have a year.")]
    if sources is not None:
        facts += [*_own(sources), *_own_journal(sources), *_other_language(sources), _with_doi(sources)]
    return facts


def target_words(judged: Judged) -> str:
    """A target and how the list stands to it: "At least 50 % from the last five years: 48 %"."""
    return f"{judged.target.words}: {value_words(judged)}"


def value_words(judged: Judged) -> str:
    """What a list has of what a target asks for."""
    if judged.value is None:
        return "not known"
    if judged.target.is_share:
        bound = "≥ " if judged.passes is None else ""
        return f"{bound}{percent_of(judged.value)}"
    return f"{judged.value:g}"


def verdict(judged: Judged) -> str:
    """ "Pass", "fail" or "open" where it cannot be told."""
    return "open" if judged.passes is None else "pass" if judged.passes else "fail"


def percent(count: int, total: int) -> str:
    """A share in whole per cent."""
    return percent_of(count / total if total else 0)


def percent_of(share: float) -> str:
    """Whole per cent, halves up; only none is 0 and only all is 100."""
    whole = int(share * 100 + 0.5)
    return f"{min(max(whole, 1), 99) if 0 < share < 1 else whole} %"


def _of_these(ages: Ages) -> str:
    than = "their article" if ages.year is None else str(ages.year)
    return f"of the {ages.aged:,} dated references not later than {than}"


def _median(ages: Ages) -> Fact | None:
    if ages.median_age is None:
        return None
    year = "year of the article" if ages.year is None else str(ages.year)
    formula = f"The median of {year} − year {_of_these(ages)} (Burton and Kebler 1960)."
    return Fact("Median age", _in_years(ages.median_age), formula)


def _half_life(ages: Ages) -> Fact | None:
    if ages.half_life is None:
        return None
    formula = (
        f"Counted back from the article’s year as the first, so many years hold half {_of_these(ages)}; within a year"
        " it is interpolated, as in the Journal Citation Reports, so it is a half to one year above the median age."
        f" Told from {FEWEST_FOR_HALF_LIFE} references."
    )
    return Fact("Citing half-life", f"{int(ages.half_life * 10 + 0.5) / 10:.1f} years", formula)


def _price(ages: Ages, oldest: int) -> Fact | None:
    share = ages.price_index(oldest)
    if share is None:
        return None
    formula = (
        f"Price’s index: {round(share * ages.aged):,} {_of_these(ages)} are 0 to {oldest} years old (Price 1970; the"
        f" rules 0 to {PRICE_AGES[0]} and 0 to {PRICE_AGES[1]} are both in use)."
    )
    return Fact(f"Price index (0–{oldest} y)", percent_of(share), formula)


def _recent(name: str, ages: Ages, share: float | None, span: int) -> Fact | None:
    if share is None:
        return None
    since = f"less than {span} years older than their article"
    if ages.year is not None:
        since = f"from {ages.year - span + 1} to {ages.year}"
    formula = f"References {since}: {round(share * ages.aged):,} {_of_these(ages)}."
    return Fact(name, percent_of(share), formula)


def _later(ages: Ages) -> Fact | None:
    if not ages.later:
        return None
    if ages.year is None:
        return Fact("Later than article", f"{ages.later:,}", "Dated after their article. They are not in the ages.")
    formula = f"Dated after the article’s year, {ages.year}. They are not counted in the ages."
    return Fact(f"Later than {ages.year}", f"{ages.later:,}", formula)


def _own(sources: Sources) -> list[Fact]:
    if not sources.judged:
        return []
    formula = (
        f"{len(sources.own):,} of {sources.judged:,} have an author with the family name and first initial of one of"
        " the article’s authors, in whatever transliteration."
    )
    if sources.cut:
        formula += f" {sources.cut:,} more have a list of names that was cut (“et al.”), so it is the least."
    bound = "≥ " if sources.cut else ""
    value = f"{bound}{len(sources.own):,} ({percent(len(sources.own), sources.judged)})"
    return [Fact("Self-citations", value, formula, "own" if sources.own else "")]


def _own_journal(sources: Sources) -> list[Fact]:
    if not sources.with_journal:
        return []
    formula = f"{sources.own_journal:,} of {sources.with_journal:,} are from the article’s own journal."
    value = f"{sources.own_journal:,} ({percent(sources.own_journal, sources.with_journal)})"
    return [Fact("Own journal", value, formula)]


def _other_language(sources: Sources) -> list[Fact]:
    if not sources.with_language:
        return []
    formula = (
        f"{sources.other_language:,} of the {sources.with_language:,} whose language is plain from its field, its"
        " script or its words are in another language than the article."
    )
    return [Fact("Other language", percent(sources.other_language, sources.with_language), formula)]


def _with_doi(sources: Sources) -> Fact:
    formula = f"{sources.with_doi:,} of {sources.references:,} have a DOI."
    return Fact("With a DOI", percent(sources.with_doi, sources.references), formula)


def _in_years(age: float) -> str:
    return f"{age:g} year" if age == 1 else f"{age:g} years"
