from ui.quoting import quoted


def test_a_title_is_quoted_on_one_line_and_cut_at_a_word() -> None:
    assert quoted("Liver\n metastases") == "“Liver metastases”"
    long = "A consensus proposal including a grading system, for tumours of the foregut"
    assert quoted(long) == "“A consensus proposal including a grading system, for tumours…”"
    assert len(quoted("x" * 500)) == 63
