"""Names in built-in forms: how many of a list are printed, and initials without stops."""

from dataclasses import replace

from app.model import Name, Names, Reference
from app.styles.forms.composing import Pieces
from app.styles.names import NameForm, given_parts, names_pieces
from app.styles.russian_editors import with_nominative_editors

BARE = NameForm(given="stored", et_al=", et al", et_al_cyrillic=", и др")
"""How NLM and AMA print names whose initials are bare: "Raymond E, Raoul JL, et al"."""

_SUFFIXES = {"II": "2nd", "III": "3rd", "IV": "4th"}


def people(reference: Reference, field: str, form: NameForm, *, most: int = 10_000, kept: int = 0) -> Pieces:
    """The names in a field; of more than `most` the first `kept`, and et al."""
    names = cut(getattr(reference, field), most=most, kept=kept)
    return names_pieces(names, form, field=field)


def cut(names: Names, *, most: int, kept: int) -> Names:
    """A list of names cut short where it has more than `most`."""
    return Names(names.people[:kept], et_al=True) if len(names.people) > most else names


def with_bare_initials(reference: Reference, *, most: int = 10_000) -> Reference:
    """The reference with the given names of its people as bare initials, `most` of them: "J.-L." is "JL"; editors in
    the nominative, as no “под ред.” stands before them."""

    def bare(names: Names) -> Names:
        return Names(tuple(_bare(name, most) for name in names.people), names.et_al)

    return replace(
        reference,
        authors=bare(reference.authors),
        editors=bare(with_nominative_editors(reference).editors),
        translators=bare(reference.translators),
    )


def _bare(name: Name, most: int) -> Name:
    parts = [part.text if part.is_initial else part.text[:1] for part in given_parts(name.given)]
    letters = [part for part in parts if part[:1].isupper()][:most]
    suffix = name.suffix.rstrip(".")
    return replace(name, given="".join(letters) or name.given, suffix=_SUFFIXES.get(suffix, suffix))
