"""Where the names end and the title begins in Chinese and Japanese entries without a space between."""

import re

from app.reading.revising.draft import Draft

_HAN = "[㐀-鿿぀-ヿ々]"
_NAME_AND_COLON = re.compile(rf"{_HAN}{{2,6}}(?:[,，、・] ?{_HAN}{{2,6}})*(?=[:：])")
_NAMES_AND_STOP = re.compile(rf"{_HAN}{{2,6}}(?:[,，、・] ?{_HAN}{{2,6}})*(?=[．.] ?{_HAN}{{5}})")


def end_han_names(draft: Draft) -> None:
    """Names stand before a colon or a wide stop: "松本和夫: 高張力鋼", "山田太郎，鈴木花子．肝硬変"."""
    if draft.words[0][0] < "㐀":
        return
    segment = draft.segments[0]
    for label, names in (("title", _NAME_AND_COLON), ("author", _NAMES_AND_STOP)):
        found = names.match(draft.text(0)) if segment.label == label else None
        word = draft.word_at(0, found.end()) if found else segment.last
        if word < segment.last:
            draft.cut(0, word, "title")
            draft.relabel(0, "author")
            return
