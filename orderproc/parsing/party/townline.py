# ruff: noqa: E501
"""One line as a town, a region and a postal code, as the countries write them; None where it is none. Which line of a block it is, is told in
`towns`."""

from __future__ import annotations

import re
from functools import lru_cache

from orderproc.parsing.party.abroad import FORMS, place_abroad
from orderproc.parsing.party.four_figures import FOUR_BEHIND, shops_country, town_with_four
from orderproc.parsing.party.landbehind import land_behind
from orderproc.parsing.party.names import COMPANY, STREET
from orderproc.parsing.party.places import (
    AUSTRALIAN,
    AUSTRALIAN_STATES,
    CA_POSTCODE,
    EIRCODE,
    PROVINCE_CODES,
    PROVINCES,
    UK_POSTCODE,
    country_of,
    state_of,
)
from orderproc.parsing.party.provinces import is_province, lands_of
from orderproc.parsing.words import bare, fold

_US = re.compile(
    r"^(?P<city>[^\d,][^,\d]*?),?\s+(?P<state>[A-Za-z][A-Za-z.]{1,20}(?:\s+[A-Za-z.]+)?)\.?,?\s+(?P<zip>\d{5}(?:\s?-\s?\d{4})?)\.?$"
)
_US_NO_STATE = re.compile(r"^(?P<city>[^\W\d_][^\d,()/:]{1,40}?),?\s+(?P<zip>\d{5}(?:-\d{4})?)$")
# codes that no other number is written like: "Lisboa, 1350-352", "Nijmegen 6511 JC"
_CODE_BEHIND = re.compile(r"^(?P<city>[^\W\d_][^\d,()/:]{1,40}?),?\s+(?P<zip>\d{4}-\d{3}|\d{4} ?[A-Z]{2})$")
_CODE_ALONE = re.compile(r"\d{4}-\d{3}|\d{4} ?[A-Z]{2}")
_CITY_STATE = re.compile(r"^(?P<city>[A-Za-z][A-Za-z .'-]+?),\s*(?P<state>[A-Z]{2}|[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)\.?$")
_CODE_CITY = re.compile(
    r"^(?:(?P<country>[A-Z]{1,3}\s?(?=[-–])|(?:CH|MC|LI|DE|AT|NL|BE|LU|FR|IT|ES|PT|A|D|F|I|B|L)(?=\s\d{4}))\s?[-–]?\s?)?(?P<zip>\d{4}\s?[A-Z]{2}(?=\s)|\d{4}-\d{3}|\d{3}\s\d{2}|\d{2}-\d{3}|\d{4,6})\s+(?P<city>[^\d,;]+?(?:\s\d{1,2}|\sCedex(?:\s\d+)?)?)(?:(?:\s+\(?|\s*\()(?P<region>[A-Z]{2})\)?)?$"
)
_CANTONS = frozenset("AG AI AR BE BL BS FR GE GL GR JU LU NE NW OW SG SH SO SZ TG TI UR VD VS ZG ZH".split())
_PREFIX_COUNTRY = {
    "D": "DE", "A": "AT", "F": "FR", "I": "IT", "B": "BE", "E": "ES", "P": "PT", "L": "LU", "NL": "NL",
    "CH": "CH", "MC": "MC", "LI": "LI", "DK": "DK", "S": "SE", "PL": "PL", "CZ": "CZ", "DE": "DE", "AT": "AT",
    "FR": "FR", "IT": "IT", "BE": "BE", "ES": "ES", "PT": "PT", "LU": "LU", "SE": "SE", "N": "NO", "NO": "NO",
    "FI": "FI", "FIN": "FI",
}  # fmt: skip


def land_of_prefix(prefix: str) -> str | None:
    """The country of the letters that are written before a postal code: "D-92637"."""
    return _PREFIX_COUNTRY.get(prefix)


# where the house number stands before the street, so that "1020 Broadway" is no town with its code
NUMBER_FIRST = frozenset({"US", "CA", "AU", "NZ", "GB", "IE", "ZA", "IN", "SG", "PH"})


