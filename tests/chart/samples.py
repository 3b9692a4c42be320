"""Counts of references by year to draw."""

SAMPLE: dict[int | None, int] = {
    1963: 1, 1998: 1, 2000: 1, 2003: 2, 2004: 1, 2005: 1, 2006: 1, 2007: 3, 2008: 2, 2010: 4, 2011: 4, 2012: 4, None: 1,
}  # fmt: skip
"""The references of the sample's article."""
