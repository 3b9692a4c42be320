"""What might lie on a clipboard, be typed, or stand in a file."""

NUL, BIDI, ZERO_WIDTH = "\0", "\u202e\u2066\u200f", "\u200b\ufeff\u2060"

WORDS = (
    "Lancet",
    "2010-2012",
    "Иванов И. И., Müller-Nordhorn J., et al.",
    '<img src="file:///etc/passwd"> &amp; <b>bold</b>',
    "=1+1",
    "\t\t\n\n",
    "",
    " ",
    f"abc{BIDI}def{ZERO_WIDTH}",
    f"nul{NUL}nul",
    "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 😀👩‍👩‍👧‍👧 é ﷽",
    '"unclosed "quotes" in" a cell',
    "x" * 5_000,
    "et al.",
    "Book",
    "(((((((((((((((((((((((((",
    "1963a",
    "\\\\{}$%_^~#&",
    "\x1b[31mred\x07\x08",
)

CELLS = (
    "a\tb\tc\nd\te\tf\n",
    "1\n2\n3",
    '"two\nlines"\t"tab\there"',
    "\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\tbeyond the last column",
    "\r\n\r\n\r\n",
    "Rindi G., Klöppel G.\tTNM staging\tVirchows Arch\t2006\nPape U.F.\t\t\t2008",
    "\n".join(f"row {number}" for number in range(60)),
    "Journal article\nBook\nno type at all",
)

LISTS = (
    "1. Raut C.P., Kulke M.H. Targeted therapy in advanced tumors. Oncologist 2011; 16: 286-295\n"
    "2. Lehnert T. Liver transplantation for carcinoma. Transplantation 1998; 66: 1307-1312\n",
    "@article{a, title={Unclosed, author={A and B and",
    "TY  - JOUR\nAU  - Smith, J\nTI  - Title\nPY  - 20",
    '[{"type": "article-journal", "title": 3, "author": "nobody", "issued": {"date-parts": [[null]]}}]',
    "title,year\n" + "," * 500,
    "\n".join(
        f"[{number}] Author{number} A. Title of {number}. Journal {1900 + number};1:2-3." for number in range(80)
    ),
    ("An article without anything that could be called a list. " * 9 + "\n") * 5,
    f"References\n1. {BIDI} {NUL} A. B. {'long ' * 400} 2001;1:1-2.\n2. \n3.",
)

FILTERS = (
    "",
    "",
    "liver",
    "2010..2012",
    "..",
    "no:doi",
    "has:title -tumors",
    "title:",
    '"unclosed',
    "is:changed",
    "author:Иванов",
    "-",
    "* OR NEAR( ^",
    "type:book year:2006..",
    f"a{NUL}b",
    "<b>",
    "99999999999999999999..",
    "id:1 nonsense:2",
)
