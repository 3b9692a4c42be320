"""A line, or a part of one, that is one person's name and nothing else."""

import re

from app.model import Name
from app.reading.names.names import read_names

_UPPER = "A-ZÀ-ÖØ-ÞĀ-ŽА-ЯЁІЇЄҐЎЂЈЉЊЋЏȘȚ"
_INITIALS = re.compile(rf"(?:[{_UPPER}][a-zа-яё]{{0,2}}\.[ªº]?[-‐]?){{1,4}}(?:[{_UPPER}]\.?)?|[{_UPPER}]")
_BARE_INITIALS = re.compile(rf"[{_UPPER}]{{1,3}}(?:-[{_UPPER}])?")
_WORD = re.compile(rf"(?:[dDlLO]['’])?[{_UPPER}][\w'’`´‑‐\-]{{0,40}}")
_SUFFIXES = frozenset(("jr", "jr.", "sr", "sr.", "filho", "neto", "júnior", "junior", "оглы", "кызы"))
_PARTICLES_TEXT = (
    "de del della der den di du da dos das do la le van von vom zu zur ten ter el al bin ibn af av y e dal degli delle "
    "'t ван фон де дер ди да ла ле"
)
_PARTICLES = frozenset(_PARTICLES_TEXT.split())
_TITLES = re.compile(
    r"^(?:(?:\(?(?:drs?|prof|professor|mr|mrs|ms|sir|dra|акад|академик|проф|профессор|доцент|доц)\.?\)?\s+|"
    r"(?:doç|arş|öğr|gör|lic|dott|dott\.ssa|ing|ifj|id|mtr[oa]|me)\.\s+)"
    r"(?:(?:(?:med|rer|nat|phil|habil|h\.\s?c|dent|vet|gör|ing)\.|üyesi)\s+){0,3}){1,3}",
    re.IGNORECASE,
)
_DEGREE = (
    r"(?:(?-i:M\.?\s?D|M\.?A|M\.?S|B\.?A|B\.?S|R\.?N|M\.?B)|ph\.?\s?d|m\.?\s?sc|b\.?\s?sc|mph|d\.?sc|dr|mbbs|facs|facc|fccp|frca|franzcr|aprn|crna|frcs|pharmd|"
    r"drph|dds|mba|m\.b\.,?\s?b\.?(?:s|ch|chir)\.?|bmbs|mbchb|mrcp\w*|frcp\w*|mrc\w{1,5}|frc\w{1,5}|fmedsci|mphil|dphil|"
    r"edd|rph|dpt|d\.?m\.?sc|fcps|fcpsp|fwacs|fwacp|mmed|mha|msn|dnp|faan|facp|facc|faha|fesc|mhs|msph|bpharm|bsn|dvm|llb|llm|jd|m\.?p\.?h|sc\.?d|dr\.?p\.?h|pharm\.?d|"
    r"к\.\s?м\.\s?н|д\.\s?м\.\s?н|канд|докт|cand|doct|prof|проф)"
)
_POST = (
    r"(?:estudiante|mag[íi]ster|m[áa]ster|licenciad[oa]|doctor(?:a|and[oa]|ante?)?|enfermer[oa]|m[ée]dic[oa]|docente|"
    r"profes(?:ora?|seure?)|especialista|ma[iî]tre(?:-assistante?| de conférences)|assistante?|chargée? de|estudante|"
    r"mestrand[oa]|doutor(?:a|and[oa])?|enfermeir[oa]|bolsista)"
    r"(?: (?:de|en|em|del|da|do|titula\w+|assistente|asociad\w|associad\w|principal|recherches?)\b.{0,80})?"
)
"""What an author is, where journals print it behind the name."""
_DEGREES = re.compile(
    rf"(?:,\s*{_DEGREE}\.?(?=,|\s|$)|\s+(?:ph\.?d|m\.d)\.?(?=,|\s|$)|\s?,\s?{_POST}(?=,|$)).*", re.IGNORECASE
)
_DEGREE_BEHIND = re.compile(r"(?:\s(?:MD|PhD|MBBS|MBChB|MSc|MPH|RN|PharmD|DDS|DNP|BSc|MBA|FRACP|FRCP|FRCS|FACS))+$")
"""Behind a name whose family comes first; without a comma "DO" may be its initials."""
_IN_FULL = re.compile(r"(?=(?:.*?\b[^\W\d_][a-zà-ÿ]+\b\.?){2})")
"""At least two words that are no initials."""
_OSTEOPATH = re.compile(r"(?<=[^\W\d_][^\W\d_])(?<!^\S), DO(?=,|\s|$)")
_ONLY_DEGREES = re.compile(rf"{_DEGREE}\.?(?:,?\s{_DEGREE}\.?){{0,4}}|{_POST}", re.IGNORECASE)
_FAMILY_BEGINS = re.compile(
    r"(?P<given>[^\W\d_][\w.'’ -]*?) "
    r"(?:(?P<particle>de la|de los|de las|del) "
    r"(?!Pilar|Mar |Carmen|Rosario|Socorro|Roc|Consuelo|Valle|Ángeles|Luz|Concep|Paz )"
    r"(?=\S+ \S+$)|(?=(?:Ní|Nic|Uí|Ó|Le|La|El|Al) \S+$))(?P<family>.+)"
)
_FAMILY_GOES_ON = re.compile(r"[^\W\d_]-(?:del?|la|los|las)$", re.IGNORECASE)
"""A family name that goes on in the next word: "Aliaga-Del Castillo"."""
_VIETNAMESE = frozenset("Thi Pham Nguyen Tran Hoang Vu Vo Dang Bui Do Ho Ngo Duong Ly Phan Dinh".split())
_LATIN_PATRONYMIC = re.compile(r"\w{2,}(?:ovich|evich|ovna|evna|ichna)", re.IGNORECASE)


