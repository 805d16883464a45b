"""What is known of places without asking anybody: forms of postal codes, and which US state a ZIP code lies in.

Only to doubt, never to complete: an address that is not on the paper comes from the one customer, or from the clerk.
"""

from __future__ import annotations

import re

# Universal Postal Union, "Addressing systems"; the commonest countries of mail order. None: the country has no codes.
POSTAL: dict[str, str] = {
    "US": r"\d{5}(-?\d{4})?",
    "CA": r"[ABCEGHJ-NPRSTVXY]\d[A-Z] ?\d[A-Z]\d",
    "GB": r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|GIR ?0AA",
    "DE": r"\d{5}", "FR": r"\d{5}", "ES": r"\d{5}", "IT": r"\d{5}", "FI": r"\d{5}", "MX": r"\d{5}",
    "AT": r"\d{4}", "CH": r"\d{4}", "BE": r"\d{4}", "LU": r"(L-)?\d{4}", "DK": r"\d{4}", "NO": r"\d{4}",
    "AU": r"\d{4}", "NZ": r"\d{4}", "HU": r"\d{4}",
    "NL": r"\d{4} ?[A-Z]{2}", "PL": r"\d{2}-?\d{3}", "PT": r"\d{4}-?\d{3}", "CZ": r"\d{3} ?\d{2}", "SE": r"\d{3} ?\d{2}",
    "JP": r"\d{3}-?\d{4}", "BR": r"\d{5}-?\d{3}", "IN": r"\d{3} ?\d{3}",
}  # fmt: skip
WITHOUT_CODES = {"AE", "AG", "AO", "BS", "BZ", "HK", "IE", "JM", "QA", "UG", "ZW"}
WITH_REGION = {"US", "CA", "AU"}  # a parcel needs the state or province there; elsewhere the code is enough

# First three digits of ZIP codes by state, inclusive (USPS Publication 65 / labelling list L002, "3-Digit ZIP Code Prefix Matrix").
ZIP3 = """
PR 006-007 PR 009-009 VI 008-008 MA 010-027 RI 028-029 NH 030-038 ME 039-049 VT 050-054 MA 055-055 VT 056-059 CT 060-069 NY 063-063
NJ 070-089 AE 090-098 NY 100-149 NY 005-005 PA 150-196 DE 197-199 DC 200-205 VA 201-201 MD 206-219 VA 220-246 WV 247-268 NC 270-289
SC 290-299 GA 300-319 GA 398-399 FL 320-339 AA 340-340 FL 341-349 AL 350-369 TN 370-385 MS 386-397 KY 400-427 OH 430-459 IN 460-479
MI 480-499 IA 500-528 WI 530-549 MN 550-567 SD 570-577 ND 580-588 MT 590-599 IL 600-629 MO 630-658 KS 660-679 NE 680-693 LA 700-714
AR 716-729 OK 730-749 TX 733-733 TX 750-799 TX 885-885 CO 800-816 WY 820-831 ID 832-838 UT 840-847 AZ 850-865 NM 870-884 NV 889-898
CA 900-961 AP 962-966 HI 967-968 GU 969-969 OR 970-979 WA 980-994 AK 995-999 DC 569-569 WY 834-834 AS 967-967 MP 969-969
"""


def _ranges() -> tuple[tuple[str, int, int], ...]:
    parts = ZIP3.split()
    return tuple((s, int(r[:3]), int(r[4:])) for s, r in zip(parts[::2], parts[1::2], strict=True))


