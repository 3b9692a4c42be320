"""Labels for the words of references, from the model that `script/train` makes.

Each word gets the most likely label in the whole sequence (a linear-chain conditional random field: Lafferty, McCallum,
Pereira 2001) and that label's marginal probability. A label "B-author" opens a segment, "author" goes on with it.
"""

import threading
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from app.errors import CorrigendaError
from app.reading.features import features_of
from app.reading.tokens import Tokens
from app.resources import resource

if TYPE_CHECKING:
    from pycrfsuite import Tagger

MODEL = "parser/references.crfsuite"
OUTSIDE = "O"
BEGIN = "B-"


class Labels(NamedTuple):
    """For each word its label (None outside all segments), whether it opens a segment, how probable the label is."""

    names: list[str | None]
    opens: list[bool]
    probabilities: list[float]


def label(tokens: Tokens) -> Labels:
    """The labels of the words of one reference."""
    if not tokens.words:
        return Labels([], [], [])
    tagger = _tagger()
    tagger.set(features_of(tokens))
    states = tagger.tag()
    probabilities = [tagger.marginal(state, at) for at, state in enumerate(states)]
    names = [None if state == OUTSIDE else state.removeprefix(BEGIN) for state in states]
    return Labels(names, [state.startswith(BEGIN) for state in states], probabilities)


def with_openings(names: list[str]) -> list[str]:
    """The model's states for a training sequence of plain labels: the first word of each run opens it."""
    return [
        name if name in (OUTSIDE, before) else BEGIN + name for before, name in zip(["", *names], names, strict=False)
    ]


_local = threading.local()


def _tagger() -> "Tagger":
    """This thread's tagger; a tagger keeps the sequence it works on, so threads cannot share one."""
    tagger: Tagger | None = getattr(_local, "tagger", None)
    if tagger is None:
        import pycrfsuite

        tagger = pycrfsuite.Tagger()
        _local.model = _model()  # the tagger reads it in place: it must live as long
        tagger.open_inmemory(_local.model)
        _local.tagger = tagger
    return tagger


@lru_cache(maxsize=1)
def _model() -> bytes:
    path = resource(MODEL)
    try:
        return path.read_bytes()
    except OSError as error:
        raise CorrigendaError(
            f"The reference parser's model is missing ({path}). Nothing was changed; install the program again."
        ) from error
