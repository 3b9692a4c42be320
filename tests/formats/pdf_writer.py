"""Small PDF files whose text stands where a test puts it, in any script.

One font without outlines serves for all: every sign is half as wide as it is high, and what it means is told by a map.
"""

from collections.abc import Iterable, Sequence

WIDTH, HEIGHT = 595, 842
Placed = tuple[float, float, float, str]
"""A text: where it begins (x from the left, y from the bottom, in points), its size, its signs."""


def pdf(*pages: Iterable[Placed], trailer: str = "") -> bytes:
    """A file of those pages."""
    texts = [list(page) for page in pages]
    signs = sorted({sign for page in texts for *_, text in page for sign in text})
    codes = {sign: code for code, sign in enumerate(signs, start=1)}
    first = 7
    kids = " ".join(f"{first + 2 * n} 0 R" for n in range(len(texts)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(texts)} >>",
        "<< /Type /Font /Subtype /Type0 /BaseFont /Plain /Encoding /Identity-H "
        "/DescendantFonts [4 0 R] /ToUnicode 6 0 R >>",
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Plain /DW 500 /FontDescriptor 5 0 R "
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
        "<< /Type /FontDescriptor /FontName /Plain /Flags 4 /FontBBox [0 -200 500 800] /ItalicAngle 0 /Ascent 800 "
        "/Descent -200 /CapHeight 700 /StemV 80 >>",
        stream(meanings(codes)),
    ]
    for n, page in enumerate(texts):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] "
            f"/Resources << /Font << /F1 3 0 R >> >> /Contents {first + 2 * n + 1} 0 R >>"
        )
        objects.append(stream("\n".join(shown(placed, codes) for placed in page)))
    return assembled(objects, trailer)


def column(
    lines: Sequence[str], *, x: float = 60, top: float = 760, size: float = 10, leading: float = 12, indent: float = 0
) -> list[Placed]:
    """Lines one under the other; one that begins with "|" stands `indent` further right, "" leaves a line free."""
    placed: list[Placed] = []
    for n, line in enumerate(lines):
        if line:
            placed.append((x + (indent if line[0] == "|" else 0), top - n * leading, size, line.removeprefix("|")))
    return placed


def shown(placed: Placed, codes: dict[str, int]) -> str:
    """The operators that show a text."""
    x, y, size, text = placed
    return f"BT /F1 {size} Tf {x} {y} Td <{''.join(f'{codes[sign]:04x}' for sign in text)}> Tj ET"


def meanings(codes: dict[str, int]) -> str:
    """The map from the codes of a font to what they mean."""
    pairs = list(codes.items())
    blocks = [
        f"{len(pairs[at : at + 100])} beginbfchar\n"
        + "\n".join(f"<{code:04x}> <{sign.encode('utf-16-be').hex()}>" for sign, code in pairs[at : at + 100])
        + "\nendbfchar"
        for at in range(0, len(pairs), 100)
    ]
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def\n"
        "1 begincodespacerange <0000> <ffff> endcodespacerange\n" + "\n".join(blocks) + "\nendcmap end end"
    )


def stream(text: str) -> str:
    """A stream object."""
    return f"<< /Length {len(text)} >>\nstream\n{text}\nendstream"


def assembled(objects: Sequence[str], trailer: str) -> bytes:
    """The objects with the table of their places."""
    content = b"%PDF-1.7\n"
    places = []
    for number, each in enumerate(objects, start=1):
        places.append(len(content))
        content += f"{number} 0 obj\n{each}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    end += f"trailer << /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{len(content)}\n%%EOF\n"
    return content + end.encode("latin-1")
