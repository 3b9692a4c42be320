"""What an article says of itself in several languages: which is its own, and which are others."""

from app.library import Step
from app.model import LANGUAGES, Article, Translation
from app.reading.language import language_of

SAID = ("title", "abstract", "keywords")
"""What an article says in each of its languages, as fields of `Article` and of `Translation`."""


def own_language(article: Article) -> str:
    """The code of an article's language: what is known, else that of its title or abstract; "" unless it is plain."""
    return article.language or language_of(article.title) or language_of(article.abstract)


def language_name(code: str) -> str:
    """What a language is called: "Russian", "KK" for one that has no name here, "Another language" for none."""
    return LANGUAGES.get(code, code.upper()) or "Another language"


def languages_to_add(article: Article) -> list[str]:
    """The codes of the languages in which an article says nothing yet."""
    known = {own_language(article), *(each.language for each in article.translations)}
    return [code for code in LANGUAGES if code not in known]


def exchange(step: Step, article: Article, translation: Translation) -> None:
    """Let the article's own language and that of a translation change places."""
    assert article.id is not None
    assert translation.id is not None
    own = own_language(article)
    for name in SAID:
        step.set(article.id, name, getattr(translation, name), table="article")
        step.set(translation.id, name, getattr(article, name), table="translation")
    step.set(article.id, "language", translation.language, table="article")
    step.set(translation.id, "language", own, table="translation")
