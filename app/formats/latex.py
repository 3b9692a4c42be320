"""Text to LaTeX as BibTeX files hold it, and LaTeX to text."""

import re
import unicodedata

_ESCAPES = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "`": r"\textasciigrave{}",
    "\n": r"\newline{}",
    **{special: f"\\{special}" for special in "&%$#_"},
}
_PAIRED = {"{": r"\{", "}": r"\}"}
_UNPAIRED = {"{": r"\textbraceleft{}", "}": r"\textbraceright{}"}
_TO_ESCAPE = re.compile(r"[\\~^`\n\r&%$#_{}]|--|''|  |\A | \Z")
_LIGATURE = re.compile(r"-(?=-)|'(?=')")
_MORE_SPACE = re.compile(r"\A | \Z|(?<= ) |(?<=\n) | (?=\n)")
_LINE_END = re.compile(r"\r\n?")


def to_latex(text: str) -> str:
    """The text with what LaTeX would take for commands, ligatures and loose spaces escaped; letters stay Unicode.

    Braces are escaped so that they balance for programs that count them without looking at backslashes.
    """
    if not _TO_ESCAPE.search(text):
        return text
    text = _LINE_END.sub("\n", text)
    braces = _PAIRED if has_paired_braces(text) else _UNPAIRED
    text = _MORE_SPACE.sub("\x00", text)
    text = "".join(_ESCAPES.get(character) or braces.get(character, character) for character in text)
    return _LIGATURE.sub(r"\g<0>{}", text).replace("\x00", "\\ ")


def has_paired_braces(text: str) -> bool:
    """Whether each brace that opens is closed, and none closes that was not opened."""
    if "{" not in text and "}" not in text:
        return True
    depth = 0
    for brace in re.findall(r"[{}]", text):
        depth += 1 if brace == "{" else -1
        if depth < 0:
            return False
    return depth == 0


def from_latex(latex: str) -> str:
    """The text of a LaTeX value: accents and symbols as Unicode, grouping braces and commands of looks dropped.

    A command that is not known stays as it is written, so that nothing vanishes unseen.
    """
    if not _MARKED.search(latex):
        return single_spaced(latex).strip(" ")
    latex = _BRACES.sub(r"\1", trimmed(single_spaced(latex)))
    return _TOKEN.sub(_plain, latex)


def single_spaced(latex: str) -> str:
    """The LaTeX with each run of blanks as one space, as LaTeX takes it; a space that a backslash makes stays."""
    return _SPACE.sub(" ", latex) if _GAP.search(latex) else latex


def trimmed(text: str) -> str:
    """The text without outer spaces, save one that a backslash makes a space of its own."""
    text = text.lstrip(" ")
    if not text.endswith(" "):
        return text
    stripped = text.rstrip(" ")
    backslashes = len(stripped) - len(stripped.rstrip("\\"))
    return text[: len(stripped) + backslashes % 2]


