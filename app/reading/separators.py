"""What may stand between fields without being one: punctuation and cue words. The rest is leftover."""

import re

from app.model import LEFTOVER, Span
from app.reading.wordsets import wordset

_CUES = wordset("""
    vol vols volume v no nos nr n nº n° num number issue iss fasc heft h bd band t tome tomo tom jg jahrgang
    p pp pg pag pág págs pags page pages páginas paginas ss s seite seiten str art article
    т том № вып выпуск с сс стр кн ч 第 권 제 호 卷 期 页
    in dans en em im в кн ed eds editor editors edited edit by hrsg hg herausgegeben von org orgs organizador coord
    coords dir под ред редакцией общ trans translated translation transl trad tr übers пер перевод from
    and et al und y e и др соавт og och others
    doi pmid pmcid pmc isbn issn url http https available at disponible disponível disponivel retrieved accessed cited
    on viewed access date дата обращения доступа режим доступ доступно по ссылке адрес verfügbar unter abgerufen am zugriff
    acesso acessado consultado el le consulté last visited online the
""")
_WORD = re.compile(r"[^\W_]+")
_CLUTTER = re.compile(r"[^\w]*")


def leftovers(source: str, spans: list[Span]) -> list[Span]:
    """The stretches of `source` outside the sorted, disjoint `spans` that hold words which are no cue words."""
    found: list[Span] = []
    at = 0
    for start, end in [*((span.start, span.end) for span in spans), (len(source), len(source))]:
        found += _between(source, at, start)
        at = end
    return found


def _between(source: str, start: int, end: int) -> list[Span]:
    found: list[Span] = []
    for match in _WORD.finditer(source, start, end):
        if match[0].lower() in _CUES:
            continue
        last = found[-1] if found else None
        if last and _CLUTTER.fullmatch(source, last.end, match.start()):
            found[-1] = last._replace(end=match.end())
        else:
            found.append(Span(match.start(), match.end(), LEFTOVER))
    return found
