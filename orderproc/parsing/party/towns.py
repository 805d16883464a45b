# ruff: noqa: E501
"""The line of an address that names the town: town, region and postal code as the countries write them, and the country itself.

Takes its lines out of a block; what is left (names, streets) is told in `addresses`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from orderproc.model.draft import Field
from orderproc.parsing.lines import Chunk, Line
from orderproc.parsing.party.abroad import CITY_STATES, FORMS, place_abroad
from orderproc.parsing.party.counties import is_county
from orderproc.parsing.party.four_figures import FOUR_BEHIND, town_with_four
from orderproc.parsing.party.inside import is_inside
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
    nearly_country_of,
    state_of,
)
from orderproc.parsing.party.provinces import is_part_of, is_province
from orderproc.parsing.party.whom import of_the_label
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


def _town_above(loose: Sequence[Chunk]) -> bool:
    """Whether a town with its postal code stands above the last line of a block, which then can be its country."""
    return not is_town(loose[-1].text) and any(is_town(chunk.text) for chunk in loose[:-1])


def take_place(loose: list[Chunk], fields: dict[str, Field[str]], source: str, home: str) -> None:
    """Country, then the line with town and postal code; both are taken out of `loose`."""
    for chunk in reversed(loose[1:] if len(loose) > 1 else loose):
        code = country_of(chunk.text)
        if code is None and chunk is loose[-1] and chunk.lattice is not None and _town_above(loose):
            code = nearly_country_of(chunk.text)
        if code and "country" not in fields and not state_of(chunk.text):
            fields["country"] = chunk.field(code, source)
            loose.remove(chunk)
            break
    country = fields["country"].value if "country" in fields else None
    order = list(range(len(loose) - 1, -1, -1))
    said = {
        found["country"] for c in loose if (found := _place(c.text.strip(" ,"), country, home)) and found.get("country")
    }
    ahead = (country or home) in _NUMBER_FIRST or bool(said & _NUMBER_FIRST)
    first = next((i for i, c in enumerate(loose) if STREET.match(c.text.strip())), 0) if ahead else 0
    towns = [i for i in order if i > first and is_town(loose[i].text)]
    if len(towns) > 1:  # lines of another block below it: the town is the first one after the street
        order = [towns[-1]]
    for index in order:
        found = _place(loose[index].text.strip(" ,"), country, home)
        if found is None:
            continue
        chunk = loose.pop(index)
        for name, value in found.items():
            if value:
                fields.setdefault(name, chunk.field(value, source))
        if not found.get("city") and not _is_plain(loose, index - 1) and _is_plain([chunk, *loose[index:]], 1):
            town = loose.pop(index)  # "9500-092" / "Ponta Delgada"
            fields.setdefault("city", town.field(town.text.strip(" ,"), source))
        below = loose[index:]
        if found.get("postal_code") and (len(towns) > 1 or _street_above(loose, index)):
            _take_region_below(below, fields, source)
            del loose[index:]  # what stands below the town is no part of the address, but whom it is for
            loose += of_the_label(below) if len(towns) == 1 else []
        if not found.get("city") and "city" not in fields:
            _take_town_above(loose, index, fields, source)
        elif (
            found.get("city")
            and not found.get("region")
            and is_county(found["city"] or "")
            and _is_plain(loose, index - 1)
        ):
            fields["region"] = fields["city"]  # "Kendal" / "Cumbria LA9 4DJ"
            above = loose.pop(index - 1)
            fields["city"] = above.field(above.text.strip(" ,"), source)
        return
    if "city" not in fields:
        _take_county(loose, fields, source)
    if (
        "city" not in fields
        and {"street", "postal_code"} <= fields.keys()
        and loose
        and _is_plain([loose[0], *loose], len(loose))
    ):
        town = loose.pop()  # the last row of "Address: …" above "Postcode: …"
        fields["city"] = town.field(town.text.strip(" ,"), source)
    if "city" not in fields and country in CITY_STATES and loose:
        named = next((c for c in loose if place_abroad(c.text, country)), None)
        if named is not None:
            loose.remove(named)
        city = named.text.strip(" ,") if named is not None else CITY_STATES[country]
        fields["city"] = (named or loose[0]).field(city, source, raw=city)
    elif (
        "city" not in fields
        and country
        and len(loose) >= 2
        and not STREET.match(loose[-1].text)
        and not re.search(r"\d", loose[-1].text)
    ):
        chunk = loose.pop()
        fields["city"] = chunk.field(chunk.text.strip(" ,"), source)
    elif (
        "city" not in fields
        and len(loose) >= 3
        and STREET.match(loose[-2].text)
        and not re.search(r"\d", loose[-1].text)
        and len(loose[-1].text.split()) <= 4
        and not (re.search(r"\s[A-Z]$", loose[-1].text.strip(" ,")) and is_inside(loose[-1].text))  # "quai B"
    ):
        chunk = loose.pop()
        head, _, tail = chunk.text.rpartition(",")
        if head and country_of(tail):
            fields["country"] = chunk.field(country_of(tail), source)
            fields["city"] = chunk.field(head.strip(), source)
        else:
            fields["city"] = chunk.field(chunk.text.strip(" ,"), source)


# where the house number stands before the street, so that "1020 Broadway" is no town with its code
_NUMBER_FIRST = frozenset({"US", "CA", "AU", "NZ", "GB", "IE", "ZA", "IN", "SG", "PH"})


def ends_in_town(text: str) -> bool:
    """Whether a line is a town, or ends with one behind the rest of an address: "Store 4, 69 Elm Avenue, Albany, NY 12209:"."""
    parts = text.rstrip(" .:;").split(",")
    return any(is_town(",".join(parts[-size:]).strip()) for size in (1, 2))


def is_town(text: str) -> bool:
    """Whether a run names a town with its postal code."""
    found = _place(text.strip(" ,"), None, "")
    return found is not None and bool(found.get("postal_code"))


def with_code(chunk: Chunk, line: Line) -> Chunk:
    """A run with those behind it that make it a town with its postal code, which the blanks of a fixed pitch part: "ALBANY   NY  12207"."""
    if line.places or is_town(chunk.text) or any(c.isdigit() for c in chunk.text):
        return chunk
    words, end = list(chunk.words), chunk.box.x1
    for other in line.chunks[line.chunks.index(chunk) + 1 :][:2] if chunk in line.chunks else ():
        if other.box.x0 - end > _FIXED * line.height:
            break
        words += other.words
        end = other.box.x1
        if is_town(" ".join(word.text for word in words)):
            return line.chunk(words)
    return chunk


_FIXED = 3.0  # heights of a line that a few blanks of a fixed pitch measure
_NUMBERED = re.compile(r"^(?:\d{1,5}[a-z]?,? \D+|\D+ \d{1,5} ?[a-z]?(?:[-/]\d{1,4})?)$", re.IGNORECASE)


def is_street(text: str) -> bool:
    """Whether a run may be a street with its number: one that is called so, or words and a number."""
    return bool(STREET.match(text) or _NUMBERED.match(text)) and not is_town(text)


def in_an_address(run: Chunk, lines: Sequence[Line]) -> bool:
    """Whether a run is the street of an address, its town right below it, or that town below its street: their numbers say nothing else."""
    if is_street(run.text.strip(" ,")) and any(is_town(c.text) for c in _next_to(run, lines, 1)):
        return True
    return is_town(run.text) and any(is_street(c.text.strip(" ,")) for c in _next_to(run, lines, -1))


def _next_to(run: Chunk, lines: Sequence[Line], way: int) -> list[Chunk]:
    """The runs right below (1) or above (-1) one that begin or end where it does."""
    return [
        chunk
        for line in lines
        for chunk in line.chunks
        if chunk.page == run.page
        and 0 < way * (chunk.box.middle[1] - run.box.middle[1]) < 2.5 * run.box.height
        and flush(run, chunk)
    ]


def flush(upper: Chunk, lower: Chunk) -> bool:
    """Whether two runs stand below one another: flush left, flush right or centred."""
    a, b = upper.box, lower.box
    return min(abs(a.x0 - b.x0), abs(a.x1 - b.x1), abs(a.middle[0] - b.middle[0])) < _EDGE


_EDGE = 3.0  # points by which the lines of a block may begin or end apart


def _street_above(loose: Sequence[Chunk], index: int) -> bool:
    """Whether the street stands above the town: one that looks like it, or what stands between a name and the town where no street is
    below it."""
    above, below = ([STREET.match(c.text.strip()) for c in part] for part in (loose[:index], loose[index:]))
    return any(above) or (len(above) > 1 and not any(below))


def _take_region_below(below: Sequence[Chunk], fields: dict[str, Field[str]], source: str) -> None:
    """The county or province right below the town: "Tenby SA70 7BX" / "Pembs", "20180 Oiartzun" / "Gipuzkoa", "40010 Bentivoglio" / "BO", "Nashik
    422005" / "Maharashtra"."""
    said = below[0].text.strip(" ,().") if below else ""
    code = fields["postal_code"].value if "postal_code" in fields else None
    coded = re.fullmatch(r"[A-Z]{2}", said) is not None and re.fullmatch(r"\d{5}", code or "") is not None
    state = re.fullmatch(r"\d{3} ?\d{3}", code or "") is not None and is_part_of("IN", said)
    if "region" not in fields and (is_county(said) or is_province(said) or coded or state):
        fields["region"] = below[0].field(said, source)


