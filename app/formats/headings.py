"""Which field the heading of a column means, in English, Russian, Spanish, Portuguese, German and French."""

import re
from collections.abc import Sequence

from app.model import FIELD, FIELDS, UNPRINTED

WHOLE = "reference"
FIRST_PAGE, LAST_PAGE, ARTICLE_NUMBER, EXTENT = "page_first", "page_last", "article_number", "extent"
OWN = ("number", "label", "as_printed", "confidence", "source", "spans")
"""Columns of our own files that are no fields."""

EXTRA: dict[str, str] = {
    FIRST_PAGE: "First page",
    LAST_PAGE: "Last page",
    ARTICLE_NUMBER: "Article number",
    EXTENT: "Number of pages",
    WHOLE: "The whole reference",
}
"""What a column may hold besides a field, and what a user reads for it."""


MEANINGS: dict[str, str] = {**{field.name: field.title for field in FIELDS}, "label": "Printed number", **EXTRA}
"""What a user can choose for a column, and how it is called."""


def column_of(heading: str) -> str:
    """The field (or one of `EXTRA` and `OWN`) that a heading means, "" if none."""
    return _COLUMN_OF.get(_bare(heading), "")


def guessed(headings: Sequence[str]) -> tuple[str, ...]:
    """What each heading means; of several that mean the same, the one that says it in full, else the first."""
    found = [column_of(heading) for heading in headings]
    if "issue" not in found and "volume" in found and not is_ours(headings):  # as Google Scholar calls it
        found = ["issue" if name == "number" and place else name for place, name in enumerate(found)]
    if "container_title" not in found and "title" in found and not is_ours(headings):  # as Publish or Perish calls it
        found = ["container_title" if name == "source" else name for name in found]
    best: dict[str, int] = {}
    for place, name in enumerate(found):
        before = best.setdefault(name, place)
        if _rank(headings[place]) < _rank(headings[before]):
            best[name] = place
    for place, name in enumerate(found):
        if name and best[name] != place:
            is_date = name == "year" and "date" in headings[place].casefold() and "month" not in found
            is_genre = name == "type" and _bare(headings[place]) == "type"  # of Zotero, beside “Item Type”
            found[place] = "month" if is_date else "genre" if is_genre else ""
    return tuple(found)


def is_ours(headings: Sequence[str]) -> bool:
    """Whether a table was written by this program."""
    found = [column_of(heading) for heading in headings]
    return {"number", "source", "spans", *FIELD} - UNPRINTED <= set(found)  # which files of the first versions lack


def _bare(heading: str) -> str:
    return _SIGNS.sub(" ", heading.casefold().replace("ё", "е")).strip()


_SIGNS = re.compile(r"[\s_\-./:()\[\]*\"“”«»#№]+")

