"""The colours of both themes: window and panels, marks, bars, fields."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Colours:
    """One theme's colours as #RRGGBB."""

    window: str
    panel: str
    line: str
    frame: str
    text: str
    second_text: str
    accent: str
    on_accent: str
    selection: str
    certain: str
    likely: str
    ask: str
    passes: str
    bar: str
    parts: tuple[str, ...]
    fields: dict[str, str]


_OKABE_ITO = {
    "authors": "#0072B2",
    "title": "#E69F00",
    "container_title": "#009E73",
    "year": "#CC79A7",
    "volume": "#56B4E9",
    "issue": "#56B4E9",
    "pages": "#D55E00",
    "doi": "#F0E442",
}

LIGHT = Colours(
    window="#F6F7F9",
    panel="#FFFFFF",
    line="#DDE1E7",
    frame="#868F9B",
    text="#1B1F24",
    second_text="#5B6470",
    accent="#2563C9",
    on_accent="#FFFFFF",
    selection="#DCE8FB",
    certain="#B3261E",
    likely="#935600",
    ask="#2563C9",
    passes="#1D6B45",
    bar="#8FA4C6",
    parts=("#8FA4C6", "#E2B866", "#7FBFA8", "#C69BBD", "#B4BAC3"),
    fields=_OKABE_ITO,
)
DARK = Colours(
    window="#1C1F24",
    panel="#24282E",
    line="#3A4048",
    frame="#737D8B",
    text="#E6E9ED",
    second_text="#A0AAB6",
    accent="#6EA2F5",
    on_accent="#1B1F24",
    selection="#253854",
    certain="#F2877F",
    likely="#E3A857",
    ask="#6EA2F5",
    passes="#6CC29A",
    bar="#677A9C",
    parts=("#677A9C", "#A9853F", "#4B8E79", "#94698D", "#6B737E"),
    fields=_OKABE_ITO,
)