def person_name(text: str) -> Name | None:
    """The name that the text is, or None if it is something else: "V. Yu. Kosyrev", "Smith JA, MD"."""
    text = without_titles(text)
    if not 3 <= len(text) <= 80 or any(sign.isdigit() for sign in text):
        return None
    family, comma, given = text.partition(",")
    tokens = text.replace(",", " ").split()
    if not 2 <= len(tokens) <= 7 or not all(map(_is_part, tokens)) or all(map(_is_initials, tokens)):
        return None
    if comma and not (1 <= len(family.split()) <= 4 and 1 <= len(given.split()) <= 4 and "," not in given):
        return None
    if sum(not _is_initials(token) and token.casefold() not in _PARTICLES for token in tokens) > 4:
        return None
    if len(tokens) == 3 and _LATIN_PATRONYMIC.fullmatch(tokens[2]) and not comma:
        return Name(family=tokens[0], given=" ".join(tokens[1:]))
    people = [_with_whole_family(each, text) for each in read_names(text).people]
    return people[0] if len(people) == 1 and people[0].family and people[0].given else None


def family_first(text: str) -> Name | None:
    """The name that a text with one comma is, where semicolons part the names: "Flores Huamán, Juan Carlos"."""
    family, _, given = (part.strip() for part in text.partition(","))
    words = [family.split(), given.split()]
    is_name = all(1 <= len(each) <= 4 and all(map(_is_part, each)) for each in words) and "," not in given
    return Name(family=family, given=given) if is_name and family[0].isupper() else None


def _with_whole_family(name: Name, text: str) -> Name:
    """The name with all of a family that begins with a word of its own: "Ana de la Peña Ruiz", "Aoife Ní Ghríofa"."""
    given, _, first = name.given.rpartition(" ")
    if given and _FAMILY_GOES_ON.search(first) is not None:
        return Name(family=f"{first} {name.family}", given=given, suffix=name.suffix)
    whole = _FAMILY_BEGINS.fullmatch(text)
    if whole is None or not text.endswith(name.family) or _VIETNAMESE & {*text.split()}:
        return name
    return Name(family=whole["family"], given=whole["given"], particle=whole["particle"] or "", suffix=name.suffix)


def without_titles(text: str) -> str:
    """The text without titles before a name and degrees after it."""
    text = _DEGREES.sub("", _OSTEOPATH.sub("", _TITLES.sub("", text.strip()[:200])))
    return (_DEGREE_BEHIND.sub("", text) if "," in text or _IN_FULL.match(text) else text).strip(" ,;:")


def is_degree(text: str) -> bool:
    """Whether a text is degrees that stand behind a name, and nothing else."""
    return _ONLY_DEGREES.fullmatch(text.strip()[:120]) is not None


def has_title(text: str) -> bool:
    """Whether a title stands before a name, or a degree behind it."""
    return without_titles(text) != text.strip(" ,;:*†")


def has_initials(text: str) -> bool:
    """Whether one of the words is initials, which hardly anything but a name has."""
    return any("." in token and _is_initials(token) for token in text[:120].split())


def _is_part(token: str) -> bool:
    """Whether a token can be part of a name."""
    folded = token.casefold()
    if folded in _PARTICLES or folded in _SUFFIXES:
        return True
    return any(pattern.fullmatch(token[:60]) is not None for pattern in (_INITIALS, _BARE_INITIALS, _WORD))


def _is_initials(token: str) -> bool:
    """Whether a token is initials: "O.", "I.M.", "Yu."."""
    return _INITIALS.fullmatch(token[:40]) is not None
