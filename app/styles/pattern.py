"""The list's own style: order, punctuation, initials and dashes that most of its references follow."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from app.model import LEFTOVER, Reference
from app.styles.layout import Layout, learn_layout, majority
from app.styles.name_learning import learn_name_form
from app.styles.names import NameForm
from app.styles.observing import Observed, observe, one_line
from app.styles.pages import range_dashes
from app.styles.slots import family, has_cyrillic


@dataclass(frozen=True, slots=True)
class NumberForm:
    """What stands around the number of an entry: "3. ", "[3] "; `is_printed` is False for lists without numbers."""

    before: str = ""
    after: str = ". "
    is_printed: bool = True


@dataclass(frozen=True, slots=True)
class Pattern:
    """What `learn` finds.

    `names` and `editors` are forms of names, `number` that of the number, `dash` what stands in a range of pages (None:
    as stored), `italics` the fields that are in italics, each with a type of reference. `layouts` holds order and
    punctuation by type (where it has references enough), by family of types, and for the whole list under "".
    """

    names: NameForm = NameForm()
    editors: NameForm = NameForm()
    number: NumberForm = NumberForm()
    dash: str | None = None
    italics: frozenset[tuple[str, str]] = frozenset()
    layouts: Mapping[str, Layout] = field(default_factory=dict, hash=False)

    def layouts_for(self, csl_type: str) -> list[Layout]:
        """The layouts that say how a reference of this type is printed, the closest first."""
        return [self.layouts[kind] for kind in (csl_type, family(csl_type), "") if kind in self.layouts]


DEFAULT = Pattern()
"""The form of the sample: "Rindi G., Wiedenmann B. Title. Journal 2012; 8: 54-64"."""

FEWEST_OF_A_KIND = 5
"""How many references of one type have a form of their own; fewer share that of their family."""

LONGEST_CUE = 4
"""Longer words that no field holds say something ("To appear") that is not true of other references."""


def learn(references: Sequence[Reference]) -> Pattern:
    """The pattern of a list, from sources and spans; what too few references show keeps the commonest form.

    A reference that is kept as printed is an exception by a user's choice, so it teaches nothing.
    """
    references = _with_repeated_words([reference for reference in references if not reference.as_printed])
    names = learn_name_form(references, "authors", DEFAULT.names)
    return _known(
        Pattern(
            names=names,
            editors=learn_name_form(references, "editors", names),
            number=_number_form(references),
            dash=_dash(references),
            italics=_italics(references),
            layouts=_layouts(references),
        )
    )


@lru_cache(maxsize=64)
def _known(pattern: Pattern) -> Pattern:
    """The pattern as it was learnt before, if it is the same: what was printed in that is found again."""
    return pattern


def _with_repeated_words(references: Sequence[Reference]) -> list[Reference]:
    """The references so that a word that is in no field, but in most of them, counts as a cue (a Cyrillic "Р.")."""
    left = [
        {reference.source[start:end] for start, end, field in reference.spans if field == LEFTOVER}
        for reference in references
    ]
    cues = {
        text
        for text, count in Counter(text for texts in left for text in texts).items()
        if count >= FEWEST_OF_A_KIND
        and count * 2 > len(references)
        and text.rstrip(".").isalpha()
        and len(text) <= LONGEST_CUE
    }
    return [
        replace(each, spans=tuple(span for span in each.spans if each.source[span.start : span.end] not in cues))
        if texts & cues
        else each
        for each, texts in zip(references, left, strict=True)
    ]


_NUMBER_AROUND = re.compile(r"[\W_]*")


def _layouts(references: Sequence[Reference]) -> dict[str, Layout]:
    shown: dict[str, list[tuple[Observed, bool]]] = defaultdict(list)
    types: Counter[str] = Counter()
    for reference in references:
        observed = observe(reference)
        if observed.order:
            types[reference.type] += 1
            for kind in ("", family(reference.type), reference.type):
                shown[kind].append((observed, has_cyrillic(reference)))
    layouts = {"": learn_layout(shown[""])} if types else {}
    for kind in {family(csl_type) for csl_type in types}:
        layouts[kind] = learn_layout(shown[kind], wider=layouts[""])
    for csl_type, count in types.items():
        if count >= FEWEST_OF_A_KIND:
            layouts[csl_type] = learn_layout(shown[csl_type], wider=layouts[family(csl_type)])
    return layouts


def _italics(references: Sequence[Reference]) -> frozenset[tuple[str, str]]:
    """The fields that most references of a type with a source have in italics."""
    seen = Counter((each.type, field) for each in references for field in each.italics)
    filled = Counter((each.type, span.field) for each in references for span in each.spans) if seen else Counter()
    return frozenset(kind for kind, count in seen.items() if count * 2 > filled[kind])


def _dash(references: Sequence[Reference]) -> str | None:
    dashes = Counter(dash for reference in references for dash in range_dashes(reference.pages))
    return majority(dashes) if dashes else None


def _number_form(references: Sequence[Reference]) -> NumberForm:
    forms: Counter[tuple[str, str]] = Counter()
    unnumbered = 0
    for reference in references:
        labels = [span for span in reference.spans if span.field == "label"]
        starts = [span.start for span in reference.spans if span.field != "label"]
        if labels and starts:
            before = one_line(reference.source[: labels[0].start])
            after = one_line(reference.source[labels[0].end : min(starts)])
            if _NUMBER_AROUND.fullmatch(before) and _NUMBER_AROUND.fullmatch(after):
                forms[before, after] += 1
        elif reference.source:
            unnumbered += 1
    if not forms:
        return NumberForm(is_printed=not unnumbered)
    before, after = majority(forms)
    return NumberForm(before.lstrip(), after, is_printed=forms.total() >= unnumbered)
