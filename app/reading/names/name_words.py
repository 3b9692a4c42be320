"""The small words of lists of names: particles, suffixes, conjunctions, "et al." in many languages, marks of bodies."""

import re
from functools import lru_cache

from app.reading.text.wordsets import holds_any, wordset

PARTICLES = wordset("""
    de da do dos das di du del dela della dello delle dei degli la le van von vom vander zu zum zur den der des ten ter
    te tot op af av auf al el ibn bin ben bint abu 't d' d’ фон ван дер де ди дю ла ле
""")
"""Written small they belong to the family name that follows."""

CAPITAL_PARTICLES = wordset("de da do dos das di del della van von den der ten ter vom zu фон ван дер де")
"""Written with a capital they still are particles, as in "De Jong"; "Le" and "La" then are part of the name."""

CONJUNCTIONS = wordset("""
    and AND And & et und UND y e и og och en ve with та
    a i і oraz és ja și şi ir un və dan và και және
""")

ROLES = wordset("""
    ed eds edd éd éds editor editors editores editora hrsg hrg hg hgg herausgeber org orgs organizador organizadora
    organizadores organizadoras coord coords coordinador coordinadora coordinadores coordenador coordenadora
    coordenadores dir dirs comp comps compiler compilers compilador compiladora compiladores ред сост редактор редакторы
    составитель составители chairman chairwoman
""")
"""What follows names in brackets and is none."""

DIGRAPHS = wordset("Yu Ya Yo Ye Zh Kh Ch Sh Ts Ju Ja Th Ph")
"""Two letters that transliterate one: an initial even without a stop."""

_SUFFIXES = wordset("Jr Sr III 2nd 3rd 4th мл ст Filho Neto Júnior Junior")
_SUFFIXES_AFTER_INITIALS = wordset("II IV оглы кызы")

ET_AL = re.compile(
    r"(?<![^\W_])(?<![^\W_][-‐‑])(?:et\.?[\s~]?al(?:ii|ia)?|et\s?coll|et\s?autres"
    r"|and\s(?:others|co-?workers|colleagues)|& (?:others|al)"
    r"|и\s?др(?:угие)?|(?:и|с)\s?соавт\w{0,6}|та\s?ін(?:ші)?|u\. ?a|und\sandere|e\soutr[oa]s|y\sotr[oa]s|[ye]\scols?"
    r"|y\scolaboradores|e\scolaboradores|e\saltri|en\sanderen|m\. ?fl|og\sandre|i\sin(?:ni)?|ve\sark(?:adaşları)?"
    r"|ve\sdiğerleri|a\skol|i\swsp|cols)(?![^\W_])\.?|等",
    re.IGNORECASE,
)

_BODY_STEMS = tuple(
    wordset("""
    universi organiza organisa group committee minist departmen departament institut associa society consortium
    collaborat network agency council comité comitê comisión autorit autorid gobierno governo gouvern federati
    federal commission bureau office foundation academy investigators service authority national international
    european american nations programme company corporation laborator library museum hospital government parliament
    initiative alliance working министер минздрав минобр институт университет организац комитет общество федерац
    академи росстат правительств ассоциац россий россия национальн всемирн sociedad associaç asociaci comiss comisi
    conselho consejo secretar gesellschaft bundes kommission société fundaç fundaci agência agencia faculdade
    istitut urząd instytut minister agenzia comitato comissão autoridade verband bundesverein ärztekammer
    commissariat administrat ministèr regierung bundesamt stiftung senado tribunal администрац департамент агентств
    controladoria advocacia procurad defensor presidenc presidênc asamblea assemble osservator observat асоціац
    superintendenc федеральн государственн bakanlığ başkanlığ müdürlüğ üniversites kurumu derneğ vakfı міністерств
""")
)
_BODY_ENDS = (
    "verband", "referat", "ministerium", "projektgruppe", "arbeitskreis", "arbeitsgruppe", "behörde", "gesellschaft",
    "informationskreis", "jugendwerk", "zentrum",
)  # fmt: skip
_BODY_WORDS = wordset("""
    center centre centro centers centres centros college board task force team union program inc ltd gmbh bank trust
    contributors
    study health world press verein brasil grupo groupe gruppe équipe equipe banco banque junta panel consultation
    congress cross league corp llc plc statistics academia staff survey guideline guidelines watch schulamt jugendamt
    constitucional nación
    центр группа фонд служба россии совет дума банк the
""")
_LINKS = wordset("of for the on in to für zur pour des sur para por для на о об")


