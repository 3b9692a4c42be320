"""What is known of an article, to the front matter of JATS."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from app.formats.jats_names import name_element
from app.formats.jats_values import is_ascending
from app.formats.licences import licence_address
from app.formats.xml_text import XmlWriter, quoted
from app.model import Article, Author, Translation
from app.reading.pages.abstract_parts import abstract_parts
from app.reading.text.language import own_language
from app.styles.pages import page_range

_SPACES = 'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:ali="http://www.niso.org/schemas/ali/1.0/"'
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
_YEAR = re.compile(r"(?<!\d)(1[5-9]\d\d|20\d\d)(?!\d)")
_KEYWORDS_END = re.compile(r"\s*;\s*")
_COMMAS = re.compile(r"\s*,\s*")


def article_xml(article: Article, ref_list: Iterable[str], writer: XmlWriter) -> Iterator[str]:
    """The article with its reference list as its back matter; what JATS asks for and is not known is told."""
    front = _Front(article, writer)
    lang = _lang(_language(article))
    yield f'<article {_SPACES} article-type="research-article" dtd-version="1.3"{lang}>\n<front>\n'
    yield from front.journal()
    yield from front.article()
    yield "</front>\n<back>\n"
    yield from ref_list
    yield "</back>\n</article>\n"


def _language(article: Article) -> str:
    """The language of the article, of its title or its abstract; without one the document type takes it for English."""
    known = article.language if _LANGUAGE.fullmatch(article.language) else ""
    return own_language(replace(article, language=known))


def _translations(article: Article, writer: XmlWriter) -> list[Translation]:
    """What can be written as said in another language; what would not be read back as such is told."""
    known = {_language(article).partition("-")[0]}
    kept = []
    for each in article.translations:
        code = each.language.partition("-")[0]
        if not _LANGUAGE.fullmatch(each.language) or code in known:
            why = "the article’s own language, or one said twice" if code in known else "no code of a language"
            writer.lose(0, "translations", f"What is said in “{each.language}” was left out: it is {why}.")
            continue
        known.add(code)
        kept.append(each)
    return kept


def _lang(language: str) -> str:
    """The attribute that tells a language, "" if it is none that XML knows."""
    return f' xml:lang="{language}"' if _LANGUAGE.fullmatch(language) else ""


class _Front:
    """Writes the parts of the front matter in the order of the document type definition."""

    def __init__(self, article: Article, writer: XmlWriter) -> None:
        self._article, self._writer = article, writer
        self._language = _language(article)
        self._translations = _translations(article, writer)
        self._addressed = [author for author in article.authors if author.is_corresponding and author.email]

    def journal(self) -> Iterator[str]:
        """`<journal-meta>`."""
        article = self._article
        title = self._text(article.journal, "journal")
        issns = {"print": article.issn_print, "electronic": article.issn_online}
        written = [
            f'<issn publication-format="{kind}">{self._text(issn, "issn")}</issn>\n'
            for kind, issn in issns.items()
            if issn
        ]
        if not written:
            self._miss("issn_print", "JATS asks for the journal's ISSN, which is not known; an empty one was written.")
        if not title:
            self._miss("journal", "JATS asks for the journal, which is not known.")
        known = article.issn_print or article.issn_online
        kind, identifier = ("issn", known) if known else ("publisher-id", article.journal)
        yield f'<journal-meta>\n<journal-id journal-id-type="{kind}">{self._text(identifier, "journal")}</journal-id>\n'
        if title:
            yield f"<journal-title-group>\n<journal-title>{title}</journal-title>\n</journal-title-group>\n"
        yield from written or ["<issn/>\n"]
        yield "</journal-meta>\n"

    def article(self) -> Iterator[str]:
        """`<article-meta>`."""
        article = self._article
        yield "<article-meta>\n"
        if article.doi:
            yield f'<article-id pub-id-type="doi">{self._text(article.doi, "doi")}</article-id>\n'
        if not article.title:
            self._miss("title", "The article has no title yet; an empty one was written.")
        yield f"<title-group>\n<article-title>{self._text(article.title, 'title')}</article-title>\n"
        yield from self._translated_titles()
        yield "</title-group>\n"
        yield from self._people()
        yield from self._place()
        yield from self._licence()
        yield from self._abstract("abstract", article.abstract)
        for each in self._translations:
            yield from self._abstract("trans-abstract", each.abstract, each.language)
        yield from self._keywords(article.keywords, self._language if self._translations else "")
        for each in self._translations:
            yield from self._keywords(each.keywords, each.language)
        if article.views is not None:
            self._miss("views", "JATS has no place for the number of views.")
        yield "</article-meta>\n"

    def _people(self) -> Iterator[str]:
        if self._article.authors:
            yield "<contrib-group>\n"
            for author in self._article.authors:
                yield from self._author(author)
            yield "</contrib-group>\n"
        for place, affiliation in enumerate(self._article.affiliations, start=1):
            parts = [f"<institution>{self._text(affiliation.text, 'affiliation')}</institution>"]
            if affiliation.country:
                parts.append(f"<country>{self._text(affiliation.country, 'affiliation')}</country>")
            yield f'<aff id="aff{place}"><label>{place}</label>{", ".join(parts)}</aff>\n'
        if self._addressed:
            yield "<author-notes>\n"
            for note, author in enumerate(self._addressed, start=1):
                email = self._text(author.email, "email")
                yield f'<corresp id="cor{note}"><email>{email}</email></corresp>\n'
            yield "</author-notes>\n"

    def _author(self, author: Author) -> Iterator[str]:
        name = name_element(author.name, number=0, field="authors", writer=self._writer)
        yield f'<contrib contrib-type="author"{" corresp=" + quoted("yes") if author.is_corresponding else ""}>'
        if author.orcid:
            orcid = self._text(author.orcid, "orcid")
            yield f'<contrib-id contrib-id-type="orcid">https://orcid.org/{orcid}</contrib-id>'
        yield name
        if author.email:
            yield f"<email>{self._text(author.email, 'email')}</email>"
        for place in author.affiliations:
            yield f'<xref ref-type="aff" rid="aff{place + 1}">{place + 1}</xref>'
        for note, each in enumerate(self._addressed, start=1):
            if each is author:
                yield f'<xref ref-type="corresp" rid="cor{note}">*</xref>'
        yield "</contrib>\n"

    def _place(self) -> Iterator[str]:
        """Date, volume, issue and pages."""
        article = self._article
        year = _YEAR.search(article.year)
        if year is not None:
            yield f'<pub-date date-type="collection" iso-8601-date="{year[1]}"><year>{year[1]}</year></pub-date>\n'
        else:
            self._miss("year", "The article has no year yet; it was written as one whose date is not available.")
            yield "<pub-date-not-available/>\n"
        for tag in ("volume", "issue"):
            if getattr(article, tag):
                yield f"<{tag}>{self._text(getattr(article, tag), tag)}</{tag}>\n"
        first, last, _ = page_range(article.pages)
        if last and is_ascending(first, last):
            yield f"<fpage>{first}</fpage>\n<lpage>{last}</lpage>\n"
        elif article.pages:
            tag = "fpage" if article.pages.isdigit() and len(article.pages) < 6 else "elocation-id"
            yield f"<{tag}>{self._text(article.pages, 'pages')}</{tag}>\n"

    def _licence(self) -> Iterator[str]:
        licence = self._article.licence
        if not licence:
            return
        address = licence_address(licence)
        named = f"<license-p>{self._text(licence, 'licence')}</license-p>"
        if address:
            yield (
                f'<permissions>\n<license license-type="open-access" xlink:href="{address}">'
                f"<ali:license_ref>{address}</ali:license_ref>{named}</license>\n</permissions>\n"
            )
        else:
            yield f"<permissions>\n<license>{named}</license>\n</permissions>\n"

    def _translated_titles(self) -> Iterator[str]:
        for each in self._translations:
            if each.title:
                title = f"<trans-title>{self._text(each.title, 'title')}</trans-title>"
                yield f"<trans-title-group{_lang(each.language)}>{title}</trans-title-group>\n"

    def _abstract(self, tag: str, text: str, language: str = "") -> Iterator[str]:
        parts = abstract_parts(text)
        if not parts:
            return
        yield f"<{tag}{_lang(language)}>\n"
        for part in parts:
            paragraphs = "".join(f"<p>{self._text(each, 'abstract')}</p>\n" for each in part.paragraphs)
            title = self._text(part.name, "abstract")
            yield f"<sec>\n<title>{title}</title>\n{paragraphs}</sec>\n" if title else paragraphs
        yield f"</{tag}>\n"

    def _keywords(self, text: str, language: str = "") -> Iterator[str]:
        text = text.strip()
        ends = _KEYWORDS_END if ";" in text else _COMMAS
        words = [word for word in ends.split(text) if word]
        if words:
            kwds = "".join(f"<kwd>{self._text(word, 'keywords')}</kwd>\n" for word in words)
            yield f'<kwd-group kwd-group-type="author"{_lang(language)}>\n{kwds}</kwd-group>\n'

    def _text(self, text: str, field: str) -> str:
        return self._writer.text(text, number=0, field=field)

    def _miss(self, field: str, message: str) -> None:
        self._writer.lose(0, field, message)
