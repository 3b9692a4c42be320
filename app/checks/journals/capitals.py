"""Journals' names in capitals in a list that writes them with small letters."""

from collections import Counter
from collections.abc import Iterator

from app.checks.check import check
from app.checks.checked import Checked
from app.checks.finding import Finding, text_finding
from app.checks.journals.forms import journals_of
from app.checks.journals.words import LEFT_OUT, is_known, shortening, words_of
from app.checks.majority import majority
from app.styles.names import is_cyrillic

_FEWEST_WORDS = 2
_LONG = 4
_ACRONYMS = frozenset(
    "aaai aana aapg aaps acm acs acsm aiaa aids aips ajob anz aorn apmis asaio asce ashrae asme astm bmc bmj bjog "
    "bju cmaj embo esaim esc eurasip faseb febs fems geus iarc ieee ieice iet ilar ima isa isij isme isprs iubmb iucrj "
    "jama jid magma mmwr nasa omics orl pda pnas plos rna rsc sae siam slas spie usa".split()
)
_VOWELS = frozenset("aeiouy")


@check("JRN06", "Journal's name in capitals", "likely", fields=("container_title",))
def capitals(checked: Checked) -> Iterator[Finding]:
    """A journal's name is in capitals where the list writes such names with small letters ("CANCER RES").

    At least five names and four fifths of all must have small letters. The fix is the name as the list has it
    elsewhere, else its words with a capital each, if that is a known journal; acronyms ("FEBS Lett") keep their
    capitals. Cyrillic names keep the first capital alone. Single words ("JAMA", "CHEST") are let be.

    Example:
        R1-R5 container_title = Ann Surg
        R6 container_title = CANCER RES
        gives R6 container_title = Cancer Res
    """
    journals = journals_of(checked)
    several = {name: places for name, places in journals.items() if len(name.split()) >= _FEWEST_WORDS}
    if (
        majority(Counter(name.isupper() for name, places in several.items() for _ in places), most_others=1)
        is not False
    ):
        return
    usual = {name.casefold(): name for name in several if not name.isupper()}
    for name, places in several.items():
        if not (name.isupper() and any(len(word.text) >= _LONG for word in words_of(name))):
            continue
        wanted = usual.get(name.casefold()) or _with_small_letters(name)
        if wanted == name or not (wanted.casefold() in usual or is_known(wanted) or is_cyrillic(name)):
            continue
        for place in places:
            message = f"“{name}” is in capitals; the list writes names of journals with small letters"
            yield text_finding("JRN06", "likely", message, place, "container_title", before=name, after=wanted)


def _with_small_letters(name: str) -> str:
    if is_cyrillic(name):
        return name.capitalize()
    known = shortening()
    for word in words_of(name):
        small = word.text.casefold()
        is_word = known.is_short(word.text) or known.is_whole(word.text) or known.is_full(word.text)
        is_acronym = small in _ACRONYMS or (not (_VOWELS & set(small)) and not known.is_short(word.text))
        if is_word and not is_acronym:
            start = word.end - len(word.text)
            inner = small if start and small in LEFT_OUT else small.capitalize()
            name = name[:start] + inner + name[word.end :]
    return name
