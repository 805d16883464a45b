"""A digit that proves an item number: any one character written wrong, and nearly any two swapped, give another digit.

ISO 7064 MOD 11,10 over the number's letters and digits, letters as 10 to 35 (as in an ISIN, ISO 6166). Signs between count as nothing.
"""

from __future__ import annotations

from orderproc.model.shop import plain


def check_digit(number: str) -> str:
    """The check digit of an item number, "0" to "9".

    >>> check_digit("0794")
    '5'
    """
    left = 10
    for figure in "".join(str(int(c, 36)) for c in plain(number) if c.isascii()):
        left = (left + int(figure)) % 10 or 10
        left = left * 2 % 11
    return str((11 - left) % 10)


def is_gtin(number: str) -> bool:
    """Whether a number of 8, 12, 13 or 14 digits ends in the check digit of a bar code (GS1 General Specifications, 7.9; ISBN-13 is one).

    >>> is_gtin("9783050002446"), is_gtin("9383050002446")
    (True, False)
    """
    digits = plain(number)
    if not digits.isascii() or not digits.isdigit() or len(digits) not in (8, 12, 13, 14):
        return False
    return sum(int(d) * (3 if n % 2 else 1) for n, d in enumerate(reversed(digits))) % 10 == 0