def _is_plain(loose: list[Chunk], at: int) -> bool:
    """Whether this line may be a town by itself; the first line is somebody's name."""
    if not 0 < at < len(loose):
        return False
    text = loose[at].text.strip(" ,")
    if re.fullmatch(r"[A-Z]\w+ \d{1,2}", text):  # "Dublin 12"
        return True
    return not re.search(r"\d", text) and not STREET.match(text) and len(text.split()) <= 4


def _take_county(loose: list[Chunk], fields: dict[str, Field[str]], source: str) -> None:
    """The county below its town, where the postal code has a line of its own: "Naas" / "Co. Kildare" / "Eircode: W91 …"."""
    last = loose[-1].text.strip(" ,") if loose else ""
    above = [*loose[:1], *loose] if "street" in fields else loose  # the first line is somebody's name
    if is_county(last) and "region" not in fields and len(loose) > 1 and _is_plain(above, len(above) - 2):
        fields["region"] = loose[-1].field(last, source)
        town = loose[-2]
        fields["city"] = town.field(town.text.strip(" ,"), source)
        del loose[-2:]


def _take_town_above(loose: list[Chunk], index: int, fields: dict[str, Field[str]], source: str) -> None:
    """The town on a line of its own above its postal code, with or without the county between them."""

    if not _is_plain(loose, index - 1):
        return
    county = is_county(loose[index - 1].text) and index >= 3 and _is_plain(loose, index - 2)
    if county:
        chunk = loose.pop(index - 1)
        fields.setdefault("region", chunk.field(chunk.text.strip(" ,"), source))
        index -= 1
    chunk = loose.pop(index - 1)
    country = fields["country"].value if "country" in fields else None
    town, _, beside = chunk.text.strip(" ,").rpartition(",")
    of_county = {"city": town.strip(), "region": beside.strip()} if town and is_county(beside) else None
    province = re.fullmatch(r"(\D+?),? ([A-Z]{2})", chunk.text.strip(" ,")) if country == "CA" else None
    if province and province[2] in PROVINCE_CODES:
        of_county = {"city": province[1], "region": province[2]}
    named = place_abroad(chunk.text, country or "") or of_county or {"city": chunk.text.strip(" ,")}  # "São Paulo - SP"
    for part in ("city", "region"):
        if named.get(part):
            fields[part] = chunk.field(named[part], source)


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


def _place(text: str, country: str | None, home: str) -> dict[str, str | None] | None:
    """Town, region and postal code of one line; None where it is no such line."""
    text = _CODE_CALLED_SO.sub("", re.sub(r"\s+", " ", text)).strip(" .,")
    if _NO_TOWN.search(text):
        return None
    behind = land_behind(text)
    if behind is not None and country in (None, behind[1]):
        found = _place(*behind, home)
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
            region = (
                code_city["region"]
                if (named or home) == "IT" or (code_city["region"] and re.search(r"\(", text))
                else None
            )
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
    if _CODE_ALONE.fullmatch(text):
        return {"postal_code": text, "country": country}
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
            r"(?i)\b(?:street|st|avenue|ave|road|rd|drive|dr|lane|ln|blvd|boulevard|way|court|ct|suite|box|straße|strasse|weg|rue|floor|apt|unit|hwy|highway)\b\.?",
            text,
        )
    )
