"""The text of a list of names to names."""

from app.model import Names


def read_names(text: str) -> Names:
    """The names in `text` as an author field prints them, in any common order and punctuation, et al. included."""
    raise NotImplementedError
