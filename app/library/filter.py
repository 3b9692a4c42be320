"""What a user types into the filter box, understood."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Filter:
    """A typed filter: `text` as typed, `parts` as its terms in order (for chips); the empty filter lets all through.

    Plain words must all occur somewhere (case-, accent- and ё-blind, by the beginning of words), `title:word` in that
    field (journal: author: year: volume: pages: doi: type: …, by title or column name), `2010..2012`, `2010..`,
    `..2003` or `year:2010..2012` a range of years, `no:year` and `has:doi` absence and presence, `is:changed`,
    `-` before any of them excludes, "quotes" keep words together.
    """

    text: str = ""
    parts: tuple[str, ...] = ()

    def without(self, part: int) -> "Filter":
        """The filter with its nth part taken out."""
        raise NotImplementedError


def read_filter(text: str) -> Filter:
    """The filter in `text`; what cannot be understood is searched for as plain words, so typing never fails."""
    raise NotImplementedError