def et_als_in(text: str) -> list[tuple[int, int]]:
    """Where a list of names says that it was cut short, in any of the languages."""
    return [match.span() for match in ET_AL.finditer(text)]


_ROLE_HINTS = (
    "(",
    "[",
    " by",
    "ред",
    "сост",
    "пер.",
    "dir",
    "cura",
    "inventor",
    "assignee",
    "contributor",
    "заяв",
    "патентоо",
)
_ROLES_IN_TEXT = re.compile(
    r"\[[^\]]{0,12}$|\([a-zа-яéü][^()]{0,30}\)?|(?<!\w)(?:(?:edited|translated|compiled)(?: and translated)? by"
    r"|sous la dir(?:ection|\.)? de|sous la dir(?:ection|\.)?|a cura di|под (?:общ(?:ей|\.) )?ред(?:акцией|\.)"
    r"|(?:отв|гл|науч|общ)\. ?ред(?:актор|\.)|(?:авт\.-)?сост\.:?|пер\. с [а-я]+\.|inventors?\b|assignees?\b"
    r"|(?<!Wikipedia )contributors?\b|(?:заявител|патентообладател)[^\n]*)",
    re.IGNORECASE,
)


def roles_in(text: str) -> list[tuple[int, int]]:
    """Where a list of names says what the people did: "(a cura di)", "отв. ред.", "edited and translated by"."""
    lower = text.lower()
    if not holds_any(lower, _ROLE_HINTS):
        return []
    return [match.span() for match in _ROLES_IN_TEXT.finditer(text) if match[0][0] != "(" or _is_small(match)]


def _is_small(match: re.Match[str]) -> bool:
    return match[0][1:2].islower()


def is_body(words: list[str]) -> bool:
    """Whether the words name a body ("ENETS Consensus Group") rather than a person."""
    for word in words:
        if len(word) > 2 and _is_body_word(word):
            return True
    return len(words) > 2 and not _LINKS.isdisjoint(words)


@lru_cache(maxsize=20_000)
def _is_body_word(word: str) -> bool:
    small = word.lower()
    last = small.rpartition("-")[2]
    if small.endswith(_BODY_ENDS):
        return True
    return small in _BODY_WORDS or small.startswith(_BODY_STEMS) or (last != small and last.startswith(_BODY_STEMS))


def is_link(word: str) -> bool:
    """Whether the word joins the words of a body's name ("of", "for the")."""
    return word in _LINKS


def is_suffix(word: str, *, after_initials: bool) -> bool:
    """Whether the word tells generations apart; "II" and "IV" do so only after initials, else they are initials."""
    return word in _SUFFIXES or (after_initials and word in _SUFFIXES_AFTER_INITIALS)


def is_patronymic(word: str) -> bool:
    """Whether a Russian word is a father's name ("Иванович", "Петровна")."""
    return len(word) > 5 and word.casefold().endswith(
        ("ович", "евич", "ьич", "овна", "евна", "ична", "йович", "івна", "ївна")
    )


def is_russian_family_name(word: str) -> bool:
    """Whether a Russian word has the ending of a family name and not that of a given one."""
    ends = (
        "ов",
        "ова",
        "ев",
        "ева",
        "ёв",
        "ёва",
        "ский",
        "ская",
        "цкий",
        "цкая",
        "енко",
        "чук",
        "ых",
        "их",
        "нин",
        "нина",
    )
    return word.casefold().endswith(ends)
