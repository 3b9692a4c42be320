"""Names of persons and bodies to JATS: in print, and by their parts alone."""

from app.formats.surnames import surname_parts
from app.formats.xml_text import XmlWriter, escaped
from app.model import Name, Names
from app.styles.names import family_with_particle, name_text


def string_name(text: str, name: Name) -> str:
    """A name as it is printed, its parts told apart where they stand there as they are known."""
    if name.literal:
        return f"<collab>{escaped(text)}</collab>"
    family = family_with_particle(name)
    before, found, rest = text.partition(family) if family else (text, "", "")
    if not family and text == name.given:
        return f"<string-name>{_given(text)}</string-name>"
    if not found:
        return f"<string-name>{escaped(text)}</string-name>"
    suffix = ""
    if name.suffix in rest and name.suffix:
        rest, _, behind = rest.partition(name.suffix)
        suffix = f"<suffix>{escaped(name.suffix)}</suffix>{escaped(behind)}"
    return f"<string-name>{_given(before)}<surname>{escaped(family)}</surname>{_given(rest)}{suffix}</string-name>"


def _given(text: str) -> str:
    """The given names of a text, with the spaces and commas around them left outside."""
    given = text.strip(" ,")
    if not given:
        return text
    before, _, after = text.partition(given)
    return f"{before}<given-names>{escaped(given)}</given-names>{after}"


def person_group(names: Names, *, kind: str, number: int, field: str, writer: XmlWriter) -> str:
    """A list of names by their parts, "" if none can be written; `kind` is the group's type."""
    people = "".join(name_element(each, number=number, field=field, writer=writer) for each in names.people)
    if names.et_al:
        people += "<etal/>"
    return f'<person-group person-group-type="{kind}">{people}</person-group>' if people else ""


def name_element(name: Name, *, number: int, field: str, writer: XmlWriter) -> str:
    """A name by its parts, a body as `<collab>`; "" for a name of which neither family nor given name is known."""
    if name.literal:
        return f"<collab>{writer.text(name.literal, number=number, field=field)}</collab>"
    parts = [writer.text(part, number=number, field=field) for part in (family_with_particle(name), name.given)]
    tags = "".join(f"<{tag}>{part}</{tag}>" for tag, part in zip(_PARTS, parts, strict=True) if part)
    if not tags:
        return ""
    suffix = writer.text(name.suffix, number=number, field=field)
    return f"<name>{tags}<suffix>{suffix}</suffix></name>" if suffix else f"<name>{tags}</name>"


_PARTS = ("surname", "given-names")


def tell_names(names: Names, *, number: int, field: str, writer: XmlWriter) -> None:
    """Tell of names that would be read as others."""
    for name in names.people:
        if name.family.isalpha() and not (name.particle or name.literal):
            continue  # by far the most
        if name.literal and (name.family or name.given or name.suffix or name.particle):
            writer.lose(number, field, f"Of “{name.literal}” only the name of the body is kept.")
        elif not name.literal and not (name.family or name.given):
            writer.lose(number, field, "A name without family and given name was left out.")
        elif not name.literal and surname_parts(family_with_particle(name)) != (name.particle, name.family):
            writer.lose(number, field, f"In “{name_text(name)}” the particle and the family name are one.")
