"""What an export leaves out, in lines for a user."""

from collections.abc import Iterable

from app.formats import Loss

NUMBERS_NAMED = 8
"""Numbers of references that a line names; more are counted."""


def told(losses: Iterable[Loss]) -> list[str]:
    """A line for each different loss, with the numbers of the references it is about, in the order they were met."""
    places: dict[str, list[int]] = {}
    for loss in losses:
        places.setdefault(loss.message, []).append(loss.number)
    return [f"{_where(numbers)}{message}" for message, numbers in places.items()]


def _where(numbers: list[int]) -> str:
    numbers = list(dict.fromkeys(number for number in numbers if number))
    if not numbers:
        return ""
    if len(numbers) == 1:
        return f"Reference {numbers[0]}: "
    named = ", ".join(str(number) for number in numbers[:NUMBERS_NAMED])
    more = len(numbers) - NUMBERS_NAMED
    return f"References {named}{f' and {more:,} more' if more > 0 else ''}: "
