"""The colours of fields: readable in both themes, and never the only sign."""

import pytest

from app.model import FIELDS
from ui import theme
from ui.panels.field_colours import LEAST_CONTRAST, contrast, field_tip, ground_of, hue_of, soft


@pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
@pytest.mark.parametrize("hue", [*sorted(set(theme.LIGHT.fields.values())), "#FFFFFF", "#000000", "#808080"])
def test_text_on_a_fields_ground_can_be_read(hue: str, colours: theme.Colours) -> None:
    ground = soft(hue, colours.panel, colours.text)
    assert contrast(ground, colours.text) >= LEAST_CONTRAST


@pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_a_ground_can_be_told_from_the_panel(colours: theme.Colours) -> None:
    for hue in set(colours.fields.values()):
        assert contrast(soft(hue, colours.panel, colours.text), colours.panel) > 1.05


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_every_field_has_a_hue_and_a_name() -> None:
    for field in FIELDS:
        if field.kind != "type":
            assert hue_of(field.name), field.name
        assert field_tip(field.name).startswith(field.title)


def test_numbers_separators_and_leftovers_have_no_ground() -> None:
    assert [ground_of(field) for field in ("", "label", "leftover")] == [None, None, None]
    assert field_tip("leftover") == "Left over: in no field"
    assert field_tip("") == field_tip("unheard-of") == ""
