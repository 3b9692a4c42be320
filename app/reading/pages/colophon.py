"""What an article page says in small print: licence, ISSNs, views, DOI, volume, issue, year."""

import re
from collections.abc import Iterable, Sequence

_ISSN = re.compile(r"(?<!\d)(\d{4})[-–‑](\d{3}[\dXxХх])(?![\dXxХх])")
_CC_KINDS = r"(?:[\s\-–]*(?:attribution|non[\s-]?commercial|no-?deriv(?:ative)?s?|share-?alike|by|nc|nd|sa)\b){1,4}"
_CC_LONG = re.compile(
    rf"creative commons[\s,:«\"“]*({_CC_KINDS})[»\"”]*\s*(?:\([^()]{{1,60}}\)\s*)?"
    r"(?:licen[cs]e[\s,]*)?(?:version\s*|v\.?\s*)?"
    r"(\d\.\d)?(\s+(?:international|unported|generic))?",
    re.IGNORECASE,
)
_CC_SHORT = re.compile(
    r"\bCC[\s\-]?(BY(?:[\s\-](?:NC|ND|SA)){0,2}|0)(?![A-Za-z])[\s,\-]*(?:licen[cs]e\s*)?(?:v\.?\s?)?(\d\.\d)?"
)
_CC_ADDRESS = re.compile(r"creativecommons\.org/(?:licenses/([a-z\-]{2,8})|publicdomain/zero)/(\d\.\d)", re.IGNORECASE)
_VIEWS = re.compile(
    r"(?:(?:abstract|article|page|total|число|количество)?\s?(?:views?|просмотров|просмотры|просмотра|"
    r"visitas|visualizações|aufrufe|vues|accesses))"
    r"(?: count)?(?: of [a-z]{3,12})?\s?[:\-–—(]?\s?(\d[\d\s,.]{0,12})",
    re.IGNORECASE,
)
_VIEWS_AFTER = re.compile(
    r"^(\d[\d\s,.]{0,12}[kK]?)\s(?:total\s|article\s|abstract\s)?(?:views?|просмотров|просмотра|accesses|"
    r"visitas|vues|aufrufe)\b",
    re.IGNORECASE,
)
_VIEWS_ALONE = re.compile(r"(?:article |abstract )?(?:views|accesses|просмотров)", re.IGNORECASE)
_COUNT_ALONE = re.compile(r"\d[\d\s,.]{0,12}")
_DOI = re.compile(r"\b(10\.\d{4,9}/(?: (?=[A-Z\d][\w-]*\.[\w.()-]*\d))?[^\s\"<>«»]{1,200})")
_VOLUME = re.compile(
    r"\b(?:v\.|vol(?:umen?|\.)?|том|т\.|band|bd\.|tom[eo]?|cilt|τόμ\.?|kötet|évfolyam|ročník|årgang|jrg\.?|årg\.?|svezak|jahrgang|jg\.|rocznik|roč\.)\s?[№:]?\s?"
    r"(\d{1,4}(?!\d)|[IVXLC]{1,6}\b)",
    re.IGNORECASE,
)
_VOLUME_OF_YEAR = re.compile(r"\bvol(?:ume|\.)?\s?(?:19|20)\d\d:(\d{1,3})\b", re.IGNORECASE)
_ISSUE = re.compile(
    r"(?:(?<!article )(?<![^\W\d_])(?:no\.?|issue|iss\.|num\.?|núm\.?|number|n\.|вып\.|выпуск|номер|heft|nr\.?|"
    r"num[ée]ro|número|sayı|fascicolo|fasc\.|ausgabe|αρ\.|τεύχ\.|бр\.|br\.|szám|číslo|nomor|zeszyt|broj|č\.|čís\.)|№|"
    r"\bn[º°]\.?)\s?:?\s?№?\s?(\d{1,5}(?!\d)(?:[-–/]\d{1,4})?|s\d{1,2}|suppl\.? ?\d{0,2})",
    re.IGNORECASE,
)
_YEAR_BRACKETED = re.compile(r"\(\s?(?:[^\W\d]{1,12}\.?\s)?((?:19|20)\d\d)\s?\)")
_YEAR = re.compile(r"(?<![\d/.\-])((?:19|20)\d\d)(?![\d/\-–])")
_PAGES = re.compile(
    r"(?:\bpp?\.|\bP(?=\d)|\bpages?(?: :)?|\bС\.|\bс\.|\bстр\.|\bстраницы?|\bp[áa]gs?\.|\bS\.|"
    r"\barticle number:?|\bstr\.|\bσελ\.|\boldal(?:szám)?:?|"
    r"\bsayfa|\bseiten?:?|\bss\.|\bstron[ay]:?|\bhal\.|\bhlm\.)\s?"
    r"([A-Za-z]?\d{1,6}(?:\s?[-–—]\s?[A-Za-z]?\d{1,6})?)",
    re.IGNORECASE,
)


_NUMBER_FIRST = re.compile(
    r"(?<!\d)(\d{1,4})\. (kötet|szám|ročník|číslo|årgang|jahrgang|évfolyam)(?![^\W\d_])", re.IGNORECASE
)
_OF_DATA = re.compile(r"10\.(?:5061/dryad|5281/zenodo|6084/m9\.figshare|17605/osf|7910/dvn|17632)", re.IGNORECASE)
_ARTICLE_NUMBER = re.compile(
    r"(?:(?<=\d): ?(\d{1,5} ?[-–] ?\d{1,5})(?=$|[;,.] ?(?:19|20)\d\d)|"
    r"(?:19|20)\d\d, ([a-z]?\d{5,7})$|, (\d{5,7}) \((?:19|20)\d\d\)$|"
    r"\bv\. ?\d{1,4}(?:, n\. ?\d{1,4})?, (e\d{4,9})\b)"
)


