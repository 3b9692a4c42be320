"""AFF03: the ORCIDs and e-mail addresses of an article's authors, and which of them is to be written to."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from app.checks.check import check
from app.checks.checked import Checked
from app.checks.finding import Certainty, Edit, Finding, Fix
from app.model import Author
from app.styles import name_text
from app.styles.names import STORED

_ORCID_ADDRESS = re.compile(r"(?:https?://)?(?:www\.)?orcid\.org/", re.IGNORECASE)
_DASHES = re.compile(r"[\s\-‐‑–—−]")
_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}")


@check("AFF03", "Wrong or missing contact of an author", "ask")
def contacts(checked: Checked) -> Iterator[Finding]:
    """Finds ORCIDs that fail their check digit or belong to two authors, and e-mail addresses that no mail can reach.

    The last sign of an ORCID follows from the others (ISO 7064, MOD 11-2), so a wrong figure shows. The ORCID's web
    address is a usual form and is let be; spaces or dashes that stand in it instead of hyphens are put right. So is
    what clings to an e-mail address: "mailto:", spaces and a stop at the end. Where several authors have addresses and
    none is ticked as the corresponding author, the check asks who is.

    Example:
        author1 name = Chistyakova O.V.
        author1 orcid = 0000-0002-1825-0079
        author2 name = Solovyeva O.N.
        author2 email = solovyeva@ronc.ru.
        asks article orcid
        gives article email = solovyeva@ronc.ru
    """
    owners: dict[str, list[str]] = defaultdict(list)
    for place, author in enumerate(checked.article.authors, 1):
        if author.orcid:
            figures = _DASHES.sub("", _ORCID_ADDRESS.sub("", author.orcid)).upper().replace("Х", "X")
            owners[figures].append(name_text(author.name, STORED))
            yield from _about_orcid(place, author, figures)
        if author.email:
            yield from _about_email(place, author)
    yield from _about_nobody(checked.article.authors)
    for figures, names in owners.items():
        if len(names) > 1 and is_orcid(figures):
            yield Finding(
                check="AFF03",
                certainty="ask",
                message=f"{' and '.join(names)} have the same ORCID: it belongs to one of them",
                field="orcid",
                before=_hyphenated(figures),
            )


def is_orcid(figures: str) -> bool:
    """Whether sixteen figures, the last of them perhaps X, are an ORCID by their check digit (ISO 7064, MOD 11-2)."""
    if not re.fullmatch(r"[0-9]{15}[0-9X]", figures):
        return False
    total = 0
    for figure in figures[:15]:
        total = (total + int(figure)) * 2
    return "0123456789X"[(12 - total % 11) % 11] == figures[15]


def _hyphenated(figures: str) -> str:
    return "-".join(figures[at : at + 4] for at in range(0, len(figures), 4))


def _about_orcid(place: int, author: Author, figures: str) -> Iterator[Finding]:
    name = name_text(author.name, STORED)
    if not is_orcid(figures):
        yield Finding(
            check="AFF03",
            certainty="ask",
            message=f"“{author.orcid}” of {name} is no ORCID: a figure is wrong or missing",
            field="orcid",
            before=author.orcid,
        )
        return
    usual = _hyphenated(figures)
    if _ORCID_ADDRESS.sub("", author.orcid) != usual:
        yield _put_right((place, "orcid"), author.orcid, usual, f"The ORCID of {name} is written “{usual}”", "certain")


def _about_email(place: int, author: Author) -> Iterator[Finding]:
    name, email = name_text(author.name, STORED), author.email
    bare = re.sub(r"^\s*(?:mailto:)?[\s<(]*|[\s>).,;]*$", "", email[:400], flags=re.IGNORECASE)
    tidy = re.sub(r"\s?@\s?", "@", bare)
    before_at, at, host = tidy.partition("@")
    dotted = before_at + at + host.replace(",", ".").replace("..", ".")
    if all(map(_is_address, re.split(r"[;,]\s?", tidy))):
        if tidy != email:
            yield _put_right((place, "email"), email, tidy, f"Signs cling to the address “{tidy}” of {name}", "certain")
    elif _is_address(dotted):
        yield _put_right((place, "email"), email, dotted, f"The address of {name} has a comma for a stop", "likely")
    else:
        yield Finding(
            check="AFF03",
            certainty="ask",
            message=f"“{email}” of {name} is no e-mail address",
            field="email",
            before=email,
        )


def _about_nobody(authors: Sequence[Author]) -> Iterator[Finding]:
    addressed = sum(bool(author.email) for author in authors)
    if addressed > 1 and not any(author.is_corresponding for author in authors):
        message = f"{addressed} authors have e-mail addresses and none is ticked as the corresponding author"
        yield Finding(check="AFF03", certainty="ask", message=message, field="is_corresponding")


def _is_address(text: str) -> bool:
    local, _, host = text.partition("@")
    well_dotted = not (local.startswith(".") or local.endswith(".") or ".." in local)
    return _ADDRESS.fullmatch(text) is not None and well_dotted and not host.rpartition(".")[2].isdigit()


def _put_right(where: tuple[int, str], before: str, after: str, message: str, certainty: Certainty) -> Finding:
    place, field = where
    return Finding(
        check="AFF03",
        certainty=certainty,
        message=message,
        field=field,
        before=before,
        after=after,
        fixes=(Fix(after, (Edit("author", place, field, before, after),)),),
    )
