"""Clean lists: labelled references printed in one style each, names, journals and titles in one form."""

import csv
import random
import re
from collections.abc import Iterator
from pathlib import Path

from training.records import Record, records_of
from training.sets import read_sets

from app.model import Name, Names, Reference
from app.reading import read_references
from app.styles import Pattern, learn, printed_text

LENGTH = 30
_NEEDED = {"title", "journal", "volume", "pages", "year"}
_MOST_NAMES = 3

EXAMPLES = (
    (
        "Rindi G., Wiedenmann B. Neuroendocrine neoplasms of the gut. Cancer 2012; 8: 54-64",
        "Lehnert T., Knaebel H.P., Roe A.B. et al. Liver transplantation. Transplantation 1998; 66: 1307-1312",
        "Modlin I.M., Lye K.D. A 5-decade analysis of tumors. Cancer 2003; 97: 934-959",
        "Pavel M., Baudin E. Consensus guidelines. Neuroendocrinology 2012; 95: 157-176",
        "Mayo S.C., De Jong M.C. Surgical management. Surgery 2010; 17: 3129-3136",
    ),
    (
        "1. Rindi G, Wiedenmann B. Neuroendocrine neoplasms of the gut. Cancer. 2012;8:54-64.",
        "2. Lehnert T, Knaebel HP, Roe AB, et al. Liver transplantation. Transplantation. 1998;66:1307-1312.",
        "3. Modlin IM, Lye KD. A 5-decade analysis of tumors. Cancer. 2003;97:934-959.",
        "4. Pavel M, Baudin E. Consensus guidelines. Neuroendocrinology. 2012;95:157-176.",
        "5. Mayo SC, De Jong MC. Surgical management. Surgery. 2010;17:3129-3136.",
    ),
    (
        "Rindi, G., & Wiedenmann, B. (2012). Neuroendocrine neoplasms of the gut. Cancer, 8, 54–64.",
        "Lehnert, T., & Knaebel, H. P. (1998). Liver transplantation. Transplantation, 66, 1307–1312.",
        "Modlin, I. M., & Lye, K. D. (2003). A 5-decade analysis of tumors. Cancer, 97, 934–959.",
        "Pavel, M., & Baudin, E. (2012). Consensus guidelines. Neuroendocrinology, 95, 157–176.",
        "Mayo, S. C., & De Jong, M. C. (2010). Surgical management. Surgery, 17, 3129–3136.",
    ),
)
"""References in three styles, from which the styles are learnt that lists are printed in."""


def clean_lists(folder: Path, *, count: int, chance: random.Random) -> Iterator[list[str]]:
    """Sources of `count` lists, each in one style; neighbours in the sets stay together, so journals come again."""
    records = [record for record in records_of(read_sets(folder)) if _is_usable(record)]
    abbreviations = read_abbreviations(folder.parent / "journals")
    patterns = [learn(read_references(example)) for example in EXAMPLES]
    for number in range(count):
        at = chance.randrange(0, max(1, len(records) - 4 * LENGTH))
        references = [_reference(record, abbreviations) for record in records[at : at + 4 * LENGTH]]
        kept = [each for each in references if each is not None][:LENGTH]
        if len(kept) == LENGTH:
            yield _printed(kept, patterns[number % len(patterns)])


_MENDED = {
    "Plasmodium falciparum : inhibition": "Plasmodium falciparum: inhibition",
    "prob- lems": "problems",
    "coher- ent": "coherent",
    "os- cillation": "oscillation",
    "per- formance": "performance",
    "dig- ital": "digital",
    "rigid- body": "rigid-body",
    "determiningthe": "determining the",
    "phosphatesynthase": "phosphate synthase",
    "ofnegative": "of negative",
    "waveg- uides": "waveguides",
    "protiens": "proteins",
    "experimential": "experimental",
}
_MENDED_ISSUES = {
    ("J Biol Chem", "1991", "35"): ("1991", "266"),
    ("Commun ACM", "1993", "18"): ("1993", "36"),
    ("Child Dev", "1993", "55"): ("1984", "55"),
    ("EMBO J", "1994", "9"): ("1990", "9"),
    ("Am J Cardiol", "1986", "83"): ("1999", "83"),
    ("Science (80- )", "2000", "272"): ("1996", "272"),
    ("Lancet", "2000", "335"): ("2000", "355"),
    ("Curr Opin Cell Biol", "1993", "3"): ("1991", "3"),
    ("Cancer Res", "1991", "53"): ("1993", "53"),
    ("Transplantation", "1993", "53"): ("1992", "53"),
    ("Am Nat", "1989", "40"): ("1989", "133"),
    ("Curr Biol", "2000", "101"): ("2000", "10"),
}
"""Years and volumes that journals did not have together, with what they had.

These are mistakes of the labelled references themselves, as the titles are, seen by what was marked; lists are to be
clean.
"""