def read_issns(lines: Iterable[str]) -> tuple[str, str]:
    """The ISSNs of the printed and the online edition, "" if not said; one of no said kind counts as printed."""
    printed = online = plain = ""
    for line in lines:
        if "issn" not in line[:2000].casefold():
            continue
        issns = _issns_of(line[:2000])
        if len(issns) == 2 and not any(kind for kind, _ in issns):
            issns = [("print", issns[0][1]), ("online", issns[1][1])]
        for kind, issn in issns:
            if kind == "online":
                online = online or issn
            elif kind == "print":
                printed = printed or issn
            else:
                plain = plain or issn
    if plain and plain not in (printed, online):
        printed = printed or plain
    return printed, online


def _issns_of(line: str) -> list[tuple[str, str]]:
    """The ISSNs of one line, each with "print", "online" or "" for its edition."""
    found: list[tuple[str, str]] = []
    done = 0
    for match in _ISSN.finditer(line):
        before = line[done : match.start()].casefold()
        after = line[match.end() : match.end() + 24].casefold()
        bracket = re.match(r"\s?\(([^)]{2,20})\)", after)
        done = match.end() + (bracket.end() if bracket else 0)
        kind = (_edition(bracket[1]) if bracket else "") or _edition(before)
        found.append((kind, f"{match[1]}-{match[2].upper().replace('Х', 'X')}"))
    return found


def _edition(words: str) -> str:
    """The edition that the words around an ISSN name."""
    if re.search(r"on-?line|e-?issn|electr|электрон|онлайн|eletr|linha|en ligne|internet|línea", words):
        return "online"
    if re.search(r"print|p-?issn|печат|impres|imprim|gedruckt", words):
        return "print"
    return ""


def read_licence(lines: Sequence[str]) -> str:
    """The Creative Commons licence that the lines name, as they name it, without "License"; "" if none."""
    best = ""
    for line in lines:
        if "creative" not in line.casefold() and "CC" not in line:
            continue
        found = _licence_of(line[:3000])
        if any(sign.isdigit() for sign in found):
            return found
        best = best or found
    return best


def _licence_of(line: str) -> str:
    """The licence that one line names; its address only if it has no name."""
    address = _CC_ADDRESS.search(line)
    version = address[2] if address else ""
    long, short = _CC_LONG.search(line), _CC_SHORT.search(line)
    if long is not None:
        kinds = re.sub(r"\s*[-–]\s*", "-", " ".join(long[1].split())).strip(" -")
        name = f"Creative Commons {kinds}"
        number = long[2] or version or (short[2] if short else "") or ""
        return f"{name} {number}{(long[3] or '').rstrip() if long[2] else ''}".strip()
    if short is not None:
        kind = short[1].replace(" ", "-")
        return f"{'CC0' if kind == '0' else 'CC ' + kind} {short[2] or version}".strip()
    if address is not None:
        return f"CC {address[1].upper()} {version}" if address[1] else f"CC0 {version}"
    return ""


def read_views(lines: Iterable[str]) -> int | None:
    """How often the page was viewed, None if it does not say."""
    before = ""
    for line in lines:
        if _VIEWS_ALONE.fullmatch(line[:20]) is not None and _COUNT_ALONE.fullmatch(before[:14]) is not None:
            return int("".join(filter(str.isdigit, before)))
        before = line or before
        if len(line) > 200:
            continue
        match = _VIEWS.search(line) or _VIEWS_AFTER.search(line)
        if match is not None:
            digits = re.sub(r"[\s,.]", "", match[1])
            if digits.isdigit():
                return int(digits)
    return None


def read_doi(lines: Iterable[str]) -> str:
    """The first DOI of the lines, without its resolver, one of a data set only if there is no other; "" if none."""
    found: list[str] = []
    for line in lines:
        if "10." in line[:4000]:
            match = _DOI.search(line[:4000])
            if match is not None:
                found.append(match[1].replace(" ", "").rstrip(".,;:)]}'’”"))
                if _OF_DATA.match(found[-1]) is None:
                    break
    return next((each for each in found if _OF_DATA.match(each) is None), found[0] if found else "")


def read_numbers(line: str) -> dict[str, str]:
    """Volume, issue, year and pages that a line like "Vol 10, No 2 (2019)" or "Том 3, № 2 (2019)" states."""
    line = line[:300]
    line = _NUMBER_FIRST.sub(r"\2 \1", line)
    volume, issue, pages = _VOLUME.search(line), _ISSUE.search(line), _PAGES.search(line)
    if volume is None and issue is None:
        return {}
    year = _YEAR_BRACKETED.search(line) or _YEAR.search(line)
    if year is None and (volume is None or issue is None):
        return {}
    pages = pages or _ARTICLE_NUMBER.search(line)
    of_year = _VOLUME_OF_YEAR.search(line)
    volume = of_year or volume
    found = {"volume": volume, "issue": issue, "year": year, "pages": pages}
    return {name: next(filter(None, match.groups())).strip() for name, match in found.items() if match is not None}
