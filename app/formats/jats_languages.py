"""Title, abstract and keywords of a JATS article, in each of its languages."""

from collections.abc import Iterable, Iterator
from typing import Any

from app.formats.jats_flat import plain_text
from app.formats.xml_stream import local_name
from app.model import SAID, Article, Translation

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_NO_ABSTRACTS = frozenset(
    "graphical teaser toc key-points key-message precis web-summary executive-summary plain-language-summary "
    "highlights video editor".split()
)


def read_title(meta: Any) -> str:
    """The title, with its subtitles, of an `<article-meta>` or of the front of a translation."""
    group = next(iter(meta.iterfind("{*}title-group")), None)
    return _with_subtitles(meta if group is None else group, "article-title", "subtitle")


def read_summaries(article: Article, meta: Any) -> None:
    """Give an article the abstract and keywords in its language, and title, abstract and keywords in others.

    Without a language of its own the first abstract, or else the first keywords, are its own, in whatever language.
    """
    abstracts, keywords = list(_abstracts(meta, "abstract")), list(_keywords(meta))
    own = article.language or next((language for language, _ in (*abstracts, *keywords)), "")
    article.abstract, article.keywords = _own(abstracts, own), _own(keywords, own)
    others = [*_abstracts(meta, "trans-abstract"), *abstracts]  # some have all in the latter
    for name, told in (("title", _titles(meta)), ("abstract", others), ("keywords", keywords)):
        for language, value in told:
            if language not in ("", own):
                _heed(article, language, name, value)


def heed_translation(article: Article, stub: Any) -> None:
    """Take what the front of a translation (a `<sub-article>` of its own, as SciELO has it) says in its language; one
    inside another part of the article is of that part."""
    whole = stub.getparent()
    around = whole.getparent()
    language = language_of(whole)
    is_of_article = around is not None and local_name(around) == "article"
    if not is_of_article or whole.get("article-type") != "translation" or language in ("", article.language):
        return
    told = Article(read_title(stub))
    read_summaries(told, stub)
    for name in SAID:
        _heed(article, language, name, getattr(told, name))


def _own(told: list[tuple[str, str]], own: str) -> str:
    return next((value for language, value in told if language in ("", own)), "")


def _heed(article: Article, language: str, name: str, value: str) -> None:
    """Let an article say something in another language, unless it does already."""
    known = next((each for each in article.translations if each.language == language), None)
    if known is None and value:
        known = Translation(language)
        article.translations.append(known)
    if known is not None and not getattr(known, name):
        setattr(known, name, value)


def language_of(element: Any) -> str:
    """The code of an element's own language, without its country; "" if it tells none."""
    language = element.get(_LANG) or ""
    return language.split("-")[0].casefold() if len(language) <= 12 else ""


def _with_subtitles(group: Any, title: str, subtitle: str) -> str:
    titles = [next((plain_text(each) for each in group.iterfind(f"{{*}}{title}")), "")]
    titles += [plain_text(each) for each in group.iterfind(f"{{*}}{subtitle}")]
    joined = ""
    for each in filter(None, titles):
        joined += ("" if not joined else " " if joined.endswith(("?", "!", ":", ".")) else ": ") + each
    return joined


def _titles(meta: Any) -> Iterator[tuple[str, str]]:
    """Titles in other languages, each with its language."""
    for group in meta.iterfind("{*}title-group/{*}trans-title-group"):
        yield language_of(group), _with_subtitles(group, "trans-title", "trans-subtitle")
    for title in meta.iterfind("{*}title-group/{*}trans-title"):  # as NLM files before JATS have it
        yield language_of(title), plain_text(title)


def _abstracts(meta: Any, tag: str) -> Iterator[tuple[str, str]]:
    """Abstracts of no special kind, each with its language."""
    for abstract in meta.iterfind(f"{{*}}{tag}"):
        if (abstract.get("abstract-type") or "").casefold() not in _NO_ABSTRACTS:
            found = "\n".join(_paragraphs(abstract))
            if found:
                yield language_of(abstract), found


def _paragraphs(parent: Any) -> Iterator[str]:
    title = ""
    for child in parent:
        name = local_name(child)
        if name == "title" and local_name(parent) == "sec":
            title = plain_text(child).rstrip(" .:")
        elif name == "sec":
            yield from _paragraphs(child)
        elif name and name not in ("label", "title", "object-id"):
            said = plain_text(child)
            if said:
                yield f"{title}: {said}" if title else said
                title = ""


def _keywords(meta: Any) -> Iterator[tuple[str, str]]:
    """The groups of keywords, each with its language."""
    for group in meta.iterfind("{*}kwd-group"):
        words = [plain_text(word) for word in _words(group)]
        if any(words):
            yield language_of(group), "; ".join(filter(None, words))


def _words(group: Any) -> Iterable[Any]:
    return (each for each in group if local_name(each) in ("kwd", "compound-kwd"))
