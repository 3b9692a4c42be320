"""The menus, buttons and labels that a copied page brings along."""

import re

_WORDS_TEXT = (
    "save article|aims and scope|previous article navigation|article navigation|next article navigation|"
    "search this journal|advertisement|previous article view issue table of contents next article|download epub|"
    "toplam adet kaynakça vardır|submit manuscript|issue cover|search dropdown menu|cart|skip nav destination|"
    "publishing menu|absztrakt/letöltés|teljes szöveg|metrikák|loading|full text loading|download as powerpoint|"
    "preuzmi jats datoteku|originalartikkel|abstract in english|available to purchase|view by:|article order|"
    "advanced search|search|home|login|log in|register|sign in|sign up|current|current issue|archives|archive|"
    "about|about the journal|announcements|contact|contacts|menu|main menu|main navigation|skip to main content|"
    "skip to content|skip to navigation|quick jump to page content|main content|sidebar|table of contents|articles|"
    "for authors|for readers|editorial board|editorial team|submit article|send article|previous article|"
    "next article|previous|next|back|download|download pdf|pdf|html|xml|epub|pdf (eng)|pdf (rus)|pdf (english)|"
    "print|email|e-mail|share|tweet|facebook|twitter|save|cite|citations|metrics|open journal systems|powered by|"
    "language|english|русский|русский english|español|português|user|username|password|remember me|journal help|"
    "notifications|font size|browse|by issue|by author|by title|other journals|journal content|search scope|all|"
    "information|for librarians|article|article tools|abstract views|issue|issues|volumes|view|article menu|"
    "open access|free access|open access article|full access|peer-reviewed|affiliations|expand|collapse|"
    "display options|format|actions|page navigation|share on|permalink|copy|add to favorites|send|text|"
    "navigate left|navigate right|view all|show more|show less|read more|see more|расширенный поиск|поиск|главная|"
    "вход|войти|регистрация|текущий выпуск|архив|архивы|о журнале|контакты|меню|редколлегия|редакционная коллегия|"
    "отправить статью|для авторов|скачать|скачать pdf|полный текст|предыдущая статья|следующая статья|содержание|"
    "перейти к содержанию|новости|рассылка|поделиться|распечатать|быстрый переход|навигация|подать статью|авторам|"
    "читателям|выпуски|найти|наверх|к содержанию|búsqueda avanzada|inicio|iniciar sesión|registrarse|acerca de|"
    "actual|archivos|busca avançada|início|acesso|cadastro|sobre|atual|erweiterte suche|startseite|anmelden|"
    "registrieren|recherche avancée|accueil|connexion|services on demand|journal|related links|scielo analytics|"
    "google scholar h5m5 (2024)|similars in scielo|on-line version|print version|my scielo|custom services|"
    "article in xml format|how to cite this article|automatic translation|indicators|access statistics|"
    "cited by scielo|check for updates|get access|view pdf|cite this article|metrics details|rights & permissions|"
    "request permissions|get rights and content|under a creative commons license|log out|full text links|"
    "crossref citations to date|altmetric|subjects|close figure viewer|browse all figures|pobrania|numer|dział|"
    "licencja|formaty cytowań|unduhan|fascicolo|sezione|licenza|indir|téléchargements|rubrique|journal menu|"
    "all journals|browse journals|haut de page|retour au début|zum seitenanfang|inicio de página|volver arriba|"
    "elsevier|google scholar|crossref|free full text|parties annexes|journal logo|data|reviews|current site|close|"
    "abstract image|graphical abstract|click for larger image|previous article in issue|next article in issue|"
    "search sciencedirect|what are subjects|click to copy article link|article link copied!|"
    "click to copy section link|section link copied!"
)
_LISTS_TEXT = (
    "download references|show references|hide references|view references|references|"
    "author links open overlay panel|show author details|author links|pubmed|pubmed disclaimer|ncbi|"
    "national library of medicine|full text available|peer reviewed|peer-reviewed article|open peer review|top|"
    "outline|highlights|order article reprints|download keyboard_arrow_down|browse figures|versions notes|notes|"
    "abstract|share and cite|tools|sections|view metrics|view at publisher|crossmark|figures|supplemental|"
    "see all similar articles|article contents|read the full text|share|original investigation|"
    "author affiliations article information|show authors|nature|follow this preprint|журнал|статья|цитировать|"
    "метрики|ссылки|литература|список литературы|войти / регистрация"
)
_SITES_TEXT = (
    "sciencedirect|journals & books|help|my account|download full issue|show full outline|add to mendeley|"
    "research papers|oxford academic|journals|more content|submit|purchase|alerts|journal article|split view|views|"
    "permissions|permissions icon permissions|article history|sage journals|restricted access|acs publications|"
    "return to issue|prev article|return to issue prev article next|request reuse permissions|ieee xplore|"
    "my settings|journals & magazines|cite this|publisher: ieee|all authors|document sections|wiley online library|"
    "springerlink|taylor & francis online|taylor and francis online|cambridge core|jstor|research square|"
    "publish with us|track your research|descargas|baixar|publicado|article preview|section snippets|elsevier logo|"
    "skip to article|skip to main contentskip to article|access through your organization|"
    "access through your institution|access through another organization|access through another institution|"
    "purchase pdf|view full text|type|karger publishers|№ источник|№ литература|no reference|no. reference|"
    "# reference|scimago institutions rankings|autoria|show more|show citation|sumário « anterior atual seguinte|"
    "scielo - brasil|texto (pt) texto (en)|підтримка|authors info & claims|view profile|figure|preview pdf|"
    "info/history|new results|follow this preprint|author links|no citing articles|export citation|"
    "article contents|publication history|pdf / epub|contents|more|figures/media|chinese translation 中文翻译|"
    "show footnotes|download pdf|go to:|go to|institutsangaben|weitere informationen|further information|"
    "also available at|figures & data|figures and data|reprints & permissions|submit an article|journal homepage|"
    "cites in papers|full text views|isi web of science|issn information:|funding agency:|cited by|scopus|вак|"
    "rscientific|rsci|ринц|ядро ринц|link permanente|citar artículo|pdf descargar|exportar cita|плати|details|"
    "journal free access|journal open access|article text|pdf (english)|more about this article|jump to|menu close|"
    "add to collections|get pdf|article open access|read online|browse subject areas|next article in journal|"
    "previous article in journal|next article in special issue|previous article in special issue|"
    "scielo - scientific electronic library online|"
    "personal sign in|institutional sign in|high resolution image|"
    "download ms powerpoint slide|français|deutsch|italiano|polski|responses|related content|peer review|"
    "find a journal|download book pdf|download book epub|home pagealphabetic serial listing|"
    "home pagelista alfabética de revistas|"
    "home pagelista alfabética de periódicos|serviços personalizados|servicios personalizados|links relacionados|"
    "enlaces relacionados|revista|articulo|artículo|artigo|compartilhar|compartir|indicadores|"
    "redalycsistema de información científica|sistema de información científica|redalyc|"
    "red de revistas científicas de américa latina, el caribe, españa y portugal"
)
_WORDS = frozenset(f"{_WORDS_TEXT}|{_LISTS_TEXT}|{_SITES_TEXT}".split("|"))
_SUBJECTS = (
    r"art[íi]culos?|artigos?|articles?|aufs[äa]tze|[üu]bersicht(?:en|s\w+)?|originalien|kasuistik\w*|leitlinien?|"
    r"(?:full|regular|technical|research|concise|mini)[ \-](?:papers?|articles?|notes?|reviews?)|full paper \w+|"
    r"perspectives?|viewpoints?|opinions?|essays?|tutorials?|protocols?|methods article|data descriptor|"
    r"rapid communications?|special (?:issue|section)(?: article)?|invited (?:review|article|paper)|featured article|"
    r"investigación|investigação|ensayos?|ensaios?|estudios?|dossier|dossiê|miscel[áâ]nea|études?|varia|"
    r"статьи|дискуссия|клинические рекомендации|краткие сообщения|передовая статья|методы|точка зрения|"
    r"original investigations?|обмен опытом|comunicaç(?:ão|ões) (?:científicas?|breves?)|"
    r"comunicaci(?:ón|ones) (?:científicas?|breves?|cortas?)|"
    r"nota (?:científica|técnica|clínica)|"
    r"art[íi]culos? (?:especial(?:es)?|de (?:investigaci[óo]n|revisi[óo]n|opini[óo]n))|"
    r"artigos? (?:especia(?:l|is)|de (?:pesquisa|revisão|opinião))|trabajos? (?:original(?:es)?|de investigaci[óo]n)|"
    r"(?:izvorni|pregledni|stručni) (?:znanstveni |naučni )?(?:rad|članak)|(?:původní|přehledov[ýá]) (?:práce|článek)|"
    r"praca (?:oryginalna|poglądowa|przeglądowa)|araştırma makalesi|derleme|originalartikel|übersichtsartikel|"
    r"оригінальн(?:а стаття|е дослідження)|оригинални научни рад|прегледни (?:научни )?рад|"
)
_LABELS = re.compile(
    _SUBJECTS + r"(?:original|review|research|short|brief|case|systematic|clinical|оригинальн|обзорн|научн|клиническ|"
    r"кратк|передов)\w*"
    r"[ \-](?:\w+ )?(?:article|articles|paper|papers|research|review|report|reports|study|studies|"
    r"communication|case|cases|"
    r"статья|статьи|обзор|сообщение|сообщения|случай|исследование|исследования|наблюдение)"
    r"|open access article|open access|research|review|reviews|editorial|letter|letter to the editor|"
    r"article|articles|commentary|обзор|обзоры|лекция|обзор литературы|"
    r"document type ?: .{3,40}|artikel (?-i:[A-ZÄÖÜ]).{3,60}|"
    r"literature review|artigos? originais|artigo original|artículos? originale?s?|originalarbeit|"
    r"article original|revisão|revisión",
    re.IGNORECASE,
)
_CRUMBS = re.compile(
    r"(?:home|главная|головна|inicio|início)\s?[>/»›|].{0,200}|home all journals .{0,200}"
    r"|[^»›]{2,80} [»›] [^»›]{2,80} [»›] .{1,80}|[^<>]{2,80} > [^<>]{2,80} > .{1,80}|> ?[^<>]{2,120}"
    r"|(?:fig(?:ure)?|table|scheme|рис(?:унок)?|таблица)\.? ?\d{1,2}(?:[.:] .{3,120})?|(?:figures|tables) \(\d{1,3}\)"
    r"|\[version \d.{0,120}\]|(?:français|english|español|deutsch|italiano|português)"
    r"(?: (?:français|english|español|deutsch|italiano|português))+"
    r"|toplam \d{1,4} adet kaynakça vardır|(?:word count|number of (?:words|figures|tables|pages))\b.{0,80}"
    r"|.{3,60} view author profile"
    r"|running (?:title|head) ?: .{3,120}"
    r"|(?:click to copy (?:\w+ )?(?:link|citation))?(?:\w+ )?(?:link|citation) copied!"
    r"|open pdf\s?supporting information.{0,8}"
    r"|search for other papers by .{3,80} in|logos? (?:of|de|du|for) .{2,80}"
    r"|hal is a multi-?disciplinary .{0,120}|l[’']archive ouverte pluridisciplinaire .{0,120}"
    r"|go to the journal of .{3,80}|author, article, and disclosure information"
    r"|(?:.{1,80} )?click (?:here|through|on)\b.{0,100}"
    r"|[^/]{4,99}[^\W\d_]/(?:19|20)\d\d/(?-i:[A-Z]).{1,40}"
    r"|(?-i:[A-Z])[^<>\d]{3,60} > (?-i:[A-Z])[^<>\d]{3,60}"
    r"|(?:[\w\-]{2,20} home|home|main|главная) ?/[^/]{3,80}/.{2,120}|journal list .{3,150} pmc\d{4,9}",
    re.IGNORECASE,
)


