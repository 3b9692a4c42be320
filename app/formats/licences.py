"""Creative Commons licences: their names to their addresses, and back."""

import re

_PARTS = (
    ("by", re.compile(r"attribution|\bby\b", re.IGNORECASE)),
    ("nc", re.compile(r"non-?\s?commercial|\bnc\b", re.IGNORECASE)),
    ("nd", re.compile(r"no-?\s?deriv\w*|\bnd\b", re.IGNORECASE)),
    ("sa", re.compile(r"share-?\s?alike|\bsa\b", re.IGNORECASE)),
)
_VERSION = re.compile(r"\b([1-4]\.[05])\b")
_ZERO = re.compile(r"\bCC-?\s?0\b|\bzero\b", re.IGNORECASE)
_ADDRESS = re.compile(r"creativecommons\.org/(?:licenses/([a-z-]{2,12})|publicdomain/zero)/([1-4]\.[05])")


def licence_address(licence: str) -> str:
    """The address of a Creative Commons licence named in words or letters, "" if it is none or has no version."""
    if "creative commons" not in licence.casefold() and not licence.startswith("CC"):
        return ""
    version = _VERSION.search(licence)
    if version is None:
        return ""
    if _ZERO.search(licence):
        return f"https://creativecommons.org/publicdomain/zero/{version[1]}/"
    kinds = "-".join(kind for kind, named in _PARTS if named.search(licence))
    return f"https://creativecommons.org/licenses/{kinds}/{version[1]}/" if kinds.startswith("by") else ""


def licence_at(address: str) -> str:
    """The short name of a licence by its address ("CC BY-NC 4.0"), "" if it is none of these."""
    found = _ADDRESS.search(address)
    if found is None:
        return ""
    return f"CC {found[1].upper()} {found[2]}" if found[1] else f"CC0 {found[2]}"
