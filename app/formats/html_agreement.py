"""What a page prints of its article and what its tags say, brought to one."""

from collections.abc import Sequence

from app.formats.html_tags import Tagged
from app.model import SAID, Article, Author, Translation
from app.reading.pages.people import People, add_contacts, in_order_of, merged
from app.reading.text.language import language_of
from app.reading.text.wrapping import squeezed

_TAGS_FIRST = ("journal", "year", "volume", "issue", "doi", "pages", "language")
"""Fields that a page may print of other articles too, so that its tags are surer."""
_PAGE_FIRST = ("licence", "issn_print", "issn_online")


def agreed(article: Article, tagged: Tagged, lines: Sequence[str]) -> None:
    """Complete the article of a page, read from its `lines`, by what its tags say; mend it where they are surer."""
    told = tagged.article
    for name in _TAGS_FIRST:
        setattr(article, name, getattr(told, name) or getattr(article, name))
    if not (article.issn_print or article.issn_online):
        article.issn_print, article.issn_online = told.issn_print, told.issn_online
    for name in _PAGE_FIRST:
        setattr(article, name, getattr(article, name) or getattr(told, name))
    if told.title and _folded(told.title) != _folded(article.title):
        article.title = told.title
    _agree_on_languages(article, told)
    if tagged.people.authors:
        people = _agreed_people(People(article.authors, article.affiliations), tagged.people)
        add_contacts(people, lines)
        article.authors, article.affiliations = people.authors, people.affiliations


def _agree_on_languages(article: Article, told: Article) -> None:
    """What is said in each language, the printed first; what it lacks is taken from the tags.

    A site may show a page in another language than its tags tell: what is in the title's is the article's own.
    """
    own = language_of(article.title) or told.language
    article.language = told.language and own
    known: dict[str, Article | Translation] = {each.language: each for each in article.translations} | {own: article}
    for each in (Translation(told.language or own, "", told.abstract, told.keywords), *told.translations):
        said = known.setdefault(each.language, Translation(each.language))
        for name in SAID:
            setattr(said, name, getattr(said, name) or getattr(each, name))
    article.translations = [
        each for each in known.values() if isinstance(each, Translation) and any(getattr(each, name) for name in SAID)
    ]


def _agreed_people(printed: People, tagged: People) -> People:
    """The printed people if the tagged ones are among them, else the tagged with what the page says of them."""
    printed.places = {
        (each.text.casefold().rstrip("."), each.country.casefold()): place
        for place, each in enumerate(printed.affiliations)
    }
    if _names(printed) >= _names(tagged) and any(author.affiliations for author in printed.authors):
        in_order_of(printed, tagged)
        return merged(printed, tagged)
    people = merged(tagged, printed)
    if not people.affiliations and len(printed.authors) == len(people.authors):
        people.affiliations = printed.affiliations
        for author, same in zip(people.authors, printed.authors, strict=True):
            _complete(author, same)
    return people


def _complete(author: Author, same: Author) -> None:
    """Give an author what another mention of the same person says: the two may be in different scripts."""
    author.affiliations = same.affiliations
    author.orcid = author.orcid or same.orcid
    author.email = author.email or same.email
    author.is_corresponding |= same.is_corresponding


def _names(people: People) -> set[tuple[str, str]]:
    return {(each.name.family.casefold(), each.name.given[:1].casefold()) for each in people.authors}


def _folded(title: str) -> str:
    """A title as it is compared: without the signs that sites write differently."""
    return "".join(sign for sign in squeezed(title).casefold() if sign.isalnum())
