"""The headings of an article page, in the languages that journals use."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from app.reading.pages.institutions import is_running_text
from app.reading.text.wrapping import squeezed

PHRASES: dict[str, str] = {
    "references": (
        "извори и литература|литература и извори|коришћена литература|irodalomjegyzék|felhasznált irodalom|"
        "kildeliste|källförteckning|bronnen|bronnen en literatuur|geraadpleegde literatuur|fonti e bibliografia|"
        "sources et bibliographie|šaltiniai|izvori i literatura|viri in literatura|literatúra|prameny a literatura|"
        "references cited only in the online enhancements|references|reference list|list of references|"
        "references and notes|literature cited|literature|works cited|cited literature|bibliography|"
        "cited references|references cited|reference|литература|список литературы|библиографический список|"
        "список использованной литературы|список использованных источников|библиография|источники|"
        "список источников|цитируемая литература|список литературы и источников|пристатейный список литературы|"
        "список цитируемой литературы|використана література|список використаних джерел|referencias|"
        "referencias bibliográficas|bibliografía|literatura citada|referências|referências bibliográficas|"
        "bibliografia|literatur|literaturverzeichnis|quellen|références|références bibliographiques|bibliographie|"
        "riferimenti bibliografici|citas|citações|библиографические ссылки|литература и источники|посилання|"
        "джерела|література|список літератури|literaturhinweise|literatura|kaynaklar|kaynakça|piśmiennictwo|"
        "参考文献|参考书目|參考文獻|文献|引用文献|참고문헌|참고 문헌|المراجع|المصادر|المصادر والمراجع|"
        "قائمة المراجع|منابع|מקורות|ביבליוגרפיה|βιβλιογραφία|αναφορές|tài liệu tham khảo|daftar pustaka|referensi|"
        "bibliografie|lähteet|kirjallisuus|viitteet|litteratur|referanser|referencer|kirjandus|literatūra|"
        "әдебиеттер|пайдаланылған әдебиеттер|пайдаланылған әдебиеттер тізімі|ədəbiyyat|foydalanilgan adabiyotlar|"
        "გამოყენებული ლიტერატურა|литература и интернет-источники|เอกสารอ้างอิง|บรรณานุกรม|riferimenti|"
        "bibliographic references|irodalom|literatuur|referenser|notes and references|notes & references|"
        "notes et références|bibliographie sélective|wykaz literatury|literatura cytowana|spis literatury|"
        "kaynaklar ve notlar|daftar rujukan|rujukan|citirana literatura|popis literature"
    ),
    "abstract": (
        "περίληψη|апстракт|сажетак|összefoglaló|absztrakt|samandrag|streszczenia|anotácia|súhrn|abstract|abstracts|"
        "résumés|resúmenes|summary|annotation|аннотация|резюме|реферат|анотація|аңдатпа|түйіндеме|resumen|resumo|zusammenfassung|"
        "résumé|riassunto|abstrakt|özet|öz|streszczenie|abstrak|intisari|sažetak|sommario|rezumat|összefoglalás|"
        "souhrn|povzetek|anotace|samenvatting|tiivistelmä|sammanfattning|sammendrag|tóm tắt|摘要|要旨|抄録|초록|"
        "요약"
    ),
    "fulltext": "full text|full-text|полный текст|texto completo|volltext|texte intégral",
    "about": (
        "om forfatterne|om forfatteren|om författarna|over de auteurs|о ауторима|o autorima|o autorech|"
        "a szerzőkről|about the authors|about the author|about authors|about author|information about the authors|"
        "information about authors|information about the author|author information|authors information|"
        "authors' information|author details|authors and affiliations|об авторах|об авторе|сведения об авторах|"
        "сведения об авторе|информация об авторах|информация об авторе|про авторів|відомості про авторів|"
        "biografía del autor|biografías de autor|sobre los autores|sobre os autores|biografia do autor|"
        "über die autoren|à propos des auteurs|author biographies|author biography"
    ),
    "affiliations": (
        "affiliations|affiliation|author affiliations|аффилиация|аффилиации|место работы|afiliación|filiação|"
        "afiliações|působiště autorů|pracoviště autorů|afiliacja|afiliacje"
    ),
    "authors": (
        "authors|author|авторы|автор|autores|autor|autoren|auteurs|autori|autore|autoři|yazarlar|autorzy|penulis"
    ),
    "title": (
        "full title|article title|cím|název|naslov|наслов|title|название|название статьи|заголовок|título|titel|"
        "titre|başlık"
    ),
    "keywords": (
        "λέξεις-κλειδιά|λέξεις κλειδιά|кључне речи|keyword(s)|raktažodžiai|atslēgvārdi|märksõnad|açar sözlər|"
        "kalit so'zlar|түйін сөздер|kľúčové slová|keywords|unified astronomy thesaurus concepts|key words|"
        "key-words|index terms|ключевые слова|ключові слова|palabras clave|palavras-chave|palavras chave|"
        "descritores|descriptores|schlüsselwörter|schlagwörter|mots-clés|mots clés|parole chiave|author keywords|"
        "parole-chiave|mots-clefs|mots clefs|anahtar kelimeler|anahtar sözcükler|słowa kluczowe|kata kunci|"
        "klíčová slova|ključne riječi|ključne reči|ključne besede|cuvinte cheie|kulcsszavak|trefwoorden|avainsanat|"
        "nyckelord|nøkkelord|từ khóa|关键词|關鍵詞|キーワード|키워드"
    ),
    "citation": (
        "πώς να δημιουργήσετε αναφορές|hur man refererar|hvordan referere|hoe te citeren|hogyan hivatkozzunk|"
        "the following is the established format for referencing this article|"
        "for citation|for citations|for cite|cite as|cite this article as|citation|how to cite|"
        "how to cite this article|to cite this article|please cite this article as|recommended citation|"
        "suggested citation|cite this article|cite this chapter|"
        "reference to this article|citation for this article|cite this|"
        "cite this as|як цитувати|для цитирования|для цитування|ссылка для цитирования|образец цитирования|"
        "цитировать|référence bibliographique|как цитировать|цитировать статью|cómo citar|como citar|citar como|"
        "como citar este artigo|cómo citar este artículo|zitieren als|zitierweise|pour citer cet article|"
        "comment citer|citer cet article|kaynak göster|atıf|come citare|jak cytować|cytowanie|cara mengutip|sitasi|"
        "kako citirati|jak citovat|how to cite this paper|to cite this paper"
    ),
    "dates": (
        "fecha de recepción|fecha de aceptación|fecha de publicación|data de recebimento|data de aceitação|"
        "data de submissão|δημοσιευμένα|megjelenés dátuma|online megjelenés dátuma|gepubliceerd|publisert|"
        "publicerad|udgivet|објављено|примљен|прихваћен|posted|received|received date|accepted|published|revised|"
        "published online|available online|received in revised form|first published|article history|dates|history|"
        "submitted|submission received|date received|поступила|поступила в редакцию|статья поступила|"
        "дата поступления|принята к публикации|принята к печати|принято в печать|опубліковано|надійшла до редакції|"
        "прийнято до друку|опубликован|опубликована|опубликовано|дата публикации|поступила после рецензирования|"
        "получена|recibido|aceptado|publicado|recebido|aceito|aprovado|eingegangen|angenommen|reçu|accepté|publié|"
        "datas de publicação|publicação nesta coleção|histórico|publication dates|publication in this collection|"
        "fechas de publicación|publicación en esta colección|data do fascículo|date of issue|fecha del número|"
        "yayımlanma tarihi|gönderilme tarihi|kabul tarihi|geliş tarihi|pubblicato|ricevuto|accettato|opublikowane|"
        "data publikacji|przesłane|zaakceptowane|diterbitkan|online publication date|publication date|"
        "publikationsverlauf|published date|diffusion numérique|veröffentlicht|objavljeno|publikováno"
    ),
    "views": (
        "views|просмотров|просмотры|abstract views|article views|page views|views count|visitas|aufrufe|vues|"
        "downloads|accesses|скачиваний"
    ),
    "issue": (
        "localización|published in|publicado en|publicado em|опубликовано в|erschienen in|publié dans|vyšlo v časopise"
    ),
    "numbers": "год|номер|том|выпуск|year|volume|issue|номер выпуска",
    "journal": "журнал|journal|publication|journal title|source title|название журнала|издание",
    "pages": "page(s)|pages|páginas|страницы|seiten",
    "licence": (
        "license|licence|лицензия|creative commons license|creative commons licence|rights and permissions|"
        "permissions|copyright|copyright information|license information|rights|licencia|licença|lizenz|"
        "open access|copyright and license information|copyright and licensing|авторские права"
    ),
    "issn": ("issn|issn print|issn online|print issn|online issn|eissn|e-issn|pissn|p-issn|electronic issn"),
    "doi": "doi|digital object identifier|article doi",
    "corresponding": (
        "corresponding author|correspondence|correspondence to|address for correspondence|for correspondence|"
        "contact information|для корреспонденции|контактная информация|автор для корреспонденции|"
        "адрес для переписки|korrespondenzadresse|adresse de correspondance|dirección para correspondencia|"
        "endereço para correspondência|correspondence address|address for correspondence and reprints|"
        "correspondencia|correspondência|autor para correspondencia|contacts|контакты|contributor information"
    ),
    "body": (
        "introduction|введение|вступление|introducción|introdução|einleitung|materials and methods|"
        "material and methods|methods|results|discussion|results and discussion|conclusion|conclusions|"
        "материалы и методы|материал и методы|результаты|обсуждение|результаты и обсуждение|заключение|выводы|"
        "вывод|background|patients and methods|case report|case presentation|main text|figures|tables|limitations"
    ),
    "other": (
        "author notes|profiles|related authors|short summary|τα περισσότερο διαβασμένα άρθρα του ίδιου συγγραφέα(s)|"
        "најчитанији чланци истог аутора|inne teksty tego samego autora|"
        "articles les plus lus du même auteur ou de la même autrice|artículos más leídos del mismo autor/a|"
        "artigos mais lidos pelo mesmo(s) autor(es)|i più letti dello stesso autore|"
        "am häufigsten gelesenen artikel dieser/dieses autor/in|most read articles by the same author(s)|"
        "наиболее читаемые статьи этого автора (авторов)|λεπτομέρειες άρθρου|о чланку|o članku|повезани чланци|"
        "финансирање|anyagi támogatás|érdekeltségek|kommentarer|biografieën auteurs|information & authors|comments|"
        "didascalie|figure captions|captions|légendes|bildunterschriften|elenco delle figure|list of figures|"
        "list of tables|data availability statements|full title page|acknowledgements|acknowledgments|"
        "acknowledgement|благодарности|funding|financing|funding information|финансирование|"
        "источник финансирования|conflict of interest|conflicts of interest|conflict of interests|"
        "competing interests|competing interest statement|disclosure statement|"
        "similar content being viewed by others|declaration of competing interest|конфликт интересов|"
        "supplementary files|supplementary material|supplementary materials|supplementary information|"
        "supporting information|дополнительные файлы|additional files|review|рецензия|рецензии|"
        "author contributions|authors' contributions|authors contribution|contribution of authors|вклад авторов|"
        "data availability|data availability statement|availability of data and materials|ethics|ethics approval|"
        "ethical approval|этика|ethics approval and consent to participate|consent for publication|"
        "publisher's note|publisher’s note|article metrics|metrics|metrics details|article information|"
        "article info|additional information|rights & permissions|reprints and permissions|notas de autor|notas|"
        "related research|people also read|related articles|similar articles|cited by|cited by articles|most read|"
        "most cited|footnotes|notes|appendix|приложение|refbacks|обратные ссылки|article tools|about this article|"
        "about article|share this article|share|statistics|статистика|linkout - more resources|linkout|"
        "publication types|mesh terms|substances|associated data|comment in|figures and tables|figure legends|"
        "подписи к рисункам|table captions|поддержка|наверх|abbreviations|список сокращений|agradecimientos|"
        "agradecimentos|danksagung|remerciements|conflicto de intereses|conflito de interesses|interessenkonflikt|"
        "supplementary data|download|downloads pdf|information|open journal systems|"
        "author information and affiliations|editorial information|publication history|associated content|"
        "citing articles|citing literature|recommended articles|cited by (0)|view abstract|"
        "дополнительная информация|funding and disclosures|títulos paralelos|информация о статье|история статьи|"
        "похожие статьи|статистика просмотров|key points|disclosures|disclosure|content metrics|"
        "product information|citation statements|citations & impact|impact metrics|declarations|outils|ayrıntılar|"
        "strumenti|metriche|metryki|parties annexes|corps de l'article|statystyki|altri formati di citazione|"
        "more citation formats|footnote|credit authorship contribution statement|decision letter|author response|"
        "editor's evaluation|editor's summary|elife assessment|peer review|anschrift der verfasser|"
        "anschrift des verfassers|anschrift der verfasserin|anschriften der verfasser|disclaimer/publisher's note|"
        "kategorie|disclaimer|share and cite|reprints and corporate permissions"
    ),
}
"""Heading phrases, folded, by the kind of part that they open."""

_INLINE = frozenset(
    {
        "abstract",
        "keywords",
        "citation",
        "dates",
        "views",
        "licence",
        "issn",
        "issue",
        "pages",
        "numbers",
        "journal",
        "doi",
        "corresponding",
        "authors",
        "title",
        "references",
        "about",
        "affiliations",
        "fulltext",
        "other",
    }
)
_TITLED = re.compile(r"(.{10,300}?) (?:текст|тема) научной (?:статьи|работы) по специальности", re.IGNORECASE)
_TOLD = (
    ("аннотация научной статьи", "abstract"),
    ("текст научной работы на тему", "other"),
    ("похожие темы научных работ", "other"),
)
_UNTRANSLATED = re.compile(r"##[\w.]{3,50}##")
"""A heading of Open Journal Systems that has no words in a page's language."""
_APPENDED = re.compile(
    r"(?:(?:appendix|annex(?:e|ure)?|anexo|anhang|приложение|додаток)\s(?:[A-Z]|\d{1,2}|[IVX]{1,4})(?:\s?[.:].{0,150})?"
    r"|ek\s\d{1,2}\s?:.{0,150}|(?:table|tabl[ae]|tabelle|tableau|tabela|таблица)\s\d{1,2}[.:]?)",
    re.IGNORECASE,
)
"""What stands behind a list: "Appendix B", "Annexure I: Questionnaire"."""
_SEPARATOR = re.compile(r"\s?[:：]\s*|\s?[.]\s+|\s[—–-]\s+|\s?[—–]\s?")
_COUNT = re.compile(r"\s?[(\[]\s?\d{1,4}\s?[)\]]$")
_RUN_IN = re.compile(r"(?P<phrase>[^\W\d_]{5,20}(?:[ -][^\W\d_]{3,10})?) (?=[^\W\d_a-zà-ÿа-яё])")
"""A heading that stood in other letters than its text, and has no sign behind it in what was copied."""
_BEGINS_TEXT = re.compile(
    r"(?:the|this|these|we|in|an?|our|background|objectives?|aims?|purpose|der|die|das|wir|vor|im|zur|zum|ziel|mit|bei|el|la|los|las|este|esta|se|o|"
    r"os|as|le|les|cet|cette|ce|il|w|celem|в|с|цель)\b",
    re.IGNORECASE,
)
_LIST_FOLLOWS = re.compile(r"\s(?=(?:\[1\]|\(1\)|1[.)])\s?\D)")
_NUMBERED = re.compile(r"(?:\d{1,2}(?:\.\d)?|[IVX]{1,5})[.)]?\s+(?=\S)")


