"""What a JATS file must keep to: the document type definition of JATS 1.3, and JATS4R's rules for citations."""

import re
import zipfile
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from lxml import etree

SCHEMA = Path(__file__).parent.parent / "data" / "jats-1.3.zip"
_YEAR = re.compile(r"\d{4}[a-z]?")
_TYPES = frozenset(
    "journal newspaper preprint book confproc thesis report web patent legal data software standard other".split()
)


@cache
def schema() -> Any:
    """The Journal Publishing DTD."""
    with TemporaryDirectory() as folder:
        zipfile.ZipFile(SCHEMA).extractall(folder)
        return etree.DTD(str(Path(folder) / "JATS-journalpublishing1-3-mathml3.dtd"))


def broken_rules(content: bytes) -> list[str]:
    """What a file breaks of the DTD and of JATS4R's recommendation "Citations" 1.0."""
    root = etree.fromstring(content)
    broken = [] if schema().validate(root) else [str(error) for error in schema().error_log]
    ids = [each.get("id") for each in root.iter("ref")]
    broken += ["ids are not unique"] if len(set(ids)) < len(ids) or None in ids else []
    broken += [f"{each.tag} is old" for each in root.iter("citation", "nlm-citation")]
    for citation in root.iter("mixed-citation", "element-citation"):
        broken += _broken_by(citation)
    return broken


def _broken_by(citation: Any) -> list[str]:
    broken = []
    if citation.get("publication-type") not in _TYPES:
        broken.append(f"publication-type {citation.get('publication-type')}")
    for group in citation.iter("person-group"):
        if group.get("person-group-type") not in ("author", "editor", "translator"):
            broken.append("person-group without a type")
    for name in citation.iter("name", "string-name", "collab"):
        if name.getparent().tag != "person-group":
            broken.append("a name outside a group")
    for year in citation.iter("year"):
        if not (_YEAR.fullmatch(year.text or "") or _YEAR.fullmatch(year.get("iso-8601-date") or "")):
            broken.append(f"year {year.text}")
    if any(not each.get("pub-id-type") for each in citation.iter("pub-id")):
        broken.append("pub-id without a type")
    first, last = citation.findtext(".//fpage"), citation.findtext(".//lpage")
    if first and citation.find(".//elocation-id") is not None:
        broken.append("fpage beside elocation-id")
    if first and last and first.isdigit() and last.isdigit() and int(first) > int(last):
        broken.append(f"pages {first} to {last}")
    if citation.get("publication-type") == "data" and citation.find("article-title") is not None:
        broken.append("article-title of a data set")
    for link in citation.iter("ext-link"):
        if not link.get("{http://www.w3.org/1999/xlink}href"):
            broken.append("a link to nowhere")
    return broken