_ZIP_RANGES = _ranges()
STATES = {
    "alabama": "AL", "alaska": "AK", "arizona": "AZ", "arkansas": "AR", "california": "CA", "colorado": "CO", "connecticut": "CT",
    "delaware": "DE", "district of columbia": "DC", "florida": "FL", "georgia": "GA", "hawaii": "HI", "idaho": "ID", "illinois": "IL",
    "indiana": "IN", "iowa": "IA", "kansas": "KS", "kentucky": "KY", "louisiana": "LA", "maine": "ME", "maryland": "MD",
    "massachusetts": "MA", "michigan": "MI", "minnesota": "MN", "mississippi": "MS", "missouri": "MO", "montana": "MT",
    "nebraska": "NE", "nevada": "NV", "new hampshire": "NH", "new jersey": "NJ", "new mexico": "NM", "new york": "NY",
    "north carolina": "NC", "north dakota": "ND", "ohio": "OH", "oklahoma": "OK", "oregon": "OR", "pennsylvania": "PA",
    "rhode island": "RI", "south carolina": "SC", "south dakota": "SD", "tennessee": "TN", "texas": "TX", "utah": "UT",
    "vermont": "VT", "virginia": "VA", "washington": "WA", "west virginia": "WV", "wisconsin": "WI", "wyoming": "WY",
    "puerto rico": "PR", "guam": "GU", "virgin islands": "VI",
}  # fmt: skip
PROVINCES = {
    "alberta": "AB", "british columbia": "BC", "manitoba": "MB", "new brunswick": "NB", "newfoundland and labrador": "NL",
    "nova scotia": "NS", "northwest territories": "NT", "nunavut": "NU", "ontario": "ON", "prince edward island": "PE",
    "quebec": "QC", "québec": "QC", "saskatchewan": "SK", "yukon": "YT",
}  # fmt: skip
# First letter of a Canadian postal code (Canada Post, "Addressing guidelines").
CANADIAN = {
    "A": "NL", "B": "NS", "C": "PE", "E": "NB", "G": "QC", "H": "QC", "J": "QC", "K": "ON", "L": "ON", "M": "ON", "N": "ON",
    "P": "ON", "R": "MB", "S": "SK", "T": "AB", "V": "BC", "X": "NT NU", "Y": "YT",
}  # fmt: skip


def well_formed(postal_code: str, country: str | None) -> bool:
    """Has it the form of that country's codes? True for countries that are not in the table."""
    pattern = POSTAL.get((country or "").upper())
    return pattern is None or re.fullmatch(pattern, postal_code.strip().upper()) is not None


def spaced_code(postal_code: str, country: str | None) -> str:
    """A code with the blank or dash that the post writes and machines leave out: "V1Y 1J4", "1811 KH", "01618-1110" (ZIP+4)."""
    tail = {"CA": 3, "GB": 3, "NL": 2}.get(country or "")
    code = postal_code.strip().upper()
    if country == "US" and len(code) == 9 and code.isascii() and code.isdigit():
        return f"{code[:5]}-{code[5:]}"
    if tail is None or not code.isascii() or not code.isalnum():
        return postal_code
    spaced = f"{code[:-tail]} {code[-tail:]}"
    return spaced if well_formed(spaced, country) else postal_code


def regions_of(postal_code: str, country: str | None) -> frozenset[str]:
    """States or provinces that the code may lie in; empty where nothing is known."""
    code = "".join(c for c in postal_code.upper() if c.isalnum())
    if country == "US" and len(code) in (5, 9) and code.isdigit():
        prefix = int(code[:3])
        return frozenset(state for state, low, high in _ZIP_RANGES if low <= prefix <= high)
    if country == "CA" and code:
        return frozenset(CANADIAN.get(code[0], "").split())
    return frozenset()


# The first figures of the postal codes of a state (Australia Post); a few places at its borders have those of their neighbour.
AUSTRALIAN = {"02": "ACT", "08": "NT", "09": "NT", "1": "NSW", "2": "NSW", "3": "VIC", "4": "QLD", "5": "SA", "6": "WA",
              "7": "TAS", "8": "VIC", "9": "QLD"}  # fmt: skip


def state_of_code(postal_code: str) -> str | None:
    """The Australian state or territory that codes like this one belong to, but for a few places."""
    code = postal_code.strip()
    return AUSTRALIAN.get(code[:2]) or AUSTRALIAN.get(code[:1]) if len(code) == 4 and code.isdigit() else None


def region_code(region: str, country: str | None) -> str:
    """The two-letter code where the name of a US state or a Canadian province is written out, else as written."""
    names = STATES if country == "US" else PROVINCES if country == "CA" else {}
    key = " ".join(region.replace(".", "").casefold().split())
    if key in names:
        return names[key]
    return key.upper() if len(key) <= 3 and country in WITH_REGION else region.strip()
