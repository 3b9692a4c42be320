"""What a chart shows besides its bars, chosen by whoever looks at it."""

from dataclasses import dataclass

from app.ages import PRICE_AGES, Judged, Sources, Stack


@dataclass(frozen=True, slots=True)
class Extras:
    """What stands on a chart or below it: the bars in parts, the cumulative line, the spectroscopy instead of bars,
    what the sources are, a journal's targets, and the oldest age that counts for Price's index."""

    stack: Stack | None = None
    is_cumulative: bool = False
    is_spectroscopy: bool = False
    sources: Sources | None = None
    targets: tuple[Judged, ...] = ()
    price_oldest: int = PRICE_AGES[0]
