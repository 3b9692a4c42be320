"""Writing Word documents (ECMA-376, part 1): a list in real paragraphs with Word's own numbers and italics."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from app.formats.addresses import doi_address, pubmed_address
from app.formats.base import Listing, Written
from app.formats.docx_parts import PARTS, numbering_xml
from app.formats.list_headings import heading_in, language_of
from app.formats.own_form import Entry, entries, label_around, own_form
from app.formats.packing import packed
from app.formats.xml_text import DECLARATION, XmlWriter, escaped, is_plain, quoted
from app.model import Article, Reference
from app.styles import Piece

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_LANGUAGES = {
    "en": "en-US", "ru": "ru-RU", "uk": "uk-UA", "de": "de-DE", "fr": "fr-FR", "es": "es-ES", "pt": "pt-BR",
    "it": "it-IT", "pl": "pl-PL", "zh": "zh-CN", "ja": "ja-JP",
}  # fmt: skip
_ADDRESSES = {"doi": doi_address, "pmid": pubmed_address}


def write(article: Article, references: Sequence[Reference]) -> Written:
    """A document with the list in its own form."""
    return print_lists(article, [own_form(references)])


def print_lists(article: Article, lists: Sequence[Listing]) -> Written:
    """A document with lists one under the other, each under its heading and numbered from 1, in its form."""
    writer = XmlWriter()
    return Written(packed(_parts(article, lists, writer)), writer.losses)


def _parts(article: Article, lists: Sequence[Listing], writer: XmlWriter) -> Iterator[tuple[str, Iterable[str]]]:
    document = _Document(writer)
    title = writer.text(article.title, number=0, field="title")
    for name, xml in PARTS.items():
        yield name, [DECLARATION, xml.format(title=title) if name == "docProps/core.xml" else xml]
    yield "word/numbering.xml", [DECLARATION, numbering_xml([label_around(each) or ("", ".") for each in lists])]
    yield "word/document.xml", chain([DECLARATION], document.xml(article, lists))
    yield "word/_rels/document.xml.rels", chain([DECLARATION], document.relationships())


class _Document:
    """Writes the body of a document, and keeps the addresses that its links go to."""

    def __init__(self, writer: XmlWriter) -> None:
        self._writer = writer
        self._links: dict[str, str] = {}

    def xml(self, article: Article, lists: Sequence[Listing]) -> Iterator[str]:
        """The part with the text: the article's title, and each list under its heading."""
        yield f'<w:document xmlns:w="{_W}" xmlns:r="{_R}"><w:body>'
        if article.title:
            yield _styled("Title", self._writer.text(article.title, number=0, field="title"))
        usual = heading_in(language_of(article, lists))
        for place, listing in enumerate(lists, start=1):
            yield _styled("Heading1", escaped(self._writer.fit(listing.heading or usual, number=0, field="")))
            is_numbered = label_around(listing) is not None
            for entry in entries(listing):
                yield self._entry(entry, place if is_numbered else 0)
                if place == 1:
                    self._writer.tell_unprinted(entry.reference, entry.number, entry.pieces)
                    if not entry.reference.as_printed:
                        self._writer.tell_leftover(entry.reference, entry.number)
        yield (
            '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" '
            'w:left="1417" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr></w:body></w:document>'
        )

    def relationships(self) -> Iterator[str]:
        """The part that says where the links go, which is known when the text has been written."""
        yield (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="rIdStyles" Type="{_R}/styles" Target="styles.xml"/>'
            f'<Relationship Id="rIdNumbering" Type="{_R}/numbering" Target="numbering.xml"/>'
        )
        for address, key in self._links.items():
            yield f'<Relationship Id="{key}" Type="{_R}/hyperlink" Target="{address}" TargetMode="External"/>'
        yield "</Relationships>"

    def _entry(self, entry: Entry, list_id: int) -> str:
        language = _LANGUAGES.get(entry.reference.language, "")
        lang = f"<w:lang w:val={quoted(language)}/>" if language else ""
        number = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{list_id}"/></w:numPr>' if list_id else ""
        runs: list[tuple[str, str, str]] = []
        as_it_is = is_plain("".join([piece.text for piece in entry.pieces]))  # as most entries are
        for piece in entry.pieces:
            text = piece.text if as_it_is else self._writer.text(piece.text, number=entry.number, field=piece.field)
            properties = ("<w:i/>" if piece.is_italic else "") + lang
            link = self._link(piece, text)
            if runs and not link and runs[-1][1:] == (properties, ""):
                runs[-1] = (runs[-1][0] + text, properties, "")
            else:
                runs.append((text, properties, link))
        inner = "".join(_run(*run) for run in runs)
        return f'<w:p><w:pPr><w:pStyle w:val="Bibliography"/>{number}</w:pPr>{inner}</w:p>\n'

    def _link(self, piece: Piece, text: str) -> str:
        """The id of the link that a piece is, "" if it is none."""
        if piece.field in _ADDRESSES:
            address = escaped(_ADDRESSES[piece.field](piece.text))
        elif piece.field == "url":
            address = text.replace('"', "%22")
        else:
            return ""
        is_address = address.startswith(("https://", "http://")) and " " not in text
        return self._links.setdefault(address, f"rId{len(self._links) + 1}") if is_address else ""


def _styled(style: str, text: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{_run(text, "", "")}</w:p>\n'


def _run(text: str, properties: str, link: str) -> str:
    style = '<w:rStyle w:val="Hyperlink"/>' if link else ""
    inside = f"<w:rPr>{style}{properties}</w:rPr>" if style or properties else ""
    run = f'<w:r>{inside}<w:t xml:space="preserve">{text}</w:t></w:r>'
    return f'<w:hyperlink r:id="{link}">{run}</w:hyperlink>' if link else run