_NO_TOWN = re.compile(
    r"(?i)[°#:]|\b(?:ch[eè]que|cheque|check|scheck|assegno|facture|invoice|rechnung|factura|fattura|factuur|order)\b"
)


_CODE_CALLED_SO = re.compile(
    r"(?i)^(?:eircode|post ?code|zip(?: code)?|postal code|plz|c\.? ?p\.?|cap)\b[\s.]+(?=\S*\d)"
)
_SPELLED_OUT = re.compile(
    rf"(?i)^(?P<city>[a-z' -]+?)(?P<comma>,?)\s+(?P<state>{'|'.join(AUSTRALIAN_STATES)}),?\s+(?P<zip>\d{{4}})$"
)
# the first figures of the postal codes of a state (Australia Post)
_CODES_OF = {"NSW": "12", "VIC": "38", "QLD": "49", "SA": "5", "WA": "6", "TAS": "7", "ACT": "02", "NT": "0"}


_INDIAN = re.compile(r"[^\W\d]\s*[-–]\s*[1-9]\d{2}\s?\d{3}\b")  # "Nashik - 422005"
# the letters by which Canadians called their provinces before there were codes
_SHORT_PROVINCES = {
    "ont": "ON", "que": "QC", "pq": "QC", "alta": "AB", "sask": "SK", "man": "MB", "nfld": "NL", "pei": "PE", "bc": "BC", "ns": "NS", "nb": "NB"
}  # fmt: skip
_TOWN_ALONE = re.compile(r"[^\W\d_][^\d,()]{1,30}")
_SPANISH = re.compile(r"(?P<postal_code>\d{5})\s+(?P<city>[^\d,()]+?),\s+(?P<region>[^\d,()]+)$")


def place_in(text: str, country: str | None, home: str) -> dict[str, str | None] | None:
    """Town, region and postal code of one line; None where it is no such line."""
    found = _place_in(text, country, home, shops_country())
    return dict(found) if found is not None else None


