"""The collector of garbage, kept from going through what a long list is remembered by, over and over.

A pass through it takes a quarter of a second at 10,000 references, in which no other thread runs, the window's neither.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_NEVER = 1_000_000


@contextmanager
def passed_by() -> Iterator[None]:
    """Within, the collector makes no whole pass; what is there in the end is not gone through until `let_go`."""
    young, middle, old = gc.get_threshold()
    gc.set_threshold(young, middle, _NEVER)  # not switched off: who switches it off meanwhile relies on that
    try:
        yield
    finally:
        gc.freeze()
        gc.set_threshold(young, middle, old)


def let_go() -> None:
    """Go through everything again: what was remembered may be garbage now."""
    gc.unfreeze()
