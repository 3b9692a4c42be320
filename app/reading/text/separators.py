"""What may stand between fields without being one: punctuation and cue words. The rest is leftover."""

import re

from app.model import LEFTOVER, Span
from app.reading.text.wordsets import wordset

_CUES = wordset("""
    vol vols volume volumen ano año v no nos nr n nº n° º num number issue iss fasc heft h bd band t tome tomo tom
    jg jahrgang p pp pg pag pág págs pags page pages páginas paginas ss s seite seiten str art article т том № вып
    выпуск с сс стр ст кн ч 第 권 제 호 卷 期 页 in dans en em im в кн ed eds edd éd éds éditeur editor editors edited
    edit by hrsg hg hgg herausgegeben von org orgs organizador coord coords dir под ред редакцией общ trans
    translated translation transl trad tradução traducción tr übers пер перевод from and et al und y e и др соавт
    og och others doi pmid pmcid pmc isbn issn url http https available at disponible disponível disponivel
    retrieved accessed cited citado recuperado accedido de сб coll comps compilers inventor inventors assignee нем
    англ фр франц итал исп лат польск япон отв науч общ составитель on viewed access date дата обращения
    доступа режим доступ доступно по ссылке адрес verfügbar unter zuletzt letzter geprüft abgerufen am zugriff
    acesso acessado consultado el le consulté sur last visited online the of cité dostęp ultima ultimo consultazione
    accesso disponibile all indirizzo ссылка активна на núm cura published w red pod su ve za presented updated cop
    organizadores organizadora organizador organizadoras editores editor editora editoras coordinadores coordinador
    coordinadora coordenadores coordenador coordenadora compiladores compilador editör
    editörler içinde erişim tarihi adresi zugegriffen ders dies вип випуск редкол звернення за гг г р рр
    adresinden tarihinde erişilmiştir alınmıştır edinilmiştir pubmed pubmedcentral c di consulta stand уклад упоряд
    wyd oprac przeł tłum
""")
_PUNCTUATION = " .,;:()[]/–—-"
_WORD = re.compile(r"[^\W_]+")
_CLUTTER = re.compile(r"[^\w]*")


def leftovers(source: str, spans: list[Span], *, labelled: int) -> list[Span]:
    """The stretches of `source` outside the sorted, disjoint `spans` that hold words which are no cue words.

    What stands behind the first `labelled` characters was not looked at and is one stretch.
    """
    found: list[Span] = []
    at = 0
    for start, end in [*((span.start, span.end) for span in spans), (labelled, labelled)]:
        if source[at:start].strip(_PUNCTUATION):
            found += _between(source, at, start)
        at = end
    rest = source[labelled:]
    if rest.strip():
        found.append(Span(labelled + len(rest) - len(rest.lstrip()), labelled + len(rest.rstrip()), LEFTOVER))
    return found


def is_cue(word: str) -> bool:
    """Whether the word may stand between fields: "vol", "pp", "In", "doi", "С", "и"."""
    return word.lower() in _CUES


def _between(source: str, start: int, end: int) -> list[Span]:
    found: list[Span] = []
    for match in _WORD.finditer(source, start, end):
        if is_cue(match[0]):
            continue
        last = found[-1] if found else None
        if last and _CLUTTER.fullmatch(source, last.end, match.start()):
            found[-1] = last._replace(end=match.end())
        else:
            found.append(Span(match.start(), match.end(), LEFTOVER))
    return found
