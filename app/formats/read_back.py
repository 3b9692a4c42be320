"""What formats keep in other words, which are read back as the usual ones: languages by their codes, editions."""

from app.formats.characters import Writer
from app.formats.editions import bare_edition, printed_edition
from app.formats.languages import code_of
from app.model import Reference
from app.styles.names import is_cyrillic


def read_back(reference: Reference) -> None:
    """Put the code of its language and the edition as it is printed into a reference that was read."""
    reference.language = code_of(reference.language)
    if reference.edition:
        reference.edition = printed_edition(reference.edition, in_russian=is_cyrillic(reference.title))


def tell_read_back(reference: Reference, number: int, writer: Writer) -> None:
    """Tell where language and edition are read in other words than they have."""
    language, edition = reference.language, reference.edition
    if (read := code_of(language)) != language:
        writer.lose(number, "language", f"“{language}” is read as “{read}”.")
    if edition:
        read = printed_edition(bare_edition(edition), in_russian=is_cyrillic(reference.title))
        if read != edition:
            writer.lose(number, "edition", f"“{edition}” is read as “{read}”.")
