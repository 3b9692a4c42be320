"""Who published a journal and where, which no style prints behind an article in it."""

from dataclasses import replace

from app.model import Reference


def without_imprint(reference: Reference) -> Reference:
    """An article in a journal without publisher and place, unless they were read of a printed entry.

    PubMed, Embase and reference managers keep them with every article, PubMed the country alone: "BMJ. England, 2021".
    """
    if reference.type != "article-journal" or reference.source or not reference.container_title:
        return reference
    if not (reference.publisher or reference.publisher_place):
        return reference
    return replace(reference, publisher="", publisher_place="")
