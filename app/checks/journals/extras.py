"""What is no part of a journal's name: an article, a place in brackets, a sign for "and"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from app.checks.check import check
from app.checks.checked import Checked
from app.checks.finding import Edit, Finding, Fix, text_finding
from app.checks.journals.forms import form_of, journals_of, length_of
from app.checks.journals.variants import variants_of
from app.checks.journals.words import is_known

_THE = re.compile(r"The\s+(?=\w)")
_PLACE = re.compile(r"\s*\([^\W\d_][^(),]{1,40},[^()]{2,40}\)$")
_AND = re.compile(r"\s*&\s*|\s+and\s+")


@check("JRN05", "“The”, “&”, places in journals' names", "likely", fields=("container_title",))
def extras(checked: Checked) -> Iterator[Finding]:
    """A journal's name begins with "The", ends with a place and country, or has "&" where the list prints it otherwise.

    One journal should have one name in a list, and shortened names have no article. The form that the list prints more
    often is offered; where "&" and "and" stand equally often, it asks, as either may be the journal's own. A town alone
    in brackets tells journals of one name apart ("Endocrinology (Moscow)") and is let be, and so is "The" or "&" in a
    journal that stands in the list once, unless its name or the list's are shortened.

    Example:
        R1-R2 container_title = Lancet
        R3 container_title = Lancet (London, England)
        gives R3 container_title = Lancet
    """
    told = {variant.name for variant in variants_of(checked)}
    for name, wanted in _wanted(checked):
        if name in told:
            continue
        if _may_be_either(checked, name, wanted):
            yield from _asked(checked, name, wanted)
            continue
        for place in checked.journals[name]:
            message = f"“{name}” is “{wanted}”{_where(checked, wanted)}"
            yield text_finding(
                "JRN05",
                "likely",
                message,
                place,
                "container_title",
                before=name,
                after=wanted,
                related=checked.journals.get(wanted, ()),
            )


def _may_be_either(checked: Checked, name: str, wanted: str) -> bool:
    """Whether two names that stand equally often differ in how they print "and" alone."""
    others = checked.journals.get(wanted, ())
    return len(checked.journals[name]) == len(others) and _AND.sub(" and ", name) == _AND.sub(" and ", wanted)


def _asked(checked: Checked, name: str, wanted: str) -> Iterator[Finding]:
    message = f"“{name}” is “{wanted}”{_where(checked, wanted)}: which is the journal’s name?"
    others = tuple(checked.journals[wanted])
    for place in checked.journals[name]:
        found = text_finding(
            "JRN05", "ask", message, place, "container_title", before=name, after=wanted, related=others
        )
        back = tuple(Edit("reference", other, "container_title", wanted, name) for other in others)
        yield replace(found, after="", fixes=(*found.fixes, Fix(name, back)))


def _wanted(checked: Checked) -> Iterator[tuple[str, str]]:
    """Names with what each should be."""
    usual: dict[str, str] = {}
    journals = journals_of(checked)
    for name in sorted(journals, key=lambda each: (-len(journals[each]), _has_extra(each))):
        usual.setdefault(_bare(name), name)
    is_short = form_of(checked).length == "short"
    for name in journals:
        other = usual[_bare(name)]
        without_place = _PLACE.sub("", name)
        if other != name:
            if _has_extra(name) or _has_extra(other):
                yield name, other
        elif without_place != name and is_known(_bare(name)):
            yield name, _bare(name) if is_short else without_place
        elif _has_lost_article(name, is_short=is_short):
            yield name, _THE.sub("", name, count=1)


def _has_lost_article(name: str, *, is_short: bool) -> bool:
    """Whether "The" stands before a shortened name, or before a known one that is not known with it."""
    bare = _THE.sub("", name, count=1)
    if bare == name:
        return False
    if length_of(bare) == "short" or (is_short and not length_of(name) and is_known(bare)):
        return True
    return is_known(bare) and not is_known(name) and " " not in bare and is_short


def _bare(name: str) -> str:
    return _AND.sub(" and ", _PLACE.sub("", _THE.sub("", name, count=1)))


def _has_extra(name: str) -> bool:
    return bool(_THE.match(name) or _PLACE.search(name) or "&" in name)


def _where(checked: Checked, wanted: str) -> str:
    places = checked.journals.get(wanted, ())
    return f" in {', '.join(f'R{place}' for place in places[:3])}" if places else " without what is no part of it"
