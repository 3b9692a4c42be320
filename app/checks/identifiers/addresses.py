"""Addresses of web pages, and when they were looked at."""

import re
from collections.abc import Iterator

from app.checks.check import check
from app.checks.checked import Checked
from app.checks.finding import Finding, text_fix

_ADDRESS = re.compile(r"(?:(?:https?|ftps?)://)?(?:[^\s/.:]+\.)+[^\s/.:]{2,}(?:[/?#:]\S*)?")
_SCHEME = re.compile(r"(?:URL:?\s?)?(?:h?tt?t?ps?|http|https)\s?(?:[:;]\s?[/\\]{0,3}|/{2})\s?(?=[\w.])", re.IGNORECASE)
_FEWEST = 5
_SHARE = 0.8


@check("ID04", "Web addresses", "likely")
def addresses(checked: Checked) -> Iterator[Finding]:
    """Flags web addresses that lead nowhere: with spaces inside, a broken “http://”, or a stop at the end.

    Spaces are taken out only where what follows looks like the rest of an address; else it is a question. Where at
    least four fifths of the web pages in the list (five or more) say when they were looked at, one that does not is
    asked about. Addresses without “http://” are let be.

    Example:
        R1 url = http:/www.who.int/topics/ cancer/en/
        gives R1 url = http://www.who.int/topics/cancer/en/
    """
    for place, reference in checked:
        if reference.url and not _ADDRESS.fullmatch(reference.url.rstrip(".,;")):
            yield _of_one(place, reference.url)
        elif reference.url != (right := reference.url.rstrip(".,;")):
            message = "The address ends in a sign that is no part of it"
            fix = text_fix(place, "url", reference.url, right)
            yield Finding(
                "ID04", "certain", message, (place,), (), "url", reference.url, right, 0, len(reference.url), (fix,)
            )
    yield from _without_date(checked)


def _of_one(place: int, url: str) -> Finding:
    right = _mended(url)
    if not right:
        message = "The address has a space or another sign in it that no address has"
        return Finding("ID04", "ask", message, (place,), (), "url", url, "", 0, len(url))
    message = f"The address leads nowhere as it is; “{right}” may be meant"
    fix = text_fix(place, "url", url, right)
    return Finding("ID04", "likely", message, (place,), (), "url", url, right, 0, len(url), (fix,))


def _mended(url: str) -> str:
    """The address with its beginning and spaces put right, "" if that makes none."""
    scheme = _SCHEME.match(url)
    if scheme:
        url = ("https://" if "s" in scheme[0].lower() else "http://") + url[scheme.end() :]
    words = url.rstrip(".,;").split()
    if any(not _is_rest(part) for part in words[1:]):
        return ""
    joined = "".join(words)
    return joined if _ADDRESS.fullmatch(joined) else ""


def _is_rest(part: str) -> bool:
    """Whether a word looks like the rest of an address rather than text after it."""
    return "://" not in part and not part.startswith(("www.", "(", "[")) and any(sign in part for sign in "/=_%&.-")


def _without_date(checked: Checked) -> Iterator[Finding]:
    pages = [(place, each) for place, each in checked if each.type == "webpage" and each.url]
    dated = sum(bool(each.accessed) for _, each in pages)
    if len(pages) < _FEWEST or dated < _SHARE * len(pages):
        return
    for place, each in pages:
        if not each.accessed:
            message = "It is not said when the page was looked at, as it is of the other web pages"
            yield Finding("ID04", "ask", message, (place,), (), "accessed")
