# ruff: noqa: E501
"""The line of an address that names the town, and the one that names the country. How a line is read: `townline`.

Takes its lines out of a block; what is left (names, streets) is told in `addresses`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from orderproc.model.draft import Field
from orderproc.parsing.lines import Chunk, Line
from orderproc.parsing.party.abroad import CITY_STATES, place_abroad
from orderproc.parsing.party.addresslabels import address_label
from orderproc.parsing.party.code_figures import with_figures
from orderproc.parsing.party.counties import is_county, is_post_town
from orderproc.parsing.party.four_figures import shops_country
from orderproc.parsing.party.inside import is_inside
from orderproc.parsing.party.names import BUILDING, COMPANY, INSIDE, STREET, STREET2
from orderproc.parsing.party.places import (
    PROVINCE_CODES,
    country_of,
    nearly_country_of,
    state_of,
)
from orderproc.parsing.party.provinces import is_part_of, is_province
from orderproc.parsing.party.townline import NUMBER_FIRST, place_in
from orderproc.parsing.party.whom import of_the_label


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
    if not any(is_town(chunk.text) for chunk in loose):
        loose[:] = [read if (read := with_figures(chunk)) and is_town(read.text) else chunk for chunk in loose]
    order = list(range(len(loose) - 1, -1, -1))
    said = {
        found["country"]
        for c in loose
        if (found := place_in(c.text.strip(" ,"), country, home)) and found.get("country")
    }
    ahead = (country or home) in NUMBER_FIRST or bool(said & NUMBER_FIRST)
    first = next((i for i, c in enumerate(loose) if STREET.match(c.text.strip())), 0) if ahead else 0
    towns = [i for i in order if i > first and is_town(loose[i].text)]
    if len(towns) > 1:  # lines of another block below it: the town is the first one after the street
        order = [towns[-1]]
    for index in order:
        found = place_in(loose[index].text.strip(" ,"), country, home)
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


def ends_in_town(text: str) -> bool:
    """Whether a line is a town, or ends with one behind the rest of an address: "Store 4, 69 Elm Avenue, Albany, NY 12209:"."""
    parts = text.rstrip(" .:;").split(",")
    return any(is_town(",".join(parts[-size:]).strip()) for size in (1, 2))


def is_town(text: str) -> bool:
    """Whether a run names a town with its postal code."""
    return _is_town(text.strip(" ,"), shops_country())


@lru_cache(maxsize=8192)
def _is_town(text: str, home: str) -> bool:
    """`home`: the shop's country, by which some rows are towns (`four_figures`)."""
    found = place_in(text, None, "")
    return found is not None and bool(found.get("postal_code"))


def with_code(chunk: Chunk, line: Line, cells: Sequence[Chunk] = ()) -> Chunk:
    """A run with those behind it that make it a town with its postal code, which the blanks of a fixed pitch part: "ALBANY   NY  12207"."""
    if line.places and not is_town(chunk.text):
        return _with_cells(chunk, line, cells or line.chunks)
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


def _with_cells(chunk: Chunk, line: Line, row: Sequence[Chunk]) -> Chunk:
    """A cell of a sheet with those right beside it that make it a town with its postal code: "Northfield | MN | 55057", "46980 | Paterna |
    (Valencia)". None of them is a town by itself."""
    at = next((n for n, other in enumerate(row) if other.words == chunk.words), None)
    cells = row[at : at + _CELLS] if at is not None else ()
    for size in range(2, len(cells) + 1):
        if address_label(cells[size - 1].text.strip(": ")) is not None:
            break  # "PLZ | 24103 | Ort | Kiel"
        words = [word for cell in cells[:size] for word in cell.words]
        if any(is_town(cell.text) for cell in cells[:size]):
            break
        if is_town(" ".join(word.text for word in words)):
            more = cells[size:]
            region = more and (is_province(more[0].text.strip("() ")) or re.fullmatch(r"\([^()\d]+\)", more[0].text))
            return line.chunk([*words, *more[0].words] if region else words)
    return chunk


_CELLS = 3  # town, region, code
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
    middle, reach = run.box.middle[1], 2.5 * run.box.height
    return [
        chunk
        for line in lines
        for chunk in line.chunks
        if chunk.page == run.page and 0 < way * (chunk.box.middle[1] - middle) < reach and flush(run, chunk)
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


def _street_before_town(chunk: Chunk) -> tuple[Chunk, Chunk] | None:
    """A street and the town behind it, whose postal code stands alone below: "Pearse Road, Sligo" / "F91 X3K7"."""
    street, comma, town = chunk.text.strip(" ,").rpartition(", ")
    plain = not any(c.isdigit() for c in town) and len(town.split()) <= _OF_A_TOWN and not is_county(town)
    other = any(p.match(town) for p in (STREET, STREET2, INSIDE)) or BUILDING.search(town) or COMPANY.search(town)
    if not (comma and plain and STREET.match(street)) or other or STREET2.match(street):
        return None
    at = len(chunk.words) - len(town.split())
    return replace(chunk, words=chunk.words[:at]), replace(chunk, words=chunk.words[at:])


_OF_A_TOWN = 3  # words


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
    """The town on a line of its own above its postal code, with or without the county between them; or behind its street."""
    told = _street_before_town(loose[index - 1]) if 0 < index <= len(loose) else None
    if told is not None:
        loose[index - 1] = told[0]
        fields["city"] = told[1].field(told[1].text.strip(" ,"), source)
        return
    if not _is_plain(loose, index - 1):
        return
    county = is_county(loose[index - 1].text) and index >= 3 and _is_plain(loose, index - 2)
    if county and is_post_town(
        loose[index - 1].text
    ):  # below its street or a part of it: "Hanging Ditch" / "Manchester"
        county = any(STREET.match(c.text.strip()) and re.search(r"\d", c.text) for c in loose[: index - 2])
        county = county and not any(STREET2.match(c.text.strip()) for c in loose[1 : index - 2])
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