WRITTEN = Path(__file__).parent / "clean"


def written_lists() -> dict[str, list[str]]:
    """Lists of real references that were written by hand, by their files' names: in each one style, without mistakes.

    They stand for lists that nobody has seen: one by which a check was changed is to be replaced by another.
    """
    return {path.name: path.read_text(encoding="utf-8").splitlines() for path in sorted(WRITTEN.glob("*.txt"))}


def read_abbreviations(folder: Path) -> dict[str, str]:
    """Journals' names in small letters without stops, full and abbreviated, to the abbreviation without stops."""
    found: dict[str, str] = {}
    for path in sorted(folder.glob("journal_abbreviations_*.csv")):
        with path.open(encoding="utf-8", newline="") as rows:
            for row in csv.reader(rows):
                if len(row) > 1 and row[1].isascii():
                    own = row[1].replace(".", "")
                    short = _ONE_FORM.get(own, own)
                    found.setdefault(row[0].casefold(), short)
                    found.setdefault(own.casefold(), short)
    return found


_ONE_FORM = {"Proc Natl Acad Sci USA": "Proc Natl Acad Sci U S A"}
"""Abbreviations that the lists of them have in two forms, which one list is not to mix."""


def _is_usable(record: Record) -> bool:
    fields = record.fields
    words = fields.get("title", "").split()
    capitals = sum(word[:1].isupper() for word in words[1:])
    return (
        fields.keys() >= _NEEDED
        and bool(record.authors)
        and all(
            re.fullmatch(r"[A-Z][a-zäöüéè]+(?:-[A-Z][a-z]+)?", name.family) and name.given for name in record.authors
        )
        and re.fullmatch(r"(?:19|20)\d\d", fields["year"]) is not None
        and re.fullmatch(r"\d+", fields["volume"]) is not None
        and re.fullmatch(r"\d+[-–]\d+", fields["pages"]) is not None
        and len(words) > 3
        and capitals * 3 < len(words)
        and fields["title"].isascii()
        and all(fields["title"].count(one) == fields["title"].count(other) for one, other in ("()", "[]"))
        and fields["title"].count('"') % 2 == 0
    )


def _reference(record: Record, abbreviations: dict[str, str]) -> Reference | None:
    journal = abbreviations.get(record.fields["journal"].replace(".", "").casefold())
    first, last = re.split("[-–]", record.fields["pages"])
    last = first[: len(first) - len(last)] + last if len(last) < len(first) else last
    printed = record.fields["year"], record.fields["volume"]
    year, volume = _MENDED_ISSUES.get((journal or "", *printed), printed)
    if journal is None or int(last) < int(first) or int(last) - int(first) > 60:
        return None
    names = [
        Name(each.family, "".join(f"{letter}." for letter in re.findall(r"[A-Z]", each.given)))
        for each in record.authors
    ]
    return Reference(
        authors=Names(tuple(names[:_MOST_NAMES]), et_al=len(names) > _MOST_NAMES),
        title=_clean_title(record.fields["title"]),
        container_title=journal,
        year=year,
        volume=volume,
        pages=f"{first}-{last}",
    )


def _clean_title(title: str) -> str:
    for mistake, mended in _MENDED.items():
        title = title.replace(mistake, mended)
    return title.strip(" .")


def _printed(references: list[Reference], pattern: Pattern) -> list[str]:
    is_numbered = pattern.number.is_printed
    return [
        printed_text(each, number=place if is_numbered else None, pattern=pattern)
        for place, each in enumerate(references, 1)
    ]
