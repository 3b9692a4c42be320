"""The one base class of everything that goes wrong in a way that a user may meet."""


class CorrigendaError(Exception):
    """A failure told as a sentence: what happened, to what, what was kept, and what to do.

    `str(error)` is that sentence and is shown as it is, in the window and on standard error. Raise a subclass where
    the caller reacts differently to it; never let one of Python's own errors reach a user.
    """


class UnreadableInput(CorrigendaError):
    """The input cannot be read as text, a page or a list; nothing was changed."""


class Cancelled(CorrigendaError):
    """The user cancelled a long task; nothing of it was kept."""
