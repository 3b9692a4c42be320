"""The stop at the end of an entry."""

import re
from collections.abc import Iterator

from app.checks.check import check
from app.checks.checked import Checked
from app.checks.finding import Finding

_SHARE = 0.9
"""Of entries that end in a link, since styles differ in the stop behind it."""

_LINKS = ("doi", "url")
_PAIRED = re.compile(r"[()\[\]{}<>\"“”„«»]")


@check("TXT05", "The stop at the end of an entry", "certain")
def final_stop(checked: Checked) -> Iterator[Finding]:
    """Flags an entry that ends without the stop that the rest of the list ends with, with two, or with one too many.

    The printed list has the form of at least four fifths of its entries (five or more of a type), so this is mended
    already and only shown. Entries that end in a DOI or an address are compared with each other, where nine tenths of
    them agree. Those that end in a bracket or a quotation mark that others lack are let be: it has another half.

    Example:
        R1-R5 read = Rindi G., Pavel M. Tumors of the gut. Gut 2006; 49: 395-401.
        R6 read = Elias D., Baton O. Surgery of the liver. Gut 2007; 51: 11-15
        gives R6 = 15.
    """
    for each in checked.differences:
        if each.after or not each.is_against_most or (each.before in _LINKS and each.agreeing < _SHARE * each.seen):
            continue
        if _PAIRED.findall(each.printed) != _PAIRED.findall(each.wanted):
            continue
        message = f"The entry ends with “{each.printed}”; the rest of the list ends as “{each.wanted}” does"
        yield Finding("TXT05", "certain", message, (each.place,), (), "", each.printed, each.wanted, is_mended=True)
