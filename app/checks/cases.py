"""Judgments among references: what is read as their names and titles are parties and numbers."""

import re
from functools import lru_cache

from app.model import Reference

_CASE = re.compile(
    r"\b(?:Joined )?Cases? (?:[CTF]-)?\d{1,4}/\d\d|(?:(?<=\s)v\.?|\bvs\.)\s(?:[A-Z]|the )[^.?!]{1,120}[(\[]\d{4}[)\]]|"
    r"\[\d{4}\] (?:\d{1,3} )?[A-Z][A-Za-z.]{1,8} (?:[IVX]{1,4}-)?\d"
)


def is_case(reference: Reference) -> bool:
    """Whether an entry cites a judgment: "Case C-6/64 Costa v ENEL [1964] ECR 585", "Handyside v UK (1976) 1 EHRR"."""
    return _cites_case(reference.source)


@lru_cache(maxsize=1 << 14)
def _cites_case(source: str) -> bool:
    return _CASE.search(source) is not None