_WORDS: dict[str, str] = {
    "type": """
        item type; content type; reference type; document type; publication type; тип; тип источника; тип документа;
        tipo; tipo de documento; typ; dokumenttyp; type de document; dt; pt
    """,
    "authors": """
        authorships author display name;
        author full names; authors full names; author names; author full name; authors; author; author s; names; af; au;
        автор; авторы; autor; autores; autor es; autoren; verfasser; auteur; auteurs; autorin
    """,
    "title": """
        title; article title; document title; item title; title of article; ti; название; заглавие; название статьи;
        заголовок; título; titulo; título del artículo; título do artigo; titel; aufsatztitel; titre; titre de l'article
    """,
    "container_title": """
        primary location source display name;
        journal; source title; publication title; journal title; journal name; journal book; source name; publication;
        periodical; book title; secondary title; so; журнал; источник; название журнала; издание; revista; nombre de la
        revista; título da revista; periódico; zeitschrift; quelle; zeitschriftentitel; revue; journal revue; titre de
        la revue; périodique
    """,
    "year": """
        year; publication year; pub year; date; publication date; issued; py; год; год издания; год публикации; дата;
        año; ano; fecha; año de publicación; ano de publicação; data; jahr; erscheinungsjahr; datum; année; annee; année
        de publication
    """,
    "month": "month; publication month; pd; месяц; mes; mês; monat; mois; mese",
    "volume": "volume; biblio volume; journal volume; vol; vl; том; т; volumen; band; bd; tome",
    "issue": """
        biblio issue;
        issue; journal issue; number; no; issue number; is; номер; выпуск; número; numero; heft; ausgabe; nummer;
        numéro; fascicule; fascículo
    """,
    "pages": "pages; page; page s; page range; pp; страницы; стр; с; páginas; paginas; seiten; s; seite; pagination",
    FIRST_PAGE: """
        biblio first page; startpage;
        first page; start page; page start; beginning page; bp; sp; первая страница; начальная страница; página inicial;
        erste seite; anfangsseite; première page; page de début
    """,
    LAST_PAGE: """
        biblio last page; endpage;
        last page; end page; page end; ending page; ep; последняя страница; конечная страница; página final; letzte
        seite; endseite; dernière page; page de fin
    """,
    ARTICLE_NUMBER: """
        art no; article number; article no; e locator; elocation id; номер статьи; número de artículo; número do artigo;
        artikelnummer; numéro d'article; ar
    """,
    EXTENT: "num pages; number of pages; количество страниц; объем",
    "doi": "doi; item doi; di; doi link; дои",
    "editors": """
        editors; editor; book editors; редактор; редакторы; editores; herausgeber; éditeur scientifique; éditeurs; be
    """,
    "translators": "translators; translator; переводчик; переводчики; traductor; tradutor; übersetzer; traducteur",
    "publisher": """
        publisher; publisher name; pu; издательство; издатель; editorial; editora; verlag; éditeur; maison d'édition
    """,
    "publisher_place": """
        place; place of publication; publisher place; city; pi; место; место издания; город; lugar; lugar de
        publicación; local; cidade; ort; verlagsort; erscheinungsort; lieu; lieu de publication; ville
    """,
    "edition": "edition; издание номер; edición; edição; auflage; édition",
    "collection_title": "series; series title; book series title; серия; serie; série; reihe; collection; se",
    "genre": "genre; work type; жанр; género; gênero",
    "medium": "medium; format; носитель; soporte; suporte",
    "pmid": "pmid; pubmed id; medline pmid; pm; pubmed",
    "pmcid": "pmcid; pmc id; pmc",
    "identifiers": """
        identifiers; other identifiers; eid; ut; ut unique wos id; ut unique id; publication id; accession number;
        accession no; другие идентификаторы
    """,
    "citation_key": "citation key; citekey; cite key; citationkey; bibtex key; bibtexkey",
    "isbn": "isbn; isbns; bn",
    "issn": "issn; issns; print issn; issn print; eissn; sn",
    "url": """
        url; articleurl; link; web address; web; website; ссылка; адрес; enlace; url link; адрес в интернете; lien;
        adresse
    """,
    "accessed": """
        accessed; access date; date accessed; retrieved; дата обращения; fecha de acceso; data de acesso; abrufdatum;
        zugriff am; zugriffsdatum; consulté le; date de consultation
    """,
    "language": """
        language; language of original document; article language; la; язык; idioma; lengua; língua; sprache; langue
    """,
    "note": """
        note; notes; comment; comments; remarks; extra; примечание; примечания; комментарий; nota; notas; observaciones;
        observações; anmerkung; anmerkungen; bemerkung; notiz; remarque; remarques; commentaire
    """,
    WHOLE: """
        reference; references; citation; full reference; full citation; bibliography; библиографическая ссылка; ссылка
        на литературу; библиографическое описание; список литературы; литература; referencia; referencias; referência;
        referências; literatur; literaturangabe; quellenangabe; référence; références
    """,
    "label": "label; nr; n",
}


def _rank(heading: str) -> int:
    """Which of two headings of one meaning is taken: the lower; an abbreviation gives way to what is in full."""
    return 1 if _bare(heading) in _GIVE_WAY else 0


_GIVE_WAY = frozenset(("authors", "author", "au", "date", "publication date", "eissn", "pt", "sp"))
"""Headings that another of the same meaning goes before: "SP" are the sponsors of a meeting where there is a "BP"."""


_COLUMN_OF: dict[str, str] = {
    **{_bare(" ".join(word.split())): name for name, words in _WORDS.items() for word in words.split(";")},
    **{_bare(name): name for name in OWN},
    **{_bare(title): name for name, title in EXTRA.items()},
    **{_bare(title): field.name for field in FIELDS for title in (field.csl, field.title, field.name) if title},
}
