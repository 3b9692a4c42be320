"""References read anew from their sources: again, joined, split, or with characters given to a field by hand.

Reading is loaded where it is used, as in `app.tasks`.
"""

from collections.abc import Sequence, Set
from itertools import chain

from app.library import Library, NotWritten, Step, View
from app.model import FIELDS, UNPRINTED, Names, Reference
from app.progress import Progress

NEIGHBOURS = 50
"""References on each side of one that is read again, which show how its list is written."""

_FIELDS = tuple(field.name for field in FIELDS)


def possible_joins(source: str) -> list[int]:
    """The places in a reference's source where a second reference may begin; mostly none."""
    from app.reading import doubtful_joins

    return doubtful_joins(source)


def give(step: Step, reference: Reference, start: int, end: int, field: str) -> None:
    """Give characters of a reference's source to a field ("": to none); what follows from that is written."""
    from app.reading import assigned

    given = assigned(reference, start, end, field)
    for name in _FIELDS:
        if getattr(given, name) != getattr(reference, name):
            step.set(_id(reference), name, getattr(given, name))
    step.set(_id(reference), "spans", given.spans)


def read_again(step: Step, library: Library, reference_ids: Sequence[int], *, progress: Progress | None = None) -> int:
    """Read references anew, each beside its neighbours; fields that were edited by hand keep their values.

    References without a source stay as they are. Gives how many came out otherwise than before.
    """
    from app.reading import read_references, repeat_authors

    wanted, others = set(reference_ids), 0
    edited = library.edited_fields(reference_ids)
    for article_id in sorted(library.articles_of(reference_ids)):
        every = [each for each in library.references(article_id) if each.source]
        beside = _beside([each.id in wanted for each in every])
        read = read_references([every[place].source for place in beside], progress=progress)
        for place, fresh in zip(beside, read, strict=True):
            if every[place].id in wanted:
                repeat_authors(fresh, every[place - 1].authors if place else Names())
                keeping = edited.get(_id(every[place]), frozenset())
                renewed = [name for name in _FIELDS if _is_renewed(name, fresh, keeping)]
                others += any(getattr(fresh, name) != getattr(every[place], name) for name in renewed)
                _put(step, every[place], fresh, keeping=keeping)
    return others


def join(step: Step, library: Library, reference_ids: Sequence[int]) -> int:
    """Make references of one list one, read from their sources put together; gives the id of the first, which stays.

    Fields edited by hand are kept, those of the first before those of others. Where one has no source, empty fields
    are filled from the next. The printed numbers are kept as "3–4", so that none is missed. Raises
    `NotWritten` for fewer than two, or for those of several articles.
    """
    from app.reading import read_references, without_number

    references = _in_list_order(library, reference_ids)
    first, others = references[0], references[1:]
    source = " ".join(filter(None, [first.source, *map(without_number, others)]))
    if all(each.source for each in references):
        edited = library.edited_fields(reference_ids)
        [fresh] = read_references([source])
        own = {name: each for each in reversed(references) for name in edited.get(_id(each), ())}
        _put(step, first, fresh, keeping=frozenset())
        for name, each in own.items():
            step.set(_id(first), name, getattr(each, name))
    else:
        for name in _FIELDS:
            value = next(filter(None, (getattr(each, name) for each in references)), "")
            step.set(_id(first), name, value)
    step.set(_id(first), "source", source)
    if numbers := [each.label for each in references if each.label]:
        step.set(_id(first), "label", "–".join(dict.fromkeys((numbers[0], numbers[-1]))))
    step.delete("reference", [_id(each) for each in others])
    return _id(first)


def split(step: Step, library: Library, reference_id: int, at: int) -> int:
    """Make two references of one, the second from the character `at` of its source on; gives the second's id.

    Fields edited by hand stay with the half that their characters are in. Raises `NotWritten` if one half would
    have no words.
    """
    from app.reading import read_references

    reference = library.reference(reference_id)
    halves = [reference.source[:at].strip(), reference.source[at:].strip()]
    if not all(any(map(str.isalnum, half)) for half in halves):
        raise NotWritten(
            "There is nothing to split here. Put the cursor in the source where the second reference begins, then "
            "split again."
        )
    edited = library.edited_fields([reference_id]).get(reference_id, frozenset())
    later = {field for field in edited if any(s.field == field and s.start >= at for s in reference.spans)}
    first, second = read_references(halves)
    _put(step, reference, first, keeping=edited - later)
    for name in later:
        setattr(second, name, getattr(reference, name))
    assert reference.article_id is not None
    ids = library.ids(View(reference.article_id))
    behind = ids.index(reference_id) + 1
    before = ids[behind] if behind < len(ids) else None
    [new] = step.add_references(reference.article_id, [second], before=before)
    return new


def _put(step: Step, reference: Reference, fresh: Reference, *, keeping: Set[str]) -> None:
    """Write what was read anew in place of what a reference holds."""
    for name in _FIELDS:
        if _is_renewed(name, fresh, keeping):
            step.set(_id(reference), name, getattr(fresh, name))
    for name in ("source", "spans", "label", "confidence"):
        step.set(_id(reference), name, getattr(fresh, name))
    step.set(_id(reference), "doubts", [each for each in fresh.doubts if each not in keeping])


def _is_renewed(name: str, fresh: Reference, keeping: Set[str]) -> bool:
    return name not in keeping and (bool(getattr(fresh, name)) or name not in UNPRINTED)


def _id(reference: Reference) -> int:
    assert reference.id is not None
    return reference.id


def _beside(wanted: Sequence[bool]) -> list[int]:
    """The places that are wanted, and up to `NEIGHBOURS` on each side of them."""
    near = (range(max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1) for at, is_wanted in enumerate(wanted) if is_wanted)
    return sorted(place for place in set(chain.from_iterable(near)) if place < len(wanted))


def _in_list_order(library: Library, reference_ids: Sequence[int]) -> list[Reference]:
    articles = library.articles_of(reference_ids)
    if len(set(reference_ids)) < 2 or len(articles) != 1:
        raise NotWritten(
            "Joining needs two or more references of one list, so nothing was joined. Select those that belong "
            "together, or the one that the next belongs to."
        )
    place = {each: at for at, each in enumerate(library.ids(View(articles.pop())))}
    return [library.reference(each) for each in sorted(set(reference_ids), key=place.__getitem__)]
