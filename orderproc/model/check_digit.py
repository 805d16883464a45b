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
