"""Numbers of things in words."""


def counted(number: int, thing: str) -> str:
    """A number of things: "1 cell", "2,000 cells"."""
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"


def was(number: int) -> str:
    """The verb that goes with a number: "was" or "were"."""
    return "was" if number == 1 else "were"
