"""What an article says of itself in several languages: which is its own, and which are others."""

from collections.abc import Iterable

from app.library import Step
from app.model import LANGUAGES, SAID, Article, Translation


def own_language(article: Article) -> str:
    """The code of an article's language: what is known, else that of its title or abstract; "" unless it is plain."""
    from app.reading.text.language import own_language  # brings all of reading, which a window's first look need not

    return own_language(article)


def languages_to_add(article: Article) -> list[str]:
    """The codes of the languages in which an article says nothing yet."""
    known = {code[:2].casefold() for code in (own_language(article), *(each.language for each in article.translations))}
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


def unite_translations(step: Step, kept: Article, others: Iterable[Article]) -> None:
    """Give an article what others say in further languages, their own among these; what it says itself stays."""
    assert kept.id is not None
    own, known = own_language(kept), {each.language: each for each in kept.translations}
    added: dict[str, Translation] = {}
    for other in others:
        own = own or own_language(other)
        own_words = Translation(own_language(other), other.title, other.abstract, other.keywords)
        for each in (own_words, *other.translations):
            if each.language in ("", own) or not any(getattr(each, name) for name in SAID):
                continue
            if each.language in known:
                _fill(step, known[each.language], each)
            else:
                so_far = added.setdefault(each.language, Translation(each.language))
                for name in SAID:
                    setattr(so_far, name, getattr(so_far, name) or getattr(each, name))
    step.add_translations(kept.id, added.values())


def _fill(step: Step, kept: Translation, other: Translation) -> None:
    assert kept.id is not None
    for name in SAID:
        if not getattr(kept, name) and getattr(other, name):
            step.set(kept.id, name, getattr(other, name), table="translation")
            setattr(kept, name, getattr(other, name))
