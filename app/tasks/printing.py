"""References in the forms of their own lists, outside of them."""

from collections import defaultdict
from collections.abc import Sequence

from app.library import Library, View
from app.model import Reference
from app.styles import learn, printed_text

MOST_LEARNT_FROM = 400
"""References that the form of a list is learnt from: learning takes about 0.2 ms for each, and a majority among so many
is one among all."""

_FEWEST_LEARNT_FROM = 12


def list_sample(library: Library, article_id: int, most: int = MOST_LEARNT_FROM) -> list[Reference]:
    """References of an article that stand for its whole list: all, or `most` of them evenly spread over it."""
    ids = library.ids(View(article_id=article_id))
    if len(ids) <= most:
        return library.references(article_id)
    return library.whole_rows([ids[place * len(ids) // most] for place in range(most)])


def printed_in_lists(library: Library, reference_ids: Sequence[int]) -> dict[int, str]:
    """What each is printed as in the list of its article, without its number; missing ids left out.

    The more lists there are the less is learnt from each: the whole takes no longer than one long list does.
    """
    by_list = defaultdict[int, list[Reference]](list)
    for reference in library.whole_rows(reference_ids):
        by_list[reference.article_id or 0].append(reference)
    texts = dict[int, str]()
    for article_id, references in by_list.items():
        most = max(_FEWEST_LEARNT_FROM, MOST_LEARNT_FROM // len(by_list))
        pattern = learn(list_sample(library, article_id, most))
        texts |= {each.id or 0: printed_text(each, pattern=pattern) for each in references}
    return texts
