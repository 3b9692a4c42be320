"""What a page prints of its article and what its tags say, brought to one."""

from collections.abc import Sequence

from app.formats.html_tags import Tagged
from app.model import Article, Author, Translation
from app.reading.people import People, add_contacts, in_order_of, merged
from app.reading.wrapping import squeezed

_TAGS_FIRST = ("journal", "year", "volume", "issue", "doi", "pages", "language")
"""Fields that a page may print of other articles too, so that its tags are surer."""
_PAGE_FIRST = ("abstract", "keywords", "licence", "issn_print", "issn_online")


def agreed(article: Article, tagged: Tagged, lines: Sequence[str]) -> None:
    """Complete the article of a page, read from its `lines`, by what its tags say; mend it where they are surer."""
    told = tagged.article
    for name in _TAGS_FIRST:
        setattr(article, name, getattr(told, name) or getattr(article, name))
    if not (article.issn_print or article.issn_online):
        article.issn_print, article.issn_online = told.issn_print, told.issn_online
    for name in _PAGE_FIRST:
        setattr(article, name, getattr(article, name) or getattr(told, name))
    article.translations = _agreed_translations(article.translations, told.translations)
    if told.title and _folded(told.title) != _folded(article.title):
        article.title = told.title
    if tagged.people.authors:
        people = _agreed_people(People(article.authors, article.affiliations), tagged.people)
        add_contacts(people, lines)
        article.authors, article.affiliations = people.authors, people.affiliations


def _agreed_translations(printed: Sequence[Translation], tagged: Sequence[Translation]) -> list[Translation]:
    """What is said in each language, the printed first; what it lacks is taken from the tags."""
    known = {each.language: each for each in printed}
    for each in tagged:
        own = known.setdefault(each.language, each)
        for name in ("title", "abstract", "keywords"):
            setattr(own, name, getattr(own, name) or getattr(each, name))
    return list(known.values())


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