_MARKED = re.compile(r"[\\{}$~^_`]|--|''")
_BRACES = re.compile(r"(?<!\\)([{}])\1+")
_GAP = re.compile(r"[\t\r\n]|  ")
_SPACE = re.compile(r"(?<!\\)[ \t\r\n]+")
_TOKEN = re.compile(
    r"""
    \\(?P<accent>["'`^~=.]|[uvHckrbd](?![a-zA-Z]))\s?
        (?:\{\s?(?P<group>\\[ij](?![a-zA-Z])|[^\W\d_]?)\s?\}|(?P<bare>\\[ij](?![a-zA-Z])\s?|[^\W\d_]))
    | \\(?P<word>[a-zA-Z]+)\*?(?:\{\}|\s?)
    | \\(?P<symbol>.)
    | (?<!\\)[\^_](?:\{(?P<scripts>[0-9+\-]{1,20})\}|(?P<script>[0-9]))
    | (?P<literal>---|--|``|''|`|[~{}$])
    """,
    re.VERBOSE | re.DOTALL,
)
_COMBINING = {
    '"': "\u0308", "'": "\u0301", "`": "\u0300", "^": "\u0302", "~": "\u0303", "=": "\u0304", ".": "\u0307",
    "u": "\u0306", "v": "\u030c", "H": "\u030b", "c": "\u0327", "k": "\u0328", "r": "\u030a", "b": "\u0331",
    "d": "\u0323",
}  # fmt: skip
_CHARACTERS = {
    "textbackslash": "\\", "textasciitilde": "~", "textasciicircum": "^", "textasciigrave": "`", "newline": "\n",
    "textbraceleft": "{", "textbraceright": "}", "lbrace": "{", "rbrace": "}", "textquotesingle": "'", "par": "\n",
    "textquotedblleft": "“", "textquotedblright": "”", "textquoteleft": "‘", "textquoteright": "’", "space": " ",
    "textendash": "–", "textemdash": "—", "textless": "<", "textgreater": ">", "textbar": "|", "slash": "/",
    "textdegree": "°", "degree": "°", "textregistered": "®", "texttrademark": "™", "copyright": "©", "pounds": "£",
    "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "aa": "å", "AA": "Å",
    "dh": "ð", "DH": "Ð", "dj": "đ", "DJ": "Đ", "th": "þ", "TH": "Þ", "i": "ı", "j": "ȷ", "ng": "ŋ", "NG": "Ŋ",
    "pm": "±", "times": "×", "cdot": "·", "textperiodcentered": "·", "leq": "≤", "le": "≤", "geq": "≥", "ge": "≥",
    "sim": "∼", "approx": "≈", "infty": "∞", "to": "→", "rightarrow": "→", "ldots": "…", "dots": "…", "S": "§",
    "P": "¶", "lambda": "λ", "Lambda": "Λ", "varepsilon": "ε", "varphi": "φ", "vartheta": "θ", "textmu": "µ",
    "textonehalf": "½",
    "textexclamdown": "¡", "textquestiondown": "¿", "guillemotleft": "«", "guillemotright": "»", "textellipsis": "…",
}  # fmt: skip
_LOOKS = frozenset([
    "textit", "textbf", "textsc", "textrm", "textsf", "texttt", "textsl", "textup", "textnormal", "textmd", "emph",
    "em", "it", "bf", "sc", "rm", "sf", "tt", "sl", "upshape", "itshape", "bfseries", "mathrm", "mathit", "mathbf",
    "mathsf", "text", "hbox", "mbox", "ensuremath", "textsuperscript", "textsubscript", "url", "href", "uppercase",
    "lowercase", "MakeUppercase", "relax", "protect", "noopsort", "nocase", "enquote", "mkbibquote", "mkbibemph",
    "bibstring",
])  # fmt: skip
_LITERALS = {"---": "—", "--": "–", "``": "“", "''": "”", "`": "‘", "~": " "}
_SYMBOLS = {"\\": " ", "-": "", "/": "", ",": " ", ";": " ", ":": " ", "!": "", "@": "", "(": "", ")": ""}
_SUPERSCRIPT = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_SUBSCRIPT = str.maketrans("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋")


def _plain(token: re.Match[str]) -> str:
    if token["accent"]:
        letter = (token["group"] or token["bare"] or "").strip().removeprefix("\\")
        return unicodedata.normalize("NFC", letter + _COMBINING[token["accent"]]) if letter else token["accent"]
    if token["word"]:
        return _word(token["word"])
    if token["symbol"]:
        return _SYMBOLS.get(token["symbol"], token["symbol"])
    if token["literal"]:
        return _LITERALS.get(token["literal"], "")
    digits = token["scripts"] or token["script"]
    return digits.translate(_SUPERSCRIPT if token[0].startswith("^") else _SUBSCRIPT)


def _word(word: str) -> str:
    if word in _LOOKS:
        return ""
    return _CHARACTERS.get(word) or _greek(word) or f"\\{word} "


def _greek(name: str) -> str:
    """The letter of a command such as "alpha" or "Delta", or ""."""
    case = "CAPITAL" if name[0].isupper() else "SMALL"
    try:
        return unicodedata.lookup(f"GREEK {case} LETTER {name.upper()}")
    except KeyError:
        return ""
