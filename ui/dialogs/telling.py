"""Sentences in dialogs."""

from ui.sentence import Sentence


def told(text: str, *, role: str = "") -> Sentence:
    """A text of a user's data, or about it, that wraps; `role` "second" has the second colour."""
    sentence = Sentence(text)
    if role:
        sentence.setProperty("role", role)
    return sentence
