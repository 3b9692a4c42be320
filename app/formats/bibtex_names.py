"""Names as BibTeX writes them: "de Jong, M. C. and {World Health Organization} and others".

Beyond BibTeX's own rules, which other programs read, a person's exact parts are kept: a particle that is not in small
letters stands in braces before the family, a family that begins in small letters stands in braces as a whole, initials
without a gap are written with one ("J. L." for "J.L.", so that a style can tell them apart), and initials with a gap
with a tie ("V.~Yu.").
"""

import re
from functools import lru_cache
from typing import NamedTuple

from app.formats.bibtex_scanning import closing_brace
from app.formats.latex import from_latex, single_spaced, to_latex, trimmed
from app.model import Name, Names
from app.reading.names.name_words import is_body
from app.styles.names import GLUED, given_parts, leading_particle

_OTHERS = "others"
_TIE = "\x01"
_STOPPED_GAP = re.compile(r"(?<!\w)([^\W\d_]{1,3}\.) (?=[^\W\d_]{1,3}\.)")
_STOPPED_PAIR = re.compile(r"(?<!\w)([^\W\d_]{1,3}\.)(?=[^\W\d_]{1,3}\.)")
_BARE_GAP = re.compile(r"(?<!\w)([^\W\d_]) (?=[^\W\d_](?![\w.]))")
_UNSAFE = re.compile(r"[,;]|(?:\A|\s)(?:and|others)(?:\s|\Z)", re.ASCII | re.IGNORECASE)


def names_to_bibtex(names: Names) -> str:
    """The value of an author field."""
    people = [written_name(name).latex for name in names.people]
    return " and ".join([*people, _OTHERS] if names.et_al else people)


def names_from_bibtex(latex: str) -> Names:
    """The names of an author field's LaTeX; "and others" means that the list was cut short."""
    items = _split(single_spaced(latex), _AND) if _MARKED.search(latex) else _PLAIN_AND.split(latex)
    if len(items) == 1 and ";" in items[0]:
        items = _split(items[0], _SEMICOLON)  # as programs write that know nothing of BibTeX's "and"
    if len(items) > 1 and all(item.endswith(",") for item in items[:-1]):
        items = [person for item in items for person in _in_pairs(item)]
    et_al = items[-1].casefold() in (_OTHERS, "et al", "et al.")
    people = items[:-1] if et_al else items
    return Names(tuple(_read_person(item) for item in people if item), et_al)


def _in_pairs(latex: str) -> list[str]:
    """The names of "Huey, SL, Mehta, NH,", as the Cochrane Library has them before its only "and"."""
    parts = [part.strip() for part in latex.rstrip(", ").split(",")]
    return (
        [", ".join(pair) for pair in zip(parts[::2], parts[1::2], strict=True)]
        if len(parts) % 2 == 0
        else [latex.rstrip(", ")]
    )


class WrittenName(NamedTuple):
    """A name in LaTeX, and whether it is read back as it was."""

    latex: str
    is_exact: bool


@lru_cache(maxsize=50_000)
def written_name(name: Name) -> WrittenName:
    """One name of an author field; the same names come again and again in a list."""
    plain = _plain_person(name)
    if plain:
        return WrittenName(plain, is_exact=True)
    latex = _person(name)
    return WrittenName(latex, is_exact=names_from_bibtex(latex) == Names((name,)))


def _plain_person(name: Name) -> str:
    """What `_person` gives for a family name of one word with initials without a gap or one given name; else ""."""
    if name.literal or name.suffix or name.particle or not _PLAIN_FAMILY.fullmatch(name.family):
        return ""
    if _GLUED_INITIALS.fullmatch(name.given):
        return f"{name.family}, {name.given.replace('.', '. ').rstrip()}"
    if _BARE_INITIALS.fullmatch(name.given):
        return f"{name.family}, {' '.join(name.given)}"
    return f"{name.family}, {name.given}" if _ONE_GIVEN.fullmatch(name.given) else ""


