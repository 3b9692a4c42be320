"""Numbers of books, journals and articles: ISBN, ISSN, PMID, PMCID."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator

from app.checks.check import check
from app.checks.checked import Checked
from app.checks.finding import Finding, text_fix
from app.checks.identifiers.check_digits import bare_digits, isbn_is_right, issn_is_right

_ISBN = re.compile(r"(?:ISBN(?:-1[03])?:?\s?)?(\d(?:[\s–-]?\d){7,12}(?:[\s–-]?[XХxх])?)", re.IGNORECASE)
_ISSN = re.compile(r"(?:ISSN:?\s?)?(\d{4}[\s–-]?\d{2,4}[XХxх]?)", re.IGNORECASE)
_PMID = re.compile(r"[1-9]\d{0,7}")
_PMCID = re.compile(r"PMC\d{1,8}")
_PMCID_DIGITS = re.compile(r"(?:PMC)?\D{0,3}(\d{5,8})", re.IGNORECASE)
_FEWEST = 5
_SHARE = 0.8


@check("ID02", "The check digit of an ISBN or ISSN", "ask")
def check_digits(checked: Checked) -> Iterator[Finding]:
    """Flags an ISBN or ISSN whose last digit does not fit the others, or that has too few or too many digits.

    The last digit is computed from those before it, so a mistyped digit shows; which one it is cannot be told, so this
    is a question. Hyphens, spaces and a final X are let be.

    Example:
        R1 isbn = 978-3-16-148410-0
        R2 isbn = 978-3-16-148401-0
        R3 issn = 0028-4793
        asks R2 isbn
    """
    for place, reference in checked:
        yield from _digits(reference.isbn, "isbn", place, _ISBN, isbn_is_right)
        yield from _digits(reference.issn, "issn", place, _ISSN, issn_is_right)


def _digits(
    value: str, field: str, place: int, form: re.Pattern[str], is_right: Callable[[str], bool]
) -> Iterator[Finding]:
    found = form.fullmatch(value.strip()) if value else None
    if found and not is_right(bare_digits(found[1])):
        message = (
            f"A digit of the {field.upper()} “{value}” is wrong, missing or too many: its check digit does not fit"
        )
        yield Finding("ID02", "ask", message, (place,), (), field, value, "", 0, len(value))


@check("ID03", "PubMed numbers, publishers in DOIs", "ask")
def pubmed_numbers(checked: Checked) -> Iterator[Finding]:
    """Flags PMIDs and PMCIDs that cannot be any, and DOIs with the prefix of another journal.

    A PMID has one to eight digits, a PMCID is “PMC” and digits. Journals change publishers, so a prefix is asked
    about only if at least four of five DOIs of its journal begin otherwise and two others in the list, of one other
    journal, begin like it: such a DOI was copied from the entry beside it.

    Example:
        R1 pmid = 123456789
        R2 pmid = 21306237
        R3 pmcid = 2921231
        asks R1 pmid
        gives R3 pmcid = PMC2921231
    """
    for place, reference in checked:
        if reference.pmid and not _PMID.fullmatch(reference.pmid):
            message = f"“{reference.pmid}” is no PMID: one has up to eight digits and does not begin with 0"
            yield Finding("ID03", "ask", message, (place,), (), "pmid", reference.pmid, "", 0, len(reference.pmid))
        if reference.pmcid and not _PMCID.fullmatch(reference.pmcid):
            yield _of_pmcid(place, reference.pmcid)
    yield from _clashes(checked)


def _of_pmcid(place: int, pmcid: str) -> Finding:
    message = f"“{pmcid}” is no PMCID: one is “PMC” and digits"
    digits = _PMCID_DIGITS.fullmatch(pmcid)
    if not digits:
        return Finding("ID03", "ask", message, (place,), (), "pmcid", pmcid, "", 0, len(pmcid))
    fix = text_fix(place, "pmcid", pmcid, f"PMC{digits[1]}")
    return Finding("ID03", "likely", message, (place,), (), "pmcid", pmcid, fix.label, 0, len(pmcid), (fix,))


def _clashes(checked: Checked) -> Iterator[Finding]:
    prefixes: dict[str, Counter[str]] = defaultdict(Counter)
    journals: dict[str, Counter[str]] = defaultdict(Counter)
    for _, reference in checked:
        prefix = _prefix(reference.doi)
        if prefix and reference.container_title:
            prefixes[reference.container_title][prefix] += 1
            journals[prefix][reference.container_title] += 1
    for place, reference in checked:
        prefix, journal = _prefix(reference.doi), reference.container_title
        counted = prefixes.get(journal)
        if not prefix or not counted or counted.total() < _FEWEST or counted[prefix] > 1:
            continue
        usual, count = counted.most_common(1)[0]
        others = journals[prefix] - Counter({journal: 1})
        if prefix != usual and count >= _SHARE * counted.total() and len(others) == 1 and others.total() > 1:
            owner = next(iter(others))
            related = tuple(at for at, each in checked if _prefix(each.doi) == prefix and each.container_title == owner)
            message = f"The DOI begins like those of “{owner}”; others of “{journal}” begin with {usual}"
            yield Finding("ID03", "ask", message, (place,), related, "doi", reference.doi, "", 0, len(reference.doi))


def _prefix(doi: str) -> str:
    prefix, slash, _ = doi.partition("/")
    return prefix if slash else ""