class Heading(NamedTuple):
    """A line that opens a part of kind `kind`, and what follows the heading on its own line."""

    kind: str
    rest: str = ""


def heading_of(line: str) -> Heading | None:
    """The heading that a squeezed line is or begins with, or None."""
    if not line or len(line) > 100_000:
        return None
    return _known_heading(line) if len(line) <= _REMEMBERED else _found_heading(line)


_REMEMBERED = 90
"""Signs of a line that is remembered: many ask about the same lines of a page."""


@lru_cache(maxsize=16_384)
def _known_heading(line: str) -> Heading | None:
    return _found_heading(line)


def _found_heading(line: str) -> Heading | None:
    if _UNTRANSLATED.fullmatch(line[:60]) is not None:
        return Heading("other")
    if _APPENDED.fullmatch(line[:200]) is not None:
        return Heading("other")
    told = _told_heading(line)
    if told is not None:
        return told
    whole = _kind(line) if len(line) <= 90 else None
    if whole is not None:
        return Heading(whole)
    if line[-1].isalnum() or line[-1] in '.)]»”"':
        list_follows = _LIST_FOLLOWS.search(line[:60])
        if list_follows is not None and _phrases().get(_folded(line[: list_follows.start()])) == "references":
            return Heading("references", line[list_follows.start() :].strip())
    head = line[:70]
    separator = _SEPARATOR.search(head)
    if separator is not None and separator.start():
        kind = _phrases().get(_folded(head[: separator.start()]))
        rest = line[separator.end() :].strip()
        if kind in _INLINE and not (
            separator[0].strip() in ("", ".") and kind not in ("abstract", "keywords", "references")
        ):
            return Heading(kind, rest)
    return _run_in(line)


