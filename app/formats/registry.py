"""The list of formats. Adding one: its file, and its name here."""

from app.errors import CorrigendaError
from app.formats.base import Format
from app.formats.bibtex import BIBLATEX, BIBTEX
from app.formats.cochrane import COCHRANE
from app.formats.crossref import CROSSREF
from app.formats.crossref_json import CROSSREF_JSON
from app.formats.csl_json import CSL_JSON
from app.formats.csv import CSV
from app.formats.docx import DOCX
from app.formats.endnote import ENDNOTE
from app.formats.html import HTML
from app.formats.jats import JATS_FORMATS
from app.formats.markdown import MARKDOWN
from app.formats.nbib import NBIB
from app.formats.ods import ODS
from app.formats.odt import ODT
from app.formats.pdf import PDF
from app.formats.refer import REFER
from app.formats.ris import RIS
from app.formats.rtf import RTF
from app.formats.text import TEXT
from app.formats.wos import WOS
from app.formats.xlsx import XLSX

FORMATS: tuple[Format, ...] = (
    TEXT,
    CSV,
    XLSX,
    ODS,
    BIBTEX,
    BIBLATEX,
    RIS,
    NBIB,
    *JATS_FORMATS,  # before EndNote, as JATS is what “.xml” means to a journal
    CROSSREF,
    ENDNOTE,
    REFER,
    WOS,
    COCHRANE,
    CROSSREF_JSON,
    CSL_JSON,
    HTML,
    MARKDOWN,
    DOCX,
    ODT,
    RTF,
    PDF,
)


def format_for(name: str) -> Format:
    """The format called `name`, or by an ending (".bib"); raises `CorrigendaError` naming the known ones."""
    wanted = name.strip().casefold()
    for each in FORMATS:
        if wanted == each.name or wanted in each.endings:
            return each
    known = ", ".join(f"{each.name} ({' '.join(each.endings)})" for each in FORMATS)
    raise CorrigendaError(f"There is no format called “{name}”. Nothing was written. The formats are: {known}.")
