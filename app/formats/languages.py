"""Languages: their codes, and what others call them: "eng" (PubMed), "Russian" (Scopus), "ngerman" (biblatex)."""

import re

from app.model import LANGUAGES

_NAMES: dict[str, str] = {code: title.casefold() for code, title in LANGUAGES.items()} | {
    "fa": "persian",
    "pt": "portuguese",
}
_THREE_LETTERS: dict[str, str] = {
    "en": "eng", "ru": "rus", "es": "spa", "pt": "por", "de": "ger", "fr": "fre", "it": "ita", "zh": "chi", "ja": "jpn",
    "ko": "kor", "pl": "pol", "uk": "ukr", "tr": "tur", "nl": "dut", "sv": "swe", "cs": "cze", "hu": "hun", "ar": "ara",
    "fa": "per", "la": "lat", "kk": "kaz", "ro": "rum", "sr": "srp", "hr": "hrv", "el": "gre", "id": "ind", "bg": "bul",
    "sk": "slo", "sl": "slv", "ca": "cat", "da": "dan", "no": "nor", "fi": "fin",
}  # fmt: skip
"""The codes of ISO 639-2 that libraries use (its "B" codes), PubMed among them."""
_CODES: dict[str, str] = {
    **{name: code for code, name in _NAMES.items()},
    **{letters: code for code, letters in _THREE_LETTERS.items()},
    **dict.fromkeys(("american", "british", "usenglish", "ukenglish", "canadian", "australian"), "en"),
    **dict.fromkeys(("ngerman", "austrian", "naustrian", "swissgerman", "nswissgerman", "deutsch"), "de"),
    **dict.fromkeys(("brazil", "brazilian", "portuges", "português"), "pt"),
    **dict.fromkeys(("francais", "français", "acadian", "canadien"), "fr"),
    **dict.fromkeys(("русский", "русский язык", "рус", "рус."), "ru"),
    **dict.fromkeys(("английский", "англ", "англ."), "en"),
    "ron": "ro", "ell": "el", "slk": "sk",
    "deu": "de", "fra": "fr", "zho": "zh", "nld": "nl", "ces": "cs", "fas": "fa", "magyar": "hu", "farsi": "fa",
    "español": "es", "中文": "zh", "日本語": "ja", "한국어": "ko", "українська": "uk",
}  # fmt: skip


_REGIONAL = re.compile(r"[a-z]{2}[-_][A-Z]{2}")


def babel_name(code: str) -> str:
    """The name of the language with this code, "" if none is known."""
    return _NAMES.get(code, "")


def three_letters(code: str) -> str:
    """The code of PubMed and libraries for a language with this code; any other text stays as it is."""
    return _THREE_LETTERS.get(code, code)


def code_of(language: str) -> str:
    """The code of a language that is called by such a name; any other text stays as it is."""
    name = language.casefold().rstrip("; ")
    return _CODES.get(name) or (name[:2] if _REGIONAL.fullmatch(language) and name[:2] in _NAMES else language)
