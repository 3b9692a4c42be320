"""Check digits of ISSN (ISO 3297) and ISBN (ISO 2108)."""


def issn_is_right(digits: str) -> bool:
    """Whether the last of eight digits is the check digit of the seven before it; X stands for ten."""
    return len(digits) == 8 and _weighted(digits, range(8, 0, -1)) % 11 == 0


def isbn_is_right(digits: str) -> bool:
    """Whether the last of ten or thirteen digits is the check digit of those before it."""
    if len(digits) == 10:
        return _weighted(digits, range(10, 0, -1)) % 11 == 0
    return len(digits) == 13 and "X" not in digits and _weighted(digits, [1, 3] * 6 + [1]) % 10 == 0


def bare_digits(printed: str) -> str:
    """The digits of a printed number without hyphens and spaces, a Cyrillic Х for X included."""
    kept = (character for character in printed.upper().replace("Х", "X") if character.isdigit() or character == "X")
    return "".join(kept)


def _weighted(digits: str, weights: "range | list[int]") -> int:
    return sum(weight * (10 if digit == "X" else int(digit)) for digit, weight in zip(digits, weights, strict=True))
