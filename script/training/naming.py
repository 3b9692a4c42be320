"""Lists of names as styles print them."""

import random
import re
from dataclasses import dataclass

from app.model import Name


@dataclass(frozen=True, slots=True)
class NameStyle:
    """How names are put: `order` "family", "given" or "first" (only the first is family-first).

    "and" in `last` becomes the language's own word; `behind` says that a particle follows the given names
    ("LACERDA, C. F. de").
    """

    order: str = "family"
    comma: str = " "
    initials: tuple[str, ...] = (".",)
    separator: str = ", "
    last: tuple[str, ...] = (", ",)
    shown: tuple[int, ...] = (3, 6, 99)
    upper: float = 0.0
    behind: bool = False


_AND = (", and ", " and ", " & ", ", & ")
NAME_STYLES = {
    "stops": NameStyle(initials=(".", ".", ". "), shown=(3, 3, 3, 99)),
    "vancouver": NameStyle(initials=("",), shown=(3, 6, 6, 99)),
    "apa": NameStyle(comma=", ", initials=(". ",), last=(", & ", " & ", ", and ", " and "), shown=(6, 99)),
    "harvard": NameStyle(comma=", ", initials=(".", ". "), last=_AND, shown=(3, 99, 99), upper=0.1),
    "semicolons": NameStyle(comma=", ", initials=(".", ". "), separator="; ", last=("; ",), shown=(3, 8, 99)),
    "ieee": NameStyle("given", initials=(". ",), last=_AND, shown=(6, 99)),
    "given_first": NameStyle("given", initials=(". ", "."), last=(", ", *_AND), shown=(6, 99), upper=0.1),
    "inverted_first": NameStyle(
        "first", comma=", ", initials=(". ", "."), last=(" & ", " and ", ", and "), shown=(99,)
    ),
    "mla": NameStyle("first", comma=", ", initials=("full",), last=(", and ", " and "), shown=(1, 3, 99)),
    "full": NameStyle("given", initials=("full",), last=(", and ", " and ", ", "), shown=(3, 99)),
    "full_family": NameStyle(comma=", ", initials=("full",), separator="; ", last=("; ",), shown=(3, 99)),
    "spaced": NameStyle(initials=(". ", " "), last=(", ", " and "), shown=(3, 99), upper=0.2),
    "gost": NameStyle(initials=(".", ".", ". "), shown=(3, 3, 99)),
    "gost_comma": NameStyle(comma=", ", initials=(".", ". "), shown=(1, 3, 99)),
    "gost_spaced": NameStyle(initials=(". ",), last=(", ", ", ", ", ", " and "), shown=(3, 99)),
    "gost_given": NameStyle("given", initials=(".", ". "), shown=(3, 99)),
    "abnt": NameStyle(
        comma=", ",
        initials=(". ", ".", "full"),
        separator="; ",
        last=("; ", "; ", "; ", " and "),
        shown=(1, 3, 99),
        upper=0.75,
        behind=True,
    ),
    "surnames": NameStyle(initials=("none",), last=(" and ", " & "), shown=(1, 1, 2)),
    "east": NameStyle(separator=", ", shown=(99,)),
    "east_points": NameStyle(separator=".", last=(".",), shown=(99,)),
    "east_dots": NameStyle(separator="·", last=("·", "、", ", & "), shown=(99,)),
}

_ET_AL = {
    "ru": (" и др.", " [и др.]", ", и др.", " и соавт.", " с соавт.", " et al.", ", et al."),
    "es": (" et al.", ", et al.", ", et al", " y cols.", " y col.", ", y otros"),
    "pt": (" et al.", "; et al.", ", et al.", " et al", " e col.", " e cols."),
    "de": (" et al.", " u.a.", " u. a."),
    "fr": (" et al.", ", et al.", " et coll."),
    "ko": (" 외", " 등", " 외 3인"),
    "zh": (" 等", "等"),
    "ja": (" 他", "ほか"),
    "en": (" et al.", ", et al.", " et al", ", et al", ", and others"),
}
_AND_IN = {"ru": "и", "es": "y", "pt": "e", "de": "und", "fr": "et", "it": "e"}


def given_as(given: str, form: str) -> str:
    """Given names "full", as "none", or as initials with `form` behind each ("." "J.A.", ". " "J. A.", "" "JA")."""
    words = re.findall(r"[^\W\d_]+", re.sub(r"(?<=[A-ZА-Я])(?=[A-ZА-Я])", " ", given))
    if form in ("full", "none"):
        return given if form == "full" else ""
    initials = [word[0].upper() for word in words]
    return "".join(initials) if not form else form.join(initials) + form.rstrip()


def list_names(names: list[Name], style: NameStyle, language: str, chance: random.Random) -> str:
    """The names as a list in the style, cut short with "et al." if there are many."""
    form = chance.choice(style.initials)
    upper = chance.random() < style.upper
    shown = chance.choice(style.shown)
    people = names[:shown] if len(names) > shown else names
    printed = [_one_name(name, style, form, upper=upper, first=not at) for at, name in enumerate(people)]
    if len(people) < len(names):
        return style.separator.join(printed) + chance.choice(_ET_AL.get(language, _ET_AL["en"]))
    if len(printed) > 1:
        joint = chance.choice(style.last).replace("and", _AND_IN.get(language, "and"))
        printed[-2:] = [printed[-2] + joint + printed[-1]]
    return style.separator.join(printed)


def _one_name(name: Name, style: NameStyle, form: str, *, upper: bool, first: bool) -> str:
    if name.literal:
        return name.literal
    family, given = name.family, given_as(name.given, form)
    if style.behind and name.particle:
        given = f"{given} {name.particle}"
    else:
        family = f"{name.particle} {family}".strip()
    family = family.upper() if upper else family
    if style.order == "given" or (style.order == "first" and not first):
        return f"{given} {family}".strip()
    suffix = f" {name.suffix}" if name.suffix else ""
    return f"{family}{style.comma if given else ''}{given}{suffix}"
