"""The parts of a Word document that are alike in every one: content types, styles, numbers (ECMA-376, part 1)."""

from collections.abc import Sequence

from app.formats.xml_text import quoted

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PACKAGE = "application/vnd.openxmlformats-package"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_FONT = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>'  # noqa: E501
_INDENT = 567
"""Twentieths of a point that the lines of an entry stand in behind its number: a centimetre."""

PARTS: dict[str, str] = {
    "[Content_Types].xml": (
        f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Default Extension="rels" ContentType="{_PACKAGE}.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_OFFICE}.document.main+xml"/>'
        f'<Override PartName="/word/styles.xml" ContentType="{_OFFICE}.styles+xml"/>'
        f'<Override PartName="/word/numbering.xml" ContentType="{_OFFICE}.numbering+xml"/>'
        f'<Override PartName="/docProps/core.xml" ContentType="{_PACKAGE}.core-properties+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="rId1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
        f'Target="word/document.xml"/><Relationship Id="rId2" Type="{_RELATIONS}/metadata/core-properties" '
        'Target="docProps/core.xml"/></Relationships>'
    ),
    "docProps/core.xml": (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title></cp:coreProperties>'
    ),
    "word/styles.xml": (
        f'<w:styles {_W}><w:docDefaults><w:rPrDefault><w:rPr>{_FONT}<w:sz w:val="24"/><w:szCs w:val="24"/>'
        '<w:lang w:val="en-US"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" '
        'w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/>'
        '<w:next w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:after="240"/></w:pPr>'
        '<w:rPr><w:b/><w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>'
        '<w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="240" w:after="120"/>'
        '<w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Bibliography"><w:name w:val="Bibliography"/>'
        '<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:keepLines/>'
        f'<w:ind w:left="{_INDENT}" w:hanging="{_INDENT}"/></w:pPr></w:style>'
        '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr>'
        '<w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr></w:style></w:styles>'
    ),
}
"""Paths and XML, without the declaration; the title is put into `docProps/core.xml` by `format`."""


def numbering_xml(around: Sequence[tuple[str, str]]) -> str:
    """The part that numbers lists 1, 2 …, each from 1, with these signs before and after its numbers."""
    levels = (
        f'<w:abstractNum w:abstractNumId="{place}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">'
        f'<w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val={quoted(f"{before}%1{after}")}/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{_INDENT}" w:hanging="{_INDENT}"/></w:pPr></w:lvl>'
        "</w:abstractNum>"
        for place, (before, after) in enumerate(around, start=1)
    )
    used = (
        f'<w:num w:numId="{place}"><w:abstractNumId w:val="{place}"/></w:num>' for place in range(1, len(around) + 1)
    )
    return f"<w:numbering {_W}>{''.join(levels)}{''.join(used)}</w:numbering>"
