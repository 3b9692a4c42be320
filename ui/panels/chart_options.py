"""How the user wants the chart: kept from one start to the next."""

import json
from dataclasses import asdict, dataclass

from app.ages import PRICE_AGES, STACKS


@dataclass(frozen=True, slots=True)
class Options:
    """What parts the bars ("" for nothing), the cumulative line, spectroscopy, and the rule of Price's index."""

    by: str = ""
    is_cumulative: bool = False
    is_spectroscopy: bool = False
    price_oldest: int = PRICE_AGES[0]

    def to_text(self) -> str:
        """As it is remembered."""
        return json.dumps(asdict(self))

    @classmethod
    def from_text(cls, text: str) -> "Options":
        """What `to_text` wrote; what is not understood is as at first."""
        try:
            found = json.loads(text)
        except ValueError:
            return cls()
        if not isinstance(found, dict):
            return cls()
        by, oldest = found.get("by"), found.get("price_oldest")
        return cls(
            by if isinstance(by, str) and by in STACKS else "",
            found.get("is_cumulative") is True,
            found.get("is_spectroscopy") is True,
            oldest if oldest in PRICE_AGES else PRICE_AGES[0],
        )
