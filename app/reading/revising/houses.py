"""Publishers told by their names: where lists in French, Italian, Spanish or German print no word for a publisher."""

from app.reading.revising.draft import CONTAINERS, Draft

HOUSES = frozenset((
    "Einaudi", "Laterza", "Feltrinelli", "Mondadori", "Rizzoli", "Carocci", "Olschki", "Viella", "Bompiani", "Garzanti",
    "il Mulino", "Il Mulino", "Il Saggiatore", "il Saggiatore", "Giuffrè", "FrancoAngeli", "Franco Angeli", "Donzelli",
    "Adelphi", "Marsilio", "Sansoni", "Jaca Book", "Gallimard", "Seuil", "Le Seuil", "Hachette", "PUF", "Flammarion",
    "Fayard", "Grasset", "Armand Colin", "Vrin", "Minuit", "L’Harmattan", "L'Harmattan", "La Découverte", "Payot",
    "Plon", "Albin Michel", "Dunod", "Larousse", "Aubier", "Mouton", "Suhrkamp", "Fischer", "C. H. Beck", "C.H. Beck",
    "Beck", "Reclam", "Rowohlt", "Vandenhoeck & Ruprecht", "Böhlau", "Klostermann", "Mohr Siebeck", "De Gruyter",
    "de Gruyter", "Niemeyer", "Campus", "Metzler", "Hanser", "Alianza", "Cátedra", "Ariel", "Crítica", "Siglo XXI",
    "Taurus", "Planeta", "Tecnos", "Anagrama", "Akal", "Gredos", "Paidós", "Fondo de Cultura Económica", "Porrúa",
    "Grijalbo", "Gedisa", "Trotta", "Península", "Tusquets", "Espasa-Calpe", "Losada", "Sudamericana",
))  # fmt: skip


_ENGLISH = frozenset((
    "Palgrave", "Palgrave Macmillan", "Routledge", "Springer", "Sage", "SAGE", "Blackwell", "Wiley", "Elsevier",
    "Macmillan", "Penguin", "Norton", "Brill", "Nomos", "Kluwer", "Edward Elgar", "Polity", "Verso", "Pergamon",
    "Birkhäuser",
))  # fmt: skip


def name_house(draft: Draft) -> None:
    """A house behind the last comma, before a place, publishes: "Carriera di un esorcista, Einaudi, Torino 1985"."""
    if "publisher" in draft.labels():
        return
    for at in draft.places("title", "translator", "editor", *CONTAINERS):
        text = draft.text(at)
        head, sign, last = text.rpartition(", ")
        is_placed = draft.label(at + 1) == "location" and draft.before(at + 1).strip() in (",", ":")
        if draft.label(at) == "container-title" and text.rpartition(". ")[2] in _ENGLISH:
            head, sign, last = text.rpartition(". ")
            is_placed = True
        if sign and is_placed and last in HOUSES | _ENGLISH:
            draft.cut(at, draft.word_at(at, len(head) + 1), "publisher")
            return
