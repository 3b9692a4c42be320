"""What the published schema of CSL-JSON (csl-data.json 1.0.2) allows in an item."""

from typing import Any

TYPES = frozenset(
    """
    article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset
    document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation
    manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical
    personal_communication post post-weblog regulation report review review-book software song speech standard thesis
    treaty webpage
    """.split()
)
_NAMES = frozenset(("author", "editor", "translator"))
_DATES = frozenset(("issued", "accessed"))
_TEXTS = frozenset(
    """
    language collection-title container-title DOI genre ISBN ISSN medium note PMCID PMID publisher publisher-place title
    URL edition issue page volume
    """.split()
)
_NAME_PARTS = frozenset(("family", "given", "dropping-particle", "non-dropping-particle", "suffix", "literal"))
_DATE_PARTS = frozenset(("date-parts", "literal", "raw", "season", "circa", "edtf"))


def misfits(item: Any) -> list[str]:
    """What in an item the schema does not allow, in words; none if it fits."""
    if not isinstance(item, dict):
        return ["an item is an object"]
    found = [f"{key} is missing" for key in ("id", "type") if not isinstance(item.get(key), str)]
    if item.get("type") not in TYPES:
        found.append(f"no type {item.get('type')!r}")
    for variable, value in item.items():
        if variable in _NAMES:
            found += (
                [f"{variable}: {name!r}" for name in value if not _is_name(name)]
                if isinstance(value, list)
                else [variable]
            )
        elif variable in _DATES:
            found += [] if _is_date(value) else [f"{variable}: {value!r}"]
        elif variable in _TEXTS:
            found += [] if isinstance(value, str) and value else [f"{variable}: {value!r}"]
        elif variable not in ("id", "type", "custom") or (variable == "custom" and not isinstance(value, dict)):
            found.append(f"no variable {variable!r}")
    return found


def _is_name(name: Any) -> bool:
    """Whether a name is a person's parts or one literal, every part a text that is not empty."""
    if not isinstance(name, dict) or not name or not set(name) <= _NAME_PARTS:
        return False
    return all(isinstance(part, str) and part for part in name.values()) and ("literal" not in name or len(name) == 1)


def _is_date(date: Any) -> bool:
    if not isinstance(date, dict) or not date or not set(date) <= _DATE_PARTS:
        return False
    days = date.get("date-parts", [[1]])
    counted = isinstance(days, list) and 1 <= len(days) <= 2
    return (
        counted
        and all(isinstance(day, list) and 1 <= len(day) <= 3 for day in days)
        and all(isinstance(part, int) for day in days for part in day)
        and isinstance(date.get("literal", ""), str)
    )