_NEIGHBOURS = re.compile(
    r"vol\. ?\d{1,4} ?(?:número|issue|n\.|suppl)[. ]?\d.*"
    r"(?:índice de (?:autores|assuntos|materia)|(?:author|subject) index)"
)
"""What SciELO prints on one line: the articles before and after this one, and its indexes."""
_LONGEST_NEIGHBOURS = 1500


def is_navigation(line: str) -> bool:
    """Whether a squeezed line is a menu entry, a button or the like, or several in a row."""
    if len(line) <= _LONGEST_NEIGHBOURS and _NEIGHBOURS.match(line) is not None:
        return True
    if len(line) > 250:
        return False
    folded = line.casefold().strip(" :.|<>»›•·*+-–—")
    if (folded.isalpha() and len(folded) == 2) or folded in _WORDS or _CRUMBS.fullmatch(line) is not None:
        return True
    parts = [part.strip() for part in re.split(r"\s?[|»›•·>]\s?", folded) if part.strip()]
    return len(parts) > 1 and all(part in _WORDS for part in parts)


def is_label(line: str) -> bool:
    """Whether a line names the kind of an article or a journal's rubric: "Original article", "ОБЗОР"."""
    return len(line) <= 60 and _LABELS.fullmatch(line.strip(" .:")) is not None