@lru_cache(maxsize=8192)
def _place_in(text: str, country: str | None, home: str, post: str) -> dict[str, str | None] | None:
    """The same, kept. `post`: the country of the shop that got it, by which some rows are towns (`four_figures`)."""
    text = _CODE_CALLED_SO.sub("", re.sub(r"(?:\s+/)?\s+", " ", text)).strip(" .,")  # "55100 / Lucca / LU"
    if _NO_TOWN.search(text):
        return None
    behind = land_behind(text)
    if behind is not None and country in (None, behind[1]):
        found = _place_in(*behind, home, post)
        if found is not None and found.get("postal_code") and found.get("city"):
            return {**found, "country": behind[1]}
    if (country or home) in FORMS or text.startswith("Singapore "):
        return place_abroad(text, country or (home if home in FORMS else "SG"))
    spanish = _SPANISH.match(text) if country in (None, "ES") else None
    if spanish and is_province(spanish["region"]):  # "50600 Ejea de los Caballeros, Zaragoza"
        return {**spanish.groupdict(), "country": country}
    us = _US.match(text)
    if us and country in (None, "US"):
        city, state = us["city"].strip(" ,"), state_of(us["state"])
        if state is None and " " in us["state"]:
            head, _, tail = us["state"].rpartition(" ")
            if state_of(tail):
                city, state = f"{city} {head}".strip(), state_of(tail)
        if state:
            twice = re.match(rf"^(.*\S)\s+{state}$", city)
            return {
                "city": twice[1].strip(" ,") if twice else city,
                "region": state,
                "postal_code": us["zip"].replace(" ", ""),
                "country": country or "US",
            }
    ca = CA_POSTCODE.search(text)
    if ca and country in (None, "CA"):
        rest = (text[: ca.start()] + text[ca.end() :]).strip(" ,")
        rest = re.sub(r"\(([^)]*)\)", r", \1", rest).replace(" ,", ",")
        province = re.search(r"[,\s(]+([A-Z]{2})\)?$", rest)
        full = next((n for n in PROVINCES if fold(rest).endswith(n)), None)
        if province and province[1] in PROVINCE_CODES:
            return {
                "city": rest[: province.start()].strip(" ,"),
                "region": province[1],
                "postal_code": f"{ca[1]} {ca[2]}".upper(),
                "country": "CA",
            }
        if not rest or country_of(rest) == "CA":
            return {"postal_code": f"{ca[1]} {ca[2]}".upper(), "country": "CA"}
        short = re.search(r"[,\s]+([^\W\d_]{2,4}|[A-Z]\.\s?[A-Z]\.(?:\s?I\.)?)\.?$", rest)
        if short and (code := _SHORT_PROVINCES.get(bare(short[1]).replace(" ", ""))):
            return {
                "city": rest[: short.start()].strip(" ,"),
                "region": code,
                "postal_code": f"{ca[1]} {ca[2]}".upper(),
                "country": "CA",
            }
        if full:
            return {
                "city": rest[: -len(full)].strip(" ,(") or rest,
                "region": PROVINCES[full],
                "postal_code": f"{ca[1]} {ca[2]}".upper(),
                "country": "CA",
            }
        if (alone := _SHORT_PROVINCES.get(bare(rest).replace(" ", ""))) is not None:
            return {"region": alone, "postal_code": f"{ca[1]} {ca[2]}".upper(), "country": "CA"}
        # "Toronto, M6P 1Z2": whoever lives there leaves the province out; "12 Mill Road" over it is a street
        if _TOWN_ALONE.fullmatch(rest) and not full and not (_street_words(rest) or STREET.match(rest)):
            return {"city": rest, "postal_code": f"{ca[1]} {ca[2]}".upper(), "country": "CA"}
    uk = UK_POSTCODE.search(text)
    if uk and country in (None, "GB") and not STREET.match(text[: uk.start()] or "x"):
        code = re.sub(r"\s*(\d[A-Z]{2})$", r" \1", uk.group().upper())
        rest = (text[: uk.start()] + text[uk.end() :]).strip(" ,")
        city, _, county = rest.partition(",")
        if any(c.isdigit() for c in county) or "," in county:
            return None  # a whole address in one line
        return {"city": city.strip() or None, "region": county.strip() or None, "postal_code": code, "country": "GB"}
    eir = EIRCODE.search(text)
    if eir and country in (None, "IE"):
        city, _, county = (text[: eir.start()] + text[eir.end() :]).strip(" ,").partition(",")
        if any(c.isdigit() for c in county) or "," in county:
            return None  # a whole address in one line
        code = f"{eir[1]} {eir[2]}".upper()
        return {"city": city.strip() or None, "region": county.strip() or None, "postal_code": code, "country": "IE"}
    if _CODE_ALONE.fullmatch(text):
        return {"postal_code": text, "country": country}
    code_city = _CODE_CITY.match(text)
    if code_city and not STREET.match(
        text.split(",")[0]
        if re.match(r"^\d+\s", text) and home == "US" and country is None and len(code_city["zip"]) < 4
        else "x"
    ):
        prefix = (code_city["country"] or "").strip()
        named = _PREFIX_COUNTRY.get(prefix) or country
        swiss = code_city["region"] in _CANTONS and len(code_city["zip"]) == 4 and named in (None, "CH")
        if swiss and not _street_words(code_city["city"]):  # "8636 Wald ZH"
            return {
                **{n: code_city[n].strip(" ,") for n in ("city", "region")},
                "postal_code": code_city["zip"],
                "country": "CH",
            }
        if not _street_words(code_city["city"]):
            region = code_city["region"]
            if region and (named or home) != "IT" and "(" not in text:
                # "39031 BRUNICO BZ": a province whose postal codes begin so
                region = region if named is None and lands_of(region, code_city["zip"]) == {"IT"} else None
            province = re.fullmatch(r"(.+?) \(([^()]{3,})\)", code_city["city"])
            if province and (named or home) == "ES":  # "28320 Pinto (Madrid)"
                return {"city": province[1], "region": province[2], "postal_code": code_city["zip"], "country": named}
            town = (
                code_city["city"].strip(" ,")
                if region or not code_city["region"]
                else f"{code_city['city']} {code_city['region']}".strip(" ,")
            )
            return {"city": town, "region": region, "postal_code": code_city["zip"], "country": named}
    state_code = re.match(r"^(?P<state>[A-Z]{2})\.?,?\s+(?P<zip>\d{5}(?:-\d{4})?)$", text)
    if state_code and state_of(state_code["state"]) and country in (None, "US"):
        return {"region": state_of(state_code["state"]), "postal_code": state_code["zip"], "country": country or "US"}
    au = re.match(r"^(?P<city>[A-Za-z' -]+?),?\s+(?P<state>[A-Z][A-Za-z]{1,2})\.?,?\s+(?P<zip>\d{4})$", text)
    state = au["state"].upper() if au and country in (None, "AU") else ""
    # "Geelong Vic. 3220", as people write it too; a small letter on a scan may be a capital misread ("ViC")
    if au and (au["state"] in AUSTRALIAN or (state in AUSTRALIAN and au["zip"][0] in _CODES_OF[state])):
        return {"city": au["city"], "region": au["state"].upper(), "postal_code": au["zip"], "country": country or "AU"}
    spelled = _SPELLED_OUT.match(text) if country in (None, "AU") else None
    state = AUSTRALIAN_STATES[fold(spelled["state"])] if spelled else ""
    # as web shops print it: "Geelong, Victoria, 3220", "Geelong Victoria 3220"; "Mount Victoria 2786" is a town
    if spelled and (spelled["comma"] or spelled["zip"][0] in _CODES_OF[state]):
        return {"city": spelled["city"], "region": state, "postal_code": spelled["zip"], "country": country or "AU"}
    bare_us = _US_NO_STATE.match(text)
    if bare_us and not (_street_words(bare_us["city"]) or STREET.match(text)) and country in (None, "US", home):
        return {"city": bare_us["city"].strip(" ,"), "postal_code": bare_us["zip"], "country": country}
    indian = place_abroad(text, "IN") if country is None and _INDIAN.search(text) else None
    if indian is not None and not _street_words(indian["city"] or ""):
        return indian
    ahead = _CODE_BEHIND.match(text)
    if ahead and not (_street_words(ahead["city"]) or STREET.match(text)):
        return {"city": ahead["city"].strip(" ,"), "postal_code": ahead["zip"], "country": country}
    state_only = _CITY_STATE.match(text)
    if state_only and state_only["state"] in PROVINCE_CODES - {"NL"} and country in (None, "CA"):
        return {"city": state_only["city"].strip(), "region": state_only["state"], "country": "CA"}
    if state_only and state_of(state_only["state"]) and not COMPANY.search(text) and country in (None, "US"):
        return {"city": state_only["city"].strip(), "region": state_of(state_only["state"]), "country": country}
    if (country not in (None, "US") or home in FOUR_BEHIND) and re.fullmatch(r"\d{4,6}", text):
        return {"postal_code": text, "country": country}
    if (four := town_with_four(text, country or home or None)) is not None and not _street_words(four["city"] or ""):
        return {**four, "country": country}
    generic = re.match(r"^(?P<city>[^\d,]+?),?\s+(?P<zip>\d{3,6}(?:-\d{2,4})?)$", text)
    if generic and country not in (None, "US") and not (_street_words(generic["city"]) or STREET.match(text)):
        return {"city": generic["city"].strip(" ,"), "postal_code": generic["zip"], "country": country}
    return None


def _street_words(text: str) -> bool:
    text = re.sub(r"(?i)^st\.?\s(?=[A-Z])", "", text)  # St. Gallen, St Albans
    return bool(
        re.search(
            r"(?i)\b(?:street|st|avenue|ave|road|rd|drive|dr|lane|ln|blvd|boulevard|way|court|ct|suite|box|straße|strasse|weg|rue|floor|apt|unit|hwy|highway|parkway|pkwy|turnpike|tpke|expressway|freeway|trail|terrace|crescent|circle)\b\.?",
            text,
        )
    )


__all__ = ["NUMBER_FIRST", "land_of_prefix", "place_in"]
