"""Licences: names and addresses."""

import pytest

from app.formats.licences import licence_address, licence_at


@pytest.mark.parametrize(
    ("licence", "address"),
    [
        ("Creative Commons Attribution 4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("CC BY-NC-ND 3.0", "https://creativecommons.org/licenses/by-nc-nd/3.0/"),
        ("Creative Commons Attribution-NonCommercial-ShareAlike 4.0", "https://creativecommons.org/licenses/by-nc-sa/4.0/"),
        ("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("CC BY", ""),
        ("All rights reserved", ""),
    ],
)  # fmt: skip
def test_a_licence_has_its_address(licence, address):
    assert licence_address(licence) == address


@pytest.mark.parametrize(
    ("address", "licence"),
    [
        ("http://creativecommons.org/licenses/by-nc/4.0/legalcode", "CC BY-NC 4.0"),
        ("https://creativecommons.org/publicdomain/zero/1.0/", "CC0 1.0"),
        ("https://example.org/licence", ""),
    ],
)
def test_an_address_is_a_licence(address, licence):
    assert licence_at(address) == licence