def _run_in(line: str) -> Heading | None:
    """The heading of an abstract or of keywords that is told from its text by nothing: "Abstract The aim was"."""
    match = _RUN_IN.match(line[:40])
    kind = _phrases().get(_folded(match["phrase"])) if match is not None else None
    if match is None or kind not in ("abstract", "keywords"):
        return None
    rest = line[match.end() :]
    is_apart = match["phrase"].isupper() and rest[1:2].islower()
    if kind == "abstract":
        is_begun = _BEGINS_TEXT.match(rest) is not None or (match["phrase"] != "Summary" and _is_broken_text(rest))
        is_text = is_apart or is_begun or is_running_text(rest)
    else:
        is_text = is_apart or any(sign in rest for sign in ";·,")
    return Heading(kind, rest) if is_text else None


def _is_broken_text(line: str) -> bool:
    """Whether a line of many words, most of them in small letters, is the first of a text broken to a page's width."""
    words = [word for word in line.split() if word[0].isalpha()]
    return len(words) >= _FEWEST_WORDS and sum(word[0].islower() for word in words) >= len(words) * _SHARE_OF_SMALL


_FEWEST_WORDS, _SHARE_OF_SMALL = 9, 0.75


def _told_heading(line: str) -> Heading | None:
    """The heading of a line that says in a sentence what follows, as CyberLeninka's pages do."""
    small = line[:400].casefold()
    titled = _TITLED.match(line[:400]) if "специальности" in small else None
    if titled is not None:
        return Heading("title", titled[1])
    kind = next((kind for words, kind in _TOLD if small.startswith(words)), None)
    return Heading(kind) if kind else None


def _kind(line: str) -> str | None:
    """The kind of a line that is a heading and nothing else, numbered, spaced out or in two languages."""
    folded = _folded(_COUNT.sub("", line))
    phrases = _phrases()
    if folded in phrases:
        return phrases[folded]
    if "/" in folded:
        kinds = {phrases.get(part.strip()) for part in folded.split("/")}
        if len(kinds) == 1:
            return kinds.pop()
    letters = folded.split(" ")
    if len(letters) >= 6 and all(len(letter) == 1 for letter in letters):
        return phrases.get("".join(letters))
    numbered = _NUMBERED.match(line)
    if numbered is not None:
        kind = phrases.get(_folded(line[numbered.end() :]))
        return kind if kind in ("references", "body", "other") else None
    return None


def _folded(line: str) -> str:
    """The line as it is looked up: lower case, without colon, stop or marks around it."""
    return squeezed(line.strip(" :.•*#_-–—▼▲▾|")).casefold().replace("ё", "е").replace("’", "'")


@cache
def _phrases() -> dict[str, str]:
    return {
        phrase.casefold(): kind
        for kind, phrases in PHRASES.items()
        for phrase in phrases.replace("ё", "е").replace("’", "'").split("|")
    }
