"""What the chart says in words."""

from app.ages import Ages, Stack, peaks
from app.chart.content import Extras
from app.chart.facts import Fact, age_facts, source_facts, target_words, verdict

NO_YEAR = "no year"
"""How references without a year are called."""


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


def all_facts(ages: Ages, extras: Extras) -> list[Fact]:
    """All numbers beside the chart in their order."""
    what = source_facts(ages, extras.sources)
    return [*what[:1], *age_facts(ages, price_oldest=extras.price_oldest), *what[1:]]


def described(ages: Ages, extras: Extras | None = None) -> str:
    """The chart read aloud: its words, then each year that is cited with its number."""
    extras = extras or Extras()
    facts = [f"{fact.name}: {fact.value}" for fact in all_facts(ages, extras)]
    wishes = [f"{target_words(each)}, {verdict(each)}" for each in extras.targets]
    tops = [f"Peaks: {peaks_text(ages)}"] if extras.is_spectroscopy else []
    numbers = [f"{year}: {number:,}" for year, number in ages.counts.items() if number]
    if ages.undated:
        numbers.append(f"{NO_YEAR}: {ages.undated:,}")
    return ". ".join(filter(None, (count_sentence(ages), *facts, *wishes, *tops, ", ".join(numbers)))) + "."


def peaks_text(ages: Ages, *, most: int = 5) -> str:
    """The years that stand out: "2003 +168, 1963 +12"."""
    found = [f"{year} {deviation_text(height)}" for year, height in peaks(ages.counts, most=most)]
    return ", ".join(found) or "none"


def deviation_text(deviation: float) -> str:
    """A deviation from the median with its sign: "+168", "−2.5", "±0"."""
    if not deviation:
        return "±0"
    return f"{'+' if deviation > 0 else '−'}{abs(deviation):g}"


def slot_text(year: int | None, number: int) -> str:
    """One bar in words: "2012 · 4 references"."""
    return f"{NO_YEAR if year is None else year} · {references_of(number)}"


def part_texts(stack: Stack, year: int | None) -> list[str]:
    """The parts of a bar in words, from the foot up: "books 3"."""
    return [f"{group} {number:,}" for group, number in zip(stack.groups, stack.parts(year), strict=True) if number]
