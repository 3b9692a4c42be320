"""What the control words of RTF stand for (specification 1.9.1)."""

CODE_PAGES = {
    437: "cp437", 708: "iso8859-6", 850: "cp850", 852: "cp852", 866: "cp866", 874: "cp874", 932: "cp932",
    936: "gbk", 949: "cp949", 950: "big5", 1250: "cp1250", 1251: "cp1251", 1252: "cp1252", 1253: "cp1253",
    1254: "cp1254", 1255: "cp1255", 1256: "cp1256", 1257: "cp1257", 1258: "cp1258", 10000: "mac-roman",
    10007: "mac-cyrillic", 65001: "utf-8",
}  # fmt: skip
CHARSETS = {
    0: 1252, 77: 10000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256,
    186: 1257, 204: 1251, 222: 874, 238: 1250, 255: 437, 89: 10007,
}  # fmt: skip
"""The code page of a font's `\\fcharset`."""
SIGNS = {
    b"tab": "\t", b"line": "\n", b"emdash": "—", b"endash": "–", b"bullet": "•", b"lquote": "‘", b"rquote": "’",
    b"ldblquote": "“", b"rdblquote": "”", b"emspace": " ", b"enspace": " ", b"qmspace": " ", b"cell": "\t",
}  # fmt: skip
SYMBOLS = {b"~": "\u00a0", b"_": "-", b"\\": "\\", b"{": "{", b"}": "}", b"\n": "\n", b"\r": "\n"}
PASSED_OVER = frozenset(
    b"fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf "
    b"themedata colorschememapping datastore latentstyles listtable listoverridetable rsidtbl generator fldinst "
    b"xmlnstbl bkmkstart bkmkend nonshppict annotation atnid atnauthor atndate atnref pgptbl mmathPr filetbl "
    b"revtbl userprops docvar xe tc template private falt panose wgrffmtfilter objdata objclass blipuid "
    b"defchp defpap ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn sp shpinst upr".split()
)
SHOWN_INSIDE = frozenset((b"ud", b"shptxt"))
"""Groups that are shown though they stand in one that is passed over: Unicode beside its stand-in, a text box."""
MAY_BE_STARRED = frozenset((b"footnote", b"ud", b"shptxt", b"shpinst", b"u"))
"""Groups that are read though programs that do not know them may pass over them."""
