"""Lists of other programs that are not read: refused in a sentence that says what to do, never taken for a page."""

from pathlib import Path

import pytest

from app.errors import UnreadableInput
from app.formats import large_files
from app.formats.large_files import large_file
from app.formats.unread import told_unread
from app.tasks import read_file, read_text

KINDS = {
    "a list in RDF": '<?xml version="1.0"?>\n<rdf:RDF xmlns:z="http://www.zotero.org/namespaces/export#"><bib:Article/>',
    "a list in MODS": '<!-- made --><modsCollection xmlns="http://www.loc.gov/mods/v3"><mods/></modsCollection>',
    "PubMed’s XML": '<?xml version="1.0" ?>\n<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD" "x">\n<PubmedArticleSet>',
    "Word’s list of sources": '<?xml version="1.0"?><b:Sources xmlns:b="http://schemas.openxmlformats.org/"><b:Source/>',
    "a text in TEI": '\ufeff<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><text/></TEI>',
    "a list of NoteExpress": "{Reference Type}: Journal Article\n{Title}: 肿瘤\n{Author}: 张三\n",
    "a list of RefWorks": "RT Journal Article\nSR Electronic(1)\nA1 Raymond,Eric\nT1 Sunitinib malate\nYR 2011\n",
}


@pytest.mark.parametrize(("what", "text"), KINDS.items(), ids=KINDS)
def test_it_is_told_what_a_list_is_and_what_to_do(what: str, text: str) -> None:
    with pytest.raises(UnreadableInput) as refusal:
        read_text(text, name="list.txt")
    assert str(refusal.value).startswith(f"list.txt is {what}, which is not read here. Nothing was added. ")


def test_a_large_one_is_refused_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(large_files, "LARGE", 1000)
    path = tmp_path / "list.rdf"
    path.write_text(KINDS["a list in RDF"] * 100)
    assert large_file(path)
    with pytest.raises(UnreadableInput, match="a list in RDF"):
        read_file(path)


def test_a_page_that_speaks_of_one_is_none() -> None:
    assert told_unread("RT was raised.\nWe looked.\n\n1. Roe R. RDF in practice. Gut 2011;1:2-3.\n") == ""
