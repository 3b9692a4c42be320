"""What the chart says in words."""

from typing import NamedTuple

from app.ages import Ages

NO_YEAR = "no year"
"""How references without a year are called."""


class Fact(NamedTuple):
    """One line beside the chart: what it is, its value, and the formula behind it."""

    name: str
    value: str
    formula: str


def references_of(number: int) -> str:
    """ "1 reference", "26 references", "no references"."""
    if number == 0:
        return "no references"
    return "1 reference" if number == 1 else f"{number:,} references"


def years_text(first: int | None, last: int | None) -> str:
    """A range of years as it is printed: "2010–2012", "2012", "from 2010", "to 2012"."""
    if first is None or last is None:
        return f"from {first}" if last is None else f"to {last}"
    return str(first) if first == last else f"{first}–{last}"


def count_sentence(ages: Ages) -> str:
    """ "26 references · 25 dated"; "No references"."""
    dated = sum(ages.counts.values())
    total = references_of(dated + ages.undated).capitalize()
    if not dated and not ages.undated:
        return total
    return f"{total} · {f'{dated:,}' if dated else 'none'} dated"


def age_facts(ages: Ages) -> list[Fact]:
    """How old the sources are; empty if the article's year is unknown or nothing is dated."""
    if ages.year is None:
        return []
    counted = sum(ages.counts.values()) - ages.later
    of_these = f"of the {counted:,} dated references not later than {ages.year}"
    facts = []
    if ages.median_age is not None:
        formula = f"The median of {ages.year} − year {of_these} (Burton and Kebler 1960)."
        facts.append(Fact("Median age", _in_years(ages.median_age), formula))
    for name, share, span in (("Last five years", ages.last_five, 5), ("Last ten years", ages.last_ten, 10)):
        if share is not None:
            since = ages.year - span + 1
            formula = f"References from {since} to {ages.year}: {round(share * counted):,} {of_these}."
            facts.append(Fact(name, f"{_percent(share)} %", formula))
    if ages.later:
        formula = f"Dated after the article’s year, {ages.year}. They are not counted in the ages."
        facts.append(Fact(f"Later than {ages.year}", f"{ages.later:,}", formula))
    return facts


def described(ages: Ages) -> str:
    """The chart read aloud: its words, then each year that is cited with its number."""
    facts = [f"{fact.name}: {fact.value}" for fact in age_facts(ages)]
    numbers = [f"{year}: {number:,}" for year, number in ages.counts.items() if number]
    if ages.undated:
        numbers.append(f"{NO_YEAR}: {ages.undated:,}")
    return ". ".join(filter(None, (count_sentence(ages), *facts, ", ".join(numbers)))) + "."


def slot_text(year: int | None, number: int) -> str:
    """One bar in words: "2012 · 4 references"."""
    return f"{NO_YEAR if year is None else year} · {references_of(number)}"


def _in_years(age: float) -> str:
    return f"{age:g} year" if age == 1 else f"{age:g} years"


def _percent(share: float) -> int:
    """Whole per cent, halves up; only none is 0 and only all is 100."""
    if 0 < share < 1:
        return min(max(int(share * 100 + 0.5), 1), 99)
    return int(share * 100 + 0.5)
