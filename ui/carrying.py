"""What the mouse carries from one part of the window to another: ids of references and of articles."""

import json
from collections.abc import Sequence

from PySide6.QtCore import QMimeData

REFERENCES = "application/x-corrigenda-references"
"""The kind of content that is references of the table."""

ARTICLES = "application/x-corrigenda-articles"
"""The kind of content that is articles of the list."""


def put_ids(content: QMimeData, kind: str, ids: Sequence[int]) -> None:
    """Add ids to what is carried."""
    content.setData(kind, json.dumps(list(ids)).encode())


def ids_in(content: QMimeData, kind: str) -> list[int]:
    """The ids that are carried; none if another program made something of that kind."""
    try:
        found = json.loads(bytes(content.data(kind).data()))
    except ValueError:
        return []
    return [each for each in found if type(each) is int] if isinstance(found, list) else []
