"""Places in a list as numbers with room between them, so that what is moved is one change and its neighbours none."""

from collections.abc import Sequence

from app.library.gate import gone

# Between neighbours closer than this, as a share of their size, floating point soon has no number left.
_SMALLEST_GAP = 1e-12


def between(lower: float, upper: float, count: int) -> list[float]:
    """So many positions between two; empty if halving has left no room there."""
    gap = (upper - lower) / (count + 1)
    if gap <= max(abs(upper), abs(lower), 1.0) * _SMALLEST_GAP:
        return []
    return [lower + gap * (number + 1) for number in range(count)]


def with_moved(table: str, order: Sequence[int], moved: Sequence[int], before: int | None) -> list[int]:
    """The order with `moved` taken out and put before `before`, or before what follows it if it is moved itself.

    Raises `CorrigendaError` if one of them is not in the order.
    """
    known = set(order)
    for each in (*moved, *([] if before is None else [before])):
        if each not in known:
            raise gone(table, each)
    chosen = set(moved)
    if before in chosen:
        before = next((each for each in order[order.index(before) :] if each not in chosen), None)
    rest = [each for each in order if each not in chosen]
    place = len(rest) if before is None else rest.index(before)
    return [*rest[:place], *moved, *rest[place:]]


def moved_places(
    places: Sequence[tuple[int, float]], moved: Sequence[int], before: int | None
) -> list[tuple[int, float]]:
    """The ids of articles that get another position, with it, so that `moved` stand before `before`, or last.

    `places` are the ids and positions of all, in order. Where there is room, only what is moved gets a new position;
    articles of an older library all have the same, and are counted out once.
    """
    order, at = [each for each, _ in places], dict(places)
    wanted = with_moved("article", order, moved, before)
    if wanted == order:
        return []
    first = wanted.index(moved[0])
    last = first + len(moved)
    lower = at[wanted[first - 1]] if first else at[wanted[last]] - len(moved) - 1.0
    upper = at[wanted[last]] if last < len(wanted) else lower + len(moved) + 1.0
    if new := between(lower, upper, len(moved)):
        return list(zip(moved, new, strict=True))
    return [(each, float(number)) for number, each in enumerate(wanted) if at[each] != number]
