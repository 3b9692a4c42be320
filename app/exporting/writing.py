"""A list to the content of a file, by a plan; and what is seen of it before it is written."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from app.exporting.plan import Plan
from app.exporting.rich_text import as_html, as_text
from app.exporting.translated import translated_titles
from app.formats import Format, Listing, Loss, Written
from app.formats.own_form import own_form
from app.model import FIELD, Article, Reference
from app.progress import Passes, Progress
from app.styles import Form, Pattern, names_text
from app.styles.forms import form_called, lacks_authors, left_out
from app.styles.names import STORED
from app.styles.references_list import HEADING, romanised_reference
from app.styles.romanising import SYSTEMS, System
from app.styles.russian_editors import with_nominative_editors
from app.styles.second_language import is_translated

PREVIEWED = 10
"""References that a preview shows."""

OWN_HEADING = "Список литературы"
"""The heading of the first list where a second one follows."""


@dataclass(slots=True)
class Preview:
    """The beginning of a file as text, or of a document as it looks, in HTML; whether its lines are prose, whether it
    shows the words only of a file that is no text, and what the whole file leaves out."""

    text: str
    is_prose: bool
    html: str = ""
    is_words_only: bool = False
    losses: list[Loss] = field(default_factory=list)


def goes(chosen: Format, plan: Plan) -> int:
    """How often `write` goes through the references: a second list is made, and then printed like the first; a
    spreadsheet is looked through for columns that nothing fills."""
    if chosen.name in ("xlsx", "ods"):
        return 2
    return 3 if chosen.print is not None and _system(plan.second_list) else 1


def write(
    article: Article, references: Sequence[Reference], chosen: Format, plan: Plan, *, passes: Passes | None = None
) -> Written:
    """The content of a file in a format that can be written; its losses are also those of the form it is printed in.

    `passes` hears how far it is, and may break it off (`Cancelled`).
    """
    assert chosen.write is not None
    passes = passes or Passes(Progress(), 0)
    if chosen.name in _OF_FIELDS:
        return _with_nominative_editors(chosen.write, article, references, passes)
    if chosen.print is None:
        return chosen.write(article, passes.over(references))
    form = form_called(plan.form)
    made = chosen.print(article, _heard(listings(references, plan, passes=passes), passes))
    losses = [*made.losses, *_losses(references, form), *_untold(references, plan)]
    return Written(made.content, sorted(losses, key=lambda loss: loss.number))


_OF_FIELDS = frozenset(
    ("bibtex", "biblatex", "ris", "nbib", "endnote", "csl-json", "jats-elements", "jats-article-elements")
)
"""Formats that print nothing, whose receivers take every name for a nominative."""


def _with_nominative_editors(
    write_fields: Callable[[Article, Sequence[Reference]], Written],
    article: Article,
    references: Sequence[Reference],
    passes: Passes,
) -> Written:
    """A file of fields with Russian editors in the nominative, which is told; the library keeps them as printed."""
    put = [with_nominative_editors(each) for each in references]
    written = write_fields(article, passes.over(put))
    changed = [
        Loss(number, "editors", f"The editors are in the nominative: “{names_text(after.editors, STORED)}”.")
        for number, (before, after) in enumerate(zip(references, put, strict=True), 1)
        if before is not after
    ]
    losses = sorted([*written.losses, *changed], key=lambda loss: loss.number) if changed else written.losses
    return Written(written.content, losses)


def listings(
    references: Sequence[Reference], plan: Plan, *, first: int | None = None, passes: Passes | None = None
) -> list[Listing]:
    """The lists to be printed: the list in its form, and the second one if it is wanted.

    The list's own form is learnt from all references, also where only the `first` ones are to be printed.
    """
    form: Pattern | Form = form_called(plan.form) or own_form(references).form
    shown = references[:first]
    system = _system(plan.second_list)
    if system is None:
        return [Listing(shown, form)]
    romanised = [
        romanised_reference(each, system, translated_title=title)
        for each, title in zip(passes.over(shown) if passes else shown, translated_titles(shown), strict=True)
    ]
    return [Listing(shown, form, OWN_HEADING), Listing(romanised, form, HEADING)]


def preview(
    article: Article,
    references: Sequence[Reference],
    chosen: Format,
    plan: Plan,
    *,
    progress: Progress | None = None,
) -> Preview:
    """The first ten references as they will be written, and what will be lost of all."""
    assert chosen.write is not None
    if chosen.print is None:
        made = write(article, references[:PREVIEWED], chosen, plan)
    else:
        made = chosen.print(article, listings(references, plan, first=PREVIEWED))
    losses = write(article, references, chosen, plan, passes=_all(references, chosen, plan, progress)).losses
    text = _as_text(made.content)
    if text is not None:
        return Preview(text, is_prose=chosen.print is not None, losses=losses)
    lists = listings(references, plan, first=PREVIEWED)
    is_document = chosen.print is not None
    html = as_html(lists) if is_document else ""
    return Preview(as_text(lists), is_prose=True, html=html, is_words_only=not is_document, losses=losses)


def copied(
    article: Article,
    references: Sequence[Reference],
    chosen: Format,
    plan: Plan,
    *,
    progress: Progress | None = None,
) -> tuple[str, str]:
    """What the clipboard is given as text and as HTML: the text of the file, and rich text of files for readers."""
    if chosen.name not in _FOR_READERS:
        written = write(article, references, chosen, plan, passes=_all(references, chosen, plan, progress))
        if (text := _as_text(written.content)) is not None:
            return text, ""
    passes = Passes(progress or Progress(), (5 if _system(plan.second_list) else 2) * len(references))
    lists = _heard(listings(references, plan, passes=passes), passes)
    return as_text(lists), as_html(lists)


_FOR_READERS = frozenset({"text", "html", "docx"})


def _all(references: Sequence[Reference], chosen: Format, plan: Plan, progress: Progress | None) -> Passes:
    """One writing of one file."""
    return Passes(progress or Progress(), goes(chosen, plan) * len(references))


def _heard(lists: Sequence[Listing], passes: Passes) -> list[Listing]:
    return [each._replace(references=passes.over(each.references)) for each in lists]


def _as_text(content: bytes) -> str | None:
    """The text of a file, None if it is none (an archive of office files)."""
    if b"\0" in content:
        return None
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        return None


def _losses(references: Sequence[Reference], form: Form | None) -> list[Loss]:
    """What a built-in form leaves out of each reference, or lacks; the list's own form prints everything."""
    if form is None:
        return []
    losses = []
    for number, reference in enumerate(references, 1):
        if reference.as_printed and reference.source:
            losses.append(Loss(number, "", f"Kept as it was printed, so not in the form {form.title}."))
            continue
        for name in left_out(reference, form):
            losses.append(Loss(number, name, f"{form.title} has no place for this: {FIELD[name].title.lower()}."))
        if lacks_authors(reference, form):
            known = len(reference.authors.people)
            losses.append(
                Loss(
                    number,
                    "authors",
                    f"{form.title} names {form.authors} authors; {known} {'is' if known == 1 else 'are'} known.",
                )
            )
    return losses


def _untold(references: Sequence[Reference], plan: Plan) -> list[Loss]:
    """The entries in a second language, where no second list is written."""
    if _system(plan.second_list):
        return []
    return [
        Loss(number, "note", "It is printed in its own language alone; a second list has room for the translation.")
        for number, reference in enumerate(references, 1)
        if is_translated(reference)
    ]


def _system(name: str) -> System | None:
    return next((system for system in SYSTEMS if system == name), None)
