"""References with spans, made of a marked-up source: "{label:1}. {authors:Rindi G.}, {et_al:et al.} {title:TNM}. …"."""

import re

from app.model import Name, Names, Reference, Span

_MARKED = re.compile(r"\{(\w+):([^{}]*)\}")
_NAMES = ("authors", "editors", "translators")


def labelled(marked: str, csl_type: str = "article-journal") -> Reference:
    """The reference of a marked-up source.

    A body's name is marked {authors:=World Health Organization}, a family after a full name {authors:Bo >Wängberg}.
    """
    reference = Reference(type=csl_type)
    source, place = "", 0
    spans: list[Span] = []
    people: dict[str, list[Name]] = {field: [] for field in _NAMES}
    last_names = ""
    for found in _MARKED.finditer(marked):
        field, text = found.groups()
        source += marked[place : found.start()]
        place = found.end()
        printed = re.sub("[=>]", "", text)
        spans.append(Span(len(source), len(source) + len(printed), field))
        source += printed
        if field in _NAMES:
            people[field].append(_name(text))
            last_names = field
        elif field == "et_al":
            setattr(reference, last_names, Names(et_al=True))
        elif field != "leftover":
            setattr(reference, field, text.removeprefix("https://doi.org/"))
    for field in _NAMES:
        setattr(reference, field, Names(tuple(people[field]), getattr(reference, field).et_al))
    reference.source, reference.spans = source + marked[place:], tuple(spans)
    return reference


def _name(text: str) -> Name:
    if text.startswith("="):
        return Name(literal=text[1:])
    if ">" in text:
        return Name(text.partition(">")[2], text.partition(" >")[0])
    family_first = re.fullmatch(r"([^,]+?) ((?:[^\W\d_]{1,2}\.[\s-]?)+|[A-Z]{1,3})", text)
    if family_first:
        return Name(*family_first.groups())
    given_first = re.fullmatch(r"((?:\w\.\s?-?)+) (\w+)", text)
    if given_first:
        return Name(given_first[2], given_first[1])
    family, _, given = text.partition(", ") if ", " in text else text.rpartition(" ")
    return Name(family or given, given if family else "")


