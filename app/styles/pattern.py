"""The list's own style: order, punctuation, initials and dashes that most of its references follow."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from app.model import Reference
from app.styles.layout import Layout, learn_layout, majority
from app.styles.lessons import Lesson, lesson_of
from app.styles.name_learning import learn_name_form
from app.styles.names import NameForm, statement_form
from app.styles.observing import Observed
from app.styles.shown import Shown
from app.styles.slots import family


@dataclass(frozen=True, slots=True)
class NumberForm:
    """What stands around the number of an entry: "3. ", "[3] "; `is_printed` is False for lists without numbers."""

    before: str = ""
    after: str = ". "
    is_printed: bool = True


@dataclass(frozen=True, slots=True)
class Pattern:
    """What `learn` finds.

    `names`, `editors` and `translators` are forms of names (editors in place of authors have theirs),
    `statement` that of the authors behind the title where most entries have them there, `number` that of the number,
    `dash` what stands in a range of pages (None: as stored), `italics` the fields that are in italics, each with a type
    of reference. `layouts` holds order and punctuation by type (where it has references enough), by family of types,
    and for the whole list under "".
    """

    names: NameForm = NameForm()
    editors: NameForm = NameForm()
    translators: NameForm = NameForm()
    statement: NameForm | None = None
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


def learn(references: Sequence[Reference], *, shown_of: Callable[[Reference], Shown] = Shown) -> Pattern:
    """The pattern of a list, from sources and spans; what too few references show keeps the commonest form.

    A reference that is kept as printed is an exception by a user's choice, so it teaches nothing. `shown_of` may
    remember what it makes of references.
    """
    shown = _with_repeated_words([shown_of(reference) for reference in references if not reference.as_printed])
    lessons = list(map(lesson_of, shown))
    names = learn_name_form((vote for each in lessons for vote in each.authors), DEFAULT.names)
    editors = learn_name_form((vote for each in lessons for vote in each.editors), names)
    dashes = Counter(dash for each in lessons for dash in each.dashes)
    return _known(
        Pattern(
            names=names,
            editors=editors,
            translators=learn_name_form((vote for each in lessons for vote in each.translators), editors),
            statement=_statement_form(lessons, names),
            number=_number_form([each for each, one in zip(lessons, shown, strict=True) if one.reference.source]),
            dash=majority(dashes) if dashes else None,
            italics=_italics([each.reference for each in shown]),
            layouts=_layouts([(one.reference.type, each) for each, one in zip(lessons, shown, strict=True)]),
        )
    )


@lru_cache(maxsize=64)
def _known(pattern: Pattern) -> Pattern:
    """The pattern as it was learnt before, if it is the same: what was printed in that is found again."""
    return pattern


def _with_repeated_words(every: list[Shown]) -> list[Shown]:
    """The references so that a word that is in no field, but in most of them, counts as a cue (a Cyrillic "Р.")."""
    counted = Counter(text for each in every for text in lesson_of(each).left)
    cues = {
        text
        for text, count in counted.items()
        if count >= FEWEST_OF_A_KIND
        and count * 2 > len(every)
        and text.rstrip(".").isalpha()
        and len(text) <= LONGEST_CUE
    }
    return (
        [_without(each.reference, cues) if cues & lesson_of(each).left else each for each in every] if cues else every
    )


def _without(reference: Reference, cues: Collection[str]) -> Shown:
    """The reference as if no field and nothing that is left held the cues."""
    kept = tuple(span for span in reference.spans if reference.source[span.start : span.end] not in cues)
    return Shown(replace(reference, spans=kept))


def _layouts(lessons: Sequence[tuple[str, Lesson]]) -> dict[str, Layout]:
    """The layouts by type, by family of types and of all, of lessons with the types of their references."""
    shown: dict[str, list[tuple[Observed, bool]]] = defaultdict(list)
    for csl_type, each in lessons:
        if each.observed.order:
            for kind in ("", family(csl_type), csl_type):
                shown[kind].append((each.observed, each.is_cyrillic))
    types = {csl_type for csl_type, each in lessons if each.observed.order}
    layouts = {"": learn_layout(shown[""])} if types else {}

    def add(kind: str, wider: str) -> None:
        is_all = len(shown[kind]) == len(shown[wider])
        layouts[kind] = layouts[wider] if is_all else learn_layout(shown[kind], wider=layouts[wider])

    for kind in {family(csl_type) for csl_type in types}:
        add(kind, "")
    for csl_type in types:
        if len(shown[csl_type]) >= FEWEST_OF_A_KIND:
            add(csl_type, family(csl_type))
    return layouts


def _statement_form(lessons: Sequence[Lesson], names: NameForm) -> NameForm | None:
    """The form of names in statements of responsibility, None where most references with authors have none."""
    seen = Counter(each.statement_given_first for each in lessons if each.authors)
    absent = seen.pop(None, 0)
    if seen.total() <= absent:
        return None
    return statement_form(names, given_first=majority(seen) is not False)


def _italics(references: Sequence[Reference]) -> frozenset[tuple[str, str]]:
    """The fields that most references of a type with a source have in italics."""
    seen = Counter((each.type, field) for each in references for field in each.italics)
    filled = Counter((each.type, span.field) for each in references for span in each.spans) if seen else Counter()
    return frozenset(kind for kind, count in seen.items() if count * 2 > filled[kind])


def _number_form(lessons: Sequence[Lesson]) -> NumberForm:
    """The form of the numbers of references that have a source."""
    forms = Counter(each.around_number for each in lessons if each.around_number)
    unnumbered = sum(not each.is_numbered for each in lessons)
    if not forms:
        return NumberForm(is_printed=not unnumbered)
    before, after = majority(forms)
    return NumberForm(before.lstrip(), after, is_printed=forms.total() >= unnumbered)
