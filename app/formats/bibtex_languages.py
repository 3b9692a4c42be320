"""Languages: by their codes, and by the names that babel and polyglossia give them, which biblatex takes."""

from app.model import LANGUAGES

_NAMES: dict[str, str] = {code: title.casefold() for code, title in LANGUAGES.items()} | {
    "fa": "persian",
    "pt": "portuguese",
}
_CODES: dict[str, str] = {
    **{name: code for code, name in _NAMES.items()},
    **dict.fromkeys(("american", "british", "usenglish", "ukenglish", "canadian", "australian"), "en"),
    **dict.fromkeys(("ngerman", "austrian", "naustrian", "swissgerman", "nswissgerman"), "de"),
    **dict.fromkeys(("brazil", "brazilian", "portuges"), "pt"),
    **dict.fromkeys(("francais", "acadian", "canadien"), "fr"),
    "magyar": "hu",
    "farsi": "fa",
}


def babel_name(code: str) -> str:
    """The name of the language with this code, "" if none is known."""
    return _NAMES.get(code, "")


def code_of(language: str) -> str:
    """The code of a language that is called by such a name; any other text stays as it is."""
    return _CODES.get(language.casefold(), language)