SAMPLE = [
    "{label:6}. {authors:Rindi G.}, {authors:Wiedenmann B.} {title:Neoplasms of the gut: new insights}. "
    "{container_title:NatRev Endocrinol} {year:2012}; {volume:8}: {pages:54-64}",
    "{label:12}. {authors:Ahlman H.}, {authors:Wängberg B.}, {authors:Jansson S.} {et_al:et al.} {title:Treatment}. "
    "{container_title:Digestion} {year:2000}; {volume:62} {issue:Suppl 1}: {pages:59-68}",
    "{label:16}. {authors:Appetecchia M.}, {authors:Baldelli R.} {title:Somatostatin}. "
    "{container_title:J Exp Clin Cancer Res} {year:2010}; {volume:29}: {pages:19}",
    "{label:18}. {authors:Chua Y.J.}, {authors:Michael M.} {et_al:et al.} {title:Antitumor effect}. "
    "{container_title:J Clin Oncol} {year:2010}; {volume:28}: {pages:e41-e42; author reply e41-e42}",
    "{label:26}. {authors:Патютко}",
]
VANCOUVER = [
    "{label:1}. {authors:Raymond E}, {authors:Dahan L}, {authors:Raoul JL}, {et_al:et al}. {title:Sunitinib}. "
    "{container_title:N Engl J Med}. {year:2011};{volume:364}({issue:6}):{pages:501-13}. doi: {doi:10.1056/NEJMoa10}",
    "{label:2}. {authors:Rindi G}, {authors:Wiedenmann B}. {title:Neoplasms}. "
    "{container_title:Nat Rev Endocrinol}. {year:2012};{volume:8}({issue:1}):{pages:54-64}.",
    "{label:3}. {authors:Lehnert T}. {title:Is it liver transplantation?} "
    "{container_title:Transplantation}. {year:1998};{volume:66}({issue:10}):{pages:1307-12}.",
    "{label:4}. {authors:Ahlman H}, {authors:Wängberg B}, {authors:Jansson S}, {et_al:et al}. {title:Treatment}. "
    "{container_title:Digestion}. {year:2000};{volume:62} {issue:Suppl 1}:{pages:59-68}.",
    "{label:5}. {authors:=ENETS}. {title:Guidelines}. "
    "{container_title:Neuroendocrinology}. {year:2012};{volume:95}:{pages:157-76}.",
    "{label:6}. {authors:De Jong MC}, {authors:Farnell MB}. {title:Liver-directed therapy}. "
    "{container_title:Ann Surg}. {year:2010};{volume:252}({issue:1}):{pages:142-8}.",
]
VANCOUVER_BOOKS = [
    "{label:7}. {authors:Brown K}. {title:Surgery}. {edition:3rd ed.} {publisher_place:Oslo}: {publisher:Springer}; "
    "{year:2012}.",
    "{label:8}. {authors:=World Health Organization}. {title:Guidelines}. {edition:2nd ed.} {publisher_place:Geneva}: "
    "{publisher:WHO Press}; {year:2010}.",
]
VANCOUVER_CHAPTERS = [
    "{label:9}. {authors:Smith J}, {authors:Doe A}. {title:Pancreas}. In: {editors:Brown K}, editor. "
    "{container_title:Surgery}. {publisher_place:London}: {publisher:Elsevier}; {year:2012}. p. {pages:12-45}.",
    "{label:10}. {authors:Doe A}. {title:Liver}. In: {editors:Brown K}, {editors:White L}, editors. "
    "{container_title:Atlas}. {publisher_place:Paris}: {publisher:Masson}; {year:2002}. p. {pages:1-5}.",
]
APA = [
    "{authors:Smith, J. A.}, & {authors:Doe, B.} ({year:2011}). {title:A title of things}. "
    "{container_title:Journal of Things}, {volume:12}({issue:3}), {pages:45–67}. {doi:https://doi.org/10.1000/abc}",
    "{authors:Raoul, J.-L.}, {authors:Rindi, G. B.}, & {authors:Doe, B.} ({year:2012}). {title:Another}. "
    "{container_title:Pancreas}, {volume:1}({issue:1}), {pages:4–7}. {doi:https://doi.org/10.1000/abd}",
    "{authors:=World Health Organization} ({year:2010}). {title:Guidelines}. "
    "{container_title:Bulletin}, {volume:2}({issue:2}), {pages:1–9}. {doi:https://doi.org/10.1000/abe}",
]
GOST = [
    "{label:1}. {authors:Иванов И.И.}, {authors:Петров П.П.} {title:Лечение опухолей} // {container_title:Хирургия}. "
    "{year:2011}. Т. {volume:5}, № {issue:3}. С. {pages:12–18}.",
    "{label:2}. {authors:Сидоров А. Б.}, {authors:Петров П.П.} {et_al:и др.} {title:Метастазы} // "
    "{container_title:Онкология}. {year:2012}. Т. {volume:6}, № {issue:1}. С. {pages:1–8}.",
    "{label:3}. {authors:Raymond E.}, {authors:Raoul J.L.} {et_al:et al.} {title:Sunitinib} // "
    "{container_title:N. Engl. J. Med.} {year:2011}. Vol. {volume:364}, No. {issue:6}. P. {pages:501–513}.",
    "{label:4}. {authors:Rindi G.} {title:Neoplasms} // {container_title:Gut}. "
    "{year:2012}. Vol. {volume:8}, No. {issue:1}. P. {pages:54–64}.",
    "{label:5}. {authors:Lehnert T.} {title:Transplantation} // {container_title:Gut}. "
    "{year:1998}. Vol. {volume:66}, No. {issue:10}. P. {pages:1307–1312}.",
]
IEEE = [
    '[{label:1}] {authors:E. Raymond}, {authors:L. Dahan}, and {authors:J.-L. Raoul}, "{title:Sunitinib}," '
    "{container_title:N. Engl. J. Med.}, vol. {volume:364}, no. {issue:6}, pp. {pages:501–513}, {year:2011}.",
    '[{label:2}] {authors:C. P. Raut} and {authors:M. H. Kulke}, "{title:Targeted therapy}," '
    "{container_title:Oncologist}, vol. {volume:16}, pp. {pages:286–295}, {year:2011}.",
]
CHICAGO = [
    "{authors:Ahlman, Håkan}, {authors:Bo >Wängberg}, and {authors:Svante >Jansson}. {year:2000}. "
    "“{title:Interventional Treatment}.” {container_title:Digestion} {volume:62} ({issue:1}): {pages:59–68}.",
    "{authors:Raut, Chandrajit P.}, and {authors:Matthew H. >Kulke}. {year:2011}. "
    "“{title:Targeted Therapy}.” {container_title:Oncologist} {volume:16} ({issue:3}): {pages:286–95}.",
]
HARVARD = [
    "{authors:Ahlman, H.}, {authors:Wängberg, B.} and {authors:Jansson, S.} ({year:2000}) '{title:Treatment}', "
    "{container_title:Digestion}, {volume:62}({issue:1}), pp. {pages:59-68}.",
    "{authors:Raut, C.P.} and {authors:Kulke, M.H.} ({year:2011}) '{title:Targeted therapy}', "
    "{container_title:Oncologist}, {volume:16}({issue:3}), pp. {pages:286-295}.",
]
