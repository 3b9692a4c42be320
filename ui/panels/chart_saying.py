"""What the label says of a bar."""

from app.chart import deviation_text, part_texts, percent_of, slot_text
from ui.panels.chart_state import Look, Shown, Slot


def said_of(shown: Shown, look: Look, slot: Slot) -> str:
    """A bar in words: "2012 · 4 references: books 3, theses 1 · 96 % up to here, 2 selected"."""
    said = slot_text(slot.year, shown.number(slot))
    if shown.stack is not None and (parts := part_texts(shown.stack, slot.year)):
        said += f": {', '.join(parts)}"
    if slot.year is not None and slot.year in look.shares:
        said += f" · {percent_of(look.shares[slot.year])} up to here"
    if slot.year is not None and slot.year in look.deviations:
        said += f" · {deviation_text(look.deviations[slot.year])}"
    selected = shown.selected_of(slot)
    return said + (f", {selected:,} selected" if selected else "")
