"""The line with town, region and postal code as countries beyond the seven languages write it (Universal Postal Union, "Postal
addressing systems"): India, Brazil, Mexico, Japan, China, Singapore, Hong Kong."""

from __future__ import annotations

import re

_CODE_FIRST = r"(?:{label}\s*)?(?P<zip>{code})\s*[-–,]?\s*(?P<city>[^\d,/(]+?)(?:\s*[-–/,(]\s*(?P<region>{region})\)?)?"
_CODE_LAST = r"(?P<city>[^\d,/(]+?)(?:\s*[-–/,(]\s*(?P<region>{region})\)?)?\s*[-–,.]?\s*(?:{label}\s*)?(?P<zip>{code})"


def _forms(code: str, region: str, label: str) -> tuple[re.Pattern[str], ...]:
    first, last = (p.format(code=code, region=region, label=label) for p in (_CODE_FIRST, _CODE_LAST))
    return tuple(re.compile(p) for p in (first, last, rf"(?:{label}\s*)?(?P<zip>{code})"))


_WORDS = r"[^\d,/()]+?"
FORMS: dict[str, tuple[re.Pattern[str], ...]] = {
    "IN": (
        *_forms(r"\d{3}\s?\d{3}", _WORDS, r"(?i:pin(?:\s?code)?)\s?[:.-]?"),
        re.compile(r"(?P<city>[^\d,]+?)\s*[-–,]?\s*(?P<zip>\d{3}\s?\d{3})\s*,\s*(?P<region>[^\d,]+)"),
    ),
    "CN": _forms(r"\d{6}", _WORDS, r"(?i:p\.?c\.?)\s?:?"),
    "BR": (
        *_forms(r"\d{5}-?\d{3}", r"[A-Z]{2}", r"(?i:cep)\s?:?"),
        re.compile(r"(?P<city>[^\d,/]+?)\s*[-–/,]\s*(?P<region>[A-Z]{2})"),
    ),
    "MX": _forms(r"\d{5}", _WORDS, r"C\.?\s?P\.?\s?:?"),
    "JP": (
        *_forms(r"\d{3}-\d{4}", _WORDS, "〒"),
        re.compile(r"(?P<city>[^\d]+?),?\s+〒?(?P<zip>\d{3}-\d{4})"),
    ),
    "SG": (re.compile(r"(?P<city>(?i:singapore))\s+(?:\(?(?P<zip>\d{6})\)?)"),),
    "HK": (re.compile(r"(?P<city>(?i:hong kong|kowloon|new territories)),?(?: (?:hong kong|h\.?k\.?))?"),),
}
CITY_STATES = {"HK": "Hong Kong", "SG": "Singapore", "MC": "Monaco"}


def place_abroad(text: str, country: str) -> dict[str, str | None] | None:
    """Town, region and postal code of one line of an address in that country; None where it is no such line."""
    for form in FORMS.get(country, ()):
        found = form.fullmatch(text.strip(" .,"))
        if found is not None:
            named = found.groupdict()
            return {
                "city": named.get("city"),
                "region": named.get("region"),
                "postal_code": named.get("zip"),
                "country": country,
            }
    return None
