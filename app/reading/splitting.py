"""A list's text to the sources of its references."""


def split_list(text: str) -> list[str]:
    """The entries of a reference list, in order, each one line with its printed number: "3. Rindi G., …"."""
    raise NotImplementedError