_PLAIN_FAMILY = re.compile(r"(?!(?:and|others)\Z)[^\W\d_]{2,40}(?:-[^\W\d_]{2,40})?", re.IGNORECASE)
_GLUED_INITIALS = re.compile(r"(?:[^\W\d_]\.){1,6}")
_BARE_INITIALS = re.compile(r"[A-ZÀ-ÖØ-ÞА-ЯЁ]{1,3}")
_ONE_GIVEN = re.compile(r"(?!(?i:and|others)\Z)[A-Z][a-z]{2,40}")


def _person(name: Name) -> str:
    """The first way to write a name that is read back as it was; the plainest if there is none."""
    if name.literal:
        return f"{{{to_latex(name.literal)}}}"
    given = _given(name.given)
    ways = []
    for family in _families(name):
        if name.suffix:
            ways.append(f"{family}, {_safe(to_latex(name.suffix))}, {given or '{}'}")
        elif given:
            ways.append(f"{family}, {given}")
        else:
            ways += [family, f"{family}, {{}}"]
    return next((way for way in ways if names_from_bibtex(way).people == (name,)), ways[0])


def _families(name: Name) -> list[str]:
    particle, family = to_latex(name.particle), _safe(to_latex(name.family)) or "{}"
    if not particle:
        return [family, f"{{{to_latex(name.family)}}}"]
    braced = f"{{{{}}{particle}}}" if particle.startswith("\\") else f"{{{particle}}}"
    whole = f"{{{to_latex(name.family)}}}"
    plain = [f"{particle} {family}", f"{particle} {whole}"] if not _UNSAFE.search(particle) else []
    if name.particle.endswith(GLUED):
        return [f"{braced}{family}", *plain, f"{braced}{whole}"]
    return [*plain, f"{braced} {family}", f"{braced} {whole}"]


def _safe(latex: str) -> str:
    return f"{{{latex}}}" if _UNSAFE.search(latex) else latex


def _given(given: str) -> str:
    """Initials apart, as BibTeX abbreviates words; the gaps that were there are ties."""
    tied = _BARE_GAP.sub(rf"\1{_TIE}", _STOPPED_GAP.sub(rf"\1{_TIE}", given))
    apart = _STOPPED_PAIR.sub(r"\1 ", tied)
    parts = given_parts(given, most_capitals=3)
    if len(parts) > 1 and given == "".join(part.text for part in parts) and all(part.is_initial for part in parts):
        apart = " ".join(part.text for part in parts)
    latex = _safe(to_latex(apart).replace(_TIE, "~"))
    return latex if _read_given(latex) == given else f"{{{to_latex(given)}}}"


def _read_given(latex: str) -> str:
    if _is_braced(latex):
        return from_latex(latex)
    text = from_latex(latex.replace("~", _TIE))
    return _BARE_GAP.sub(r"\1", _STOPPED_GAP.sub(r"\1", text)).replace(_TIE, " ")


_PLAIN_PERSON = re.compile(
    r"([^\W\d_]{2,40}), ((?:[^\W\d_]\. ){0,5}[^\W\d_]\.|(?:[A-ZÀ-ÖØ-ÞА-ЯЁ] ){0,2}[A-ZÀ-ÖØ-ÞА-ЯЁ]|[A-Z][a-z]{2,40})"
)


def _read_person(latex: str) -> Name:
    if plain := _PLAIN_PERSON.fullmatch(latex):
        return Name(plain[1], plain[2].replace(" ", ""))
    if _is_braced(latex):
        return Name(literal=from_latex(latex[1:-1]))
    parts = _split(latex, _COMMA)
    if _KEYED.match(latex):
        return _read_keyed(parts)
    if len(parts) == 1:
        return _given_first(parts[0])
    particle, family = _read_family(parts[0])
    suffix = from_latex(", ".join(parts[1:-1]))
    return Name(family, _read_given(parts[-1]), particle, suffix)


_KEYED = re.compile(r"(?:family|given|prefix|suffix)(?:-i)?\s?=", re.IGNORECASE)
_KEYS = {"family": "family", "given": "given", "prefix": "particle", "suffix": "suffix"}


def _read_keyed(parts: list[str]) -> Name:
    """The name of biblatex's "family=Berg, given=Ludwig, prefix=van der"."""
    values = {key.strip().casefold(): value.strip(' "') for key, _, value in (part.partition("=") for part in parts)}
    return Name(**{field: from_latex(values.get(key, "")) for key, field in _KEYS.items()})


