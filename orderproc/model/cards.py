"""Card numbers: found by Luhn and context, masked to their last four. A whole one never stands in the database, a log, a mail
or a handoff file (PCI DSS 3.4: at most the first six and last four may be shown; we show the last four)."""

from __future__ import annotations

import re

# 13 to 19 digits (ISO/IEC 7812-1), in groups as people write them
_RUN = re.compile(r"(?<![\w.,-])(?:\d[ \-.]{0,2}){12,18}\d(?![\w]|[.,]\d)")
_ISSUERS = re.compile(r"^(?:4|5[1-5]|2[2-7]|3[47]|3[068]|6(?:011|4|5|2)|35|5[06789]|6)")


def luhn(digits: str) -> bool:
    """The check of ISO/IEC 7812-1 annex B."""
    total = 0
    for i, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if i % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


_CONTEXT = re.compile(r"card|visa|master|amex|diners|carte|karte|tarjeta|carta|exp", re.IGNORECASE)


def _is_card(digits: str, around: str) -> bool:
    """13 and 14 digits are more often a GTIN: only where the words around speak of a card."""
    if not (_ISSUERS.match(digits) and luhn(digits) and len(set(digits)) > 1):
        return False
    return len(digits) in (15, 16, 19) or bool(_CONTEXT.search(around))


def _around(match: re.Match[str]) -> str:
    return match.string[max(0, match.start() - 40) : match.end() + 20]


def _in_groups(written: str) -> bool:
    """Whether digits stand as on a card: in one run, one by one, or in groups of three to six of which the first has four."""
    sizes = [len(group) for group in re.findall(r"\d+", written)]
    return len(sizes) == 1 or set(sizes) == {1} or (sizes[0] == 4 and max(sizes) <= 6 and min(sizes) >= 3)


def mask_cards(text: str) -> str:
    """`text` with each card number replaced by "card ending 1234"."""

    def mask(match: re.Match[str]) -> str:
        digits = re.sub(r"\D", "", match.group())
        return f"card ending {digits[-4:]}" if _is_card(digits, _around(match)) else match.group()

    return _RUN.sub(mask, text)


def card_last4(text: str) -> str | None:
    """The last four digits of the first card number in `text`. Stricter than the mask: a price and the GTIN behind it can pass Luhn
    by chance, but nobody writes a card as groups of one, two and thirteen digits, nor as a telephone number and a postal code."""
    for match in _RUN.finditer(text):
        digits = re.sub(r"\D", "", match.group())
        if _in_groups(match.group()) and _is_card(digits, _around(match)):
            return digits[-4:]
    return None