def _given_first(latex: str) -> Name:
    """ "Ludwig van Beethoven" by BibTeX's rule: the particle is what stands in small letters before the family."""
    words = _split(latex, _BLANK)
    if len(words) > _FEWEST_NUMBERED and _NAMESAKE.fullmatch(words[-1]):
        words.pop()
    spelt = [from_latex(word) for word in words]
    if len(words) > 1 and not any(map(_INITIALS.fullmatch, words)) and is_body(spelt):
        return Name(literal=" ".join(spelt))
    if len(words) > 1 and (initials := _initials_behind(words)):
        return Name(from_latex(" ".join(words[:-initials])), _read_given(" ".join(words[-initials:])))
    small = [place for place, word in enumerate(words[:-1]) if _lettered(word)[:1].islower()]
    begin = small[0] if small else len(words) - 1
    end = small[-1] + 1 if small else begin
    particle, family = from_latex(" ".join(words[begin:end])), from_latex(" ".join(words[end:]))
    return Name(family, _read_given(" ".join(words[:begin])), particle)


_FEWEST_NUMBERED = 2
_NAMESAKE = re.compile(r"0\d{3}")
"""The number by which DBLP tells persons of one name apart: "Wei Wang 0001"."""


def _initials_behind(words: list[str]) -> int:
    """How many of the last words are initials behind a family name, as they have no place in BibTeX: "Raymond E."."""
    behind = next((place for place, word in enumerate(reversed(words)) if not _INITIALS.fullmatch(word)), 0)
    return behind if words[0][1:].islower() else 0


_INITIALS = re.compile(r"(?:[^\W\d_a-zа-яё]\.?-?){1,3}|[А-ЯЁ][а-яё]\.")


def _read_family(latex: str) -> tuple[str, str]:
    """Particle and family of "van der Berg", "{De} Jong", "{d'}Angelo" or "{de Jong}"."""
    if latex.startswith("{") and not latex.startswith("{\\") and not _is_braced(latex):
        end = _closing(latex) + 1
        particle = from_latex(latex[1 : end - 1])
        if latex[end] == " " or particle.endswith(GLUED):
            return particle, from_latex(latex[end:])
    words = _split(latex, _BLANK)
    small = leading_particle([_lettered(word) for word in words])
    return from_latex(" ".join(words[:small])), from_latex(" ".join(words[small:]))


def _lettered(word: str) -> str:
    """The word as its case is told by: in braces it has none."""
    return word if word.startswith("{") else from_latex(word)


_AND = re.compile(r"(?P<ends>\s+and(?=\s)|\Aand(?=\s))|\\.|[{}]", re.ASCII | re.IGNORECASE | re.DOTALL)
_PLAIN_AND = re.compile(r"\s+and\s+|\Aand\s+", re.ASCII | re.IGNORECASE)
_MARKED = re.compile(r"[\\{}]|  |[\t\r\n]|\A | \Z|and and", re.IGNORECASE)
_SEMICOLON = re.compile(r"(?P<ends>;)|\\.|[{}]", re.DOTALL)
_COMMA = re.compile(r"(?P<ends>,)|\\.|[{}]", re.DOTALL)
_BLANK = re.compile(r"(?P<ends>(?<!\\)\s+)|\\.|[{}]", re.ASCII | re.DOTALL)


def _split(latex: str, separator: re.Pattern[str]) -> list[str]:
    """The parts between separators outside braces, without outer spaces."""
    parts, start, depth = [], 0, 0
    for found in separator.finditer(latex):
        if found["ends"]:
            if depth == 0:
                parts.append(trimmed(latex[start : found.start()]))
                start = found.end()
        elif found[0] in "{}":
            depth = depth + 1 if found[0] == "{" else max(0, depth - 1)
    return [*parts, trimmed(latex[start:])]


def _is_braced(latex: str) -> bool:
    return latex.startswith("{") and latex.endswith("}") and _closing(latex) == len(latex) - 1


def _closing(latex: str) -> int:
    """Where the brace that opens a text is closed; the last character if nowhere."""
    end = closing_brace(latex, 0, len(latex))
    return end if end >= 0 else len(latex) - 1
